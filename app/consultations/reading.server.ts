import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { offered, standing } from "#workflows/consultation/decide.ts";
import type { Actor, Consultation, EventType, Relation, Standing } from "#workflows/consultation/model.ts";
import type { State } from "#workflows/consultation/vocabulary.ts";
import { actorFor, readableBy, readingPurpose, relationsByRole } from "./relations.server.ts";
import { joinInvited } from "./work/invitations.server.ts";

/** Why a unit manager opens a request of somebody else's (DOMAIN.md 3.1). */
export const openingReasons = ["DEADLINE", "ABSENCE", "COLLEAGUE_ASKED", "REQUESTER_ASKED", "COMPLAINT", "QUALITY"] as const;
export type OpeningReason = (typeof openingReasons)[number];

/** The reason that a form posted, if it is one. */
export function openingReasonOf(value: unknown): OpeningReason | null {
  return openingReasons.find((reason) => reason === value) ?? null;
}

/** How long a stated reason holds, for one person and one request. */
const reasonHolds = 60 * 60_000;
const reasonPrefix = "unitManager:";

const content = {
  requester: { select: { id: true, name: true } },
  assignee: { select: { id: true, name: true } },
  unit: { select: { name: true, kind: true } },
  participants: { select: { personId: true, relation: true } },
  answers: { orderBy: { position: "asc" } },
  texts: { orderBy: [{ version: "asc" }, { id: "asc" }] },
  advice: { orderBy: [{ adviceVersion: "asc" }, { id: "asc" }] },
  events: { orderBy: { version: "asc" } },
  adviceDraft: true,
  surveys: { select: { answeredAt: true } },
} satisfies Prisma.ConsultationInclude;

type Row = Prisma.ConsultationGetPayload<{ include: typeof content }>;

/** A request with its content, read by somebody who may read it; the reading has been logged. */
export type ReadRequest = Omit<Row, "chart"> & {
  chart: Consultation;
  standing: Standing;
  actor: Actor;
  offered: readonly EventType[];
  /** People named in events and ranking, by id. */
  names: ReadonlyMap<string, string>;
  /** Offers by code, those that are no longer offered too. */
  offers: readonly { code: string; name: string; restricted: boolean; offered: boolean }[];
  profiles: ReadonlyMap<string, { competences: readonly string[]; fraction: number }>;
  /** Who can be asked to approve for the requester's unit; looked for while that can be. */
  leaders: readonly { id: string; name: string }[];
  /** Who has read it and for what, this reading included: for the unit's own eyes, nobody for the requester's. */
  readers: readonly { name: string; purpose: string; times: number }[];
};

/** A request, or the page that asks a unit manager for a reason first. */
export type Opened = { is: "open"; request: ReadRequest } | { is: "reasonNeeded"; number: string };

/**
 * The one query that reads the content of a request. Nothing of it is answered before the reading stands in the log (DOMAIN.md 4.4).
 *
 * Who may read is part of the query. A unit manager to whom it is not assigned must have stated a reason within the last hour,
 * which is the purpose that is logged. A number that does not exist and a request that is not the person's are the same 404
 * (thrown), and both are logged as refused.
 */
export async function requestFor(number: string, person: SignedIn): Promise<Opened> {
  const read = () => inTransaction((tx) => open(tx, number, person));
  let answer = await read();
  // Whoever follows the link of an invitation joins with their first look.
  if (answer.is === "refused" && answer.consultationId && (await joinInvited(person, number))) answer = await read();
  if (answer.is !== "refused") return answer;
  await noteRefused(answer.consultationId, person);
  throw notFound();
}

type Refused = { is: "refused"; consultationId: string | null };

/** What every number looks like; nothing else is asked of the database. */
const numberForm = /^TK-\d{4}-\d{5,9}$/;

async function open(tx: Transaction, number: string, person: SignedIn): Promise<Opened | Refused> {
  if (!numberForm.test(number)) return { is: "refused", consultationId: null };
  const row = await tx.consultation.findFirst({ where: { number, ...readableBy(person) }, include: content });
  if (row) return { is: "open", request: await opened(tx, row, person, null) };
  const other = await tx.consultation.findUnique({ where: { number }, select: { id: true } });
  if (!other || !person.roles.includes("UNIT_MANAGER")) return { is: "refused", consultationId: other?.id ?? null };
  const reason = await statedReason(tx, other.id, person);
  if (!reason) return { is: "reasonNeeded", number };
  const whole = await tx.consultation.findUniqueOrThrow({ where: { id: other.id }, include: content });
  return { is: "open", request: await opened(tx, whole, person, reason) };
}

