import { rowsOf, type Transaction } from "#app/platform/database.server.ts";
import { type Column, float, floats, int, ints, orNull, type RowOf, statement, text } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { CalendarDate } from "#workflows/calendar/dates.ts";
import type { AnswerCount } from "#workflows/evaluation/told-answers.ts";
import { scaleQuestions } from "../survey-questions.ts";
import { type ChosenPeriod, type Month, monthAfter } from "./period.ts";
import type { Count } from "./shown-counts.ts";

/** What requests are counted by. A request has one month, state and outcome, and up to three themes and two goals. */
export type CountKind = "month" | "state" | "theme" | "outcome" | "goal";
export type CountOfKind = Count & { kind: CountKind };

/** Months as the database compares them. */
const day = (month: Month) => `${month}-01`;

export const requestCountsStatement = statement(
  "request-counts",
  { kind: text<CountKind>(), code: text(), type: text(), count: int },
  ({ from, to }: ChosenPeriod) => Prisma.sql`
    with cohort as materialized (
      select month, type, state, outcome, themes, goals, count(*)::int as count
        from request_fact where month between ${day(from)}::date and ${day(to)}::date
       group by month, type, state, outcome, themes, goals
    )
    select 'month' as kind, to_char(month, 'YYYY-MM') as code, type, sum(count)::int as count from cohort group by month, type
    union all
    select 'state', state, type, sum(count)::int from cohort group by state, type
    union all
    select 'outcome', outcome, type, sum(count)::int from cohort where outcome is not null group by outcome, type
    union all
    select 'theme', theme, type, sum(count)::int from cohort, unnest(themes) as theme group by theme, type
    union all
    select 'goal', goal, type, sum(count)::int from cohort, unnest(goals) as goal group by goal, type
    order by 1, 2, 3`,
);

/**
 * How many requests that came in during the period there are of each kind and type; all types, so that a filter hides as the whole does.
 * Those that are alike in everything are counted first, so that the rest is about few rows.
 */
export function requestCounts(chosen: ChosenPeriod, tx?: Transaction): Promise<CountOfKind[]> {
  return rowsOf(requestCountsStatement(chosen), tx);
}

/** Waiting in working minutes: of a whole period (`month` null) or of the requests that came in during one month. */
export type Waited = {
  measure: "contact" | "advice";
  month: Month | null;
  n: number;
  median: number;
  percentile80: number;
  /** Requests whose deadline could be met or missed, and those that met it. */
  judged: number;
  inTime: number;
  /** Of a whole period the values round the median in order, between whose ranks it lies, and the rank (from 1) of the first of them. */
  middle: { minutes: number[]; firstRank: number } | null;
};

/** The columns of one measure. */
const waitedBy = <Measure extends Waited["measure"]>(measure: Measure) =>
  ({
    [`${measure}_n`]: int,
    [`${measure}_percentiles`]: orNull(floats),
    [`${measure}_judged`]: int,
    [`${measure}_inTime`]: int,
    [`${measure}_firstRank`]: int,
    [`${measure}_middle`]: orNull(ints),
  }) as { [Field in "n" | "judged" | "inTime" | "firstRank" as `${Measure}_${Field}`]: Column<number> } & {
    [Field in "percentiles" | "middle" as `${Measure}_${Field}`]: Column<number[] | null>;
  };

/** Both measures of a period or a month. */
export const waitedStatement = statement(
  "waited",
  { month: orNull(text<Month>()), ...waitedBy("contact"), ...waitedBy("advice") },
  ({ from, to, type }: ChosenPeriod) => Prisma.sql`
    select to_char(month, 'YYYY-MM') as month,
           ${waitedColumns("contact", Prisma.sql`minutes_to_first_contact`, Prisma.sql`first_contact_in_time`)},
           ${waitedColumns("advice", Prisma.sql`minutes_to_first_advice`, Prisma.sql`first_advice_in_time`)}
      from request_fact
     where month between ${day(from)}::date and ${day(to)}::date and (${type}::text is null or type = ${type})
     group by grouping sets ((), (month))
     order by 1 nulls first`,
);

/**
 * How long those waited who have been answered, without the time that the requester was waited for. Whose deadline has passed without an
 * answer is judged too: not in time.
 */
export async function waited(chosen: ChosenPeriod, tx?: Transaction): Promise<Waited[]> {
  const rows = await rowsOf(waitedStatement(chosen), tx);
  return (["advice", "contact"] as const).flatMap((measure) =>
    rows.flatMap((row): Waited[] => {
      const [n, judged] = [row[`${measure}_n`], row[`${measure}_judged`]];
      if (n === 0 && judged === 0) return [];
      const [median = 0, percentile80 = 0] = row[`${measure}_percentiles`] ?? [];
      const minutes = row[`${measure}_middle`];
      const middle = minutes && { minutes, firstRank: row[`${measure}_firstRank`] };
      return [{ measure, month: row.month, n, median, percentile80, judged, inTime: row[`${measure}_inTime`], middle }];
    }),
  );
}

/**
 * Percentiles and order statistics of one measure. Round the median as many values as its interval can reach: it is about a root of n wide
 * on either side.
 */
