import { number } from "../format.ts";

export const asking: typeof import("../da/asking.ts").asking = {
  /** Where all of it is found again. */
  list: { title: "My requests" },
  away: "Medspil is not answering right now. Nothing has been sent, and what you wrote is still here. Try again in a moment.",
  leftOut: (labels: string) =>
    `While you were signed out, the draft was saved without “${labels}”, because the text seemed to contain a CPR number. Write it again without the number.`,
  noNames: {
    strong:
      "Do not write names, CPR numbers (Danish identity numbers), addresses or anything else that can reveal who it is about.",
    example: "Write, for example, “a boy in 7th grade”.",
    combinations: "Avoid combinations that can be recognised, such as school, class and an incident that people know of.",
  },

  forms: {
    sparring: {
      title: "Professional discussion",
      lead: "You want to discuss a topic, a group or a situation with a colleague who knows the field.",
    },
    enkeltsag: {
      title: "Advice on an individual case",
      lead: "The case stays with you. We think along and advise on the next step.",
    },
    metodeudvikling: {
      title: "Support for method development",
      lead: "You want to develop or try out a way of working. The work is yours, and we help you do it well.",
    },
    analyse: {
      title: "Analysis or evaluation",
      lead: "You need knowledge, figures or an assessment of how a measure works in practice. We agree on the scope before we begin.",
    },
    tvivl: { title: "I am not sure", lead: "Describe what you need. We will work it out together." },
  },
  steps: {
    situation: { label: "Step 1 of 2 · The situation" },
    task: { label: "Step 1 of 2 · The task" },
    agreement: { label: "Step 2 of 2 · The agreement", title: "When and how?", crumb: "The agreement" },
  },
  submit: "Send the request",
  next: "Continue to step 2",
  back: "Back to the situation",
  backToTask: "Back to the task",
  saveDraft: "Save draft and close",

  facts: {
    who: (profession: string, preposition: string, unit: string) => `You are writing as ${profession} ${preposition} ${unit}`,
    whoOther: (preposition: string, unit: string) => `You are writing from your work ${preposition} ${unit}`,
    unit: (preposition: string, unit: string) => `You work ${preposition} ${unit}`,
    profession: (profession: string) => `You are writing as ${profession}`,
    reach: {
      PHONE: (phone: string) => `, and we will call you on ${phone}`,
      VIDEO: () => ", and you prefer to meet by video",
      MEETING_MINE: () => ", and you prefer to meet at your workplace",
      MEETING_YOURS: () => ", and you prefer to meet at our office",
      WRITTEN: () => ", and you prefer a written reply",
    },
    edit: "Change workplace, job or contact",
  },

  /** “på Fyrreskolen”, “i Klub Kometen”: the preposition that a unit’s name takes. */
  unitPrepositions: {
    SCHOOL: "at",
    SPECIAL_SCHOOL: "at",
    YOUTH_SCHOOL: "at",
    CLUB: "at",
    DAY_CARE: "at",
    CENTRE: "at",
    AREA: "in",
    STAFF_UNIT: "in",
  },
  professionsInSentence: {
    TEACHER: "a teacher",
    PEDAGOGUE: "a pedagogue",
    SCHOOL_LEADER: "a head teacher or head of department",
    AKT: "a behaviour support (AKT) or wellbeing worker",
    HEALTH_NURSE: "a health visitor",
    PSYCHOLOGIST_PPR: "a psychologist or educational psychology (PPR) worker",
    CASEWORKER: "a caseworker",
    CLUB_WORKER: "a youth club or youth school worker",
    EMPLOYMENT: "an employment officer",
    HOUSING_WORKER: "a social housing worker",
    CENTRE_STAFF: "a manager or consultant",
    OTHER: "",
  },

  deadline: {
    hint: (date: string) => `We usually need at least 20 working days. That is from ${date}.`,
    strong: "That is sooner than we usually manage.",
    words: (date: string) =>
      `We usually need 20 working days, that is until ${date}. Send it all the same, and we will work out what can be done.`,
  },
  leader: {
    strong: "Just send the request now.",
    words:
      "We will write to your manager, who must approve it before we begin. Your manager can read what you have written here.",
  },

  urgent: {
    today: "You will be called today if you send this before 13:00 on a working day.",
    notToday: (when: string) =>
      `If you send it now, you will be called no later than ${when}. We call within two working hours, and the working day ends at 15:30.`,
    look: (when: string) =>
      `If you send it now, an allocator looks at it no later than ${when} and finds out what can be done in time.`,
    cannotWait: "If it cannot wait, call us on",
  },
  talkWithin: (days: number) =>
    `We talk within ${number(days)} working days, because the task must be prepared. If you choose something earlier, we know that you are in a hurry but cannot promise it. In an emergency, call 112.`,
  duty: {
    strong: "The duty to notify is yours personally.",
    words:
      "If you have reason to believe that a child or young person may need special support, you must make a statutory notification of concern (underretning), even while you are waiting for advice from us.",
    how: "How to notify",
  },
  extremism: {
    strong:
      "Specific concerns about extremism are discussed in Infohuset, where the municipality and the police work together, not here.",
    limit: (max: number) => `Keep it general: with one of these themes, each text may be at most ${number(max)} characters.`,
  },
  honour: {
    strong: "Do not contact the parents until you have spoken with the authority.",
    words:
      "Where there is negative social control, a talk with the parents can make things worse for the person it is about. First speak with the part of the municipality that handles statutory notifications.",
  },
};
