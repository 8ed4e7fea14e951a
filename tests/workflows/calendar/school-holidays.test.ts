import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoWeek } from "#workflows/calendar/dates.ts";
import {
  afterSchoolHoliday,
  countsForRequester,
  defaultSchoolHolidays,
  isSchoolHoliday,
  requesterDeadline,
} from "#workflows/calendar/school-holidays.ts";
import { isWorkingDay } from "#workflows/calendar/working-days.ts";
import { copenhagenDate, copenhagenInstant, copenhagenTime, deadlineInWorkingDays } from "#workflows/calendar/working-time.ts";
import { someDate } from "./some-date.ts";

const at = (text: string) => copenhagenInstant(text.slice(0, 10), text.slice(11));
const shown = (instant: Date) => `${copenhagenDate(instant)} ${copenhagenTime(instant)}`;

describe("week numbers", () => {
  test.each([
    ["2026-01-01", 1],
    ["2027-01-01", 53],
    ["2024-12-30", 1],
    ["2026-06-29", 27],
    ["2026-08-09", 32],
    ["2026-10-12", 42],
    ["2021-01-03", 53],
  ])("%s lies in week %i", (date, week) => {
    expect(isoWeek(date)).toBe(week);
  });
});

describe("a school holiday", () => {
  test.each([
    // the last day of school, the last Saturday of June, the Sunday six weeks and a weekend later, school again
    ["2026-06-26", "2026-06-27", "2026-08-09", "2026-08-10"],
    ["2027-06-25", "2027-06-26", "2027-08-08", "2027-08-09"],
    ["2028-06-23", "2028-06-24", "2028-08-06", "2028-08-07"],
    ["2029-06-29", "2029-06-30", "2029-08-12", "2029-08-13"],
  ])("in the summer: school on %s, holiday from %s to %s, school on %s", (before, first, last, after) => {
    expect([before, first, last, after].map((date) => isSchoolHoliday(date))).toEqual([false, true, true, false]);
  });

  test("is in the summer on Monday 28 June 2027 and on Monday 26 June 2028", () => {
    expect(["2027-06-28", "2028-06-26"].map((date) => isSchoolHoliday(date))).toEqual([true, true]);
  });

  test("is in autumn and winter week 42 and week 7, Monday to Sunday", () => {
    expect(["2026-10-14", "2026-10-19", "2026-02-09", "2026-02-16"].map((d) => isSchoolHoliday(d))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test("lies in week 8 where the municipality says so", () => {
    const settings = { ...defaultSchoolHolidays, winter: 8 as const };
    expect(isSchoolHoliday("2026-02-09", settings)).toBe(false);
    expect(isSchoolHoliday("2026-02-16", settings)).toBe(true);
  });
});

describe("a reminder to school staff", () => {
  test("that is due in the holiday waits for the next working day after it", () => {
    expect(shown(afterSchoolHoliday(at("2026-07-08 10:00")))).toBe("2026-08-10 08:30");
    expect(shown(afterSchoolHoliday(at("2026-10-18 23:00")))).toBe("2026-10-19 08:30");
  });

  test("that is due outside the holidays is not moved", () => {
    expect(afterSchoolHoliday(at("2026-09-08 10:00"))).toEqual(at("2026-09-08 10:00"));
  });

  test("never falls in a holiday, on a closed day, or earlier than it was due", () => {
    fc.assert(
      fc.property(someDate, (date) => {
        const due = copenhagenInstant(date, "12:00");
        const sent = afterSchoolHoliday(due);
        expect(sent >= due).toBe(true);
        expect(isSchoolHoliday(copenhagenDate(sent))).toBe(false);
        expect(sent.getTime() === due.getTime() || isWorkingDay(copenhagenDate(sent))).toBe(true);
      }),
    );
  });
});

describe("the requester's own clock", () => {
  test("stands still for school staff in the autumn holiday", () => {
    expect(shown(requesterDeadline(at("2026-10-08 10:00"), 5, true))).toBe("2026-10-22 15:30");
    expect(shown(requesterDeadline(at("2026-10-08 10:00"), 5, false))).toBe("2026-10-15 15:30");
  });

  test("starts after the summer when the question came in July", () => {
    expect(shown(requesterDeadline(at("2026-07-08 10:00"), 1, true))).toBe("2026-08-11 15:30");
    expect(countsForRequester("2026-07-08", true)).toBe(false);
    expect(countsForRequester("2026-07-08", false)).toBe(true);
  });

  test("gives school staff at least as long as others, and never a day in a holiday", () => {
    fc.assert(
      fc.property(someDate, fc.nat(300), (date, days) => {
        const from = copenhagenInstant(date, "12:00");
        const due = requesterDeadline(from, days, true);
        expect(due >= deadlineInWorkingDays(from, days)).toBe(true);
        expect(countsForRequester(copenhagenDate(due), true)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
