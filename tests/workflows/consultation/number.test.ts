import { describe, expect, test } from "vitest";
import { isNumber, numberIn, numberOf, numbersSought, typedNumber } from "#workflows/consultation/number.ts";

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

  test.each([
    "TK-2026-00232",
    "tk-2026-00232",
    "TK-2026-00232.",
    "(TK-2026-00232)",
    "#TK-2026-00232",
    "nr. TK-2026-00232",
    "Henvendelse TK-2026-00232",
    "Henvendelse TK-2026-00232, som vi talte om",
    "TK–2026–00232",
    "TK\u20112026\u201100232",
    "TK−2026−00232",
    "TK 2026 00232",
    "TK 2026-232",
    "TK202600232",
    "TK_2026_00232",
    "2026-232",
    "2026–00232",
    "2026 - 232",
    "https://medspil.eksempel.dk/henvendelser/TK-2026-00232",
    "https://medspil.eksempel.dk/henvendelser/TK-2026-00232/raad?vis=samtale#skriv",
    "https://medspil.eksempel.dk/fordeling/tk-2026-00232).",
  ])("is found in what people type and paste: %j", (typed) => {
    expect(numbersSought(typed, 2026)).toEqual(["TK-2026-00232"]);
  });

  test.each(["232", "00232", "0232", "#232", "nr. 232", "nr 232", "232."])("may be its place alone, in any year: %j", (typed) => {
    const numbers = numbersSought(typed, 2026);
    expect(numbers.slice(0, 2)).toEqual(["TK-2026-00232", "TK-2025-00232"]);
    expect(numbers.every(isNumber)).toBe(true);
  });

  test.each([
    "mobning",
    "5. årgang",
    "2026-11-30",
    "30-11-2026",
    "ATK-2026-00232",
    "TK-2026-0",
    "TK-2026-1234567890",
    "0",
    "12 34 56 78",
    "",
  ])("is not read into other words: %j", (typed) => {
    expect(numbersSought(typed, 2026)).toEqual([]);
  });

  test("is whole or nothing where a number is asked for", () => {
    expect(typedNumber("00042")).toBeNull();
  });
});
