import type { ReactNode } from "react";
import { ChoicePill } from "./choices.tsx";
import { ErrorMessage } from "./field.tsx";

export type ChecklistQuestion = {
  name: string;
  question: string;
  note?: ReactNode;
  options: readonly { value: string; label: string }[];
  answer?: string | undefined;
  error?: string | undefined;
  after?: ReactNode;
};

/** Questions that must be asked in order, with small pills for the answers. */
export function Checklist({ questions }: { questions: readonly ChecklistQuestion[] }) {
  return (
    <ol className="ms-checklist">
      {questions.map((question, number) => (
        <li key={question.name}>
          <fieldset>
            <legend>
              {number + 1}. {question.question}
            </legend>
            {question.note && <p className="ms-small ms-muted">{question.note}</p>}
            {question.error && <ErrorMessage>{question.error}</ErrorMessage>}
            <div className="ms-choices">
              {question.options.map((option, index) => (
                <ChoicePill
                  key={option.value}
                  kind="one"
                  name={question.name}
                  id={index === 0 ? question.name : `${question.name}-${option.value}`}
                  value={option.value}
                  defaultChecked={question.answer === option.value}
                >
                  {option.label}
                </ChoicePill>
              ))}
            </div>
            {question.after}
          </fieldset>
        </li>
      ))}
    </ol>
  );
}
