import type { SignedIn } from "#app/people/session.server.ts";
import { asTold, type Namesake, toldApart, toldBy } from "#app/people/told-apart.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, inTransaction, rowsOf, type Transaction } from "#app/platform/database.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { json, orNull, statement, text } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { offered, standing } from "#workflows/consultation/decide.ts";
import type { Actor, Consultation, EventType, Relation, Standing } from "#workflows/consultation/model.ts";
import { isNumber } from "#workflows/consultation/number.ts";
import { stateOf } from "#workflows/consultation/snapshot.ts";
import { needsLeader, type State } from "#workflows/consultation/vocabulary.ts";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { retoldReason } from "./absence-reason.server.ts";
import { type ChangedDay, changedDays, closedDays } from "./calendar.server.ts";
import { type Content, contentWhere } from "./content.server.ts";
import type { Today } from "./deadline-shown.ts";
import { actorFor, readable, readingPurpose, relationsByRole } from "./relations.server.ts";
import { type KnownNames, knownToSearch, searchOptionsFrom } from "./search-options.server.ts";

/** Why a unit manager opens a request of somebody else's (docs/domain/workflow.md 3.1). */
export const openingReasons = ["DEADLINE", "ABSENCE", "COLLEAGUE_ASKED", "REQUESTER_ASKED", "COMPLAINT", "QUALITY"] as const;
export type OpeningReason = (typeof openingReasons)[number];

/** How long a stated reason holds, for one person and one request. */
const reasonHolds = 60 * 60_000;
const reasonPrefix = "unitManager:";

/** A request with its content, read by somebody who may read it; the reading has been logged. */
export type ReadRequest = Content & {
  standing: Standing;
  actor: Actor;
  offered: readonly EventType[];
  /** People named in events and ranking, by id. */
  names: ReadonlyMap<string, string>;
  /** Offers by code, those that are no longer offered too. */
  offers: readonly { code: string; name: string; restricted: boolean; offered: boolean }[];
  profiles: ReadonlyMap<string, { competences: readonly string[]; fraction: number }>;
  /** Who can be asked to approve for the requester's unit; looked for while that can be, and while it should be. */
  leaders: readonly { id: string; name: string }[];
  /** Who else has read it, for what and on how many visits: for the unit's own eyes, nobody for the requester's. */
  readers: readonly { name: string; purpose: string; visits: number }[];
  /** When it was read, and on which days the municipality is closed. */
  today: Today;
  /** For searching what is written in answer to it. */
  search: IdentifierOptions;
};

/** A request, or the page that asks a unit manager for a reason first. */
export type Opened = { is: "open"; request: ReadRequest } | { is: "reasonNeeded"; number: string };

/**
 * Read log: the one way to the content of a request. Nothing of it is answered before the reading stands in the log
 * (docs/domain/law.md 4.4).
 *
 * Who may read is part of the query. A unit manager to whom it is not assigned must have stated a reason within the last hour, which is the
 * purpose that is logged. A number that does not exist and a request that is not the person's are the same 404 (thrown), and both are logged
 * as refused. Reading moves nothing: `letIn` is for a page that may first let in whoever is refused, and answers whether to look again.
 */
export async function requestFor(number: string, person: SignedIn, letIn?: () => Promise<boolean>): Promise<Opened> {
  let answer = await open(number, person);
  if (answer.is === "refused" && answer.consultationId && (await letIn?.())) answer = await open(number, person);
  if (answer.is !== "refused") return answer;
  await noteRefused(answer.consultationId, person);
  throw notFound();
}

type Refused = { is: "refused"; consultationId: string | null };

async function open(number: string, person: SignedIn): Promise<Opened | Refused> {
  // Nothing else is asked of the database.
  if (!isNumber(number)) return { is: "refused", consultationId: null };
  const content = await contentWhere(Prisma.sql`c.number = ${number} and ${readable(person)}`);
  if (content) return { is: "open", request: await opened(content, person, null) };
  const other = await database().consultation.findUnique({ where: { number }, select: { id: true } });
  if (!other || !person.roles.includes("UNIT_MANAGER")) return { is: "refused", consultationId: other?.id ?? null };
  const reason = await statedReason(other.id, person);
  const whole = reason && (await contentWhere(Prisma.sql`c.id = ${other.id}::uuid`));
  return whole ? { is: "open", request: await opened(whole, person, reason) } : { is: "reasonNeeded", number };
}

/** Notes why a unit manager opens a request; from now on for an hour `requestFor` reads it under that reason. */
export async function stateReason(number: string, person: SignedIn, reason: OpeningReason): Promise<void> {
  if (!person.roles.includes("UNIT_MANAGER") || !isNumber(number)) throw notFound();
  await inTransaction(async (tx) => {
    const row = await tx.consultation.findUnique({ where: { number }, select: { id: true } });
    if (!row) throw notFound();
    await log(tx, "reason", `${reasonPrefix}${reason}`, row.id, person);
  });
}

/** The reason behind a purpose of the read log, when a manager stated one. */
export function reasonOf(purpose: string): OpeningReason | null {
  return openingReasons.find((reason) => purpose === `${reasonPrefix}${reason}`) ?? null;
}

