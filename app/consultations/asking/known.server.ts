import type { Typed } from "#app/forms/field.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, rowsOf } from "#app/platform/database.server.ts";
import { statement, text, uuid } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import type { UnitKind } from "#workflows/consultation/vocabulary.ts";
import { contactForms, professions } from "#workflows/consultation/vocabulary.ts";
import type { Answers, FieldName } from "./intake-form.server.ts";

/** A unit that one may work in. */
export type Workplace = { id: string; name: string; kind: UnitKind };

export const openUnits = statement(
  "open-units",
  { id: uuid, name: text(), kind: text<UnitKind>() },
  () => Prisma.sql`select id, name, kind from org_unit where closed_at is null order by name collate "da-x-icu", id`,
);

/** The open units in Danish order. */
export async function workplaces(): Promise<Workplace[]> {
  return rowsOf(openUnits());
}

/** A project that a request can belong to. */
export type ActiveProject = { code: string; name: string };

/** The projects that run now, in the order of the portfolio (docs/domain/unit-and-catalogue.md 1.8). */
export async function activeProjects(): Promise<ActiveProject[]> {
  const today = new Date(copenhagenDate(now()));
  return database().project.findMany({
    where: { status: "ACTIVE", validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    select: { code: true, name: true },
    orderBy: [{ position: "asc" }, { code: "asc" }],
  });
}

/** What we know of a person from last time (docs/domain/workflow.md 3.2), as if it had been typed: only what may still be answered. */
export async function rememberedOf(personId: string, units: readonly Workplace[]): Promise<Typed> {
  const person = await database().person.findUniqueOrThrow({
    where: { id: personId },
    select: { unitId: true, profession: true, phone: true, contactForm: true, contactTimes: true },
  });
  const known = (value: string | null, all: readonly string[]) => (value !== null && all.includes(value) ? value : null);
  const remembered = {
    unit: known(
      person.unitId,
      units.map(({ id }) => id),
    ),
    profession: known(person.profession, professions),
    contactForm: known(person.contactForm, contactForms),
    phone: person.phone,
    contactTimes: person.contactTimes,
  };
  return Object.fromEntries(Object.entries(remembered).flatMap(([field, value]) => (value === null ? [] : [[field, [value]]])));
}

/** Of what is remembered, what is folded into one line: all that is asked of everybody every time. */
export function foldedOf(remembered: Typed): FieldName[] {
  const facts: FieldName[] = ["unit", "profession", "contactForm", "phone"];
  return facts.filter((field) => remembered[field] !== undefined);
}

/**
 * Remembers what the person answered about themselves, for the next form. Not the unit of somebody who leads one: their unit decides
 * what they may approve, and is the administrator's to change.
 */
export async function remember(personId: string, answers: Answers): Promise<void> {
  const { profession, contactForm, contactTimes, phone, unit } = answers;
  const { roles } = await database().person.findUniqueOrThrow({ where: { id: personId }, select: { roles: true } });
  await database().person.update({
    where: { id: personId },
    data: {
      profession,
      contactForm,
      contactTimes: contactTimes ?? null,
      ...(phone && { phone }),
      ...(!roles.includes("LEADER") && { unitId: unit }),
    },
  });
}
