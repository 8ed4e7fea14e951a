import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { datesWords } from "#app/text/dates.ts";
import { capital } from "#app/text/format.ts";
import { clock, fullDate, fullDateRange, shortMonth } from "#app/text/moments.ts";
import { statisticsWords } from "#app/text/statistics.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { addDays, type CalendarDate } from "#workflows/calendar/dates.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { goals, outcomes, requestTypes, states, themes } from "#workflows/consultation/vocabulary.ts";
import type { ToldSpan } from "#workflows/evaluation/told-answers.ts";
import {
  goalsFigure,
  outcomesFigure,
  smallestCount,
  smallestOfTheme,
  statesFigure,
  themesByType,
  themesFigure,
  typesFigure,
} from "./figures/count-figures.server.ts";
import {
  type CountKind,
  type CountOfKind,
  requestCounts,
  type Totals,
  totals,
  type Waited,
  waited,
} from "./figures/counted.server.ts";
import { type Before, experiencedKey, inTimeKey, requestsKey, waitKey } from "./figures/key-figures.server.ts";
import {
  type ChosenPeriod,
  chosenIn,
  earlier,
  fromWhereDataBegin,
  isCovered,
  later,
  type Month,
  monthAfter,
  monthsBetween,
  parameters,
  wholeYear,
} from "./figures/period.ts";
import { requestsFigure } from "./figures/requests-figure.server.ts";
import { cellOf, mentions, mentionsByType, shares } from "./figures/shown-counts.ts";
import { type Snapshot, snapshotOf } from "./figures/snapshot.server.ts";
import { scalesTold, surveyFigure } from "./figures/survey-figure.server.ts";
import { inTimeTrend, trendOf, waitingFigure, waitOf } from "./figures/waiting-figure.server.ts";

/** Everything that /statistik shows, as sentences, numbers and places in a drawing. */
export type StatisticsFacts = Awaited<ReturnType<typeof statisticsOf>>;

/**
 * The unit's figures for the period and type that an address asks for.
 *
 * Whoever may open the requests behind the counts anyway (the unit manager) sees them exactly and as they are now, but for the themes marked
 * ●●. An analyst sees a snapshot (figures/snapshot.server.ts), none of it below five, and whole calendar years: neither two years nor two
 * moments can be subtracted from each other. Survey results are suppressed for both and of the snapshot for both, since nobody may open an
 * answer; and nothing is told of a person (docs/architecture.md 7).
 */
export async function statisticsOf(search: URLSearchParams, person: Pick<SignedIn, "roles">) {
  const at = now();
  const asked = chosenIn(search, copenhagenDate(at));
  return person.roles.includes("UNIT_MANAGER") ? figuresNow(asked, at) : figuresOfSnapshot(asked, at);
}

/** The figures as they are now, in three statements and one for the answers. */
async function figuresNow(chosen: ChosenPeriod, at: Date) {
  const [counts, waits, sums, { answers }] = await Promise.all([
    requestCounts(chosen),
    waited(chosen),
    totals(chosen, chosen.running === null ? null : at),
    snapshotOf(null),
  ]);
  const text = statisticsWords();
  const thisMonth = copenhagenDate(at).slice(0, 7);
  const frame = {
    ...frameOf(chosen, at),
    filters: filtersOf(chosen, monthOf(sums.begun), thisMonth),
    notes: [text.cohort, text.standing.live, text.standing.answers(answers.at && momentOf(answers.at))],
  };
  if (sums.total === 0) {
    const { title, words, reset, nothingTitle, nothing } = text.empty;
    const empty = sums.begun ? { title, words, reset } : { title: nothingTitle, words: nothing, reset: null };
    return { ...frame, empty, figures: null };
  }
  const isComparable = isCovered(monthAfter(chosen.from, -chosen.months.length), sums.begun);
  const before: Before = isComparable ? { count: sums.before } : { none: "data" };
  const found = { chosen, exact: true, counts, waits, sums, before, spans: answers.spans, answered: chosen };
  return { ...frame, empty: null, figures: figuresOf(found) };
}

/** The figures of the snapshot, in one statement. The year that is not over ends where the snapshot does, and is compared when it is over. */
async function figuresOfSnapshot(asked: ChosenPeriod, at: Date) {
  const number = Number(asked.to.slice(0, 4));
  const { year, years, answers } = await snapshotOf(number);
  const chosen = wholeYear(number, copenhagenDate(year?.at ?? at).slice(0, 7));
  const text = statisticsWords();
  const page = {
    ...(year ? frameOf(chosen, year.at, text.standing.asOf(momentOf(year.at))) : frameOf(chosen, at)),
    filters: yearFilterOf(number, years, Number(copenhagenDate(at).slice(0, 4))),
    notes: [
      `${text.cohort} ${text.hiddenForAnalyst}`,
      text.standing.snapshot(year && momentOf(year.at)),
      text.standing.answers(answers.at && momentOf(answers.at)),
    ],
  };
  if (!year) {
    return { ...page, empty: { title: text.empty.fewTitle, words: text.empty.few(number), reset: null }, figures: null };
  }
  const before: Before = chosen.running ? { none: "year" } : beforeYear(number, year);
  const answered = { from: `${number}-01`, to: `${number}-12`, type: null };
  return { ...page, empty: null, figures: figuresOf({ ...year, chosen, exact: false, before, spans: answers.spans, answered }) };
}

