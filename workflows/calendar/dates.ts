/**
 * A calendar date, "YYYY-MM-DD", without time or zone.
 *
 * Dates are compared as strings: their order is the order of time.
 */
export type CalendarDate = string;

const MS_PER_DAY = 86_400_000;

/**
 * The number of days from 1970-01-01 to a date.
 *
 * @throws RangeError when the text is not a date that exists ("2026-02-30", "1-1-2026").
 */
export function dayNumber(date: CalendarDate): number {
  const known = dayNumbers.get(date);
  if (known !== undefined) return known;
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) {
    throw new RangeError("not a calendar date (YYYY-MM-DD)");
  }
  if (dayNumbers.size >= mostDays) dayNumbers.clear();
  dayNumbers.set(date, ms / MS_PER_DAY);
  return ms / MS_PER_DAY;
}

/** Bounded caches of both conversions, since deadlines go from day to day. */
const dayNumbers = new Map<CalendarDate, number>();
const dates = new Map<number, CalendarDate>();
const mostDays = 10_000;

/** The date with a day number (see `dayNumber`). @throws RangeError outside the years 0000 to 9999. */
export function dateOf(day: number): CalendarDate {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * MS_PER_DAY).toISOString();
  if (text.length !== 24) throw new RangeError("date outside the years 0000 to 9999");
  if (dates.size >= mostDays) dates.clear();
  dates.set(day, text.slice(0, 10));
  return text.slice(0, 10);
}

/** The date a number of calendar days later, or earlier when `days` is negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOf(dayNumber(date) + days);
}

/** The same day a number of calendar months later; the last day of the month when that month is too short. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const from = new Date(dayNumber(date) * MS_PER_DAY);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1) / MS_PER_DAY;
  const target = new Date(first * MS_PER_DAY);
  const lastOfMonth = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return dateOf(first + Math.min(from.getUTCDate(), lastOfMonth) - 1);
}

/** The day of the week, 1 (Monday) to 7 (Sunday). */
export function weekday(date: CalendarDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The week number people in Denmark use (ISO 8601): week 1 holds the first Thursday of the year. */
export function isoWeek(date: CalendarDate): number {
  const thursday = addDays(date, 4 - weekday(date));
  return Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1;
}
