import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { capital } from "#app/text/format.ts";
import { fullDateRange, shortMonth } from "#app/text/moments.ts";
import { statisticsWords } from "#app/text/statistics.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { addDays } from "#workflows/calendar/dates.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { goals, outcomes, requestTypes, states, themes } from "#workflows/consultation/vocabulary.ts";
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
import { type CountKind, requestCounts, surveyed, totals, waited } from "./figures/counted.server.ts";
import { experiencedKey, inTimeKey, requestsKey, waitKey } from "./figures/key-figures.server.ts";
import {
  type ChosenPeriod,
  chosenIn,
  earlier,
  later,
  type Month,
  monthAfter,
  monthsBetween,
  parameters,
  wholeYearOf,
} from "./figures/period.ts";
import { requestsFigure } from "./figures/requests-figure.server.ts";
import { cellOf, mentions, mentionsByType, shares } from "./figures/shown-counts.ts";
import { scalesTold, surveyFigure } from "./figures/survey-figure.server.ts";
import { inTimeTrend, trendOf, waitingFigure, waitOf } from "./figures/waiting-figure.server.ts";

/** Everything that /statistik shows, as sentences, numbers and places in a drawing. */
export type StatisticsFacts = Awaited<ReturnType<typeof statisticsOf>>;

/**
 * The unit's figures for the period and type that an address asks for, in four queries.
 *
 * Whoever may open the requests behind the counts anyway (the unit manager) sees them exactly, but for the themes marked ●●; an analyst sees
 * none below five, and whole calendar years, which cannot be subtracted from each other. Survey results are suppressed for both, and nothing
 * is told of a person (docs/architecture.md 7).
 */
export async function statisticsOf(search: URLSearchParams, person: Pick<SignedIn, "roles">) {
  const at = now();
  const today = copenhagenDate(at);
  const exact = person.roles.includes("UNIT_MANAGER");
  const asked = chosenIn(search, today);
  const chosen = exact ? asked : wholeYearOf(asked, today.slice(0, 7));
  const [counts, waits, sums, survey] = await Promise.all([
    requestCounts(chosen),
    waited(chosen),
    totals(chosen, chosen.running === null ? null : at),
    surveyed(),
  ]);
  const text = statisticsWords();
  const frame = {
    title: text.title,
    sum: [
      fullDateRange(`${chosen.from}-01`, chosen.running ? today : addDays(`${monthAfter(chosen.to, 1)}-01`, -1)),
      chosen.type ? text.ofType(vocabularyWords().shortTypeLabels[chosen.type]) : text.unit,
    ].join(", "),
    filters: exact ? filtersOf(chosen, sums.oldest, today.slice(0, 7)) : yearFilterOf(chosen, sums.oldest, today.slice(0, 7)),
    notes: [text.cohort, ...(exact ? [] : [text.hiddenForAnalyst])].join(" "),
  };
  if (sums.total === 0) {
    const { title, words, reset, nothingTitle, nothing } = text.empty;
    const empty = sums.oldest ? { title, words, reset } : { title: nothingTitle, words: nothing, reset: null };
    return { ...frame, empty, figures: null };
  }
  return { ...frame, empty: null, figures: figuresOf({ chosen, exact, counts, waits, sums, survey }) };
}

type Found = {
  chosen: ChosenPeriod;
  exact: boolean;
  counts: Awaited<ReturnType<typeof requestCounts>>;
  waits: Awaited<ReturnType<typeof waited>>;
  sums: Awaited<ReturnType<typeof totals>>;
  survey: Awaited<ReturnType<typeof surveyed>>;
};

function figuresOf({ chosen, exact, counts, waits, sums, survey }: Found) {
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
  const told = scalesTold(survey, chosen);
  const requests = requestsFigure(chosen, byMonth.lines, total);
  const waiting = waitingFigure(chosen, waits, contact, advice);
  return {
    keysHeading: statisticsWords().keys.heading,
    keys: [
      requestsKey(chosen, total, sums, exact, requests.trend),
      inTimeKey(contact, sums, exact, inTimeTrend(chosen, waits)),
      waitKey("contact", contact, null, waiting.trend),
      waitKey("advice", advice, sums.medianPaused, trendOf(chosen, waits, "advice")),
      experiencedKey(told, chosen),
    ],
    requests,
    waiting,
    survey: surveyFigure(survey, told, chosen),
    themes: themesFigure(byTheme, type),
    types: typesFigure(byType.lines),
    states: statesFigure(shares(of("state"), states, type, k).lines),
    outcomes: outcomesFigure(shares(of("outcome"), outcomes, type, k).lines, sums, exact),
    goals: goalsFigure(mentions(of("goal"), goals, type, k)),
    themesByType: themesByType(byTheme),
  };
}

/** The calendar years to choose between. The address names the year by its last month. */
function yearFilterOf(chosen: ChosenPeriod, oldest: Month | null, running: Month) {
  const last = Number(running.slice(0, 4));
  const first = Math.min(Number((oldest ?? running).slice(0, 4)), Number(chosen.to.slice(0, 4)));
  const years = Array.from({ length: last - first + 1 }, (_, index) => String(last - index));
  const options = years.map((year) => ({ value: `${year}-12`, label: year }));
  return [
    {
      name: parameters.to,
      label: statisticsWords().filters.year,
      options,
      value: `${chosen.to.slice(0, 4)}-12`,
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
