import { now } from "#app/platform/clock.server.ts";
import { holdLock, oneAtATime, type Transaction } from "#app/platform/database.server.ts";
import { addJobs, type Job } from "#app/platform/jobs.server.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";
import { noteAccess } from "../access-log.server.ts";
import { oweAccountLetters } from "../account-letters.server.ts";
import { noteChange } from "../change-log.server.ts";
import { endSessionsOf, type Hand, type SignedIn } from "../session.server.ts";
import { rememberUndo, undo, undoMinutes } from "../undo.server.ts";
import {
  type Asks,
  asksSomething,
  askToConfirm,
  confirmersBeside,
  endPending,
  isAlone,
  mayConfirm,
  strongIn,
} from "./pending-changes.server.ts";
import type { PersonValues } from "./person-form.server.ts";
import type { ProfileValues } from "./profile-form.server.ts";
import { isAsLeft, type ProfileStep, profileRefusal, restoreProfile, storeProfile } from "./profiles.server.ts";

/** Why a person stays as they are. Each is one sentence in the form (app/people/administration/refusals.server.ts). */
export type PersonRefusal =
  | "email-taken"
  | "unit-unknown"
  | "last-administrator"
  | "last-confirmer"
  | "contact-units-unknown"
  | "contact-and-deputy"
  | "absence-overlaps"
  | "absence-over"
  | "competence-unknown"
  | "has-open-requests"
  | "unknown";
/** `undo`: how to take the change back for a while. */
export type PersonResult =
  | { ok: true; id: string; undo?: string /** Something of it waits until somebody else confirms it. */; waits?: boolean }
  | { ok: false; refusal: PersonRefusal };

type Administrator = Pick<SignedIn, "id">;

/**
 * Makes somebody who can be let in; strong roles wait until somebody else confirms them. Refused: an address that somebody has, a unit that
 * is not open.
 */
export async function createPerson(values: PersonValues, by: Hand): Promise<PersonResult> {
  return oneAtATime("accounts", async (tx) => {
    const refusal = (await emailRefusal(tx, values.email)) ?? (await unitRefusal(tx, values.unit));
    if (refusal) return { ok: false, refusal };
    const alone = await isAlone(by, tx);
    const waiting = alone ? [] : strongIn(values.roles);
    const roles = withRequester(values.roles.filter((role) => !waiting.includes(role)));
    const { id, email } = await tx.person.create({
      data: { name: values.name, email: values.email, unitId: values.unit, roles, createdAt: now() },
    });
    await makeProfile(tx, id, roles);
    await noteRoles(tx, by, id, [], roles);
    const detail = { ...rolesChanged([], roles), ...(alone && strongIn(roles).length > 0 && { alone: "YES" }) };
    await noteChange(tx, { what: "person-created", by, subjectId: id, detail });
    if (waiting.length > 0) await askToConfirm(tx, { id, email }, { roles: waiting }, by);
    return { ok: true, id, waits: waiting.length > 0 };
  });
}

/** What an administrator says of a person. */
export type PersonFacts = { name: string; email: string; unitId: string | null; roles: string[] };

/** How to take a change of a person back: the facts, the profile, and what was asked for beside them. */
type PersonStep = { before: PersonFacts; after: PersonFacts; profile?: ProfileStep; pending?: string };

/**
 * Changes name, address, unit and roles, and of a consultant what routing may know, all of it or nothing. Strong roles, and the address of
 * somebody who has one, wait until somebody else confirms them. Refused as above; when nobody would be administrator any more; when whoever
 * changes it would be left alone.
 */
