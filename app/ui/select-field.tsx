import { piecesWords } from "#app/text/pieces.ts";
import { written } from "#app/text/written.ts";
import { FieldFrame, type FieldProps, fieldIds } from "./field.tsx";

export type Option<Value extends string = string> = { value: Value; label: string };
export type OptionGroup = { label: string; options: readonly Option[] };

type Props = FieldProps & {
  options: readonly (Option | OptionGroup)[];
  defaultValue?: string | undefined;
  /** What stands there while nothing is chosen; null when something always is. */
  empty?: string | null;
};

/** One of many, where pills would be too many (more than about ten). */
export function SelectField(props: Props) {
  const text = piecesWords();
  const ids = fieldIds(props);
  const empty = props.empty === undefined ? text.form.choose : props.empty;
  return (
    <FieldFrame {...props}>
      <select className="form-select" id={ids.control} name={props.name} defaultValue={props.defaultValue ?? ""} {...ids.aria}>
        {empty !== null && <option value="">{empty}</option>}
        <Options options={props.options} />
      </select>
    </FieldFrame>
  );
}

/** The options of a `<select>`, grouped where they are groups. */
export function Options({ options }: { options: readonly (Option | OptionGroup)[] }) {
  return options.map((option) =>
    "options" in option ? (
      <optgroup key={option.label} label={option.label}>
        <Options options={option.options} />
      </optgroup>
    ) : (
      <option key={option.value} value={option.value} {...written(option.label)}>
        {option.label}
      </option>
    ),
  );
}
