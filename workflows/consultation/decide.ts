/** The chart's only door. Pure: it says what an event would do, and does none of it (docs/architecture.md 1, idea 3). */
import { getNextTransitions, transition } from "xstate";
import { applyChange } from "./changes.ts";
import { type ChartEvent, type Facts, innerEvents } from "./chart-facts.ts";
import { coverNextStep, type Draft, removeTimer, setTimer, type Work } from "./clocks.ts";
import { consultationMachine } from "./consultation.machine.ts";
import type { CalendarSettings } from "./deadlines.ts";
import { isInstant, whatIsMissing } from "./demands.ts";
import { type Action, applyActions, timerChanges } from "./effects.ts";
import { type GuardName, refusalBy } from "./guards.ts";
import { heard, heardAtBest, sideOf } from "./hearing.ts";
import type {
  Actor,
  Consultation,
  ConsultationEvent,
  Decision,
  EventType,
  RecordedEvent,
  RefusalReason,
  Relation,
} from "./model.ts";
import { opened, whyNotOpened } from "./opening.ts";
import { eventTypes, relationFor } from "./permissions.ts";
import { type ChartSnapshot, metaOf, persist, revive, standing, stateOf } from "./snapshot.ts";
import { blockedText, textsIn } from "./texts.ts";
import type { State } from "./vocabulary.ts";

export { standing };

type LaterEvent = Exclude<ConsultationEvent, { type: "submit" | "register" }>;

/**
 * Says what an event would do: the next state, the event to append, texts to keep, letters owed, timers to set and to remove.
 * Or why not: an event that the state does not take, that this actor may not send, or that lacks something, is a refusal from
 * a closed union; never silence and never a throw. `now` is null for the two events that open a request.
 */
export function decide(
  now: Consultation | null,
  event: ConsultationEvent,
  actor: Actor,
  calendar: CalendarSettings = {},
): Decision {
  const state = now ? stateOf(now.snapshot) : null;
  const refused = (reason: RefusalReason, field?: string): Decision => ({ ok: false, refusal: { reason, state, field } });
  if ((innerEvents as readonly string[]).includes(event.type)) return refused("inner-event");
  const permission = relationFor(event.type, actor, now);
  if (!permission.ok) return refused(permission.reason);
  if (!isInstant(event.at)) return refused("date-out-of-range", "at");
  const { relation } = permission;
  if (event.type === "submit" || event.type === "register") {
    if (now) return refused("not-in-this-state");
    const blocked = blockedText(event);
    if (blocked) return refused("identifiers", blocked);
    const reason = whyNotOpened(event, actor);
    if (reason) return refused(reason);
    const work = { event, calendar };
    const { draft, snapshot, actions } = opened(event, work);
    return conclude({}, draft, snapshot, actions, work, actor, relation);
  }
  if (!now || !state) return refused("not-in-this-state");
  const meant = asReply(event, state, relation);
  const snapshot = revive(now.snapshot);
  const said = heard(meant, now, relation);
  const reason = refusalOf(waysOutOf(snapshot), said);
  if (reason) return refused(reason);
  const blocked = blockedText(meant);
  if (blocked) return refused("identifiers", blocked);
  const missing = whatIsMissing(meant, now, relation);
  if (missing) return refused(missing.reason, missing.field);
  const [next, actions] = transition(consultationMachine, snapshot, said);
  const work = { event: meant, calendar };
  const draft: Draft = { ...now };
  applyChange(draft, { ...work, state: stateOf(next), side: sideOf(relation) });
  return conclude(now.timers, draft, next, actions, work, actor, relation);
}

/** A message from the requester is a reply where the requester has the ball (docs/domain/workflow.md 3.6, ADD_MESSAGE). */
function asReply(event: LaterEvent, state: State, relation: Relation): LaterEvent {
  if (event.type !== "addMessage" || relation !== "requester" || metaOf(state)?.ball !== "requester") return event;
  const { texts, ...rest } = event;
  return { ...rest, type: "reply", texts: { reply: texts?.message } };
}

/** Where a chart stands: what it knows, and each way out of its state with the guards that stand before it. */
type WaysOut = { facts: Facts; ways: readonly { type: string; guards: readonly GuardName[] }[] };

/** Asked of XState once for a page that asks about every event: it walks through all states that are active. */
function waysOutOf(snapshot: ChartSnapshot): WaysOut {
  const ways = getNextTransitions(snapshot).map(({ eventType, guard }) => ({
    type: eventType,
    guards: guard ? (guard as unknown as { params: readonly GuardName[] }).params : [],
  }));
  return { facts: snapshot.context, ways };
}

/**
 * Why the chart does not take an event where it stands; null when it does. Of several ways it is the last that refuses.
 * `ignored` names guards that only input can answer.
 */
