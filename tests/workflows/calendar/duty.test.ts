import { describe, expect, test } from "vitest";
import { type DutyPlan, dutyAhead, dutyAt, dutyOn, isPlanned, type Officers } from "#workflows/calendar/duty.ts";
import { copenhagenInstant } from "#workflows/calendar/working-time.ts";

/** Karla on Mondays, Stefan on Tuesdays and Fridays; nobody on Wednesdays and Thursdays. */
const plan: DutyPlan = { weekdays: { 1: "karla", 2: "stefan", 5: "stefan" }, exceptions: {} };
const officers: Officers = { karla: [], stefan: [], tina: [] };
const monday = "2026-03-02";
const tuesday = "2026-03-03";
const wednesday = "2026-03-04";

describe("the duty plan", () => {
  test("names the weekday's officer, and nobody where the plan is empty: that is the unit manager", () => {
    expect(dutyOn(monday, plan, officers)).toMatchObject({ personId: "karla", because: "planned" });
    expect(dutyOn(wednesday, plan, officers)).toMatchObject({ personId: null, because: "nobody" });
  });

  test("lets a swap of one date go before the weekday", () => {
    const swapped = { ...plan, exceptions: { [monday]: "tina", [tuesday]: null, [wednesday]: "karla" } };
    expect(dutyOn(monday, swapped, officers)).toMatchObject({ personId: "tina", because: "exception" });
    expect(dutyOn(tuesday, swapped, officers)).toMatchObject({ personId: null, because: "nobody" });
    expect(dutyOn(wednesday, swapped, officers)).toMatchObject({ personId: "karla", because: "exception" });
    expect(dutyOn("2026-03-09", swapped, officers)).toMatchObject({ personId: "karla", because: "planned" });
  });

  test("leaves the day of whoever is away to the manager, first and last day included", () => {
    const away = { ...officers, karla: [{ from: "2026-02-27", to: monday }] };
    expect(dutyOn(monday, plan, away)).toEqual({ date: monday, personId: null, planned: "karla", because: "absent" });
    expect(dutyOn("2026-03-09", plan, away)).toMatchObject({ personId: "karla" });
    // Also of the one who had taken over.
    expect(dutyOn(monday, { ...plan, exceptions: { [monday]: "karla" } }, away)).toMatchObject({ because: "absent" });
  });

  test("names nobody who may not do triage any more", () => {
    expect(dutyOn(monday, plan, { stefan: [] })).toMatchObject({ personId: null, planned: "karla", because: "gone" });
    expect(dutyOn(monday, { weekdays: { 1: "constructor" }, exceptions: {} }, officers)).toMatchObject({ because: "gone" });
  });

  test.each([
    ["on a working day until it ends", "2026-03-02 15:30", "karla"],
    ["after 15:30 the next day's", "2026-03-02 15:31", "stefan"],
    ["before the day begins", "2026-03-02 05:00", "karla"],
    ["at the weekend Monday's", "2026-03-07 11:00", "karla"],
    ["on Friday evening Monday's", "2026-03-06 20:00", "karla"],
    // Thursday and Friday before Easter, and Easter Monday, are holidays: Tuesday it is.
    ["on a public holiday the next working day's", "2026-04-02 10:00", "stefan"],
  ])("%s", (_name, at, officer) => {
    const [date = "", time = ""] = at.split(" ");
    expect(dutyAt(copenhagenInstant(date, time), plan, officers).personId).toBe(officer);
  });

  test("passes over the municipality's own closed days", () => {
    const closed = { 2026: [monday] };
    expect(dutyAt(copenhagenInstant(monday, "10:00"), plan, officers, closed)).toMatchObject({
      date: tuesday,
      personId: "stefan",
    });
  });

  test("is shown for the working days ahead", () => {
    expect(dutyAhead("2026-04-01", 3, plan, officers).map(({ date }) => date)).toEqual([
      "2026-04-01",
      "2026-04-07",
      "2026-04-08",
    ]);
  });

  test("is no plan as long as it says nothing", () => {
    expect(isPlanned({ weekdays: {}, exceptions: {} })).toBe(false);
    expect(isPlanned(plan)).toBe(true);
    expect(isPlanned({ weekdays: {}, exceptions: { [monday]: null } })).toBe(true);
  });
});
