import { Field, type FieldProps, fieldIds } from "./field.tsx";

/** A date, with the browser's own calendar. Values are `YYYY-MM-DD`. */
export function DateField(props: FieldProps & { defaultValue?: string | undefined; min?: string; max?: string }) {
  const ids = fieldIds(props);
  return (
    <Field {...props}>
      <input
        className="form-input input-width-s"
        type="date"
        id={ids.control}
        name={props.name}
        defaultValue={props.defaultValue}
        min={props.min}
        max={props.max}
        {...ids.aria}
      />
    </Field>
  );
}
