import { type Chance, idOf } from "#prisma/seed/chance.ts";
import type { Municipality } from "#prisma/seed/municipality.ts";
import { parentOf, units } from "#prisma/seed/units.ts";

/** A unit of the bench: one of Fjordby's or a sister of one, which has the same kind, parent and contact consultants. */
export type BenchUnit = { id: string; name: string; kind: string; parentId: string | null; sisterOf: string };
export type BenchPerson = { id: string; name: string; email: string; unitId: string; profession: string };

/** So many units stand for each of Fjordby's, itself included. */
const sisters: Readonly<Record<string, number>> = { SCHOOL: 6, DAY_CARE: 8, CLUB: 5, CENTRE: 2, AREA: 4 };
const peopleInUnit = 20;

const firstNames =
  "Agnete|Bjarke|Carla|Ditte|Esben|Freja|Gorm|Helle|Ivar|Jonna|Kaj|Lone|Mads|Nete|Otto|Pia|Rasmus|Signe|Tage|Vita".split("|");
const lastNames = "Ager|Bakke|Dam|Eng|Fjeld|Gren|Hede|Krog|Lund|Mose|Nør|Overgaard|Rask|Skov|Toft|Vang|Ås".split("|");

/** The units beside Fjordby's own, and the people who ask from all of them: a municipality of ordinary size, however many requests. */
export function townAround(town: Municipality): { units: BenchUnit[]; people: BenchPerson[] } {
  const all = units
    .filter(({ kind }) => kind !== "STAFF_UNIT")
    .flatMap(({ name, kind }) => {
      const parent = parentOf(name);
      const own = { kind, parentId: parent ? town.unitId(parent) : null, sisterOf: town.unitId(name) };
      return Array.from({ length: sisters[kind] ?? 3 }, (_, index): BenchUnit => {
        if (index === 0) return { ...own, id: town.unitId(name), name };
        return { ...own, id: idOf("bench unit", name, index), name: `${name}, afdeling ${index + 1}` };
      });
    });
  const people = all.flatMap((unit, at) =>
    Array.from({ length: peopleInUnit }, (_, index): BenchPerson => {
      const ordinal = at * peopleInUnit + index;
      const name = `${firstNames[index % firstNames.length]} ${lastNames[ordinal % lastNames.length]}`;
      const email = `bench.${ordinal}@eksempel.invalid`;
      return { id: idOf("bench person", ordinal), name, email, unitId: unit.id, profession: professionAt(unit.kind) };
    }),
  );
  return { units: all, people };
}

function professionAt(kind: string): string {
  if (kind === "CENTRE") return "CASEWORKER";
  if (kind === "AREA") return "HOUSING_WORKER";
  if (kind === "CLUB" || kind === "YOUTH_SCHOOL") return "CLUB_WORKER";
  return kind === "DAY_CARE" ? "PEDAGOGUE" : "TEACHER";
}

/** Draws who asks instead of somebody of Fjordby: a person of the same unit or one of its sisters. */
export function askerInstead(chance: Chance, around: ReturnType<typeof townAround>, unitId: string): BenchPerson {
  const unit = chance.pick(around.units.filter(({ sisterOf }) => sisterOf === unitId));
  return chance.pick(around.people.filter((person) => person.unitId === unit.id));
}
