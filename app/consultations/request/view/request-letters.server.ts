import type { Today } from "#app/consultations/deadline-shown.ts";
import type { ReadRequest } from "#app/consultations/reading.server.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { longDate } from "#app/text/moments.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import type { AdvicePart } from "#workflows/consultation/vocabulary.ts";
import { followUpRetold } from "../advice-sent.server.ts";
import type { LetterView } from "../request-view.ts";
import { adviceInOrder } from "../step-about.server.ts";

type Words = Pick<Dictionary, "requestView" | "advice" | "vocabulary">;

/** Every version of the advice that was sent, the latest first. */
export function lettersOf(request: ReadRequest, today: Today, words: Words): LetterView[] {
  const sent = request.events.filter(({ type }) => type === "sendAdvice");
  const versions = [...new Set(request.advice.map(({ adviceVersion }) => adviceVersion))].sort((one, other) => other - one);
  return versions.map((version) => {
    const event = sent[version - 1];
    const author = event?.actorId ? (request.names.get(event.actorId) ?? null) : null;
    return {
      version,
      heading: words.requestView.advice.version(version, versions.length),
      label: words.requestView.advice.label(request.number, author, event ? longDate(event.at, today.now) : ""),
      parts: [
        ...adviceInOrder(request.advice.filter(({ adviceVersion }) => adviceVersion === version)).map(({ part, body }) => ({
          heading: adviceHeading(part as AdvicePart, words),
          body: part === "followUp" && event ? followUpRetold(body, copenhagenDate(event.at)) : body,
        })),
        ...offersIn(event?.data, request, words),
      ],
    };
  });
}

function adviceHeading(part: AdvicePart, { advice, vocabulary }: Words): string {
  if (part === "requesterActions") return advice.parts.requesterActions.label;
  if (part === "ourActions") return advice.parts.ourActions.label;
  return vocabulary.advicePartLabels[part];
}

function offersIn(data: unknown, request: ReadRequest, { advice }: Words) {
  const codes = (data as { offers?: string[] } | undefined)?.offers ?? [];
  const names = codes.flatMap((code) => request.offers.find((offer) => offer.code === code)?.name ?? []);
  return names.length > 0 ? [{ heading: advice.offerLetter, body: names.join("\n") }] : [];
}
