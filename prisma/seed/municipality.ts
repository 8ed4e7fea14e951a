import type { SignedIn } from "#app/people/session.server.ts";
import { changeSettings } from "#app/people/settings.server.ts";
import { database } from "#app/platform/database.server.ts";
import { addDays, weekday } from "#workflows/calendar/dates.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import type { RosterConsultant } from "#workflows/consultation/routing.ts";
import type { Profession, Role } from "#workflows/consultation/vocabulary.ts";
import { offers } from "./catalogue.ts";
import { idOf } from "./chance.ts";
import { absentName, dutyWeek, emailOf, people } from "./people.ts";
import { projects } from "./projects.ts";
import { parentOf, type UnitName, units } from "./units.ts";

/** Somebody of Fjordby as the application knows them when they have signed in. */
export type Citizen = SignedIn & { unitName: UnitName | null; profession: Profession };

/** Fjordby as the stories know it. Asking for a name that nobody has is an error. */
export type Municipality = {
  person(name: string): Citizen;
  personById(id: string): Citizen;
  everybody: readonly Citizen[];
  unitId(name: UnitName): string;
  /** The ids of the centres that a unit belongs to. */
  above(unitId: string): string[];
  roster: readonly RosterConsultant[];
};

export const unitIdOf = (name: UnitName) => idOf("unit", name);
const personIdOf = (name: string) => idOf("person", name);

/** How long before the loading people and units have been there: longer than any request. */
const yearsThere = 3;

/** Fjordby's people, units and roster, without the database. `at`: when the demo is loaded, which decides who is absent when. */
export function municipality(at: Date): Municipality {
  const everybody = people.map(
    ({ name, unit, roles, profession }): Citizen => ({
      id: personIdOf(name),
      name,
      firstName: name.split(" ")[0] ?? name,
      email: emailOf(name),
      unitId: unit && unitIdOf(unit),
      unitName: unit,
      roles: ["REQUESTER", ...roles] satisfies Role[],
      profession: profession ?? "OTHER",
      sessionHash: "",
    }),
  );
  const found = (citizen: Citizen | undefined, what: string): Citizen => {
    if (!citizen) throw new Error(`Fjordby has no ${what}`);
    return citizen;
  };
  const absence = absenceAfter(at);
  return {
    everybody,
    person: (name) =>
      found(
        everybody.find((citizen) => citizen.name === name),
        name,
      ),
    personById: (id) =>
      found(
        everybody.find((citizen) => citizen.id === id),
        id,
      ),
    unitId: unitIdOf,
    above: (unitId) => {
      const unit = units.find(({ name }) => unitIdOf(name) === unitId);
      const parent = unit && parentOf(unit.name);
      return parent ? [unitIdOf(parent)] : [];
    },
    roster: people.flatMap(({ name, consultant }) =>
      consultant
        ? [
            {
              id: personIdOf(name),
              competences: consultant.competences,
              fraction: consultant.fraction,
              certified: consultant.certified,
              maxOpen: consultant.maxOpen ?? null,
              contactFor: consultant.contactFor.map(unitIdOf),
              deputyFor: (consultant.deputyFor ?? []).map(unitIdOf),
              absences: name === absentName ? [absence] : [],
            },
          ]
        : [],
    ),
  };
}

/** Monday to Friday of the next calendar week but one. */
function absenceAfter(at: Date): { from: string; to: string } {
  const today = copenhagenDate(at);
  const monday = addDays(today, 15 - weekday(today));
  return { from: monday, to: addDays(monday, 4) };
}

/** Puts units, people, settings and the catalogue of offers into the database. */
export async function storeMunicipality({ everybody, roster }: Municipality, at: Date): Promise<void> {
  const there = new Date(at);
  there.setUTCFullYear(there.getUTCFullYear() - yearsThere);
  const tops = units.filter(({ name }) => !parentOf(name));
  const below = units.filter(({ name }) => parentOf(name));
  for (const some of [tops, below]) {
    await database().orgUnit.createMany({
      data: some.map(({ name, kind }) => {
        const parent = parentOf(name);
        return { id: unitIdOf(name), name, kind, parentId: parent ? unitIdOf(parent) : null };
      }),
    });
  }
  await database().person.createMany({
    data: everybody.map(({ id, name, email, unitId, roles }, index) => {
      const { profession, contactForm, button } = people[index] ?? {};
      return {
        id,
        name,
        email,
        unitId,
        roles: [...roles],
        profession: profession ?? null,
        contactForm: contactForm ?? null,
        createdAt: there,
        demoOrder: button ? index + 1 : null,
      };
    }),
  });
  await database().consultantProfile.createMany({
    data: roster.map(({ id, competences, fraction, certified, maxOpen }) => ({
      personId: id,
      competences: [...competences],
      fraction,
      certified,
      maxOpen,
    })),
  });
  await database().consultantUnit.createMany({
    data: roster.flatMap(({ id, contactFor, deputyFor }) => [
      ...contactFor.map((unitId) => ({ personId: id, unitId, kind: "CONTACT" })),
      ...deputyFor.map((unitId) => ({ personId: id, unitId, kind: "DEPUTY" })),
    ]),
  });
  await database().absence.createMany({
    data: roster.flatMap(({ id, absences }) =>
      absences.map(({ from, to }) => ({ personId: id, fromDate: new Date(from), toDate: new Date(to) })),
    ),
  });
  await database().dutyWeekday.createMany({
    data: Object.entries(dutyWeek).map(([day, name]) => ({ weekday: Number(day), personId: personIdOf(name) })),
  });
  await database().offer.createMany({
    data: offers.map((offer, index) => ({
      ...offer,
      restricted: "restricted" in offer,
      position: index + 1,
      validFrom: new Date(copenhagenDate(there)),
    })),
  });
  await database().project.createMany({
    data: projects.map((project, index) => ({ ...project, position: index + 1, validFrom: new Date(copenhagenDate(there)) })),
  });
  await changeSettings({
    "municipality.name": "Fjordby Kommune",
    "contact.email": "medspil@eksempel.invalid",
    "contact.phone": "12 34 56 78",
    "dpo.contact": "databeskyttelse@eksempel.invalid",
  });
}
