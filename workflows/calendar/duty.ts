/** Who looks at new requests first on which day (docs/domain/workflow.md 3.1, "a small duty plan"; 3.3). */
import { addDays, type CalendarDate, weekday } from "./dates.ts";
import { type ClosedDays, isWorkingDay } from "./working-days.ts";
import { workingDayOf } from "./working-time.ts";

/** A weekday on which people are at work, 1 (Monday) to 5. */
export type Weekday = 1 | 2 | 3 | 4 | 5;
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5];

/**
 * The plan: who on which weekday, and what differs on a date. An exception without a person says that nobody is on duty then.
 */
export type DutyPlan = {
  weekdays: Readonly<Partial<Record<Weekday, string>>>;
  exceptions: Readonly<Record<CalendarDate, string | null>>;
};

/** Who can be on duty: everybody who may do triage and can sign in, with when they are away (both days included). */
export type Officers = Readonly<Record<string, readonly { from: CalendarDate; to: CalendarDate }[]>>;

/**
 * Who is on duty on a day. Without a person the unit manager is, and `because` says why: nobody was planned, whoever was is away, or may
 * not do triage any more. `planned` is whom the plan names.
 */
export type Duty = {
  date: CalendarDate;
  personId: string | null;
  planned: string | null;
  because: "planned" | "exception" | "nobody" | "absent" | "gone";
};

/** Whether a plan has been made at all. Where none has, everybody who may do triage is on duty. */
export function isPlanned({ weekdays, exceptions }: DutyPlan): boolean {
  return Object.keys(weekdays).length > 0 || Object.keys(exceptions).length > 0;
}

/** Who is on duty on a working day: the exception of that date, else the weekday's officer, unless they are away or may no more. */
export function dutyOn(date: CalendarDate, plan: DutyPlan, officers: Officers): Duty {
  const isException = Object.hasOwn(plan.exceptions, date);
  const planned = (isException ? plan.exceptions[date] : plan.weekdays[weekday(date) as Weekday]) ?? null;
  const nobody = { date, personId: null, planned };
  if (planned === null) return { ...nobody, because: "nobody" };
  const away = Object.hasOwn(officers, planned) ? officers[planned] : undefined;
  if (!away) return { ...nobody, because: "gone" };
  if (away.some(({ from, to }) => from <= date && date <= to)) return { ...nobody, because: "absent" };
  return { date, personId: planned, planned, because: isException ? "exception" : "planned" };
}

/**
 * Who is on duty at an instant: the officer of the working day that it counts for. What comes in after 15:30, at the weekend or on a closed
 * day is the next working day's officer's (docs/domain/deadlines.md 3.7).
 */
export function dutyAt(instant: Date, plan: DutyPlan, officers: Officers, closed: ClosedDays = {}): Duty {
  return dutyOn(workingDayOf(instant, closed), plan, officers);
}

/** The working days from a date on, that date included when it is one, with who is on duty. */
export function dutyAhead(
  from: CalendarDate,
  days: number,
  plan: DutyPlan,
  officers: Officers,
  closed: ClosedDays = {},
): readonly Duty[] {
  const found: Duty[] = [];
  for (let date = from; found.length < days; date = addDays(date, 1)) {
    if (isWorkingDay(date, closed)) found.push(dutyOn(date, plan, officers));
  }
  return found;
}
