import { settingOf } from "#app/people/settings.server.ts";
import { database, rowsOf, type Transaction } from "#app/platform/database.server.ts";
import { json, jsonb, orNull, statement } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { defaultSchoolHolidays } from "#workflows/calendar/school-holidays.ts";
import { type ClosedDays, defaultClosedDays } from "#workflows/calendar/working-days.ts";
import type { CalendarSettings } from "#workflows/consultation/deadlines.ts";

/**
 * The municipality's calendar, in one statement: its closed days, as the table changes the defaults of docs/domain/deadlines.md 3.7, and its school
 * holidays.
 */
export async function calendarSettings(tx: Transaction = database()): Promise<CalendarSettings> {
  const [stored] = await rowsOf(municipalityCalendar(), tx);
  const winter = settingOf("schoolHolidays.winter", stored?.winter);
  return { closed: closedDays(stored?.days ?? []), school: { ...defaultSchoolHolidays, winter } };
}

/** A day on which the municipality is closed, or open, other than by default. */
export type ChangedDay = { date: string; closed: boolean };

/** What `closedDays` is made from: for a statement that asks for more than that. */
export const changedDays = Prisma.sql`
  (select coalesce(json_agg(json_build_object('date', date, 'closed', closed) order by date), '[]') from closed_day)`;

export const municipalityCalendar = statement(
  "municipality-calendar",
  { days: json<ChangedDay[]>(), winter: orNull(jsonb<unknown>()) },
  () => Prisma.sql`select ${changedDays} as days, (select value from setting where key = 'schoolHolidays.winter') as winter`,
);

/** The days on which the municipality is closed, by year. */
export function closedDays(rows: readonly ChangedDay[]): ClosedDays {
  const byYear: Record<number, string[]> = {};
  for (const { date, closed } of rows) {
    const year = Number(date.slice(0, 4));
    const days = byYear[year] ?? [...defaultClosedDays(year)];
    byYear[year] = closed ? [...new Set([...days, date])].sort() : days.filter((day) => day !== date);
  }
  return byYear;
}
