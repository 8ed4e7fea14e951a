import type { Dictionary } from "#app/text/dictionary.ts";
import type { WarnOverride } from "#workflows/consultation/model.ts";
import type { GivenAnswer, NewRequest } from "../open.server.ts";
import { optionLabels } from "./option-labels.ts";
import { type Answers, type AskFormName, askForms, doubtsNotification, questionsOf } from "./questions.ts";

type Words = Pick<Dictionary, "asking" | "vocabulary">;

/** The request that a passed form makes, with the questions as they were asked and the answers as they were given. */
export function newRequest(
  form: AskFormName,
  submissionKey: string,
  answers: Answers,
  overrides: readonly WarnOverride[],
  unitName: string,
  words: Words,
): NewRequest {
  return {
    submissionKey,
    type: askForms[form].type,
    title: answers.title,
    themes: answers.themes,
    ages: answers.ages,
    urgency: answers.urgency,
    profession: answers.profession,
    unitId: answers.unit,
    leaderInvolved: null,
    notificationOpen: doubtsNotification(answers),
    overrides,
    answers: givenAnswers(form, answers, unitName, words),
  };
}

/** All but the heading, which stands with the request itself. What was not asked or not answered is left out. */
function givenAnswers(form: AskFormName, answers: Answers, unitName: string, words: Words): GivenAnswer[] {
  return questionsOf(form).flatMap((question): GivenAnswer[] => {
    const { name } = question;
    const answer = answers[name];
    if (name === "title" || answer === undefined) return [];
    const asked = { field: name, question: words.asking.questions[question.words].label };
    if (question.kind === "text" || question.kind === "phone")
      return [{ ...asked, codes: [], body: String(answer), freeText: true }];
    const codes = Array.isArray(answer) ? answer : [answer];
    const body =
      question.kind === "unit" ? unitName : codes.map((code) => optionLabels(words.vocabulary, name)[code] ?? code).join(" · ");
    return [{ ...asked, codes, body, freeText: false }];
  });
}
