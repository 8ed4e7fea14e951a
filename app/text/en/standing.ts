/** “by Monday 30 November”, but “today”, which is a deadline by itself. */
const by = (date: string) => (date === "today" ? date : date.startsWith("today") ? `no later than ${date}` : `by ${date}`);

/** Where a request stands and what comes next, and who was faster: sentences that the server puts together for its reader. */
export const standing: typeof import("../da/standing.ts").standing = {
  evaluated: { unit: "Evaluated", requester: "Closed and evaluated" },
  removedTitle: "The title has been removed",
  notificationOpen: "Notification to be discussed",
  acute: "Emergency",
  urgent: "Urgent",
  sharedWithYou: "Shared with you",
  due: {
    firstLook: "First look by",
    accept: "Reply by",
    firstContact: "Contact by",
    plan: "Plan by",
    firstAdvice: "Advice by",
    nextStep: "Next step by",
    wrapUp: "Close by",
    followUp: "Follow-up",
    approval: "Reply by",
    reminderFirst: "Deadline",
    reminderSecond: "Deadline",
    replyOverdue: "Reply by",
    closingDue: "We wrap up",
    overdueForManager: "Deadline",
    survey: "Deadline",
    threeMonths: "Deadline",
    retention: "Deadline",
  },
  promised: {
    firstLook: "First look by",
    firstContact: "Contact by",
    plan: "Plan by",
    firstAdvice: "Advice by",
    nextStep: "You hear from us by",
    wrapUp: "We close by",
    followUp: "Follow-up",
    approval: "Manager’s reply by",
    replyOverdue: "Reply by",
    closingDue: "We wrap up",
    other: "Deadline",
  },
  moved: {
    requester: {
      requester: (date: string) => `The date has moved because we waited for your reply until ${date}.`,
      leader: (date: string) => `The date has moved because we waited for your manager’s reply until ${date}.`,
      type: (date: string, type: string) =>
        `The date changed on ${date}, when the type of the request was corrected to “${type}”.`,
      reopen: (date: string) => `The deadlines count from ${date}, when the request was reopened.`,
    },
    unit: {
      requester: (date: string) => `The date has moved because we waited for the requester’s reply until ${date}.`,
      leader: (date: string) => `The date has moved because we waited for the manager’s reply until ${date}.`,
      type: (date: string, type: string) =>
        `The date changed on ${date}, when the type of the request was corrected to “${type}”.`,
      reopen: (date: string) => `The deadlines count from ${date}, when the request was reopened.`,
    },
  },
  paused: "Deadline",
  pausedFor: { requester: "Waiting", leader: "Waiting" },
  steps: {
    unit: {
      received: "Received",
      screening: "First look",
      assigned: "Sent to consultant",
      clarifying: "Clarifying",
      advising: "Advice in progress",
      adviceSent: "Advice sent",
      followUp: "Follow-up",
      closed: "Closed",
    },
    requester: {
      received: "Received",
      screening: "We are looking at it",
      assigned: "Sent to a consultant",
      clarifying: "We clarify the task",
      advising: "Advice in progress",
      adviceSent: "Answer for you",
      followUp: "Follow-up",
      closed: "Closed",
    },
    until: (date: string) => by(date),
    waiting: "paused",
  },
  conflict: {
    at: (happened: string, when: string) => `${happened.replace(/\.$/, "")} (${when}).`,
    now: (state: string) => `The request is now here: ${state}.`,
    reasonFirst: "First choose why you are opening the request. What you wrote has not been sent.",
    gone: "The request is no longer shared with you, and what you wrote has not been sent.",
    toList: "See how it is now",
  },
  next: {
    unit: {
      screening: "A person must look at it first: go through the list, and pass the ball to a consultant.",
      screeningOther: "An allocator must look at it and pass the ball to a consultant.",
      awaitingApproval: "The requester’s manager must reply. The deadline is paused until then.",
      assigned: (due: string | null) => `Accept it, or hand it back with a reason${due ? `, ${due}` : ""}.`,
      clarifyingNoContact: (name: string, due: string | null) => `Contact ${name}${due ? ` ${due}` : ""}, and note it here.`,
      clarifying: (name: string) => `Agree on the task with ${name}, and write the agreement.`,
      advising: (name: string, due: string | null) =>
        `The task is agreed. Write the advice${due ? ` so that ${name} has it ${due}` : ` for ${name}`}.`,
      advisingAgain: (name: string) => `${name} has been given advice. You can write a new version, or close.`,
      noReply: (name: string, since: string) =>
        `${name} has not replied within the deadline (${since}). Call, carry on, or close without a reply.`,
      awaitingRequester: (name: string) =>
        `You are waiting for a reply from ${name}. The deadline is paused. We send the reminders.`,
      adviceSent: (name: string, followUp: string | null) =>
        followUp
          ? `The advice has been sent, and you follow up on ${followUp}. Until then ${name} can reply or confirm.`
          : `The advice has been sent. ${name} can reply or confirm; otherwise we wrap up after 10 working days.`,
      followUpNow: (name: string) =>
        `It is time for the follow-up that ${name} was promised. Talk together, and note it. Then write a new version of the advice, or close.`,
      notification: (name: string) =>
        `The question of statutory notification (underretning) is open. Call ${name} today, and note the outcome. Until then the request cannot be closed.`,
      declineProposed: "An allocator proposes to decline it. Decide: decline it, or give it to a consultant.",
      declineWaits: "The unit manager decides whether it is declined.",
      followUpAgreed: (date: string | null) => `You have agreed on a follow-up${date ? ` on ${date}` : ""}.`,
      wrappingUp: (due: string | null) => `The advice has been given. Write what came of it, and close${due ? ` ${due}` : ""}.`,
      closed: (outcome: string | null) => (outcome ? `Outcome: ${outcome}.` : "The request is closed."),
      withColleague: (name: string | null) => `The ball is with ${name ?? "a colleague"}.`,
    },
    requester: {
      screening: (date: string | null) =>
        `An allocator will look at your request${date ? ` ${date}` : ""}. You do not need to do anything.`,
      awaitingApproval: "Your manager must approve the request before we start.",
      assigned: (name: string | null, date: string | null) =>
        `${name ?? "A consultant"} has been given your request and will contact you${date ? ` ${date}` : ""}. You do not need to do anything.`,
      clarifying: (name: string | null, date: string | null) =>
        `${name ?? "Your consultant"} will contact you${date ? ` ${date}` : ""} to agree on the task with you.`,
      clarifyingMet: (name: string | null) =>
        `${name ?? "Your consultant"} is gathering up what you talked about and will get back to you.`,
      assignedAfterContact: (name: string | null) =>
        `${name ?? "A consultant"} has taken over your request and carries on with it. You do not need to do anything.`,
      nextStep: (name: string | null, date: string | null) =>
        `${name ?? "Your consultant"} carries on with it and gets back to you${date ? ` ${date}` : ""}.`,
      advising: (name: string | null, date: string | null) =>
        `${name ?? "Your consultant"} is working on advice for you${date ? `. You will have it ${date}` : ""}.`,
      awaitingRequester: (name: string | null) =>
        `${name ?? "Your consultant"} has a question for you. Read it below, and reply.`,
      adviceSent: (followUp: string | null) =>
        `There is advice for you below. Read it, and tell us whether you can use it.${followUp ? ` We will follow up on ${followUp}.` : ""}`,
      followUpAgreed: (date: string | null) => `We have agreed on a follow-up${date ? ` on ${date}` : ""}.`,
      wrappingUp: "We are wrapping up. If there is anything more on your mind, write it before we close.",
      completed: (reopenUntil: string | null) =>
        `The request is closed.${reopenUntil ? ` You can reopen it up to and including ${reopenUntil}.` : " If you need more, send a new one."}`,
      redirected: (offer: string | null) => `We have referred you to ${offer ?? "another service"}. Read why below.`,
      declined: "We cannot help with this request. Read why below.",
      withdrawn: "You have withdrawn the request.",
    },
  },
};
