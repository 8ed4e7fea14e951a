import type { TypedText } from "#app/platform/responses.server.ts";
import type { FormError } from "#app/ui/form.tsx";
import { firstMarks } from "#app/ui/marks.tsx";
import type { WarnOverride } from "#workflows/consultation/model.ts";
import { type Finding, hasBlock, type IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import {
  decisionName,
  type FieldKind,
  type FieldView,
  type Findings,
  firstOf,
  optionsIn,
  type Refused,
  type Typed,
} from "./field.ts";
import { type Field, type Fields, isDay, type ValuesOf } from "./kinds.server.ts";
import { findingsIn, findingsInAnswers, searchable } from "./searched.server.ts";
import type { Sentences } from "./sentences.server.ts";
import { hasOddCharacters, unclung } from "./text.ts";
import { typedIn } from "./typed.ts";

/**
 * A form, defined once: from its fields come the schema, what its page shows (`viewsOf`), what is given back, the error summary, the detector's
 * pass with its choices, and what of it may be kept as a draft. It is made when somebody opens or posts it, in the reader's language.
 */
export type Form<F extends Fields = Fields> = {
  fields: F;
  says: Sentences;
  /** What fits each field by itself but not the others. It gets the answers that can be used; those that cannot have their sentence already. */
  check?(answered: Partial<ValuesOf<F>>): readonly FormError[];
  /**
   * Beside what the sentence about the detector's warning stands: the choice that is missing (without it), or the field. A draft asks for no
   * choice yet.
   */
  warnsBeside?: "choice" | "field" | "nothing";
};

/** What was posted: its fields in one form, and those that had held characters which cannot be kept. */
export type Posted = { readonly typed: Typed; readonly odd: ReadonlySet<string> };

/** A form that was read: its answers and what an active choice let through, or what must be mended and the answers that can be used all the same. */
export type Read<F extends Fields> =
  | { ok: true; values: ValuesOf<F>; overrides: WarnOverride[] }
  | { ok: false; refused: Refused; answered: Partial<ValuesOf<F>> };

/**
 * Form data of a post: the one place where a route's body is read. A body that is no form counts as an empty one, files count as nothing,
 * and names that every object has (`constructor`, `__proto__`) are passed over: it is refused field by field, never a 500.
 */
export async function readForm(request: Request): Promise<Posted> {
  const body = await bodyOf(request);
  const odd = [...body].filter(([, value]) => typeof value === "string" && hasOddCharacters(value));
  return { typed: typedIn(body), odd: new Set(odd.map(([name]) => name)) };
}

async function bodyOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}

/** The fields of a form's page, in order; what asks nothing is left out. */
export function viewsOf(fields: Fields): FieldView[] {
  return Object.values(fields)
    .map(({ view }) => view)
    .filter(({ kind }) => kind !== "none");
}

/** The same by name, for a page that lays out each field in a place of its own. */
export function viewsByName<F extends Fields>(fields: F): { [Name in keyof F]: FieldView } {
  return Object.fromEntries(Object.entries(fields).map(([name, { view }]) => [name, view])) as { [Name in keyof F]: FieldView };
}

/**
 * Validation: judges what was posted to a form. Any form data whatever is answered: what is missing, repeated, impossible or unknown is one
 * sentence beside its field, all of it at once, in the order of the page. Every string passes the detector before anything else sees it: a
 * `block` refuses, a `warn` asks for the active choice that it is not personal data, which becomes an override of field and rule, never the
 * text, and a `hint` asks for nothing (docs/domain/detection.md 6.2).
 */
export function judge<F extends Fields>(form: Form<F>, posted: Posted, options: IdentifierOptions): Read<F> {
  const { typed } = posted;
  const entries = Object.entries(form.fields);
  const asked = entries.filter(([, field]) => !field.asked || field.asked(typed));
  const judged = asked.map(([name, field]) => ({ name, ...judgeField(name, field, form, posted) }));
  const answered = Object.fromEntries(judged.flatMap(({ name, value, error }) => (error ? [] : [[name, value]]))) as Partial<
    ValuesOf<F>
  >;
  const findings = { ...findingsInAnswers(form.fields, typed, answered), ...findingsIn(form.fields, typed, options) };
  const wrong = judged.flatMap(({ name, error }) => (error ? [{ field: name, message: error }] : []));
  const errors = inOrder(form.fields, [
    ...blockedBy(form, findings),
    ...wrong,
    ...(form.check?.(answered) ?? []),
    ...undecided(form, asked, typed, findings),
  ]);
  if (errors.length > 0) {
    return { ok: false, refused: { errors, typed: givenBack(form.fields, typed), findings: shown(findings) }, answered };
  }
  return { ok: true, values: answered as ValuesOf<F>, overrides: overridesIn(asked, findings) };
}

/** A form that was refused for a reason that only the database or the chart could know of, in the same shape. */
export function refused(form: Pick<Form, "fields">, posted: Posted, ...errors: readonly FormError[]): Refused {
  return { errors: inOrder(form.fields, errors), typed: givenBack(form.fields, posted.typed), findings: {} };
}

/** Everything that was posted, text by text: for a page that can only show it again (`conflict`). */
export function typedTexts({ typed }: Posted): TypedText[] {
  return Object.entries(typed).flatMap(([name, values]) => values.map((value) => ({ name, value })));
}

