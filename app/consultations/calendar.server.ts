import { setting } from "#app/people/settings.server.ts";
import { database, type Transaction } from "#app/platform/database.server.ts";
import { defaultSchoolHolidays } from "#workflows/calendar/school-holidays.ts";
import { type ClosedDays, defaultClosedDays } from "#workflows/calendar/working-days.ts";
import type { CalendarSettings } from "#workflows/consultation/deadlines.ts";

/** The municipality's calendar: its closed days, as the table changes the defaults of DOMAIN.md 3.7, and its school holidays. */
export async function calendarSettings(tx: Transaction = database()): Promise<CalendarSettings> {
  const rows = await tx.closedDay.findMany({ orderBy: { date: "asc" } });
  const winter = await setting("schoolHolidays.winter", tx);
  return { closed: closedDays(rows), school: { ...defaultSchoolHolidays, winter } };
}

function closedDays(rows: readonly { date: Date; closed: boolean }[]): ClosedDays {
  const byYear: Record<number, string[]> = {};
  for (const row of rows) {
    const date = row.date.toISOString().slice(0, 10);
    const year = Number(date.slice(0, 4));
    const days = byYear[year] ?? [...defaultClosedDays(year)];
    byYear[year] = row.closed ? [...new Set([...days, date])].sort() : days.filter((day) => day !== date);
  }
  return byYear;
}
