import { addWorkingDays } from "#workflows/calendar/working-days.ts";
import { copenhagenInstant, workingDayOf } from "#workflows/calendar/working-time.ts";
import type { PlainDate } from "#workflows/consultation/model.ts";

/** When something happened in the demo: so many working days before it was loaded at a time of day, or so many minutes ago. */
export type StoryTime = readonly [workingDaysAgo: number, clock: string] | { minutesAgo: number };

/** Dates and instants counted from the moment at which the demo is loaded. */
export type Moments = {
  at: Date;
  /** The date so many working days ago; ahead, when the number is negative. */
  date(workingDaysAgo: number): PlainDate;
  instant(when: StoryTime): Date;
};

/**
 * Counts from the working day that runs, or comes next when it is evening or a weekend: what stands one working day ago has always
 * been, and what falls due "today" always lies ahead.
 */
export function momentsBefore(at: Date): Moments {
  const today = workingDayOf(at);
  const date = (workingDaysAgo: number) => addWorkingDays(today, -workingDaysAgo);
  return {
    at,
    date,
    instant: (when) =>
      "minutesAgo" in when ? new Date(at.getTime() - when.minutesAgo * 60_000) : copenhagenInstant(date(when[0]), when[1]),
  };
}
