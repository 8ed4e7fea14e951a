import { optional, type ValuesOf } from "#app/forms/kinds.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import type { Option, OptionGroup } from "#app/ui/select-field.tsx";
import { peopleKinds } from "../kinds.server.ts";

/** What is stored of a consultant for routing. `fraction` is in per cent. */
export type Profile = {
  competences: readonly string[];
  certified: boolean;
  fraction: number;
  maxOpen: number | null;
  contact: readonly string[];
  deputy: readonly string[];
};
type Page = { profile: Profile; competences: readonly Option[]; units: readonly OptionGroup[] };

/**
 * What routing knows of a consultant (docs/domain/workflow.md 3.3). Without a page it takes any competence and any unit: which there are is the
 * municipality's to say, and the change itself refuses what is unknown.
 */
export function profileForm({ profile, competences, units }: Partial<Page> = {}) {
  const { errors, person: text } = administrationWords();
  const { says, checkbox, choices, minutes } = peopleKinds();
  const unitsFor = (name: "contact" | "deputy", label: string) =>
    choices({ name, label, least: 0, ids: true, first: profile?.[name] ?? [], ...(units && { options: units }) });
  return {
    says,
    fields: {
      competences: choices({
        name: "competences",
        label: text.competences,
        least: 0,
        optional: false,
        first: profile?.competences ?? [],
        ...(competences && { options: competences }),
      }),
      certified: checkbox({ name: "certified", label: text.certified, first: profile?.certified ? ["YES"] : [] }),
      fraction: minutes({
        name: "fraction",
        label: text.fraction,
        hint: text.fractionHint,
        min: 10,
        max: 100,
        wrong: errors.fraction,
        first: profile ? [String(profile.fraction)] : [],
      }),
      maxOpen: optional(
        minutes({
          name: "maxOpen",
          label: text.maxOpen,
          hint: text.maxOpenHint,
          min: 0,
          max: 99,
          wrong: errors.maxOpen,
          first: typeof profile?.maxOpen === "number" ? [String(profile.maxOpen)] : [],
        }),
      ),
      contact: unitsFor("contact", text.contact),
      deputy: unitsFor("deputy", text.deputy),
    },
  };
}

export type ProfileValues = ValuesOf<ReturnType<typeof profileForm>["fields"]>;
