import { database } from "#app/platform/database.server.ts";
import { type Chosen, type Month, monthAfter } from "./period.ts";

/** What requests are counted by. A request has one month, state and outcome, and up to three themes and two goals. */
export type CountKind = "month" | "state" | "theme" | "outcome" | "goal";
export type Count = { kind: CountKind; code: string; type: string; count: number };

/** Months as the database compares them. */
const day = (month: Month) => `${month}-01`;

/** How many requests that came in during the period there are of each kind and type; all types, so that a filter hides as the whole does. */
export function counted({ from, to }: Chosen): Promise<Count[]> {
  return database().$queryRaw<Count[]>`
    with cohort as (
      select to_char(month, 'YYYY-MM') as month, type, state, outcome, themes, goals
        from request_fact where month between ${day(from)}::date and ${day(to)}::date
    )
    select 'month' as kind, month as code, type, count(*)::int as count from cohort group by month, type
    union all
    select 'state', state, type, count(*)::int from cohort group by state, type
    union all
    select 'outcome', outcome, type, count(*)::int from cohort where outcome is not null group by outcome, type
    union all
    select 'theme', theme, type, count(*)::int from cohort, unnest(themes) as theme group by theme, type
    union all
    select 'goal', goal, type, count(*)::int from cohort, unnest(goals) as goal group by goal, type
    order by 1, 2, 3`;
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
  /** The values themselves in order, for the ranks between which the median lies; of a whole period only. */
  minutes: number[] | null;
};

/**
 * How long those waited who have been answered, without the time that the requester was waited for. Whose deadline has passed without an
 * answer is judged too: not in time.
 */
export function waited({ from, to, type }: Chosen): Promise<Waited[]> {
  return database().$queryRaw<Waited[]>`
    select measure, to_char(month, 'YYYY-MM') as month, count(minutes)::int as n,
           percentile_cont(0.5) within group (order by minutes) as median,
           percentile_cont(0.8) within group (order by minutes) as percentile80,
           count(in_time)::int as judged, (count(*) filter (where in_time))::int as "inTime",
           case when grouping(month) = 1 then array_agg(minutes order by minutes) filter (where minutes is not null) end as minutes
      from request_fact
     cross join lateral (values
       ('contact', minutes_to_first_contact, first_contact_in_time),
       ('advice', minutes_to_first_advice, first_advice_in_time)
     ) as wait (measure, minutes, in_time)
     where month between ${day(from)}::date and ${day(to)}::date
       and (${type}::text is null or type = ${type}) and (minutes is not null or in_time is not null)
     group by grouping sets ((measure), (measure, month))
     order by 1, 2 nulls first`;
}

/** What stands beside the counts: time used, what still waits, what there was before, and how far back there is anything. */
export type Totals = {
  total: number;
  /** Requests with an outcome, and what was used for them. */
  finished: number;
  minutesUsed: number;
  medianMinutesUsed: number | null;
  contacts: number;
  /** Open, and nobody has talked to the requester yet. */
  waiting: number;
  /** Median of the working minutes that an advised requester was waited for. */
  medianPaused: number | null;
  /** Requests in the period before, as far into it as we are in this one. */
  before: number;
  /** The first month with a request; null when there is none. */
  oldest: Month | null;
};

/** The totals of the period. `until` is how far the period has come: the moment now, when its last month is not over. */
export async function totals(chosen: Chosen, until: Date | null): Promise<Totals> {
  const { from, to, type, months } = chosen;
  const before = { from: monthAfter(from, -months.length), to: monthAfter(to, -months.length) };
  const [found] = await database().$queryRaw<Totals[]>`
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
           (select to_char(min(month), 'YYYY-MM') from request_fact) as oldest
      from request_fact
     where month between ${day(from)}::date and ${day(to)}::date and (${type}::text is null or type = ${type})`;
  if (!found) throw new Error("An aggregate has a row");
  return found;
}

/** How many surveys about the requests of a month gave an answer to a question. */
export type SurveyCount = { month: Month; question: string; answer: string; count: number };

/**
 * The answers to the survey after closing, by the month in which the request came in; `asked` and `answered` count the surveys.
 * Of all time and all types: which months may be told together does not depend on what is looked at.
 */
export function surveyed(): Promise<SurveyCount[]> {
  return database().$queryRaw<SurveyCount[]>`
    select to_char(fact.month, 'YYYY-MM') as month, question, answer, count(*)::int as count
      from survey
      join request_fact fact on fact.id = survey.fact_id
      left join survey_answer given on given.survey_id = survey.id
     cross join lateral (values
       ('asked', ''),
       ('answered', case when given.survey_id is not null then '' end),
       ('helped', given.helped::text),
       ('equipped', given.equipped::text),
       ('knowledge', given.knowledge::text),
       ('respect', given.respect::text),
       ('fastEnough', given.fast_enough)
     ) as said (question, answer)
     where survey.kind = 'CLOSING' and answer is not null
     group by 1, 2, 3
     order by 1, 2, 3`;
}
