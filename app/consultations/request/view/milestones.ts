import type { Dictionary } from "#app/text/dictionary.ts";
import { shortDate, shortDateRange } from "#app/text/moments.ts";
import type { Step } from "#app/ui/steps.tsx";
import type { EventType } from "#workflows/consultation/model.ts";
import { isEnded, type State } from "#workflows/consultation/vocabulary.ts";

type Happened = { type: EventType; at: Date };
type StepName = keyof Dictionary["standing"]["steps"]["unit"];
type Words = { names: Record<StepName, string>; closedAs: string; until: (date: string) => string; waiting: string };

const order: readonly StepName[] = [
  "received",
  "screening",
  "assigned",
  "clarifying",
  "advising",
  "adviceSent",
  "followUp",
  "closed",
];
/** Steps that only some requests take: shown once they have been taken. */
const detours: readonly StepName[] = ["screening", "followUp"];

/** Which events say that a step was reached. */
const reachedBy: Partial<Record<EventType, StepName>> = {
  submit: "received",
  register: "received",
  assign: "assigned",
  reassign: "assigned",
  leaderApproved: "assigned",
  accept: "clarifying",
  questionArises: "clarifying",
  clarified: "advising",
  sendAdvice: "adviceSent",
  confirmFollowUp: "followUp",
};

/**
 * The slim line of steps: what is done and when, where the request stands, what lies ahead.
 *
 * Told from what happened, so that a request that took a detour shows it. A request that was closed early shows only the steps
 * that it took, and how it ended.
 */
export function milestones(
  state: State,
  events: readonly Happened[],
  facts: { assignedAt: Date | null; closedAt: Date | null; due: Date | null; screened: boolean; paused: boolean },
  words: Words,
  now: Date,
): Step[] {
  const reached = new Map<StepName, Date>();
  for (const event of events) {
    const step = reachedBy[event.type];
    if (step && !reached.has(step)) reached.set(step, event.at);
  }
  if (facts.assignedAt && !reached.has("assigned")) reached.set("assigned", facts.assignedAt);
  const received = reached.get("received");
  if (facts.screened && received) reached.set("screening", received);
  const current = stepOf(state, events);
  const closed = isEnded(state);
  const shown = order.filter((step) => {
    if (step === "closed" || step === current || reached.has(step)) return true;
    return !closed && !detours.includes(step);
  });
  const here = shown.indexOf(current);
  return shown.map((step, index): Step => {
    const label = step === "closed" && closed ? words.closedAs : words.names[step];
    if (index > here) return { label, standing: "ahead" };
    const start = reached.get(step);
    if (index < here) {
      const next = shown.slice(index + 1, here + 1).map((later) => reached.get(later));
      const end = step === "clarifying" || step === "advising" ? next.find((at) => at !== undefined) : undefined;
      const when = start && (end && end > start ? shortDateRange(start, end) : shortDate(start, now));
      return { label, standing: "done", ...(when && { when }) };
    }
    if (closed) return { label, standing: "done", ...(facts.closedAt && { when: shortDate(facts.closedAt, now) }) };
    const when = facts.paused ? words.waiting : facts.due ? words.until(shortDate(facts.due, now)) : undefined;
    return { label, standing: "now", ...(when && { when }) };
  });
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