function refusalOf({ facts, ways }: WaysOut, event: ChartEvent, ignored: readonly GuardName[] = []): RefusalReason | null {
  let reason: RefusalReason | null = "not-in-this-state";
  for (const { type, guards } of ways) {
    if (type !== event.type) continue;
    reason = refusalBy(
      guards.filter((name) => !ignored.includes(name)),
      facts,
      event,
    );
    if (!reason) return null;
  }
  return reason;
}

/** Brings the request, its deadlines and letters to where the chart has decided to go. */
function conclude(
  timersBefore: Consultation["timers"],
  draft: Draft,
  snapshot: ChartSnapshot,
  actions: readonly Action[],
  work: Work,
  actor: Actor,
  relation: Relation,
): Decision {
  const { event } = work;
  const before = draft.snapshot === null ? null : stateOf(draft.snapshot);
  const state = stateOf(snapshot);
  const letters = applyActions(actions, draft, work);
  coverNextStep(draft, state, work);
  if (state === "screening") draft.assigneeId = null;
  if (before !== state || event.type === "reassign" || event.type === "acceptTimeout" || event.type === "consultantDecline") {
    draft.stateSince = event.at;
  }
  updateLateness(draft, state, work);
  draft.snapshot = persist(snapshot);
  draft.version += 1;
  return {
    ok: true,
    next: draft,
    event: recorded(draft.version, event, actor, relation),
    texts: textsIn(event),
    letters,
    timers: timerChanges(timersBefore, draft.timers),
    erase: state === "anonymised" ? "all" : event.type === "redact" ? event.textIds : [],
  };
}

const beforeAccept: readonly State[] = ["screening", "awaitingApproval", "assigned"];
/** Before anybody has accepted the request, only these events make good what was late. */
const makesGood: readonly EventType[] = ["assign", "leaderApproved", "needsLeaderApproval", "reassign", "reopen"];

/**
 * Since when the unit is late: from the earliest deadline that has rung and still stands. A request that was left lying stays
 * late until somebody accepts it. What is late no more is not told to the manager; what is late again after a pause is.
 */
function updateLateness(draft: Draft, state: State, work: Work): void {
  const { event } = work;
  const before = draft.overdueSince;
  const [missed = null] = Object.entries(draft.clocks)
    .flatMap(([name, clock]) => ("due" in clock && clock.due <= event.at && !(name in draft.timers) ? [clock.due] : []))
    .sort();
  const keepsLying = beforeAccept.includes(state) && !makesGood.includes(event.type);
  draft.overdueSince = keepsLying ? (before ?? missed) : missed;
  if (draft.overdueSince === null) removeTimer(draft, "overdueForManager");
  else if (before === null && event.type !== "deadlinePassed" && event.type !== "acceptTimeout") {
    setTimer(draft, "overdueForManager", work);
  }
}

function recorded(version: number, event: ConsultationEvent, actor: Actor, relation: Relation): RecordedEvent {
  const { type, at, texts: _texts, ...data } = event;
  return {
    version,
    type,
    at,
    actorId: actor.id,
    relation,
    data: JSON.parse(JSON.stringify(data)),
    textKinds: textsIn(event).map(({ kind }) => kind),
  };
}

/** Asked by the form that closes a request, in the same step. */
const askedByForms: readonly GuardName[] = ["filingDecided"];

/**
 * Why this actor cannot send an event now, before any input is known; null when it can be tried. Pages say with it what is
 * still missing.
 */
export function hindrance(consultation: Consultation, actor: Actor, type: EventType): RefusalReason | null {
  return hindranceAt(waysOutOf(revive(consultation.snapshot)), consultation, actor, type);
}

function hindranceAt(out: WaysOut, now: Consultation, actor: Actor, type: EventType): RefusalReason | null {
  const permission = relationFor(type, actor, now);
  if (!permission.ok) return permission.reason;
  const { relation } = permission;
  const state = stateOf(now.snapshot);
  // Where it would be a reply, replying is what is offered.
  if (type === "addMessage" && relation === "requester" && metaOf(state)?.ball === "requester") return "not-in-this-state";
  // Most events have no way out of a state: nothing need be said for them.
  if (!out.ways.some((way) => way.type === type)) return "not-in-this-state";
  return refusalOf(out, heardAtBest(type, now, relation, state === "screening"), askedByForms);
}

/** The events that this actor could send now: who they are and where the request stands allow it, the rest is up to the input. */
export function offered(consultation: Consultation, actor: Actor): EventType[] {
  const out = waysOutOf(revive(consultation.snapshot));
  return eventTypes.filter((type) => hindranceAt(out, consultation, actor, type) === null);
}
