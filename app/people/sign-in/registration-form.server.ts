import { optionsOf } from "#app/forms/field.ts";
import { administrationWords } from "#app/text/administration.ts";
import { intakeLabelsWords } from "#app/text/intake-labels.ts";
import { signInCodeWords } from "#app/text/sign-in-code.ts";
import type { Option } from "#app/ui/select-field.tsx";
import { professions } from "#workflows/consultation/vocabulary.ts";
import { peopleKinds } from "../kinds.server.ts";
import { unlistedUnit } from "../unlisted-unit.ts";

/** Who somebody is whose address is new. Its page names the units; without them any unit's id is taken. */
export function registrationForm(units?: readonly Option[]) {
  const text = signInCodeWords().register;
  const { says, name, unit, choice } = peopleKinds();
  return {
    says,
    fields: {
      name: name({ name: "name", label: text.name, autoComplete: "name", missing: administrationWords().errors.personName }),
      unit: unit({
        name: "unit",
        label: text.unit,
        also: unlistedUnit,
        missing: text.unitMissing,
        wrong: text.unitMissing,
        ...(units && { options: [...units, { value: unlistedUnit, label: text.unlisted }] }),
      }),
      profession: choice({
        name: "profession",
        label: text.profession,
        options: optionsOf(professions, intakeLabelsWords().professionLabels),
        look: "select",
        missing: text.professionMissing,
        wrong: text.professionMissing,
      }),
    },
  };
}
