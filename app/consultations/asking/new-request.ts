import type { Dictionary } from "#app/text/dictionary.ts";
import { fullDate } from "#app/text/format.ts";
import type { WarnOverride } from "#workflows/consultation/model.ts";
import type { GivenAnswer, NewRequest } from "../open.server.ts";
import { optionLabels } from "./option-labels.ts";
import { type Answers, type AskFormName, askForms, doubtsNotification, type Question, questionsOf } from "./questions.ts";

type Words = Pick<Dictionary, "asking" | "vocabulary">;

/** What stands for codes of the database in what is kept: the names on the day. */
export type Named = { unit: string; project?: string | undefined };

/** The request that a passed form makes, with the questions as they were asked and the answers as they were given. */
export function newRequest(
  form: AskFormName,
  submissionKey: string,
  answers: Answers,
  overrides: readonly WarnOverride[],
  named: Named,
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
    leaderInvolved: answers.leaderInvolved === undefined ? null : answers.leaderInvolved === "YES",
    notificationOpen: doubtsNotification(answers),
    overrides,
    answers: givenAnswers(form, answers, named, words),
  };
}

/** All but the heading, which stands with the request itself. What was not asked or not answered is left out. */
function givenAnswers(form: AskFormName, answers: Answers, named: Named, words: Words): GivenAnswer[] {
  return questionsOf(form).flatMap((question): GivenAnswer[] => {
    const { name } = question;
    const answer = answers[name];
    if (name === "title" || answer === undefined) return [];
    const asked = { field: name, question: words.asking.questions[question.words].label };
    if (question.kind === "text" || question.kind === "phone")
      return [{ ...asked, codes: [], body: String(answer), freeText: true }];
    const codes = Array.isArray(answer) ? answer : [answer];
    return [{ ...asked, codes, body: bodyOf(question, codes), freeText: false }];
  });
  function bodyOf({ kind, name }: Question, codes: readonly string[]): string {
    const [first = ""] = codes;
    if (kind === "unit") return named.unit;
    if (kind === "project") return named.project ?? first;
    if (kind === "date") return fullDate(first);
    return codes.map((code) => optionLabels(words.vocabulary, name)[code] ?? code).join(" · ");
  }
}
