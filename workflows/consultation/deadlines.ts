/**
 * Every deadline of docs/domain/deadlines.md 3.7 as an instant. Nothing here reads a clock: each rule counts from an instant that it is given.
 *
 * Working days are Monday to Friday without closed days, 08:30 to 15:30 in Copenhagen; a deadline in days falls at 15:30 on its day.
 */
import { addMonths, type CalendarDate } from "#workflows/calendar/dates.ts";
import { afterSchoolHoliday, requesterDeadline, type SchoolHolidays } from "#workflows/calendar/school-holidays.ts";
import { addWorkingDays, type ClosedDays } from "#workflows/calendar/working-days.ts";
import {
  addWorkingMinutes,
  copenhagenDate,
  deadlineInWorkingDays,
  endOfWorkingDay,
  startOfWorkingDay,
  workingDayOf,
} from "#workflows/calendar/working-time.ts";
import type { Instant, PlainDate } from "./model.ts";
import type { RequestType, Urgency } from "./vocabulary.ts";

/** What a municipality decides itself: its closed days and its school holidays. Left out, the defaults of docs/domain/deadlines.md 3.7 hold. */
export type CalendarSettings = { closed?: ClosedDays; school?: SchoolHolidays };

/** The deadlines that depend on the type of the request. `nextStep`: see `nextStepDue`. */
type TypedDeadline = "firstLook" | "assigned" | "accept" | "firstContact" | "plan" | "firstAdvice" | "nextStep";

type Days = Readonly<Record<TypedDeadline, number | null>>;
const advising: Days = { firstLook: 1, assigned: 2, accept: 1, firstContact: 3, plan: null, firstAdvice: 10, nextStep: 3 };
const developing: Days = { firstLook: 2, assigned: 3, accept: 2, firstContact: 10, plan: 15, firstAdvice: null, nextStep: 10 };

/** The table of docs/domain/deadlines.md 3.7 in working days; null where the type has no such deadline (its first advice comes by plan). */
export const workingDays: Readonly<Record<RequestType, Days>> = {
  SPARRING: advising,
  CASE_ADVICE: advising,
  // Counts as SPARRING until triage has given it a type.
  UNSURE: advising,
  METHOD_DEVELOPMENT: developing,
  ANALYSIS_EVALUATION: { ...developing, assigned: 5, plan: 20 },
};

/** Working minutes to the first look and the first contact of a request that cannot wait until tomorrow. */
const TODAY_MINUTES = 120;

/** Working days in which the requester promises to hear from the unit, by urgency; `TODAY` counts in hours. */
const contactDays: Readonly<Record<Exclude<Urgency, "TODAY">, number>> = { THREE_DAYS: 3, TWO_WEEKS: 10, NO_RUSH: 10 };

/** Working days of the deadlines that are the same for every type. */
const APPROVAL_DAYS = 5;
/** So many working days an analysis usually takes; a form that asks for less says so, and refuses nothing (docs/domain/workflow.md 3.2). */
export const ANALYSIS_DAYS = 20;
const WRAP_UP_DAYS = 3;
export const REMINDER_DAYS = { reminderFirst: 5, reminderSecond: 10, replyOverdue: 15, closingDue: 10 } as const;
/** How long a closed request can be opened again, in calendar days (docs/domain/workflow.md 3.6, REOPEN). */
export const REOPEN_DAYS = 30;
/** How far ahead a follow-up can be agreed, in calendar months (docs/domain/workflow.md 3.6). */
export const FOLLOW_UP_MONTHS = 6;

const instant = (date: Date): Instant => date.toISOString();
const inDays = (from: Instant, days: number, calendar: CalendarSettings) =>
  instant(deadlineInWorkingDays(new Date(from), days, calendar.closed));

/** When somebody must have looked at a request: 1 or 2 working days; 2 working hours for `TODAY`, whatever its type. */
export function firstLookDue(from: Instant, type: RequestType, urgency: Urgency, calendar: CalendarSettings = {}): Instant {
  if (urgency === "TODAY") return instant(addWorkingMinutes(new Date(from), TODAY_MINUTES, calendar.closed));
  return inDays(from, workingDays[type].firstLook ?? 1, calendar);
}

/** When a request must have been given to a consultant. */
export function assignedDue(from: Instant, type: RequestType, calendar: CalendarSettings = {}): Instant {
  return inDays(from, workingDays[type].assigned ?? 2, calendar);
}

/** When the proposed consultant must have accepted, counted from the assignment. */
export function acceptDue(from: Instant, type: RequestType, calendar: CalendarSettings = {}): Instant {
  return inDays(from, workingDays[type].accept ?? 1, calendar);
}

/**
 * When the requester hears from a person at the latest: what the receipt promises.
 *
 * The urgency decides for SPARRING, CASE_ADVICE and UNSURE (`TODAY` 2 working hours, which is the same day for what comes in
 * before 13:00), the type alone for the others: 10 working days.
 */
export function firstContactDue(from: Instant, type: RequestType, urgency: Urgency, calendar: CalendarSettings = {}): Instant {
  if (!callsToday(type)) return inDays(from, workingDays[type].firstContact ?? 10, calendar);
  if (urgency === "TODAY") return instant(addWorkingMinutes(new Date(from), TODAY_MINUTES, calendar.closed));
  return inDays(from, contactDays[urgency], calendar);
}

/** What promised dates depend on. `neededOn`: the day on which a result is needed, where one is asked for. */
type Asked = { type: RequestType; urgency: Urgency; neededOn?: PlainDate | undefined };

