import { randomUUID } from "node:crypto";
import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, rowsOf, type Transaction } from "#app/platform/database.server.ts";
import { int, statement } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { decide } from "#workflows/consultation/decide.ts";
import type { Actor, Classification, Opening, PlainDate, WarnOverride } from "#workflows/consultation/model.ts";
import { numberOf } from "#workflows/consultation/number.ts";
import type { OpeningEvent } from "#workflows/consultation/opening.ts";
import { opensNotification } from "#workflows/consultation/routing-reasons.ts";
import { type ContactKind, needsLeader, type Profession, type Urgency } from "#workflows/consultation/vocabulary.ts";
import { calendarSettings } from "./calendar.server.ts";
import { personFirstFor, rankingFor } from "./roster.server.ts";
import { storeOpened } from "./store.server.ts";

/** A question of the form as it was asked, with the answer as it was given. */
export type GivenAnswer = { field: string; question: string; codes: string[]; body: string | null; freeText: boolean };

/** A request that passed its form: everything valid, nothing blocked by the detector. */
export type NewRequest = Classification & {
  /** Idempotency key, chosen when the form was made: the same key never makes a second request. */
  submissionKey: string;
  title: string;
  urgency: Urgency;
  profession: Profession | null;
  unitId: string;
  /** The day on which a result is needed, where one is asked for. */
  neededOn?: PlainDate | undefined;
  leaderInvolved: boolean | null;
  notificationOpen: boolean;
  overrides: readonly WarnOverride[];
  answers: readonly GivenAnswer[];
  continuesNumber?: string | null;
};

/** Kinds of unit whose staff follow the school calendar (docs/domain/deadlines.md 3.7). */
const schoolKinds = ["SCHOOL", "SPECIAL_SCHOOL", "YOUTH_SCHOOL"];

/**
 * Opens a consultation in one transaction, or not at all: number, routing, state, event, texts, letters and timers.
 *
 * Row lock on the year's counter first: numbers have neither gaps nor doubles, and parallel submits see each other's load.
 *
 * Idempotency key: one that the person has used already answers with that request's number and `again: true`; one that somebody else used (a
 * form that was copied) says nothing of theirs and is replaced.
 */
export function openConsultation(request: NewRequest, person: SignedIn): Promise<{ number: string; again: boolean }> {
  return inTransaction(async (tx) => {
    const year = await lockYear(tx);
    const earlier = await openedBefore(tx, request.submissionKey);
    if (earlier?.requesterId === person.id) return { number: earlier.number, again: true };
    const kept = earlier ? { ...request, submissionKey: randomUUID() } : request;
    return { number: await openAs(tx, year, kept, person.id), again: false };
  });
}

/** A call that a consultant registers: who took it, the talk, what was advised, and whether somebody else must have it. */
export type Call = {
  consultantId: string;
  contact: { kind: ContactKind; date: PlainDate; minutes: number };
  conflict: boolean;
  advice: string | null;
};

/** The year in which a request opened now gets its number, its counter locked until the transaction ends; and the last number given. */
export type Year = { year: number; last: number; at: Date };

/**
 * Row lock on the counter of the year, until the transaction ends. Whatever must not happen twice at once when a request opens is asked
 * after this.
 */
export async function lockYear(tx: Transaction): Promise<Year> {
  const at = now();
  const year = Number(copenhagenDate(at).slice(0, 4));
  return { year, last: await lockCounter(tx, year), at };
}

/** The request that an idempotency key made; null when it made none. */
export function openedBefore(tx: Transaction, submissionKey: string) {
  return tx.consultation.findUnique({ where: { submissionKey }, select: { number: true, requesterId: true } });
}

/** Opens a request under the year's next number, submitted by its requester or registered for them. Answers the number. */
export async function openAs(
  tx: Transaction,
  { year, last, at }: Year,
  request: NewRequest,
  requesterId: string,
  call?: Call,
): Promise<string> {
  const number = numberOf(year, last + 1);
  await tx.requestCounter.update({ where: { year }, data: { last: last + 1 } });
  await create(tx, number, request, requesterId, at, call);
  return number;
}

