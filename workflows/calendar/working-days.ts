import { addDays, type CalendarDate, dateOf, dayNumber, weekday } from "./dates.ts";

/**
 * The days a municipality is closed besides weekends and public holidays, by year.
 *
 * A year that is not in the table gets `defaultClosedDays`; a year with an
 * empty list has no closed days of its own. A half day is listed as well: it
 * counts as closed when a deadline would fall on it (docs/domain/deadlines.md 3.7).
 */
export type ClosedDays = Readonly<Record<number, readonly CalendarDate[]>>;

/** The last year in which store bededag was a public holiday (abolished by law from 1 January 2024). */
const LAST_YEAR_OF_STORE_BEDEDAG = 2023;

/** Days after Easter Sunday: skærtorsdag, langfredag, påskedag, 2. påskedag, Kristi himmelfartsdag, pinsedag, 2. pinsedag. */
const EASTER_OFFSETS = [-3, -2, 0, 1, 39, 49, 50];
const STORE_BEDEDAG_OFFSET = 26;

/** Easter Sunday of a year in the Gregorian calendar (the anonymous algorithm, Nature 1876). */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The public holidays of a year, in order of date (docs/domain/deadlines.md 3.7); store bededag up to and including 2023. */
export function publicHolidays(year: number): readonly CalendarDate[] {
  const easter = dayNumber(easterSunday(year));
  const movable = [...EASTER_OFFSETS, ...(year <= LAST_YEAR_OF_STORE_BEDEDAG ? [STORE_BEDEDAG_OFFSET] : [])];
  const fixed = ["01-01", "12-25", "12-26"].map((day) => `${fourDigits(year)}-${day}`);
  return [...fixed, ...movable.map((offset) => dateOf(easter + offset))].sort();
}

/** What a municipality closes when its table says nothing: grundlovsdag, 24 and 31 December (docs/domain/deadlines.md 3.7). */
export function defaultClosedDays(year: number): readonly CalendarDate[] {
  return [...closedByDefault].map((day) => `${fourDigits(year)}-${day}`);
}

const closedByDefault: ReadonlySet<string> = new Set(["06-05", "12-24", "12-31"]);

/** Whether people are at work on a date: Monday to Friday, no public holiday, not closed by the municipality. */
export function isWorkingDay(date: CalendarDate, closed: ClosedDays = {}): boolean {
  if (weekday(date) > 5) return false;
  const year = Number(date.slice(0, 4));
  if (holidaysOf(year).has(date)) return false;
  return closed[year] ? !closed[year].includes(date) : !closedByDefault.has(date.slice(5));
}

/** The first working day after a date. */
export function nextWorkingDay(date: CalendarDate, closed: ClosedDays = {}): CalendarDate {
  return step(date, 1, closed);
}

/**
 * The date that is a number of working days after a date, which itself is day 0 (docs/domain/deadlines.md 3.7).
 *
 * Always a working day: 0 days after a closed day is the next working day. A
 * negative number counts backwards. What arrives at an hour of the day has its
 * deadline from `deadlineInWorkingDays` (working-time.ts), which knows when
 * an arrival counts as the next day's.
 *
 * @throws RangeError when `start` is not a date or `days` is not a whole number.
 */
export function addWorkingDays(start: CalendarDate, days: number, closed: ClosedDays = {}): CalendarDate {
  if (!Number.isSafeInteger(days)) throw new RangeError("days must be a whole number");
  if (days === 0) return isWorkingDay(start, closed) ? start : nextWorkingDay(start, closed);
  let date = start;
  for (let left = Math.abs(days); left > 0; left -= 1) date = step(date, Math.sign(days), closed);
  return date;
}

/**
 * How many working days there are after `start` up to and including `end`.
 *
 * Negative when `end` is the earlier one; `workingDaysBetween(start,
 * addWorkingDays(start, n))` is `n` for every n above 0.
 */
export function workingDaysBetween(start: CalendarDate, end: CalendarDate, closed: ClosedDays = {}): number {
  if (end < start) return -workingDaysBetween(end, start, closed) || 0;
  let count = 0;
  const last = dayNumber(end);
  for (let day = dayNumber(start) + 1; day <= last; day += 1) {
    if (isWorkingDay(dateOf(day), closed)) count += 1;
  }
  return count;
}

/** The nearest working day before (-1) or after (+1) a date. */
function step(date: CalendarDate, direction: number, closed: ClosedDays): CalendarDate {
  let next = addDays(date, direction);
  while (!isWorkingDay(next, closed)) next = addDays(next, direction);
  return next;
}

/** A cache by year: statistics ask for the same few years thousands of times. */
const holidaysByYear = new Map<number, ReadonlySet<CalendarDate>>();

function holidaysOf(year: number): ReadonlySet<CalendarDate> {
  let holidays = holidaysByYear.get(year);
  if (!holidays) {
    holidays = new Set(publicHolidays(year));
    holidaysByYear.set(year, holidays);
  }
  return holidays;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function fourDigits(year: number): string {
  return String(year).padStart(4, "0");
}
