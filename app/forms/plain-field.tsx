import type { ReactNode } from "react";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { FieldView, Refused } from "./field.ts";
import { FormChoice } from "./form-choice.tsx";
import { besideOf, LineField, valuesOf } from "./line-field.tsx";

type Props = {
  field: FieldView;
  refused?: Refused | undefined;
  /** What an answer calls up, right below the answers. */
  after?: ReactNode;
  onChoose?: (value: string, chosen: boolean) => void;
};

/** A field of any kind but a long text (`FormField` draws it so); for pages that ask for none, and fetch neither counter nor detector. */
export function PlainField({ field, refused, after, onChoose }: Props) {
  const beside = besideOf(field, refused);
  const values = valuesOf(field, refused);
  const { kind, options = [], empty } = field;
  if (field.look === "select" && kind !== "choices")
    return <SelectField {...beside} options={options} {...(empty && { empty })} defaultValue={values[0]} />;
  switch (kind) {
    case "choice":
    case "choices":
    case "person":
    case "unit":
      return <FormChoice field={field} refused={refused} after={after} onChoose={onChoose} />;
    case "checkbox":
      return <CheckboxField {...beside} value="YES" defaultChecked={values.length > 0} />;
    case "date":
      return (
        <DateField
          {...beside}
          defaultValue={values[0]}
          {...(field.from && { min: field.from })}
          {...(field.to && { max: field.to })}
        />
      );
    case "text":
    case "none":
      return null;
    default:
      return <LineField field={field} refused={refused} />;
  }
}

/** All fields of a form that asks for no long text, in its order. */
export function PlainFields({ fields, ...rest }: Omit<Props, "field"> & { fields: readonly FieldView[] }) {
  return fields.map((field) => <PlainField key={field.name} field={field} {...rest} />);
}
