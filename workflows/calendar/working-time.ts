import { wallClock } from "./copenhagen.ts";
import { addDays, type CalendarDate, dayNumber } from "./dates.ts";
import { addWorkingDays, type ClosedDays, isWorkingDay, nextWorkingDay, workingDaysBetween } from "./working-days.ts";

/** The working day in minutes after midnight, Europe/Copenhagen: 08:30 to 15:30 (docs/domain/deadlines.md 3.7). */
const OPENS = 8 * 60 + 30;
const CLOSES = 15 * 60 + 30;

/** Working minutes in a working day: 420. */
export const MINUTES_IN_WORKING_DAY = CLOSES - OPENS;

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 1440 * MS_PER_MINUTE;

/** The date in Copenhagen at an instant. @throws RangeError for an invalid Date. */
export function copenhagenDate(instant: Date): CalendarDate {
  return new Date(wallClock(instant)).toISOString().slice(0, 10);
}

/** The time of day in Copenhagen at an instant, "HH:MM". @throws RangeError for an invalid Date. */
export function copenhagenTime(instant: Date): string {
  return new Date(wallClock(instant)).toISOString().slice(11, 16);
}

/**
 * The instant at which clocks in Copenhagen show a date and a time ("HH:MM").
 *
 * Daylight saving: a time that is skipped in spring is an hour earlier; of a
 * time that comes twice in autumn it is the second.
 *
 * @throws RangeError when the date or the time does not exist.
 */
export function copenhagenInstant(date: CalendarDate, time: string): Date {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) throw new RangeError("not a time of day (HH:MM)");
  return instantAt(date, Number(hours) * 60 + Number(minutes));
}

function instantAt(date: CalendarDate, minutes: number): Date {
  const wall = dayNumber(date) * MS_PER_DAY + minutes * MS_PER_MINUTE;
  // Copenhagen is one or two hours ahead of UTC, so an hour ahead is at most an hour off.
  const guess = new Date(wall - 60 * MS_PER_MINUTE);
  return new Date(guess.getTime() + wall - wallClock(guess));
}

/** 08:30 on a date in Copenhagen. */
export function startOfWorkingDay(date: CalendarDate): Date {
  return instantAt(date, OPENS);
}

/** 15:30 on a date in Copenhagen, which is when a deadline in days falls. */
export function endOfWorkingDay(date: CalendarDate): Date {
  // Summer time begins and ends at night, so that the day is as long as any other.
  return new Date(startOfWorkingDay(date).getTime() + MINUTES_IN_WORKING_DAY * MS_PER_MINUTE);
}

/** The working day an arrival counts for: its own, or the next one after 15:30 and on closed days (docs/domain/deadlines.md 3.7). */
export function workingDayOf(instant: Date, closed: ClosedDays = {}): CalendarDate {
  const date = copenhagenDate(instant);
  return isWorkingDay(date, closed) && instant <= endOfWorkingDay(date) ? date : nextWorkingDay(date, closed);
}

/**
 * When a deadline of a number of working days falls: 15:30 on its day.
 *
 * The day of the event is day 0; what arrives after 15:30 or on a closed day
 * arrives at 08:30 on the next working day (docs/domain/deadlines.md 3.7).
 *
 * @throws RangeError when `days` is negative or not whole.
 */
export function deadlineInWorkingDays(from: Date, days: number, closed: ClosedDays = {}): Date {
  if (days < 0) throw new RangeError("a deadline lies ahead");
  return endOfWorkingDay(addWorkingDays(workingDayOf(from, closed), days, closed));
}

/**
 * The working minutes (08:30 to 15:30 on working days, Copenhagen) from one instant to another.
 *
 * Exact to the millisecond, hence possibly a fraction. Negative when `to` is
 * the earlier one, so that what is overdue can be told from what is left.
 */
export function workingMinutesBetween(from: Date, to: Date, closed: ClosedDays = {}): number {
  if (to < from) return -workingMinutesBetween(to, from, closed) || 0;
  const first = copenhagenDate(from);
  const last = copenhagenDate(to);
  if (first === last) return overlap(first, from, to, closed) / MS_PER_MINUTE;
  const wholeDays = workingDaysBetween(first, addDays(last, -1), closed);
  const ms = overlap(first, from, to, closed) + overlap(last, from, to, closed);
  return wholeDays * MINUTES_IN_WORKING_DAY + ms / MS_PER_MINUTE;
}

/** The milliseconds of a date's working hours that lie between two instants. */
function overlap(date: CalendarDate, from: Date, to: Date, closed: ClosedDays): number {
  if (!isWorkingDay(date, closed)) return 0;
  const start = Math.max(from.getTime(), startOfWorkingDay(date).getTime());
  const end = Math.min(to.getTime(), endOfWorkingDay(date).getTime());
  return Math.max(0, end - start);
}

/**
 * The instant a number of working minutes after another; always within working hours.
 *
 * A day's last minute ends at 15:30 that day, not at 08:30 on the next. From
 * outside working hours, 0 minutes is the next opening. A negative number
 * counts backwards.
 *
 * @throws RangeError when `minutes` is not finite.
 */
export function addWorkingMinutes(from: Date, minutes: number, closed: ClosedDays = {}): Date {
  if (!Number.isFinite(minutes)) throw new RangeError("minutes must be a number");
  let left = Math.round(minutes * MS_PER_MINUTE);
  if (left < 0) return subtractWorkingTime(from, -left, closed);
  let date = workingDayOf(from, closed);
  let start = Math.max(from.getTime(), startOfWorkingDay(date).getTime());
  for (;;) {
    const room = endOfWorkingDay(date).getTime() - start;
    if (left <= room) return new Date(start + left);
    left -= room;
    date = nextWorkingDay(date, closed);
    start = startOfWorkingDay(date).getTime();
  }
}

function subtractWorkingTime(from: Date, ms: number, closed: ClosedDays): Date {
  let left = ms;
  let date = copenhagenDate(from);
  if (!isWorkingDay(date, closed) || from < startOfWorkingDay(date)) date = addWorkingDays(date, -1, closed);
  let end = Math.min(from.getTime(), endOfWorkingDay(date).getTime());
  for (;;) {
    const room = end - startOfWorkingDay(date).getTime();
    if (left <= room) return new Date(end - left);
    left -= room;
    date = addWorkingDays(date, -1, closed);
    end = endOfWorkingDay(date).getTime();
  }
}
