import type { Dictionary } from "#app/text/dictionary.ts";
import { type DeadlineWords, dayAndMonth, deadlineWords } from "#app/text/moments.ts";
import { type ClosedDays, workingDaysBetween } from "#workflows/calendar/working-days.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import type { Consultation } from "#workflows/consultation/model.ts";
import { movesOf, promisedTo } from "#workflows/consultation/promises.ts";
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

/** What a requester has been promised, with what it is and by when, in the words of every page on the requester's side; null where nothing is. */
export function promiseShown(
  request: Consultation,
  { now, closed }: Today,
  { promised: labels }: Dictionary["standing"],
): { label: string; words: DeadlineWords } | null {
  const promised = promisedTo(request);
  if (!promised) return null;
  const due = new Date(promised.at);
  return {
    label: labels[promised.name] ?? labels.other ?? "",
    words: deadlineWords({ due, now, inSentence: true, ...daysAway(due, now, closed) }),
  };
}

/** What moved the dates that were promised, in sentences; null while they stand as they were given, and once there is none. */
export function moveShown(
  request: Consultation,
  { now }: Today,
  words: Pick<Dictionary, "standing" | "vocabulary">,
  reader: "unit" | "requester",
): string | null {
  const name = promisedTo(request)?.name;
  if (name !== "firstContact" && name !== "firstAdvice" && name !== "plan") return null;
  const moved = words.standing.moved[reader];
  const type = words.vocabulary.typeLabels[request.type];
  return (
    movesOf(request)
      .map(({ by, at }) => moved[by](dayAndMonth(at, now), type))
      .join(" ") || null
  );
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
