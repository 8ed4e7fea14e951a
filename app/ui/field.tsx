import type { ReactNode } from "react";
import { piecesWords } from "#app/text/pieces.ts";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

/**
 * What every field takes. The first control of a field has the field's name as its id, so that an error summary's link `#name` leads
 * there whatever the field is.
 */
export type FieldProps = {
  name: string;
  /** The question, without colon or asterisk. */
  label: ReactNode;
  hint?: ReactNode;
  /** One sentence that says what to do. */
  error?: string | undefined;
  /** Marks the few that may be left empty. */
  optional?: boolean | string;
  /** When two fields on a page share a name. */
  id?: string;
  className?: string;
  /** The fewest and most characters of a text, or answers to choose, for a browser that tells when it is mended. */
  least?: number | undefined;
  most?: number | undefined;
};

/** The ids that tie label, hint and error to the control, and what the control needs of ARIA. */
export function fieldIds(
  { id, name, hint, error }: Pick<FieldProps, "id" | "name" | "hint" | "error">,
  ...more: (string | false)[]
) {
  const control = id ?? name;
  const hintId = `${control}-hint`;
  const errorId = `${control}-error`;
  const describedBy = classNames(Boolean(hint) && hintId, Boolean(error) && errorId, ...more) || undefined;
  return {
    control,
    hintId,
    errorId,
    aria: { "aria-describedby": describedBy, "aria-invalid": error ? (true as const) : undefined },
  };
}

/** Label, hint and error above a single control. */
export function FieldFrame(props: FieldProps & { warned?: boolean; children: ReactNode }) {
  const ids = fieldIds(props);
  return (
    <div
      className={classNames(
        "form-group",
        props.error && "form-error",
        props.warned && !props.error && "ms-warned",
        props.className,
      )}
      data-least={props.error && props.least}
      data-most={props.error && props.most}
    >
      <label className="form-label" htmlFor={ids.control}>
        {props.label}
        <Optional optional={props.optional} />
      </label>
      <FieldTexts {...props} />
      {props.children}
    </div>
  );
}

/** Question, hint and error above several controls that answer it together. */
export function FieldGroup(props: FieldProps & { after?: ReactNode; children: ReactNode }) {
  const ids = fieldIds(props);
  return (
    <fieldset
      className={classNames("form-group", props.error && "form-error", props.className)}
      aria-describedby={ids.aria["aria-describedby"]}
      data-least={props.error && props.least}
      data-most={props.error && props.most}
    >
      <legend className="form-label">
        {props.label}
        <Optional optional={props.optional} />
      </legend>
      <FieldTexts {...props} />
      {props.children}
      {props.after}
    </fieldset>
  );
}

function Optional({ optional }: { optional?: boolean | string | undefined }) {
  const text = piecesWords();
  return optional ? <span className="ms-optional"> {optional === true ? text.optional : optional}</span> : null;
}

function FieldTexts(props: FieldProps) {
  const ids = fieldIds(props);
  return (
    <>
      {props.hint && (
        <span className="form-hint" id={ids.hintId}>
          {props.hint}
        </span>
      )}
      {props.error && <ErrorMessage id={ids.errorId}>{props.error}</ErrorMessage>}
    </>
  );
}

/** The sentence beside what must be mended: icon and words, not colour alone. */
export function ErrorMessage({ id, children }: { id?: string; children: ReactNode }) {
  const text = piecesWords();
  return (
    <span className="form-error-message" id={id}>
      <Icon name="error" />
      <span>
        <span className="sr-only">{text.error}</span>
        {children}
      </span>
    </span>
  );
}
