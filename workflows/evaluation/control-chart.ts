import { ascending, quantile } from "./order-statistics.ts";

/** The limits of an individuals chart: 2.66 is 3 divided by 1.128, the mean of the range of two. */
const LIMIT_FACTOR = 2.66;

/** What is more than chance: a point outside the limits, or too long a run on one side of the median. */
export type Signal =
  | Readonly<{ kind: "outside"; side: "above" | "below"; index: number }>
  /** `first` and `last` are positions in the values; `length` counts the points that are not on the median. */
  | Readonly<{ kind: "run"; side: "above" | "below"; first: number; last: number; length: number }>;

export type ControlChart = Readonly<{
  mean: number;
  median: number;
  lower: number;
  upper: number;
  /** The longest run that is still chance, in points; the 0 of no points at all. */
  longestRunByChance: number;
  /** In order of position; put into plain words by the page. */
  signals: readonly Signal[];
}>;

/**
 * The control chart (XmR) of values in order of time, such as counts or median hours by month.
 *
 * Limits: mean ± 2.66 · mean moving range, the lower not below 0 (Wheeler & Chambers). Signals: a point
 * outside the limits; a run on one side of the median longer than round(log₂ n + 3), where n counts the
 * points that are not on the median, which neither lengthen nor break a run (Anhøj & Olesen 2014).
 * With fewer than about twelve values the limits are provisional. One value has no limits but itself.
 *
 * @throws RangeError without values, or when one is not a finite number.
 */
export function controlChart(values: readonly number[]): ControlChart {
  if (values.length === 0) throw new RangeError("a chart needs a value");
  if (!values.every(Number.isFinite)) throw new RangeError("a value must be a finite number");
  const mean = average(values);
  const moves = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  const margin = moves.length > 0 ? LIMIT_FACTOR * average(moves) : 0;
  const median = quantile(ascending(values), 0.5);
  const lower = Math.max(0, mean - margin);
  const upper = mean + margin;
  const useful = values.filter((value) => value !== median).length;
  const longestRunByChance = useful > 0 ? Math.round(Math.log2(useful) + 3) : 0;
  const outside = values.length > 1 ? pointsOutside(values, lower, upper) : [];
  const runs = runsAround(values, median).filter((run) => run.length > longestRunByChance);
  const signals = [...outside, ...runs].sort((a, b) => positionOf(a) - positionOf(b));
  return { mean, median, lower, upper, longestRunByChance, signals };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function pointsOutside(values: readonly number[], lower: number, upper: number): Signal[] {
  // Floating point: the mean of equal values may differ from them in its last digits.
  const tolerance = 1e-9 * Math.max(Math.abs(lower), Math.abs(upper));
  return values.flatMap((value, index): Signal[] => {
    if (value > upper + tolerance) return [{ kind: "outside", side: "above", index }];
    if (value < lower - tolerance) return [{ kind: "outside", side: "below", index }];
    return [];
  });
}

type Run = Extract<Signal, { kind: "run" }>;

function runsAround(values: readonly number[], median: number): Run[] {
  const runs: Run[] = [];
  values.forEach((value, index) => {
    if (value === median) return;
    const side = value > median ? "above" : "below";
    const open = runs[runs.length - 1];
    if (open?.side === side) runs[runs.length - 1] = { ...open, last: index, length: open.length + 1 };
    else runs.push({ kind: "run", side, first: index, last: index, length: 1 });
  });
  return runs;
}

function positionOf(signal: Signal): number {
  return signal.kind === "run" ? signal.first : signal.index;
}
