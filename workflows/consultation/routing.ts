/** Who should take a request, and why (docs/domain/workflow.md 3.3). A transparent formula: its factors are shown and a person can change it. */
import { addMonths } from "#workflows/calendar/dates.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import type { Candidate, Instant, PlainDate, Ranking } from "./model.ts";
import { themeFacts } from "./theme-facts.ts";
import type { ExclusionReason, RequestType, Theme } from "./vocabulary.ts";

/** What routing needs to know of a request. */
export type Routable = {
  type: RequestType;
  themes: readonly Theme[];
  requesterId: string;
  coRequesterIds?: readonly string[];
  requesterUnitId: string;
  /** The units that the requester's unit belongs to: its district, its centre. */
  unitBelongsTo?: readonly string[];
  submittedAt: Instant;
  /** The date on which the requester hears from a person at the latest (deadlines.ts, `firstContactDue`). */
  contactDate: PlainDate;
  handedBackBy?: readonly string[];
  /** Consultants named as unwanted, or who have declared a private relation. */
  conflictsWith?: readonly string[];
};

/** What routing needs to know of a consultant. */
export type RosterConsultant = {
  id: string;
  /** Codes of docs/domain/unit-and-catalogue.md 1.6; a municipality may have others. */
  competences: readonly string[];
  /** Employment fraction, 0 to 1. */
  fraction: number;
  certified: boolean;
  /** At most so many open requests of one's own: from then on there is no time left. Null: only the weights count. */
  maxOpen?: number | null;
  /** Units, districts or centres. */
  contactFor: readonly string[];
  deputyFor: readonly string[];
  /** Both days included. */
  absences: readonly { from: PlainDate; to: PlainDate }[];
};

/** What routing needs to know of earlier and open requests. */
export type RoutingHistory = {
  /** Every open request that has a consultant. */
  open: readonly { consultantId: string; type: RequestType }[];
  /** Who advised whom about what; `sameChain` when the new request continues that one. */
  advised: readonly {
    consultantId: string;
    requesterId: string;
    unitId: string;
    themes: readonly Theme[];
    at: Instant;
    sameChain?: boolean;
  }[];
  /** When a consultant was last given a request; nothing when never. */
  lastAssignedAt: Readonly<Record<string, Instant>>;
};

/** The share of the score that each factor can give; together 100. */
export const weights = { competence: 40, continuity: 20, district: 15, capacity: 25 } as const;

/** How much of a consultant's time an open request takes. */
const loads: Readonly<Record<RequestType, number>> = {
  SPARRING: 1,
  UNSURE: 1,
  CASE_ADVICE: 2,
  METHOD_DEVELOPMENT: 4,
  ANALYSIS_EVALUATION: 5,
};
/** The load of a full-time consultant who has no time left. */
export const FULL_LOAD = 16;

/** How many calendar months back advice counts as continuity. */
const CONTINUITY_MONTHS = 6;

const typeCompetences: Readonly<Record<RequestType, readonly string[]>> = {
  SPARRING: [],
  UNSURE: [],
  CASE_ADVICE: ["COMP_CONSULTATIVE_METHOD"],
  METHOD_DEVELOPMENT: ["COMP_CONSULTATIVE_METHOD", "COMP_PROJECT_MGMT"],
  ANALYSIS_EVALUATION: ["COMP_ANALYSIS", "COMP_EVALUATION"],
};

/** The competences that a request calls for: those of its themes and of its type, each once. */
export function requiredCompetences(request: Pick<Routable, "type" | "themes">): readonly string[] {
  const ofThemes = request.themes.flatMap((theme): readonly string[] => themeFacts[theme].competences);
  return [...new Set([...ofThemes, ...typeCompetences[request.type]])];
}

/** Whether a theme of the request may be taken by certified consultants only. */
export function demandsCertification(themes: readonly Theme[]): boolean {
  return themes.some((theme) => themeFacts[theme].certified);
}

/**
 * Ranks the consultants who may take a request, best first, with the factors (0 to 1) behind each score (0 to 100).
 *
 * Deterministic: the same request, roster and history give the same ranking, ties going to whoever has waited longest for a
 * request, then by id. Whoever may not take it is listed with the first reason that holds. An empty ranking means that a
 * person must decide. Weights: docs/domain/workflow.md 3.3.
 */
