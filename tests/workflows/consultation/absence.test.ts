import { describe, expect, test } from "vitest";
import { needsDeputy } from "#workflows/consultation/absence.ts";

describe("an absence", () => {
  test.each([
    ["one day", "2026-03-02", "2026-03-02", false],
    ["two working days", "2026-03-02", "2026-03-03", false],
    ["three working days", "2026-03-02", "2026-03-04", true],
    ["Friday to Monday, with a weekend between", "2026-03-06", "2026-03-09", false],
    ["Friday to Tuesday", "2026-03-06", "2026-03-10", true],
    ["Easter: ten days off with two working days", "2026-04-01", "2026-04-07", false],
    ["a weekend alone", "2026-03-07", "2026-03-08", false],
  ])("of %s leaves requests to others: %s to %s, %s", (_what, from, to, others) => {
    expect(needsDeputy({ from, to })).toBe(others);
  });

  test("does not count the municipality's own closed days", () => {
    expect(needsDeputy({ from: "2026-03-02", to: "2026-03-04" }, { 2026: ["2026-03-03"] })).toBe(false);
  });
});