/** Whether a leader must still approve: then the requester is told where there is none to ask. */
function lacksLeader({ type, leaderInvolved, snapshot }: Consultation): boolean {
  return needsLeader(type) && leaderInvolved === false && stateOf(snapshot) === "screening";
}

async function statedReason(consultationId: string, person: SignedIn): Promise<string | null> {
  const stated = await database().readLog.findFirst({
    where: { consultationId, personId: person.id, kind: "reason", at: { gt: new Date(now().getTime() - reasonHolds) } },
    orderBy: { id: "desc" },
    select: { purpose: true },
  });
  return stated?.purpose ?? null;
}

async function opened(content: Content, person: SignedIn, stated: string | null): Promise<ReadRequest> {
  const { chart } = content;
  const actor = actorFor(person, content);
  const can = offered(chart, actor);
  const purpose = stated ?? readingPurpose(actor.relations);
  if (!purpose) throw new Error(`Request ${content.number} was read by somebody who is nobody to it`);
  const named = [
    ...content.events.flatMap((event) => [event.actorId, ...personsIn(event.data)]),
    ...chart.ranking.candidates.map((candidate) => candidate.consultantId),
    ...chart.ranking.excluded.map((excluded) => excluded.consultantId),
  ].filter((id): id is string => id !== null);
  const at = now();
  const asked = readAndAround(
    content.id,
    { id: person.id, at },
    {
      purpose,
      named: [...new Set(named)],
      leadersOf: can.includes("needsLeaderApproval") || lacksLeader(chart) ? chart.requesterUnitId : null,
      asking: [chart.requesterId, ...chart.coRequesterIds],
      tellsReaders: actor.relations.some(
        (relation) => relation !== "requester" && relation !== "coRequester" && relation !== "leader",
      ),
    },
  );
  const [around] = await rowsOf(asked);
  if (!around) throw new Error("What stands around a request was not answered");
  const { people, leaders, offers, readers, days, known } = around;
  return {
    ...content,
    texts: content.texts.map((text) => (text.kind === "reason" && text.body ? { ...text, body: retoldReason(text.body) } : text)),
    standing: standing(chart),
    actor,
    offered: can,
    names: toldApart(people),
    profiles: new Map(
      people.flatMap(({ id, competences, fraction }) => (competences ? [[id, { competences, fraction }] as const] : [])),
    ),
    offers,
    leaders: called(leaders),
    readers: called(readers),
    today: { now: at, closed: closedDays(days) },
    search: searchOptionsFrom(known),
  };
}

/** The same people, each by what they are called among the others. */
function called<Person extends Namesake>(people: readonly Person[]): Person[] {
  const names = toldApart(people);
  return people.map((person) => ({ ...person, name: names.get(person.id) ?? person.name }));
}

/**
 * One statement (a CTE that inserts): notes that somebody reads a request, and answers what stands around its content; neither is without
 * the other.
 */
export const readAndAround = statement(
  "read-and-around",
  {
    people: json<(Namesake & { competences: string[] | null; fraction: number })[]>(),
    /** The leaders of the requester's unit, but for whoever asks themselves. */
    leaders: json<Namesake[]>(),
    /** The catalogue in its order; what is outside its time is kept for old requests but no longer offered. */
    offers: json<{ code: string; name: string; restricted: boolean; offered: boolean }[]>(),
    readers: json<(Namesake & { purpose: string; visits: number })[]>(),
    days: json<ChangedDay[]>(),
    known: json<KnownNames>(),
  },
  (
    consultationId: string,
    reader: { id: string; at: Date },
    about: { purpose: string; named: string[]; leadersOf: string | null; asking: string[]; tellsReaders: boolean },
  ) => {
    const today = reader.at.toISOString().slice(0, 10);
    return Prisma.sql`
    with noted as (
      insert into read_log (at, person_id, kind, purpose, consultation_id)
      values (${reader.at}, ${reader.id}::uuid, 'read', ${about.purpose}, ${consultationId}::uuid)
    ),
    -- Window function: one page after another is one visit, until nothing was opened for half an hour.
    readings as (
      select id, person_id, purpose,
             at - lag(at) over (partition by person_id, purpose order by at, id) < interval '30 minutes' as goes_on
        from read_log
       where consultation_id = ${consultationId}::uuid and kind = 'read' and person_id <> ${reader.id}::uuid and ${about.tellsReaders}
    ),
    readers as (
       select p.id, p.name, p.email, u.name as unit, r.purpose,
              (count(*) filter (where r.goes_on is not true))::int as visits, min(r.id) as first
         from readings r join person p on p.id = r.person_id left join org_unit u on u.id = p.unit_id
        group by p.id, u.name, r.purpose
    )
    select
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'unitName', u.name,
          'competences', c.competences, 'fraction', c.fraction)), '[]')
         from person p left join consultant_profile c on c.person_id = p.id left join org_unit u on u.id = p.unit_id where p.id = any(${about.named}::uuid[])) as people,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'email', email, 'unitName', null)
          order by name collate "da-x-icu", id), '[]') from person
        where unit_id = ${about.leadersOf}::uuid and 'LEADER' = any(roles) and deactivated_at is null
          and not id = any(${about.asking}::uuid[])) as leaders,
      (select coalesce(json_agg(json_build_object('code', code, 'name', name, 'restricted', restricted,
          'offered', valid_from <= ${today}::date and (valid_to is null or valid_to >= ${today}::date)) order by position, name collate "da-x-icu"), '[]')
         from offer) as offers,
       (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'email', email, 'unitName', unit,
           'purpose', purpose, 'visits', visits) order by first), '[]')
         from readers) as readers,
      ${changedDays} as days,
      ${knownToSearch} as known`;
  },
);

