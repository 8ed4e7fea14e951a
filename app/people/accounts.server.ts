import { now } from "#app/platform/clock.server.ts";
import { database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";
import { noteAccess } from "./access-log.server.ts";
import type { AbsenceValues, PersonValues, ProfileValues } from "./forms.server.ts";
import { endSessionsOf, type SignedIn } from "./session.server.ts";

/** Why a person stays as they are. Each is one sentence in the form (app/people/refusals.server.ts). */
export type PersonRefusal =
  | "email-taken"
  | "unit-unknown"
  | "last-administrator"
  | "contact-units-unknown"
  | "contact-and-deputy"
  | "absence-overlaps"
  | "unknown";
export type PersonResult = { ok: true; id: string } | { ok: false; refusal: PersonRefusal };

type Administrator = Pick<SignedIn, "id">;

/** Makes somebody who can be let in. Refused: an address that somebody has, a unit that is not open. */
export async function createPerson(values: PersonValues, by: Administrator): Promise<PersonResult> {
  return changing(async (tx) => {
    const refusal = (await emailRefusal(tx, values.email)) ?? (await unitRefusal(tx, values.unit));
    if (refusal) return { ok: false, refusal };
    const roles = withRequester(values.roles);
    const { id } = await tx.person.create({
      data: { name: values.name, email: values.email, unitId: values.unit, roles, createdAt: now() },
    });
    await makeProfile(tx, id, roles);
    await noteRoles(tx, by, id, [], roles);
    return { ok: true, id };
  });
}

/** Changes name, address, unit and roles. Refused as above, and when nobody would be administrator any more. */
export async function changePerson(id: string, values: PersonValues, by: Administrator): Promise<PersonResult> {
  return changing(async (tx) => {
    const person = await tx.person.findUnique({ where: { id } });
    if (!person) return { ok: false, refusal: "unknown" };
    const roles = withRequester(values.roles);
    const newUnit = values.unit === person.unitId ? null : values.unit;
    const refusal =
      (await emailRefusal(tx, values.email, id)) ??
      (await unitRefusal(tx, newUnit)) ??
      (roles.includes("ADMIN") || person.deactivatedAt ? null : await lastAdministratorRefusal(tx, id));
    if (refusal) return { ok: false, refusal };
    await tx.person.update({ where: { id }, data: { name: values.name, email: values.email, unitId: values.unit, roles } });
    await makeProfile(tx, id, roles);
    await noteRoles(tx, by, id, person.roles, roles);
    return { ok: true, id };
  });
}

/** Says what routing may know of a consultant (DOMAIN.md 3.3). Refused: units that are not open, and one that is both. */
export async function changeProfile(personId: string, values: ProfileValues): Promise<PersonResult> {
  return changing(async (tx) => {
    if (!(await tx.person.findUnique({ where: { id: personId }, select: { id: true } })))
      return { ok: false, refusal: "unknown" };
    if (values.contact.some((unit) => values.deputy.includes(unit))) return { ok: false, refusal: "contact-and-deputy" };
    const chosen = [...values.contact, ...values.deputy];
    const held = (await tx.consultantUnit.findMany({ where: { personId } })).map(({ unitId }) => unitId);
    const known = await tx.orgUnit.count({ where: { id: { in: chosen }, OR: [{ closedAt: null }, { id: { in: held } }] } });
    if (known !== chosen.length) return { ok: false, refusal: "contact-units-unknown" };
    const facts = {
      competences: values.competences,
      certified: values.certified,
      fraction: (values.fraction ?? 100) / 100,
      maxOpen: values.maxOpen,
    };
    await tx.consultantProfile.upsert({ where: { personId }, create: { personId, ...facts }, update: facts });
    await tx.consultantUnit.deleteMany({ where: { personId } });
    await tx.consultantUnit.createMany({
      data: [
        ...values.contact.map((unitId) => ({ personId, unitId, kind: "CONTACT" })),
        ...values.deputy.map((unitId) => ({ personId, unitId, kind: "DEPUTY" })),
      ],
    });
    return { ok: true, id: personId };
  });
}

/** Notes a period of absence, both days included. Refused when one is noted for some of its days already. */
export async function addAbsence(personId: string, values: AbsenceValues): Promise<PersonResult> {
  return changing(async (tx) => {
    if (!(await tx.person.findUnique({ where: { id: personId }, select: { id: true } })))
      return { ok: false, refusal: "unknown" };
    const [fromDate, toDate] = [day(values.from), day(values.to)];
    const overlapping = await tx.absence.count({ where: { personId, fromDate: { lte: toDate }, toDate: { gte: fromDate } } });
    if (overlapping > 0) return { ok: false, refusal: "absence-overlaps" };
    await tx.absence.create({ data: { personId, fromDate, toDate } });
    return { ok: true, id: personId };
  });
}

/** Takes a period of absence away; nothing happens when it is gone already. */
export async function removeAbsence(personId: string, absenceId: string): Promise<void> {
  await database().absence.deleteMany({ where: { id: absenceId, personId } });
}

/** Shuts a person out at once: sessions end, unused links stop working. Nothing is deleted. Refused for the last administrator. */
export async function deactivate(id: string, by: Administrator): Promise<PersonResult> {
  return changing(async (tx) => {
    const person = await tx.person.findUnique({ where: { id } });
    if (!person) return { ok: false, refusal: "unknown" };
    if (person.deactivatedAt) return { ok: true, id };
    const refusal = await lastAdministratorRefusal(tx, id);
    if (refusal) return { ok: false, refusal };
    await tx.person.update({ where: { id }, data: { deactivatedAt: now() } });
    await tx.signInLink.deleteMany({ where: { personId: id, usedAt: null } });
    await endSessionsOf(id, tx);
    await noteAccess({ kind: "role-change", personId: by.id, purpose: "deactivated", detail: { of: id } }, tx);
    return { ok: true, id };
  });
}

/** Lets a deactivated person in again, with the roles they had. */
export async function reactivate(id: string, by: Administrator): Promise<PersonResult> {
  return changing(async (tx) => {
    const person = await tx.person.findUnique({ where: { id } });
    if (!person) return { ok: false, refusal: "unknown" };
    if (!person.deactivatedAt) return { ok: true, id };
    await tx.person.update({ where: { id }, data: { deactivatedAt: null } });
    await noteAccess({ kind: "role-change", personId: by.id, purpose: "reactivated", detail: { of: id } }, tx);
    return { ok: true, id };
  });
}

/** One change at a time: two that leave an administrator each can leave none together. */
function changing(work: (tx: Transaction) => Promise<PersonResult>): Promise<PersonResult> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(72707403)`;
    return work(tx);
  });
}

async function emailRefusal(tx: Transaction, email: string, own?: string): Promise<PersonRefusal | null> {
  const other = await tx.person.findUnique({ where: { email }, select: { id: true } });
  return other && other.id !== own ? "email-taken" : null;
}

async function unitRefusal(tx: Transaction, unitId: string | null): Promise<PersonRefusal | null> {
  if (unitId === null) return null;
  return (await tx.orgUnit.count({ where: { id: unitId, closedAt: null } })) === 1 ? null : "unit-unknown";
}

async function lastAdministratorRefusal(tx: Transaction, without: string): Promise<PersonRefusal | null> {
  const administrators = await tx.person.findMany({
    where: { roles: { has: "ADMIN" }, deactivatedAt: null },
    select: { id: true },
  });
  return administrators.length === 1 && administrators[0]?.id === without ? "last-administrator" : null;
}

/** A consultant without a profile would never be proposed: it begins empty, full time. */
async function makeProfile(tx: Transaction, personId: string, roles: readonly string[]): Promise<void> {
  if (!roles.includes("CONSULTANT")) return;
  await tx.consultantProfile.upsert({ where: { personId }, create: { personId }, update: {} });
}

async function noteRoles(
  tx: Transaction,
  by: Administrator,
  of: string,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  const added = after.filter((role) => !before.includes(role) && role !== "REQUESTER");
  const removed = before.filter((role) => !after.includes(role) && role !== "REQUESTER");
  if (added.length + removed.length === 0) return;
  await noteAccess({ kind: "role-change", personId: by.id, purpose: "roles", detail: { of, added, removed } }, tx);
}

function withRequester(roles: readonly Role[]): Role[] {
  return [...new Set<Role>(["REQUESTER", ...roles])];
}

function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
