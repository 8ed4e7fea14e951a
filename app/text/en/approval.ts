const step = (title: string, lead: string, button: string) => ({ title, lead, button });

/** The line manager's approval, and the unit manager's of an analysis' scope. */
export const approval: typeof import("../da/approval.ts").approval = {
  asks: (name: string, leader: string | null) =>
    step(
      "Ask the manager to approve",
      `${leader ?? "The manager"} gets an email with a link and can read what ${name} has written, but not the unit’s notes. The deadlines pause while we wait. Without an answer within five working days, the request comes back here.`,
      "Ask the manager",
    ),
  whom: "Who should get the email?",
  whomHint: "Every manager of the place can answer.",
  everybody: "Every manager of the place",
  chooseWhom: "Choose who should get the email.",
  nobody: (unit: string) =>
    `There is no manager to ask: nobody but the requester is a manager of ${unit} in Medspil. Call the requester and agree on who it is. A system administrator can give the role.`,
  leaderAway: "The manager can no longer be asked. Choose another.",

  approves: (name: string) =>
    step("Approve the request", `${name} is told, and we begin. Afterwards you can no longer read the request.`, "Approve"),
  declines: (name: string) =>
    step(
      "Do not approve the request",
      `${name} and we will read your reason. We will talk with ${name} about what can be done instead.`,
      "Send the answer",
    ),
  reason: "Why not?",
  reasonHint: "Do not write names of children or other citizens.",
  next: (name: string) =>
    `${name} asks for our help and for your approval. Read the request, and answer. The work and the responsibility stay with you, and we make no decisions.`,
  labels: {
    godkendelse: "Ask the manager to approve",
    godkend: "Approve the request",
    "godkend-ikke": "Do not approve it",
  },

  waiting: "Waiting for your approval",
  from: (name: string) => `${name} asks for your approval.`,
  see: "Read and answer",
  done: {
    godkend: (requestNumber: string) => `Thank you. ${requestNumber} is approved, and we begin.`,
    "godkend-ikke": (requestNumber: string) => `Thank you for your answer. ${requestNumber} is not approved.`,
  },

  answer: {
    requester: {
      declined: (_name: string, reason: string) =>
        `Your manager has not approved the request${reason ? `: “${reason}”` : "."} It is back with us. An allocator will talk with you about what can be done then.`,
      overdue: (_name: string) =>
        "Your manager has not answered within the deadline. The request is back with us. An allocator will talk with you about what happens then.",
      nobody: (unit: string) =>
        `Your manager must approve the request, but there is no manager of ${unit} whom we can ask here. An allocator will contact you and agree on who it is. Feel free to talk with your manager already now.`,
    },
    unit: {
      declined: (name: string, reason: string) =>
        `The manager has not approved the request${reason ? `: “${reason}”` : "."} Talk with ${name} about what can be done then.`,
      overdue: (name: string) => `The manager has not answered within the deadline. Talk with ${name} about what happens then.`,
    },
  },

  scope: {
    choose: "Answer yes about the scope before you pass the ball on.",
  },
};
