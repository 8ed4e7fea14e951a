import { count, number } from "../format.ts";

export const requestView: typeof import("../da/request-view.ts").requestView = {
  answers: {
    sent: (when: string) => `Sent ${when}`,
    themes: "Themes",
    ages: "Age group",
    urgency: "When is an answer from us needed?",
    type: "Type",
    erased: "The text has been removed.",
    erasedOn: (date: string) => `The text was removed on ${date}.`,
    none: "Not filled in",
  },

  timeline: {
    seeAdvice: "Read the advice",
    reason: (reason: string) => `Reason: ${reason}`,
  },

  say: {
    toRequester: (name: string) => `Write to ${name}`,
    toRequesterHint: "A question passes the ball on and pauses the deadline. No names.",
    messageHint: "A message needs no reply. No names.",
    ask: "Ask the question",
    message: "Write a message",
    messageOnly: "Send message",
    answer: (name: string) => `Reply to ${name}`,
    answerHint: "When you reply, the ball goes back to the consultant. Do not write names.",
    reply: "Send the reply",
    toConsultant: (name: string) => `Write to ${name}`,
    toUnit: "Write to us",
    toConsultantHint: "The consultant gets an email that you have written. Do not write names.",
    afterAdvice:
      "If you have a question about the advice, write it here. Then the ball goes back to the consultant. Do not write names.",
  },

  advice: {
    version: (version: number, all: number) =>
      all === 1 ? "The advice" : `The advice, version ${number(version)} of ${number(all)}`,
    label: (requestNumber: string, consultant: string | null, date: string) =>
      `Advice on ${requestNumber}${consultant ? ` · ${consultant}` : ""} · ${date}`,
  },

  why: {
    me: "Why me?",
    title: (name: string) => `Why ${name}?`,
    points: (score: number) => `${number(score, 0)} of 100 points`,
    proposed: "Suggested because:",
    inFavour: "In favour:",
    noneInFavour: "None of the four factors spoke strongly in favour, but nobody else stood better.",
    above: (name: string, score: number) => `First was ${name} with ${count(Math.round(score), "point", "points")}.`,
    next: (name: string, score: number) => `Next was ${name} with ${count(Math.round(score), "point", "points")}.`,
    onlyOne: "Nobody else could take it.",
    computed: (when: string) => `Calculated ${when}.`,
    chosen: {
      person: (by: string | null, to: string | null, when: string) => `${by ?? "You"} chose ${to ?? "you"} on ${when}.`,
      call: (to: string | null, when: string) => `${to ?? "You"} took the call on ${when}.`,
      before: (to: string | null, when: string) => `${to ?? "You"} had it before it was reopened on ${when}.`,
      reason: (reason: string) => `Reason: ${reason}`,
    },
  },

  reading: {
    visits: (visits: number) => count(visits, "visit", "visits"),
    one: (name: string, purpose: string, visits: number) =>
      `${name}, ${purpose}${visits > 1 ? ` (${number(visits)} visits)` : ""}`,
    purposes: {
      requester: "requester",
      coRequester: "co-requester",
      consultant: "advice",
      coAdviser: "advice",
      triage: "allocation",
      unitManager: "management",
      reader: "reading after absence",
      leader: "approval",
    },
    withReason: (reason: string) => `management: ${reason}`,
  },

  next: {
    yours: "Your next step",
    others: "Next step",
    labels: {
      accepter: "Accept the request",
      tilbage: "Hand it back",
      kontakt: "Note a conversation or meeting",
      aftale: "Write the agreement",
      afklaring: "Go back to clarifying",
      spoerg: "Ask a question",
      genoptag: "Carry on without waiting",
      besked: "Write a message",
      note: "Write a note to the unit",
      raad: "Write the advice",
      "raad-igen": "Write a new version of the advice",
      bekraeft: "Confirm that you have the advice",
      svar: "Reply",
      underretning: "Note a talk about notification",
      "underretning-aaben": "Open the question of notification",
      "ikke-akut": "No longer an emergency",
      omklassificer: "Correct type, themes or age",
      henvis: "Refer to another service",
      afvis: "Decline the request",
      "afvis-forslag": "Propose declining",
      "afvis-foreslaaet": "Decide on the proposal",
      overdrag: "Pass the ball to a colleague",
      journal: "Decide on filing",
      afslut: "Close the request",
      "afslut-uden-svar": "Close without a reply",
      genaabn: "Reopen the request",
      "traek-tilbage": "Withdraw the request",
      fjern: "Remove details from the text",
      fordel: "Go to allocation",
    },
  },

  calls: {
    ACUTE: "Emergency: call the requester, and say to call 112, or the police on 114 when it is not urgent.",
    PERSONAL_DATA: "At the first look personal data were found. They must be removed.",
    RIGHT_PLACE: "At the first look the answer was that we are not the right place.",
    CLASSIFICATION: "At the first look the answer was that type, themes or age are not right.",
    call: (phone: string) => `Call ${phone}`,
  },
  proposal: {
    yours: (who: string, reason: string) => `${who} proposes to decline the request: ${reason}. The decision is yours.`,
    waits: (who: string, reason: string) => `${who} has proposed to decline the request: ${reason}. The unit manager decides.`,
    decide: "Decide on the proposal",
  },
  firstLook: { yes: "Yes", no: "No" },

  notYetPossible: {
    notification: "Before it can be closed, the outcome of the talk about statutory notification (underretning) must be noted.",
    redirect:
      "Before it can be referred, declined or closed, the outcome of the talk about statutory notification (underretning) must be noted.",
    contact: "Before it can be closed, a contact must be noted or advice sent.",
  },
};
