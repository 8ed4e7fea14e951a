import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayShowForConsultant, scaleResult, shareResult } from "#workflows/evaluation/scales.ts";

describe("a question on the scale", () => {
  test("has a mean from five answers on, don't know left out", () => {
    expect(scaleResult([5, 4, 4, 3, 0, 0], 10).mean).toBeNull();
    expect(scaleResult([5, 4, 4, 3, 2, 0], 10)).toMatchObject({
      n: 5,
      mean: 3.6,
      counts: [0, 1, 1, 2, 1],
      dontKnow: 1,
      responseRate: 0.6,
    });
  });

  test("that was left out is no answer", () => {
    expect(scaleResult([5, null, null], 3)).toMatchObject({ n: 1, dontKnow: 0, responseRate: 1 / 3 });
  });

  test("is indicative below ten answers or half of those asked", () => {
    const answers = (n: number) => Array.from({ length: n }, () => 4);
    expect(scaleResult(answers(9), 9).indicative).toBe(true);
    expect(scaleResult(answers(10), 20).indicative).toBe(false);
    expect(scaleResult(answers(10), 21).indicative).toBe(true);
    expect(scaleResult([], 0)).toMatchObject({ n: 0, mean: null, responseRate: null, indicative: true });
  });

  test("refuses what is not on the scale, and answers of people who were not asked", () => {
    expect(() => scaleResult([6], 1)).toThrow(RangeError);
    expect(() => scaleResult([2.5], 1)).toThrow(RangeError);
    expect(() => scaleResult([4, 4], 1)).toThrow(RangeError);
  });

  test("counts every answer once", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2, 3, 4, 5, null), { maxLength: 60 }), fc.nat(20), (answers, silent) => {
        const result = scaleResult(answers, answers.length + silent);
        expect(result.counts.reduce((a, b) => a + b, 0)).toBe(result.n);
        expect(result.n + result.dontKnow + answers.filter((answer) => answer === null).length).toBe(answers.length);
        expect(result.mean === null).toBe(result.n < 5);
        if (result.mean !== null) expect(result.mean >= 1 && result.mean <= 5).toBe(true);
        expect(result.indicative || result.n >= 10).toBe(true);
      }),
    );
  });
});

describe("a share", () => {
  test("never comes without its n, its interval and the response rate", () => {
    const share = shareResult(7, 9, 12);
    expect(share).toMatchObject({ successes: 7, n: 9, share: 7 / 9, asked: 12, responseRate: 0.75, indicative: true });
    expect(share.interval.low).toBeCloseTo(0.453, 3);
  });

  test("of all there are needs nobody's answer", () => {
    expect(shareResult(45, 50)).toMatchObject({ share: 0.9, responseRate: 1, indicative: false });
    expect(shareResult(0, 0)).toMatchObject({ share: null, responseRate: null, indicative: true });
  });
});

describe("a figure about one consultant", () => {
  test("is shown from ten answers on", () => {
    expect([9, 10].map(mayShowForConsultant)).toEqual([false, true]);
  });
});
