/** How far a goal was reached: −2 much less than expected, 0 as expected, +2 much more; and how much it counts. */
export type ScoredGoal = Readonly<{ score: number; weight: number }>;

/** The correlation between goals that Kiresuk and Sherman assume. */
const CORRELATION = 0.3;

/**
 * Goal attainment as a T score: 50 when goals are reached as expected, with a standard deviation of 10.
 *
 * T = 50 + 10·Σwx / √((1−ρ)Σw² + ρ(Σw)²), ρ = 0.3 (Kiresuk & Sherman 1968; docs/architecture.md 7).
 *
 * @throws RangeError without goals, for a score outside −2 to +2, for a negative weight, and when no goal weighs anything.
 */
export function goalAttainmentT(goals: readonly ScoredGoal[]): number {
  let weighted = 0;
  let weights = 0;
  let squares = 0;
  for (const { score, weight } of goals) {
    if (!(score >= -2 && score <= 2)) throw new RangeError("a score lies between -2 and 2");
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) throw new RangeError("a weight is 0 or more");
    weighted += weight * score;
    weights += weight;
    squares += weight * weight;
  }
  if (weights === 0) throw new RangeError("at least one goal must weigh something");
  return 50 + (10 * weighted) / Math.sqrt((1 - CORRELATION) * squares + CORRELATION * weights * weights);
}