function beforeYear(year: number, { before, sums }: NonNullable<Snapshot["year"]>): Before {
  if (!isCovered(`${year - 1}-01`, sums.begun)) return { none: "data" };
  return before === null ? { none: "few" } : { count: before };
}

const momentOf = (at: Date) => datesWords().at(fullDate(at), clock(at));
const monthOf = (begun: CalendarDate | null): Month | null => begun?.slice(0, 7) ?? null;

/** What stands on top, of the period as far as it has come, and on every sheet that is printed; `asOf` where it is not as it is now. */
function frameOf(chosen: ChosenPeriod, until: Date, ...asOf: string[]) {
  const text = statisticsWords();
  const last = chosen.running ? copenhagenDate(until) : addDays(`${monthAfter(chosen.to, 1)}-01`, -1);
  const what = chosen.type ? text.ofType(vocabularyWords().shortTypeLabels[chosen.type]) : text.unit;
  const sum = [fullDateRange(`${chosen.from}-01`, last), what, ...asOf].join(", ");
  const retrieved = text.retrieved(momentOf(now()));
  return {
    title: text.title,
    sum,
    retrieved,
    printed: [`${text.title}, ${sum}`, ...(asOf.length > 0 ? [] : [retrieved])].join(". "),
  };
}

type Found = {
  chosen: ChosenPeriod;
  exact: boolean;
  counts: readonly CountOfKind[];
  waits: readonly Waited[];
  sums: Totals;
  before: Before;
  spans: readonly ToldSpan[];
  /** The months whose requests the answers are about. */
  answered: Pick<ChosenPeriod, "from" | "to" | "type">;
};

function figuresOf({ chosen: whole, exact, counts, waits, sums, before, spans, answered }: Found) {
  const chosen = fromWhereDataBegin(whole, sums.begun);
  const { type } = chosen;
  const of = (kind: CountKind) => counts.filter((count) => count.kind === kind);
  const k = smallestCount(exact);
  const byMonth = shares(of("month"), chosen.months, type, k);
  const byType = shares(
    of("month").map(({ type, count }) => ({ code: type, type, count })),
    requestTypes,
    type,
    k,
  );
  const byTheme = mentionsByType(of("theme"), themes, smallestOfTheme(exact));
  const total = cellOf(byMonth.total);
  const contact = waitOf(waits, "contact", exact);
  const advice = waitOf(waits, "advice", exact);
  const told = scalesTold(spans, answered);
  const requests = requestsFigure(chosen, byMonth.lines, total);
  const waiting = waitingFigure(chosen, waits, contact, advice);
  return {
    keysHeading: statisticsWords().keys.heading,
    keys: [
      requestsKey(whole, total, before, sums.begun, requests.trend),
      inTimeKey(contact, sums, exact, inTimeTrend(chosen, waits)),
      waitKey("contact", contact, null, waiting.trend),
      waitKey("advice", advice, sums.medianPaused, trendOf(chosen, waits, "advice")),
      experiencedKey(told, answered),
    ],
    requests,
    waiting,
    survey: surveyFigure(spans, told, answered),
    themes: themesFigure(byTheme, type),
    types: typesFigure(byType.lines, type),
    states: statesFigure(shares(of("state"), states, type, k).lines),
    outcomes: outcomesFigure(shares(of("outcome"), outcomes, type, k).lines, sums, exact),
    goals: goalsFigure(mentions(of("goal"), goals, type, k)),
    themesByType: themesByType(byTheme, type),
  };
}

/** The calendar years to choose between: those that are told, this one and the one that was asked for. The address names a year by its last month. */
function yearFilterOf(chosen: number, told: readonly number[], thisYear: number) {
  const years = [...new Set([...told, chosen, thisYear])].sort((one, other) => other - one);
  return [
    {
      name: parameters.to,
      label: statisticsWords().filters.year,
      options: years.map((year) => ({ value: `${year}-12`, label: String(year) })),
      value: `${chosen}-12`,
      all: "",
    },
  ];
}

/** The months and types to choose between, with what is chosen. */
function filtersOf(chosen: ChosenPeriod, oldest: Month | null, running: Month) {
  const { filters } = statisticsWords();
  const [usual, farthest] = [monthAfter(running, -11), monthAfter(running, -59)];
  const from = later(earlier(chosen.from, earlier(oldest ?? usual, usual)), farthest);
  const months = monthsBetween(from, running)
    .reverse()
    .map((month) => ({ value: month, label: `${capital(shortMonth(`${month}-01`))} ${month.slice(0, 4)}` }));
  return [
    { name: parameters.from, label: filters.from, options: months, value: chosen.from, all: "" },
    { name: parameters.to, label: filters.to, options: months, value: chosen.to, all: "" },
    {
      name: parameters.type,
      label: filters.type,
      options: requestTypes.map((type) => ({ value: type, label: vocabularyWords().shortTypeLabels[type] })),
      value: chosen.type ?? "",
      all: filters.all,
    },
  ];
}
