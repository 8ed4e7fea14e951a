/** The values in ascending order, as numbers. */
export function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/**
 * The quantile with linear interpolation, as PostgreSQL's `percentile_cont`: the value below which a share (0 to 1) of the values lies.
 *
 * `sorted` is ascending. @throws RangeError without values.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const low = sorted[Math.floor(position)];
  const high = sorted[Math.ceil(position)];
  if (low === undefined || high === undefined) throw new RangeError("no values, no quantile");
  return low + (high - low) * (position - Math.floor(position));
}
