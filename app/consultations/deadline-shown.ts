import { type DeadlineWords, deadlineWords } from "#app/text/moments.ts";
import { type ClosedDays, workingDaysBetween } from "#workflows/calendar/working-days.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { pauses, type State } from "#workflows/consultation/vocabulary.ts";

/** What the deadline of a request is told from. */
export type DeadlineOf = { state: State; dueAt: Date | null; stateSince: Date };
/** The day it is, and the municipality's closed days. */
export type Today = { now: Date; closed: ClosedDays | undefined };
/** For whom the unit waits, as the first word of "Svar siden 17. nov.", and what an agreed date is called. */
type Names = { requester: string; leader: string; followUp: string };

/**
 * A request's deadline as the unit reads it (docs/design.md 5): over and left in working days, paused while somebody outside
 * the unit has the ball. `inSentence` for a card or a sentence, not for a row of the queue.
 */
export function deadlineShown(of: DeadlineOf, today: Today, names: Names, inSentence = false): DeadlineWords {
  const { state, dueAt, stateSince } = of;
  const { now, closed } = today;
  const waitingFor = state === "awaitingApproval" ? names.leader : names.requester;
  if (pauses(state)) {
    return deadlineWords({ due: null, now, inSentence, paused: { waitingFor, since: stateSince } });
  }
  if (!dueAt) return deadlineWords({ due: null, now, inSentence });
  return deadlineWords({
    due: dueAt,
    now,
    inSentence,
    ...daysAway(dueAt, now, closed),
    ...(state === "followUpAgreed" && { what: names.followUp }),
  });
}

/** Working days past a deadline or left until it; what passed earlier today is 0 over. */
export function daysAway(
  due: Date,
  now: Date,
  closed: ClosedDays | undefined,
): { workingDaysOver: number } | { workingDaysLeft: number } {
  const days = workingDaysBetween(copenhagenDate(now), copenhagenDate(due), closed);
  return due < now ? { workingDaysOver: Math.max(0, -days) } : { workingDaysLeft: Math.max(0, days) };
}
