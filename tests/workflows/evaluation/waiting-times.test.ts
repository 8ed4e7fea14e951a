import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { medianInterval, waitingTimes } from "#workflows/evaluation/waiting-times.ts";

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe("waiting times", () => {
  test("are told by their median and 80th percentile", () => {
    expect(waitingTimes([3, 1, 2])).toEqual({ n: 3, median: 2, percentile80: 2.6, medianInterval: null });
    expect(waitingTimes([4, 1, 2, 3]).median).toBe(2.5);
    expect(waitingTimes(upTo(11)).percentile80).toBe(9);
  });

  test("of nobody are not told", () => {
    expect(waitingTimes([])).toEqual({ n: 0, median: null, percentile80: null, medianInterval: null });
  });

  test("are never negative", () => {
    expect(() => waitingTimes([1, -1])).toThrow(RangeError);
    expect(() => waitingTimes([Number.NaN])).toThrow(RangeError);
  });
});

describe("the interval of the median", () => {
  // Ranks from the table of the sign test, two-sided 5 %.
  test.each([
    [6, 1],
    [8, 1],
    [9, 2],
    [11, 2],
    [12, 3],
    [20, 6],
    [25, 8],
    [50, 18],
    [100, 40],
  ])("of %i observations runs from the %i. to as many from the end", (n, rank) => {
    expect(medianInterval(upTo(n))).toEqual({ low: rank, high: n + 1 - rank });
  });

  test("is not told below six", () => {
    for (const n of [0, 1, 2, 3, 4, 5]) expect(medianInterval(upTo(n))).toBeNull();
  });

  test("is told of thousands too", () => {
    // About n/2 ∓ 0.98 √n.
    expect(medianInterval(upTo(10_000))).toEqual({ low: 4902, high: 5099 });
  });

  test("holds the median, and narrows on it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 6, maxLength: 200 }), (hours) => {
        const { median, percentile80, medianInterval: interval } = waitingTimes(hours);
        if (median === null || percentile80 === null || interval === null) throw new Error("told");
        expect(interval.low).toBeLessThanOrEqual(median);
        expect(interval.high).toBeGreaterThanOrEqual(median);
        expect(percentile80).toBeGreaterThanOrEqual(median);
      }),
    );
  });
});
