import { kinds } from "#app/forms/kinds.server.ts";
import { sentences } from "#app/forms/sentences.server.ts";
import { administrationWords } from "#app/text/administration.ts";

/**
 * The kinds of a field for the forms of people, units and settings, with the sentences in which they refuse. A name is one line of at most 100
 * characters, and an address of e-mail has at most 200, wherever one is asked for.
 */
export function peopleKinds() {
  const { characters, unknownChoice, cpr, tooLong, date } = administrationWords().errors;
  const says = sentences({ odd: characters, unknown: unknownChoice, block: () => cpr, tooLong, date });
  const all = kinds(says);
  type Line = Omit<Parameters<typeof all.line>[0], "max">;
  type Address = Omit<Parameters<typeof all.address>[0], "max">;
  return {
    ...all,
    says,
    name: (look: Line) => all.line({ width: "name", ...look, max: 100, unbroken: true }),
    address: (look: Address) => all.address({ ...look, max: 200 }),
  };
}
