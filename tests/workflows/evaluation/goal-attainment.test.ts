import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { goalAttainmentT } from "#workflows/evaluation/goal-attainment.ts";

const equally = (...scores: number[]) => scores.map((score) => ({ score, weight: 1 }));

describe("goal attainment", () => {
  test.each([
    [equally(1, 1, 0), 59.13],
    [equally(-1, -1, -1), 36.31],
    [equally(2), 70],
    [
      [
        { score: 1, weight: 3 },
        { score: 0, weight: 2 },
        { score: -1, weight: 1 },
      ],
      54.41,
    ],
    [equally(0, 0), 50],
  ])("of %j is %f", (goals, t) => {
    expect(goalAttainmentT(goals)).toBeCloseTo(t, 2);
  });

  test("refuses to judge without goals, or goals off the scale", () => {
    expect(() => goalAttainmentT([])).toThrow(RangeError);
    expect(() => goalAttainmentT([{ score: 1, weight: 0 }])).toThrow(RangeError);
    expect(() => goalAttainmentT([{ score: 3, weight: 1 }])).toThrow(RangeError);
    expect(() => goalAttainmentT([{ score: Number.NaN, weight: 1 }])).toThrow(RangeError);
    expect(() => goalAttainmentT([{ score: 1, weight: -1 }])).toThrow(RangeError);
  });

  const goal = fc.record({ score: fc.constantFrom(-2, -1, 0, 1, 2), weight: fc.integer({ min: 1, max: 10 }) });
  const goals = fc.array(goal, { minLength: 1, maxLength: 8 });

  test("depends on how goals are weighed against each other only", () => {
    fc.assert(
      fc.property(goals, fc.integer({ min: 2, max: 9 }), (some, times) => {
        const heavier = some.map(({ score, weight }) => ({ score, weight: weight * times }));
        expect(goalAttainmentT(heavier)).toBeCloseTo(goalAttainmentT(some), 9);
        expect(goalAttainmentT([...some].reverse())).toBeCloseTo(goalAttainmentT(some), 9);
      }),
    );
  });

  test("is as far above 50 as the opposite is below", () => {
    fc.assert(
      fc.property(goals, (some) => {
        const opposite = some.map(({ score, weight }) => ({ score: -score, weight }));
        expect(goalAttainmentT(some) + goalAttainmentT(opposite)).toBeCloseTo(100, 9);
      }),
    );
  });

  test("rises when one goal is reached better", () => {
    fc.assert(
      fc.property(goals, fc.nat(7), (some, at) => {
        const better = some.map((each, i) => (i === at % some.length ? { ...each, score: Math.min(2, each.score + 1) } : each));
        expect(goalAttainmentT(better)).toBeGreaterThanOrEqual(goalAttainmentT(some));
      }),
    );
  });
});
