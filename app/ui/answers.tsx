import { Fragment, type ReactNode } from "react";
import type { Language } from "#app/text/language.ts";
import { written } from "#app/text/written.ts";
import { classNames } from "./class-names.ts";

/** `main` is the one that matters most. `…Lang` is the `lang` of words of ours that were stored in another language than the reader's. */
export type Answer<Given = ReactNode> = {
  question: string;
  questionLang?: Language | undefined;
  answer: Given;
  answerLang?: Language | undefined;
  main?: boolean;
};

/** Questions as they were asked with the answers as they were given. Line breaks are kept. */
export function AnswerList({ answers }: { answers: readonly Answer[] }) {
  return (
    <dl className="ms-answers">
      {answers.map(({ question, questionLang, answer, answerLang, main }) => (
        <Fragment key={question}>
          <dt lang={questionLang}>{question}</dt>
          <dd className={classNames("ms-written", main && "is-question")} {...langOf(answer, answerLang)}>
            {answer}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Short answers in two columns below a line. */
export function AnswerPairs({ answers }: { answers: readonly Answer[] }) {
  return (
    <dl className="ms-answers ms-pair ms-mt-s">
      {answers.map(({ question, questionLang, answer, answerLang }) => (
        <div key={question}>
          <dt lang={questionLang}>{question}</dt>
          <dd {...langOf(answer, answerLang)}>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}

const langOf = (answer: ReactNode, known: Language | undefined) => (known ? { lang: known } : written(answer));

/** Facts in a side panel: label and value on one line. */
export function FactList({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="ms-facts">
      {facts.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
