import { database, rowsOf } from "#app/platform/database.server.ts";
import { bool, int, orNull, statement, text, texts, uuid } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type Role, roles } from "#workflows/consultation/vocabulary.ts";
import { roleLine } from "../role-words.ts";

type PersonRow = { id: string; name: string; email: string; words: string; deactivated: boolean };
export type DirectoryFilters = { search: string; role: Role | null; deactivated: boolean; page: number };

const pageSize = 50;

export const peopleFound = statement(
  "people-found",
  {
    id: uuid,
    name: text(),
    email: text(),
    roles: texts(),
    profession: orNull(text()),
    unitName: orNull(text()),
    deactivated: bool,
  },
  (where: Prisma.Sql, before: number) => Prisma.sql`
    select person.id, person.name, email, roles, profession, org_unit.name as "unitName", deactivated_at is not null as deactivated
      from person left join org_unit on org_unit.id = unit_id
     where ${where}
     order by person.name collate "da-x-icu", person.id
     limit ${pageSize} offset ${before}`,
);

export const peopleCounted = statement(
  "people-counted",
  { total: int },
  (where: Prisma.Sql) => Prisma.sql`select count(*)::int as total from person where ${where}`,
);

/** Offset pagination: one page of the people, by name in Danish order, with how many there are. `page` counts from 1. */
export async function directory({ search, role, deactivated, page }: DirectoryFilters) {
  // Escaped for LIKE: its wild characters are searched for as they are.
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  // Everybody asks, whether it is written down or not.
  const held = role === null || role === "REQUESTER" ? null : role;
  const where = Prisma.sql`
    (deactivated_at is not null) = ${deactivated}
    and (person.name ilike ${pattern} or email ilike ${pattern})
    and (${held}::text is null or ${held} = any(roles))`;
  const before = (page - 1) * pageSize;
  const [people, [counted]] = await Promise.all([rowsOf(peopleFound(where, before)), rowsOf(peopleCounted(where))]);
  const rows: PersonRow[] = people.map(({ id, name, email, deactivated, ...described }) => ({
    id,
    name,
    email,
    words: roleLine(described),
    deactivated,
  }));
  return { rows, total: counted?.total ?? 0, before, pages: Math.max(1, Math.ceil((counted?.total ?? 0) / pageSize)) };
}

/** What an administrator sees of one person: never a request, only how many lie open with them. Null when there is nobody. */
export async function personForAdministration(id: string) {
  const person = await database().person.findUnique({
    where: { id },
    include: { profile: true, absences: { orderBy: { fromDate: "asc" } }, contactUnits: true },
  });
  if (!person) return null;
  const openRequests = await database().consultation.count({ where: { assigneeId: id, closedAt: null } });
  const { profile, contactUnits } = person;
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    unitId: person.unitId,
    roles: roles.filter((role) => person.roles.includes(role)),
    deactivatedAt: person.deactivatedAt?.toISOString() ?? null,
    profile: profile && {
      competences: profile.competences,
      certified: profile.certified,
      fraction: Math.round(profile.fraction * 100),
      maxOpen: profile.maxOpen,
      contact: contactUnits.filter(({ kind }) => kind === "CONTACT").map(({ unitId }) => unitId),
      deputy: contactUnits.filter(({ kind }) => kind === "DEPUTY").map(({ unitId }) => unitId),
    },
    absences: person.absences.map((absence) => ({
      id: absence.id,
      from: absence.fromDate.toISOString().slice(0, 10),
      to: absence.toDate.toISOString().slice(0, 10),
    })),
    openRequests,
  };
}

/** What the administration begins with: how much there is of everything. */
export async function administrationCounts() {
  const active = { deactivatedAt: null };
  const [units, people, consultants, managers] = await Promise.all([
    database().orgUnit.count({ where: { closedAt: null } }),
    database().person.count({ where: active }),
    database().person.count({ where: { ...active, roles: { has: "CONSULTANT" } } }),
    database().person.count({ where: { ...active, roles: { has: "UNIT_MANAGER" } } }),
  ]);
  return { units, people, consultants, managers };
}
