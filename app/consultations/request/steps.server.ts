import type { FormError } from "#app/ui/form.tsx";
import type { Finding, IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { briefMax, keepsBrief } from "../asking/questions.ts";
import type { EventInput } from "../perform.server.ts";
import { decisionName, searchTexts } from "../searched-text.server.ts";
import { type Fields, type FieldView, keptBrief, schemaOf } from "../step-fields.server.ts";
import { isOpen, type StepAbout, type StepDefinition } from "./step-definition.server.ts";
import { stepsAtTheEnd } from "./steps/at-the-end.server.ts";
import { stepsInTheWork } from "./steps/in-the-work.server.ts";
import { stepsOfApproval } from "./steps/of-approval.server.ts";
import { stepsOfRequester } from "./steps/of-requester.server.ts";
import { stepsThatRedirect } from "./steps/that-redirect.server.ts";

export type { FieldView } from "../step-fields.server.ts";

/** Every way to act on a request that has a page of its own, by the last part of its address. The advice has its editor. */
const all: readonly StepDefinition[] = [
  ...stepsInTheWork,
  ...stepsOfRequester,
  ...stepsOfApproval,
  ...stepsThatRedirect,
  ...stepsAtTheEnd,
];
const bySlug = new Map(all.map((step) => [step.slug, step]));

/** What came under each name, as it was typed: sent back to the page, stored nowhere. */
export type Kept = Record<string, string[]>;

/** A step's page as data. */
export type StepForm = {
  slug: string;
  title: string;
  lead: string;
  button: string;
  final: boolean;
  fields: readonly FieldView[];
};

/** A post that was not valid: one sentence a field, what was typed, and what the detector found in it. */
export type RefusedStep = { errors: readonly FormError[]; kept: Kept; findings: Record<string, readonly Finding[]> };

/** The step at an address; null when there is none. */
export function stepAt(slug: string): StepDefinition | null {
  return bySlug.get(slug) ?? null;
}

/** The steps that are open to a person now, in the order in which the house lists them. */
export function stepsOpen(about: StepAbout): readonly string[] {
  return all.filter((step) => isOpen(step, about)).map((step) => step.slug);
}

/** The fields of a step. Themes that keep texts brief do so at every step, not at the first alone (DOMAIN.md 3.3). */
export function fieldsOf(step: StepDefinition, about: StepAbout): Fields {
  const fields = step.fields(about);
  return keepsBrief({ themes: about.chart.themes }) ? keptBrief(fields, briefMax) : fields;
}

/** The page of a step: its words and its fields, with what stands in them before anybody typed. */
export function formOf(step: StepDefinition, about: StepAbout): StepForm {
  return {
    slug: step.slug,
    ...step.words(about),
    final: step.final ?? false,
    fields: Object.values(fieldsOf(step, about))
      .map((field) => field.view)
      .filter((view) => view.kind !== "none"),
  };
}

/**
 * Reads what was posted to a step: the events that it sends, or what must be mended.
 *
 * Any form data whatever is answered: missing, repeated, impossible and unknown values, NUL and broken encodings are a sentence
 * beside their field. Texts pass the detector before anything else sees them.
 */
export function readStep(
  step: StepDefinition,
  about: StepAbout,
  posted: FormData,
  options: IdentifierOptions,
): { ok: true; events: EventInput[] } | ({ ok: false } & RefusedStep) {
  const fields = fieldsOf(step, about);
  const names = Object.keys(fields);
  const raw = Object.fromEntries(names.map((name) => [name, stringsOf(posted, name)]));
  const parsed = schemaOf(fields).safeParse(raw);
  const texts = Object.entries(fields)
    .filter(([, field]) => field.searched)
    .map(([field]) => ({ field, text: stringsOf(posted, field).join("\n") }));
  const searched = searchTexts(texts, (field) => stringsOf(posted, decisionName(field))[0] ?? null, options);

  const errors = parsed.success ? (step.check?.(parsed.data, about) ?? []) : parsed.error.issues.map(errorOfIssue);
  const first = onePerField([...errors, ...searched.errors], names);
  if (!parsed.success || first.length > 0) {
    return { ok: false, errors: first, kept: keptFrom(posted, names), findings: searched.findings };
  }
  const [event, ...more] = step.events(parsed.data, about);
  if (!event) throw new Error(`The step ${step.slug} sends nothing`);
  const events = searched.overrides.length > 0 ? [{ ...event, overrides: searched.overrides }, ...more] : [event, ...more];
  return { ok: true, events };
}

/** What was typed, by field and with the choices about warnings, to fill the form again. */
export function keptFrom(posted: FormData, names: readonly string[]): Kept {
  const kept: Kept = {};
  for (const name of names.flatMap((field) => [field, decisionName(field)])) {
    const values = stringsOf(posted, name);
    if (values.length > 0) kept[name] = values;
  }
  return kept;
}

function stringsOf(posted: FormData, name: string): string[] {
  return posted.getAll(name).filter((value): value is string => typeof value === "string");
}

function errorOfIssue(issue: { path: PropertyKey[]; message: string }): FormError {
  return { field: String(issue.path[0] ?? ""), message: issue.message };
}

/** In the order of the page, the first sentence of each field. */
function onePerField(errors: readonly FormError[], names: readonly string[]): FormError[] {
  return names.flatMap((name) => errors.find((error) => error.field === name) ?? []);
}
