import { capital, number, percent, percentRange } from "#app/text/format.ts";
import { monthAndYear } from "#app/text/moments.ts";
import { statisticsWords } from "#app/text/statistics.ts";
import { lineGeometry } from "#app/ui/chart-geometry.server.ts";
import { isSafePart } from "#workflows/evaluation/answer-groups.ts";
import { type ShareResult, shareResult } from "#workflows/evaluation/scales.ts";
import { medianRanks } from "#workflows/evaluation/waiting-times.ts";
import type { Waited } from "./counted.server.ts";
import { type ChosenPeriod, isWhole } from "./period.ts";
import { axisLabel } from "./requests-figure.server.ts";
import { type Judged, judgeMonths, limitsOf, pointsOf, signalWords } from "./signals.server.ts";

/** A working day, in working hours (docs/domain/deadlines.md 3.7). */
const hoursInDay = 7;
/** The median of a month is drawn from this many on: below it says little, and may say something of somebody. */
const fewestInMonth = 5;

/** How long those waited who have been answered, in working hours. */
export type Wait = {
  n: number;
  median: number;
  percentile80: number;
  interval: { low: number; high: number } | null;
  /** The working day by whose end half of them had been answered. */
  days: number;
  inTime: ShareResult | null;
};

/**
 * What the database counted of one measure, in working hours; null when nobody was answered. Whoever may not open the requests
 * gets no times of fewer than five, and no share with fewer than five on either side.
 */
export function waitOf(rows: readonly Waited[], measure: Waited["measure"], exact: boolean): Wait | null {
  const row = rows.find((one) => one.measure === measure && one.month === null);
  if (!row || (!exact && row.n < fewestInMonth)) return null;
  const interval = intervalOf(row);
  const isShown = row.judged > 0 && (exact || isSafePart(row.inTime, row.judged));
  return {
    n: row.n,
    median: row.median / 60,
    percentile80: row.percentile80 / 60,
    interval: interval && { low: interval.low / 60, high: interval.high / 60 },
    days: Math.max(1, Math.ceil(row.median / 60 / hoursInDay)),
    inTime: isShown ? shareResult(row.inTime, row.judged) : null,
  };
}

/** Confidence interval of the median: between which values it lies, those at its ranks. */
function intervalOf({ n, middle }: Waited): { low: number; high: number } | null {
  const ranks = medianRanks(n);
  const at = (rank: number) => middle?.minutes[rank - middle.firstRank];
  const [low, high] = ranks ? [at(ranks.low), at(ranks.high)] : [];
  return low === undefined || high === undefined ? null : { low, high };
}

/** Waiting by month as a chart, and both measures of the whole period as a table. */
export function waitingFigure(chosen: ChosenPeriod, rows: readonly Waited[], contact: Wait | null, advice: Wait | null) {
  const text = statisticsWords();
  const byMonth = new Map(rows.flatMap((row) => (row.measure === "contact" && row.month ? [[row.month, row]] : [])));
  const months = chosen.months.map((month) => {
    const row = byMonth.get(month);
    return { month, value: row && row.n >= fewestInMonth ? row.median / 60 : null };
  });
  const known = months.flatMap(({ value }) => (value === null ? [] : [value]));
  // One point is no line, and a line with more gaps than points says little.
  const isDrawn = known.length > 1 && known.length * 2 >= months.length;
  const judged = isDrawn ? judgeMonths(months, chosen) : null;
  const notes = signalWords(judged, (low, high) => text.waiting.amount(number(low), text.waiting.hours(high)));
  if (isDrawn && known.length < months.length) notes.push(text.chart.gaps);
  return {
    heading: headingOf(judged, contact),
    measure: isDrawn ? text.waiting.measure : text.waiting.measureWhole,
    signals: judged && text.chart.signals(judged.signals.length),
    note: [...notes, text.waiting.excluded].join(" "),
    chart: isDrawn
      ? {
          geometry: lineGeometry({
            points: pointsOf(months, judged, axisLabel(chosen), (month, hours) =>
              text.waiting.callout(month, text.waiting.hours(hours)),
            ),
            ...limitsOf(judged, (value) => number(value)),
          }),
          title: text.waiting.measure,
          description: text.waiting.description(number(Math.min(...known)), number(Math.max(...known))),
        }
      : null,
    table: {
      caption: text.waiting.tableCaption,
      heads: text.waiting.heads,
      rows: [
        { label: text.waiting.contact, cells: cellsOf(contact) },
        { label: text.waiting.advice, cells: cellsOf(advice) },
      ],
    },
    monthTable: {
      caption: text.waiting.monthCaption,
      heads: text.waiting.monthHeads,
      rows: months.map(({ month, value }) => ({
        label: capital(monthAndYear(`${month}-01`)),
        cells: value === null ? [text.waiting.tooFew, text.waiting.tooFew] : [byMonth.get(month)?.n ?? 0, number(value)],
      })),
    },
    trend: months.flatMap(({ month, value }) => (value === null || !isWhole(chosen, month) ? [] : [value])),
  };
}

/** The medians of the whole months, for the small line beside a figure. */
export function trendOf(chosen: ChosenPeriod, rows: readonly Waited[], measure: Waited["measure"]): number[] {
  return rows.flatMap((row) =>
    row.measure === measure && row.month && isWhole(chosen, row.month) && row.n >= fewestInMonth ? [row.median / 60] : [],
  );
}

/** The shares within the deadline, by month. */
export function inTimeTrend(chosen: ChosenPeriod, rows: readonly Waited[]): number[] {
  return rows.flatMap((row) =>
    row.measure === "contact" && row.month && isWhole(chosen, row.month) && row.judged >= fewestInMonth
      ? [row.inTime / row.judged]
      : [],
  );
}

function headingOf(judged: Judged | null, contact: Wait | null): string {
  const text = statisticsWords();
  if (judged?.trend) return judged.trend === "above" ? text.waiting.slower : text.waiting.faster;
  if (!contact) return text.waiting.none;
  return text.waiting.within(Math.ceil(contact.median));
}

function cellsOf(wait: Wait | null): (number | string)[] {
  const { tooFew } = statisticsWords().waiting;
  if (!wait) return [tooFew, tooFew, tooFew, tooFew, tooFew, tooFew];
  const { interval, inTime } = wait;
  return [
    wait.n,
    number(wait.median),
    interval ? `${number(interval.low)}–${number(interval.high)}` : tooFew,
    number(wait.percentile80),
    inTime?.share != null ? percent(inTime.share) : tooFew,
    inTime?.share != null ? percentRange(inTime.interval.low, inTime.interval.high) : tooFew,
  ];
}
