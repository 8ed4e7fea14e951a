import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerGroups, isSafePart } from "#workflows/evaluation/answer-groups.ts";

const told = (counts: number[], k?: number) => answerGroups(counts, k).map(({ first, last, count }) => [first, last, count]);

describe("the answers to a question", () => {
  test("are told one by one where each was given by nobody or by five", () => {
    expect(told([0, 0, 9, 43, 45])).toEqual([
      [0, 0, 0],
      [1, 1, 0],
      [2, 2, 9],
      [3, 3, 43],
      [4, 4, 45],
    ]);
  });

  test("are told with their neighbour where fewer gave one, and those who were satisfied apart from the others", () => {
    expect(told([1, 3, 8, 43, 45])).toEqual([
      [0, 2, 12],
      [3, 3, 43],
      [4, 4, 45],
    ]);
    expect(told([5, 2, 6, 2, 45])).toEqual([
      [0, 1, 7],
      [2, 2, 6],
      [3, 4, 47],
    ]);
  });

  test("run across satisfied and others where one side is too small to tell", () => {
    expect(told([0, 1, 2, 10, 20])).toEqual([
      [0, 0, 0],
      [1, 3, 13],
      [4, 4, 20],
    ]);
  });

  test("never show a group of one to four, lose nobody, and keep their order", () => {
    const counts = fc.array(fc.nat({ max: 12 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, (given) => {
        const n = given.reduce((sum, count) => sum + count, 0);
        const groups = answerGroups(given);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(n);
        expect(groups.flatMap(({ first, last }) => given.slice(first, last + 1))).toEqual(given);
        if (n >= 5) expect(groups.filter(({ count }) => count > 0 && count < 5)).toEqual([]);
      }),
    );
  });
});

describe("a part of those who answered", () => {
  test.each([
    [15, 21, true],
    [5, 5, true],
    [0, 5, true],
    [18, 20, false],
    [2, 20, false],
  ])("(%i of %i) may be told: %s", (part, n, safe) => expect(isSafePart(part, n)).toBe(safe));
});
