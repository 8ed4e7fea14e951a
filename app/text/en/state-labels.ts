type Danish = typeof import("../da/state-labels.ts");

/** What a state and the ball are called, to the unit and to whoever asked. */

export const requesterStateLabels: Danish["requesterStateLabels"] = {
  screening: "We are looking at your request",
  awaitingApproval: "Waiting for your manager",
  assigned: "Sent to a consultant",
  clarifying: "We are clarifying the task with you",
  advising: "Advice in progress",
  awaitingRequester: "We are waiting for your reply",
  adviceSent: "There is an answer for you",
  followUpAgreed: "Follow-up agreed",
  wrappingUp: "We are wrapping up",
  completed: "Closed",
  redirected: "Referred to another service",
  declined: "We cannot help with this request",
  withdrawn: "Withdrawn",
  anonymised: "The content is erased",
};

export const unitStateLabels: Danish["unitStateLabels"] = {
  screening: "First look",
  awaitingApproval: "Waiting for manager",
  assigned: "To be accepted",
  clarifying: "Clarifying",
  advising: "In progress",
  awaitingRequester: "Waiting for requester",
  adviceSent: "Answer sent",
  followUpAgreed: "Follow-up agreed",
  wrappingUp: "To be closed",
  completed: "Closed",
  redirected: "Referred",
  declined: "Declined",
  withdrawn: "Withdrawn",
  anonymised: "Anonymised",
};

export const ballLabels: Danish["ballLabels"] = {
  requester: "The requester",
  consultant: "The consultant",
  triage: "An allocator",
  leader: "The manager",
};

export const stateLabels: typeof import("../da/state-labels.ts").stateLabels = {
  requesterStateLabels,
  unitStateLabels,
  ballLabels,
};
