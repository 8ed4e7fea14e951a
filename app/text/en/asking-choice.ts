export const askingChoice: typeof import("../da/asking-choice.ts").askingChoice = {
  title: "What can we help you with?",
  crumb: "New request",
  lead: "We offer sparring and advice to you who work in the municipality. You keep responsibility for your case, and we make no decisions in it.",
  short: "You keep responsibility for your case, and we make no decisions in it. It takes less than five minutes.",
  types: {
    SPARRING: "You want to discuss a topic, a group or a situation with a colleague who knows the field.",
    CASE_ADVICE: "You are working with a particular citizen, family or group and need advice on the next step.",
    METHOD_DEVELOPMENT: "You want to develop or try out a way of working.",
    ANALYSIS_EVALUATION: "You need knowledge, figures or an assessment of how a measure works in practice.",
    UNSURE: "Describe what you need. We will work it out together.",
  },
};
