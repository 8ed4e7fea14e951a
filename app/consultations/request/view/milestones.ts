import type { Dictionary } from "#app/text/dictionary.ts";
import { shortDate, shortDateRange, shortDueDate } from "#app/text/moments.ts";
import type { Step } from "#app/ui/steps.tsx";
import type { EventOf, EventType } from "#workflows/consultation/model.ts";
import { whyNotKept } from "#workflows/consultation/opening.ts";
import { isEnded, type State } from "#workflows/consultation/vocabulary.ts";

type Happened = { type: EventType; at: Date; data: Record<string, unknown> };
type StepName = keyof Dictionary["standing"]["steps"]["unit"];
type Words = { names: Record<StepName, string>; closedAs: string; until: (date: string) => string; waiting: string };

/** The way that a request takes: what lies ahead stands in this order. */
const order: readonly StepName[] = ["received", "assigned", "clarifying", "advising", "adviceSent", "closed"];

/** Which events say that a step was reached. */
const reachedBy: Partial<Record<EventType, StepName>> = {
  assign: "assigned",
  reassign: "assigned",
  accept: "clarifying",
  questionArises: "clarifying",
  clarified: "advising",
  sendAdvice: "adviceSent",
  confirmFollowUp: "followUp",
  consultantAbsent: "screening",
};

/**
 * The slim line of steps in order of time: what is done and when, where the request stands, what lies ahead.
 *
 * Told from what happened, so that a request that took a detour shows it. One that is opened again begins anew after its receipt. One that
 * was closed early shows only the steps that it took, and how it ended.
 */
export function milestones(
  state: State,
  events: readonly Happened[],
  facts: { assignedAt: Date | null; closedAt: Date | null; due: Date | null; mine: boolean; paused: boolean },
  words: Words,
  now: Date,
): Step[] {
  const since = events.slice(1 + events.findLastIndex(({ type }) => type === "reopen"));
  const reached = reachedIn(since, facts.assignedAt);
  const [received] = events;
  const current = stepOf(state, since);
  const done = [...reached].filter(([step]) => step !== current).sort(([, one], [, other]) => one.getTime() - other.getTime());
  const taken: (readonly [StepName, Date])[] = [...(received ? [["received", received.at] as const] : []), ...done];
  const ahead = order.slice(order.indexOf(current === "followUp" ? "adviceSent" : current) + 1);
  const closed = isEnded(state);
  const label = (step: StepName) => (step === "closed" && closed ? words.closedAs : words.names[step]);
  return [
    ...taken.map(([step, start], index): Step => {
      const end = step === "clarifying" || step === "advising" ? (taken[index + 1]?.[1] ?? reached.get(current)) : undefined;
      const when = end && end > start ? shortDateRange(start, end) : shortDate(start, now);
      return { label: label(step), standing: "done", when };
    }),
    here(),
    ...ahead.flatMap((step): Step[] =>
      step === "received" || reached.has(step) ? [] : [{ label: label(step), standing: "ahead" }],
    ),
  ];

  function here(): Step {
    if (closed)
      return { label: label(current), standing: "done", ...(facts.closedAt && { when: shortDate(facts.closedAt, now) }) };
    const when = facts.paused ? words.waiting : facts.due ? words.until(shortDueDate(facts.due, now)) : undefined;
    return { label: label(current), standing: "now", ...(facts.mine && { mine: true }), ...(when && { when }) };
  }
}

/** When each step was first reached, beside the receipt. */
function reachedIn(events: readonly Happened[], assignedAt: Date | null): Map<StepName, Date> {
  const reached = new Map<StepName, Date>();
  const reach = (step: StepName, at: Date) => {
    if (!reached.has(step)) reached.set(step, at);
  };
  for (const [index, event] of events.entries()) {
    const { type, at } = event;
    if (type === "submit" || type === "register") reach(looksFirst(event) ? "screening" : "assigned", at);
    // Whoever takes a call and keeps it has said yes.
    if (type === "register" && reached.has("assigned")) reach("clarifying", at);
    // Only who looked first can give it to somebody.
    if (type === "assign" || type === "needsLeaderApproval") reach("screening", events[index - 1]?.at ?? at);
    const step = reachedBy[type];
    if (step) reach(step, at);
  }
  // A leader's yes, or being opened again, gives it to somebody with no more said.
  if (assignedAt && events.some(({ type }) => type === "leaderApproved" || type === "accept")) reach("assigned", assignedAt);
  return reached;
}

/** Whether a rule wanted a person to look at it first. */
function looksFirst({ type, data }: Happened): boolean {
  if (type === "register") return whyNotKept(data as unknown as EventOf<"register">).length > 0;
  return ((data.opening as { personFirst?: unknown[] } | undefined)?.personFirst?.length ?? 0) > 0;
}

function stepOf(state: State, events: readonly Happened[]): StepName {
  switch (state) {
    case "screening":
    case "awaitingApproval":
      return "screening";
    case "assigned":
      return "assigned";
    case "clarifying":
      return "clarifying";
    case "advising":
      return "advising";
    case "awaitingRequester":
      // The question was asked in one of the two; the last change between them tells which.
      return events.findLast(({ type }) => type === "clarified" || type === "questionArises" || type === "sendAdvice")?.type ===
        "questionArises" || !events.some(({ type }) => type === "clarified")
        ? "clarifying"
        : "advising";
    case "adviceSent":
    case "wrappingUp":
      return "adviceSent";
    case "followUpAgreed":
      return "followUp";
    default:
      return "closed";
  }
}
