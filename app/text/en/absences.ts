import { count, number } from "../format.ts";

/** Absence of consultants, in English. */
export const absences: typeof import("../da/absences.ts").absences = {
  title: "Absence",
  lead: "Whoever is away when first contact is due does not get the request. If you are away for more than two working days, a deputy takes over.",
  link: "Absence and deputies",
  back: "Queue",

  mine: "My absence",
  none: "No absence is noted.",
  add: "Register absence",
  who: "Who is away?",
  whoEmpty: "Choose a consultant",
  from: "First day",
  to: "Last day",
  remove: "Remove",
  removeOf: (period: string) => `the absence ${period}`,
  period: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  everybody: "All consultants",
  open: (open: number) => `${count(open, "open request", "open requests")} without a deputy`,
  planned: (planned: number) => `${count(planned, "request goes", "requests go")} on to others on the first day`,
  choose: "Choose deputies",
  change: "See and change deputies",

  profile: {
    heading: "What routing knows about you",
    lead: "If something is wrong, tell the administrator.",
    competences: "Competences",
    contact: "Contact person for",
    deputy: "Deputy for",
    fraction: "Employment",
    percent: (percent: number) => `${percent}%`,
    certified: "Radicalisation and exit",
    yes: "May advise",
    no: "May not advise",
    nothing: "None",
  },

  settle: {
    title: "Who takes over?",
    lead: (name: string, period: string) => `${name} is away ${period}. The requester is told when somebody else takes over.`,
    leadOwn: (period: string) => `You are away ${period}. The requester is told when somebody else takes over.`,
    later: (from: string) =>
      `It happens on ${from}. Until then the consultant keeps the requests, and can read them afterwards. What you leave open goes to an allocator that day.`,
    planned: (planned: number, all: number, from: string) =>
      `Chosen for ${number(planned)} of ${number(all)}. The requester is told on ${from}.`,
    takeBack: "Take all of it back",
    begun: "The absence has begun. What nobody takes over within an hour goes to an allocator.",
    deputy: "Deputy",
    triage: "Send to an allocator",
    undecided: "Decide later",
    nobody: "No consultant can take it in the period.",
    hidden: "A colleague’s request",
    save: "Hand over",
    savePlan: "Save the choice",
    nothing: "There are no open requests to hand over.",
    short: "The absence is two working days at most. The requests can wait.",
    reason: (period: string) => `Absence ${period}.`,
  },

  done: {
    noted: "The absence is noted.",
    removed: "The absence is removed.",
    planned: "The choice has been saved. It can be changed and taken back until the first day.",
    takenBack: "The choice has been taken back.",
    settled: "All requests have a deputy or have been sent to an allocator.",
    some: (left: number) => `Handed over. ${count(left, "request still waits", "requests still wait")} for a deputy.`,
  },

  errors: {
    person: "Choose a consultant",
    choice: "Choose somebody on the list",
    changed: "The request has changed meanwhile. Choose again",
    unknown: "We could not see what you wanted to do. Try again",
  },
};
