import { describe, expect, test } from "vitest";
import { type ConsultationEvent, timerNames } from "#workflows/consultation/model.ts";
import { eventOf, timerOf } from "#workflows/consultation/timers.ts";

const nothingRuns = { clocks: {} };

describe("a timer", () => {
  test.each(timerNames.filter((name) => name !== "survey" && name !== "threeMonths"))(
    "rings an event that leads back to it: %s",
    (name) => {
      expect(timerOf(eventOf(name, nothingRuns) as ConsultationEvent)).toBe(name);
    },
  );

  test.each(["survey", "threeMonths"] as const)("of a survey is no event of the chart: %s", (name) => {
    expect(eventOf(name, nothingRuns)).toBeNull();
  });

  test("that tells the manager names the deadline that was missed first", () => {
    const clocks = {
      firstAdvice: { due: "2026-03-10T14:30:00.000Z" },
      firstContact: { due: "2026-03-05T14:30:00.000Z" },
      plan: { minutesLeft: 3 },
    };
    expect(eventOf("overdueForManager", { clocks })).toEqual({
      type: "deadlinePassed",
      deadline: "firstContact",
      forManager: true,
    });
  });

  test("rings for nothing that people do, and for no deadline with an event of its own", () => {
    const at = "2026-03-02T09:00:00.000Z";
    expect(timerOf({ type: "accept", at })).toBeNull();
    expect(timerOf({ type: "deadlinePassed", deadline: "accept", forManager: false, at })).toBeNull();
  });
});
