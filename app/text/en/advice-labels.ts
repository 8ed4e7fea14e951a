type Danish = typeof import("../da/advice-labels.ts");

/** The parts of an advice (docs/domain/workflow.md 3.9). */
export const advicePartLabels: Danish["advicePartLabels"] = {
  agreement: "What we agree to look at",
  understanding: "How we understand the situation",
  advice: "Our advice",
  requesterActions: "What you do now",
  ourActions: "What we do",
  sources: "Sources",
  followUp: "Follow-up",
};

export const adviceLabels: typeof import("../da/advice-labels.ts").adviceLabels = { advicePartLabels };
