import type { WarnOverride } from "#workflows/consultation/model.ts";
import { type Finding, findIdentifiers, hasBlock, type IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { isPhone } from "./phone.ts";
import { type AskFormName, decisionOf, type FieldName, type Question, questionsOf, type Values } from "./questions.ts";

/** Where the detector found something in a form, by field. Positions as in the values. */
export type Marks = { readonly [field in FieldName]?: readonly Finding[] };

/** Longer texts than this are refused before anybody searches or keeps them (DOMAIN.md 6.2: at most 20 kB a field). */
export const searchable = 20_000;

/**
 * Searches every free text of a form, also those that no longer apply. A telephone number is none (DOMAIN.md 3.2, C9); what stands in its
 * place and is no number is looked through for what may be kept nowhere.
 */
export function searchTexts(form: AskFormName, values: Values, options: IdentifierOptions): Marks {
  const marks: { [field in FieldName]?: Finding[] } = {};
  for (const question of questionsOf(form)) {
    const text = textOf(question, values);
    if (text === null || text.length > searchable) continue;
    const all = findIdentifiers(text, options);
    const found = question.kind === "phone" ? all.filter(({ level }) => level === "block") : all;
    if (found.length > 0) marks[question.name] = found;
  }
  return marks;
}

/** The fields that may be kept nowhere. */
export function blockedFields(marks: Marks): FieldName[] {
  return (Object.keys(marks) as FieldName[]).filter((field) => hasBlock(marks[field] ?? []));
}

/** The first kind of a field's warnings that nobody has decided on; null when there is none. */
export function undecided(field: FieldName, marks: Marks, values: Values): Finding["kind"] | null {
  const warning = marks[field]?.find(({ level }) => level === "warn");
  return warning && values[decisionOf(field)] !== "notPersonal" ? warning.kind : null;
}

/** What was let through by an active choice: field and kind, never the text (DOMAIN.md 6.2). */
export function overridesOf(marks: Marks, fields: readonly FieldName[]): WarnOverride[] {
  return fields.flatMap((field) => {
    const kinds = (marks[field] ?? []).filter(({ level }) => level === "warn").map(({ kind }) => kind);
    return [...new Set(kinds)].map((kind) => ({ field, kind }));
  });
}

function textOf(question: Question, values: Values): string | null {
  const value = values[question.name];
  if (typeof value !== "string") return null;
  return question.kind === "text" || (question.kind === "phone" && !isPhone(value)) ? value : null;
}
