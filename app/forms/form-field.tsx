import type { ReactNode } from "react";
import { CheckboxField } from "#app/ui/checkbox-field.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { errorOf } from "#app/ui/form.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { decisionName, type FieldView, type Refused } from "./field.ts";
import { FormChoice } from "./form-choice.tsx";
import { FormText } from "./form-text.tsx";
import { SearchedLine } from "./searched-line.tsx";

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

/** One field as its definition says. What was typed comes back, whatever it was. */
export function FormField({ field, refused, search, after, onChoose }: Props) {
  const { name } = field;
  const values = refused ? (refused.typed[name] ?? []) : (field.first ?? []);
  const common = {
    name,
    label: field.label,
    hint: field.hint,
    error: errorOf(refused?.errors, name),
    optional: field.optional ?? false,
  };
  const options = field.options ?? [];
  const line = { ...common, defaultValue: values[0], ...(field.autoComplete && { autoComplete: field.autoComplete }) };
  switch (field.kind) {
    case "text":
      return <FormText field={field} refused={refused} {...(search && { search })} />;
    case "choice":
    case "person":
    case "unit":
      if (field.look === "select") return <SelectField {...common} options={options} defaultValue={values[0]} />;
      return <FormChoice field={field} refused={refused} after={after} onChoose={onChoose} />;
    case "choices":
      return <FormChoice field={field} refused={refused} after={after} onChoose={onChoose} />;
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
    case "minutes":
      return <TextField {...line} width="short" inputMode="numeric" />;
    case "time":
      return <TextField {...line} width="short" />;
    case "telephone":
      return <TextField {...line} type="tel" inputMode="tel" />;
    case "address":
      return <TextField {...line} type="email" inputMode="email" />;
    case "line":
      if (field.searched)
        return (
          <SearchedLine
            {...common}
            {...(field.max && { maxLength: field.max })}
            defaultValue={values[0]}
            {...(search && { search })}
            marks={refused?.findings[name]}
            decision={refused?.typed[decisionName(name)]?.[0]}
            decisionError={errorOf(refused?.errors, decisionName(name))}
          />
        );
      return <TextField {...line} {...(field.max && field.max > 60 && { width: "long" })} />;
    case "number":
      return <TextField {...line} {...(field.max && field.max > 60 && { width: "long" })} />;
    default:
      return null;
  }
}
