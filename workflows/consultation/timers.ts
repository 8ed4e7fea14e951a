/** Timers as events: which timer rings which event, and the way back. One table answers both. */
import type { Consultation, ConsultationEvent, DeadlineName, EventOf, EventType, TimerName } from "./model.ts";

type Rung<Type extends EventType> = Omit<EventOf<Type>, "at">;
/** The events that time itself sends. */
export type RungEvent =
  | Rung<"acceptTimeout">
  | Rung<"approvalOverdue">
  | Rung<"followUpDue">
  | Rung<"reminderDue">
  | Rung<"replyOverdue">
  | Rung<"closingDue">
  | Rung<"deadlinePassed">
  | Rung<"retentionDue">;

const missed = (deadline: DeadlineName) => ({ type: "deadlinePassed", deadline, forManager: false }) as const;

/** What each timer rings; null for those of the surveys, which are no events of the chart (app/evaluation). */
const rings = {
  firstLook: missed("firstLook"),
  accept: { type: "acceptTimeout" },
  firstContact: missed("firstContact"),
  plan: missed("plan"),
  firstAdvice: missed("firstAdvice"),
  nextStep: missed("nextStep"),
  wrapUp: missed("wrapUp"),
  followUp: { type: "followUpDue" },
  approval: { type: "approvalOverdue" },
  reminderFirst: { type: "reminderDue", reminder: "first" },
  reminderSecond: { type: "reminderDue", reminder: "second" },
  replyOverdue: { type: "replyOverdue" },
  closingDue: { type: "closingDue" },
  // A working day later, and again about the deadline that was missed: which one, the request says.
  overdueForManager: { type: "deadlinePassed", forManager: true },
  survey: null,
  threeMonths: null,
  retention: { type: "retentionDue" },
} as const satisfies Record<TimerName, RungEvent | { type: "deadlinePassed"; forManager: true } | null>;

/** The event that a timer of a request sends when it rings; null for those that send none. */
export function eventOf(timer: TimerName, request: Pick<Consultation, "clocks">): RungEvent | null {
  const event = rings[timer];
  if (event?.type !== "deadlinePassed" || !event.forManager) return event;
  return { ...event, deadline: missedFirst(request) };
}

/** The timer whose ringing an event is; null for what people do. */
export function timerOf(event: ConsultationEvent): TimerName | null {
  const timers = Object.keys(rings) as TimerName[];
  return timers.find((timer) => isAs(event, rings[timer])) ?? null;
}

function isAs(event: ConsultationEvent, rung: (typeof rings)[TimerName]): boolean {
  return rung !== null && Object.entries(rung).every(([name, value]) => event[name as keyof ConsultationEvent] === value);
}

/** The running deadline that falls first, and so was missed first. */
function missedFirst({ clocks }: Pick<Consultation, "clocks">): DeadlineName {
  const running = Object.entries(clocks).flatMap(([name, clock]) => ("due" in clock ? [{ name, due: clock.due }] : []));
  running.sort((one, other) => one.due.localeCompare(other.due));
  return (running[0]?.name ?? "firstContact") as DeadlineName;
}
