import { TextArea } from "#app/ui/text-area.tsx";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { useDetector } from "./detector.ts";
import type { FieldView, Refused } from "./field.ts";
import { besideOf, findingsOf, valuesOf } from "./line-field.tsx";

type Props = { field: FieldView; refused?: Refused | undefined; search?: IdentifierOptions };

const nothingKnown: IdentifierOptions = {};

/** A long text as its definition says (`FormField` draws it so); for pages that ask for nothing else, and fetch no other kind of field. */
export function FormText({ field, refused, search = nothingKnown }: Props) {
  const find = useDetector(search);
  return (
    <TextArea
      {...besideOf(field, refused)}
      {...findingsOf(field, refused)}
      rows={field.rows ?? ((field.max ?? 0) > 600 ? 6 : 3)}
      tall={field.look === "tall"}
      {...(field.max && { maxLength: field.max })}
      defaultValue={valuesOf(field, refused)[0]}
      find={find}
    />
  );
}
