import { errorOf } from "#app/ui/form.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { decisionName, type FieldKind, type FieldView, type Refused } from "./field.ts";

type Props = {
  field: FieldView;
  /** What came back, when the form was refused. */
  refused?: Refused | undefined;
  /** When two fields on a page share a name. */
  id?: string;
};

type Look = Pick<Parameters<typeof TextField>[0], "type" | "inputMode" | "width">;
const looks: Partial<Record<FieldKind, Look>> = {
  minutes: { width: "short", inputMode: "numeric" },
  code: { width: "short", inputMode: "numeric" },
  time: { width: "short" },
  telephone: { type: "tel", inputMode: "tel" },
  address: { type: "email", inputMode: "email" },
  url: { type: "url", width: "long" },
};

/** A field of one line, as its definition says. By itself for pages of lines alone, which need nothing else of a form. */
export function LineField({ field, refused, id }: Props) {
  const { kind, max = 0, autoComplete } = field;
  const width = field.width ?? (kind === "line" && max > 60 ? "long" : undefined);
  return (
    <TextField
      {...besideOf(field, refused)}
      {...looks[kind]}
      {...(width && { width })}
      {...(autoComplete && { autoComplete })}
      {...(id && { id })}
      defaultValue={valuesOf(field, refused)[0]}
    />
  );
}

/** What every field shows beside its control. */
export function besideOf({ kind, name, label, hint, optional = false, min, max }: FieldView, refused: Refused | undefined) {
  const counted = kind === "minutes" ? {} : { least: min, most: max };
  return { name, label, hint, error: errorOf(refused?.errors, name), optional, ...counted };
}

/** What every searched field shows of what the server found in it, and of the choice about that. */
export function findingsOf({ name }: FieldView, refused: Refused | undefined) {
  const choice = decisionName(name);
  return {
    marks: refused?.findings[name],
    decision: refused?.typed[choice]?.[0],
    decisionError: errorOf(refused?.errors, choice),
  };
}

/** What stands in a field: what came back, whatever it was, else what stood there first. */
export function valuesOf({ name, first = [] }: FieldView, refused: Refused | undefined): readonly string[] {
  return refused ? (refused.typed[name] ?? []) : first;
}
