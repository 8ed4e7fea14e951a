import type { z } from "zod";
import type { FormError } from "#app/ui/form.tsx";

/** What was typed, by field, so that a refused form comes back as it was sent. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** A form that cannot be used as it is: one sentence for each field, in page order, and what was typed. */
export type RefusedForm = { intent: string; errors: FormError[]; typed: Typed };

export type Posted<Values> = { ok: true; values: Values } | ({ ok: false } & RefusedForm);

/**
 * The fields of a post. A body that is no form counts as an empty one: it is refused field by field, never a 500. Names that every object
 * has (`constructor`, `__proto__`) are no field of ours and are passed over.
 */
export async function readFields(request: Request): Promise<Typed> {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of await formOf(request)) {
    if (typeof value !== "string" || name in Object.prototype) continue;
    fields[name] ??= [];
    fields[name].push(value);
  }
  return fields;
}

/** Which of a page's forms was posted; empty when it does not say. */
export function intentOf(fields: Typed): string {
  return fields.intent?.[0] ?? "";
}

/** Checks the fields against a form's schema. The order of the schema's keys is the order of the errors. */
export function checkFields<Schema extends z.ZodType>(fields: Typed, schema: Schema): Posted<z.output<Schema>> {
  const result = schema.safeParse(fields);
  if (result.success) return { ok: true, values: result.data };
  const errors = new Map<string, string>();
  for (const { path, message } of result.error.issues) {
    const field = String(path[0] ?? "intent");
    if (!errors.has(field)) errors.set(field, message);
  }
  return refuse(fields, ...errors);
}

/** The refusal that only the database could know of, in the same shape. */
export function refuse(fields: Typed, ...errors: (readonly [field: string, message: string])[]): { ok: false } & RefusedForm {
  return { ok: false, intent: intentOf(fields), errors: errors.map(([field, message]) => ({ field, message })), typed: fields };
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}