export function rankConsultants(request: Routable, roster: readonly RosterConsultant[], history: RoutingHistory): Ranking {
  const candidates: Candidate[] = [];
  const excluded: { consultantId: string; reason: ExclusionReason }[] = [];
  for (const consultant of roster) {
    const reason = exclusion(request, consultant);
    if (reason) excluded.push({ consultantId: consultant.id, reason });
    else candidates.push(rate(request, consultant, history));
  }
  // "" sorts before every instant: whoever never had a request has waited longest.
  const lastAssigned = ({ consultantId }: Candidate) => history.lastAssignedAt[consultantId] ?? "";
  candidates.sort(
    (one, other) =>
      other.score - one.score || compare(lastAssigned(one), lastAssigned(other)) || compare(one.consultantId, other.consultantId),
  );
  excluded.sort((one, other) => compare(one.consultantId, other.consultantId));
  return { candidates, excluded };
}

function exclusion(request: Routable, consultant: RosterConsultant): ExclusionReason | null {
  const { id } = consultant;
  const conflicted = [request.requesterId, ...(request.coRequesterIds ?? []), ...(request.conflictsWith ?? [])];
  if (conflicted.includes(id)) return "CONFLICT_OF_INTEREST";
  if (demandsCertification(request.themes) && !consultant.certified) return "NOT_CERTIFIED";
  if (
    request.type === "ANALYSIS_EVALUATION" &&
    !typeCompetences.ANALYSIS_EVALUATION.some((one) => consultant.competences.includes(one))
  ) {
    return "WRONG_COMPETENCE";
  }
  if (request.handedBackBy?.includes(id)) return "HANDED_BACK";
  if (consultant.absences.some(({ from, to }) => from <= request.contactDate && request.contactDate <= to)) return "ABSENT";
  return null;
}

function rate(request: Routable, consultant: RosterConsultant, history: RoutingHistory): Candidate {
  const factors = {
    competence: competence(request, consultant),
    continuity: advisedBefore(request, consultant.id, history) ? 1 : 0,
    district: district(request, consultant),
    capacity: capacity(consultant, history),
  };
  const score =
    weights.competence * factors.competence +
    weights.continuity * factors.continuity +
    weights.district * factors.district +
    weights.capacity * factors.capacity;
  // Rounded to two decimals: the floating-point sum of thirds must not decide who is first.
  return { consultantId: consultant.id, score: Math.round(score * 100) / 100, factors };
}

/** The share of the competences called for that the consultant has; 1 for everybody when nothing is called for. */
function competence(request: Routable, consultant: RosterConsultant): number {
  const required = requiredCompetences(request);
  if (required.length === 0) return 1;
  return required.filter((one) => consultant.competences.includes(one)).length / required.length;
}

function advisedBefore(request: Routable, consultantId: string, history: RoutingHistory): boolean {
  const submitted = copenhagenDate(new Date(request.submittedAt));
  return history.advised.some(
    (earlier) =>
      earlier.consultantId === consultantId &&
      addMonths(copenhagenDate(new Date(earlier.at)), CONTINUITY_MONTHS) >= submitted &&
      (earlier.sameChain ||
        ((earlier.unitId === request.requesterUnitId || earlier.requesterId === request.requesterId) &&
          earlier.themes.some((theme) => request.themes.includes(theme)))),
  );
}

/** 1 for the contact person of the requester's unit, district or centre, 0.5 for the deputy. */
function district(request: Routable, consultant: RosterConsultant): number {
  const units = [request.requesterUnitId, ...(request.unitBelongsTo ?? [])];
  if (units.some((unit) => consultant.contactFor.includes(unit))) return 1;
  return units.some((unit) => consultant.deputyFor.includes(unit)) ? 0.5 : 0;
}

/** The share of the consultant's time that is free, 0 when the personal maximum is reached. */
function capacity(consultant: RosterConsultant, history: RoutingHistory): number {
  const own = history.open.filter(({ consultantId }) => consultantId === consultant.id);
  const full = FULL_LOAD * consultant.fraction;
  if (full <= 0 || (typeof consultant.maxOpen === "number" && own.length >= consultant.maxOpen)) return 0;
  const load = own.reduce((sum, { type }) => sum + loads[type], 0);
  return Math.max(0, 1 - load / full);
}

/** Compares by code unit, not by locale: no language setting of a machine changes a ranking. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