/** Upsert for the sake of its row lock: the update changes nothing but takes it, also when another transaction inserted the row a moment ago. */
export const lastNumber = statement(
  "last-number",
  { last: int },
  (year: number) => Prisma.sql`
    insert into request_counter (year, last) values (${year}, 0)
    on conflict (year) do update set last = request_counter.last returning last`,
);

async function lockCounter(tx: Transaction, year: number): Promise<number> {
  const [row] = await rowsOf(lastNumber(year), tx);
  return row?.last ?? 0;
}

/** Whether somebody leads the unit that they ask from: nobody approves their own request, and nobody else needs to. */
async function leads(tx: Transaction, personId: string, unitId: string): Promise<boolean> {
  return (await tx.person.count({ where: { id: personId, unitId, roles: { has: "LEADER" } } })) > 0;
}

/** Whether anybody can be asked to approve for a unit: a leader of it who does not ask themselves. */
async function hasLeader(tx: Transaction, unitId: string, requesterId: string): Promise<boolean> {
  const leader = { unitId, id: { not: requesterId }, roles: { has: "LEADER" }, deactivatedAt: null };
  return (await tx.person.count({ where: leader })) > 0;
}

async function create(
  tx: Transaction,
  number: string,
  request: NewRequest,
  requesterId: string,
  at: Date,
  call: Call | undefined,
): Promise<void> {
  const unit = await tx.orgUnit.findUniqueOrThrow({ where: { id: request.unitId }, select: { kind: true } });
  // Whoever leads the place is with it by asking (docs/decisions/014).
  const leaderInvolved =
    (request.leaderInvolved === false && (await leads(tx, requesterId, request.unitId))) || request.leaderInvolved;
  const toAsk = leaderInvolved === false && needsLeader(request.type);
  const opening: Omit<Opening, "ranking" | "personFirst"> = {
    number,
    type: request.type,
    themes: request.themes,
    ages: request.ages,
    urgency: request.urgency,
    ...(request.neededOn && { neededOn: request.neededOn }),
    requesterId,
    requesterUnitId: request.unitId,
    requesterAtSchool: schoolKinds.includes(unit.kind),
    leaderInvolved,
    ...(toAsk && { leaderToAsk: await hasLeader(tx, request.unitId, requesterId) }),
    notificationOpen: request.notificationOpen || opensNotification(request.themes),
    continuesNumber: request.continuesNumber ?? null,
  };
  const routable = { ...opening, submittedAt: at.toISOString(), handedBackBy: [] };
  const ranking = await rankingFor(tx, routable);
  const personFirst = await personFirstFor(tx, { ...routable, warnOverridden: request.overrides.length > 0 }, ranking);
  const [event, actor] = openingOf({ ...opening, ranking, personFirst }, request, at, call);
  const decision = decide(null, event, actor, await calendarSettings(tx));
  if (!decision.ok) throw new Error(`The chart refused a ${event.type}: ${decision.refusal.reason}`);
  const { submissionKey, title, profession, answers } = request;
  await storeOpened(tx, decision, { submissionKey, title, profession, unitKind: unit.kind, answers });
}

/** The event that opens a request, and who sends it. */
function openingOf(opening: Opening, { overrides }: NewRequest, at: Date, call: Call | undefined): [OpeningEvent, Actor] {
  const common = { at: at.toISOString(), opening, overrides };
  if (!call)
    return [
      { type: "submit", ...common },
      { id: opening.requesterId, relations: ["requester"] },
    ];
  const { consultantId, contact, conflict, advice } = call;
  const texts = advice === null ? {} : { texts: { "advice.advice": advice } };
  return [
    { type: "register", ...common, consultantId, contact, conflict, ...texts },
    { id: consultantId, relations: ["consultant"] },
  ];
}
