import { piecesWords } from "#app/text/pieces.ts";
import { classNames } from "./class-names.ts";

/** `mine`: the ball lies here, and it is the reader's. */
export type Step = { label: string; when?: string; standing: "done" | "now" | "ahead"; mine?: boolean };

/**
 * Where a request stands: one slim line in the order of time, the ball on the step where the work is, filled when it is the reader's. On a phone
 * only that step has words.
 */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const text = piecesWords();
  return (
    <ol className="ms-steps" aria-label={text.steps.label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={step.standing === "ahead" ? undefined : classNames(`is-${step.standing}`, step.mine && "is-mine")}
          aria-current={step.standing === "now" ? "step" : undefined}
        >
          <span>
            {step.standing === "done" && <span className="sr-only">{text.steps.done}</span>}
            {step.label}
            {step.when && <small>{step.when}</small>}
          </span>
        </li>
      ))}
    </ol>
  );
}
