import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, rowsOf } from "#app/platform/database.server.ts";
import { int, statement, text } from "#app/platform/statement.server.ts";
import { queueWords } from "#app/text/queue.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { copenhagenDate, copenhagenInstant } from "#workflows/calendar/working-time.ts";
import { isEnded, type State, states } from "#workflows/consultation/vocabulary.ts";
import { calendarSettings, closedDays } from "../calendar.server.ts";
import type { Today } from "../deadline-shown.ts";
import type { QueueFilters } from "./queue-filters.ts";
import { type QueueRowView, queueRow } from "./rows/queue-row.server.ts";
import {
  type Bucket,
  cursorAfter,
  mostCountedOf,
  type QueueCounts,
  queueStatement,
  rowsOnPage,
} from "./rows/queue-sql.server.ts";

export type { QueueRowView } from "./rows/queue-row.server.ts";

export const groupNames = ["mine", "waiting", "colleagues", "closed"] as const;
export type QueueGroupView = {
  name: (typeof groupNames)[number];
  count: number;
  rows: readonly QueueRowView[];
  continued: boolean;
};

/** One page of the queue. `total` counts what fits the filters, closed ones up to one more than `most`; `next` is the cursor of the next page, null on the last. */
export type ShownQueue = {
  groups: readonly QueueGroupView[];
  counts: QueueCounts;
  shown: number;
  total: number;
  most: number;
  next: string | null;
  today: string;
};

/**
 * Keyset pagination: the queue of somebody who works in the unit (docs/domain/workflow.md 3.1), 50 rows a page and all counts in one query,
 * grouped by who has the ball and inside a group by what is due first. What the person may not read is never fetched.
 */
export async function queueFor(person: SignedIn, filters: QueueFilters, cursor: string | null): Promise<ShownQueue> {
  return list(person, filters, cursor, false);
}

/** What waits for first look: open questions about notification first, then `TODAY`, then by deadline. */
export async function triageListFor(person: SignedIn, cursor: string | null): Promise<ShownQueue> {
  const filters: QueueFilters = { view: "fordeling", type: null, theme: null, state: null, overdue: false, search: "" };
  return list(person, filters, cursor, true);
}

async function list(person: SignedIn, filters: QueueFilters, cursor: string | null, inTriageOrder: boolean): Promise<ShownQueue> {
  const at = now();
  const endOfToday = copenhagenInstant(copenhagenDate(at), "23:59");
  const [answer] = await rowsOf(queueStatement(person, filters, cursor, { now: at, endOfToday }, inTriageOrder));
  if (!answer) throw new Error("The queue's query answered nothing");
  const { rows, counts } = answer;
  const today: Today = { now: at, closed: closedDays(answer.days) };
  const most = rowsOnPage(filters);
  const page = rows.slice(0, most);
  const last = page.at(-1);
  const words = { queue: queueWords(), vocabulary: vocabularyWords() };
  return {
    groups: groupNames.flatMap((name, index) => {
      const mine = page.filter((row) => row.bucket === index);
      const shown = mine.map((row) => queueRow(row, person, today, words));
      const count = counts.buckets[index as Bucket] ?? 0;
      return shown.length > 0 ? [{ name, count, rows: shown, continued: cursor !== null && page[0]?.bucket === index }] : [];
    }),
    counts,
    shown: page.length,
    total: Object.values(counts.buckets).reduce((sum, rows) => sum + rows, 0),
    most: mostCountedOf(filters),
    next: rows.length > most && last ? cursorAfter(last) : null,
    today: today.now.toISOString(),
  };
}

/** What time it is, with the days on which the municipality is closed. */
export async function todayNow(): Promise<Today> {
  const { closed } = await calendarSettings(database());
  return { now: now(), closed };
}

export const byState = statement(
  "by-state",
  { state: text<State>(), count: int, over: int },
  (at: Date) => Prisma.sql`
    select state, count(*)::int as count, (count(*) filter (where closed_at is null and due_at < ${at}))::int as over
    from consultation group by state`,
);

/** How many requests stand in each state, and how many open ones are past their deadline. The unit's own workload: exact. */
export async function standingNow(): Promise<{
  open: number;
  over: number;
  states: Record<State, { count: number; over: number }>;
}> {
  const rows = await rowsOf(byState(now()));
  const found = new Map(rows.map((row) => [row.state, row]));
  const inStates = Object.fromEntries(
    states.map((state) => [state, { count: found.get(state)?.count ?? 0, over: found.get(state)?.over ?? 0 }]),
  ) as Record<State, { count: number; over: number }>;
  const open = rows.filter((row) => !isEnded(row.state));
  return { open: sum(open.map((row) => row.count)), over: sum(open.map((row) => row.over)), states: inStates };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
