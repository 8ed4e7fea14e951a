import { administrationWords } from "#app/text/administration.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { type Role, roles, type UnitKind, unitKinds } from "#workflows/consultation/vocabulary.ts";
import { allCompetences } from "./competences.server.ts";

/** What can be chosen on the administrator's pages, as codes with their words. */

type OpenUnit = { id: string; name: string; kind: UnitKind; closed: boolean };

/** The roles that somebody is given; asking is everybody's. With what each may, since the names alone do not say it. */
export function roleChoices() {
  const { roleMeanings } = administrationWords().person;
  return roles
    .filter((role) => role !== "REQUESTER")
    .map((value) => ({ value, label: `${vocabularyWords().roleLabels[value]}: ${roleMeanings[value]}` }));
}

/** The role of that code; null for none and for an invented one. */
export function knownRole(code: string | null): Role | null {
  return roles.find((role) => role === code) ?? null;
}

/** The same for a filter, by name alone. */
export function roleFilterOptions() {
  return roles.filter((role) => role !== "REQUESTER").map((value) => ({ value, label: vocabularyWords().roleLabels[value] }));
}

/** Competences that can be chosen: those in use, and those that are chosen already. */
export async function competenceChoices(held: readonly string[]) {
  const all = await allCompetences();
  return all
    .filter(({ code, retired }) => !retired || held.includes(code))
    .map(({ code, name }) => ({ value: code, label: name }));
}

/** The kinds of unit, in the order of the vocabulary. */
export function unitKindOptions() {
  return unitKinds.map((value) => ({ value, label: vocabularyWords().unitKindLabels[value] }));
}

/** Units that can be chosen: the open ones, and those that are chosen already. */
export function unitOptions(units: readonly OpenUnit[], held: readonly (string | null)[]) {
  return units.filter((unit) => !unit.closed || held.includes(unit.id)).map(({ id, name }) => ({ value: id, label: name }));
}

/** The same under the headings of their kinds. */
export function unitGroups(units: readonly OpenUnit[], held: readonly string[]) {
  return unitKinds
    .map((kind) => ({
      label: vocabularyWords().unitKindLabels[kind],
      options: unitOptions(
        units.filter((unit) => unit.kind === kind),
        held,
      ),
    }))
    .filter(({ options }) => options.length > 0);
}
