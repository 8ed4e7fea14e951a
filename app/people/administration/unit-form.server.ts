import { optional, type ValuesOf } from "#app/forms/kinds.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import { peopleKinds } from "../kinds.server.ts";
import { unitKindOptions, unitOptions } from "./choices.server.ts";
import type { UnitRow } from "./units.server.ts";

/** What a page of the form needs: all units, and the one that is changed. */
type Page = { units: readonly UnitRow[]; now: UnitRow | null };

/** Name, kind and parent of a unit: the same for a new one and for one that is changed. Without a page it takes any parent's id. */
export function unitForm({ units, now }: Partial<Page> = {}) {
  const { errors, units: text } = administrationWords();
  const { says, name, choice, unit } = peopleKinds();
  // A parent that has been closed since may stay.
  const above = units && unitOptions(units, [now?.parentId ?? null]).filter(({ value }) => value !== now?.id);
  return {
    says,
    fields: {
      name: name({ name: "name", label: text.name, missing: errors.unitName, first: now ? [now.name] : [] }),
      kind: choice({
        name: "kind",
        label: text.kind,
        options: unitKindOptions(),
        look: "select",
        empty: text.kindEmpty,
        missing: errors.kind,
        wrong: errors.kind,
        first: now ? [now.kind] : [],
      }),
      parent: optional(
        unit({
          name: "parent",
          label: text.parent,
          hint: text.parentHint,
          empty: text.parentEmpty,
          first: now?.parentId ? [now.parentId] : [],
          ...(above && { options: above }),
        }),
      ),
    },
  };
}

export type UnitValues = ValuesOf<ReturnType<typeof unitForm>["fields"]>;

/** Into which other unit one is put. Without a page it takes any unit's id. */
export function mergeForm({ units, now }: Partial<Page> = {}) {
  const { errors, units: text } = administrationWords();
  const { says, unit } = peopleKinds();
  const others = units && unitOptions(units, []).filter(({ value }) => value !== now?.id);
  return {
    says,
    fields: {
      into: unit({
        name: "into",
        label: text.mergeInto,
        missing: errors.parentUnknown,
        wrong: errors.parentUnknown,
        ...(others && { options: others }),
      }),
    },
  };
}
