import { now } from "#app/platform/clock.server.ts";
import { holdLock, oneAtATime, type Transaction } from "#app/platform/database.server.ts";
import { addJobs, type Job } from "#app/platform/jobs.server.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";
import { noteAccess } from "../access-log.server.ts";
import { noteChange } from "../change-log.server.ts";
import { endSessionsOf, type SignedIn } from "../session.server.ts";
import { rememberUndo, undo } from "../undo.server.ts";
import { competencesInUse } from "./competences.server.ts";
import type { PersonValues } from "./person-form.server.ts";
import type { ProfileValues } from "./profile-form.server.ts";

/** Why a person stays as they are. Each is one sentence in the form (app/people/administration/refusals.server.ts). */
export type PersonRefusal =
  | "email-taken"
  | "unit-unknown"
  | "last-administrator"
  | "contact-units-unknown"
  | "contact-and-deputy"
  | "absence-overlaps"
  | "absence-over"
  | "competence-unknown"
  | "has-open-requests"
  | "unknown";
/** `undo`: how to take the change back for a while. */
export type PersonResult = { ok: true; id: string; undo?: string } | { ok: false; refusal: PersonRefusal };

type Administrator = Pick<SignedIn, "id">;

/** Makes somebody who can be let in. Refused: an address that somebody has, a unit that is not open. */
export async function createPerson(values: PersonValues, by: Administrator): Promise<PersonResult> {
  return oneAtATime("accounts", async (tx) => {
    const refusal = (await emailRefusal(tx, values.email)) ?? (await unitRefusal(tx, values.unit));
    if (refusal) return { ok: false, refusal };
    const roles = withRequester(values.roles);
    const { id } = await tx.person.create({
      data: { name: values.name, email: values.email, unitId: values.unit, roles, createdAt: now() },
    });
    await makeProfile(tx, id, roles);
    await noteRoles(tx, by, id, [], roles);
    await noteChange(tx, { what: "person-created", by, subjectId: id, detail: rolesChanged([], roles) });
    return { ok: true, id };
  });
}

/** Changes name, address, unit and roles. Refused as above, and when nobody would be administrator any more. */
export async function changePerson(id: string, values: PersonValues, by: Administrator): Promise<PersonResult> {
  return oneAtATime("accounts", async (tx) => {
    const person = await tx.person.findUnique({ where: { id } });
    if (!person) return { ok: false, refusal: "unknown" };
    const roles = withRequester(values.roles);
    const newUnit = values.unit === person.unitId ? null : values.unit;
    const refusal =
      (await emailRefusal(tx, values.email, id)) ??
      (await unitRefusal(tx, newUnit)) ??
      (roles.includes("ADMIN") || person.deactivatedAt ? null : await lastAdministratorRefusal(tx, id));
    if (refusal) return { ok: false, refusal };
    const before = { name: person.name, email: person.email, unitId: person.unitId, roles: person.roles };
    const after = { name: values.name, email: values.email, unitId: values.unit, roles };
    await storePerson(tx, id, before, after, by);
    return { ok: true, id, undo: await rememberUndo(tx, by, { what: "person-changed", subjectId: id, data: { before, after } }) };
  });
}

/** What an administrator says of a person. */
export type PersonFacts = { name: string; email: string; unitId: string | null; roles: string[] };

async function storePerson(
  tx: Transaction,
  id: string,
  before: PersonFacts,
  after: PersonFacts,
  by: Administrator,
): Promise<void> {
  await tx.person.update({ where: { id }, data: after });
  await makeProfile(tx, id, after.roles);
  // Whoever loses the role loses what was theirs by it: somebody else must have it.
  if (advises(before.roles) && !advises(after.roles)) await addJobs(tx, [leaving(id)]);
  await noteRoles(tx, by, id, before.roles, after.roles);
  await noteChange(tx, { what: "person-changed", by, subjectId: id, detail: rolesChanged(before.roles, after.roles) });
}

const advises = (roles: readonly string[]) => roles.includes("CONSULTANT") || roles.includes("UNIT_MANAGER");

/**
 * Brings a person back to what they were before a change. False where they were changed again meanwhile, where somebody else has the
 * address now, and where nobody would be administrator any more.
 */
async function restorePerson(
  tx: Transaction,
  id: string,
  now: PersonFacts,
  former: PersonFacts,
  by: Administrator,
): Promise<boolean> {
  const person = await tx.person.findUnique({ where: { id } });
  if (!person || !sameFacts(person, now) || (await emailRefusal(tx, former.email, id))) return false;
  if (!former.roles.includes("ADMIN") && !person.deactivatedAt && (await lastAdministratorRefusal(tx, id))) return false;
  const unitId = former.unitId && (await tx.orgUnit.count({ where: { id: former.unitId } })) === 1 ? former.unitId : null;
  await storePerson(tx, id, now, { ...former, unitId }, by);
  return true;
}

function sameFacts(one: PersonFacts, other: PersonFacts): boolean {
  const told = ({ name, email, unitId, roles }: PersonFacts) => JSON.stringify([name, email, unitId, [...roles].sort()]);
  return told(one) === told(other);
}

/** Takes back what this administrator just changed of a person. False when it is too late. */
export function undoPerson(id: string | undefined, by: Administrator): Promise<boolean> {
  return undo(id, by, ["person-changed", "profile"], async (tx, { what, subjectId, data }) => {
    await holdLock(tx, "accounts");
    if (what === "person-changed") {
      const { before, after } = data as { before: PersonFacts; after: PersonFacts };
      return restorePerson(tx, subjectId, after, before, by);
    }
    return restoreProfile(tx, subjectId, data as ProfileStep);
  });
}

