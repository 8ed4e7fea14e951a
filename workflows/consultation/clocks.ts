/**
 * What runs while a request is open: the unit's deadlines, which pause while somebody else has the ball and move by the whole
 * working days that the pause took, and the timers that ring (docs/domain/deadlines.md 3.7).
 *
 * A deadline that runs has a timer of its own name until it has rung.
 */
import {
  addWorkingMinutes,
  copenhagenDate,
  endOfWorkingDay,
  MINUTES_IN_WORKING_DAY,
  workingMinutesBetween,
} from "#workflows/calendar/working-time.ts";
import { type RetentionKind, retentionDue } from "#workflows/privacy/retention.ts";
import { promisedFollowUp } from "./chart-facts.ts";
import {
  acceptDue,
  approvalDue,
  type CalendarSettings,
  dueOn,
  firstAdviceDue,
  followUpDue,
  managerToldDue,
  nextStepDue,
  promisedContactDue,
  promisedLookDue,
  promisedPlanDue,
  requesterDue,
  surveyDue,
  threeMonthsDue,
  workingDays,
  wrapUpDue,
} from "./deadlines.ts";
import type { Clock, Consultation, ConsultationEvent, DeadlineName, Instant, Move, TimerName } from "./model.ts";
import type { RequestType, State } from "./vocabulary.ts";

/** A consultation while an event is at work on it. */
export type Draft = { -readonly [key in keyof Consultation]: Consultation[key] };

/** The event at work, and the municipality's calendar. */
export type Work = { event: ConsultationEvent; calendar: CalendarSettings };

/** When a deadline that starts now falls; null when the request has no such deadline (any more). */
function dueOf(draft: Draft, name: DeadlineName, { event, calendar }: Work): Instant | null {
  const { at } = event;
  const { type, countsFrom } = draft;
  switch (name) {
    case "firstLook":
      return promisedLookDue(at, draft, calendar);
    case "accept":
      return acceptDue(at, type, calendar);
    case "firstContact":
      // A caller who is registered has been spoken with.
      return event.type === "register" && draft.assigneeId ? null : promisedContactDue(countsFrom, draft, calendar);
    case "plan":
      if (event.type === "clarified") return event.planDate === null ? null : dueOn(event.planDate, calendar);
      return promisedPlanDue(countsFrom, draft, calendar);
    case "firstAdvice":
      return draft.adviceVersions > 0 ? null : firstAdviceDue(countsFrom, type, calendar);
    case "nextStep":
      return nextStepDue(at, type, calendar);
    case "wrapUp":
      return wrapUpDue(at, calendar);
    case "followUp":
      return draft.followUpDate && followUpDue(draft.followUpDate, draft.requesterAtSchool, calendar);
    case "approval":
      return approvalDue(at, calendar);
  }
}

/** Starts a deadline, unless it stands already or the request has none of that name. */
export function startClock(draft: Draft, name: DeadlineName, work: Work): void {
  if (draft.clocks[name]) return;
  const due = dueOf(draft, name, work);
  if (due) run(draft, name, due);
}

function run(draft: Draft, name: DeadlineName, due: Instant): void {
  draft.clocks = { ...draft.clocks, [name]: { due } };
  draft.timers = { ...draft.timers, [name]: due };
}

/** Takes a deadline away: it was met, or it counts no more. */
export function stopClock(draft: Draft, name: DeadlineName): void {
  const { [name]: _clock, ...clocks } = draft.clocks;
  draft.clocks = clocks;
  removeTimer(draft, name);
}

export function removeTimer(draft: Draft, name: TimerName): void {
  const { [name]: _timer, ...timers } = draft.timers;
  draft.timers = timers;
}

export function dropAllClocks(draft: Draft): void {
  draft.clocks = {};
  draft.timers = {};
}

/**
 * Stops every deadline that runs, and remembers the working minutes that were left: below 0 when it was missed, but not
 * before it has rung.
 */
export function pauseClocks(draft: Draft, { event, calendar }: Work): void {
  for (const name of deadlinesOf(draft)) {
    const clock = draft.clocks[name];
    if (!clock || !("due" in clock)) continue;
    const left = workingMinutesBetween(new Date(event.at), new Date(clock.due), calendar.closed);
    draft.clocks = { ...draft.clocks, [name]: { minutesLeft: draft.timers[name] ? Math.max(left, 1) : left } };
    removeTimer(draft, name);
  }
}

/**
 * Lets every paused deadline go on, moved by the whole working days of the pause, rounded down: a question that is answered within
 * a day moves no date. One that fell in the pause goes on with what was left, and one that was missed stays missed.
 */
export function resumeClocks(draft: Draft, { event, calendar }: Work): void {
  const [since, at] = [new Date(draft.stateSince), new Date(event.at)];
  const paused = Math.max(0, workingMinutesBetween(since, at, calendar.closed));
  const days = Math.floor(paused / MINUTES_IN_WORKING_DAY);
  let moves = false;
  for (const name of deadlinesOf(draft)) {
    const clock = draft.clocks[name];
    if (!clock || "due" in clock) continue;
    const before = addWorkingMinutes(since, clock.minutesLeft, calendar.closed);
    const moved = addWorkingMinutes(before, days * MINUTES_IN_WORKING_DAY, calendar.closed);
    const goesOn = clock.minutesLeft > 0 && moved <= at;
    const due = (goesOn ? afterPause(before, addWorkingMinutes(at, clock.minutesLeft, calendar.closed)) : moved).toISOString();
    draft.clocks = { ...draft.clocks, [name]: { due } };
    if (due > event.at) draft.timers = { ...draft.timers, [name]: due };
    moves ||= due !== before.toISOString();
  }
  draft.pausedSince += days * MINUTES_IN_WORKING_DAY;
  draft.figures = { ...draft.figures, minutesPaused: draft.figures.minutesPaused + Math.round(paused) };
  const byLeader = event.type === "leaderApproved" || event.type === "leaderDeclined" || event.type === "approvalOverdue";
  if (moves) noteMove(draft, { at: event.at, by: byLeader ? "leader" : "requester" });
}

