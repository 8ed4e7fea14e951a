import { Fragment, type ReactNode } from "react";
import { written } from "#app/text/written.ts";
import { classNames } from "./class-names.ts";

export type Answer = { question: string; answer: ReactNode; main?: boolean };

/** Questions as they were asked with the answers as they were given. `main` is the one that matters most. Line breaks are kept. */
export function Answers({ answers }: { answers: readonly Answer[] }) {
  return (
    <dl className="ms-answers">
      {answers.map(({ question, answer, main }) => (
        <Fragment key={question}>
          <dt {...written(question)}>{question}</dt>
          <dd className={classNames("ms-written", main && "is-question")} {...written(answer)}>
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
      {answers.map(({ question, answer }) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd {...written(answer)}>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Facts in a side panel: label and value on one line. */
export function Facts({ facts }: { facts: readonly { label: string; value: ReactNode }[] }) {
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
