import type { Today } from "#app/consultations/deadline-shown.ts";
import { factorsOf, inFavour } from "#app/consultations/factor-words.ts";
import { type ReadRequest, reasonOf } from "#app/consultations/reading.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { firstNameOf } from "#app/text/format.ts";
import { shortMoment } from "#app/text/moments.ts";
import type { ReadersView, WhyView } from "../request-view.ts";

type Words = Pick<Dictionary, "request" | "requestView" | "vocabulary" | "factors">;

/** Why its consultant has it: who chose, where a person did, and the ranking as it was computed then. Null while nobody has it. */
export function whyOf(request: ReadRequest, person: SignedIn, today: Today, words: Words): WhyView | null {
  const { assigneeId } = request.chart;
  if (!assigneeId) return null;
  const { why } = words.requestView;
  const mine = assigneeId === person.id;
  const chosen = chosenBy(request, person, today, words);
  const ranked = rankedOf(request, today, words, chosen !== null);
  if (!chosen && !ranked) return null;
  const name = request.names.get(assigneeId) ?? request.assignee?.name ?? "";
  return { title: mine ? why.me : why.title(firstNameOf(name)), chosen, ranked };
}

/** Events that give a request to somebody; the last of them says how its consultant came to it. */
const gives = ["submit", "register", "assign", "reassign", "leaderApproved", "consultantDecline", "acceptTimeout", "reopen"];

/** The person who gave it to its consultant, or the consultant who took it; null where the ranking did. */
function chosenBy(
  request: ReadRequest,
  person: SignedIn,
  today: Today,
  { requestView }: Words,
): NonNullable<WhyView["chosen"]> | null {
  const { chosen } = requestView.why;
  const { assigneeId } = request.chart;
  const given = request.events.findLast(({ type }) => gives.includes(type));
  if (!given || !["register", "assign", "reassign", "reopen"].includes(given.type)) return null;
  const to = assigneeId === person.id ? null : (request.names.get(assigneeId ?? "") ?? request.assignee?.name ?? "");
  const when = shortMoment(given.at, today.now);
  if (given.type === "register") return { words: chosen.call(to, when), reason: null };
  if (given.type === "reopen") return { words: chosen.before(to, when), reason: null };
  const by = given.actorId === person.id ? null : (request.names.get(given.actorId ?? "") ?? "");
  const written = request.texts.find(({ version, kind }) => version === given.version && kind === "reason")?.body;
  return {
    words: chosen.person(by, to, when),
    reason: written ? { sentence: chosen.reason(written), wrote: written } : null,
  };
}

/** What the ranking said of its consultant; null where it does not name them. */
function rankedOf(request: ReadRequest, today: Today, words: Words, chosen: boolean): WhyView["ranked"] {
  const { chart, names, profiles } = request;
  const { why } = words.requestView;
  const { candidates, excluded } = chart.ranking;
  const candidate = candidates.find(({ consultantId }) => consultantId === chart.assigneeId);
  if (!candidate) return null;
  const other = candidates.find(({ consultantId }) => consultantId !== candidate.consultantId);
  const isFirst = candidates[0]?.consultantId === candidate.consultantId;
  const reasons = inFavour(candidate, chart, profiles.get(candidate.consultantId), chart.requesterAtSchool, words);
  const ranked = request.events.findLast(({ data }) => hasRanking(data));
  const speaks = chosen && !isFirst ? why.inFavour : why.proposed;
  const beside = isFirst ? why.next : why.above;
  return {
    points: why.points(candidate.score),
    words: reasons.length > 0 ? `${speaks} ${reasons.join(words.factors.why.joined)}.` : why.noneInFavour,
    factors: factorsOf(candidate, chart, profiles.get(candidate.consultantId), words),
    below: [
      other ? beside(names.get(other.consultantId) ?? "", other.score) : why.onlyOne,
      ranked && why.computed(shortMoment(ranked.at, today.now)),
    ]
      .filter(Boolean)
      .join(" "),
    excluded: excluded.map(({ consultantId, reason }) => ({
      id: consultantId,
      name: names.get(consultantId) ?? "",
      reason: words.vocabulary.exclusionLabels[reason],
    })),
  };
}

function hasRanking(data: unknown): boolean {
  const { ranking, opening } = data as { ranking?: unknown; opening?: { ranking?: unknown } };
  return Boolean(ranking ?? opening?.ranking);
}

/** Who else has read it, how often, and for what: for the unit's own eyes. */
export function readersIn({ readers }: ReadRequest, { request, requestView }: Words): ReadersView {
  const reasons: Readonly<Record<string, string>> = request.reason.reasons;
  const { reading } = requestView;
  return {
    visits: reading.visits(readers.reduce((sum, { visits }) => sum + visits, 0)),
    people: readers.map(({ name, purpose, visits }) => {
      const reason = reasonOf(purpose);
      const why = reason ? reading.withReason((reasons[reason] ?? "").toLocaleLowerCase("da")) : reading.purposes[purpose];
      return reading.one(name, why ?? purpose, visits);
    }),
  };
}
