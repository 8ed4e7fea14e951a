import { useDetector } from "#app/forms/detector.ts";
import { Choices } from "#app/ui/choices.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { errorOf, type FormError } from "#app/ui/form.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Finding, IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import type { FieldView } from "../step-fields.server.ts";

type Kept = Record<string, string[]>;

type Props = {
  field: FieldView;
  kept: Kept | undefined;
  findings: Record<string, readonly Finding[]> | undefined;
  errors: readonly FormError[] | undefined;
  search: IdentifierOptions;
};

/** One field as its data says. What was typed comes back, whatever it was. */
export function StepField({ field, kept, findings, errors, search }: Props) {
  const find = useDetector(search);
  const values = kept ? (kept[field.name] ?? []) : (field.first ?? []);
  const common = {
    name: field.name,
    label: field.label,
    hint: field.hint,
    error: errorOf(errors, field.name),
    optional: field.optional ?? false,
  };
  const options = field.options ?? [];
  switch (field.kind) {
    case "text":
      return (
        <TextArea
          {...common}
          rows={(field.max ?? 0) > 600 ? 6 : 3}
          {...(field.max && { maxLength: field.max })}
          defaultValue={values[0]}
          find={find}
          marks={findings?.[field.name]}
          decision={kept?.[`${field.name}-decision`]?.[0]}
        />
      );
    case "one":
      return <Choices {...common} kind="one" options={options} list={field.list ?? false} defaultValue={values[0]} />;
    case "several":
      return <Choices {...common} kind="several" options={options} list={field.list ?? false} defaultValue={values} />;
    case "select":
      return <SelectField {...common} options={options} defaultValue={values[0]} />;
    case "date":
      return (
        <DateField
          {...common}
          defaultValue={values[0]}
          {...(field.from && { min: field.from })}
          {...(field.to && { max: field.to })}
        />
      );
    case "number":
      return <TextField {...common} width="short" inputMode="numeric" defaultValue={values[0]} />;
    case "time":
      return <TextField {...common} width="short" defaultValue={values[0]} />;
    default:
      return null;
  }
}
