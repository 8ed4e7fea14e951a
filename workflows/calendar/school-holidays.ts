import { addDays, type CalendarDate, isoWeek, weekday } from "./dates.ts";
import { type ClosedDays, defaultClosedDays, isWorkingDay, nextWorkingDay } from "./working-days.ts";
import { copenhagenDate, deadlineInWorkingDays, startOfWorkingDay } from "./working-time.ts";

/** The weeks (ISO numbers) in which schools are closed and school staff get no reminders. */
export type SchoolHolidays = Readonly<{
  summer: Readonly<{ first: number; last: number }>;
  autumn: number;
  /** Decided by each municipality. */
  winter: 7 | 8;
}>;

/** Weeks 27 to 32, 42 and 7 (DOMAIN.md 3.7). */
export const defaultSchoolHolidays: SchoolHolidays = { summer: { first: 27, last: 32 }, autumn: 42, winter: 7 };

/** Whether a date lies in a school holiday, Monday to Sunday of its weeks. */
export function isSchoolHoliday(date: CalendarDate, settings: SchoolHolidays = defaultSchoolHolidays): boolean {
  const week = isoWeek(date);
  return (week >= settings.summer.first && week <= settings.summer.last) || week === settings.autumn || week === settings.winter;
}

/**
 * When a letter that may wait reaches school staff: unchanged outside school
 * holidays, otherwise 08:30 on the next working day after the holiday.
 *
 * For reminders, surveys and follow-up; questions and advice are always sent
 * (DOMAIN.md 3.7).
 */
export function afterSchoolHoliday(
  instant: Date,
  settings: SchoolHolidays = defaultSchoolHolidays,
  closed: ClosedDays = {},
): Date {
  let date = copenhagenDate(instant);
  if (!isSchoolHoliday(date, settings)) return instant;
  while (isSchoolHoliday(date, settings)) date = nextWorkingDay(date, closed);
  return startOfWorkingDay(date);
}

/**
 * The closed days of school staff: the municipality's own, and the working days of school holidays.
 *
 * Covers the years `first` to `last`, both included; every function that takes
 * `ClosedDays` counts with it.
 */
export function schoolStaffClosedDays(
  first: number,
  last: number,
  settings: SchoolHolidays = defaultSchoolHolidays,
  closed: ClosedDays = {},
): ClosedDays {
  const table: Record<number, readonly CalendarDate[]> = { ...closed };
  for (let year = first; year <= last; year += 1) {
    const days = new Set(closed[year] ?? defaultClosedDays(year));
    const yearText = String(year).padStart(4, "0");
    for (let date = `${yearText}-01-01`; date.startsWith(yearText); date = addDays(date, 1)) {
      if (weekday(date) <= 5 && isSchoolHoliday(date, settings)) days.add(date);
    }
    table[year] = [...days].sort();
  }
  return table;
}

/**
 * When a deadline on the requester's own clock falls (reminders, overdue reply, closing): 15:30 on its day.
 *
 * For school staff the clock stands still in school holidays (DOMAIN.md 3.7).
 */
export function requesterDeadline(
  from: Date,
  days: number,
  schoolStaff: boolean,
  settings: SchoolHolidays = defaultSchoolHolidays,
  closed: ClosedDays = {},
): Date {
  if (!schoolStaff) return deadlineInWorkingDays(from, days, closed);
  const year = Number(copenhagenDate(from).slice(0, 4));
  // A school year has well over 150 days that count, so that the table reaches past every deadline.
  const last = year + 1 + Math.ceil(days / 150);
  return deadlineInWorkingDays(from, days, schoolStaffClosedDays(year, last, settings, closed));
}

/** Whether a date counts on the requester's own clock. */
export function countsForRequester(
  date: CalendarDate,
  schoolStaff: boolean,
  settings: SchoolHolidays = defaultSchoolHolidays,
  closed: ClosedDays = {},
): boolean {
  return isWorkingDay(date, closed) && !(schoolStaff && isSchoolHoliday(date, settings));
}
