/** The statechart's guards by name, and what is answered when one of them refuses (docs/domain/workflow.md 3.6, the column "Guard"). */
import type { ChartEvent, Facts } from "./chart-facts.ts";
import type { RefusalReason } from "./model.ts";
import { needsLeader } from "./vocabulary.ts";

type Holds = (facts: Facts, event: ChartEvent) => boolean;

/** Guards that choose between ways; one of the ways is always open. */
const choices = {
  registered: (facts) => facts.opened === "registered",
  routed: (facts) => facts.opened === "routed",
  urgent: (facts) => facts.urgent,
  doubt: (facts) => facts.doubt,
  routedAfresh: (_, event) => event.type === "leaderApproved" && event.routed,
  interrupted: (facts) => facts.interrupted,
  firstTimeAndAnotherLeft: (facts, event) =>
    (event.type === "consultantDecline" || event.type === "acceptTimeout") && event.anotherLeft && facts.handBacks === 0,
  knewTheFormer: (_, event) => (event.type === "reassign" || event.type === "consultantAbsent") && event.known,
  isAway: (_, event) => (event.type === "reassign" || event.type === "consultantAbsent") && event.away,
  byManager: (_, event) => event.type === "proposeDecline" && event.byManager,
  followUpPromised: (_, event) => (event.type === "confirmAdvice" || event.type === "closingDue") && event.promised,
  fromRequester: (_, event) => event.type === "addMessage" && event.by === "requester",
  forManager: (_, event) => event.type === "deadlinePassed" && event.forManager,
  becomesAnalysis: (facts, event) =>
    event.type === "correctClassification" && event.to === "ANALYSIS_EVALUATION" && facts.type !== "ANALYSIS_EVALUATION",
  raisesDoubt: (facts, event) => event.type === "correctClassification" && event.doubt && facts.notification === "none",
  unfit: (_, event) => event.type === "correctClassification" && !event.fits,
  sameConsultant: (facts, event) => event.type === "reopen" && event.sameConsultant && facts.notification !== "open",
  flagOpen: (facts) => facts.notification === "open",
} satisfies Record<string, Holds>;

/** Guards that refuse. */
const demands = {
  acute: (facts) => facts.escalation === "acute",
  needsLeader: (facts) => needsLeader(facts.type),
  typeKnown: (facts) => facts.type !== "UNSURE",
  leaderWithIt: (facts) => facts.leader !== "missing" || !needsLeader(facts.type),
  scopeApproved: (_, event) => event.type === "assign" && event.scoped,
  flagLookedAt: (facts, event) => facts.notification !== "open" || (event.type === "assign" && event.lookedAt),
  flagNotOpen: (facts) => facts.notification !== "open",
  contactMade: (_, event) => event.type === "clarified" && event.contacted,
  contactOrAdvice: (_, event) => event.type === "close" && (event.contacted || event.advised),
  filingDecided: (_, event) => event.type === "close" && event.filed,
  answeredAtTriage: (_, event) => event.type === "close" && event.atTriage,
  notAnsweredAtTriage: (_, event) => event.type === "close" && !event.atTriage,
  byTriage: (_, event) => event.type === "close" && event.by === "triage",
  byConsultant: (_, event) => event.type === "close" && event.by === "consultant",
  followUpProposed: (_, event) => event.type === "confirmFollowUp" && event.proposedBy !== null,
  byOtherSide: (_, event) => event.type === "confirmFollowUp" && event.by !== event.proposedBy,
  declineProposed: (_, event) => event.type === "declineConfirmed" && event.declining,
} satisfies Record<string, Holds>;

type Demand = keyof typeof demands;
export type GuardName = keyof typeof choices | Demand;
const guards: Readonly<Record<GuardName, Holds>> = { ...choices, ...demands };

/** Whether all of some guards hold. */
export function allHold(names: readonly GuardName[], facts: Facts, event: ChartEvent): boolean {
  return names.every((name) => guards[name](facts, event));
}

const refusals: Readonly<Record<Demand, RefusalReason>> & { [choice in GuardName]?: RefusalReason } = {
  acute: "not-in-this-state",
  needsLeader: "not-this-type",
  typeKnown: "type-unknown",
  leaderWithIt: "approval-missing",
  scopeApproved: "scope-not-approved",
  flagLookedAt: "notification-not-looked-at",
  flagNotOpen: "notification-open",
  contactMade: "contact-missing",
  contactOrAdvice: "contact-or-advice-missing",
  filingDecided: "filing-undecided",
  answeredAtTriage: "outcome-not-here",
  notAnsweredAtTriage: "outcome-not-here",
  byTriage: "not-permitted",
  byConsultant: "not-permitted",
  followUpProposed: "not-proposed",
  byOtherSide: "other-side-must-confirm",
  declineProposed: "not-proposed",
};

/** Why the first guard that does not hold refuses, in the order in which the chart names them; null when none does. */
export function refusalBy(names: readonly GuardName[], facts: Facts, event: ChartEvent): RefusalReason | null {
  const failing = names.find((name) => !guards[name](facts, event));
  return failing ? (refusals[failing] ?? "not-in-this-state") : null;
}
