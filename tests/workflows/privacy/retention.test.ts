import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { retentionDue, retentionKinds, retentionRules } from "#workflows/privacy/retention.ts";

const closed = new Date("2026-03-31T13:00:00Z");

describe("what is kept about a request", () => {
  test.each([
    ["draft", "2026-04-30T13:00:00Z"],
    ["adviceText", "2028-03-31T13:00:00Z"],
    ["workText", "2029-03-31T13:00:00Z"],
    ["refusedText", "2026-09-30T13:00:00Z"],
    ["surveyText", "2027-03-31T13:00:00Z"],
    ["accessLog", "2027-04-30T13:00:00Z"],
    ["deletionLog", "2031-03-31T13:00:00Z"],
    ["profile", "2027-03-31T13:00:00Z"],
  ] as const)("falls due, as %s, at %s", (kind, due) => {
    expect(retentionDue(kind, closed)).toEqual(new Date(due));
  });

  test("as a final report waits for the archivist", () => {
    expect(retentionDue("finalReport", closed)).toBeNull();
  });

  test("follows the municipality's own rules where it has any", () => {
    const rules = { ...retentionRules, draft: { ...retentionRules.draft, after: { days: 14 } } };
    expect(retentionDue("draft", closed, rules)).toEqual(new Date("2026-04-14T13:00:00Z"));
  });

  test("never falls due before it was closed, nor later for what was closed earlier", () => {
    const instants = fc.date({ min: new Date("2015-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...retentionKinds), instants, instants, (kind, a, b) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const due = retentionDue(kind, early);
        const later = retentionDue(kind, late);
        if (!due || !later) return;
        expect(due > early).toBe(true);
        // On the last days of a month two dates may share a due day.
        expect(due.getTime() - later.getTime()).toBeLessThan(86_400_000);
      }),
    );
  });

  test("is left as it was when asked about", () => {
    const before = closed.getTime();
    retentionDue("adviceText", closed);
    expect(closed.getTime()).toBe(before);
  });
});