/** What was typed into a form's fields, with the choices about warnings. */
export function givenBack(fields: Fields, typed: Typed): Typed {
  const names = Object.entries(fields).flatMap(([name, field]) => [name, decisionName(field.searchedAs ?? name)]);
  return Object.fromEntries(names.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])));
}

/**
 * What of a form may be kept while it is being written (`kept`), and what of it not: `blocked` holds what may be kept nowhere, `tooLong`
 * nobody has searched.
 */
type Draftable = { kept: Typed; blocked: string[]; tooLong: string[]; findings: Findings };

/**
 * What of a form may be kept while it is being written, however unfinished. Of what is chosen rather than written only what could be an
 * answer.
 */
export function draftOf(fields: Fields, typed: Typed, options: IdentifierOptions): Draftable {
  const answers = couldBeKept(fields, typed);
  const findings = findingsIn(fields, answers, options);
  const blocked = Object.keys(findings).filter((field) => hasBlock(findings[field] ?? []));
  const tooLong: string[] = [];
  const kept: Record<string, readonly string[]> = {};
  for (const [name, field] of Object.entries(fields)) {
    const values = answers[name] ?? [];
    const searchedAs = field.searchedAs ?? name;
    if (values.join("\n").length > searchable) tooLong.push(name);
    else if (values.length > 0 && !blocked.includes(searchedAs)) kept[name] = values;
    const decision = firstOf(typed, decisionName(searchedAs));
    if (isDecision(decision) && !blocked.includes(searchedAs)) kept[decisionName(searchedAs)] = [decision];
  }
  return { kept, blocked, tooLong, findings: shown(findings) };
}

/** What of the findings a page shows: a form that is all numbers is not answered with many times its size. */
function shown(findings: Findings): Findings {
  return Object.fromEntries(Object.entries(findings).map(([field, found]) => [field, firstMarks(found)]));
}

const couldBeKept = (fields: Fields, typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, (typed[name] ?? []).filter((value) => couldAnswer(field, value))]),
  );

const isDecision = (value: string) => value === "rewrite" || value === "notPersonal";

/** Kinds in which somebody writes, so that anything may be the beginning of an answer. */
const begun: readonly FieldKind[] = ["line", "text", "telephone", "address", "url", "number"];

function couldAnswer({ view, schema }: Field<unknown>, value: string): boolean {
  const { kind } = view;
  if (begun.includes(kind)) return true;
  const options = optionsIn(view.options);
  if (options.length > 0) return options.some((option) => option.value === value);
  if (kind === "none") return false;
  if (kind === "checkbox") return value === "YES" || value === "on";
  return kind === "date" ? isDay(unclung(value)) : schema().safeParse([value]).success;
}

function judgeField(name: string, field: Field<unknown>, { says }: Form, { typed, odd }: Posted) {
  if (odd.has(name)) return { value: undefined, error: (field.says ?? says).odd };
  const read = field.schema().safeParse(typed[name] ?? []);
  return read.success ? { value: read.data, error: null } : { value: undefined, error: read.error.issues[0]?.message ?? "" };
}

function blockedBy({ fields, says }: Form, findings: Findings): FormError[] {
  return Object.entries(findings).flatMap(([field, found]) =>
    hasBlock(found) ? [{ field, message: (fields[field]?.says ?? says).block(fields[field]?.view.label ?? "") }] : [],
  );
}

/** Warnings about which nobody has chosen: one sentence a field, about its first. */
function undecided(form: Form, asked: readonly [string, Field<unknown>][], typed: Typed, findings: Findings): FormError[] {
  if (form.warnsBeside === "nothing") return [];
  return searchedNames(asked).flatMap((name): FormError[] => {
    const warning = warningsIn(findings[name])[0];
    const decision = firstOf(typed, decisionName(name));
    if (!warning || hasBlock(findings[name] ?? []) || decision === "notPersonal") return [];
    const message = decision === "rewrite" ? form.says.rewrite(warning.kind) : form.says.warn(warning.kind);
    return [{ field: form.warnsBeside === "field" ? name : decisionName(name), message }];
  });
}

function overridesIn(asked: readonly [string, Field<unknown>][], findings: Findings): WarnOverride[] {
  return searchedNames(asked).flatMap((field) =>
    [...new Set(warningsIn(findings[field]).map(({ kind }) => kind))].map((kind) => ({ field, kind })),
  );
}

const searchedNames = (asked: readonly [string, Field<unknown>][]) => [
  ...new Set(asked.map(([name, field]) => field.searchedAs ?? name)),
];

const warningsIn = (found: readonly Finding[] = []) => found.filter(({ level }) => level === "warn");

/** In the order of the page, the first sentence of each field; a field and the choice about its warning have one between them. */
function inOrder(fields: Fields, errors: readonly FormError[]): FormError[] {
  const places = new Map<string, number>();
  for (const [name, field] of Object.entries(fields)) {
    for (const place of [name, field.searchedAs ?? name]) if (!places.has(place)) places.set(place, places.size);
  }
  const fieldOf = ({ field }: FormError) => (places.has(field) ? field : field.replace(/-decision$/, ""));
  const first = new Map<string, FormError>();
  for (const error of errors) if (!first.has(fieldOf(error))) first.set(fieldOf(error), error);
  const last = places.size;
  return [...first.values()].sort((one, other) => (places.get(fieldOf(one)) ?? last) - (places.get(fieldOf(other)) ?? last));
}
