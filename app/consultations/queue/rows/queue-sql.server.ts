import { type ChangedDay, changedDays } from "#app/consultations/calendar.server.ts";
import { advises, readable, sharedWith, triages, type Who } from "#app/consultations/relations.server.ts";
import { json, statement } from "#app/platform/statement.server.ts";
import { mostCounted } from "#app/text/format.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { isNumber } from "#workflows/consultation/number.ts";
import type { AgeGroup, Ball, PersonFirstRule, RequestType, State, Theme, Urgency } from "#workflows/consultation/vocabulary.ts";
import type { QueueFilters } from "../queue-filters.ts";
import { closedFound, openFound, type Sought, soughtIn } from "./search-sql.server.ts";

/** Rows on a page of a list. Whoever searches looks for one request: fewer, so that a common word does not fill a page. */
export const rowsOnPage = ({ search }: QueueFilters): number => (search ? 25 : 50);

/** Whoever searches is told no further how many there are: whoever finds more wants another word. */
const mostFound = 100;

/** How far the closed requests of a list are counted. */
export const mostCountedOf = ({ search }: QueueFilters): number => (search ? mostFound : mostCounted);

/** Groups of the queue, in their order: mine, I wait for others, my colleagues', closed. */
export type Bucket = 0 | 1 | 2 | 3;

/** A row as the database answers it. What one may not know is not in it (title, unit, deadline, names). */
export type QueueRecord = {
  number: string;
  bucket: Bucket;
  readable: boolean;
  own: boolean;
  shared: boolean;
  title: string | null;
  unit: string | null;
  assignee: string | null;
  type: RequestType;
  themes: Theme[];
  ages: AgeGroup[];
  state: State;
  ball: Ball | null;
  urgency: Urgency;
  acute: boolean;
  notificationOpen: boolean;
  dueAt: string | null;
  stateSince: string;
  submittedAt: string;
  closedAt: string | null;
  /** Nobody has got in touch since it came in, or since it was opened again. */
  waitsForContact: boolean;
  noReplySince: string | null;
  reminderAt: string | null;
  closingAt: string | null;
  followUpOn: string | null;
  declineProposed: boolean;
  personFirst: PersonFirstRule[];
  checked: number;
  best: string | null;
  sortKey: string;
};

export type QueueCounts = {
  mine: number;
  all: number;
  triage: number;
  closed: number;
  /** Of the requests whose ball is mine. */
  over: number;
  today: number;
  /** Rows that fit the filters, by bucket. */
  buckets: Partial<Record<Bucket, number>>;
};

const manages = ({ roles }: Who) => roles.includes("UNIT_MANAGER");

/** Closed requests that are somebody's to read: rows `c` of a table expression, for which a condition holds. */
type Way = { from: Prisma.Sql; where: Prisma.Sql };

/**
 * The ways in which closed requests, of which there are many, are somebody's to read: no request in two of them, and each along an
 * index. Nothing closed is read by a role.
 */
function closedWays(person: Who): Way[] {
  const me = Prisma.sql`${person.id}::uuid`;
  const others = advises(person) ? Prisma.sql`and c.assignee_id is distinct from ${me}` : Prisma.empty;
  // Optimization fence (`offset 0`): what is shared is little, and is found first, whatever else is asked of it.
  const shared = Prisma.sql`(select c.* from consultation c where c.id in (${sharedWith(person)}) offset 0) c`;
  return [
    ...(advises(person) ? [{ from: every, where: Prisma.sql`c.assignee_id = ${me}` }] : []),
    { from: every, where: Prisma.sql`c.requester_id = ${me} ${others}` },
    { from: shared, where: Prisma.sql`c.requester_id <> ${me} ${others}` },
  ];
}

const every = Prisma.sql`consultation c`;

/** What of the closed requests stands on somebody's list: what they may read; on a unit manager's all. */
function closedListed(person: Who): Way[] {
  return manages(person) ? [{ from: every, where: Prisma.sql`true` }] : closedWays(person);
}

/** Capped count: how many closed requests there are along some ways, counted no further than anybody wants to know. */
function closedCount(ways: readonly Way[], narrowed: Prisma.Sql): Prisma.Sql {
  const parts = ways.map(
    ({ from, where }) => Prisma.sql`(select count(*) as n from (
      select from ${from} where c.closed_at is not null and ${where} and ${narrowed} limit ${mostCounted + 1}) one)`,
  );
  // Short circuit by `case`: each is looked at only while the ones before it leave something to count.
  return parts.reduceRight(
    (rest, part) =>
      Prisma.sql`(select case when n > ${mostCounted} then n else least(n + ${rest}, ${mostCounted + 1}) end from ${part} counted (n))`,
    Prisma.sql`0`,
  );
}

