import { inDanishOrder } from "#app/text/danish-order.ts";

/** Somebody among others, with what tells them from a namesake. */
export type Namesake = { id: string; name: string; unitName: string | null; email: string };

/** What must be asked of a person to tell them apart. */
export const toldBy = { id: true, name: true, email: true, unit: { select: { name: true } } } as const;
/** A person asked for so. */
type Asked = { id: string; name: string; email: string; unit: { name: string } | null };

/** The same, as it is told apart. */
export function asTold({ unit, ...person }: Asked): Namesake {
  return { id: person.id, name: person.name, email: person.email, unitName: unit?.name ?? null };
}

/**
 * A person is not a name: what each of these people is called among them, by id. The name alone, unless another has it; then with the unit, and
 * where that tells nothing (the same unit, or none) with the address of e-mail.
 */
export function toldApart(people: readonly Namesake[]): ReadonlyMap<string, string> {
  const each = [...new Map(people.map((person) => [person.id, person])).values()];
  const sharedBy = (one: Namesake, said: (person: Namesake) => string) =>
    each.some((other) => other.id !== one.id && said(other) === said(one));
  const name = (person: Namesake) => folded(person.name);
  const withUnit = (person: Namesake) => `${name(person)}\n${folded(person.unitName ?? "")}`;
  return new Map(
    each.map((person) => {
      if (!sharedBy(person, name)) return [person.id, person.name];
      const tells = person.unitName && !sharedBy(person, withUnit) ? person.unitName : person.email;
      return [person.id, `${person.name} (${tells})`];
    }),
  );
}

/** As options of a field, in Danish order. */
export function peopleOptions(people: readonly Namesake[]): { value: string; label: string }[] {
  return [...toldApart(people)]
    .map(([value, label]) => ({ value, label }))
    .sort((one, other) => inDanishOrder(one.label, other.label));
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLocaleLowerCase("da");
}
