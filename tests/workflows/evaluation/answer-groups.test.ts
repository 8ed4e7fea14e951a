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

  test("are told together where fewer gave one, and those who were satisfied apart from the others", () => {
    expect(told([1, 3, 8, 43, 45])).toEqual([
      [0, 1, 4],
      [2, 2, 8],
      [3, 3, 43],
      [4, 4, 45],
    ]);
    expect(told([5, 2, 6, 2, 45])).toEqual([
      [0, 1, 7],
      [2, 2, 6],
      [3, 4, 47],
    ]);
  });

  test("are told together with what lies between them", () => {
    expect(told([3, 9, 2, 20, 30])).toEqual([
      [0, 2, 14],
      [3, 3, 20],
      [4, 4, 30],
    ]);
  });

  test("run across satisfied and others where one side is too small to tell", () => {
    expect(told([0, 0, 2, 10, 20])).toEqual([
      [0, 0, 0],
      [1, 1, 0],
      [2, 3, 12],
      [4, 4, 20],
    ]);
  });

  test("never show an answer that one to four gave, lose nobody, and keep their order", () => {
    const counts = fc.array(fc.nat({ max: 12 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, (given) => {
        const n = given.reduce((sum, count) => sum + count, 0);
        const groups = answerGroups(given);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(n);
        expect(groups.flatMap(({ first, last }) => given.slice(first, last + 1))).toEqual(given);
        const alone = groups.filter(({ first, last }) => first === last);
        expect(alone.filter(({ count }) => count > 0 && count < 5 && n >= 5)).toEqual([]);
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
