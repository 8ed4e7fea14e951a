import { ChoicePill } from "./choices.tsx";
import { classNames } from "./class-names.ts";
import { ErrorMessage, type FieldProps, fieldIds } from "./field.tsx";

/** One thing to confirm, as a pill. Posts `value` (else "on") when it is chosen. */
export function CheckboxField(props: FieldProps & { value?: string; defaultChecked?: boolean | undefined }) {
  const ids = fieldIds(props);
  return (
    <div className={classNames("form-group", props.error && "form-error", props.className)}>
      {props.hint && (
        <span className="form-hint" id={ids.hintId}>
          {props.hint}
        </span>
      )}
      {props.error && <ErrorMessage id={ids.errorId}>{props.error}</ErrorMessage>}
      <div className="ms-choices ms-choices--list">
        <ChoicePill
          kind="several"
          name={props.name}
          id={ids.control}
          value={props.value ?? "on"}
          defaultChecked={props.defaultChecked ?? false}
          describedBy={ids.aria["aria-describedby"]}
          invalid={ids.aria["aria-invalid"]}
        >
          {props.label}
        </ChoicePill>
      </div>
    </div>
  );
}
