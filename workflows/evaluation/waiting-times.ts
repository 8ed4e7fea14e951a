import { ascending, quantile } from "./order-statistics.ts";

/** How long people waited, in the unit of the values (working hours). */
export type WaitingTimes = Readonly<{
  n: number;
  /** `null` when nobody waited. */
  median: number | null;
  percentile80: number | null;
  /** The 95 % interval of the median; `null` below 6 observations. */
  medianInterval: Readonly<{ low: number; high: number }> | null;
}>;

/**
 * The median and the 80th percentile of waiting times, with a 95 % interval for the median.
 *
 * The values are working hours without the time spent waiting for the requester, which is shown beside them
 * (docs/architecture.md 7). Percentiles lie between two values in proportion, as PostgreSQL's `percentile_cont`.
 *
 * @throws RangeError when a value is negative or not finite.
 */
export function waitingTimes(hours: readonly number[]): WaitingTimes {
  if (!hours.every((value) => value >= 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError("a waiting time is 0 or more");
  }
  const sorted = ascending(hours);
  const n = sorted.length;
  if (n === 0) return { n, median: null, percentile80: null, medianInterval: null };
  return { n, median: quantile(sorted, 0.5), percentile80: quantile(sorted, 0.8), medianInterval: medianInterval(sorted) };
}

/**
 * The confidence interval of the median from ranks (order statistics): the narrowest pair of values, as many from either end, between
 * which the median lies with a probability of at least 95 % (binomial, exact). `null` below 6 values, where no pair does.
 *
 * @param sorted ascending
 */
export function medianInterval(sorted: readonly number[]): { low: number; high: number } | null {
  const ranks = medianRanks(sorted.length);
  const low = sorted[(ranks?.low ?? 0) - 1];
  const high = sorted[(ranks?.high ?? 0) - 1];
  return low === undefined || high === undefined ? null : { low, high };
}

/** The ranks, from 1, of the two of n values between which the median lies (`medianInterval`); null below 6 values. */
export function medianRanks(n: number): { low: number; high: number } | null {
  const low = rankOfLowerLimit(n);
  return low === 0 ? null : { low, high: n - low + 1 };
}

/** The largest rank r with P(X < r) ≤ 2.5 %, X binomial with n and ½; 0 when there is none. */
function rankOfLowerLimit(n: number): number {
  // Logarithms against underflow: ½ⁿ is 0 to a computer when n is in the thousands.
  let logTerm = -n * Math.LN2;
  let below = 0;
  for (let rank = 0; rank <= n; rank += 1) {
    below += Math.exp(logTerm);
    if (below > 0.025) return rank;
    logTerm += Math.log(n - rank) - Math.log(rank + 1);
  }
  return 0;
}
