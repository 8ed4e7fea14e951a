import type { SignedIn } from "#app/people/session.server.ts";
import { asTold, toldApart, toldBy } from "#app/people/told-apart.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, rowsOf, type Transaction } from "#app/platform/database.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { jsonb, orNull, statement, text, uuid } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { decide, standing } from "#workflows/consultation/decide.ts";
import {
  type Actor,
  type Consultation,
  type ConsultationEvent,
  type EventType,
  type Ranking,
  type Refusal,
  system,
} from "#workflows/consultation/model.ts";
import type { State } from "#workflows/consultation/vocabulary.ts";
import { calendarSettings } from "./calendar.server.ts";
import { actorFor, type Related } from "./relations.server.ts";
import { personFirstFor, rankingFor, sameConsultantEligible } from "./roster.server.ts";
import { type Held, storeMoved, type Taken } from "./store.server.ts";

/** What a page or a timer sends: an event without the facts that the one writer fills in itself. */
type Filled = "at" | "ranking" | "personFirst" | "sameConsultantEligible";
type WithoutFilled<Event> = Event extends ConsultationEvent ? Omit<Event, Filled> : never;
export type EventInput = WithoutFilled<Exclude<ConsultationEvent, { type: "submit" | "register" }>>;

/** What happened to a request after the page was made that somebody now posts from. */
export type Happened = { type: string; at: Date; by: string | null };

export type PerformResult =
  | { ok: true; number: string; state: State; version: number; place?: string }
  | { ok: false; refusal: Refusal; state: State; happened: readonly Happened[] };

/**
 * Moves a consultation: the only function that does (docs/architecture.md 1, idea 2).
 *
 * Row lock (`for update`): reads the row, asks who the person is to it, lets the chart decide and stores all of it or nothing. A request
 * that does not exist and one to which the person is nobody get the same 404 (thrown). What the chart refuses is a value, with what happened
 * since version `seen`, or last.
 */
export function perform(number: string, input: EventInput, person: SignedIn, seen?: number): Promise<PerformResult> {
  return performAll(number, [input], person, seen);
}

/**
 * Several events as one step: all of them or none. The result is that of the last, or of the first refused. `once`: whoever has done the very
 * same before, and may have lost the request by it, gets that result, looked up under the row lock.
 */
export function performAll(
  number: string,
  inputs: readonly EventInput[],
  person: SignedIn,
  seen?: number,
  once?: Once,
): Promise<PerformResult> {
  return inTransaction(async (tx) => {
    const row = await lockByNumber(tx, number);
    if (!row) throw notFound();
    const before = once && (await placeTaken(tx, once.key));
    if (before) return { ok: true, number, state: standing(row.chart).state, version: row.chart.version, place: before };
    const actor = actorFor(person, row);
    if (actor.relations.length === 0) throw notFound();
    const result = await move(tx, row, inputs, actor, seen);
    if (!once || !result.ok) return result;
    const place = once.leadsTo(result.state);
    await tx.stepTaken.create({ data: { key: once.key, place, at: now() } });
    return { ...result, place };
  });
}

/** The same without a key, only while the request stands in a state, looked at under the row lock; null where it does not any more. */
export function performWhile(
  state: State,
  number: string,
  inputs: readonly EventInput[],
  person: SignedIn,
): Promise<PerformResult | null> {
  return inTransaction(async (tx) => {
    const row = await lockByNumber(tx, number);
    if (!row || standing(row.chart).state !== state) return null;
    return move(tx, row, inputs, actorFor(person, row));
  });
}

/** An idempotency key (request/once.server.ts), and where whoever does it goes on. */
export type Once = { key: string; leadsTo(state: State): string };

/** Where a step led that was taken under an idempotency key; null where none was. */
export async function placeTaken(tx: Transaction, key: string): Promise<string | null> {
  return (await tx.stepTaken.findUnique({ where: { key }, select: { place: true } }))?.place ?? null;
}

