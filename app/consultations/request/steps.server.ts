import type { FieldView, Refused } from "#app/forms/field.ts";
import { type Form, judge, type Posted, viewsOf } from "#app/forms/form.server.ts";
import { sentences } from "#app/forms/sentences.server.ts";
import type { StepSlug } from "#app/paths.ts";
import { stepsWords } from "#app/text/steps.ts";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { briefMax, keepsBrief } from "../asking/questions.ts";
import type { EventInput } from "../perform.server.ts";
import { isOpen, type StepAbout, type StepDefinition, stepKinds } from "./step-definition.server.ts";
import { stepsAtTheEnd } from "./steps/at-the-end.server.ts";
import { stepsInTheWork } from "./steps/in-the-work.server.ts";
import { stepsOfApproval } from "./steps/of-approval.server.ts";
import { stepsOfRequester } from "./steps/of-requester.server.ts";
import { stepsThatRedirect } from "./steps/that-redirect.server.ts";

/** Every way to act on a request that has a page of its own, by the last part of its address. The advice has its editor. */
const defined = [...stepsInTheWork, ...stepsOfRequester, ...stepsOfApproval, ...stepsThatRedirect, ...stepsAtTheEnd];
type Missing = Exclude<StepSlug, (typeof defined)[number]["slug"]>;
/** Exhaustive by its type: an address (`StepSlug`) without a step does not compile. */
const all: [Missing] extends [never] ? readonly StepDefinition<StepSlug>[] : Missing = defined;

const bySlug = new Map<string, StepDefinition<StepSlug>>(all.map((step) => [step.slug, step]));

/** The last part of every step's address. */
export const stepSlugs: readonly StepSlug[] = all.map(({ slug }) => slug);

/** A step's page as data. */
export type StepForm = {
  slug: StepSlug;
  title: string;
  lead: string;
  button: string;
  final: boolean;
  fields: readonly FieldView[];
};

/** The step at an address; null when there is none. */
export function stepAt(slug: string): StepDefinition<StepSlug> | null {
  return bySlug.get(slug) ?? null;
}

/** The steps that are open to a person now, in the order in which the house lists them. */
export function stepsOpen(about: StepAbout): readonly StepSlug[] {
  return all.filter((step) => isOpen(step, about)).map((step) => step.slug);
}

/** A step's form. Themes that keep texts brief do so at every step, not at the first alone (docs/domain/workflow.md 3.3). */
export function formOfStep(step: StepDefinition, about: StepAbout): Form {
  const { errors } = stepsWords();
  const says = sentences({ repeated: errors.chooseOnce });
  const mostText = keepsBrief({ themes: about.chart.themes }) ? briefMax : Number.POSITIVE_INFINITY;
  return {
    says,
    fields: step.fields(about, stepKinds(says, mostText)),
    check: (answered) => step.check?.(answered, about) ?? [],
    warnsBeside: "field",
  };
}

/** The text that a step asks for, for a page that asks it in words of its own. */
export function textOf(slug: StepSlug, about: StepAbout): FieldView {
  const step = bySlug.get(slug);
  const text = step && formOfStep(step, about).fields.text;
  if (!text) throw new Error(`The step ${slug} asks for no text`);
  return text.view;
}

/** The page of a step: its words and its fields, with what stands in them before anybody typed. */
export function formShown(step: StepDefinition<StepSlug>, about: StepAbout): StepForm {
  return {
    slug: step.slug,
    ...step.words(about),
    final: step.final ?? false,
    fields: viewsOf(formOfStep(step, about).fields),
  };
}

/** Reads what was posted to a step: the events that it sends, or what must be mended (`judge`). */
export function readStep(
  step: StepDefinition,
  about: StepAbout,
  posted: Posted,
  options: IdentifierOptions,
): { ok: true; events: EventInput[] } | { ok: false; refused: Refused; answered: Record<string, unknown> } {
  const read = judge(formOfStep(step, about), posted, options);
  if (!read.ok) return read;
  const [event, ...more] = step.events(read.values, about);
  if (!event) throw new Error(`The step ${step.slug} sends nothing`);
  return { ok: true, events: [read.overrides.length > 0 ? { ...event, overrides: read.overrides } : event, ...more] };
}