const closedBefore = ({ sortKey }: Cursor) => Prisma.sql`to_timestamp(-(${sortKey}::float8)) + interval '1 millisecond'`;
const beyond = ({ sortKey, number }: Cursor, row: Prisma.Sql) =>
  Prisma.sql`(-extract(epoch from ${row}.closed_at), ${row}.number) > (${sortKey}::numeric, ${number})`;

/** Keyset pagination along each way: the latest closed requests after the cursor, so many at the most. */
function latestClosed(ways: readonly Way[], narrowed: Prisma.Sql, after: Cursor | null, most: number): Prisma.Sql {
  const next =
    after?.bucket === 3
      ? // The keyset twice: the first condition finds the place in the index, the second is exact.
        Prisma.sql`and c.closed_at <= ${closedBefore(after)}
          and ${beyond(after, Prisma.sql`c`)}`
      : Prisma.empty;
  const parts = ways.map(
    ({ from, where }) => Prisma.sql`(select c.id, c.closed_at, c.number from ${from}
      where c.closed_at is not null and ${where} and ${narrowed} ${next}
      order by c.closed_at desc, c.number limit ${most})`,
  );
  return Prisma.join(parts, " union all ");
}

/** The closed requests that can stand on a page: the latest, after the cursor. */
function closedOnPage(ways: readonly Way[], narrowed: Prisma.Sql, from: Cursor | null, most: number): Prisma.Sql {
  return Prisma.sql`select id from (${latestClosed(ways, narrowed, from, most)}) latest`;
}

/** In whose group a request stands. Nobody has the ball of their own request as triage or consultant. */
function bucketOf(person: Who): Prisma.Sql {
  const me = Prisma.sql`${person.id}::uuid`;
  return Prisma.sql`case
    when c.closed_at is not null then 3
    when c.requester_id = ${me} then 2
    when c.ball = 'consultant' and c.assignee_id = ${me} and ${advises(person)} then 0
    when c.ball = 'triage' and ${triages(person)} then 0
    when c.assignee_id = ${me} and ${advises(person)} then 1
    else 2 end`;
}

/**
 * Sort key of the keyset, one number for all so that it fits every row: open requests by deadline, those without one last; closed ones
 * latest first. An open request whose deadline one may not know has none: its order and its cursor would tell it.
 */
const sortKeyOf = (known: Prisma.Sql) => Prisma.sql`case
  when c.closed_at is not null then -extract(epoch from c.closed_at)
  when ${known} then coalesce(extract(epoch from c.due_at), 'Infinity'::numeric)
  else 0 end`;

/**
 * What comes first at triage: an open question about notification, then what cannot wait until tomorrow (docs/domain/workflow.md 3.3). The chart
 * is unpacked only where that is asked.
 */
const triageRank = Prisma.sql`case when c.notification = 'open' then 0
  when c.urgency = 'TODAY' then case when c.waits then 1 else 2 end else 2 end`;

type Cursor = { bucket: number; rank: number; sortKey: string; number: string };

/** The last second of year 9999: what a calendar, and PostgreSQL, can hold. */
const lastSecond = 253_402_300_799;

/** The cursor in an address: where a page begins. Anything else, and a moment that no row can have, is the first page. */
export function cursorOf(text: string | null): Cursor | null {
  const [, bucket, rank, sortKey, number = ""] =
    /^([0-3])\.([0-2])\.(-?\d{1,12}(?:\.\d{1,6})?|Infinity)\.([^.]+)$/.exec(text ?? "") ?? [];
  if (bucket === undefined || rank === undefined || sortKey === undefined || !isNumber(number)) return null;
  const moment = bucket === "3" ? -Number(sortKey) : Number(sortKey);
  const isOne = (moment >= 0 && moment <= lastSecond) || (moment === Number.POSITIVE_INFINITY && bucket !== "3");
  return isOne ? { bucket: Number(bucket), rank: Number(rank), sortKey, number } : null;
}

/** The cursor behind a row, for the address of the next page (`cursorOf`). It says no more than the row shows. */
export const cursorAfter = (row: { bucket: number; rank: number; sortKey: string; number: string }) =>
  `${row.bucket}.${row.rank}.${row.sortKey}.${row.number}`;

