import { describe, expect, test } from "vitest";
import { addDays, addMonths } from "#workflows/calendar/dates.ts";

describe("a date some months later", () => {
  test.each([
    ["2026-01-15", 3, "2026-04-15"],
    ["2025-11-30", 3, "2026-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2026-01-31", 24, "2028-01-31"],
    ["2026-03-31", -1, "2026-02-28"],
  ])("%s and %i months is %s", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test("is counted over the end of a year", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
  });
});
