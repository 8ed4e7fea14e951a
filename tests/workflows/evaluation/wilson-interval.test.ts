import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilsonInterval } from "#workflows/evaluation/wilson-interval.ts";

describe("the interval of a share", () => {
  test.each([
    [0, 5, 0, 43.4],
    [7, 9, 45.3, 93.7],
    [45, 50, 78.6, 95.7],
  ])("of %i in %i is %f to %f per cent", (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n);
    expect(interval.low * 100).toBeCloseTo(low, 1);
    expect(interval.high * 100).toBeCloseTo(high, 1);
  });

  test("of no answers says nothing", () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  test("refuses what are no counts", () => {
    for (const [successes, n] of [
      [2, 1],
      [-1, 3],
      [0.5, 3],
      [1, Number.NaN],
      [0, Number.POSITIVE_INFINITY],
    ] as const) {
      expect(() => wilsonInterval(successes, n)).toThrow(RangeError);
    }
  });

  const counts = fc.nat(5000).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));

  test("holds the share, and stays within 0 and 1", () => {
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const { low, high } = wilsonInterval(successes, n);
        const share = n === 0 ? 0.5 : successes / n;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is the mirror image of the share that did not", () => {
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        expect(wilsonInterval(successes, n).low).toBeCloseTo(1 - wilsonInterval(n - successes, n).high, 10);
      }),
    );
  });

  test("narrows as answers come in", () => {
    fc.assert(
      fc.property(counts, ([successes, n]) => {
        const width = (times: number) => {
          const { low, high } = wilsonInterval(successes * times, n * times);
          return high - low;
        };
        if (n > 0) expect(width(2)).toBeLessThan(width(1));
      }),
    );
  });
});
