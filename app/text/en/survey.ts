/** The words of the survey after closing (docs/domain/workflow.md 3.9). */
export const survey: typeof import("../da/survey.ts").survey = {
  title: "What did you get out of the advice?",
  lead: "It takes less than two minutes. Answering is voluntary, and you can skip questions.",
  about: (number: string) => `It is about your request ${number}.`,
  promise:
    "Your answers are used to improve the advice. The consultant only sees them together with others. Do not write names or personal data.",
  send: "Send the answers",

  questions: {
    helped: "To what extent did you get help with what you needed?",
    equipped: "To what extent are you better equipped to handle similar situations yourself?",
    knowledge: "To what extent was the advice based on relevant professional knowledge?",
    respect: "To what extent were you met with respect for your professional skills and your conditions?",
    fastEnough: "Did you reach us quickly enough?",
    comment: "What could we have done better, or what was particularly useful?",
  },
  scale: {
    1: "To a very small extent",
    2: "To a small extent",
    3: "To some extent",
    4: "To a large extent",
    5: "To a very large extent",
    0: "Do not know",
  },
  yesNo: { YES: "Yes", NO: "No", UNKNOWN: "Do not know" },

  errors: {
    nothing: "Answer at least one question. If you do not want to answer, you can simply close the page",
    unknownChoice: "Choose one of the answers, or skip the question",
    repeated: "Choose one answer only",
    tooLong: (max: number, length: number) => `The text has ${length} characters. Write at most ${max} characters`,
    unstorable: "The text has characters that we cannot store. Write it again without them",
    block: "Remove the CPR number from what you have written before you send. We do not store the number",
    warn: "Choose whether you will change the text, or whether it is not personal data",
    rewrite: "Change what is marked in the text, and send again",
  },

  answered: {
    title: "Thank you for your answers",
    words: "We have your answers and use them to make the advice better. The consultant only sees them together with others.",
    more: "You can close the page. The link can only be used once, so the answers cannot be changed.",
  },
  expired: {
    title: "It is too late to answer here",
    words: (until: string) => `Answers were open until ${until}. Thank you for wanting to spend time on it.`,
    more: "If you would like to say something about the advice, talk to your consultant.",
    meanwhile: "The time for answering ran out before your answers reached us. They have not been saved.",
  },
};
