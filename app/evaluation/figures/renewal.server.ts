import { now } from "#app/platform/clock.server.ts";
import { inTransaction, rowsOf, type Transaction } from "#app/platform/database.server.ts";
import { int, ints, orNull, statement, text } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { enoughCame, mayBeRenewed } from "#workflows/evaluation/renewal.ts";
import { tellMore } from "#workflows/evaluation/told-answers.ts";
import { requestCounts, surveyed, totals, waited } from "./counted.server.ts";
import { wholeYear } from "./period.ts";
import { answersToldStatement, type FiguresOfYear, surveysPart } from "./snapshot.server.ts";

/** Fewest requests of which a year's figures, or one figure, are told at all. */
const fewest = 5;

/** What a request adds to each figure that is told: null where it is not part of it. A figure moves when this does. */
const told = {
  month: "month::text",
  type: "type",
  themes: "type || ' ' || array_to_string(themes, ' ')",
  state: "state",
  outcome: "outcome",
  goal: "nullif(array_to_string(goals, ' '), '')",
  used: "case when outcome is not null then minutes_used || ' ' || contacts end",
  waiting: "case when closed_at is null and minutes_to_first_contact is null then 'yes' end",
  contact: "minutes_to_first_contact::text",
  contactInTime: "first_contact_in_time::text",
  advice: "minutes_to_first_advice::text",
  adviceInTime: "first_advice_in_time::text",
  paused: "case when minutes_to_first_advice is not null then minutes_paused::text end",
} as const;
type FigureName = keyof typeof told;
const names = Object.keys(told) as FigureName[];

const shown = Prisma.raw(`array[${Object.values(told).join(", ")}]::text[]`);
const perFigure = (count: (position: number) => string) =>
  Prisma.raw(`array[${names.map((_, index) => `(${count(index + 1)})::int`).join(", ")}]`);
const inYear = (year: number) => Prisma.sql`month between ${`${year}-01-01`}::date and ${`${year}-12-01`}::date`;

export const movedStatement = statement(
  "figures-moved",
  { held: ints, holds: ints, moved: ints },
  (year: number) => Prisma.sql`
    with lives as (select id, ${shown} as shown from request_fact where ${inYear(year)}),
         was as (select fact_id, shown from snapshot_fact where year = ${year})
    select ${perFigure((at) => `count(was.shown[${at}])`)} as held,
           ${perFigure((at) => `count(lives.shown[${at}])`)} as holds,
           ${perFigure((at) => `count(*) filter (where lives.shown[${at}] is distinct from was.shown[${at}])`)} as moved
      from lives full join was on was.fact_id = lives.id`,
);

export const standingStatement = statement(
  "figures-standing",
  { requests: int, answers: int, begun: orNull(int), part: orNull(text()), counted: orNull(int), looked: orNull(int) },
  () => Prisma.sql`
    select counts.*, part, counted, looked
      from (select (select count(*)::int from request_fact) as requests, (select count(*)::int from survey_answer) as answers,
                   (select extract(year from min(month))::int from request_fact) as begun) as counts
      left join figures_snapshot on true`,
);

/**
 * Renews the snapshot of the figures, which others than those who may open the requests see: the years and the answers of which five more
 * have come in since, where no figure was moved by one to four (docs/decisions/009). For the worker, every minute; costs two counts when
 * nothing is due.
 *
 * Repeatable read under a table lock that is taken first: all figures are of one moment, and of several processes one renews them; the
 * others wait and then find nothing to do. Readers are not held up.
 */
export async function renewFigures(): Promise<void> {
  if ((await dueParts()).length === 0) return;
  await inTransaction(async (tx) => {
    await tx.$executeRaw`set transaction isolation level repeatable read`;
    await tx.$executeRaw`lock table figures_snapshot in exclusive mode`;
    const at = now();
    for (const part of await dueParts(tx)) {
      if (part.part === surveysPart) await renewAnswers(tx, part, at);
      else await renewYear(tx, part, at);
    }
  });
}

/** A part that is to be looked at, and how many requests or answers there are in all. */
type Due = { part: string; count: number };

async function dueParts(tx?: Transaction): Promise<Due[]> {
  const rows = await rowsOf(standingStatement(), tx);
  const [any] = rows;
  if (!any) return [];
  const thisYear = Number(copenhagenDate(now()).slice(0, 4));
  const first = any.begun ?? thisYear + 1;
  const years = Array.from({ length: Math.max(0, thisYear - first + 1) }, (_, index) => String(first + index));
  const all = [...years.map((part) => ({ part, count: any.requests })), { part: surveysPart, count: any.answers }];
  return all.filter(({ part, count }) => {
    const row = rows.find((one) => one.part === part);
    return count !== (row?.looked ?? 0) && enoughCame(row?.counted ?? 0, count, fewest);
  });
}

async function renewYear(tx: Transaction, { part, count }: Due, at: Date): Promise<void> {
  const year = Number(part);
  const [found] = await rowsOf(movedStatement(year), tx);
  if (!found) throw new Error("An aggregate has a row");
  const holds = (name: FigureName) => found.holds[names.indexOf(name)] ?? 0;
  const figures = names.map((_, index) => ({ held: found.held[index] ?? 0, moved: found.moved[index] ?? 0 }));
  if (holds("month") < fewest || !mayBeRenewed(figures, fewest)) return noteLook(tx, { part, count });
  const period = wholeYear(year, copenhagenDate(at).slice(0, 7));
  const counts = await requestCounts(period, tx);
  const made: FiguresOfYear = {
    // What fewer than five are behind is left out whole: a hidden bar would say that there is one.
    counts: counts.filter(({ kind }) => holds(kind === "theme" ? "themes" : kind) >= fewest),
    waits: await waited(period, tx),
    sums: await totals(period, null, tx),
  };
  await tx.$executeRaw`
    delete from snapshot_fact where year = ${year} and not exists (select from request_fact where id = fact_id)`;
  await tx.$executeRaw`
    insert into snapshot_fact (fact_id, year, shown) select id, ${year}::int, ${shown} from request_fact where ${inYear(year)}
    on conflict (fact_id) do update set shown = excluded.shown where snapshot_fact.shown is distinct from excluded.shown`;
  await store(tx, { part, count }, at, made);
}

async function renewAnswers(tx: Transaction, due: Due, at: Date): Promise<void> {
  const [before] = await rowsOf(answersToldStatement(), tx);
  const more = tellMore(before?.told ?? { spans: [], counts: [] }, await surveyed(at, tx), fewest);
  await (more ? store(tx, due, at, more) : noteLook(tx, due));
}

async function store(tx: Transaction, { part, count }: Due, at: Date, figures: object): Promise<void> {
  const made = { at, counted: count, looked: count, figures };
  await tx.figuresSnapshot.upsert({ where: { part }, create: { part, ...made }, update: made });
}

/** Looked at without change: the next look waits for the next one that comes in. */
async function noteLook(tx: Transaction, { part, count }: Due): Promise<void> {
  await tx.figuresSnapshot.updateMany({ where: { part }, data: { looked: count } });
}
