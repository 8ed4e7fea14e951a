/** The statechart's snapshot as it is stored: JSON in, JSON out, and what can be read off it. */
import type { AnyActorScope, AnyStateNode, SnapshotFrom } from "xstate";
import type { StateMeta } from "./chart-words.ts";
import { consultationMachine } from "./consultation.machine.ts";
import type { Consultation, Escalation, NotificationFlag, Standing } from "./model.ts";
import { type State, states } from "./vocabulary.ts";

export type ChartSnapshot = SnapshotFrom<typeof consultationMachine>;

/** What is stored of a snapshot. The history keeps ids of states: renaming a state needs a migration. */
type Stored = { value: { flow: unknown; escalation: Escalation; notification: NotificationFlag } };

/** The snapshot as plain JSON. */
export function persist(snapshot: ChartSnapshot): unknown {
  return JSON.parse(JSON.stringify(consultationMachine.getPersistedSnapshot(snapshot)));
}

// Only charts that start other actors need a scope; this one starts none.
const alone = {} as AnyActorScope;

const restored = new WeakMap<object, ChartSnapshot>();

/**
 * The snapshot as it was when it was persisted, with its history; cached by the stored object, which nobody changes. @throws when it is
 * none of this chart's.
 */
export function revive(stored: unknown): ChartSnapshot {
  const known = restored.get(stored as object);
  if (known) return known;
  // A deep copy: XState revives the history in place, and what is stored must stay as it is.
  const copy = JSON.parse(JSON.stringify(stored));
  const snapshot = consultationMachine.restoreSnapshot(copy, alone);
  restored.set(stored as object, snapshot);
  return snapshot;
}

/** The state in which a stored or living snapshot rests. */
export function stateOf(snapshot: unknown): State {
  let value: unknown = (snapshot as Stored).value.flow;
  while (typeof value === "object" && value !== null) {
    const [key, inner] = Object.entries(value)[0] ?? [];
    value = inner === undefined || Object.keys(inner as object).length === 0 ? key : inner;
  }
  const state = states.find((name) => name === value);
  if (!state) throw new Error("not a state of the chart");
  return state;
}

const metas = new Map<State, StateMeta>();
(function collect(node: AnyStateNode) {
  const state = states.find((name) => name === node.key);
  if (state && node.meta) metas.set(state, node.meta);
  for (const child of Object.values(node.states)) collect(child);
})(consultationMachine.root as AnyStateNode);

/** Who has the ball in a state, and by which deadline; null where the request is closed. */
export function metaOf(state: State): StateMeta | null {
  return metas.get(state) ?? null;
}

/**
 * What the queries need of a consultation, read off its snapshot.
 *
 * The deadline that counts is the earliest of the unit's that run; where the requester has the ball and they pause, it is
 * the moment when the ball comes back by itself.
 */
export function standing(consultation: Consultation): Standing {
  const state = stateOf(consultation.snapshot);
  const { escalation, notification } = (consultation.snapshot as Stored).value;
  const meta = metaOf(state);
  return { state, escalation, notification, ball: meta?.ball ?? null, due: meta ? dueNow(consultation, meta) : null };
}

function dueNow({ clocks, timers }: Consultation, { deadline }: StateMeta): Standing["due"] {
  const running = Object.entries(clocks).flatMap(([name, clock]) =>
    "due" in clock ? [{ name: name as keyof typeof clocks, at: clock.due }] : [],
  );
  running.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : one.name < other.name ? -1 : 1));
  const timer = timers[deadline];
  return running[0] ?? (timer ? { name: deadline, at: timer } : null);
}