export async function changePerson(
  id: string,
  values: PersonValues,
  profile: ProfileValues | null,
  by: Hand,
): Promise<PersonResult> {
  return oneAtATime("accounts", async (tx) => {
    const person = await tx.person.findUnique({ where: { id } });
    if (!person) return { ok: false, refusal: "unknown" };
    const before = { name: person.name, email: person.email, unitId: person.unitId, roles: person.roles };
    const wanted = { name: values.name, email: values.email, unitId: values.unit, roles: withRequester(values.roles) };
    const strong = strongPart(before, wanted);
    const alone = asksSomething(strong) && (await isAlone(by, tx));
    const waits = asksSomething(strong) && !alone;
    const after = waits ? withoutStrong(before, wanted, strong) : wanted;
    const newUnit = values.unit === person.unitId ? null : values.unit;
    const refusal =
      (await emailRefusal(tx, values.email, id)) ??
      (await unitRefusal(tx, newUnit)) ??
      (person.deactivatedAt ? null : await leavingRefusal(tx, person, after.roles, by)) ??
      (profile && (await profileRefusal(tx, id, profile)));
    if (refusal) return { ok: false, refusal };
    if (!sameFacts(before, after)) await storePerson(tx, id, before, after, by, alone);
    const profileStep = profile && (await storeProfile(tx, id, profile));
    if (profileStep) await noteChange(tx, { what: "profile", by, subjectId: id });
    const pending = waits ? await askToConfirm(tx, { id, email: person.email }, strong, by) : undefined;
    const step: PersonStep = { before, after, ...(profileStep && { profile: profileStep }), ...(pending && { pending }) };
    const what = profileStep && !pending && sameFacts(before, after) ? "profile" : "person-changed";
    return { ok: true, id, waits, undo: await rememberUndo(tx, by, { what, subjectId: id, data: step }) };
  });
}

/** What of a change takes two: strong roles that are new, and another address for somebody who has one. */
function strongPart(before: PersonFacts, wanted: PersonFacts): Asks {
  const given = strongIn(wanted.roles).filter((role) => !before.roles.includes(role));
  const moved = wanted.email !== before.email && strongIn(before.roles).length > 0;
  return { ...(given.length > 0 && { roles: given }), ...(moved && { email: { from: before.email, to: wanted.email } }) };
}

function withoutStrong(before: PersonFacts, wanted: PersonFacts, { roles = [], email }: Asks): PersonFacts {
  const kept = wanted.roles.filter((held) => !roles.some((role) => role === held));
  return { ...wanted, roles: kept, email: email ? before.email : wanted.email };
}

/** Stores what is said of a person, notes it, and tells the address that is given up. `alone`: nobody else could confirm it. */
export async function storePerson(
  tx: Transaction,
  id: string,
  before: PersonFacts,
  after: PersonFacts,
  by: Administrator,
  alone = false,
): Promise<void> {
  await tx.person.update({ where: { id }, data: after });
  await makeProfile(tx, id, after.roles);
  // Whoever loses the role loses what was theirs by it: somebody else must have it.
  if (advises(before.roles) && !advises(after.roles)) await addJobs(tx, [leaving(id)]);
  await noteRoles(tx, by, id, before.roles, after.roles);
  const moved = before.email !== after.email;
  const detail = { ...rolesChanged(before.roles, after.roles), ...(moved && { address: "YES" }), ...(alone && { alone: "YES" }) };
  await noteChange(tx, { what: "person-changed", by, subjectId: id, detail });
  if (moved) await oweAccountLetters(tx, "address-changed", [{ id, email: before.email }]);
}

const advises = (roles: readonly string[]) => roles.includes("CONSULTANT") || roles.includes("UNIT_MANAGER");

/**
 * Brings a person back to what they were before a change. False where they were changed again meanwhile, where somebody else has the
 * address now, and where nobody would be administrator any more.
 */