/**
 * Several events inside a transaction that does more than them. Answers why the first of them was refused, else null: whoever calls must
 * then undo the whole.
 */
export async function performWithin(
  tx: Transaction,
  number: string,
  inputs: readonly EventInput[],
  person: SignedIn,
): Promise<Refusal | null> {
  const row = await lockByNumber(tx, number);
  if (!row) throw notFound();
  const result = await move(tx, row, inputs, actorFor(person, row));
  return result.ok ? null : result.refusal;
}

/** Sends an event that nobody sends but time itself. Answers false when the chart refuses, because the moment has passed. */
export async function performAsSystem(tx: Transaction, consultationId: string, input: EventInput): Promise<boolean> {
  const row = await lockById(tx, consultationId);
  if (!row) return false;
  const result = await move(tx, row, [input], system);
  return result.ok;
}

/**
 * Does now what a requester asked for earlier: a colleague who was invited by address has signed in. Answers false when the chart refuses,
 * because the moment has passed.
 */
export async function performAsRequester(
  tx: Transaction,
  consultationId: string,
  input: Extract<EventInput, { type: "inviteCoRequester" }>,
): Promise<boolean> {
  const row = await lockById(tx, consultationId);
  if (!row) return false;
  const result = await move(tx, row, [input], { id: row.requesterId, relations: ["requester"] });
  return result.ok;
}

/**
 * Does on the first day of an absence what was decided before, as whoever decided it: the consultant who is away, or the manager. Answers
 * false when the chart refuses, because something else has happened meanwhile.
 */
export async function performAsDecided(
  tx: Transaction,
  consultationId: string,
  input: Extract<EventInput, { type: "reassign" | "consultantAbsent" }>,
  decidedById: string,
): Promise<boolean> {
  const row = await lockById(tx, consultationId);
  if (!row) return false;
  const relation = row.assigneeId === decidedById ? "consultant" : "unitManager";
  const result = await move(tx, row, [input], { id: decidedById, relations: [relation] });
  return result.ok;
}

/** What must be known of a request to move it. */
type Row = Related & Held & { chart: Consultation };

function lockByNumber(tx: Transaction, number: string): Promise<Row | null> {
  return lock(tx, Prisma.sql`number = ${number}`);
}

function lockById(tx: Transaction, id: string): Promise<Row | null> {
  return lock(tx, Prisma.sql`id = ${id}::uuid`);
}

/** Row lock (`for update`) on the one request for which a condition holds. */
export const lockedRequest = statement(
  "locked-request",
  {
    id: uuid,
    chart: jsonb<Consultation>(),
    factId: orNull(uuid),
    requesterId: uuid,
    assigneeId: orNull(uuid),
    unitId: uuid,
  },
  (which: Prisma.Sql) => Prisma.sql`
    select id, chart, fact_id as "factId", requester_id as "requesterId", assignee_id as "assigneeId", unit_id as "unitId"
      from consultation where ${which} for update`,
);

export const takingPart = statement(
  "taking-part",
  { personId: uuid, relation: text() },
  (consultationId: string) => Prisma.sql`
    select person_id as "personId", relation from participant where consultation_id = ${consultationId}::uuid`,
);

/** Row lock on a request. Who takes part changes only under the same lock, and is read when it is held: by a statement of its own. */
async function lock(tx: Transaction, which: Prisma.Sql): Promise<Row | null> {
  const [locked] = await rowsOf(lockedRequest(which), tx);
  if (!locked) return null;
  const participants = await rowsOf(takingPart(locked.id), tx);
  return { ...locked, participants };
}

