import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumOfRows } from "#app/platform/row-sum.ts";

function sumOf(...pieces: string[]) {
  const sum = sumOfRows();
  for (const piece of pieces) sum.add(Buffer.from(piece));
  return sum.result();
}

describe("the sum of a table's rows", () => {
  test("does not depend on their order: a short row may lie where a long one left room", () => {
    expect(sumOf("a\t1\nb\t2\nc\t3\n")).toEqual(sumOf("c\t3\na\t1\nb\t2\n"));
    expect(sumOf("a\t1\nb\t2\n").rows).toBe(2);
  });

  test.each([
    ["a row less", "a\nb\n", "a\n"],
    ["another row", "a\nb\n", "a\nc\n"],
    ["a row twice, and another not at all", "a\na\nb\n", "a\nb\nb\n"],
    ["two pairs that are each other's", "a\na\n", "b\nb\n"],
    ["the same letters in other rows", "ab\nc\n", "a\nbc\n"],
  ])("is another where there is %s", (_what, one, other) => {
    expect(sumOf(one).sum).not.toBe(sumOf(other).sum);
  });

  test("is the same, however the bytes come in", () => {
    const text = "første\tæøå\nanden\t🙂\n\n";
    fc.assert(
      fc.property(fc.nat(Buffer.byteLength(text)), fc.nat(Buffer.byteLength(text)), (one, other) => {
        const [cut, end] = [Math.min(one, other), Math.max(one, other)];
        const bytes = Buffer.from(text);
        const sum = sumOfRows();
        for (const piece of [bytes.subarray(0, cut), bytes.subarray(cut, end), bytes.subarray(end)]) sum.add(piece);
        expect(sum.result()).toEqual(sumOf(text));
      }),
    );
  });
});