async function restorePerson(
  tx: Transaction,
  id: string,
  { before: former, after: left, profile, pending }: PersonStep,
  by: Administrator,
): Promise<boolean> {
  const person = await tx.person.findUnique({ where: { id } });
  if (!person || !sameFacts(person, left) || (await emailRefusal(tx, former.email, id))) return false;
  if (!former.roles.includes("ADMIN") && !person.deactivatedAt && (await lastAdministratorRefusal(tx, id))) return false;
  if (profile && !(await isAsLeft(tx, id, profile))) return false;
  if (pending && !(await endPending(tx, pending))) return false;
  const unitId = former.unitId && (await tx.orgUnit.count({ where: { id: former.unitId } })) === 1 ? former.unitId : null;
  if (!sameFacts(left, { ...former, unitId })) await storePerson(tx, id, left, { ...former, unitId }, by);
  if (profile) await restoreProfile(tx, id, profile);
  return true;
}

function sameFacts(one: PersonFacts, other: PersonFacts): boolean {
  const told = ({ name, email, unitId, roles }: PersonFacts) => JSON.stringify([name, email, unitId, [...roles].sort()]);
  return told(one) === told(other);
}

/** Takes back what this administrator just changed of a person. False when it is too late. */
export function undoPerson(id: string | undefined, by: Administrator): Promise<boolean> {
  return undo(id, by, ["person-changed", "profile"], async (tx, { subjectId, data }) => {
    await holdLock(tx, "accounts");
    return restorePerson(tx, subjectId, data as PersonStep, by);
  });
}

/**
 * Shuts a person out at once: sessions end, unused links stop working, and what lies open with them is handed over (a job). Nothing is
 * deleted. Refused for the last administrator, where whoever does it would be left alone, and where requests lie open and nobody said that they
 * are to be handed over.
 */
export async function deactivate(id: string, by: Administrator, handOver = false): Promise<PersonResult> {
  return oneAtATime("accounts", async (tx) => {
    const person = await tx.person.findUnique({ where: { id } });
    if (!person) return { ok: false, refusal: "unknown" };
    if (person.deactivatedAt) return { ok: true, id };
    const refusal = await leavingRefusal(tx, person, [], by);
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

/**
 * Lets a deactivated person in again, with the roles they had. Where one of them is strong somebody else must confirm it, unless it takes a slip
 * of the last minutes back.
 */
export async function reactivate(id: string, by: Hand): Promise<PersonResult> {
  return oneAtATime("accounts", async (tx) => {
    const person = await tx.person.findUnique({ where: { id } });
    if (!person) return { ok: false, refusal: "unknown" };
    if (!person.deactivatedAt) return { ok: true, id };
    const isSlip = now().getTime() - person.deactivatedAt.getTime() < undoMinutes * 60_000;
    if (strongIn(person.roles).length > 0 && !isSlip && !(await isAlone(by, tx))) {
      await askToConfirm(tx, person, { access: true }, by);
      return { ok: true, id, waits: true };
    }
    await giveAccess(tx, id, by);
    return { ok: true, id };
  });
}

/** Lets a deactivated person in again, and notes it. */
export async function giveAccess(tx: Transaction, id: string, by: Administrator): Promise<void> {
  await tx.person.update({ where: { id }, data: { deactivatedAt: null } });
  await noteAccess({ kind: "role-change", personId: by.id, purpose: "reactivated", detail: { of: id } }, tx);
  await noteChange(tx, { what: "person-reactivated", by, subjectId: id });
}

/**
 * Why somebody may not go, or lose roles: nobody would be administrator, or whoever does it would be the only one left who could confirm, and
 * so become alone by their own hand.
 */
async function leavingRefusal(
  tx: Transaction,
  person: { id: string; roles: string[] },
  kept: readonly string[],
  by: Administrator,
): Promise<PersonRefusal | null> {
  const last = kept.includes("ADMIN") ? null : await lastAdministratorRefusal(tx, person.id);
  if (last || person.id === by.id || mayConfirm(kept) || !mayConfirm(person.roles)) return last;
  const beside = await confirmersBeside(tx, by);
  return beside.every(({ id }) => id === person.id) ? "last-confirmer" : null;
}

/** Why an address cannot be somebody's: another person has it. */
export async function emailRefusal(tx: Transaction, email: string, own?: string): Promise<PersonRefusal | null> {
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
