import type { FieldView } from "#app/forms/field.ts";
import { optionsIn } from "#app/forms/field.ts";
import { intakeLabelsWords } from "#app/text/intake-labels.ts";
import { fullDate } from "#app/text/moments.ts";
import type { WarnOverride } from "#workflows/consultation/model.ts";
import { notificationDoubts } from "#workflows/consultation/vocabulary.ts";
import type { GivenAnswer, NewRequest } from "../open.server.ts";
import type { Answers, IntakeForm } from "./intake-form.server.ts";
import { concernsMinors } from "./questions.ts";

/** The request that a passed form makes, with the questions as they were asked and the answers as they were given. */
export function newRequest(
  form: IntakeForm,
  submissionKey: string,
  answers: Answers,
  overrides: readonly WarnOverride[],
): NewRequest {
  const { title, themes, ages, urgency, profession, unit, leaderInvolved, deadline } = answers;
  return {
    submissionKey,
    type: form.type,
    title,
    themes,
    ages,
    urgency,
    profession,
    unitId: unit,
    neededOn: deadline,
    leaderInvolved: leaderInvolved === undefined ? null : leaderInvolved === "YES",
    notificationOpen: doubtsNotification(answers),
    overrides,
    answers: givenAnswers(form, answers),
  };
}

/** Whether the answer about a statutory notification is one in doubt, which opens the flag. */
function doubtsNotification({ ages, notificationConsidered: answer }: Answers): boolean {
  return concernsMinors({ ages }) && answer !== undefined && notificationDoubts.includes(answer);
}

/** All but the heading, which stands with the request itself. What was not asked or not answered is left out. */
function givenAnswers({ fields }: IntakeForm, answers: Readonly<Record<string, unknown>>): GivenAnswer[] {
  return Object.entries(fields).flatMap(([field, { view }]): GivenAnswer[] => {
    const answer = answers[field];
    if (field === "title" || answer === undefined || answer === null) return [];
    const asked = { field, question: view.label };
    if (isWritten(view)) return [{ ...asked, codes: [], body: String(answer), freeText: true }];
    const codes = view.kind === "checkbox" ? ["YES"] : [answer].flat().map(String);
    return [{ ...asked, codes, body: toldAnswer(view, codes), freeText: false }];
  });
}

const isWritten = ({ kind }: FieldView) => kind === "line" || kind === "text" || kind === "telephone";

/** What was chosen, in the reader's language; a code of what is not on the form's list stays one. */
export function toldAnswer({ kind, options }: FieldView, codes: readonly string[]): string {
  if (kind === "date") return codes.map(fullDate).join(" · ");
  if (kind === "checkbox") return intakeLabelsWords().yes;
  const listed = optionsIn(options);
  return codes.map((code) => listed.find(({ value }) => value === code)?.label ?? code).join(" · ");
}
