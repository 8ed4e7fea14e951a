import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { controlChart } from "#workflows/evaluation/control-chart.ts";

describe("the control chart", () => {
  test("has its limits 2.66 mean moving ranges from the mean", () => {
    const chart = controlChart([10, 12, 11, 13, 9]);
    expect(chart.mean).toBe(11);
    expect(chart.median).toBe(11);
    // Moving ranges 2, 1, 2, 4.
    expect(chart.upper).toBeCloseTo(11 + 2.66 * 2.25, 10);
    expect(chart.lower).toBeCloseTo(11 - 2.66 * 2.25, 10);
    expect(chart.signals).toEqual([]);
  });

  test("has no limit below 0", () => {
    expect(controlChart([1, 5, 0, 6]).lower).toBe(0);
  });

  test("signals a month outside the limits", () => {
    const chart = controlChart([10, 11, 10, 11, 10, 11, 10, 30, 10, 11, 10, 11]);
    expect(chart.signals).toEqual([{ kind: "outside", side: "above", index: 7 }]);
    const drop = controlChart([50, 51, 50, 51, 50, 51, 50, 20, 50, 51, 50, 51]);
    expect(drop.signals).toEqual([{ kind: "outside", side: "below", index: 7 }]);
  });

  test("signals a run that is longer than chance, points on the median dropped", () => {
    // Sixteen points off the median: chance makes runs of seven.
    const values = [1, 2, 1, 2, 5, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8, 9, 8];
    const chart = controlChart(values);
    expect(chart.median).toBe(5);
    expect(chart.longestRunByChance).toBe(7);
    expect(chart.signals.filter(({ kind }) => kind === "run")).toEqual([
      { kind: "run", side: "below", first: 0, last: 8, length: 8 },
      { kind: "run", side: "above", first: 9, last: 16, length: 8 },
    ]);
  });

  test("lets a run of just that length pass", () => {
    const values = [1, 2, 1, 2, 1, 2, 1, 9, 1, 8, 9, 8, 9, 8, 9, 8];
    expect(controlChart(values).longestRunByChance).toBe(7);
    expect(controlChart(values).signals).toEqual([]);
  });

  test("finds nothing in values that are all the same, nor in a single one", () => {
    expect(controlChart([0.1, 0.1, 0.1]).signals).toEqual([]);
    expect(controlChart([0, 0, 0, 0]).signals).toEqual([]);
    expect(controlChart([7])).toEqual({ mean: 7, median: 7, lower: 7, upper: 7, longestRunByChance: 0, signals: [] });
  });

  test("refuses to be drawn of nothing", () => {
    expect(() => controlChart([])).toThrow(RangeError);
    expect(() => controlChart([1, Number.NaN])).toThrow(RangeError);
  });

  test("does not mind on which scale the values are", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 40 }), (values) => {
        const chart = controlChart(values);
        const tenfold = controlChart(values.map((value) => value * 10));
        expect(tenfold.signals).toEqual(chart.signals);
        expect(tenfold.upper).toBeCloseTo(chart.upper * 10, 6);
        expect(chart.lower).toBeLessThanOrEqual(chart.mean);
        expect(chart.upper).toBeGreaterThanOrEqual(chart.mean);
      }),
    );
  });

  test("has runs that do not overlap, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 120 }), (values) => {
        const { signals, longestRunByChance } = controlChart(values);
        let last = -1;
        for (const signal of signals) {
          if (signal.kind !== "run") continue;
          expect(signal.length).toBeGreaterThan(longestRunByChance);
          expect(signal.first).toBeGreaterThan(last);
          expect(signal.last - signal.first + 1).toBeGreaterThanOrEqual(signal.length);
          last = signal.last;
        }
      }),
    );
  });
});
