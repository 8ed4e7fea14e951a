import { registeringWords } from "#app/text/registering.ts";
import type { FormError } from "#app/ui/form.tsx";
import type { PlainDate, WarnOverride } from "#workflows/consultation/model.ts";
import type { Finding, IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { concernsMinors } from "../intake/questions.ts";
import { decisionName, searchTexts } from "../work/searched-text.server.ts";
import { schemaOf } from "../work/step-fields.server.ts";
import { type RegisteringValues, registeringFieldsFor } from "./fields.server.ts";

/** What came under each name, as it was typed: sent back to the page, stored nowhere. */
export type Typed = Record<string, string[]>;
/** A form that was refused: one sentence a field, what was typed, and what the detector found in it. */
export type RefusedCall = { errors: FormError[]; typed: Typed; findings: Record<string, readonly Finding[]> };
export type ReadCall = { ok: true; values: RegisteringValues; overrides: WarnOverride[] } | ({ ok: false } & RefusedCall);

/**
 * Reads the form of a call. Any form data whatever is answered: what is missing, repeated, impossible or unknown is a sentence beside its
 * field. Texts pass the detector before anything else sees them.
 */
export function readCall(posted: FormData, today: PlainDate, options: IdentifierOptions): ReadCall {
  const fields = registeringFieldsFor(today, stringsOf(posted, "themes"));
  const names = Object.keys(fields);
  const parsed = schemaOf(fields).safeParse(Object.fromEntries(names.map((name) => [name, stringsOf(posted, name)])));
  const texts = Object.entries(fields)
    .filter(([, field]) => field.searched)
    .map(([field]) => ({ field, text: stringsOf(posted, field).join("\n") }));
  const searched = searchTexts(texts, (field) => stringsOf(posted, decisionName(field))[0] ?? null, options);
  const values = parsed.data as RegisteringValues | undefined;
  const errors = [
    ...(parsed.error?.issues.map(({ path, message }) => ({ field: String(path[0] ?? "email"), message })) ?? []),
    ...(values ? whatIsMissing(values) : []),
    ...searched.errors,
  ];
  const first = names.flatMap((name) => errors.find(({ field }) => field === name) ?? []);
  if (!values || first.length > 0)
    return { ok: false, errors: first, typed: typedIn(posted, names), findings: searched.findings };
  return { ok: true, values, overrides: searched.overrides };
}

/** The same form again, with one sentence that only the database or the chart could know of. */
export function refusedCall(posted: FormData, today: PlainDate, ...errors: FormError[]): RefusedCall {
  return { errors, typed: typedIn(posted, Object.keys(registeringFieldsFor(today, []))), findings: {} };
}

/** Whether the question about a statutory notification is asked: somebody is below 18, or a theme opens it (DOMAIN.md 3.3). */
export function asksDuty({ ages, themes }: Pick<RegisteringValues, "ages" | "themes">): boolean {
  return concernsMinors({ ages }) || themes.includes("HONOUR_CONTROL");
}

/** What fits each field by itself but not the others. */
function whatIsMissing(values: RegisteringValues): FormError[] {
  const { errors } = registeringWords();
  const { type, themes, leader, duty, next, advised, filing, filingReason } = values;
  const found: FormError[] = [];
  const say = (field: string, message: string) => found.push({ field, message });
  if (new Set(themes).size > 3) say("themes", errors.themes);
  const needsLeader = type === "METHOD_DEVELOPMENT" || type === "ANALYSIS_EVALUATION";
  if (needsLeader && leader === null) say("leader", errors.leader);
  if (asksDuty(values)) {
    // Advice on a particular child, and a theme that opens the question by itself, cannot leave it out.
    const unavoidable = type === "CASE_ADVICE" || themes.includes("HONOUR_CONTROL");
    if (duty === null) say("duty", errors.duty);
    else if (duty === "NOT_RELEVANT" && unavoidable) say("duty", errors.dutyHere);
  }
  if (next === "CLOSE") {
    if (asksDuty(values) && duty === "NOT_YET") say("next", errors.dutyOpen);
    if (!advised) say("advised", errors.advised);
    if (filing === null) say("filing", errors.filing);
    else if (filing === "NOT_RELEVANT" && !filingReason) say("filingReason", errors.filingReason);
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