/** All or nothing: decides on all of the events before anything is stored; when one is refused, none has happened. */
async function move(
  tx: Transaction,
  row: Row,
  inputs: readonly EventInput[],
  actor: Actor,
  seen?: number,
): Promise<PerformResult> {
  if (seen !== undefined && inputs.some(({ type }) => ends.includes(type)) && (await wroteSince(tx, row, seen))) {
    const { state } = standing(row.chart);
    const refusal = { reason: "requester-wrote", state } as const;
    return { ok: false, refusal, state, happened: await happenedSince(tx, row.id, seen) };
  }
  const calendar = await calendarSettings(tx);
  const taken: Taken[] = [];
  let current = row.chart;
  for (const input of inputs) {
    const decision = decide(current, await fillIn(tx, current, input), actor, calendar);
    if (!decision.ok) {
      const { state } = standing(row.chart);
      return { ok: false, refusal: decision.refusal, state, happened: await happenedSince(tx, row.id, seen) };
    }
    taken.push(decision);
    current = decision.next;
  }
  await storeMoved(tx, row, row.chart, taken);
  return { ok: true, number: current.number, state: standing(current).state, version: current.version };
}

/** How the unit ends a request. Over what the requester's side has said meanwhile none of them is taken (docs/decisions/002). */
const ends: readonly EventType[] = ["close", "redirect", "declineConfirmed"];

/** Whether the requester's side has done anything since the version that a page was made from. */
async function wroteSince(tx: Transaction, { id, chart }: Row, seen: number): Promise<boolean> {
  if (chart.version <= seen) return false;
  const theirs = { consultationId: id, version: { gt: seen }, relation: { in: ["requester", "coRequester"] } };
  return (await tx.consultationEvent.count({ where: theirs })) > 0;
}

/** Event sourcing: adds the facts that an event carries as data, so that a replay never depends on today's roster. */
async function fillIn(tx: Transaction, current: Consultation, input: EventInput): Promise<ConsultationEvent> {
  const at = now().toISOString();
  switch (input.type) {
    case "correctClassification":
      return { ...input, at, ranking: await rankingFor(tx, { ...current, ...input.classification }) };
    case "consultantAbsent":
      return { ...input, at, ranking: without(current.assigneeId, await rankingFor(tx, current)) };
    case "reassign":
      return { ...input, at, ranking: await rankingFor(tx, current) };
    case "leaderApproved": {
      const ranking = await rankingFor(tx, current);
      const facts = {
        ...current,
        leaderInvolved: true,
        notificationOpen: standing(current).notification === "open",
        handBacks: current.handedBackBy.length,
        lookedAt: true,
      };
      return { ...input, at, ranking, personFirst: await personFirstFor(tx, facts, ranking) };
    }
    case "reopen": {
      const ranking = await rankingFor(tx, current);
      return { ...input, at, ranking, sameConsultantEligible: sameConsultantEligible(current, ranking) };
    }
    default:
      return { ...input, at } as ConsultationEvent;
  }
}

/** Whoever will be away is not proposed for what they leave behind, also when the absence has yet to begin. */
function without(consultantId: string | null, { candidates, excluded }: Ranking): Ranking {
  if (!candidates.some((one) => one.consultantId === consultantId) || !consultantId) return { candidates, excluded };
  return {
    candidates: candidates.filter((one) => one.consultantId !== consultantId),
    excluded: [...excluded, { consultantId, reason: "ABSENT" }],
  };
}

async function happenedSince(tx: Transaction, consultationId: string, seen: number | undefined): Promise<Happened[]> {
  const events = await tx.consultationEvent.findMany({
    where: { consultationId, ...(seen === undefined ? {} : { version: { gt: seen } }) },
    orderBy: { version: "desc" },
    take: seen === undefined ? 1 : 20,
    select: { type: true, at: true, actorId: true },
  });
  const ids = events.flatMap((event) => (event.actorId ? [event.actorId] : []));
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: toldBy });
  const names = toldApart(people.map(asTold));
  return events.reverse().map(({ type, at, actorId }) => ({ type, at, by: actorId ? (names.get(actorId) ?? null) : null }));
}
