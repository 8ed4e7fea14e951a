/** The 97.5th percentile of the standard normal distribution: two-sided 95 %. */
const Z = 1.959963984540054;

/**
 * Wilson score interval, 95 %: which shares are compatible with `successes` of `n`, as numbers from 0 to 1.
 *
 * It stays within 0 and 1 and is right for few answers too:
 * (2O + z² ± z√(z² + 4Oq)) / (2(n + z²)), q = 1 − O/n (Wilson 1927; docs/architecture.md 7). Of no answers at all
 * every share is compatible: 0 to 1.
 *
 * @throws RangeError unless 0 ≤ successes ≤ n, both whole numbers.
 */
export function wilsonInterval(successes: number, n: number): { low: number; high: number } {
  if (!Number.isSafeInteger(successes) || !Number.isSafeInteger(n) || successes < 0 || successes > n) {
    throw new RangeError("successes and n must be whole numbers, 0 ≤ successes ≤ n");
  }
  if (n === 0) return { low: 0, high: 1 };
  const q = 1 - successes / n;
  const middle = 2 * successes + Z * Z;
  const margin = Z * Math.sqrt(Z * Z + 4 * successes * q);
  const scale = 2 * (n + Z * Z);
  // Floating point may miss the bounds by the last digit.
  return {
    low: successes === 0 ? 0 : Math.max(0, (middle - margin) / scale),
    high: successes === n ? 1 : Math.min(1, (middle + margin) / scale),
  };
}
