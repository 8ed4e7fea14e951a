import { Fragment, type ReactNode } from "react";
import { shellWords } from "#app/text/shell.ts";
import { written } from "#app/text/written.ts";

/** The advice as its reader sees it, and as it is printed. Empty parts are left out; the fixed sentence closes it. */
export function Letter({ label, parts }: { label: string; parts: readonly { heading: string; body: ReactNode }[] }) {
  const { footer } = shellWords();
  return (
    <article className="ms-letter">
      <p className="ms-label">{label}</p>
      {parts.map((part) => (
        <Fragment key={part.heading}>
          <h3>{part.heading}</h3>
          {typeof part.body === "string" ? (
            <p className="ms-written" {...written(part.body)}>
              {part.body}
            </p>
          ) : (
            part.body
          )}
        </Fragment>
      ))}
      <p className="is-foot">{footer.responsibility}</p>
    </article>
  );
}
