import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wholeBlocks } from "#workflows/evaluation/whole-blocks.ts";

const cut = (answers: number[]) => wholeBlocks(answers).map(({ first, last }) => [first, last]);

describe("months of survey answers", () => {
  test("stand alone where each has five", () => {
    expect(cut([5, 6, 0, 9])).toEqual([
      [0, 0],
      [1, 1],
      [3, 3],
    ]);
  });

  test("wait for the next ones where they have fewer, and join the last ones where none come", () => {
    expect(cut([3, 0, 2, 7, 4, 0])).toEqual([
      [0, 2],
      [3, 4],
    ]);
  });

  test("are no block where there are fewer than five in all", () => {
    expect(cut([1, 0, 3])).toEqual([]);
    expect(cut([])).toEqual([]);
  });

  test("are cut so that any two periods differ by nobody or by at least five", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 15 }), (answers) => {
        const blocks = wholeBlocks(answers);
        const sumOf = (from: number, to: number) =>
          blocks
            .filter(({ first, last }) => from <= first && last <= to)
            .reduce((sum, { first, last }) => sum + answers.slice(first, last + 1).reduce((all, one) => all + one, 0), 0);
        for (let to = 0; to < answers.length; to += 1) {
          for (const [one, other] of [
            [sumOf(0, to), sumOf(0, to - 1)],
            [sumOf(to, answers.length), sumOf(to + 1, answers.length)],
          ] as const) {
            expect(one - other === 0 || one - other >= 5).toBe(true);
          }
        }
        const total = answers.reduce((all, one) => all + one, 0);
        expect(sumOf(0, answers.length)).toBe(total >= 5 ? total : 0);
      }),
    );
  });
});
