import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWorkingDays, isWorkingDay } from "#workflows/calendar/working-days.ts";
import {
  addWorkingMinutes,
  copenhagenDate,
  copenhagenInstant,
  copenhagenTime,
  deadlineInWorkingDays,
  endOfWorkingDay,
  MINUTES_IN_WORKING_DAY,
  startOfWorkingDay,
  workingMinutesBetween,
} from "#workflows/calendar/working-time.ts";
import { someDate } from "./some-date.ts";

/** An instant as Copenhagen's clocks show it: at("2026-03-31 14:05"). */
const at = (text: string) => copenhagenInstant(text.slice(0, 10), text.slice(11));
const shown = (instant: Date) => `${copenhagenDate(instant)} ${copenhagenTime(instant)}`;
const someInstant = fc
  .tuple(someDate, fc.nat(86_400_000 - 1))
  .map(([date, ms]) => new Date(Date.parse(`${date}T00:00:00Z`) + ms));

describe("the clock in Copenhagen", () => {
  test("is one hour ahead of UTC in winter and two in summer", () => {
    expect(shown(new Date("2026-01-05T23:30:00Z"))).toBe("2026-01-06 00:30");
    expect(shown(new Date("2026-07-05T22:30:00Z"))).toBe("2026-07-06 00:30");
    expect(startOfWorkingDay("2026-03-27").toISOString()).toBe("2026-03-27T07:30:00.000Z");
    expect(startOfWorkingDay("2026-03-30").toISOString()).toBe("2026-03-30T06:30:00.000Z");
    expect(endOfWorkingDay("2026-10-26").toISOString()).toBe("2026-10-26T14:30:00.000Z");
  });

  test("skips an hour in March and shows one twice in October", () => {
    expect(shown(new Date("2026-03-29T01:00:00Z"))).toBe("2026-03-29 03:00");
    expect(at("2026-03-29 01:59").toISOString()).toBe("2026-03-29T00:59:00.000Z");
    expect(at("2026-03-29 03:00").toISOString()).toBe("2026-03-29T01:00:00.000Z");
    expect(at("2026-10-25 01:59").toISOString()).toBe("2026-10-24T23:59:00.000Z");
    expect(at("2026-10-25 02:30").toISOString()).toBe("2026-10-25T01:30:00.000Z");
    expect(at("2026-10-25 03:00").toISOString()).toBe("2026-10-25T02:00:00.000Z");
  });

  test("shows again what was asked for", () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: 180, max: 1439 }), (date, minutes) => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
        expect(shown(copenhagenInstant(date, time))).toBe(`${date} ${time}`);
      }),
    );
  });

  test("refuses times that no clock shows", () => {
    expect(() => copenhagenInstant("2026-01-05", "24:00")).toThrow(RangeError);
    expect(() => copenhagenDate(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe("a deadline in working days", () => {
  test.each([
    ["2026-03-31 10:00", 2, "2026-04-07 15:30", "over Easter and into summer time"],
    ["2026-01-05 15:30", 1, "2026-01-06 15:30", "at 15:30 sharp it still counts for today"],
    ["2026-01-05 15:31", 1, "2026-01-07 15:30", "after 15:30 it counts for tomorrow"],
    ["2026-01-05 06:00", 1, "2026-01-06 15:30", "before opening it counts for today"],
    ["2026-01-10 12:00", 1, "2026-01-13 15:30", "on a Saturday it counts for Monday"],
    ["2026-01-10 12:00", 0, "2026-01-12 15:30", "today, on a Saturday, is Monday"],
    ["2026-12-23 16:00", 1, "2026-12-29 15:30", "late before Christmas counts for 28 December"],
    ["2026-06-04 15:45", 3, "2026-06-11 15:30", "late before grundlovsdag counts for Monday"],
  ])("from %s, %i days ahead, falls at %s: %s", (from, days, due) => {
    expect(shown(deadlineInWorkingDays(at(from), days))).toBe(due);
  });

  test("falls on the date that the calendar gives, at 15:30", () => {
    fc.assert(
      fc.property(someDate, fc.nat(40), (date, days) => {
        const due = deadlineInWorkingDays(startOfWorkingDay(date), days);
        expect(copenhagenTime(due)).toBe("15:30");
        expect(copenhagenDate(due)).toBe(addWorkingDays(addWorkingDays(date, 0), days));
      }),
    );
  });

  test("cannot lie behind", () => {
    expect(() => deadlineInWorkingDays(at("2026-01-05 10:00"), -1)).toThrow(RangeError);
  });
});

describe("working minutes", () => {
  test("run from 08:30 to 15:30", () => {
    expect(workingMinutesBetween(at("2026-01-05 00:00"), at("2026-01-05 23:59"))).toBe(420);
    expect(workingMinutesBetween(at("2026-01-05 15:00"), at("2026-01-06 09:00"))).toBe(60);
    expect(workingMinutesBetween(at("2026-01-09 15:00"), at("2026-01-12 09:00"))).toBe(60);
    expect(workingMinutesBetween(at("2026-01-10 08:00"), at("2026-01-11 18:00"))).toBe(0);
    expect(workingMinutesBetween(at("2026-04-01 15:30"), at("2026-04-07 08:30"))).toBe(0);
  });

  test("are as many in the week in which summer time begins", () => {
    expect(workingMinutesBetween(at("2026-03-27 00:00"), at("2026-03-31 00:00"))).toBe(2 * 420);
    expect(workingMinutesBetween(at("2026-10-23 00:00"), at("2026-10-27 00:00"))).toBe(2 * 420);
  });

  test("give a request for today two hours, and the rest tomorrow", () => {
    expect(shown(addWorkingMinutes(at("2026-01-05 12:50"), 120))).toBe("2026-01-05 14:50");
    expect(shown(addWorkingMinutes(at("2026-01-05 14:30"), 120))).toBe("2026-01-06 09:30");
    expect(shown(addWorkingMinutes(at("2026-01-05 13:30"), 120))).toBe("2026-01-05 15:30");
    expect(shown(addWorkingMinutes(at("2026-01-05 20:00"), 120))).toBe("2026-01-06 10:30");
    expect(shown(addWorkingMinutes(at("2026-01-05 20:00"), 0))).toBe("2026-01-06 08:30");
    expect(shown(addWorkingMinutes(at("2026-01-06 09:30"), -120))).toBe("2026-01-05 14:30");
    expect(shown(addWorkingMinutes(at("2026-01-10 12:00"), -60))).toBe("2026-01-09 14:30");
  });

  test("go on after a pause with what was left", () => {
    const due = deadlineInWorkingDays(at("2026-01-05 10:00"), 3);
    const left = workingMinutesBetween(at("2026-01-06 12:00"), due);
    expect(left).toBe(210 + 2 * 420);
    expect(shown(addWorkingMinutes(at("2026-01-19 12:00"), left))).toBe("2026-01-21 15:30");
  });

  test("that were added are counted again", () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 0, max: 20_000 }), (from, minutes) => {
        const end = addWorkingMinutes(from, minutes);
        expect(workingMinutesBetween(from, end)).toBeCloseTo(minutes, 6);
        expect(isWorkingDay(copenhagenDate(end))).toBe(true);
        expect(copenhagenTime(end) >= "08:30" && copenhagenTime(end) <= "15:30").toBe(true);
      }),
    );
  });

  test("that were taken away are counted again", () => {
    fc.assert(
      fc.property(someInstant, fc.integer({ min: 1, max: 20_000 }), (from, minutes) => {
        expect(workingMinutesBetween(from, addWorkingMinutes(from, -minutes))).toBeCloseTo(-minutes, 6);
      }),
    );
  });

  test("add up over any moment between", () => {
    fc.assert(
      fc.property(someInstant, fc.nat(40 * 1440), fc.nat(40 * 1440), (a, one, two) => {
        const b = new Date(a.getTime() + one * 60_000);
        const c = new Date(b.getTime() + two * 60_000);
        const whole = workingMinutesBetween(a, c);
        expect(workingMinutesBetween(a, b) + workingMinutesBetween(b, c)).toBeCloseTo(whole, 6);
        expect(whole).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(one + two);
        expect(workingMinutesBetween(c, a)).toBeCloseTo(-whole, 6);
      }),
    );
  });

  test("are 420 for every working day", () => {
    fc.assert(
      fc.property(someDate, (date) => {
        const minutes = workingMinutesBetween(copenhagenInstant(date, "00:00"), copenhagenInstant(date, "23:59"));
        expect(minutes).toBe(isWorkingDay(date) ? MINUTES_IN_WORKING_DAY : 0);
      }),
    );
  });

  test("follow the municipality's own closed days", () => {
    const closed = { 2026: ["2026-01-06"] };
    expect(workingMinutesBetween(at("2026-01-05 08:30"), at("2026-01-07 15:30"), closed)).toBe(840);
    expect(shown(addWorkingMinutes(at("2026-01-05 15:00"), 60, closed))).toBe("2026-01-07 09:00");
    expect(shown(deadlineInWorkingDays(at("2026-01-05 15:00"), 1, closed))).toBe("2026-01-07 15:30");
  });
});
