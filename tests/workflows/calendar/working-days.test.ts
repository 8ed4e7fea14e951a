import Holidays from "date-holidays";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, weekday } from "#workflows/calendar/dates.ts";
import {
  addWorkingDays,
  type ClosedDays,
  easterSunday,
  isWorkingDay,
  nextWorkingDay,
  publicHolidays,
  workingDaysBetween,
} from "#workflows/calendar/working-days.ts";
import { someDate } from "./some-date.ts";

describe("a deadline in working days", () => {
  test.each([
    ["2026-03-31", 2, "2026-04-07", "Easter"],
    ["2026-06-04", 1, "2026-06-08", "grundlovsdag is a Friday"],
    ["2026-12-23", 1, "2026-12-28", "24 and 25 December and a weekend"],
    ["2027-04-22", 2, "2027-04-26", "store bededag is a working day"],
    ["2023-05-04", 1, "2023-05-08", "store bededag was still a holiday"],
    ["2027-05-05", 2, "2027-05-10", "Kristi himmelfartsdag"],
  ])("from %s, %i days ahead, falls on %s (%s)", (start, days, due) => {
    expect(addWorkingDays(start, days)).toBe(due);
  });

  test("counts from the day after a Saturday, which is day 0", () => {
    expect(addWorkingDays("2026-01-10", 1)).toBe("2026-01-12");
    expect(addWorkingDays("2026-01-10", 0)).toBe("2026-01-12");
  });

  test("counts backwards for what must be told ten working days before", () => {
    expect(addWorkingDays("2026-04-07", -2)).toBe("2026-03-31");
  });

  test("refuses what is not a date or not a number of days", () => {
    for (const date of ["2026-02-30", "2026-13-01", "26-01-01", "2026-01-01T00:00", "", "+002026-01-01"]) {
      expect(() => addWorkingDays(date, 1)).toThrow(RangeError);
      expect(() => addWorkingDays(date, 0)).toThrow(RangeError);
    }
    for (const days of [1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => addWorkingDays("2026-01-05", days)).toThrow(RangeError);
    }
    expect(() => addWorkingDays("9999-12-30", 5)).toThrow(RangeError);
  });
});

describe("the public holidays", () => {
  test.each(Array.from({ length: 12 }, (_, i) => 2024 + i))("of %i are those that date-holidays knows", (year) => {
    const known = new Holidays("DK").getHolidays(year).filter((day) => day.type === "public");
    const dates = [...new Set(known.map((day) => day.date.slice(0, 10)))].sort();
    expect([...new Set(publicHolidays(year))]).toEqual(dates);
  });

  test("Easter Sundays are those of the almanac", () => {
    expect([2026, 2027, 2028].map(easterSunday)).toEqual(["2026-04-05", "2027-03-28", "2028-04-16"]);
    // The earliest and the latest there are.
    expect([1818, 2038, 1954, 1981].map(easterSunday)).toEqual(["1818-03-22", "2038-04-25", "1954-04-18", "1981-04-19"]);
  });

  test("grundlovsdag and 2. pinsedag are the same day in 2028, and closed once", () => {
    expect(publicHolidays(2028)).toContain("2028-06-05");
    expect(workingDaysBetween("2028-06-02", "2028-06-06")).toBe(1);
  });
});

describe("the days a municipality is closed", () => {
  test("are grundlovsdag, 24 and 31 December unless it says otherwise; 1 May is open", () => {
    expect(["2026-06-05", "2026-12-24", "2026-12-31"].map((date) => isWorkingDay(date))).toEqual([false, false, false]);
    expect(["2026-05-01", "2026-05-15", "2026-12-29"].map((date) => isWorkingDay(date))).toEqual([true, true, true]);
  });

  test("are its own for the years in its table, and the usual ones for the others", () => {
    const closed: ClosedDays = { 2026: ["2026-05-15"], 2027: [] };
    expect(isWorkingDay("2026-05-15", closed)).toBe(false);
    expect(isWorkingDay("2026-12-31", closed)).toBe(true);
    expect(isWorkingDay("2027-12-31", closed)).toBe(true);
    expect(isWorkingDay("2028-12-24", closed)).toBe(false);
    expect(isWorkingDay("2029-12-24", closed)).toBe(false);
  });

  test("come on top of public holidays, which no table opens", () => {
    expect(isWorkingDay("2026-12-25", { 2026: [] })).toBe(false);
  });
});

describe("counting working days", () => {
  const days = fc.integer({ min: 1, max: 400 });

  test("agrees with adding them", () => {
    fc.assert(fc.property(someDate, days, (start, n) => workingDaysBetween(start, addWorkingDays(start, n)) === n));
  });

  test("lands on a working day, whatever the start", () => {
    fc.assert(fc.property(someDate, fc.integer({ min: -300, max: 300 }), (start, n) => isWorkingDay(addWorkingDays(start, n))));
  });

  test("never brings a deadline nearer when it starts later or has more days", () => {
    fc.assert(
      fc.property(someDate, fc.nat(60), fc.nat(200), (start, later, n) => {
        expect(addWorkingDays(start, n) <= addWorkingDays(addDays(start, later), n)).toBe(true);
        expect(addWorkingDays(start, n) <= addWorkingDays(start, n + 1)).toBe(true);
      }),
    );
  });

  test("goes back the way it came from a working day", () => {
    fc.assert(
      fc.property(someDate, days, (start, n) => {
        const day = nextWorkingDay(start);
        expect(addWorkingDays(addWorkingDays(day, n), -n)).toBe(day);
        expect(addWorkingDays(addWorkingDays(day, n), 3)).toBe(addWorkingDays(day, n + 3));
      }),
    );
  });

  test("is the same backwards, with a minus", () => {
    fc.assert(
      fc.property(someDate, someDate, (a, b) => {
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, a)).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  test("never counts a weekend", () => {
    fc.assert(fc.property(someDate, (date) => !(weekday(date) > 5 && isWorkingDay(date, { 2026: [] }))));
  });
});
