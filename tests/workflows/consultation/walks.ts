import type { AnyStateNode, AnyTransitionDefinition } from "xstate";
import { getAdjacencyMap } from "xstate/graph";
import type { ChartEvent, ChartInput } from "#workflows/consultation/chart-facts.ts";
import { consultationMachine } from "#workflows/consultation/consultation.machine.ts";
import { allHold, type GuardName } from "#workflows/consultation/guards.ts";
import type { ChartSnapshot } from "#workflows/consultation/snapshot.ts";

const clarified = { type: "clarified", contacted: true } as const;
const closed = { type: "close", contacted: true, advised: false, filed: true } as const;

const events = (...named: (ChartEvent["type"] | ChartEvent)[]): ChartEvent[] =>
  named.map((event) => (typeof event === "string" ? ({ type: event } as ChartEvent) : event));

const work = events(
  "accept",
  "logContact",
  clarified,
  "questionArises",
  "ask",
  "reply",
  "resume",
  "replyOverdue",
  "sendAdvice",
  "confirmAdvice",
  "closingDue",
  { type: "confirmAdvice", promised: true },
  { type: "closingDue", promised: true },
);
const followUp = events(
  "proposeFollowUp",
  { type: "confirmFollowUp", by: "requester", proposedBy: "consultant" },
  { type: "confirmFollowUp", by: "consultant", proposedBy: "requester" },
  "followUpDue",
);
const changeOfConsultant = events(
  { type: "consultantAbsent", known: true, away: true },
  { type: "consultantAbsent", known: false, away: true },
  { type: "consultantAbsent", known: true, away: false },
  { type: "consultantAbsent", known: false, away: false },
  { type: "reassign", known: true, away: true },
  { type: "reassign", known: true, away: false },
  { type: "reassign", known: false, away: false },
  { type: "consultantDecline", anotherLeft: true },
  { type: "consultantDecline", anotherLeft: false },
  { type: "acceptTimeout", anotherLeft: true },
  { type: "acceptTimeout", anotherLeft: false },
  { type: "assign", lookedAt: true, scoped: true },
  { type: "assign", lookedAt: false, scoped: true },
);
const endings = events(
  "decideFiling",
  { ...closed, atTriage: false, by: "consultant" },
  { ...closed, atTriage: true, by: "triage" },
  "withdraw",
  "redirect",
  { type: "proposeDecline", byManager: false },
  { type: "proposeDecline", byManager: true },
  { type: "declineConfirmed", declining: true },
  { type: "reopen", sameConsultant: true },
  { type: "reopen", sameConsultant: false },
  "retentionDue",
);
const leader = events(
  "needsLeaderApproval",
  { type: "leaderApproved", routed: true },
  { type: "leaderApproved", routed: false },
  "leaderDeclined",
  "approvalOverdue",
);
const corrections = events(
  { type: "correctClassification", to: "METHOD_DEVELOPMENT", doubt: false, fits: true },
  { type: "correctClassification", to: "SPARRING", doubt: true, fits: true },
);
const toAnalysis = events(
  { type: "correctClassification", to: "ANALYSIS_EVALUATION", doubt: false, fits: true },
  { type: "correctClassification", to: "ANALYSIS_EVALUATION", doubt: true, fits: true },
);
/** Corrections after which whoever has the request may not have it. */
const unfitting = events(
  { type: "correctClassification", to: "SPARRING", doubt: false, fits: false },
  { type: "correctClassification", to: "SPARRING", doubt: true, fits: false },
);
const regions = events("escalateAcute", "endEscalation", "openNotification", "recordNotificationTalk");
const besideTheFlow = events(
  "answerChecklist",
  { type: "addMessage", by: "requester" },
  { type: "addMessage", by: "consultant" },
  "addNote",
  "addCoAdviser",
  "removeCoAdviser",
  "inviteCoRequester",
  "removeCoRequester",
  "redact",
  { type: "deadlinePassed", forManager: false },
  { type: "deadlinePassed", forManager: true },
  { type: "reminderDue", reminder: "first" },
);
/** The short way to each of the states: enough to see what else they take. */
const shortWay = events(
  "accept",
  "logContact",
  clarified,
  "ask",
  "sendAdvice",
  "confirmAdvice",
  "proposeFollowUp",
  { type: "confirmFollowUp", by: "consultant", proposedBy: "requester" },
  "withdraw",
);

const sparring: ChartInput = { type: "SPARRING", opened: "routed", doubt: false, urgent: false, leader: "unasked" };
const toPerson: ChartInput = { ...sparring, opened: "personFirst" };
const method: ChartInput = { ...toPerson, type: "METHOD_DEVELOPMENT", leader: "missing" };

