import { count, counted, number } from "../format.ts";

export const queue: typeof import("../da/queue.ts").queue = {
  title: "Queue",
  register: "Register a request",
  absences: "Absence and deputies",
  dutyPlan: "Duty plan",
  caption: "Queue, grouped by who has the ball, and sorted by deadline",
  closedCaption: "Closed requests, the latest first",
  views: "Show",
  mine: "Mine",
  all: "Whole unit",
  triage: "To allocate",
  closed: "Closed",

  sum: {
    over: (over: number) => `${number(over)} overdue`,
    today: (today: number) => `${number(today)} due today`,
    nothing: "Nothing is overdue, and nothing is due today",
  },

  filter: {
    heading: "Filters",
    summary: "Type, theme, status",
    type: "Type",
    theme: "Theme",
    state: "Status",
    overdue: "Overdue",
    show: "Show",
    clear: "Clear filters",
  },
  search: {
    label: "Search by number in all that you see here, and by words in what you may read: title, place, situation and question",
    placeholder: "Number, word or place",
    results: (found: number, words: string, most: number) =>
      `${counted(found, most)} ${found === 1 ? "request" : "requests"} with “${words}”`,
    clear: "Show the whole queue",
    none: (words: string) => `We found no request with “${words}”.`,
    noneHelp:
      "Search for fewer words, for part of a word, or for the number. You find colleagues’ open requests by their number alone, until they are shared with you.",
  },

  groups: {
    mine: "Waiting for you",
    waiting: "You are waiting for others",
    waitingNote: "The deadline is paused with requester and line manager",
    colleagues: "With your colleagues",
    colleaguesNote: "You see type, theme, status and age until somebody shares the request with you",
    closed: "Closed",
    more: "continued",
  },

  /** “Waiting since 17 Nov”: for whom stands in the status beside it. */
  paused: { requester: "Waiting", leader: "Waiting" },
  followUp: "Follow-up",
  closedOn: (date: string) => `Closed ${date}`,
  sentOn: (date: string) => `Sent ${date}`,
  sharedWithYou: "Shared with you",
  yourOwn: "Your own",
  notificationOpen: "Notification to be discussed",
  acute: "Emergency",
  urgent: "Urgent",
  declineProposed: "a proposal to decline",
  hidden: "The title has been removed",

  next: {
    triage: "Allocate",
    answerAssignment: "Accept or hand back",
    firstContact: "Call the requester",
    writeAgreement: "Write the agreement",
    writeAdvice: "Write the advice",
    noReply: "Call or close",
    finish: "Close",
    followUp: "Follow up",
    reminder: (date: string) => `Reminder ${date}`,
    closing: (date: string) => `Wraps up ${date}`,
    followingUp: (date: string) => `Follow-up ${date}`,
    talk: "Talk about notification",
    decide: "Decide on declining",
    managerDecides: "The manager decides",
    waitingForLeader: "Line manager replies",
    reply: "Reply",
    read: "Read the advice",
    open: "Open with a reason",
    with: (name: string) => `With ${name}`,
    ownRequest: "Allocated by another",
  },
  holder: {
    requester: "With the requester",
    consultant: "With a colleague",
    triage: "With an allocator",
    leader: "With a line manager",
  },

  done: {
    tilbage: (request: string) => `${request} has been handed back.`,
    overdrag: (request: string) => `${request} has been passed on.`,
    fordel: (request: string) => `${request} has been passed to a consultant.`,
    godkendelse: (request: string) => `The requester’s line manager has been asked to approve ${request}.`,
    henvis: (request: string) => `${request} has been referred and closed.`,
    afvis: (request: string) => `${request} has been declined and closed.`,
    "afvis-forslag": (request: string) => `The proposal to decline ${request} has been sent to the unit manager, who decides.`,
    "registrer-lukket": (request: string) => `${request} is registered and closed. The requester gets a receipt and a survey.`,
    "registrer-fordeler": (request: string) => `${request} is registered and sent to an allocator.`,
    afslut: (request: string) => `${request} has been closed.`,
  },

  empty: {
    mine: "You have no open requests.",
    mineHelp: "When a request is allocated to you, you get an email, and it is listed here.",
    all: "There are no open requests.",
    allHelp: "New requests are listed here as soon as they are sent.",
    triage: "No requests are waiting to be allocated.",
    triageHelp: "Most are allocated straight away. Here you find those that a person must look at first.",
    closed: "You have no closed requests yet.",
    closedHelp: "You will find them here once they are closed. They can be reopened for 30 days.",
    filtered: "No requests match the filters.",
    filteredHelp: "Choose fewer filters, or clear them.",
  },

  triageList: {
    title: "Allocation",
    caption: "Requests that a person must look at first",
    sum: (waiting: number) =>
      waiting === 0 ? "Nothing is waiting for you." : `${count(waiting, "request is", "requests are")} waiting for a first look.`,
    why: "Why a person",
  },
};
