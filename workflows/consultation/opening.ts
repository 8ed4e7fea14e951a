/** How a request comes into being: submitted by whoever asks, or registered by a consultant for somebody who called. */
import { initialTransition } from "xstate";
import { applyChange, nextInRanking, requestAtOpening } from "./changes.ts";
import type { ChartInput } from "./chart-facts.ts";
import type { Draft, Work } from "./clocks.ts";
import { consultationMachine } from "./consultation.machine.ts";
import type { Action } from "./effects.ts";
import type { Actor, EventOf, RefusalReason } from "./model.ts";
import { demandsCertification } from "./routing.ts";
import { opensNotification, rulesOfType, whyPersonFirst } from "./routing-reasons.ts";
import { type ChartSnapshot, stateOf } from "./snapshot.ts";
import { type PersonFirstRule, personFirstRules } from "./vocabulary.ts";

export type OpeningEvent = EventOf<"submit"> | EventOf<"register">;

/** Why a request cannot be opened like this; null when it can. */
export function whyNotOpened(event: OpeningEvent, actor: Actor): RefusalReason | null {
  const { opening } = event;
  if (event.type === "submit") return actor.id === opening.requesterId ? null : "not-permitted";
  if (actor.id === null || actor.id !== event.consultantId) return "not-permitted";
  if (opening.requesterId === event.consultantId) return "own-request";
  return null;
}

/**
 * Why somebody else must have a request that was registered: rules that want a person first whoever took the call, and what bars the one
 * who did. Whoever took the call may be absent tomorrow or busy, but not without the certificate that a theme demands, nor with a
 * private relation to somebody in it (docs/domain/workflow.md 3.3, special routing). None: the one who registers it keeps it.
 */
export function whyNotKept({ opening, consultantId, conflict }: EventOf<"register">): PersonFirstRule[] {
  const { candidates, excluded } = opening.ranking;
  const barred = excluded.find((one) => one.consultantId === consultantId)?.reason;
  const known = barred !== undefined || candidates.some((one) => one.consultantId === consultantId);
  const unfit =
    barred === "NOT_CERTIFIED" ||
    barred === "WRONG_COMPETENCE" ||
    barred === "CONFLICT_OF_INTEREST" ||
    // Whoever is not on the roster holds no certificate that anybody knows of.
    (!known && demandsCertification(opening.themes));
  const holds: Partial<Record<PersonFirstRule, boolean>> = {
    ...rulesOfType(opening),
    CALL_TAKER_BARRED: unfit || conflict === true,
  };
  return personFirstRules.filter((rule) => holds[rule]);
}

/** The request, the chart's first snapshot and what follows from it. */
export function opened(event: OpeningEvent, work: Work): { draft: Draft; snapshot: ChartSnapshot; actions: Action[] } {
  const { opening } = event;
  const doubt = opening.notificationOpen || opensNotification(opening.themes);
  const personFirst = rulesFor(event, doubt);
  const input: ChartInput = {
    type: opening.type,
    opened: personFirst.length > 0 ? "personFirst" : event.type === "register" ? "registered" : "routed",
    doubt,
    urgent: doubt || opening.urgency === "TODAY",
    leader: opening.leaderInvolved === false ? "missing" : "unasked",
  };
  const [snapshot, actions] = initialTransition(consultationMachine, input);
  const draft = requestAtOpening(opening, event.at, personFirst);
  if (event.type === "register" && event.conflict) draft.handedBackBy = [event.consultantId];
  if (event.type === "register" && input.opened === "registered") {
    draft.assigneeId = event.consultantId;
    draft.knownConsultantId = event.consultantId;
  } else if (input.opened === "routed") {
    draft.assigneeId = nextInRanking(draft);
  }
  if (draft.assigneeId) draft.assignedAt = event.at;
  applyChange(draft, { ...work, state: stateOf(snapshot), side: "requester" });
  return { draft, snapshot, actions };
}

/** The rules that the writer found, and those that the request itself shows, so that none can be left out. */
function rulesFor(event: OpeningEvent, doubt: boolean): PersonFirstRule[] {
  if (event.type === "register") return whyNotKept(event);
  const { opening, overrides = [] } = event;
  const shown = whyPersonFirst({
    ...opening,
    notificationOpen: doubt,
    warnOverridden: overrides.length > 0,
    mode: "automatic",
  });
  return personFirstRules.filter((rule) => shown.includes(rule) || opening.personFirst.includes(rule));
}
