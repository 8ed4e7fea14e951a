import { number } from "../format.ts";

/** One’s own requests, and the drafts (design). */
export const ownRequests: typeof import("../da/own-requests.ts").ownRequests = {
  open: (open: number) => `Open (${number(open)})`,
  none: "You have no open requests",
  noneWords: "Once you have asked for advice, you can see here who has the ball, and when you will hear from us.",
  sent: (date: string) => `Sent ${date}`,
  untitled: "The title has been deleted",
  closed: "Recently closed",
  allClosed: "Closed",
  closedOn: (state: string, date: string) => `${state} ${date}.`,
  showAll: (all: number) => `See all your requests (${number(all)})`,
  showOpen: "Show only the open and the latest",
  survey: "What did you get out of the advice? (2 minutes)",
  draftsTitle: "Drafts",
  ask: "Ask for advice",
  answer: "Answer the question",
  readAdvice: "Read the answer",
  see: "See the request",
  asked: (consultant: string) => `We are waiting for your reply. ${consultant} has asked a question.`,
  answered: (consultant: string) => `There is an answer for you from ${consultant}.`,
  yourLeader: "Your manager",
  paused: "the deadline is paused",
  drafts: {
    untitled: (form: string) => `Draft without a title (${form})`,
    kept: (when: string, deleted: string) => `Last saved ${when}. It will be deleted on ${deleted}.`,
    delete: "Yes, delete it",
    deleteLink: "Delete the draft",
    deleteWords: "If you delete the draft, it cannot be brought back.",
    keptNotice: "The draft has been saved.",
  },
};
