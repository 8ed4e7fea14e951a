import type { Dictionary } from "#app/text/dictionary.ts";
import { enumeration } from "#app/text/format.ts";
import type { Factor } from "#app/ui/factors.tsx";
import type { Candidate, Classification } from "#workflows/consultation/model.ts";
import { FULL_LOAD, requiredCompetences, weights } from "#workflows/consultation/routing.ts";
import { reasons } from "#workflows/consultation/routing-reasons.ts";
import type { Competence } from "#workflows/consultation/vocabulary.ts";

/** What is known of a consultant beside the factors that were stored. */
export type ConsultantFacts = { competences: readonly string[]; fraction: number };

type Words = Pick<Dictionary, "factors" | "vocabulary">;
export const factorNames = ["competence", "continuity", "district", "capacity"] as const;

/** From which share of free time on a consultant has good time, time, little time. */
const goodTime = 0.65;
const someTime = 0.4;

/**
 * A candidate's four factors in points and in words. The points are those that were stored; where today's profile no longer
 * explains them, only the points are told.
 */
export function factorsOf(
  candidate: Candidate,
  request: Classification,
  profile: ConsultantFacts | undefined,
  words: Words,
): Factor[] {
  const { factors } = candidate;
  const whys = {
    competence: competenceWhy(factors.competence, request, profile, words),
    continuity: factors.continuity > 0 ? words.factors.why.ADVISED_BEFORE : words.factors.why.notAdvisedBefore,
    district: districtWhy(factors.district, words),
    capacity: capacityWhy(factors.capacity, profile, words),
  };
  return factorNames.map((name) => ({
    label: words.factors.labels[name],
    value: factors[name] * weights[name],
    most: weights[name],
    why: sentence(whys[name]),
  }));
}

/** What speaks for a candidate, the most telling first: "kender skolen · har kompetence i socialpædagogik · har ledig tid". */
export function inFavour(
  candidate: Candidate,
  request: Classification,
  profile: ConsultantFacts | undefined,
  atSchool: boolean,
  words: Words,
): string[] {
  const { why } = words.factors;
  const found = reasons(candidate, { request, consultant: { competences: profile?.competences ?? [] }, atSchool });
  return found.map((reason) =>
    reason.code === "HAS_COMPETENCE" ? why.HAS_COMPETENCE(named(reason.competences, words)) : why[reason.code],
  );
}

function someOf(share: number, required: number, { factors: { why } }: Words): string {
  return why.competences(Math.round(share * required), required);
}

function named(codes: readonly string[], { vocabulary }: Words): string {
  return enumeration(codes.map((code) => vocabulary.competenceLabels[code as Competence] ?? code));
}

/** How much a candidate had to do when the ranking was computed, read back from the share of free time. */
export function loadOf(candidate: Candidate, profile: ConsultantFacts | undefined, words: Words): string {
  const full = FULL_LOAD * (profile?.fraction ?? 1);
  const { capacity } = candidate.factors;
  return capacity > 0 ? words.factors.load(round(full * (1 - capacity)), round(full)) : words.factors.full(round(full));
}

function competenceWhy(share: number, request: Classification, profile: ConsultantFacts | undefined, words: Words): string {
  const { why } = words.factors;
  const required = requiredCompetences(request);
  if (required.length === 0) return why.nothingRequired;
  const has = required.filter((code) => profile?.competences.includes(code));
  if (Math.abs(has.length / required.length - share) > 0.001) return someOf(share, required.length, words);
  const lacks = required.filter((code) => !has.includes(code));
  if (has.length === 0) return why.noCompetence(named(lacks, words));
  return lacks.length === 0
    ? why.HAS_COMPETENCE(named(has, words))
    : `${why.HAS_COMPETENCE(named(has, words))}, ${why.missingCompetences(named(lacks, words))}`;
}

function districtWhy(share: number, { factors: { why } }: Words): string {
  if (share === 1) return why.contactPerson;
  return share > 0 ? why.DEPUTY_FOR_UNIT : why.notContact;
}

function capacityWhy(share: number, profile: ConsultantFacts | undefined, words: Words): string {
  const { why } = words.factors;
  if (share <= 0) return why.noTime;
  const full = FULL_LOAD * (profile?.fraction ?? 1);
  return `${timeWords(share, words)}: ${why.loadThen(round(full * (1 - share)), round(full))}`;
}

function timeWords(share: number, { factors: { why } }: Words): string {
  if (share >= goodTime) return why.goodTime;
  if (share >= someTime) return why.time;
  return share > 0 ? why.littleTime : why.noTime;
}

const round = (value: number) => Math.round(value * 10) / 10;
const sentence = (words: string) => `${words.charAt(0).toLocaleUpperCase("da")}${words.slice(1)}.`;
