/** What an absence means for the requests that are open (docs/domain/workflow.md 3.3, end). */
import { addDays, type CalendarDate } from "#workflows/calendar/dates.ts";
import { type ClosedDays, workingDaysBetween } from "#workflows/calendar/working-days.ts";

/** An absence of more working days than this leaves nothing lying: a deputy takes over, or triage finds somebody. */
const SHORT_ABSENCE = 2;

/** A period of absence, both days included. */
export type AbsencePeriod = { from: CalendarDate; to: CalendarDate };

/** Whether open requests must go on to others while somebody is away: more than two working days are. */
export function needsDeputy({ from, to }: AbsencePeriod, closed: ClosedDays = {}): boolean {
  return workingDaysBetween(addDays(from, -1), to, closed) > SHORT_ABSENCE;
}
