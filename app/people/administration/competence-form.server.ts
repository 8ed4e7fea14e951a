import { administrationWords } from "#app/text/administration.ts";
import { peopleKinds } from "../kinds.server.ts";

/** What a competence of the municipality's own is called. */
export function competenceForm() {
  const { errors, competences: text } = administrationWords();
  const { says, name } = peopleKinds();
  return {
    says,
    fields: { name: name({ name: "name", label: text.name, hint: text.nameHint, missing: errors.competenceName }) },
  };
}