/** Notes why a unit manager opens a request; from now on for an hour `requestFor` reads it under that reason. */
export async function stateReason(number: string, person: SignedIn, reason: OpeningReason): Promise<void> {
  if (!person.roles.includes("UNIT_MANAGER") || !numberForm.test(number)) throw notFound();
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

async function statedReason(tx: Transaction, consultationId: string, person: SignedIn): Promise<string | null> {
  const stated = await tx.readLog.findFirst({
    where: { consultationId, personId: person.id, kind: "reason", at: { gt: new Date(now().getTime() - reasonHolds) } },
    orderBy: { id: "desc" },
    select: { purpose: true },
  });
  return stated?.purpose ?? null;
}

async function opened(tx: Transaction, row: Row, person: SignedIn, stated: string | null): Promise<ReadRequest> {
  const actor = actorFor(person, row);
  const chart = row.chart as unknown as Consultation;
  const can = offered(chart, actor);
  const purpose = stated ?? readingPurpose(actor.relations);
  if (!purpose) throw new Error(`Request ${row.number} was read by somebody who is nobody to it`);
  const named = [
    ...row.events.flatMap((event) => [event.actorId, ...personsIn(event.data)]),
    ...chart.ranking.candidates.map((candidate) => candidate.consultantId),
    ...chart.ranking.excluded.map((excluded) => excluded.consultantId),
  ].filter((id): id is string => id !== null);
  const { people, leaders, offers, readers } = await readAndAround(tx, row.id, person, {
    purpose,
    named: [...new Set(named)],
    leadersOf: can.includes("needsLeaderApproval") ? chart.requesterUnitId : null,
    asking: [chart.requesterId, ...chart.coRequesterIds],
    tellsReaders: actor.relations.some(
      (relation) => relation !== "requester" && relation !== "coRequester" && relation !== "leader",
    ),
  });
  return {
    ...row,
    chart,
    standing: standing(chart),
    actor,
    offered: can,
    names: new Map(people.map(({ id, name }) => [id, name])),
    profiles: new Map(
      people.flatMap(({ id, competences, fraction }) => (competences ? [[id, { competences, fraction }] as const] : [])),
    ),
    offers,
    leaders,
    readers,
  };
}

type Around = {
  people: { id: string; name: string; competences: string[] | null; fraction: number }[];
  /** The leaders of the requester's unit, but for whoever asks themselves. */
  leaders: { id: string; name: string }[];
  /** The catalogue in its order; what is outside its time is kept for old requests but no longer offered. */
  offers: { code: string; name: string; restricted: boolean; offered: boolean }[];
  readers: { name: string; purpose: string; times: number }[];
};

/** Notes that somebody reads a request, and answers what stands around its content: one statement, so that neither is without the other. */
async function readAndAround(
  tx: Transaction,
  consultationId: string,
  person: SignedIn,
  about: { purpose: string; named: string[]; leadersOf: string | null; asking: string[]; tellsReaders: boolean },
): Promise<Around> {
  const at = now();
  const today = at.toISOString().slice(0, 10);
  const [around] = await tx.$queryRaw<Around[]>`
    with noted as (
      insert into read_log (at, person_id, kind, purpose, consultation_id)
      values (${at}, ${person.id}::uuid, 'read', ${about.purpose}, ${consultationId}::uuid)
      returning id, person_id, purpose
    ),
    readings as (
      select id, person_id, purpose from read_log where consultation_id = ${consultationId}::uuid and kind = 'read' and ${about.tellsReaders}
      union all
      select id, person_id, purpose from noted where ${about.tellsReaders}
    ),
    readers as (
      select p.name, r.purpose, count(*)::int as times, min(r.id) as first
        from readings r join person p on p.id = r.person_id group by p.name, r.purpose
    )
    select
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'competences', c.competences, 'fraction', c.fraction)), '[]')
         from person p left join consultant_profile c on c.person_id = p.id where p.id = any(${about.named}::uuid[])) as people,
      (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name, id), '[]') from person
        where unit_id = ${about.leadersOf}::uuid and 'LEADER' = any(roles) and deactivated_at is null
          and not id = any(${about.asking}::uuid[])) as leaders,
      (select coalesce(json_agg(json_build_object('code', code, 'name', name, 'restricted', restricted,
          'offered', valid_from <= ${today}::date and (valid_to is null or valid_to >= ${today}::date)) order by position, name), '[]')
         from offer) as offers,
      (select coalesce(json_agg(json_build_object('name', name, 'purpose', purpose, 'times', times) order by first), '[]')
         from readers) as readers`;
  if (!around) throw new Error("What stands around a request was not answered");
  return around;
}

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
 * What took a request from somebody who had a part in it, or had it before them at first look, and has it no more: the first such
 * event after version `seen` of it, else the last. Null for everybody else, to whom it must look as if it did not exist, and for
 * whoever has lost the role.
 */
export async function happenedTo(
  number: string,
  person: SignedIn,
  seen: number | undefined,
): Promise<{ type: EventType; by: string | null; to: string | null } | null> {
  if (!numberForm.test(number)) return null;
  const parts: Relation[] = [...relationsByRole(person), ...(person.roles.includes("LEADER") ? (["leader"] as const) : [])];
  const relations: Relation[] = [...parts, "coRequester"];
  const since = seen ?? 2 ** 31 - 1;
  const [row] = await database().$queryRaw<{ type: EventType; by: string | null; to: string | null }[]>`
    select e.type, p.name as by, coalesce(t.name, a.name) as to
    from consultation c
    join lateral (
      select * from consultation_event where consultation_id = c.id
        and ((type = any(${[...takesAway, ...mayTakeAway]}) and ${parts.length > 0})
          or (type in ('removeCoAdviser', 'removeCoRequester') and data->>'personId' = ${person.id}))
      order by version > ${since} desc, type = any(${mayTakeAway}), case when version > ${since} then version else -version end limit 1
    ) e on true
    left join person p on p.id = e.actor_id
    left join person t on t.id = coalesce(e.data->>'consultantId', e.data->>'personId')::uuid
    left join person a on a.id = c.assignee_id
    where c.number = ${number} and (
      exists (
        select 1 from consultation_event mine where mine.consultation_id = c.id and mine.actor_id = ${person.id}::uuid
          and mine.relation = any(${relations}))
      or exists (
        select 1 from read_log l where l.consultation_id = c.id and l.person_id = ${person.id}::uuid
          and l.kind = 'read' and l.purpose = any(${relations})))`;
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
  const people = await database().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const happened = events.map(({ type, at, actorId }) => ({ type, at, by: actorId ? (names.get(actorId) ?? null) : null }));
  return { state: state as State, happened };
}
