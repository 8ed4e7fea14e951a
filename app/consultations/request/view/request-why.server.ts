import type { Today } from "#app/consultations/deadline-shown.ts";
import { factorsOf, inFavour } from "#app/consultations/factor-words.ts";
import { type ReadRequest, reasonOf } from "#app/consultations/reading.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { firstNameOf } from "#app/text/format.ts";
import { shortMoment } from "#app/text/moments.ts";
import type { ReadersView, WhyView } from "../request-view.ts";

type Words = Pick<Dictionary, "request" | "requestView" | "vocabulary" | "factors">;

/** Why it came to its consultant, as it was computed then; null when a person chose somebody outside the ranking. */
export function whyOf(request: ReadRequest, person: SignedIn, today: Today, words: Words): WhyView | null {
  const { chart, names, profiles } = request;
  const { why } = words.requestView;
  const { candidates, excluded } = chart.ranking;
  const candidate = candidates.find(({ consultantId }) => consultantId === chart.assigneeId);
  if (!candidate) return null;
  const name = names.get(candidate.consultantId) ?? "";
  const other = candidates.find(({ consultantId }) => consultantId !== candidate.consultantId);
  const reasons = inFavour(candidate, chart, profiles.get(candidate.consultantId), chart.requesterAtSchool, words);
  const ranked = request.events.findLast(({ data }) => hasRanking(data));
  return {
    title: candidate.consultantId === person.id ? why.me : why.title(firstNameOf(name)),
    points: why.points(candidate.score),
    words: reasons.length > 0 ? `${why.proposed} ${reasons.join(words.factors.why.joined)}.` : why.noneInFavour,
    factors: factorsOf(candidate, chart, profiles.get(candidate.consultantId), words),
    below: [
      other ? why.next(names.get(other.consultantId) ?? "", other.score) : why.onlyOne,
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

/** Who has read it, and for what: for the unit's own eyes. */
export function readersIn({ readers }: ReadRequest, { request, requestView }: Words): ReadersView {
  const reasons: Readonly<Record<string, string>> = request.reason.reasons;
  const { reading } = requestView;
  return {
    lookups: reading.lookups(readers.reduce((sum, { times }) => sum + times, 0)),
    people: readers.map(({ name, purpose, times }) => {
      const reason = reasonOf(purpose);
      const why = reason ? reading.withReason((reasons[reason] ?? "").toLocaleLowerCase("da")) : reading.purposes[purpose];
      return reading.one(name, why ?? purpose, times);
    }),
  };
}