function waitedColumns(measure: Waited["measure"], minutes: Prisma.Sql, inTime: Prisma.Sql): Prisma.Sql {
  const named = (field: string) => Prisma.raw(`"${measure}_${field}"`);
  const reach = Prisma.sql`ceil(1.2 * sqrt(count(${minutes})) + 4)::int`;
  const first = Prisma.sql`greatest(1, count(${minutes})::int / 2 - ${reach})`;
  return Prisma.sql`count(${minutes})::int as ${named("n")},
    percentile_cont(array[0.5, 0.8]) within group (order by ${minutes}) as ${named("percentiles")},
    count(${inTime})::int as ${named("judged")},
    (count(*) filter (where ${inTime}))::int as ${named("inTime")},
    ${first} as ${named("firstRank")},
    case when grouping(month) = 1 then (array_agg(${minutes} order by ${minutes}) filter (where ${minutes} is not null))
      [${first} : count(${minutes})::int / 2 + ${reach}] end as ${named("middle")}`;
}

export const totalsStatement = statement(
  "totals",
  {
    total: int,
    /** Requests with an outcome, and what was used for them. */
    finished: int,
    minutesUsed: int,
    medianMinutesUsed: orNull(float),
    contacts: int,
    /** Open, and nobody has talked to the requester yet. */
    waiting: int,
    /** Median of the working minutes that an advised requester was waited for. */
    medianPaused: orNull(float),
    /** Requests in the period before, as far into it as we are in this one. */
    before: int,
    /** The day of the first request, with which the data begin; null when there is none. */
    begun: orNull(text<CalendarDate>()),
  },
  ({ from, to, type, months }: ChosenPeriod, until: Date | null) => {
    const before = { from: monthAfter(from, -months.length), to: monthAfter(to, -months.length) };
    return Prisma.sql`
    select count(*)::int as total,
           (count(*) filter (where outcome is not null))::int as finished,
           coalesce(sum(minutes_used) filter (where outcome is not null), 0)::int as "minutesUsed",
           percentile_cont(0.5) within group (order by minutes_used) filter (where outcome is not null) as "medianMinutesUsed",
           coalesce(sum(contacts) filter (where outcome is not null), 0)::int as contacts,
           (count(*) filter (where closed_at is null and minutes_to_first_contact is null))::int as waiting,
           percentile_cont(0.5) within group (order by minutes_paused)
             filter (where minutes_to_first_advice is not null) as "medianPaused",
           (select count(*)::int from request_fact
             where month between ${day(before.from)}::date and ${day(before.to)}::date
               and (${type}::text is null or type = ${type})
               and (${until}::timestamptz is null
                 or submitted_at <= ${until}::timestamptz - make_interval(months => ${months.length}::int))) as before,
           (select to_char(min(submitted_at) at time zone 'Europe/Copenhagen', 'YYYY-MM-DD') from request_fact
             where month = (select min(month) from request_fact)) as begun
      from request_fact
     where month between ${day(from)}::date and ${day(to)}::date and (${type}::text is null or type = ${type})`;
  },
);

/** What stands beside the counts: time used, what still waits, what there was before, and how far back there is anything. */
export type Totals = RowOf<typeof totalsStatement>;

/** The totals of the period. `until` is how far the period has come: the moment now, when its last month is not over. */
export async function totals(chosen: ChosenPeriod, until: Date | null, tx?: Transaction): Promise<Totals> {
  const [found] = await rowsOf(totalsStatement(chosen, until), tx);
  if (!found) throw new Error("An aggregate has a row");
  return found;
}

/** Every answer that can be given to a question, with how it stands in its column. */
const answers = [
  ...scaleQuestions.flatMap((question) =>
    ["0", "1", "2", "3", "4", "5"].map((answer) => ({ question, answer, given: `${question} = ${answer}` })),
  ),
  ...["YES", "NO", "UNKNOWN"].map((answer) => ({ question: "fastEnough", answer, given: `fast_enough = '${answer}'` })),
];
const answerCounts = Prisma.raw(answers.map(({ given }) => `(count(*) filter (where ${given}))::int`).join(", "));
const answerNames = Prisma.raw(answers.map(({ question, answer }, at) => `(${at + 1}, '${question}', '${answer}')`).join(", "));
const questions = Prisma.raw([...scaleQuestions, "fastEnough"].map((question) => `('${question}')`).join(", "));

export const surveyedStatement = statement(
  "surveyed",
  { month: text<Month>(), question: text(), answer: text(), count: int },
  (at: Date) => Prisma.sql`
    with by_month as (
      select month, array[${answerCounts}] as counts from survey_answer where month is not null group by month
    ), settled as (
      select month, count(*)::int as count from survey
       where kind = 'CLOSING' and (answered_at is not null or valid_until < ${at}) group by month
    )
    select to_char(month, 'YYYY-MM') as month, question, 'asked' as answer, count
      from settled cross join (values ${questions}) as every (question)
    union all
    select to_char(month, 'YYYY-MM'), question, answer, counts[position]
      from by_month cross join (values ${answerNames}) as told (position, question, answer)
     where counts[position] > 0
     order by 1, 2, 3`,
);

/**
 * The answers to the survey after closing, by the month in which the request came in. `asked` stands beside every question and counts the
 * surveys that were answered, or whose time was over without an answer by `at`: who can still answer has not declined to. Every answer is read once.
 */
export function surveyed(at: Date, tx?: Transaction): Promise<AnswerCount[]> {
  return rowsOf(surveyedStatement(at), tx);
}
