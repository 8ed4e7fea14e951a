import { noteChange } from "#app/people/change-log.server.ts";
import { asTold, peopleOptions, toldApart, toldBy } from "#app/people/told-apart.ts";
import { rememberUndo, undo } from "#app/people/undo.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, holdLock, oneAtATime, type Transaction } from "#app/platform/database.server.ts";
import type { CalendarDate } from "#workflows/calendar/dates.ts";
import { type Duty, dutyAhead, dutyAt, dutyOn, isPlanned, type Weekday, weekdays } from "#workflows/calendar/duty.ts";
import { isWorkingDay } from "#workflows/calendar/working-days.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { calendarSettings } from "../calendar.server.ts";
import { dutyPlan, officers } from "../on-duty.server.ts";
import { latestSwap } from "./duty-forms.server.ts";

/** Who is on duty, in names. `name` is null where the manager stands in; `manager` is null where nobody holds that role. */
export type DutyShown = {
  date: CalendarDate;
  isToday: boolean;
  name: string | null;
  planned: string | null;
  because: Duty["because"];
  manager: string | null;
};

/** Who is on duty now, for pages; null where no plan has been made. */
export async function onDuty(at: Date = now()): Promise<DutyShown | null> {
  const tx = database();
  const plan = await dutyPlan(tx);
  if (!isPlanned(plan)) return null;
  const { closed } = await calendarSettings(tx);
  const duty = dutyAt(at, plan, await officers(tx), closed);
  const [shown] = await named(tx, [duty], copenhagenDate(at));
  return shown ?? null;
}

async function named(tx: Transaction, duties: readonly Duty[], today: CalendarDate): Promise<DutyShown[]> {
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(duties.flatMap(({ planned }) => planned ?? []))] } },
    select: toldBy,
  });
  const names = toldApart(people.map(asTold));
  const managers = await tx.person.findMany({
    where: { roles: { has: "UNIT_MANAGER" }, deactivatedAt: null },
    select: { name: true },
    orderBy: { id: "asc" },
  });
  return duties.map(({ date, personId, planned, because }) => ({
    date,
    isToday: date === today,
    name: personId && (names.get(personId) ?? null),
    planned: planned && (names.get(planned) ?? null),
    because,
    manager: managers.length === 1 ? (managers[0]?.name ?? null) : null,
  }));
}

/** What the page of the plan is made from. */
export type DutyFacts = {
  now: DutyShown | null;
  week: readonly { weekday: Weekday; personId: string }[];
  /** Optimistic concurrency: the week as text, to be posted with what is changed in it. */
  stood: string;
  ahead: readonly DutyShown[];
  swaps: readonly { date: CalendarDate; name: string | null }[];
  officers: readonly { value: string; label: string }[];
};

/** So many working days ahead are shown. */
const shownAhead = 10;

/** The plan, as it stands and as it falls on the days ahead. */
export async function dutyFacts(): Promise<DutyFacts> {
  const tx = database();
  const today = copenhagenDate(now());
  const [plan, able, { closed }] = [await dutyPlan(tx), await officers(tx), await calendarSettings(tx)];
  const people = await tx.person.findMany({
    where: { id: { in: [...Object.keys(able), ...Object.values(plan.exceptions).filter((id) => id !== null)] } },
    select: toldBy,
  });
  const told = people.map(asTold);
  const names = toldApart(told);
  return {
    now: await onDuty(),
    week: weekdays.map((weekday) => ({ weekday, personId: plan.weekdays[weekday] ?? "" })),
    stood: weekAsText(plan.weekdays),
    ahead: await named(tx, dutyAhead(today, shownAhead, plan, able, closed), today),
    swaps: Object.entries(plan.exceptions)
      .filter(([date]) => date >= today)
      .map(([date, personId]) => ({ date, name: personId && (names.get(personId) ?? null) })),
    officers: peopleOptions(told.filter(({ id }) => Object.hasOwn(able, id))),
  };
}

/** Why the plan stays as it is. */
export type DutyRefusal = "person" | "same" | "date" | "closed";
export type DutyResult = { ok: true; undo: string | null } | { ok: false; field: string; refusal: DutyRefusal };
type By = { id: string };
type Week = Readonly<Partial<Record<Weekday, string>>>;

/** The same text for the same week, from Monday on. */
function weekAsText(week: Week): string {
  return weekdays.map((weekday) => week[weekday] ?? "").join(",");
}

/**
 * Optimistic concurrency: says who is on duty on each weekday (an empty id is nobody), unless the week is no longer as it stood on the page
 * (`stood`): "stale". Nothing happens when it is so already. Refused: somebody who may not do triage.
 */
