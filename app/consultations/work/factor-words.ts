import type { Dictionary } from "#app/text/dictionary.ts";
import { enumeration } from "#app/text/format.ts";
import type { Factor } from "#app/ui/factors.tsx";
import type { Candidate, Classification } from "#workflows/consultation/model.ts";
import { FULL_LOAD, requiredCompetences, weights } from "#workflows/consultation/routing.ts";
import type { Competence } from "#workflows/consultation/vocabulary.ts";

/** What is known of a consultant beside the factors that were stored. */
export type Profile = { competences: readonly string[]; fraction: number };

type Words = Pick<Dictionary, "triage" | "vocabulary">;
export const factorNames = ["competence", "continuity", "district", "capacity"] as const;

/** From which share of free time on a consultant has good time, time, little time. */
const goodTime = 0.65;
const someTime = 0.4;

/**
 * A candidate's four factors in points and in words. The points are those that were stored; where today's profile no longer
 * explains them, only the points are told.
 */
export function factorsOf(candidate: Candidate, request: Classification, profile: Profile | undefined, words: Words): Factor[] {
  const { factors } = candidate;
  const whys = {
    competence: competenceWhy(factors.competence, request, profile, words),
    continuity: factors.continuity > 0 ? words.triage.why.advisedBefore : words.triage.why.notAdvisedBefore,
    district: districtWhy(factors.district, words),
    capacity: capacityWhy(factors.capacity, profile, words),
  };
  return factorNames.map((name) => ({
    label: words.triage.choose.factors[name],
    value: factors[name] * weights[name],
    most: weights[name],
    why: sentence(whys[name]),
  }));
}

/** What speaks for a candidate, shortest first said: "har begge kompetencer · kender stedet · har god tid". */
export function inFavour(candidate: Candidate, request: Classification, words: Words): string[] {
  const { why } = words.triage;
  const { factors } = candidate;
  const required = requiredCompetences(request).length;
  return [
    required > 0 && factors.competence === 1 && why.allCompetences(required),
    required > 0 && factors.competence > 0 && factors.competence < 1 && someOf(factors.competence, required),
    factors.continuity > 0 && why.advisedBefore,
    factors.district === 1 && why.knowsPlace,
    factors.district > 0 && factors.district < 1 && why.deputy,
    timeWords(factors.capacity, words),
  ].filter((reason): reason is string => Boolean(reason));
}

function someOf(share: number, required: number): string {
  return `har ${Math.round(share * required)} af ${required} kompetencer`;
}

/** How much a candidate had to do when the ranking was computed, read back from the share of free time. */
export function loadOf(candidate: Candidate, profile: Profile | undefined, words: Words): string {
  const full = FULL_LOAD * (profile?.fraction ?? 1);
  const { capacity } = candidate.factors;
  return capacity > 0
    ? words.triage.choose.load(round(full * (1 - capacity)), round(full))
    : words.triage.choose.full(round(full));
}

function competenceWhy(share: number, request: Classification, profile: Profile | undefined, words: Words): string {
  const { why } = words.triage;
  const required = requiredCompetences(request);
  if (required.length === 0) return why.nothingRequired;
  const named = (codes: readonly string[]) =>
    enumeration(codes.map((code) => words.vocabulary.competenceLabels[code as Competence] ?? code));
  const has = required.filter((code) => profile?.competences.includes(code));
  if (Math.abs(has.length / required.length - share) > 0.001) return someOf(share, required.length);
  const lacks = required.filter((code) => !has.includes(code));
  if (has.length === 0) return why.noCompetence(named(lacks));
  return lacks.length === 0
    ? why.someCompetences(named(has))
    : `${why.someCompetences(named(has))}, ${why.missingCompetences(named(lacks))}`;
}

function districtWhy(share: number, { triage: { why } }: Words): string {
  if (share === 1) return why.contactPerson;
  return share > 0 ? why.deputy : why.notContact;
}

function capacityWhy(share: number, profile: Profile | undefined, words: Words): string {
  const { why } = words.triage;
  if (share <= 0) return why.noTime;
  const full = FULL_LOAD * (profile?.fraction ?? 1);
  return `${timeWords(share, words)}: ${why.loadThen(round(full * (1 - share)), round(full))}`;
}

function timeWords(share: number, { triage: { why } }: Words): string {
  if (share >= goodTime) return why.goodTime;
  if (share >= someTime) return why.time;
  return share > 0 ? why.littleTime : why.noTime;
}

const round = (value: number) => Math.round(value * 10) / 10;
const sentence = (words: string) => `${words.charAt(0).toLocaleUpperCase("da")}${words.slice(1)}.`;
