import { describe, expect, test } from "vitest";
import { isNumber, mayBePartOfNumber, numberIn, numberOf, typedNumber } from "#workflows/consultation/number.ts";

describe("the number of a request", () => {
  test.each([
    [1, "TK-2026-00001"],
    [42, "TK-2026-00042"],
    [99_999, "TK-2026-99999"],
    [100_000, "TK-2026-100000"],
    [123_456_789, "TK-2026-123456789"],
  ])("has five digits, and more when the year needs them: %s", (place, number) => {
    expect(numberOf(2026, place)).toBe(number);
    expect(isNumber(number)).toBe(true);
    expect(numberIn(`/henvendelser/${number}/svar`)).toBe(number);
    expect(typedNumber(number.toLowerCase())).toBe(number);
  });

  test.each([
    "",
    "TK-2026-1",
    "TK-26-00001",
    "TK-2026-000001",
    "TK-2026-1234567890",
    "tk-2026-00001",
    " TK-2026-00001",
    "TK-2026-00001\n",
    "TK-2026-00001'",
  ])("is written in one way only: not %j", (text) => {
    expect(isNumber(text)).toBe(false);
  });

  test("is found whole in a longer text, or not at all", () => {
    expect(numberIn("Om TK-2026-00042: hvor langt er I?")).toBe("TK-2026-00042");
    expect(numberIn("ATK-2026-00042")).toBeNull();
    expect(numberIn("TK-2026-0000422")).toBeNull();
    expect(numberIn("intet nummer")).toBeNull();
  });

  test("may be typed in part", () => {
    expect(typedNumber("00042")).toBeNull();
    expect(["tk", "TK-20", "42"].filter(mayBePartOfNumber)).toHaveLength(3);
    expect(mayBePartOfNumber("mobning")).toBe(false);
  });
});
