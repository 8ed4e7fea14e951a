import type { FormError } from "#app/ui/form.tsx";
import type { Actor, Consultation, EventType, PlainDate, Standing } from "#workflows/consultation/model.ts";
import type { EventInput } from "../perform.server.ts";
import type { Fields, ValuesOf } from "../step-fields.server.ts";

/** What a step needs to know of the request that it acts on. */
export type StepAbout = {
  number: string;
  chart: Consultation;
  standing: Standing;
  actor: Actor;
  /** Events that this person could send now. */
  offered: readonly EventType[];
  /** Whether the person stands on the unit's side. */
  unit: boolean;
  /** The first name of whoever is on the other side. */
  otherName: string;
  requesterName: string;
  /** Colleagues who may have it, best first; the present one left out. */
  candidates: readonly { id: string; name: string }[];
  offers: readonly { code: string; name: string }[];
  /** Who can be asked to approve for the requester's unit. */
  leaders: readonly { id: string; name: string }[];
  unitName: string;
  /** Texts that can be destroyed. */
  erasable(): readonly { id: string; label: string; excerpt: string }[];
  /** The explanation with which triage proposed to decline, for the manager who decides. */
  proposedExplanation: string | null;
  today: PlainDate;
  now: Date;
};

/** A step's page: its words, its fields, and the events that it sends when the fields are valid. */
export type StepDefinition = {
  slug: string;
  /** The event that it is about. The step is open as long as the chart would take it from this person, unless `open` says more. */
  sends: EventType;
  open?(about: StepAbout): boolean;
  /** Why it is not open where the chart would take it; null where nothing else stands in the way. */
  whyNot?(about: StepAbout): string | null;
  words(about: StepAbout): { title: string; lead: string; button: string };
  fields(about: StepAbout): Fields;
  /** What fits each field by itself but not the others. */
  check?(values: Record<string, unknown>, about: StepAbout): FormError[];
  events(values: Record<string, unknown>, about: StepAbout): EventInput[];
  /** Nothing else can take back what it does. */
  final?: boolean;
};

/** Keeps the types of a step's values inside the step. */
export function step<F extends Fields>(
  definition: Omit<StepDefinition, "fields" | "check" | "events"> & {
    fields(about: StepAbout): F;
    check?(values: ValuesOf<F>, about: StepAbout): FormError[];
    events(values: ValuesOf<F>, about: StepAbout): EventInput[];
  },
): StepDefinition {
  return definition as unknown as StepDefinition;
}

/** Whether a step is open to a person now. */
export function isOpen(step: StepDefinition, about: StepAbout): boolean {
  return step.open?.(about) ?? about.offered.includes(step.sends);
}

/** Codes with their words, as options. */
export function optionsOf<Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
): { value: Code; label: string }[] {
  return codes.map((value) => ({ value, label: labels[value] }));
}
