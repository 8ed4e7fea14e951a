import { setting } from "#app/people/settings.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { rowsOf } from "#app/platform/database.server.ts";
import { json, statement, uuid } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { addMonths } from "#workflows/calendar/dates.ts";
import { copenhagenDate, workingDayOf } from "#workflows/calendar/working-time.ts";
import { promisedContactDue } from "#workflows/consultation/deadlines.ts";
import type { Classification, Consultation, Instant, PlainDate, Ranking } from "#workflows/consultation/model.ts";
import { type RosterConsultant, type RoutingHistory, rankConsultants } from "#workflows/consultation/routing.ts";
import { type PersonFirstFacts, whyPersonFirst } from "#workflows/consultation/routing-reasons.ts";
import type { PersonFirstRule, RequestType, Urgency } from "#workflows/consultation/vocabulary.ts";
import { calendarSettings } from "./calendar.server.ts";

/** What the ranking is made for: a request that comes in, or one that stands. */
export type ToRank = Classification & {
  urgency: Urgency;
  neededOn?: PlainDate;
  requesterId: string;
  requesterUnitId: string;
  submittedAt: Instant;
  /** From when the promised contact counts: later than the submit for a request that was opened again. */
  countsFrom?: Instant;
  handedBackBy: readonly string[];
  coRequesterIds?: readonly string[];
  continuesNumber?: string | null;
};

/** Ranks the roster of this moment for a request. Reads inside the caller's transaction, so that parallel submits see each other. */
export async function rankingFor(tx: Transaction, request: ToRank): Promise<Ranking> {
  const calendar = await calendarSettings(tx);
  const due = promisedContactDue(request.countsFrom ?? request.submittedAt, request, calendar);
  // Of a request that has been open for a while the date of the first contact has passed: whoever is away now cannot take it.
  const [promised, today] = [copenhagenDate(new Date(due)), workingDayOf(now(), calendar.closed)];
  const [, contactDate = today] = [promised, today].sort();
  const routable = { ...request, unitBelongsTo: await unitsAbove(tx, request.requesterUnitId), contactDate };
  return rankConsultants(routable, await roster(tx, contactDate), await history(tx, request));
}

/** The rules that send a request to a person before a consultant, with the municipality's setting. */
export async function personFirstFor(
  tx: Transaction,
  request: Classification & { urgency: Urgency; leaderInvolved: boolean | null; notificationOpen: boolean } & Partial<
      Pick<PersonFirstFacts, "warnOverridden" | "handBacks" | "lookedAt">
    >,
  ranking: Ranking,
): Promise<PersonFirstRule[]> {
  const mode = await setting("routing.mode", tx);
  return whyPersonFirst({ ...request, warnOverridden: request.warnOverridden ?? false, ranking, mode });
}

/** Whether the consultant who had a request may have it again. */
export function sameConsultantEligible(request: Consultation, ranking: Ranking): boolean {
  return ranking.candidates.some((candidate) => candidate.consultantId === request.assigneeId);
}

/** Recursive query: the units above one, eight levels at the most, so that no circle can hold it up. */
export const unitsOver = statement(
  "units-over",
  { id: uuid },
  (unitId: string) => Prisma.sql`
    with recursive above as (
      select parent_id as id, 1 as depth from org_unit where id = ${unitId}::uuid and parent_id is not null
      union
      select org_unit.parent_id, depth + 1 from org_unit join above using (id) where parent_id is not null and depth < 8
    )
    select id from above`,
);

async function unitsAbove(tx: Transaction, unitId: string): Promise<string[]> {
  const rows = await rowsOf(unitsOver(unitId), tx);
  return rows.map((row) => row.id);
}

async function roster(tx: Transaction, contactDate: PlainDate): Promise<RosterConsultant[]> {
  const people = await tx.person.findMany({
    where: { deactivatedAt: null, profile: { isNot: null }, roles: { hasSome: ["CONSULTANT", "UNIT_MANAGER"] } },
    select: {
      id: true,
      profile: { select: { competences: true, fraction: true, certified: true, maxOpen: true } },
      contactUnits: { select: { unitId: true, kind: true } },
      absences: { where: { toDate: { gte: new Date(contactDate) } }, select: { fromDate: true, toDate: true } },
    },
    orderBy: { id: "asc" },
  });
  return people.flatMap(({ id, profile, contactUnits, absences }) =>
    profile
      ? [
          {
            id,
            ...profile,
            contactFor: contactUnits.filter((unit) => unit.kind === "CONTACT").map((unit) => unit.unitId),
            deputyFor: contactUnits.filter((unit) => unit.kind === "DEPUTY").map((unit) => unit.unitId),
            absences: absences.map(({ fromDate, toDate }) => ({ from: dateOf(fromDate), to: dateOf(toDate) })),
          },
        ]
      : [],
  );
}

const dateOf = (date: Date): PlainDate => date.toISOString().slice(0, 10);

/**
 * Prepared statement of all that the ranking asks of the past: who has how many open, who was last given what when, and of those who advised
 * the requester's unit or person about the same before, each consultant's latest, however many there were.
 */
export const routingHistory = statement(
  "routing-history",
  {
    open: json<{ consultantId: string; type: RequestType; count: number }[]>(),
    advised: json<{ consultantId: string; at: string; sameChain: boolean }[]>(),
    last: json<Record<string, string>>(),
  },
  (request: ToRank) => {
    const since = new Date(addMonths(copenhagenDate(new Date(request.submittedAt)), -12));
    return Prisma.sql`
    select
      (select coalesce(json_agg(json_build_object('consultantId', assignee_id, 'type', type, 'count', count)), '[]') from (
        select assignee_id, type, count(*) from consultation
         where closed_at is null and assignee_id is not null group by assignee_id, type) loads) as open,
      (select coalesce(json_agg(json_build_object('consultantId', assignee_id, 'at', at, 'sameChain', "sameChain")), '[]') from (
        select assignee_id, number is not distinct from ${request.continuesNumber ?? null}::text as "sameChain",
               max(coalesce(closed_at, state_since)) as at
          from consultation
         where assignee_id is not null and submitted_at >= ${since} and (
           (unit_id = ${request.requesterUnitId}::uuid and themes && ${[...request.themes]}::text[])
           or (requester_id = ${request.requesterId}::uuid and themes && ${[...request.themes]}::text[])
           or number = ${request.continuesNumber ?? null}::text)
         group by 1, 2) earlier) as advised,
      (select coalesce(json_object_agg(person_id, last_assigned_at), '{}') from consultant_profile
        where last_assigned_at is not null) as last`;
  },
);

async function history(tx: Transaction, request: ToRank): Promise<RoutingHistory> {
  const [found] = await rowsOf(routingHistory(request), tx);
  if (!found) throw new Error("The history was not answered");
  const instant = (text: string) => new Date(text).toISOString();
  const akin = { requesterId: request.requesterId, unitId: request.requesterUnitId, themes: [...request.themes] };
  return {
    open: found.open.flatMap(({ count, ...one }) => Array.from({ length: count }, () => one)),
    advised: found.advised.map(({ at, ...earlier }) => ({ ...akin, ...earlier, at: instant(at) })),
    lastAssignedAt: Object.fromEntries(Object.entries(found.last).map(([id, at]) => [id, instant(at)])),
  };
}
