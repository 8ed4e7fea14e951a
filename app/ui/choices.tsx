import { type ReactNode, useId } from "react";
import { written } from "#app/text/written.ts";
import { classNames } from "./class-names.ts";
import { FieldGroup, type FieldProps } from "./field.tsx";

export type Choice = { value: string; label: ReactNode };
export type ChoiceGroup = { label: string; options: readonly Choice[] };

type Props = FieldProps & {
  /** Radio buttons for one answer, checkboxes for several. */
  kind: "one" | "several";
  options: readonly Choice[] | readonly ChoiceGroup[];
  /** The chosen value or values. */
  defaultValue?: string | readonly string[] | undefined;
  /** Below each other, for long answers. */
  list?: boolean;
  /** What an answer calls up, right after the answers: a `Note live`. */
  after?: ReactNode;
  onChoose?: (value: string, chosen: boolean) => void;
};

/** A question answered by touchable pills: native inputs, 44 px high, chosen = tick, heavier edge and tint. */
export function Choices(props: Props) {
  const first = firstValue(props.options);
  const chosen = new Set(typeof props.defaultValue === "string" ? [props.defaultValue] : (props.defaultValue ?? []));
  const pills = (options: readonly Choice[], label?: string) => (
    <div
      className={classNames("ms-choices", props.list && "ms-choices--list")}
      {...(label && { role: "group", "aria-labelledby": label })}
    >
      {options.map((option) => (
        <ChoicePill
          key={option.value}
          kind={props.kind}
          name={props.name}
          id={option.value === first ? (props.id ?? props.name) : `${props.id ?? props.name}-${option.value}`}
          value={option.value}
          defaultChecked={chosen.has(option.value)}
          onChange={props.onChoose}
        >
          {option.label}
        </ChoicePill>
      ))}
    </div>
  );
  return (
    <FieldGroup {...props}>
      {isGrouped(props.options)
        ? props.options.map((group) => <Group key={group.label} label={group.label} pills={(id) => pills(group.options, id)} />)
        : pills(props.options)}
    </FieldGroup>
  );
}

function Group({ label, pills }: { label: string; pills: (labelId: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="ms-choice-group">
      <p id={id}>{label}</p>
      {pills(id)}
    </div>
  );
}

/** One pill. `Choices` makes them; a lone one is a `CheckboxField`. */
export function ChoicePill(props: {
  kind: "one" | "several";
  name: string;
  id: string;
  value: string;
  defaultChecked?: boolean;
  onChange?: ((value: string, chosen: boolean) => void) | undefined;
  describedBy?: string | undefined;
  invalid?: boolean | undefined;
  children: ReactNode;
}) {
  const { kind, value, onChange } = props;
  const name = kind === "one" ? "radio" : "checkbox";
  return (
    <div className={`form-group-${name}`}>
      <input
        className={`form-${name}`}
        type={name}
        id={props.id}
        name={props.name}
        value={value}
        defaultChecked={props.defaultChecked}
        onChange={onChange && ((event) => onChange(value, event.currentTarget.checked))}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
      />
      <label htmlFor={props.id}>{typeof props.children === "string" ? <Label words={props.children} /> : props.children}</label>
    </div>
  );
}

/** `lang` by part: words of ours round what somebody wrote, which stands in quotation marks, are read aloud each in its language. */
function Label({ words }: { words: string }) {
  const parts = words.split(/(“[^”]*”)/).filter((part) => part !== "");
  if (parts.every((part) => !written(part).lang)) return words;
  return (
    <span>
      {parts.map((part) => (
        <span key={part} {...written(part)}>
          {part}
        </span>
      ))}
    </span>
  );
}

function isGrouped(options: Props["options"]): options is readonly ChoiceGroup[] {
  return options.length > 0 && "options" in (options[0] as object);
}

function firstValue(options: Props["options"]): string | undefined {
  return isGrouped(options) ? options[0]?.options[0]?.value : options[0]?.value;
}