function personsIn(data: Prisma.JsonValue): string[] {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return [];
  return [data.consultantId, data.personId, data.leaderId, data.assigneeId].filter((id): id is string => typeof id === "string");
}

async function log(tx: Transaction, kind: string, purpose: string, consultationId: string, person: SignedIn): Promise<void> {
  await tx.readLog.create({ data: { at: now(), personId: person.id, kind, purpose, consultationId } });
}

async function noteRefused(consultationId: string | null, person: SignedIn): Promise<void> {
  await inTransaction((tx) =>
    tx.readLog.create({ data: { at: now(), personId: person.id, kind: "refused", purpose: "request", consultationId } }),
  );
}

/** Events after which a request is no longer with those who had it, or at first look. */
const takesAway = [
  "assign",
  "reassign",
  "consultantAbsent",
  "acceptTimeout",
  "consultantDecline",
  "needsLeaderApproval",
  "leaderApproved",
  "leaderDeclined",
  "approvalOverdue",
  "redirect",
  "declineConfirmed",
  "close",
  "withdraw",
] satisfies EventType[];

/** Events that may give a request to somebody else, and mostly do not. */
const mayTakeAway = ["correctClassification", "reopen"] satisfies EventType[];

/**
 * The one event that took a request from somebody, by lateral join: the first after version `since`, else the last. No row for whoever has never
 * had a part in it, by its events and by the read log.
 */
export const takenFrom = statement(
  "taken-from",
  { type: text<EventType>(), by: orNull(text()), to: orNull(text()) },
  (given: { number: string; personId: string; parts: Relation[]; relations: Relation[]; since: number }) => Prisma.sql`
    select e.type, p.name as by, coalesce(t.name, a.name) as to
    from consultation c
    join lateral (
      select * from consultation_event where consultation_id = c.id
        and ((type = any(${[...takesAway, ...mayTakeAway]}) and ${given.parts.length > 0})
          or (type in ('removeCoAdviser', 'removeCoRequester') and data->>'personId' = ${given.personId}))
      order by version > ${given.since} desc, type = any(${mayTakeAway}), case when version > ${given.since} then version else -version end limit 1
    ) e on true
    left join person p on p.id = e.actor_id
    left join person t on t.id = coalesce(e.data->>'consultantId', e.data->>'personId')::uuid
    left join person a on a.id = c.assignee_id
    where c.number = ${given.number} and (
      exists (
        select 1 from consultation_event mine where mine.consultation_id = c.id and mine.actor_id = ${given.personId}::uuid
          and mine.relation = any(${given.relations}))
      or exists (
        select 1 from read_log l where l.consultation_id = c.id and l.person_id = ${given.personId}::uuid
          and l.kind = 'read' and l.purpose = any(${given.relations})))`,
);

/**
 * What took a request from somebody who had a part in it, or had it before them at first look, and has it no more: the first such
 * event after version `seen` of it, else the last. Null for everybody else, to whom it must look as if it did not exist, and for
 * whoever has lost the role.
 */
export async function happenedTo(
  number: string,
  person: SignedIn,
  seen: number | undefined,
): Promise<{ type: EventType; by: string | null; to: string | null } | null> {
  if (!isNumber(number)) return null;
  const parts: Relation[] = [...relationsByRole(person), ...(person.roles.includes("LEADER") ? (["leader"] as const) : [])];
  const relations: Relation[] = [...parts, "coRequester"];
  const since = seen ?? 2 ** 31 - 1;
  const [row] = await rowsOf(takenFrom({ number, personId: person.id, parts, relations, since }));
  return row ?? null;
}

/** Where a request stands and what happened to it after version `seen`, without any of its content: for a unit manager's eyes. */
export async function meanwhileIn(
  number: string,
  seen: number | undefined,
): Promise<{ state: State; happened: { type: string; at: Date; by: string | null }[] }> {
  const { state, events } = await database().consultation.findUniqueOrThrow({
    where: { number },
    select: {
      state: true,
      events: { where: { version: { gt: seen ?? 2 ** 31 - 1 } }, orderBy: { version: "asc" }, take: 20 },
    },
  });
  const ids = events.flatMap(({ actorId }) => (actorId ? [actorId] : []));
  const people = await database().person.findMany({ where: { id: { in: ids } }, select: toldBy });
  const names = toldApart(people.map(asTold));
  const happened = events.map(({ type, at, actorId }) => ({ type, at, by: actorId ? (names.get(actorId) ?? null) : null }));
  return { state: state as State, happened };
}
