/** What the statechart is told: finite facts that its guards read, and events that say no more than a guard needs. */
import type { Consultation, Escalation, EventType, NotificationFlag, PlainDate } from "./model.ts";
import type { RequestType } from "./vocabulary.ts";

/**
 * The chart's context. Finite on purpose: every combination can be walked by a test. What the request itself knows does not stand here
 * too: events say it (docs/decisions/020).
 */
export type Facts = {
  type: RequestType;
  /** How the request came in: straight to the best candidate, to a person first, or registered for a caller. */
  opened: "routed" | "personFirst" | "registered";
  /** The request came in with doubt about a statutory notification. */
  doubt: boolean;
  /** It came in with the words "today", or with such doubt. */
  urgent: boolean;
  /** Whether the requester's leader must still say yes. */
  leader: "unasked" | "missing" | "approved";
  /** How often it was handed back or left lying since it was opened; two stands for two and more. */
  handBacks: 0 | 1 | 2;
  /** Work was interrupted by a change of consultant, so that accepting goes on where it stopped. */
  interrupted: boolean;
  /** What the two small regions stand on; they write it themselves, so that guards of the flow can read it. */
  escalation: Escalation;
  notification: NotificationFlag;
};

/** The two sides that agree on a follow-up. */
export type Side = "requester" | "consultant";

/** What is known when a request is opened. */
export type ChartInput = Pick<Facts, "type" | "opened" | "doubt" | "urgent" | "leader">;

/** What the flow tells the small regions. The door refuses these from outside. */
export const innerEvents = ["acuteBegan", "acuteEnded", "flagOpened", "flagDiscussed"] as const;
type InnerEvent = (typeof innerEvents)[number];

/** What the request knows, for those events whose guards ask for it. */
type Known = {
  contacted: boolean;
  advised: boolean;
  /** Whether it belongs in the records has been decided. */
  filed: boolean;
  /** The side that has proposed a follow-up. */
  proposedBy: Side | null;
  /** Triage has proposed to decline it. */
  declining: boolean;
};

/** What a request knows. */
export function known({ contacts, adviceVersions, filing, followUpProposedBy, declineProposed }: Consultation): Known {
  return {
    contacted: contacts > 0,
    advised: adviceVersions > 0,
    filed: filing !== null,
    proposedBy: followUpProposedBy,
    declining: declineProposed !== null,
  };
}

/** The date on which somebody was promised that the unit follows up: agreed by both sides, or said in the advice. Null where there is none. */
export function promisedFollowUp({
  followUpDate,
  followUpProposedBy,
}: Pick<Consultation, "followUpDate" | "followUpProposedBy">): PlainDate | null {
  return followUpProposedBy === null ? followUpDate : null;
}

/** What some events say besides their name; all else that they carry is the door's business (decide.ts). */
type Said = {
  /** `doubt`: the new themes open the question of a notification. `fits`: whoever has it may have such a request. */
  correctClassification: { to: RequestType; doubt: boolean; fits: boolean };
  /** Whether the fresh ranking sends it straight to a candidate. */
  leaderApproved: { routed: boolean };
  /** `scoped`: nothing is to be approved, or the scope of the analysis is. */
  assign: { lookedAt: boolean; scoped: boolean };
  /** Whether anybody is left in the ranking. */
  consultantDecline: { anotherLeft: boolean };
  acceptTimeout: { anotherLeft: boolean };
  /** `known`: the requester knows who had it. `away`: because of an absence. */
  reassign: { known: boolean; away: boolean };
  consultantAbsent: { known: boolean; away: boolean };
  addMessage: { by: Side };
  reminderDue: { reminder: "first" | "second" };
  /** Whether the advice promises to follow up. */
  confirmAdvice: { promised: boolean };
  closingDue: { promised: boolean };
  confirmFollowUp: { by: Side } & Pick<Known, "proposedBy">;
  clarified: Pick<Known, "contacted">;
  /** Whether the manager says so, who decides on it in the same step. */
  proposeDecline: { byManager: boolean };
  declineConfirmed: Pick<Known, "declining">;
  deadlinePassed: { forManager: boolean };
  close: { atTriage: boolean; by: "triage" | "consultant" } & Pick<Known, "contacted" | "advised" | "filed">;
  reopen: { sameConsultant: boolean };
};
/** The events of the flow: everything but the two that open a request, which are the chart's input. */
type FlowEventType = Exclude<EventType, "submit" | "register">;
type FlowEvent<Type extends FlowEventType = FlowEventType> = Type extends keyof Said
  ? { type: Type } & Said[Type]
  : { type: Type };
export type ChartEvent = FlowEvent | { type: InnerEvent };

/** The facts of a request that was opened a moment ago. */
export function factsAtOpening(input: ChartInput): Facts {
  return { ...input, handBacks: 0, interrupted: false, escalation: "none", notification: "none" };
}
