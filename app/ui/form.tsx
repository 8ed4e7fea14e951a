import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { piecesWords } from "#app/text/pieces.ts";
import { Icon } from "./icon.tsx";
import { useRefusedForm } from "./page-status.tsx";

/** One thing to mend: the field's name (the id of its first control) and a sentence that says what to do. */
export type FormError = { field: string; message: string };

/**
 * The error summary: what must be mended, in page order, one link each. It takes the focus when it appears; without JavaScript it
 * is met first all the same (it is first in the form, and the title begins with "Fejl:"). Nothing when there are no errors.
 * `sends`: what comes next is sending, not another page.
 */
export function ErrorSummary({ errors, sends }: { errors: readonly FormError[] | undefined; sends?: boolean }) {
  return errors && errors.length > 0 ? <Summary errors={errors} sends={sends ?? false} /> : null;
}

function Summary({ errors, sends }: { errors: readonly FormError[]; sends: boolean }) {
  const text = piecesWords();
  const box = useRef<HTMLDivElement>(null);
  const [mended, setMended] = useState<readonly string[]>([]);
  useRefusedForm();
  useEffect(() => {
    // A new answer from the server takes the focus again.
    box.current?.focus();
    setMended([]);
    let stop = () => {};
    let isGone = false;
    // Fetched by whoever was refused, and by nobody else.
    import("./mended.ts").then(
      ({ followMending }) => {
        if (!isGone) stop = followMending(errors, setMended);
      },
      () => {},
    );
    return () => {
      isGone = true;
      stop();
    };
  }, [errors]);
  const left = errors.filter(({ field }) => !mended.includes(field));
  return (
    <div className="alert alert-error ms-mt" hidden={left.length === 0} tabIndex={-1} id="fejl" ref={box}>
      <Icon name="error" className="alert-icon" />
      {/* The live region lies within what takes the focus: on one element a screen reader reads it twice, or not at all. */}
      <div className="alert-body" role="alert">
        <h2 className="alert-heading">{text.form.summary(left.length, sends)}</h2>
        <ul className="alert-text">
          {left.map((error) => (
            <li key={error.field}>
              <a href={`#${error.field}`} onClick={goToField}>
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Moves the focus to the field: shows the question above it too, and opens what it is folded into. */
function goToField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  for (let folded = field.closest("details"); folded; folded = folded.parentElement?.closest("details") ?? null)
    folded.open = true;
  (field.closest(".form-group") ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
}

/** The error of one field, for its `error`. */
export function errorOf(errors: readonly FormError[] | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.message;
}

/** The end of a form: a line, then the one primary button and the other ways on. */
export function FormFoot({ children }: { children: ReactNode }) {
  return <div className="ms-form-foot ms-actions ms-actions--stack">{children}</div>;
}
