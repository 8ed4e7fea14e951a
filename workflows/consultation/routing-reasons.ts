/** Why a person must look first, and why a consultant is proposed: codes that app/text puts into words (docs/domain/workflow.md 3.3). */
import type { Candidate, Ranking } from "./model.ts";
import { demandsCertification, type RosterConsultant, type Routable, requiredCompetences } from "./routing.ts";
import type { PersonFirstRule, RequestType, Theme, Urgency } from "./vocabulary.ts";

/** Whether a theme alone opens the question of a statutory notification (docs/domain/workflow.md 3.3, special routing). */
export function opensNotification(themes: readonly Theme[]): boolean {
  return themes.includes("HONOUR_CONTROL");
}

/** Rules that a person's look settles: they do not hold a request back when it comes back from the leader. */
export const settledByLooking: readonly PersonFirstRule[] = [
  "URGENT_TODAY",
  "TYPE_ANALYSIS",
  "LEADER_NOT_INVOLVED",
  "WARN_OVERRIDDEN",
  "MODE_CONFIRM",
];

/** What the rules look at. `mode` is the setting `routing.mode`. */
export type PersonFirstFacts = {
  type: RequestType;
  themes: readonly Theme[];
  urgency: Urgency;
  /** The requester answered the question about a notification with doubt, or the flag stands open. */
  notificationOpen: boolean;
  leaderInvolved: boolean | null;
  /** Somebody let a `warn` of the detector through. */
  warnOverridden: boolean;
  ranking: Ranking;
  /** How often it was handed back or left lying, so far. */
  handBacks?: number;
  mode: "automatic" | "confirm";
  /** Triage has looked already (the leader's approval comes back): only what a look cannot settle is left. */
  lookedAt?: boolean;
};

/**
 * The rules that send a request to a person before a consultant, all that hold, in the order of the vocabulary. None: the
 * best candidate gets it at once.
 */
export function whyPersonFirst(facts: PersonFirstFacts): PersonFirstRule[] {
  const nobody = facts.ranking.candidates.length === 0;
  const holds: Record<PersonFirstRule, boolean> = {
    URGENT_TODAY: facts.urgency === "TODAY",
    NOTIFICATION_OPEN: facts.notificationOpen || (!facts.lookedAt && opensNotification(facts.themes)),
    ...rulesOfType(facts),
    WARN_OVERRIDDEN: facts.warnOverridden,
    // Every candidate for such a theme is certified, so that none left means none certified and there.
    CERTIFICATION_MISSING: nobody && demandsCertification(facts.themes),
    NOBODY_ELIGIBLE: nobody,
    HANDED_BACK_TWICE: (facts.handBacks ?? 0) >= 2,
    // Found by the events that they come of: a call that was registered, an absence.
    CALL_TAKER_BARRED: false,
    CONSULTANT_ABSENT: false,
    CONSULTANT_LEFT: false,
    MODE_CONFIRM: facts.mode === "confirm",
  };
  return (Object.keys(holds) as PersonFirstRule[]).filter(
    (rule) => holds[rule] && !(facts.lookedAt && settledByLooking.includes(rule)),
  );
}

/** Rules that the type alone brings with it, whoever might take the request. */
export function rulesOfType({ type, leaderInvolved }: Pick<PersonFirstFacts, "type" | "leaderInvolved">) {
  return {
    TYPE_UNSURE: type === "UNSURE",
    TYPE_ANALYSIS: type === "ANALYSIS_EVALUATION",
    LEADER_NOT_INVOLVED: type === "METHOD_DEVELOPMENT" && leaderInvolved === false,
  };
}

/** One reason to propose somebody. "Foreslået, fordi: kender skolen · har kompetence i socialpædagogik · har ledig tid." */
export type ProposalReason =
  | { code: "KNOWS_SCHOOL" | "KNOWS_UNIT" | "DEPUTY_FOR_UNIT" | "ADVISED_BEFORE" | "HAS_TIME" }
  | { code: "HAS_COMPETENCE"; competences: readonly string[] };

/** From this share of free time on, having time is a reason. */
const TIME_WORTH_NAMING = 0.5;

/** Why a candidate is proposed, the most telling first. None means that nothing but the order speaks for them. */
export function reasons(
  candidate: Candidate,
  facts: {
    request: Pick<Routable, "type" | "themes">;
    consultant: Pick<RosterConsultant, "competences">;
    /** Whether the requester's unit is a school, which people say rather than "the unit". */
    atSchool: boolean;
  },
): ProposalReason[] {
  const { district, competence, capacity, continuity } = candidate.factors;
  const found: ProposalReason[] = [];
  if (continuity > 0) found.push({ code: "ADVISED_BEFORE" });
  if (district === 1) found.push({ code: facts.atSchool ? "KNOWS_SCHOOL" : "KNOWS_UNIT" });
  else if (district > 0) found.push({ code: "DEPUTY_FOR_UNIT" });
  const matched = requiredCompetences(facts.request).filter((one) => facts.consultant.competences.includes(one));
  if (competence > 0 && matched.length > 0) found.push({ code: "HAS_COMPETENCE", competences: matched });
  if (capacity >= TIME_WORTH_NAMING) found.push({ code: "HAS_TIME" });
  return found;
}
