import { piecesWords } from "#app/text/pieces.ts";

export type Step = { label: string; when?: string; standing: "done" | "now" | "ahead" };

/** Where a request stands: one slim line, the ball on the step where the work is. On a phone only that step has words. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const text = piecesWords();
  return (
    <ol className="ms-steps" aria-label={text.steps.label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={step.standing === "ahead" ? undefined : `is-${step.standing}`}
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
