/** The questions that are answered on the scale, in the order they are asked (docs/domain/workflow.md 3.9). */
export const scaleQuestions = ["helped", "equipped", "knowledge", "respect"] as const;
export type ScaleQuestion = (typeof scaleQuestions)[number];

/** The scale as it is shown: 1 to 5, and 0 for "Ved ikke". */
export const scaleCodes = ["1", "2", "3", "4", "5", "0"] as const;
export const fastEnoughCodes = ["YES", "NO", "UNKNOWN"] as const;

/** Answers of one survey: 1 to 5, 0 for "Ved ikke", null for what was passed over. */
export type SurveyAnswers = Record<ScaleQuestion, number | null> & {
  fastEnough: (typeof fastEnoughCodes)[number] | null;
  comment: string | null;
};
