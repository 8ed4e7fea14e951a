import type { SignedIn } from "#app/people/session.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { AgeGroup, Ball, PersonFirstRule, RequestType, State, Theme, Urgency } from "#workflows/consultation/vocabulary.ts";
import type { QueueFilters } from "../queue-filters.ts";
import { advises } from "../relations.server.ts";

/** Rows on a page of a list. */
export const PAGE = 50;

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
  contacts: number;
  noReplySince: string | null;
  reminderAt: string | null;
  closingAt: string | null;
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

export type Who = Pick<SignedIn, "id" | "roles" | "unitId">;

const doesTriage = ({ roles }: Who) => roles.includes("TRIAGE") || roles.includes("UNIT_MANAGER");
const manages = ({ roles }: Who) => roles.includes("UNIT_MANAGER");

/** What is shared with somebody: as colleague of the requester, or as adviser, which takes the role. */
function sharedWith(person: Who): Prisma.Sql {
  return Prisma.sql`select p.consultation_id from participant p
    where p.person_id = ${person.id}::uuid and (p.relation = 'coRequester' or ${advises(person)})`;
}

/** The rule of `readableBy` (relations.server.ts) in SQL; a test holds the two equal. */
export function readable(person: Who): Prisma.Sql {
  const me = Prisma.sql`${person.id}::uuid`;
  const leads =
    person.roles.includes("LEADER") && person.unitId
      ? Prisma.sql`or (c.state = 'awaitingApproval' and c.unit_id = ${person.unitId}::uuid)`
      : Prisma.empty;
  return Prisma.sql`(
    c.requester_id = ${me} or (${advises(person)} and c.assignee_id is not distinct from ${me})
    or (${doesTriage(person)} and c.state = 'screening') ${leads} or c.id in (${sharedWith(person)}))`;
}

/** The same for closed requests, of which there are many: by the indexes. A unit manager's list holds them all. */
function closedAndListed(person: Who): Prisma.Sql {
  const me = Prisma.sql`${person.id}::uuid`;
  if (manages(person)) return Prisma.sql`c.closed_at is not null`;
  return Prisma.sql`c.closed_at is not null and c.id in (
    select id from consultation where assignee_id = ${me} and ${advises(person)}
    union select id from consultation where requester_id = ${me}
    union ${sharedWith(person)})`;
}

/** In whose group a request stands. Nobody has the ball of their own request as triage or consultant. */
function bucketOf(person: Who): Prisma.Sql {
  const me = Prisma.sql`${person.id}::uuid`;
  return Prisma.sql`case
    when c.closed_at is not null then 3
    when c.requester_id = ${me} then 2
    when c.ball = 'consultant' and c.assignee_id = ${me} and ${advises(person)} then 0
    when c.ball = 'triage' and ${doesTriage(person)} then 0
    when c.assignee_id = ${me} and ${advises(person)} then 1
    else 2 end`;
}

/** Open requests by deadline, those without one last; closed ones latest first. One number for both, so that a key fits every row. */
const sortKey = Prisma.sql`case
  when c.closed_at is not null then -extract(epoch from c.closed_at)
  else coalesce(extract(epoch from c.due_at), 'Infinity'::numeric) end`;

/** What comes first at triage: an open question about notification, then what cannot wait until tomorrow (DOMAIN.md 3.3). */
const triageRank = Prisma.sql`case when c.notification = 'open' then 0 when c.urgency = 'TODAY' then 1 else 2 end`;

type Cursor = { bucket: number; rank: number; sortKey: string; number: string };

/** Where a page begins. Anything else in the address is the first page. */
export function cursorOf(text: string | null): Cursor | null {
  const [, bucket, rank, sortKey, number] =
    /^([0-3])\.([0-2])\.(-?\d{1,12}(?:\.\d{1,6})?|Infinity)\.(TK-\d{4}-\d{5,7})$/.exec(text ?? "") ?? [];
  if (bucket === undefined || rank === undefined || sortKey === undefined || number === undefined) return null;
  return { bucket: Number(bucket), rank: Number(rank), sortKey, number };
}

export const cursorAfter = (row: { bucket: number; rank: number; sortKey: string; number: string }) =>
  `${row.bucket}.${row.rank}.${row.sortKey}.${row.number}`;