/** Walks that together see the whole chart; one walk over everything would multiply what has nothing to do with each other. */
const walked: readonly (readonly [ChartInput, readonly ChartEvent[]])[] = [
  [sparring, [...work, ...followUp, ...changeOfConsultant.slice(0, 2)]],
  [sparring, [...work, ...changeOfConsultant, ...endings]],
  [toPerson, [...work.slice(0, 5), ...regions.slice(2), ...corrections, ...endings, ...changeOfConsultant.slice(4)]],
  [method, [...work.slice(0, 3), ...leader, ...corrections, ...changeOfConsultant.slice(4), ...endings.slice(3, 7)]],
  [sparring, [...shortWay, ...regions, ...besideTheFlow]],
  [sparring, [...events("accept", { type: "assign", lookedAt: true, scoped: true }), ...unfitting]],
  [toPerson, [...shortWay, { type: "assign", lookedAt: true, scoped: true }, ...regions, ...besideTheFlow, ...endings]],
  [method, [...leader, ...regions, ...besideTheFlow]],
  [toPerson, toAnalysis],
  [{ ...sparring, opened: "registered" }, [...work, ...endings]],
  [{ ...toPerson, type: "UNSURE", doubt: true, urgent: true }, [...shortWay, ...corrections, ...endings, ...changeOfConsultant]],
];

/** One step of a walk: where the chart stood, what it heard, and where it stood then. */
type Step = { from: ChartSnapshot; event: ChartEvent; to: ChartSnapshot };

/** Everything that a walk tells apart. Without the history two different places would look the same. */
export function place(snapshot: ChartSnapshot): string {
  const history = Object.entries(snapshot.historyValue).map(([id, nodes]) => [id, nodes.map((node) => node.id)]);
  return JSON.stringify([snapshot.value, snapshot.context, history]);
}

type Adjacency = Record<
  string,
  { state: ChartSnapshot; transitions: Record<string, { event: ChartEvent; state: ChartSnapshot }> }
>;

let known: { starts: ChartInput[]; places: Map<string, ChartSnapshot>; steps: Step[] } | undefined;

/** Every place that the walks reach from an opening, and every step that they take; generated once for a test file. */
export function walkTheChart() {
  if (known) return known;
  const places = new Map<string, ChartSnapshot>();
  const steps: Step[] = [];
  for (const [input, heard] of walked) {
    // Withdrawing is heard in every walk, so that every walk knows a way out.
    const events = [...heard.filter(({ type }) => type !== "withdraw"), { type: "withdraw" } as const];
    const map = getAdjacencyMap(consultationMachine, {
      input,
      events,
      serializeState: place,
      limit: 1e6,
    }) as unknown as Adjacency;
    for (const { state: from, transitions } of Object.values(map)) {
      places.set(place(from), from);
      for (const { event, state: to } of Object.values(transitions)) {
        if (transitionsTaken(from, event).length > 0) steps.push({ from, event, to });
      }
    }
  }
  known = { starts: walked.map(([input]) => input), places, steps };
  return known;
}

/** The transitions of the flow that an event takes where the chart stands. */
export function transitionsTaken(from: ChartSnapshot, event: ChartEvent): readonly AnyTransitionDefinition[] {
  return (consultationMachine.getTransitionData(from, event) ?? []) as readonly AnyTransitionDefinition[];
}

/** The node of a path of keys below the root. */
export function nodeAt(...path: string[]): AnyStateNode {
  let node = consultationMachine.root as AnyStateNode;
  for (const key of path) node = node.states[key] as AnyStateNode;
  return node;
}

/** Every node of the chart, the root first. */
export function allNodes(node: AnyStateNode = consultationMachine.root as AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => allNodes(child))];
}

/** A transition as a caseworker would name it. */
export function named(transition: AnyTransitionDefinition): string {
  const guards = guardsOf(transition).join(" and ");
  const targets = transition.target?.map((target) => target.id.replace("consultation.", "")).join(", ");
  return `${transition.source.id.replace("consultation.", "")}: ${transition.eventType || "always"}${guards && ` [${guards}]`} → ${targets ?? "stays"}`;
}

/** The guards of a transition, by name. */
function guardsOf({ guard }: AnyTransitionDefinition): readonly GuardName[] {
  return guard ? (guard as unknown as { params: readonly GuardName[] }).params : [];
}

/** The way that a state that never rests takes for an opening. */
export function wayOf(node: AnyStateNode, snapshot: ChartSnapshot): AnyTransitionDefinition | undefined {
  return (node.always ?? []).find((way) => allHold(guardsOf(way), snapshot.context, { type: "addNote" }));
}
