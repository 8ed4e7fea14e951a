import { errorOf } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { useDetector } from "./detector.ts";
import { decisionName, type FieldView, type Refused } from "./field.ts";

type Props = { field: FieldView; refused?: Refused | undefined; search?: IdentifierOptions };

const nothingKnown: IdentifierOptions = {};

/** A long text as its definition says (`FormField` draws it so); for pages that ask for nothing else, and fetch no other kind of field. */
export function FormText({ field, refused, search = nothingKnown }: Props) {
  const find = useDetector(search);
  const { name } = field;
  return (
    <TextArea
      name={name}
      label={field.label}
      hint={field.hint}
      optional={field.optional ?? false}
      error={errorOf(refused?.errors, name)}
      rows={field.rows ?? ((field.max ?? 0) > 600 ? 6 : 3)}
      tall={field.look === "tall"}
      {...(field.max && { maxLength: field.max })}
      defaultValue={refused ? refused.typed[name]?.[0] : field.first?.[0]}
      find={find}
      marks={refused?.findings[name]}
      decision={refused?.typed[decisionName(name)]?.[0]}
      decisionError={errorOf(refused?.errors, decisionName(name))}
    />
  );
}
