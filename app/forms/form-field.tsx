import type { ReactNode } from "react";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { errorOf } from "#app/ui/form.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { useDetector } from "./detector.ts";
import { decisionName, type FieldView, type Refused } from "./field.ts";
import { besideOf, LineField, valuesOf } from "./line-field.tsx";

type Props = {
  field: FieldView;
  /** What came back, when the form was refused. */
  refused?: Refused | undefined;
  /** What the detector shall not take for a trace; only fields that are searched need it. */
  search?: IdentifierOptions;
  /** What an answer calls up, right below the answers. */
  after?: ReactNode;
  onChoose?: (value: string, chosen: boolean) => void;
};

const nothingKnown: IdentifierOptions = {};

/** One field as its definition says. What was typed comes back, whatever it was. */
export function FormField({ field, refused, search = nothingKnown, after, onChoose }: Props) {
  const find = useDetector(search);
  const { name } = field;
  const values = valuesOf(field, refused);
  const common = besideOf(field, refused);
  const options = field.options ?? [];
  const pills = { ...common, list: field.look === "list", after, ...(onChoose && { onChoose }) };
  const list = { ...common, options, ...(field.empty && { empty: field.empty }) };
  switch (field.kind) {
    case "text":
      return (
        <TextArea
          {...common}
          rows={field.rows ?? ((field.max ?? 0) > 600 ? 6 : 3)}
          {...(field.max && { maxLength: field.max })}
          defaultValue={values[0]}
          find={find}
          marks={refused?.findings[name]}
          decision={refused?.typed[decisionName(name)]?.[0]}
          decisionError={errorOf(refused?.errors, decisionName(name))}
        />
      );
    case "choice":
    case "person":
    case "unit":
      if (field.look === "select") return <SelectField {...list} defaultValue={values[0]} />;
      return <Choices {...pills} kind="one" options={options as never} defaultValue={values[0]} />;
    case "choices":
      return <Choices {...pills} kind="several" options={options as never} defaultValue={values} />;
    case "checkbox":
      return (
        <CheckboxField
          name={name}
          label={field.label}
          hint={field.hint}
          error={common.error}
          value="YES"
          defaultChecked={values.length > 0}
        />
      );
    case "date":
      return (
        <DateField
          {...common}
          defaultValue={values[0]}
          {...(field.from && { min: field.from })}
          {...(field.to && { max: field.to })}
        />
      );
    case "none":
      return null;
    default:
      return <LineField field={field} refused={refused} />;
  }
}

/** All fields of a form, in its order. */
export function FormFields({ fields, ...rest }: Omit<Props, "field"> & { fields: readonly FieldView[] }) {
  return fields.map((field) => <FormField key={field.name} field={field} {...rest} />);
}