/** What routing knows of a consultant, as it is stored. */
type ProfileFacts = {
  profile: { competences: string[]; certified: boolean; fraction: number; maxOpen: number | null };
  units: { unitId: string; kind: string }[];
};

/** A profile as it was before a change, and as text what the change left; text, since `jsonb` does not keep the order of keys. */
type ProfileStep = { before?: ProfileFacts | Record<string, never>; after?: string };

async function profileNow(tx: Transaction, personId: string): Promise<ProfileFacts | Record<string, never>> {
  const profile = await tx.consultantProfile.findUnique({
    where: { personId },
    select: { competences: true, certified: true, fraction: true, maxOpen: true },
  });
  const units = await tx.consultantUnit.findMany({
    where: { personId },
    select: { unitId: true, kind: true },
    orderBy: { unitId: "asc" },
  });
  return profile ? { profile, units } : {};
}

async function restoreProfile(tx: Transaction, personId: string, { before: former, after }: ProfileStep): Promise<boolean> {
  if (!former?.profile || JSON.stringify(await profileNow(tx, personId)) !== after) return false;
  await tx.consultantProfile.updateMany({ where: { personId }, data: former.profile });
  await tx.consultantUnit.deleteMany({ where: { personId } });
  await tx.consultantUnit.createMany({ data: former.units.map((unit) => ({ personId, ...unit })) });
  return true;
}

/** Says what routing may know of a consultant (docs/domain/workflow.md 3.3). Refused: units that are not open, and one that is both. */
export async function changeProfile(personId: string, values: ProfileValues, by: Administrator): Promise<PersonResult> {
  return oneAtATime("accounts", async (tx) => {
    if (!(await tx.person.findUnique({ where: { id: personId }, select: { id: true } })))
      return { ok: false, refusal: "unknown" };
    if (values.contact.some((unit) => values.deputy.includes(unit))) return { ok: false, refusal: "contact-and-deputy" };
    const chosen = [...values.contact, ...values.deputy];
    const held = (await tx.consultantUnit.findMany({ where: { personId } })).map(({ unitId }) => unitId);
    const known = await tx.orgUnit.count({ where: { id: { in: chosen }, OR: [{ closedAt: null }, { id: { in: held } }] } });
    if (known !== chosen.length) return { ok: false, refusal: "contact-units-unknown" };
    const before = await profileNow(tx, personId);
    const usable = [
      ...(await competencesInUse(tx)),
      ...("profile" in before && before.profile ? before.profile.competences : []),
    ];
    if (values.competences.some((code) => !usable.includes(code))) return { ok: false, refusal: "competence-unknown" };
    const facts = {
      competences: values.competences,
      certified: values.certified,
      fraction: values.fraction / 100,
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
    await noteChange(tx, { what: "profile", by, subjectId: personId });
    const data = { before, after: JSON.stringify(await profileNow(tx, personId)) };
    return { ok: true, id: personId, undo: await rememberUndo(tx, by, { what: "profile", subjectId: personId, data }) };
  });
}

/**
 * Shuts a person out at once: sessions end, unused links stop working, and what lies open with them is handed over (a job). Nothing is
 * deleted. Refused for the last administrator, and where requests lie open and nobody said that they are to be handed over.
 */
export async function deactivate(id: string, by: Administrator, handOver = false): Promise<PersonResult> {
  return oneAtATime("accounts", async (tx) => {
    const person = await tx.person.findUnique({ where: { id } });
    if (!person) return { ok: false, refusal: "unknown" };
    if (person.deactivatedAt) return { ok: true, id };
    const refusal = await lastAdministratorRefusal(tx, id);
    if (refusal) return { ok: false, refusal };
    if (!handOver && (await hasOpenRequests(tx, id))) return { ok: false, refusal: "has-open-requests" };
    await tx.person.update({ where: { id }, data: { deactivatedAt: now() } });
    await addJobs(tx, [leaving(id)]);
    await tx.signInLink.deleteMany({ where: { personId: id, usedAt: null } });
    await endSessionsOf(id, tx);
    await noteAccess({ kind: "role-change", personId: by.id, purpose: "deactivated", detail: { of: id } }, tx);
    await noteChange(tx, { what: "person-deactivated", by, subjectId: id });
    return { ok: true, id };
  });
}

async function hasOpenRequests(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.consultation.count({ where: { assigneeId: id, closedAt: null } })) > 0;
}

/** The job that hands over what somebody leaves behind; without anything it does nothing. */
const leaving = (personId: string): Job => ({ task: "consultant-leaves", payload: { personId } });

/** Lets a deactivated person in again, with the roles they had. */
export async function reactivate(id: string, by: Administrator): Promise<PersonResult> {
  return oneAtATime("accounts", async (tx) => {
    const person = await tx.person.findUnique({ where: { id } });
    if (!person) return { ok: false, refusal: "unknown" };
    if (!person.deactivatedAt) return { ok: true, id };
    await tx.person.update({ where: { id }, data: { deactivatedAt: null } });
    await noteAccess({ kind: "role-change", personId: by.id, purpose: "reactivated", detail: { of: id } }, tx);
    await noteChange(tx, { what: "person-reactivated", by, subjectId: id });
    return { ok: true, id };
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
  const { added, removed } = rolesChanged(before, after);
  if (added.length + removed.length === 0) return;
  await noteAccess({ kind: "role-change", personId: by.id, purpose: "roles", detail: { of, added, removed } }, tx);
}

function rolesChanged(before: readonly string[], after: readonly string[]): { added: string[]; removed: string[] } {
  return {
    added: after.filter((role) => !before.includes(role) && role !== "REQUESTER"),
    removed: before.filter((role) => !after.includes(role) && role !== "REQUESTER"),
  };
}

function withRequester(roles: readonly Role[]): Role[] {
  return [...new Set<Role>(["REQUESTER", ...roles])];
}