export function planWeek(week: Readonly<Record<Weekday, string>>, stood: string, by: By): Promise<DutyResult | "stale"> {
  return oneAtATime<DutyResult | "stale">("dutyPlan", async (tx) => {
    const [plan, able] = [await dutyPlan(tx), await officers(tx)];
    if (weekAsText(plan.weekdays) === weekAsText(week)) return { ok: true, undo: null };
    if (weekAsText(plan.weekdays) !== stood) return "stale";
    for (const weekday of weekdays) {
      const chosen = week[weekday];
      // Whoever stands there already may stay, also when they may do triage no more: the page says so.
      if (chosen !== "" && !Object.hasOwn(able, chosen) && plan.weekdays[weekday] !== chosen) {
        return { ok: false, field: `day-${weekday}`, refusal: "person" };
      }
    }
    await storeWeek(tx, week);
    await noteChange(tx, { what: "duty-week", by });
    const data = { before: { ...plan.weekdays }, after: { ...week } };
    return { ok: true, undo: await rememberUndo(tx, by, { what: "duty-week", subjectId: "week", data }) };
  });
}

async function storeWeek(tx: Transaction, week: Week): Promise<void> {
  await tx.dutyWeekday.deleteMany({});
  const data = weekdays.flatMap((weekday) => {
    const personId = week[weekday];
    return personId ? [{ weekday, personId }] : [];
  });
  await tx.dutyWeekday.createMany({ data });
}

/**
 * Says who is on duty on one date, whoever the week names; null is nobody. Back to the week's own officer takes the swap away. Refused: a
 * closed day, the past, more than a year ahead, and whoever has that day already.
 */
export function swapDay(date: CalendarDate, personId: string | null, by: By): Promise<DutyResult> {
  return oneAtATime("dutyPlan", async (tx) => {
    const today = copenhagenDate(now());
    if (date < today || date > latestSwap(today)) return { ok: false, field: "date", refusal: "date" };
    const { closed } = await calendarSettings(tx);
    if (!isWorkingDay(date, closed)) return { ok: false, field: "date", refusal: "closed" };
    const [plan, able] = [await dutyPlan(tx), await officers(tx)];
    if (personId !== null && !Object.hasOwn(able, personId)) return { ok: false, field: "person", refusal: "person" };
    // Where there is no plan, everybody has the day, and nobody is a change.
    if (isPlanned(plan) && dutyOn(date, plan, able).planned === personId) return { ok: false, field: "person", refusal: "same" };
    const before = await tx.dutyException.findUnique({ where: { date: new Date(date) } });
    const week = { ...plan, exceptions: {} };
    const after = isPlanned(week) && dutyOn(date, week, able).planned === personId ? null : { personId };
    await storeSwap(tx, date, after);
    await noteChange(tx, { what: "duty-exception", by, subjectId: date });
    const data = { before: before && { personId: before.personId }, after };
    return { ok: true, undo: await rememberUndo(tx, by, { what: "duty-exception", subjectId: date, data }) };
  });
}

/** Lets the week's plan hold again on a date. Nothing happens when it does already. */
export function removeSwap(date: CalendarDate, by: By): Promise<DutyResult> {
  return oneAtATime("dutyPlan", async (tx) => {
    const before = await tx.dutyException.findUnique({ where: { date: new Date(date) } });
    if (!before) return { ok: true, undo: null };
    await storeSwap(tx, date, null);
    await noteChange(tx, { what: "duty-exception-removed", by, subjectId: date });
    const data = { before: { personId: before.personId }, after: null };
    return { ok: true, undo: await rememberUndo(tx, by, { what: "duty-exception-removed", subjectId: date, data }) };
  });
}

/** A swap of one date, as it is stored; null is none. */
type Swap = { personId: string | null } | null;

async function storeSwap(tx: Transaction, date: CalendarDate, swap: Swap): Promise<void> {
  await tx.dutyException.deleteMany({ where: { date: new Date(date) } });
  if (swap) await tx.dutyException.create({ data: { date: new Date(date), personId: swap.personId } });
}

/** Takes back what this person just changed in the plan. False when it is too late, or the plan is no longer as that change left it. */
export function undoDuty(id: string | undefined, by: By): Promise<boolean> {
  return undo(id, by, ["duty-week", "duty-exception", "duty-exception-removed"], async (tx, { what, subjectId, data }) => {
    await holdLock(tx, "dutyPlan");
    return what === "duty-week"
      ? restoreWeek(tx, data as { before: Week; after?: Week })
      : restoreSwap(tx, subjectId, data as { before: Swap; after?: Swap });
  });
}

// `after` is missing where a version before this one made the change: that is too late.

async function restoreWeek(tx: Transaction, { before, after }: { before: Week; after?: Week }): Promise<boolean> {
  const { weekdays: stored } = await dutyPlan(tx);
  if (!after || weekAsText(stored) !== weekAsText(after)) return false;
  await storeWeek(tx, await stillThere(tx, before));
  return true;
}

async function restoreSwap(
  tx: Transaction,
  date: CalendarDate,
  { before, after }: { before: Swap; after?: Swap },
): Promise<boolean> {
  const stored = await tx.dutyException.findUnique({ where: { date: new Date(date) } });
  const asLeft = after === null ? stored === null : stored !== null && stored.personId === after?.personId;
  if (!asLeft) return false;
  await storeSwap(tx, date, before);
  return true;
}

async function stillThere(tx: Transaction, week: Week): Promise<Week> {
  const people = await tx.person.findMany({ where: { id: { in: Object.values(week) } }, select: { id: true } });
  return Object.fromEntries(Object.entries(week).filter(([, id]) => people.some((person) => person.id === id)));
}