/** When the requester of a request hears from a person at the latest: `firstContactDue`, and before a result is needed. */
export function promisedContactDue(from: Instant, asked: Asked, calendar: CalendarSettings = {}): Instant {
  return beforeNeeded(firstContactDue(from, asked.type, asked.urgency, calendar), from, asked, calendar);
}

/** When somebody must have looked at it: `firstLookDue`, and before a result is needed. */
export function promisedLookDue(from: Instant, asked: Asked, calendar: CalendarSettings = {}): Instant {
  return beforeNeeded(firstLookDue(from, asked.type, asked.urgency, calendar), from, asked, calendar);
}

/** When its plan must be agreed: `planDue`, and before a result is needed; null for the types that need none. */
export function promisedPlanDue(from: Instant, asked: Asked, calendar: CalendarSettings = {}): Instant | null {
  const due = planDue(from, asked.type, calendar);
  return due && beforeNeeded(due, from, asked, calendar);
}

/** At the latest on the working day before a result is needed; where that is too near, within 2 working hours. */
function beforeNeeded(due: Instant, from: Instant, { neededOn }: Asked, { closed }: CalendarSettings): Instant {
  if (!neededOn) return due;
  const dayBefore = endOfWorkingDay(addWorkingDays(neededOn, -1, closed)).getTime();
  const soonest = addWorkingMinutes(new Date(from), TODAY_MINUTES, closed).getTime();
  return instant(new Date(Math.min(Date.parse(due), Math.max(dayBefore, soonest))));
}

/** Whether whoever asks for today is rung within hours: not where work must be prepared, which a person looks at within hours instead. */
export function callsToday(type: RequestType): boolean {
  return workingDays[type] === advising;
}

/** When a plan must be agreed (15 or 20 working days), null for the types that need none. */
export function planDue(from: Instant, type: RequestType, calendar: CalendarSettings = {}): Instant | null {
  const days = workingDays[type].plan;
  return days === null ? null : inDays(from, days, calendar);
}

/** When the first advice must be given (10 working days), null for the types whose advice comes by plan. */
export function firstAdviceDue(from: Instant, type: RequestType, calendar: CalendarSettings = {}): Instant | null {
  const days = workingDays[type].firstAdvice;
  return days === null ? null : inDays(from, days, calendar);
}

/**
 * When the consultant must have taken the next step in work that no other deadline covers: after a reply to the advice, a
 * follow-up, or a first contact in a request opened again. The type's days to a first contact, so that nothing lies still.
 */
export function nextStepDue(from: Instant, type: RequestType, calendar: CalendarSettings = {}): Instant {
  return inDays(from, workingDays[type].nextStep ?? 3, calendar);
}

/** When the leader must have answered: 5 working days; then the request goes back to triage. */
export function approvalDue(from: Instant, calendar: CalendarSettings = {}): Instant {
  return inDays(from, APPROVAL_DAYS, calendar);
}

/** When a request that is to be closed must be closed: 3 working days. */
export function wrapUpDue(from: Instant, calendar: CalendarSettings = {}): Instant {
  return inDays(from, WRAP_UP_DAYS, calendar);
}

/** The deadline of an agreed date: 15:30 on it, or on the next working day. */
export function dueOn(date: PlainDate, calendar: CalendarSettings = {}): Instant {
  return instant(endOfWorkingDay(addWorkingDays(date, 0, calendar.closed)));
}

/**
 * A moment on the requester's own clock: reminders after 5 and 10 working days, overdue after 15, closing due after 10.
 *
 * For school staff the clock stands still in school holidays.
 */
export function requesterDue(
  name: keyof typeof REMINDER_DAYS,
  from: Instant,
  atSchool: boolean,
  calendar: CalendarSettings = {},
): Instant {
  return instant(requesterDeadline(new Date(from), REMINDER_DAYS[name], atSchool, calendar.school, calendar.closed));
}

/**
 * When the agreed follow-up comes up: 08:30 on its date or on the next working day, after the holiday for school staff.
 */
export function followUpDue(date: PlainDate, atSchool: boolean, calendar: CalendarSettings = {}): Instant {
  return morningOf(date, atSchool, calendar);
}

/** When the survey is sent: 08:30, one working day after closing, after the holiday for school staff (docs/domain/workflow.md 3.9). */
export function surveyDue(closedAt: Instant, atSchool: boolean, calendar: CalendarSettings = {}): Instant {
  return morningOf(addWorkingDays(workingDayOf(new Date(closedAt), calendar.closed), 1, calendar.closed), atSchool, calendar);
}

/** When the follow-up survey is sent: 08:30, three calendar months after closing or on the next working day (docs/domain/workflow.md 3.9). */
export function threeMonthsDue(closedAt: Instant, atSchool: boolean, calendar: CalendarSettings = {}): Instant {
  return morningOf(addMonths(copenhagenDate(new Date(closedAt)), 3), atSchool, calendar);
}

/** When the manager is told of a missed deadline: a working day after it was noticed. */
export function managerToldDue(from: Instant, calendar: CalendarSettings = {}): Instant {
  return inDays(from, 1, calendar);
}

function morningOf(date: CalendarDate, atSchool: boolean, calendar: CalendarSettings): Instant {
  const morning = startOfWorkingDay(addWorkingDays(date, 0, calendar.closed));
  return instant(atSchool ? afterSchoolHoliday(morning, calendar.school, calendar.closed) : morning);
}
