import { settingsOf } from "#app/people/settings.server.ts";
import { database, type Transaction } from "#app/platform/database.server.ts";
import { defaultSchoolHolidays } from "#workflows/calendar/school-holidays.ts";
import { type ClosedDays, defaultClosedDays } from "#workflows/calendar/working-days.ts";
import type { CalendarSettings } from "#workflows/consultation/deadlines.ts";

/**
 * The municipality's calendar, in one statement: its closed days, as the table changes the defaults of DOMAIN.md 3.7, and its school
 * holidays.
 */
export async function calendarSettings(tx: Transaction = database()): Promise<CalendarSettings> {
  type Stored = { days: { date: string; closed: boolean }[]; winter: unknown };
  const [stored] = await tx.$queryRaw<Stored[]>`
    select coalesce((select json_agg(json_build_object('date', date, 'closed', closed) order by date) from closed_day), '[]') as days,
           (select value from setting where key = 'schoolHolidays.winter') as winter`;
  const settings = settingsOf({ "schoolHolidays.winter": stored?.winter ?? undefined });
  const winter = settings["schoolHolidays.winter"];
  return { closed: closedDays(stored?.days ?? []), school: { ...defaultSchoolHolidays, winter } };
}

function closedDays(rows: readonly { date: string; closed: boolean }[]): ClosedDays {
  const byYear: Record<number, string[]> = {};
  for (const { date, closed } of rows) {
    const year = Number(date.slice(0, 4));
    const days = byYear[year] ?? [...defaultClosedDays(year)];
    byYear[year] = closed ? [...new Set([...days, date])].sort() : days.filter((day) => day !== date);
  }
  return byYear;
}
