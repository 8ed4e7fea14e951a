import { optionsOf } from "#app/forms/field.ts";
import { kinds, optional, type ValuesOf } from "#app/forms/kinds.server.ts";
import { sentences } from "#app/forms/sentences.server.ts";
import { surveyWords } from "#app/text/survey.ts";
import type { FormError } from "#app/ui/form.tsx";
import { fastEnoughCodes, type ScaleQuestion, type SurveyAnswers, scaleCodes, scaleQuestions } from "./survey-questions.ts";

/** The survey of a closed request: everything may be left out, but not all of it. The detector reads the open answer (docs/domain/detection.md 6). */
export function surveyForm() {
  const { questions, scale, yesNo, errors } = surveyWords();
  const says = sentences({
    unknown: errors.unknownChoice,
    repeated: errors.repeated,
    tooLong: errors.tooLong,
    odd: errors.unstorable,
    block: () => errors.block,
    warn: () => errors.warn,
    rewrite: () => errors.rewrite,
  });
  const { choice, text } = kinds(says);
  const onScale = (name: ScaleQuestion) =>
    optional(choice({ name, label: questions[name], options: optionsOf(scaleCodes, scale), optional: false }));
  const fields = {
    helped: onScale("helped"),
    equipped: onScale("equipped"),
    knowledge: onScale("knowledge"),
    respect: onScale("respect"),
    fastEnough: optional(
      choice({ name: "fastEnough", label: questions.fastEnough, options: optionsOf(fastEnoughCodes, yesNo), optional: false }),
    ),
    comment: optional(text({ name: "comment", label: questions.comment, max: 600, rows: 5 })),
  };
  return {
    says,
    fields,
    check(answered: Readonly<Record<string, unknown>>): readonly FormError[] {
      const all = Object.values(answered);
      const isEmpty = all.length === Object.keys(fields).length && all.every((answer) => answer === null);
      return isEmpty ? [{ field: scaleQuestions[0], message: errors.nothing }] : [];
    },
  };
}

type SurveyValues = ValuesOf<ReturnType<typeof surveyForm>["fields"]>;

/** The form's answers as they are stored: those on the scale as numbers. */
export function surveyAnswers({ helped, equipped, knowledge, respect, ...others }: SurveyValues): SurveyAnswers {
  const number = (code: string | null) => (code === null ? null : Number(code));
  return {
    helped: number(helped),
    equipped: number(equipped),
    knowledge: number(knowledge),
    respect: number(respect),
    ...others,
  };
}
