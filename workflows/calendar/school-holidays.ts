import { addDays, type CalendarDate, isoWeek, weekday } from "./dates.ts";
import { type ClosedDays, isWorkingDay, nextWorkingDay } from "./working-days.ts";
import { copenhagenDate, deadlineInWorkingDays, endOfWorkingDay, startOfWorkingDay, workingDayOf } from "./working-time.ts";

/** The weeks (ISO numbers) in which schools are closed and school staff get no reminders, beside the summer, which goes by the calendar. */
export type SchoolHolidays = Readonly<{
  autumn: number;
  /** Decided by each municipality. */
  winter: 7 | 8;
}>;

/** Weeks 42 and 7 (docs/domain/deadlines.md 3.7). */
export const defaultSchoolHolidays: SchoolHolidays = { autumn: 42, winter: 7 };

/** The summer holiday in calendar days: six weeks and a weekend. */
const SUMMER_DAYS = 6 * 7 + 2;

/** The first and the last day of a year's summer holiday: from the last Saturday of June, six weeks and a weekend. */
export function summerHoliday(year: number): { first: CalendarDate; last: CalendarDate } {
  const june30 = `${String(year).padStart(4, "0")}-06-30`;
  const first = addDays(june30, -((weekday(june30) + 1) % 7));
  return { first, last: addDays(first, SUMMER_DAYS - 1) };
}

/** Whether a date lies in a school holiday: in the summer, or in one of the weeks, Monday to Sunday. */
export function isSchoolHoliday(date: CalendarDate, settings: SchoolHolidays = defaultSchoolHolidays): boolean {
  const { first, last } = summerHoliday(Number(date.slice(0, 4)));
  if (date >= first && date <= last) return true;
  const week = isoWeek(date);
  return week === settings.autumn || week === settings.winter;
}

/**
 * When a letter that may wait reaches school staff: unchanged outside school
 * holidays, otherwise 08:30 on the next working day after the holiday.
 *
 * For reminders, surveys and follow-up; questions and advice are always sent
 * (docs/domain/deadlines.md 3.7).
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
 * When a deadline on the requester's own clock falls (reminders, overdue reply, closing): 15:30 on its day.
 *
 * For school staff the clock stands still in school holidays (docs/domain/deadlines.md 3.7).
 */
export function requesterDeadline(
  from: Date,
  days: number,
  schoolStaff: boolean,
  settings: SchoolHolidays = defaultSchoolHolidays,
  closed: ClosedDays = {},
): Date {
  if (!schoolStaff) return deadlineInWorkingDays(from, days, closed);
  let date = workingDayOf(from, closed);
  while (isSchoolHoliday(date, settings)) date = nextWorkingDay(date, closed);
  for (let left = days; left > 0; ) {
    date = nextWorkingDay(date, closed);
    if (!isSchoolHoliday(date, settings)) left -= 1;
  }
  return endOfWorkingDay(date);
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