/** What the filters ask of a request on any list; null when nothing. */
function narrowing(person: Who, filters: QueueFilters, now: Date): Prisma.Sql | null {
  const conditions: Prisma.Sql[] = [];
  if (filters.type) conditions.push(Prisma.sql`c.type = ${filters.type}`);
  if (filters.theme) conditions.push(Prisma.sql`${filters.theme} = any(c.themes)`);
  if (filters.state) conditions.push(Prisma.sql`c.state = ${filters.state}`);
  // Of what one may not read, one does not know whether it is overdue.
  if (filters.overdue) conditions.push(Prisma.sql`c.due_at < ${now} and (${readable(person)} or ${manages(person)})`);
  return conditions.length > 0 ? Prisma.join(conditions, " and ") : null;
}

/**
 * Which requests can stand on a page: rows `c`, with whether they are `readable`; and how many closed ones fit. `found` is a table
 * expression that both are read from.
 */
type Listed = { found: Prisma.Sql; from: Prisma.Sql; readable: Prisma.Sql; closed: Prisma.Sql };

/** Open requests are few, closed ones never all looked at. */
function listed(person: Who, filters: QueueFilters, from: Cursor | null, now: Date): Listed {
  const asked = narrowing(person, filters, now);
  const narrowed = asked ?? Prisma.sql`true`;
  const most = rowsOnPage(filters) + 1;
  if (filters.search) return searched(person, soughtIn(filters.search, now), asked, from, most);
  const among = (which: Prisma.Sql, closed: Prisma.Sql): Listed => {
    const isReadable = readable(person);
    return { found: Prisma.empty, from: Prisma.sql`consultation c where ${which}`, readable: isReadable, closed };
  };
  if (filters.view === "afsluttet") {
    const ways = closedListed(person);
    return among(Prisma.sql`c.id in (${closedOnPage(ways, narrowed, from, most)})`, closedCount(ways, narrowed));
  }
  const views = {
    alle: Prisma.sql`true`,
    mine: Prisma.sql`${bucketOf(person)} < 2`,
    fordeling: Prisma.sql`c.state = 'screening'`,
  };
  return among(Prisma.sql`c.closed_at is null and ${views[filters.view]} and ${narrowed}`, Prisma.sql`0`);
}

/** What is found of the closed ones, materialized: it is counted and shown. */
function searched(person: Who, sought: Sought, narrowed: Prisma.Sql | null, from: Cursor | null, most: number): Listed {
  const listsAll = manages(person);
  const onPage =
    from?.bucket === 3
      ? closedFound(person, sought, narrowed, {
          after: { before: closedBefore(from), beyond: (row) => beyond(from, row) },
          most,
          listsAll,
        })
      : Prisma.sql`select * from found limit ${most}`;
  return {
    found: Prisma.sql`found as materialized (${closedFound(person, sought, narrowed, { after: null, most: mostFound + 1, listsAll })}),
      hit as (${openFound(person, sought, narrowed)} union all select id, readable from (${onPage}) closed),`,
    from: Prisma.sql`consultation c join hit on hit.id = c.id`,
    readable: Prisma.sql`hit.readable`,
    closed: Prisma.sql`(select count(*) from found)`,
  };
}

