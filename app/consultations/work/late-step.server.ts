import { paths } from "#app/paths.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { conflict, typedFields } from "#app/platform/responses.server.ts";
import { dictionaryOf } from "#app/text/dictionary.ts";
import { nearMoment } from "#app/text/format.ts";
import { serverWordsOf } from "#app/text/server-words.server.ts";
import type { EventType } from "#workflows/consultation/model.ts";
import { type EventInput, type PerformResult, performAll } from "../perform.server.ts";
import { happenedTo } from "../reading.server.ts";
import { readableBy } from "../relations.server.ts";

type Refused = Extract<PerformResult, { ok: false }>;

/**
 * Sends a step's events from a page that was made at version `seen` of the request (posted with it).
 *
 * Throws the 409 page for somebody who had a part in the request and lost it to another meanwhile; for everybody else a request
 * that is not theirs stays the 404 that `performAll` throws.
 */
export async function performFrom(
  posted: FormData,
  number: string,
  events: readonly EventInput[],
  person: SignedIn,
): Promise<PerformResult> {
  const seen = Number(posted.get("seen"));
  return orLost(posted, number, person, () =>
    performAll(number, events, person, Number.isSafeInteger(seen) && seen > 0 ? seen : undefined),
  );
}

/** Does something with a request, or throws the 409 page for somebody who has lost it to another meanwhile. */
export async function orLost<T>(posted: FormData, number: string, person: SignedIn, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (answer) {
    if (!(answer instanceof Response) || answer.status !== 404) throw answer;
    const happened = await happenedTo(number, person);
    if (!happened) throw answer;
    const { gone } = dictionaryOf("da").request.conflict;
    throw conflict({ happened: `${told(happened, true, person)} ${gone}`, to: paths.queue, typed: typedFields(posted) });
  }
}

/**
 * The 409 page of a step that no longer fits: who did what since the page was made, why the step does not fit, where the request
 * stands now, and what was typed.
 */
export async function tooLate(
  posted: FormData,
  number: string,
  result: Refused,
  person: SignedIn,
  unit: boolean,
): Promise<Response> {
  const { vocabulary, request } = dictionaryOf("da");
  const { refusals, events } = serverWordsOf();
  const labels = unit ? vocabulary.unitStateLabels : vocabulary.requesterStateLabels;
  const since = result.happened.flatMap(({ type, at, by }) => {
    const known = Object.hasOwn(events.sentences, type);
    const said = known ? told({ type: type as EventType, by, to: null }, unit, person) : null;
    return said ? [request.conflict.at(said, nearMoment(at, now()))] : [];
  });
  const words = [...since, refusals[result.refusal.reason], request.conflict.now(labels[result.state])];
  const readable = await database().consultation.count({ where: { number, ...readableBy(person) } });
  return conflict({
    happened: words.join(" "),
    to: readable > 0 ? paths.request(number) : paths.queue,
    typed: typedFields(posted),
  });
}

/** What happened as a sentence for one side; null where it is not that side's to know. */
function told(event: { type: EventType; by: string | null; to: string | null }, unit: boolean, person: SignedIn): string | null {
  const { events } = serverWordsOf();
  const sentences = events.sentences[event.type];
  const sentence = unit ? sentences.unit : sentences.requester;
  if (!sentence) return null;
  const who = event.by === null ? events.system : event.by === person.name ? events.youWho : event.by;
  const said = sentence({
    who,
    to: event.to,
    requester: unit ? events.requester : events.you,
    chosen: null,
    when: null,
    minutes: null,
  });
  return /[.!?]$/.test(said) ? said : `${said}.`;
}
