import { number } from "#app/text/format.ts";
import { fullDate } from "#app/text/moments.ts";
import { statisticsWords } from "#app/text/statistics.ts";
import type { CalendarDate } from "#workflows/calendar/dates.ts";
import { isSafePart } from "#workflows/evaluation/answer-groups.ts";
import type { Totals } from "./counted.server.ts";
import type { ChosenPeriod } from "./period.ts";
import { meanInWords, type ScaleTold } from "./survey-figure.server.ts";
import type { Wait } from "./waiting-figure.server.ts";

/** A figure with its sentence and what it rests on; shaped as app/ui/key-figure.tsx takes it. */
export type KeyFacts = {
  label: string;
  figure: string;
  unit?: string;
  sentence: string;
  basis?: string;
  guidance?: boolean;
  trend?: readonly number[];
};

/** Requests in the period before; or why nothing is compared: no data of the whole of it, too few in it, or a year that is not over. */
export type Before = { count: number } | { none: "data" | "few" | "year" };

/** How many requests came in, beside the period before. Hidden with its total (null). */
export function requestsKey(
  chosen: ChosenPeriod,
  total: number | null,
  before: Before,
  begun: CalendarDate | null,
  trend: readonly number[],
): KeyFacts {
  const text = statisticsWords().keys;
  const { label, compared, begins, first, yearRuns, before: basis } = text.requests;
  if (total === null) return { label, figure: text.hidden, sentence: text.inTime.hidden };
  const shown = { label, figure: number(total), trend };
  if ("count" in before) {
    const sentence = compared(total - before.count, chosen.months.length, chosen.running !== null);
    return { ...shown, sentence, basis: basis(before.count) };
  }
  if (before.none === "data" && begun !== null) return { ...shown, sentence: begins(fullDate(begun)) };
  return { ...shown, sentence: before.none === "year" ? yearRuns : first };
}

/** The share of first contacts in time, in per cent, with its interval and what still waits; hidden where few are behind it. */
export function inTimeKey(contact: Wait | null, totals: Totals, exact: boolean, trend: readonly number[]): KeyFacts {
  const { inTime: text, hidden } = statisticsWords().keys;
  const inTime = contact?.inTime;
  const waits = totals.waiting > 0 && (exact || isSafePart(totals.waiting, totals.total)) ? text.waiting(totals.waiting) : "";
  if (inTime?.share == null)
    return { label: text.label, figure: hidden, sentence: contact ? text.hidden : text.none, basis: waits };
  const basis = text.basis(inTime.successes, inTime.n, inTime.interval.low, inTime.interval.high);
  return {
    label: text.label,
    figure: number(inTime.share * 100, 0),
    unit: "%",
    sentence: text.sentence(inTime.share),
    basis: waits ? `${basis}. ${waits}` : basis,
    guidance: inTime.indicative,
    trend,
  };
}

/** Hours as a figure: from ten on nobody counts in tenths. */
function hours(value: number): string {
  return number(value, value < 10 ? 1 : 0);
}

/** Waiting until first contact or first advice. */
export function waitKey(
  which: "contact" | "advice",
  wait: Wait | null,
  medianPaused: number | null,
  trend: readonly number[],
): KeyFacts {
  const text = statisticsWords().keys;
  const { label, sentence, none } = text[which];
  if (!wait) return { label, figure: text.hidden, sentence: none };
  const interval = wait.interval && { low: hours(wait.interval.low), high: hours(wait.interval.high) };
  const basis = text.waitedBasis(wait.n, hours(wait.percentile80), interval);
  const median = hours(wait.median);
  return {
    label,
    figure: median,
    unit: median === "1" ? text.hour : text.hours,
    sentence: sentence(wait.days),
    basis: medianPaused ? `${basis}. ${text.paused(hours(medianPaused / 60))}` : basis,
    guidance: wait.n < 10,
    trend,
  };
}

/** What the requesters say they got out of it: the first question, as a share where it may be told, else as a mean. */
export function experiencedKey(told: readonly ScaleTold[], { type }: Pick<ChosenPeriod, "type">): KeyFacts {
  const { keys, responseRate } = statisticsWords();
  const { label, sentence, mean, of5, tooFew, allTypes } = keys.experienced;
  const helped = told.find(({ question }) => question === "helped");
  const average = helped?.result.mean;
  if (!helped || average == null) return { label, figure: keys.hidden, sentence: tooFew };
  const { result, high } = helped;
  const rate = `${result.responseRate === null ? "" : `. ${responseRate(result.responseRate)}`}${type ? `. ${allTypes}` : ""}`;
  if (high?.share == null) {
    const shown = meanInWords(average);
    return {
      label,
      figure: shown,
      unit: of5,
      sentence: mean(shown),
      basis: `n = ${number(result.n)}${rate}`,
      guidance: result.indicative,
    };
  }
  return {
    label,
    figure: number(high.share * 100, 0),
    unit: "%",
    sentence: sentence(high.share),
    basis: keys.inTime.basis(high.successes, high.n, high.interval.low, high.interval.high) + rate,
    guidance: result.indicative,
  };
}
