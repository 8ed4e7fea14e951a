export const request: typeof import("../da/request.ts").request = {
  back: { queue: "Queue", triage: "Allocation", requests: "My requests" },
  answers: { title: "The request" },
  timeline: {
    title: "Conversation and events",
    conversationTitle: "The conversation",
    onlyConversation: "Show only the conversation",
    everything: "Show the events too",
    noConversation: "Nobody has written anything yet.",
    unitOnly: "For the unit only",
  },
  advice: { remember: "Remember to record the advice in your own case if it comes to matter there." },
  firstLook: "Answers of the first look",
  why: { excluded: "Could not be given it" },
  reading: { aside: "Allocation and reading", title: "Who has read it", nobody: "Nobody but you has read it." },
  next: { more: "More options" },

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
