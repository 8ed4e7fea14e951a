import { registeringWords } from "#app/text/registering.ts";
import type { FormError } from "#app/ui/form.tsx";
import type { PlainDate, WarnOverride } from "#workflows/consultation/model.ts";
import { opensNotification } from "#workflows/consultation/routing-reasons.ts";
import { needsLeader } from "#workflows/consultation/vocabulary.ts";
import type { Finding, IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { concernsMinors } from "../asking/questions.ts";
import { decisionName, searchTexts } from "../searched-text.server.ts";
import { type RegisteringValues, registeringFieldsFor } from "./fields.server.ts";

/** What came under each name, as it was typed: sent back to the page, stored nowhere. */
export type Typed = Record<string, string[]>;
/** A form that was refused: one sentence a field, what was typed, and what the detector found in it. */
export type RefusedCall = { errors: FormError[]; typed: Typed; findings: Record<string, readonly Finding[]> };
/** What was read: all of it, or what is wrong with it and the answers that can be used by themselves. */
export type ReadCall =
  | { ok: true; values: RegisteringValues; overrides: WarnOverride[] }
  | { ok: false; answered: Partial<RegisteringValues>; errors: FormError[]; findings: Record<string, readonly Finding[]> };

/**
 * Reads the form of a call. Any form data whatever is answered: what is missing, repeated, impossible or unknown is a sentence beside its
 * field, all of it at once. Texts pass the detector before anything else sees them.
 */
export function readCall(posted: FormData, today: PlainDate, options: IdentifierOptions): ReadCall {
  const fields = registeringFieldsFor(today, stringsOf(posted, "themes"));
  const read = Object.entries(fields).map(([name, { schema }]) => ({ name, ...schema.safeParse(stringsOf(posted, name)) }));
  const answered: Partial<RegisteringValues> = Object.fromEntries(
    read.flatMap(({ name, success, data }) => (success ? [[name, data]] : [])),
  );
  const texts = Object.entries(fields)
    .filter(([, field]) => field.searched)
    .map(([field]) => ({ field, text: stringsOf(posted, field).join("\n") }));
  const searched = searchTexts(texts, (field) => stringsOf(posted, decisionName(field))[0] ?? null, options);
  const errors = [
    ...read.flatMap(({ name, error }) => error?.issues.map(({ message }) => ({ field: name, message })) ?? []),
    ...whatIsMissing(answered),
    ...searched.errors,
  ];
  if (errors.length > 0) return { ok: false, answered, errors, findings: searched.findings };
  return { ok: true, values: answered as RegisteringValues, overrides: searched.overrides };
}

/** The same form again with what was typed, and in the order of the page the first sentence of each field. */
export function refusedCall(
  posted: FormData,
  today: PlainDate,
  errors: readonly FormError[],
  findings: RefusedCall["findings"] = {},
): RefusedCall {
  const names = Object.keys(registeringFieldsFor(today, []));
  const first = names.flatMap((name) => errors.find(({ field }) => field === name) ?? []);
  return { errors: first, typed: typedIn(posted, names), findings };
}

/** Whether the question about a statutory notification is asked: somebody is below 18, or a theme opens it (DOMAIN.md 3.3). */
export function asksDuty({ ages = [], themes = [] }: Partial<Pick<RegisteringValues, "ages" | "themes">>): boolean {
  return concernsMinors({ ages }) || opensNotification(themes);
}

/** What fits each field by itself but not the others. Answers that cannot be used have their sentence, and ask for nothing more. */
function whatIsMissing(values: Partial<RegisteringValues>): FormError[] {
  const { errors } = registeringWords();
  const { type, themes = [], leader, duty, next, advised, filing, filingReason } = values;
  const found: FormError[] = [];
  const say = (field: string, message: string) => found.push({ field, message });
  if (new Set(themes).size > 3) say("themes", errors.themes);
  if (needsLeader(type) && leader === null) say("leader", errors.leader);
  if (asksDuty(values)) {
    // Advice on a particular child, and a theme that opens the question by itself, cannot leave it out.
    const unavoidable = type === "CASE_ADVICE" || opensNotification(themes);
    if (duty === null) say("duty", errors.duty);
    else if (duty === "NOT_RELEVANT" && unavoidable) say("duty", errors.dutyHere);
  }
  if (next === "CLOSE") {
    if (asksDuty(values) && duty === "NOT_YET") say("next", errors.dutyOpen);
    if (advised === null) say("advised", errors.advised);
    if (filing === null) say("filing", errors.filing);
    else if (filing === "NOT_RELEVANT" && filingReason === null) say("filingReason", errors.filingReason);
  }
  return found;
}

function typedIn(posted: FormData, names: readonly string[]): Typed {
  const typed: Typed = {};
  for (const name of names.flatMap((field) => [field, decisionName(field)])) {
    const values = stringsOf(posted, name);
    if (values.length > 0) typed[name] = values;
  }
  return typed;
}

function stringsOf(posted: FormData, name: string): string[] {
  return posted.getAll(name).filter((value): value is string => typeof value === "string");
}
