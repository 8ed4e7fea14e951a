import { inLanguage } from "#app/platform/reader-language.server.ts";
import { fullDate } from "#app/text/format.ts";
import { languages } from "#app/text/language.ts";
import { questionsWords } from "#app/text/questions.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { callQuestions } from "../registering/call-questions.ts";
import { optionLabels } from "./option-labels.ts";
import { askFormNames, type FieldName, questionsOf } from "./questions.ts";

const asked = askFormNames.flatMap(questionsOf);

/** A question with its answer as they are stored: in the words, and the language, of the day on which it was asked. */
type Stored = { field: string; question: string; codes: readonly string[]; body: string | null };

/**
 * The same question and answer for whoever reads it now. A colleague may read another language than the one who asked, so words that
 * are still our own (a question of a form or about a call, a chosen option or date) are told in the reader's; what somebody wrote, and questions that were
 * put in other words then, stand as they are.
 */
export function retold<Answer extends Stored>(answer: Answer): Answer {
  return { ...answer, question: questionOf(answer), body: chosenOf(answer) };
}

function questionOf({ field, question }: Stored): string {
  if (isOfCall(field)) {
    const asked = () => callQuestions()[field].question;
    return inSome(() => asked() === question) ? asked() : question;
  }
  const own = asked
    .filter(({ name }) => name === field)
    .map(({ words }) => words)
    .find((words) => inSome(() => questionsWords().questions[words].label === question));
  return own ? questionsWords().questions[own].label : question;
}

function chosenOf({ field, codes, body }: Stored): string | null {
  const told = () => {
    const [date = ""] = codes;
    if (isDate.test(date)) return fullDate(date);
    const labels: Readonly<Record<string, string>> = isOfCall(field)
      ? callQuestions()[field].options
      : optionLabels(vocabularyWords(), field as FieldName);
    return codes.map((code) => labels[code] ?? code).join(" · ");
  };
  return codes.length > 0 && body !== null && inSome(() => told() === body) ? told() : body;
}

const isDate = /^\d{4}-\d{2}-\d{2}$/;
const isOfCall = (field: string): field is keyof ReturnType<typeof callQuestions> => field in callQuestions();
const inSome = (holds: () => boolean) => languages.some((language) => inLanguage(language, holds));