/** A deadline in days falls at the end of its day, after a pause too; one in hours when its time is out. */
function afterPause(before: Date, goesOn: Date): Date {
  const endOfDay = endOfWorkingDay(copenhagenDate(before));
  return before.getTime() === endOfDay.getTime() ? endOfWorkingDay(copenhagenDate(goesOn)) : goesOn;
}

function noteMove(draft: Draft, move: Move): void {
  draft.moved = [...(draft.moved ?? []), move];
}

function deadlinesOf(draft: Draft): DeadlineName[] {
  return Object.keys(draft.clocks) as DeadlineName[];
}

/** Sets a timer that belongs to no deadline. */
export function setTimer(draft: Draft, name: TimerName, work: Work): void {
  const due = ringsAt(draft, name, work);
  if (due) draft.timers = { ...draft.timers, [name]: due };
}

function ringsAt(draft: Draft, name: TimerName, { event, calendar }: Work): Instant | null {
  const { at } = event;
  switch (name) {
    case "reminderFirst":
    case "reminderSecond":
    case "replyOverdue":
      return requesterDue(name, at, draft.requesterAtSchool, calendar);
    case "closingDue":
      return closingDue(draft, at, calendar);
    case "overdueForManager":
      return managerToldDue(at, calendar);
    case "survey":
      return surveyDue(at, draft.requesterAtSchool, calendar);
    case "threeMonths":
      return threeMonthsDue(at, draft.requesterAtSchool, calendar);
    case "retention":
      return retentionDue(contentOf(draft), new Date(at))?.toISOString() ?? null;
    default:
      return null;
  }
}

/** Which rule of docs/domain/law.md 4.6 the request's content falls under; without an outcome nobody was advised. */
function contentOf(draft: Draft): RetentionKind {
  if (draft.outcome === null) return "refusedText";
  return workingDays[draft.type].plan === null ? "adviceText" : "workText";
}

/** When an advice that nobody answers goes on by itself; not after the date on which it promises to follow up. */
function closingDue(draft: Draft, at: Instant, calendar: CalendarSettings): Instant {
  const unanswered = requesterDue("closingDue", at, draft.requesterAtSchool, calendar);
  const promised = promisedFollowUp(draft);
  const followUp = promised && followUpDue(promised, draft.requesterAtSchool, calendar);
  return followUp && followUp < unanswered ? followUp : unanswered;
}

/** In work that no deadline covers the next step gets one, so that nothing can lie still. */
export function coverNextStep(draft: Draft, state: State, work: Work): void {
  const { firstContact, plan, firstAdvice, nextStep } = draft.clocks;
  if ((state === "clarifying" || state === "advising") && !firstContact && !plan && !firstAdvice && !nextStep) {
    startClock(draft, "nextStep", work);
  }
}

/**
 * Recomputes what depends on the type after a correction, from when the request came in and with what was paused.
 *
 * What was met stays met, and a date that was agreed stays agreed.
 */
export function recount(draft: Draft, before: RequestType, { event, calendar }: Work): void {
  const { type, countsFrom, stateSince, clocks } = draft;
  if (type === before) return;
  const place = (name: DeadlineName, due: Instant | null) => {
    stopClock(draft, name);
    if (due) run(draft, name, due);
  };
  const paused = (due: Instant | null) =>
    due && addWorkingMinutes(new Date(due), draft.pausedSince, calendar.closed).toISOString();
  if (clocks.firstLook) place("firstLook", promisedLookDue(stateSince, draft, calendar));
  if (clocks.accept) place("accept", acceptDue(stateSince, type, calendar));
  if (clocks.firstContact) place("firstContact", paused(promisedContactDue(countsFrom, draft, calendar)));
  if (draft.adviceVersions === 0 && (clocks.plan || clocks.firstAdvice)) {
    place("firstAdvice", paused(firstAdviceDue(countsFrom, type, calendar)));
    const planOf = (its: RequestType) => paused(promisedPlanDue(countsFrom, { ...draft, type: its }, calendar));
    if (!agreed(draft, planOf(before))) place("plan", planOf(type));
  }
  const promised = ["firstContact", "firstAdvice", "plan"] as const;
  if (promised.some((name) => dueIn(clocks[name]) !== dueIn(draft.clocks[name]))) noteMove(draft, { at: event.at, by: "type" });
}

const dueIn = (clock: Clock | undefined) => (clock && "due" in clock ? clock.due : null);

/** Whether the plan's clock shows another date than the one that the type gave it. */
function agreed({ clocks: { plan } }: Draft, byType: Instant | null): boolean {
  if (!plan || !("due" in plan)) return false;
  return byType === null || Math.abs(Date.parse(plan.due) - Date.parse(byType)) >= 60_000;
}
