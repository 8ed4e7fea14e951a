import { optional, type ValuesOf } from "#app/forms/kinds.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import type { Option } from "#app/ui/select-field.tsx";
import type { Role } from "#workflows/consultation/vocabulary.ts";
import { peopleKinds } from "../kinds.server.ts";
import { roleChoices } from "./choices.server.ts";

/** What a page of the form needs: the units to choose from, and what is stored of the person who is changed. */
type Page = {
  units: readonly Option[];
  now?: { name: string; email: string; unitId: string | null; roles: readonly string[] };
};

/** Name, address, unit and roles: the same for a new person and for one that is changed. Without a page it takes any unit's id. */
export function personForm({ units, now }: Partial<Page> = {}) {
  const { errors, person: text } = administrationWords();
  const { says, name, address, unit, choices } = peopleKinds();
  return {
    says,
    fields: {
      name: name({ name: "name", label: text.name, missing: errors.personName, first: now ? [now.name] : [] }),
      email: address({ name: "email", label: text.email, first: now ? [now.email] : [] }),
      unit: optional(
        unit({
          name: "unit",
          label: text.unit,
          empty: text.unitEmpty,
          optional: false,
          first: now?.unitId ? [now.unitId] : [],
          ...(units && { options: units }),
        }),
      ),
      roles: choices<Role>({
        name: "roles",
        label: text.roles,
        hint: text.rolesHint,
        options: roleChoices(),
        least: 0,
        look: "list",
        first: now?.roles ?? [],
      }),
    },
  };
}

export type PersonValues = ValuesOf<ReturnType<typeof personForm>["fields"]>;
