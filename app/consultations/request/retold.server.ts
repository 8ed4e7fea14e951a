import { inLanguage } from "#app/platform/reader-language.server.ts";
import { type Language, languages } from "#app/text/language.ts";
import { fullDate } from "#app/text/moments.ts";
import { written } from "#app/text/written.ts";
import { askedQuestions } from "../asking/asked.server.ts";
import { toldAnswer } from "../asking/new-request.server.ts";
import { callQuestions } from "../call-questions.ts";

/** A question with its answer as they are stored: in the words, and the language, of the day on which it was asked. */
type Stored = { field: string; question: string; codes: readonly string[]; body: string | null };

/** In which language a question, or what was chosen, had to stay; only where it is another than the reader's. */
type Stayed = { questionLang?: Language | undefined; answerLang?: Language | undefined };

/**
 * The same question and answer for whoever reads it now. A colleague may read another language than the one who asked, so words that
 * are still our own (a question of a form or about a call, a chosen option or date) are told in the reader's. What somebody wrote stands
 * as it is, and so do questions and options that were put in other words then: of those it is said in which language they are.
 */
export function retold<Answer extends Stored>(answer: Answer): Answer & Stayed {
  const question = questionOf(answer);
  const chosen = chosenOf(answer);
  return {
    ...answer,
    question: question ?? answer.question,
    body: chosen ?? answer.body,
    questionLang: question === null ? langOf(answer.question) : undefined,
    answerLang: answer.codes.length > 0 && chosen === null ? langOf(answer.body) : undefined,
  };
}

/** Where nothing tells it is Danish, which is what Medspil is asked and answered in unless somebody chooses otherwise. */
const langOf = (words: string | null) => written(words, "da").lang;

/** The question as it is asked today, in the reader's language; null where it is asked no more, or in other words. */
function questionOf({ field, question }: Stored): string | null {
  if (isOfCall(field)) {
    const asked = () => callQuestions()[field].question;
    return inSome(() => asked() === question) ? asked() : null;
  }
  const place = askedQuestions().findIndex(
    ({ name }, index) => name === field && inSome(() => askedQuestions()[index]?.label === question),
  );
  return askedQuestions()[place]?.label ?? null;
}

/** What was chosen, in the reader's language; null where nothing was, or it is called something else today. */
function chosenOf({ field, codes, body }: Stored): string | null {
  const told = () => {
    const [date = ""] = codes;
    if (isDate.test(date)) return fullDate(date);
    if (isOfCall(field)) {
      const options: Readonly<Record<string, string>> = callQuestions()[field].options;
      return codes.map((code) => options[code] ?? code).join(" · ");
    }
    const asked = askedQuestions().find(({ name }) => name === field);
    return asked ? toldAnswer(asked, codes) : codes.join(" · ");
  };
  return codes.length > 0 && body !== null && inSome(() => told() === body) ? told() : null;
}

const isDate = /^\d{4}-\d{2}-\d{2}$/;
const isOfCall = (field: string): field is keyof ReturnType<typeof callQuestions> => field in callQuestions();
const inSome = (holds: () => boolean) => languages.some((language) => inLanguage(language, holds));