const escaped = (search: string) => `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function narrowed(person: Who, filters: QueueFilters, now: Date): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  if (filters.search) {
    const words = escaped(filters.search);
    conditions.push(readable(person), Prisma.sql`(c.title ilike ${words} or c.number ilike ${words})`);
  } else if (filters.view === "afsluttet") {
    conditions.push(closedAndListed(person));
  } else {
    conditions.push(Prisma.sql`c.closed_at is null`);
    if (filters.view === "mine") conditions.push(Prisma.sql`${bucketOf(person)} < 2`);
    if (filters.view === "fordeling") conditions.push(Prisma.sql`c.state = 'screening'`);
  }
  if (filters.type) conditions.push(Prisma.sql`c.type = ${filters.type}`);
  if (filters.theme) conditions.push(Prisma.sql`${filters.theme} = any(c.themes)`);
  if (filters.state) conditions.push(Prisma.sql`c.state = ${filters.state}`);
  // Of what one may not read, one does not know whether it is overdue.
  if (filters.overdue) conditions.push(Prisma.sql`c.due_at < ${now} and (${readable(person)} or ${manages(person)})`);
  return Prisma.join(conditions, " and ");
}

/**
 * The one query behind the queue and the triage list: a page of rows by key, and every count that the page shows.
 *
 * What a person may not know never leaves the database. `inTriageOrder` puts open questions about notification and `TODAY`
 * first. `endOfToday` bounds "skal nås i dag".
 */
export function queueQuery(
  person: Who,
  filters: QueueFilters,
  cursor: string | null,
  at: { now: Date; endOfToday: Date },
  inTriageOrder = false,
): Prisma.Sql {
  const from = cursorOf(cursor);
  const rank = inTriageOrder ? triageRank : Prisma.sql`0`;
  const seen = Prisma.sql`(s.readable or ${manages(person)})`;
  const after = from
    ? Prisma.sql`where (s.bucket, s.rank, s."sortKey", s.number) > (${from.bucket}, ${from.rank}, ${from.sortKey}::numeric, ${from.number})`
    : Prisma.empty;
  return Prisma.sql`
    with fitting as (
      select c.id, c.number, ${bucketOf(person)} as bucket, ${rank} as rank, ${sortKey} as "sortKey", ${readable(person)} as readable
      from consultation c where ${narrowed(person, filters, at.now)}
    ),
    page as (
      select s.* from fitting s ${after} order by s.bucket, s.rank, s."sortKey", s.number limit ${PAGE + 1}
    ),
    shown as (
      select
        s.number, s.bucket, s.rank, s."sortKey"::text as "sortKey", s.readable,
        c.requester_id = ${person.id}::uuid as own,
        s.readable and c.requester_id <> ${person.id}::uuid and c.assignee_id is distinct from ${person.id}::uuid
          and c.state not in ('screening', 'awaitingApproval') as shared,
        case when s.readable then c.title end as title,
        case when s.readable then u.name end as unit,
        case when ${seen} then a.name end as assignee,
        c.type, c.themes, c.ages, c.state, c.ball, c.urgency,
        s.readable and c.escalation = 'acute' as acute,
        s.readable and c.notification = 'open' as "notificationOpen",
        case when ${seen} then c.due_at end as "dueAt",
        c.state_since as "stateSince", c.submitted_at as "submittedAt", c.closed_at as "closedAt",
        case when s.readable then coalesce((c.chart->>'contacts')::int, 0) else 0 end as contacts,
        case when s.readable then c.chart->>'noReplySince' end as "noReplySince",
        case when s.readable then coalesce(c.chart->'timers'->>'reminderFirst', c.chart->'timers'->>'reminderSecond') end as "reminderAt",
        case when s.readable then c.chart->'timers'->>'closingDue' end as "closingAt",
        case when s.readable then coalesce(c.chart->'personFirst', '[]'::jsonb) else '[]'::jsonb end as "personFirst",
        case when s.readable then (select count(*)::int from jsonb_object_keys(coalesce(c.chart->'checklist', '{}'::jsonb))) else 0 end as checked,
        case when s.readable then (select b.name from person b where b.id = (c.chart->'ranking'->'candidates'->0->>'consultantId')::uuid) end as best
      from page s
      join consultation c on c.id = s.id
      join org_unit u on u.id = c.unit_id
      left join person a on a.id = c.assignee_id
    )
    select
      (select coalesce(json_agg(row_to_json(shown) order by shown.bucket, shown.rank, shown."sortKey"::numeric, shown.number), '[]'::json) from shown) as rows,
      (select json_build_object(
        'mine', count(*) filter (where o.bucket < 2),
        'all', count(*),
        'triage', count(*) filter (where o.state = 'screening'),
        'over', count(*) filter (where o.bucket = 0 and o.due_at < ${at.now}),
        'today', count(*) filter (where o.bucket = 0 and o.due_at >= ${at.now} and o.due_at <= ${at.endOfToday}),
        'closed', (select count(*) from consultation c where ${closedAndListed(person)}),
        'buckets', (select coalesce(json_object_agg(f.bucket, f.rows), '{}'::json) from (select bucket, count(*) as rows from fitting group by bucket) f)
      ) from (select c.state, c.due_at, ${bucketOf(person)} as bucket from consultation c where c.closed_at is null) o) as counts`;
}
