import { now } from "#app/platform/clock.server.ts";
import { database, type Transaction } from "#app/platform/database.server.ts";
import type { PendingChange } from "#prisma/generated/client.ts";
import { type Role, roles } from "#workflows/consultation/vocabulary.ts";
import { oweAccountLetters } from "../account-letters.server.ts";
import { noteChange } from "../change-log.server.ts";
import { type Hand, handBehind } from "../session.server.ts";
import type { WaitingFacts } from "./waiting-change.tsx";

/** Roles that open what others have written, or who may: nobody gets one from one hand alone (docs/decisions/023-two-hands-for-strong-roles.md). */
const strongRoles: readonly Role[] = ["ADMIN", "UNIT_MANAGER", "TRIAGE", "CONSULTANT", "AUDITOR"];
/** Who may confirm what an administrator asks for. */
const confirming: readonly Role[] = ["ADMIN", "UNIT_MANAGER"];
/** So long a change waits, and its row is kept. */
const keptDays = 30;

/** What waits: roles to give, an address in place of another, access given back. */
export type Asks = { roles?: Role[]; email?: { from: string; to: string }; access?: true };

/** Which of these roles are strong. */
export function strongIn(held: readonly string[]): Role[] {
  return roles.filter((role) => strongRoles.includes(role) && held.includes(role));
}

/** Whether it asks for anything. */
export function asksSomething({ roles, email, access }: Asks): boolean {
  return (roles?.length ?? 0) > 0 || email !== undefined || access === true;
}

/** Whether these roles let somebody confirm what an administrator asks for. */
export function mayConfirm(held: readonly string[]): boolean {
  return confirming.some((role) => held.includes(role));
}

/** Those who could confirm what this person asks for: other administrators, and unit managers. */
export function confirmersBeside(tx: Transaction, by: { id: string }): Promise<{ id: string; email: string }[]> {
  return tx.person.findMany({
    where: { id: { not: by.id }, roles: { hasSome: [...confirming] }, deactivatedAt: null },
    select: { id: true, email: true },
    orderBy: { id: "asc" },
  });
}

/** Whether there is nobody beside this administrator who could confirm: then what they do holds at once, which is said. */
export async function isAlone(by: { id: string }, tx: Transaction = database()): Promise<boolean> {
  return (await confirmersBeside(tx, by)).length === 0;
}

/**
 * Two-person rule: keeps what somebody else must confirm, adds to it what already waits for the same person, and tells those who can confirm and
 * whoever's address is to go. Answers its id. Holds the lock `accounts` already.
 */
export async function askToConfirm(
  tx: Transaction,
  subject: { id: string; email: string },
  asks: Asks,
  by: Hand,
): Promise<string> {
  const waiting = await tx.pendingChange.findFirst({ where: { subjectId: subject.id, answeredAt: null } });
  const before = waiting ? asksOf(waiting) : {};
  const given = [...new Set([...(before.roles ?? []), ...(asks.roles ?? [])])];
  const all: Asks = { ...before, ...asks, ...(given.length > 0 && { roles: given }) };
  if (waiting) await tx.pendingChange.update({ where: { id: waiting.id }, data: { asks: {}, answeredAt: now() } });
  const { id } = await tx.pendingChange.create({
    data: { subjectId: subject.id, byId: by.id, behindId: await handBehind(by, tx), asks: all, createdAt: now() },
    select: { id: true },
  });
  await noteChange(tx, { what: "change-asked", by, subjectId: subject.id, detail: codesOf(all) });
  await oweAccountLetters(tx, "confirmation-asked", await confirmersBeside(tx, by));
  if (asks.email) await oweAccountLetters(tx, "address-change-asked", [subject]);
  return id;
}

/** Ends a change that waits, and erases what it asked for; null when it was answered already. */
export async function endPending(tx: Transaction, id: string): Promise<(PendingChange & { was: Asks }) | null> {
  const waiting = await tx.pendingChange.findFirst({ where: { id, answeredAt: null } });
  if (!waiting) return null;
  await tx.pendingChange.update({ where: { id }, data: { asks: {}, answeredAt: now() } });
  return { ...waiting, was: asksOf(waiting) };
}

/** All changes that wait, the oldest first, with when they were looked for; of one person, when it is named. */
export async function changesWaiting(reader: Hand, subjectId?: string): Promise<{ changes: WaitingFacts[]; now: Date }> {
  const hand = await handBehind(reader);
  const rows = await database().pendingChange.findMany({
    where: { answeredAt: null, ...(subjectId && { subjectId }) },
    include: { subject: { select: { id: true, name: true, email: true, unit: { select: { name: true } } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const askers = await database().person.findMany({
    where: { id: { in: rows.map(({ byId }) => byId) } },
    select: { id: true, name: true },
  });
  const changes = rows.map((row): WaitingFacts => {
    const { roles = [], email = null, access = false } = asksOf(row);
    const { unit, ...subject } = row.subject;
    return {
      id: row.id,
      subject: { ...subject, unit: unit?.name ?? null },
      by: askers.find(({ id }) => id === row.byId)?.name ?? "",
      at: row.createdAt,
      roles,
      email,
      access,
      own: sameHand(row, reader, hand),
    };
  });
  return { changes, now: now() };
}

/** Whether the reader's hand is that which asked: the same person, or a session that the same person's link has begun. */
export function sameHand(change: { byId: string; behindId: string }, reader: { id: string }, hand: string): boolean {
  return change.byId === reader.id || change.behindId === hand;
}

/** Retention: what nobody has confirmed in a month is off, and the rows of what was answered go. For the worker's task `clean-up`. */
export async function forgetPendingChanges(): Promise<void> {
  await database().pendingChange.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - keptDays * 86_400_000) } } });
}

/** For the log: codes alone. */
export function codesOf({ roles, email, access }: Asks): Record<string, string | readonly string[]> {
  return { ...(roles && { added: roles }), ...(email && { address: "YES" }), ...(access && { access: "YES" }) };
}

/** What a change that waits asks for; nothing once it is answered. */
export function asksOf({ asks }: Pick<PendingChange, "asks">): Asks {
  return asks as Asks;
}