function queueSql(
  person: Who,
  filters: QueueFilters,
  cursor: string | null,
  at: { now: Date; endOfToday: Date },
  inTriageOrder = false,
): Prisma.Sql {
  const after = cursorOf(cursor);
  const seen = Prisma.sql`(c.readable or ${manages(person)})`;
  // What is locked comes last in its group, by number, which it shows.
  const rank = inTriageOrder ? triageRank : Prisma.sql`case when ${seen} or c.closed_at is not null then 0 else 1 end`;
  const beyondCursor = after
    ? Prisma.sql`where (s.bucket, s.rank, s."sortKey", s.number) > (${after.bucket}, ${after.rank}, ${after.sortKey}::numeric, ${after.number})`
    : Prisma.empty;
  const { found, from, readable: isReadable, closed } = listed(person, filters, after, at.now);
  // Searches are logged as such, never with what was searched for (docs/domain/law.md 4.4).
  const noted = filters.search
    ? Prisma.sql`noted as (
        insert into read_log (at, person_id, kind, purpose) values (${at.now}, ${person.id}::uuid, 'search', 'queue')
      ),`
    : Prisma.empty;
  return Prisma.sql`
    with ${noted} ${found} fitting as (
      select c.id, c.number, c.bucket, c.readable, ${rank} as rank, ${sortKeyOf(seen)} as "sortKey"
      from (
        select c.id, c.number, c.closed_at, c.due_at, c.notification, c.urgency, ${bucketOf(person)} as bucket, ${isReadable} as readable,
          ${inTriageOrder ? Prisma.sql`c.chart #> '{clocks,firstContact}' is not null` : Prisma.sql`false`} as waits
        from ${from} offset 0
      ) c
    ),
    page as (
      select s.* from fitting s ${beyondCursor} order by s.bucket, s.rank, s."sortKey", s.number limit ${rowsOnPage(filters) + 1}
    ),
    shown as (
      select
        s.number, s.bucket, s.rank, s."sortKey"::text as "sortKey", s.readable,
        c.requester_id = ${person.id}::uuid as own,
        s.readable and c.requester_id <> ${person.id}::uuid and c.assignee_id is distinct from ${person.id}::uuid
          and c.state not in ('screening', 'awaitingApproval') as shared,
        case when s.readable then c.title end as title,
        case when s.readable then u.name end as unit,
        case when s.readable or ${manages(person)} then a.name end as assignee,
        c.type, c.themes, c.ages, c.state, c.ball, c.urgency,
        s.readable and c.escalation = 'acute' as acute,
        s.readable and c.notification = 'open' as "notificationOpen",
        case when s.readable or ${manages(person)} then c.due_at end as "dueAt",
        c.state_since as "stateSince", c.submitted_at as "submittedAt", c.closed_at as "closedAt",
        coalesce(h.clocks -> 'firstContact' is not null, false) as "waitsForContact",
        h."noReplySince",
        coalesce(h.timers->>'reminderFirst', h.timers->>'reminderSecond') as "reminderAt",
        h.timers->>'closingDue' as "closingAt",
        case when h."followUpProposedBy" is null then h."followUpDate" end as "followUpOn",
        h."declineProposed" is not null as "declineProposed",
        coalesce(h."personFirst", '[]'::jsonb) as "personFirst",
        (select count(*)::int from jsonb_object_keys(coalesce(h.checklist, '{}'::jsonb))) as checked,
        (select b.name from person b where b.id = (h.ranking->'candidates'->0->>'consultantId')::uuid) as best
      from page s
      join consultation c on c.id = s.id
      join org_unit u on u.id = c.unit_id
      left join person a on a.id = c.assignee_id
      -- The chart is unpacked once a row, and only for whoever may read it: what it tells is about what is still to be done.
      left join lateral jsonb_to_record(case when s.readable and c.closed_at is null then c.chart end) as h(
        clocks jsonb, "noReplySince" text, "followUpDate" text, "followUpProposedBy" text, "declineProposed" text, timers jsonb,
        "personFirst" jsonb, checklist jsonb, ranking jsonb) on true
    )
    select
      (select coalesce(json_agg(row_to_json(shown) order by shown.bucket, shown.rank, shown."sortKey"::numeric, shown.number), '[]'::json) from shown) as rows,
      (select json_build_object(
        'mine', count(*) filter (where o.bucket < 2),
        'all', count(*),
        'triage', count(*) filter (where o.state = 'screening'),
        'over', count(*) filter (where o.bucket = 0 and o.due_at < ${at.now}),
        'today', count(*) filter (where o.bucket = 0 and o.due_at >= ${at.now} and o.due_at <= ${at.endOfToday}),
        'closed', ${closedCount(closedListed(person), Prisma.sql`true`)},
        'buckets', (select coalesce(json_object_agg(f.bucket, f.rows), '{}'::json) from (
          select bucket, count(*) as rows from fitting where bucket < 3 group by bucket
          union all select 3, ${closed}) f)
      ) from (select c.state, c.due_at, ${bucketOf(person)} as bucket from consultation c where c.closed_at is null) o) as counts,
      ${changedDays} as days`;
}

const answered = { rows: json<(QueueRecord & { rank: number })[]>(), counts: json<QueueCounts>(), days: json<ChangedDay[]>() };

/**
 * Prepared statement with keyset pagination, the one behind the queue and the triage list: a page of rows, every count that the page shows,
 * and the days by which it counts.
 *
 * What a person may not know never leaves the database. `inTriageOrder` puts open questions about notification and `TODAY` first.
 * `endOfToday` bounds "skal nås i dag". Closed requests are counted up to one more than `mostCounted`.
 */
export const queueStatement = statement("queue", answered, queueSql);
