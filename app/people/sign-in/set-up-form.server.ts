import type { ValuesOf } from "#app/forms/kinds.server.ts";
import { administrationWords } from "#app/text/administration.ts";
import { peopleWords } from "#app/text/people.ts";
import { peopleKinds } from "../kinds.server.ts";

/** The first administrator and the staff unit. */
export function setUpForm() {
  const text = peopleWords().setUp;
  const { errors } = administrationWords();
  const { says, name, address } = peopleKinds();
  return {
    says,
    fields: {
      name: name({ name: "name", label: text.name, autoComplete: "name", missing: errors.personName }),
      email: address({ name: "email", label: text.email, hint: text.emailHint, autoComplete: "email" }),
      unit: name({ name: "unit", label: text.unit, hint: text.unitHint, width: "long", missing: errors.staffUnit }),
    },
  };
}

export type SetUpValues = ValuesOf<ReturnType<typeof setUpForm>["fields"]>;
