import { onlyWhen } from "#app/forms/kinds.server.ts";
import { absencesWords } from "#app/text/absences.ts";
import { administrationWords } from "#app/text/administration.ts";
import type { FormError } from "#app/ui/form.tsx";
import type { Option } from "#app/ui/select-field.tsx";
import { peopleKinds } from "../kinds.server.ts";

/** No absence is longer than this; a longer one is a slip of the year. */
const longestDays = 3 * 366;

/** A period of absence, both days included. */
export type AbsencePeriodValues = { from: string; to: string };

/** When somebody is away. */
export function absenceForm() {
  const { errors, person: text } = administrationWords();
  const { says, date } = peopleKinds();
  return {
    says,
    fields: {
      from: date({ name: "from", label: text.from, missing: errors.absenceFrom }),
      to: date({ name: "to", label: text.to, missing: errors.absenceTo }),
    },
    check({ from, to }: Partial<AbsencePeriodValues>): readonly FormError[] {
      if (from === undefined || to === undefined) return [];
      if (from > to) return [{ field: "to", message: errors.absenceOrder }];
      const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
      return days > longestDays ? [{ field: "to", message: errors.absenceLong }] : [];
    },
  };
}

/** The same with who is away, for whoever keeps everybody's absence; for others (null), and in a post that does not say, it is oneself. */
export function absenceOfSomebodyForm(consultants: readonly Option[] | null) {
  const { errors, who, whoEmpty } = absencesWords();
  const { fields, ...form } = absenceForm();
  const { person } = peopleKinds();
  return {
    ...form,
    fields: {
      person: onlyWhen(
        (typed) => consultants !== null && typed.person !== undefined,
        person({
          name: "person",
          label: who,
          empty: whoEmpty,
          options: consultants ?? [],
          missing: errors.person,
          wrong: errors.person,
        }),
      ),
      ...fields,
    },
  };
}
