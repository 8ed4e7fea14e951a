import { now } from "#app/platform/clock.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { addDays, type CalendarDate } from "#workflows/calendar/dates.ts";
import { type DutyPlan, dutyAt, isPlanned, type Officers } from "#workflows/calendar/duty.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { calendarSettings } from "./calendar.server.ts";

/** Who may look at new requests first, and so be on duty. */
const officerRoles = ["TRIAGE", "UNIT_MANAGER"];

/** Reads the plan from yesterday on. Whoever changes it holds the advisory lock `dutyPlan`. */
export async function dutyPlan(tx: Transaction): Promise<DutyPlan> {
  const since = new Date(addDays(copenhagenDate(now()), -1));
  const week = await tx.dutyWeekday.findMany();
  const swaps = await tx.dutyException.findMany({ where: { date: { gte: since } }, orderBy: { date: "asc" } });
  return {
    weekdays: Object.fromEntries(week.map(({ weekday, personId }) => [weekday, personId])),
    exceptions: Object.fromEntries(swaps.map(({ date, personId }) => [dateOf(date), personId])),
  };
}

/** Who can be on duty, by id, with their absences from yesterday on. */
export async function officers(tx: Transaction): Promise<Officers> {
  const since = new Date(addDays(copenhagenDate(now()), -1));
  const people = await tx.person.findMany({
    where: { deactivatedAt: null, roles: { hasSome: officerRoles } },
    select: { id: true, absences: { where: { toDate: { gte: since } }, select: { fromDate: true, toDate: true } } },
  });
  return Object.fromEntries(
    people.map(({ id, absences }) => [
      id,
      absences.map(({ fromDate, toDate }) => ({ from: dateOf(fromDate), to: dateOf(toDate) })),
    ]),
  );
}

const dateOf = (date: Date): CalendarDate => date.toISOString().slice(0, 10);

/**
 * Who is told that a request waits for its first look: the officer of the day, without one the unit manager (docs/domain/workflow.md 3.1,
 * 3.8). Whoever asked is never told of their own request: the manager is. Where no plan has been made, and where there is no manager,
 * everybody who does triage is told, so that nothing comes to nobody.
 */
export async function triageRecipients(tx: Transaction, requesterId: string): Promise<string[]> {
  const plan = await dutyPlan(tx);
  const holding = async (role: string) =>
    (
      await tx.person.findMany({
        where: { roles: { has: role }, deactivatedAt: null, id: { not: requesterId } },
        select: { id: true },
        orderBy: { id: "asc" },
      })
    ).map(({ id }) => id);
  const [managers, everybody] = [await holding("UNIT_MANAGER"), await holding("TRIAGE")];
  if (!isPlanned(plan)) return everybody.length > 0 ? everybody : managers;
  const { closed } = await calendarSettings(tx);
  const { personId } = dutyAt(now(), plan, await officers(tx), closed);
  if (personId && personId !== requesterId) return [personId];
  return managers.length > 0 ? managers : everybody;
}
