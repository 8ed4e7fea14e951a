import { count, number } from "../format.ts";

export const request: typeof import("../da/request.ts").request = {
  back: { queue: "Queue", triage: "Allocation", requests: "My requests" },

  answers: {
    title: "The request",
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
    title: "Conversation and events",
    conversationTitle: "The conversation",
    onlyConversation: "Show only the conversation",
    everything: "Show the events too",
    noConversation: "Nobody has written anything yet.",
    unitOnly: "For the unit only",
    seeAdvice: "Read the advice",
    reason: (reason: string) => `Reason: ${reason}`,
  },

  say: {
    toRequester: (name: string) => `Write to ${name}`,
    toRequesterHint: "A question passes the ball on and pauses the deadline. No names.",
    messageHint: "A message needs no reply. No names.",
    ask: "Ask the question",
    message: "Send a message without waiting for a reply",
    messageOnly: "Send message",
    answer: (name: string) => `Reply to ${name}`,
    answerHint: "When you reply, the ball goes back to the consultant. Write no names.",
    reply: "Send the reply",
    toConsultant: (name: string) => `Write to ${name}`,
    toUnit: "Write to us",
    toConsultantHint: "The consultant gets an email that you have written. Write no names.",
    afterAdvice:
      "If you have a question about the advice, write it here. Then the ball goes back to the consultant. Write no names.",
  },

  advice: {
    title: "The advice",
    version: (version: number, all: number) =>
      all === 1 ? "The advice" : `The advice, version ${number(version)} of ${number(all)}`,
    label: (requestNumber: string, consultant: string | null, date: string) =>
      `Advice on ${requestNumber}${consultant ? ` · ${consultant}` : ""} · ${date}`,
    earlier: "Earlier versions",
    removed: "The advice has been removed.",
    remember: "Remember to record the advice in your own case if it comes to matter there.",
  },

  why: {
    me: "Why me?",
    title: (name: string) => `Why ${name}?`,
    points: (score: number) => `${number(score, 0)} of 100 points`,
    proposed: "Suggested because:",
    noneInFavour: "None of the four factors spoke strongly in favour, but nobody else stood better.",
    next: (name: string, score: number) => `Next was ${name} with ${count(Math.round(score), "point", "points")}.`,
    onlyOne: "Nobody else could take it.",
    computed: (when: string) => `Calculated ${when}.`,
    excluded: "Could not be given it",
  },

  reading: {
    aside: "Allocation and reading",
    title: "Who has read it",
    lookups: (times: number) => count(times, "look-up", "look-ups"),
    one: (name: string, purpose: string, times: number) => `${name}, ${purpose}${times > 1 ? ` (${number(times)} times)` : ""}`,
    purposes: {
      requester: "requester",
      coRequester: "co-requester",
      consultant: "advice",
      coAdviser: "advice",
      triage: "allocation",
      unitManager: "management",
      leader: "approval",
    },
    withReason: (reason: string) => `management: ${reason}`,
  },

  next: {
    yours: "Your next step",
    others: "Next step",
    more: "More options",
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
      omklassificer: "Correct type, themes or age",
      henvis: "Refer to another service",
      afvis: "Decline the request",
      "afvis-forslag": "Propose declining",
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

  notYetPossible: {
    notification: "Before it can be closed, the outcome of the talk about statutory notification (underretning) must be noted.",
    redirect:
      "Before it can be referred, declined or closed, the outcome of the talk about statutory notification (underretning) must be noted.",
    contact: "Before it can be closed, a contact must be noted or advice sent.",
  },

  reason: {
    title: "Why do you want to open it?",
    lead: "The request is not assigned to you. You can read it when you have a reason that belongs to your work. The reason is recorded together with your name and the time.",
    label: "The reason",
    holds: "It holds for one hour, for this request.",
    submit: "Open the request",
    choose: "Choose the reason that fits best.",
    reasons: {
      DEADLINE: "A deadline has passed or is close",
      ABSENCE: "The consultant is absent",
      COLLEAGUE_ASKED: "A consultant has asked me to look at it",
      REQUESTER_ASKED: "The requester has asked me to look at it",
      COMPLAINT: "A complaint or a request for access to documents",
      QUALITY: "An agreed quality review",
    },
  },

  notNow: {
    open: "See the request as it is now",
    title: "That step is not possible now",
    words: (state: string) => `The request is here: ${state}. See what the next step is.`,
  },

  step: { back: "Back to the request", backToQueue: "Back to the queue" },
};
