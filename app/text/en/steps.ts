import { capital, count, number } from "../format.ts";

type StepWords = { title: string; lead: string; button: string };

const step = (title: string, lead: string, button: string): StepWords => ({ title, lead, button });

/** `name` may be “the consultant”: where it opens a sentence, it opens it with a capital. */
export const steps: typeof import("../da/steps.ts").steps = {
  accepter: (name: string) =>
    step(
      "Accept the request",
      `${capital(name)} gets an email that you are the consultant, and then waits for you to get in touch.`,
      "Accept",
    ),
  tilbage: () =>
    step("Hand the request back", "It goes on to the next on the list. You will not be suggested again.", "Hand it back"),
  kontakt: (name: string) =>
    step("Note a conversation or meeting", `The first contact with ${name} stops the deadline for contact.`, "Note the contact"),
  aftale: (name: string) =>
    step(
      "Write the agreement",
      `${capital(name)} can read it, and it comes first in the advice. After this you start on the advice.`,
      "Save the agreement",
    ),
  afklaring: () =>
    step("Go back to clarifying", "Use this when there is something new that you must agree on first.", "Go back to clarifying"),
  spoerg: (name: string) =>
    step("Ask a question", `The ball goes to ${name}, and the deadline is paused until there is a reply.`, "Ask the question"),
  genoptag: (name: string) =>
    step(
      "Carry on",
      `Use this when you have had a reply in another way, or when the advice must be corrected. ${capital(name)} then need not reply here.`,
      "Carry on",
    ),
  besked: (name: string) =>
    step("Write a message", `${capital(name)} gets an email that you have written. The deadline runs on.`, "Send the message"),
  note: () => step("Write a note to the unit", "Only consultants and allocators see it, not the requester.", "Save the note"),
  svar: (name: string) => step("Reply", `When you have replied, the ball goes to ${name}.`, "Send the reply"),
  bekraeft: (name: string, followUp: string | null) =>
    step(
      "Confirm that you have the advice",
      followUp
        ? `${capital(name)} will follow up on ${followUp}. You can still write until then.`
        : `${capital(name)} then wraps up. You can still write until the request is closed.`,
      "Yes, I have the advice",
    ),
  omklassificer: (name: string) =>
    step(
      "Correct type, themes or age",
      `${capital(name)} can see in the request what was corrected. The suggested consultant is calculated again.`,
      "Correct the details",
    ),
  underretning: (name: string) =>
    step(
      "Note a talk about statutory notification (underretning)",
      `Call ${name} first. Write only the time and the outcome here, never who it is about.`,
      "Note the outcome",
    ),
  "underretning-aaben": () =>
    step(
      "Open the question of statutory notification (underretning)",
      "The request cannot be closed until the talk about statutory notification has been noted. Call the same day.",
      "Open the question",
    ),
  "ikke-akut": () =>
    step(
      "No longer an emergency",
      "The mark Emergency goes away. Write in short what has happened, so that the next person knows.",
      "Remove the mark",
    ),
  henvis: (name: string) =>
    step("Refer to another service", `${capital(name)} gets your suggestion, and the request is closed.`, "Refer and close"),
  "afvis-forslag": () =>
    step(
      "Propose declining the request",
      "The unit manager decides. The requester is told only once it is decided.",
      "Send the proposal",
    ),
  afvis: (name: string) =>
    step("Decline the request", `${capital(name)} gets the reason, and the request is closed.`, "Decline and close"),
  overdrag: (name: string) =>
    step(
      "Pass the ball to a colleague",
      `The colleague must accept. ${capital(name)} is told if the consultant is a new one.`,
      "Pass the ball on",
    ),
  journal: () =>
    step(
      "Decide on filing",
      "Is the request to be filed in the municipal records? This must be decided before it is closed.",
      "Save the decision",
    ),
  afslut: (name: string) =>
    step(
      "Close the request",
      `${capital(name)} gets an email and, on the next working day, a short survey. It can be reopened for 30 days.`,
      "Close the request",
    ),
  "afslut-ved-fordeling": (name: string) =>
    step(
      "Close with an answer",
      `Use this when ${name} got an answer at the first look and agrees that it is enough.`,
      "Close the request",
    ),
  genaabn: (unit: boolean) =>
    step(
      "Reopen the request",
      unit ? "It goes to the same consultant if possible." : "It goes to your consultant again if possible.",
      "Reopen",
    ),
  "traek-tilbage": () =>
    step(
      "Withdraw the request",
      "We then do no more about it. If you are in doubt about a statutory notification of concern (underretning), it is still your duty to decide. You can reopen it for 30 days.",
      "Withdraw it",
    ),
  fjern: (name: string) =>
    step(
      "Remove details from the text",
      `What you choose is deleted completely and cannot be brought back. ${capital(name)} is told and can write it in another way.`,
      "Remove for good",
    ),

  fields: {
    handBack: "Why are you handing it back?",
    handBackText: "Write a little about it",
    handBackHint: "Seen only by the unit. For a conflict of interest, it is enough to write that you have one.",
    contactKind: "How were you in touch?",
    contactDate: "When?",
    contactMinutes: "For how long? (minutes)",
    contactNote: "Short note",
    contactNoteHint: "Seen only by the unit. No names.",
    agreement: "What have you agreed to look at?",
    agreementHint: "Two or three lines, so that both can recognise the task. No names.",
    planDate: "Next date in the plan",
    planDateHint: "When will the requester hear from you again? Leave it empty if you have not agreed on that.",
    planDateNeeded: "When will the requester hear from you again?",
    question: "Your question",
    questionHint: "No names.",
    message: "Your message",
    messageHint: "No names.",
    note: "The note",
    noteHint: "No names of citizens.",
    reply: "Your reply",
    replyHint: "Do not write names.",
    type: "Type",
    themes: "Themes",
    themesHint: "Choose up to three.",
    themesTooMany: "Choose at most three themes.",
    ages: "Age group",
    agesHint: "You may choose several.",
    talkOutcome: "What came of the talk?",
    talkDate: "On which day did you talk?",
    talkTime: "Time",
    talkTimeHint: "For example 10:30",
    notAcute: "Why is it no longer an emergency?",
    notAcuteHint: "Seen only by the unit. No names.",
    offer: "Who can help?",
    explanation: "Your explanation to the requester",
    redirectHint:
      "First acknowledge what has already been done. Then write what the service can do, and how to get started. No names.",
    declineReason: "Why can we not help?",
    declineHint: "First acknowledge what has already been done. Then write why, and where else to turn. No names.",
    colleague: "Who gets the ball?",
    reason: "Why?",
    reassignHint: "Seen only by the unit.",
    filing: "Is the request to be filed in the municipal records?",
    filingReason: "Short reason",
    filingHint: "For example “Spoken sparring of no importance to a case”.",
    outcome: "What came of it?",
    minutes: "How much time was spent in all?",
    minutesHint: "In whole quarters of an hour. The contacts that you noted are included.",
    goals: "To which of the city council’s goals did the advice contribute?",
    goalsHint: "Choose at most two.",
    goalsTooMany: "Choose at most two goals.",
    offers: "Which services did you point to?",
    followUpEnd: (date: string) => `The advice promises a follow-up on ${date}. What became of it?`,
    followUpEndHint: "If the follow-up has not been held yet, wait before you close.",
    followUpEnds: {
      HELD: "We have already followed up",
      DROPPED: "We agree that no follow-up is needed",
    },
    reopenReason: "What is needed?",
    reopenHint: "No names.",
    withdrawReason: "Why are you withdrawing it?",
    withdrawHint: "It helps us to get better. No names.",
    erase: "What is to be deleted?",
    eraseHint: "Choose everything that can reveal who it is about.",
    eraseReason: "Why is it being removed?",
    eraseReasonHint: "The requester reads this. Do not write what you are removing.",
    heading: "The title",
    answer: (question: string) => `The answer to “${question}”`,
    text: {
      question: "A question",
      message: "A message",
      reply: "A reply",
      note: "A note",
      contactNote: "A note on a contact",
      agreement: "The agreement",
      reason: "A reason",
      explanation: "An explanation",
      checklistNote: "A note from the first look",
    },
    advicePart: (part: string, version: number) => `The advice, version ${number(version)}: ${part}`,
  },
  yes: "Yes",
  no: "No",
  hours: (minutes: number) => {
    const whole = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const parts = [whole > 0 ? count(whole, "hour", "hours") : "", rest > 0 ? count(rest, "minute", "minutes") : ""];
    return parts.filter(Boolean).join(" and ") || "0 minutes";
  },

  errors: {
    choose: "Choose one of the options.",
    chooseOnce: "Choose only one.",
    write: (question: string) => `Write an answer to “${question}”.`,
    future: "The time must be before now.",
    explainOther: "Write a little about why.",
    filingReason: "Write briefly why it is not to be filed.",
    followUpEnd: "Say what became of the follow-up before you close.",
    checklist: "Answer yes or no.",
  },
};
