import { type Fields, kinds, type ValuesOf } from "#app/forms/kinds.server.ts";
import type { Sentences } from "#app/forms/sentences.server.ts";
import { paths, type StepSlug } from "#app/paths.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { stepsWords } from "#app/text/steps.ts";
import type { FormError } from "#app/ui/form.tsx";
import type { Actor, Consultation, EventType, PlainDate, Standing } from "#workflows/consultation/model.ts";
import type { ChecklistItem, State } from "#workflows/consultation/vocabulary.ts";
import type { EventInput } from "../perform.server.ts";
import { triages } from "../relations.server.ts";

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
  /** Questions of the first look whose answer calls for an act that nobody has done yet. */
  stillCalledFor: readonly ChecklistItem[];
  /** The date on which the requester was promised a follow-up; null where there is none ahead. */
  followUp: PlainDate | null;
  /** Texts that can be destroyed. */
  erasable(): readonly { id: string; label: string; excerpt: string }[];
  /** The explanation with which triage proposed to decline, for the manager who decides. */
  proposedExplanation: string | null;
  today: PlainDate;
  now: Date;
};

/** A step's page: its words, its form, the events that it sends when the form is valid, and where they lead. */
export type StepDefinition<Slug extends string = string> = {
  /** The last part of its address. */
  slug: Slug;
  /** The event that it is about. The step is open as long as the chart would take it from this person, unless `open` says more. */
  sends: EventType;
  open?(about: StepAbout): boolean;
  /** Why it is not open where the chart would take it; null where nothing else stands in the way. */
  whyNot?(about: StepAbout): string | null;
  words(about: StepAbout): { title: string; lead: string; button: string };
  fields(about: StepAbout, kinds: StepKinds): Fields;
  /** What fits each field by itself but not the others. It gets the answers that can be used. */
  check?(answered: Record<string, unknown>, about: StepAbout): FormError[];
  events(values: Record<string, unknown>, about: StepAbout): EventInput[];
  /** Where whoever has taken it goes on, told how the request stood before; without it on the request's own page (`placeAfter`). */
  leadsTo?(about: StepAbout): string;
  /** Nothing else can take back what it does. */
  final?: boolean;
};

/** An identity function for its types: keeps those of a step's values inside the step, and its slug for all (`StepSlug`). */
export function step<const Slug extends string, F extends Fields>(
  definition: Omit<StepDefinition<Slug>, "fields" | "check" | "events"> & {
    fields(about: StepAbout, kinds: StepKinds): F;
    check?(answered: Partial<ValuesOf<F>>, about: StepAbout): FormError[];
    events(values: ValuesOf<F>, about: StepAbout): EventInput[];
  },
): StepDefinition<Slug> {
  return definition as unknown as StepDefinition<Slug>;
}

export type StepKinds = ReturnType<typeof kinds>;

/** The kinds of a step's fields: what is missing is said in the words of the steps, and no text is longer than `mostText`. */
export function stepKinds(says: Sentences, mostText: number): StepKinds {
  const all = kinds(says);
  return {
    ...all,
    text: (look) => all.text({ missing: stepsWords().errors.write(look.label), ...look, max: Math.min(look.max, mostText) }),
    choice: (look) => all.choice({ missing: stepsWords().errors.choose, ...look }),
  };
}

/** Whether a step is open to a person now. */
export function isOpen(step: StepDefinition, about: StepAbout): boolean {
  return step.open?.(about) ?? about.offered.includes(step.sends);
}

/** Whether a request waits for its first look, and the step is taken by those who look first. */
const looksFirst = ({ unit, standing, actor }: StepAbout) =>
  unit && standing.state === "screening" && !actor.relations.includes("consultant");

/** Where a step leads that ends a first look: what has gone from it is for triage to read no more. */
export function outOfFirstLook(done: StepSlug & keyof Dictionary["queue"]["done"]) {
  return (about: StepAbout) =>
    looksFirst(about) ? paths.triageAfter(done, about.number) : paths.requestAfter(about.number, done);
}

/** Where somebody goes on who has taken a step: as it says itself, else where the request now is for them. */
export function placeAfter(step: StepDefinition, about: StepAbout, state: State, person: SignedIn): string {
  if (step.leadsTo) return step.leadsTo(about);
  const here = paths.requestAfter(about.number, step.slug as StepSlug);
  if (!looksFirst(about)) return here;
  if (state !== "screening") return paths.triage;
  return triages(person) ? paths.triageOf(about.number) : here;
}
