/** How the chart hears an event: only what its guards need of it. */
import { nextInRanking } from "./changes.ts";
import { type ChartEvent, known, promisedFollowUp, type Side } from "./chart-facts.ts";
import type { Consultation, ConsultationEvent, EventType, Ranking, Relation } from "./model.ts";
import { opensNotification, settledByLooking } from "./routing-reasons.ts";

/** The side on which somebody stands who may speak for it. */
export function sideOf(relation: Relation): Side {
  return relation === "requester" || relation === "coRequester" ? "requester" : "consultant";
}

/** An event in the chart's own words. */
export function heard(
  event: Exclude<ConsultationEvent, { type: "submit" | "register" }>,
  now: Consultation,
  relation: Relation,
): ChartEvent {
  switch (event.type) {
    case "correctClassification": {
      const { type, themes } = event.classification;
      const doubt = opensNotification(themes) && !opensNotification(now.themes);
      return { type: event.type, to: type, doubt, fits: mayHave(now.assigneeId, event.ranking) && isScoped({ ...now, type }) };
    }
    case "leaderApproved": {
      const someone = nextInRanking({ ranking: event.ranking, handedBackBy: now.handedBackBy });
      const settled = event.personFirst.every((rule) => settledByLooking.includes(rule));
      return { type: event.type, routed: someone !== null && settled && isScoped(now) };
    }
    case "assign":
      return { type: event.type, lookedAt: event.notificationLookedAt, scoped: isScoped(now) };
    case "consultantDecline":
    case "acceptTimeout": {
      const handedBackBy = now.assigneeId ? [...now.handedBackBy, now.assigneeId] : now.handedBackBy;
      return { type: event.type, anotherLeft: nextInRanking({ ranking: now.ranking, handedBackBy }) !== null };
    }
    case "reassign":
    case "consultantAbsent": {
      const known = now.assigneeId !== null && now.knownConsultantId === now.assigneeId;
      // Before it was told why, one of the two meant an absence.
      const { because = event.type === "consultantAbsent" ? "absence" : null } = event;
      return { type: event.type, known, away: because === "absence" };
    }
    case "addMessage":
      return { type: event.type, by: sideOf(relation) };
    case "confirmAdvice":
    case "closingDue":
      return { type: event.type, promised: promisedFollowUp(now) !== null };
    case "confirmFollowUp":
      return { type: event.type, by: sideOf(relation), ...known(now) };
    case "proposeDecline":
      return { type: event.type, byManager: relation === "unitManager" };
    case "clarified":
    case "declineConfirmed":
      return { type: event.type, ...known(now) };
    case "reminderDue":
      return { type: event.type, reminder: event.reminder };
    case "deadlinePassed":
      return { type: event.type, forManager: event.forManager };
    case "close":
      return { type: event.type, atTriage: event.outcome === "ANSWERED_AT_TRIAGE", by: closer(relation), ...known(now) };
    case "reopen":
      return { type: event.type, sameConsultant: event.sameConsultantEligible && now.assigneeId !== null };
    default:
      return { type: event.type } as ChartEvent;
  }
}

/** What the chart would hear before any input is known: whatever the input can still say, it says. */
export function heardAtBest(type: EventType, now: Consultation, relation: Relation, inScreening: boolean): ChartEvent {
  return {
    type,
    ...known(now),
    to: now.type,
    doubt: false,
    fits: true,
    routed: true,
    promised: false,
    byManager: relation === "unitManager",
    lookedAt: true,
    scoped: isScoped(now),
    anotherLeft: true,
    known: false,
    away: false,
    reminder: "first",
    forManager: false,
    atTriage: inScreening,
    sameConsultant: true,
    by: type === "close" ? closer(relation) : sideOf(relation),
  } as ChartEvent;
}

function closer(relation: Relation): "triage" | "consultant" {
  return relation === "consultant" ? "consultant" : "triage";
}

/** Whether the unit manager has approved the scope of an analysis; nobody needs to for the other types (docs/domain/workflow.md 3.3). */
export function isScoped({ type, checklist }: Pick<Consultation, "type" | "checklist">): boolean {
  return type !== "ANALYSIS_EVALUATION" || checklist.SCOPE === "YES";
}

/** Whether whoever has a request may have one of the corrected kind: certification and competence are hard rules (docs/domain/workflow.md 3.3). */
function mayHave(assigneeId: string | null, { excluded }: Ranking): boolean {
  return !excluded.some(
    ({ consultantId, reason }) => consultantId === assigneeId && (reason === "NOT_CERTIFIED" || reason === "WRONG_COMPETENCE"),
  );
}
