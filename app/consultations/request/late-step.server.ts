import { type Posted, typedTexts } from "#app/forms/form.server.ts";
import { paths } from "#app/paths.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { conflict } from "#app/platform/responses.server.ts";
import { eventsWords } from "#app/text/events.ts";
import { nearMoment } from "#app/text/moments.ts";
import { refusalsWords } from "#app/text/refusals.ts";
import { standingWords } from "#app/text/standing.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import type { EventType } from "#workflows/consultation/model.ts";
import { type EventInput, type Happened, type PerformResult, performAll } from "../perform.server.ts";
import { happenedTo, meanwhileIn, type ReadRequest, requestFor } from "../reading.server.ts";
import { readableBy, relationsByRole } from "../relations.server.ts";
import { keyOf, seenIn, type Taking } from "./once.server.ts";
import type { StepDefinition } from "./step-definition.server.ts";

type Refused = Extract<PerformResult, { ok: false }>;

/**
 * Optimistic concurrency: sends a step's events from a page that was made at version `seen` of the request (posted with it).
 *
 * Throws the 409 page for somebody who had a part in the request and lost it to another meanwhile; for everybody else a request that is not
 * theirs stays the 404 that `performAll` throws.
 */
export async function performFrom(
  posted: Posted,
  number: string,
  events: readonly EventInput[],
  person: SignedIn,
  taking: Taking,
): Promise<PerformResult> {
  const key = keyOf(posted, number, taking.step, person);
  const once = key === undefined ? undefined : { key, leadsTo: taking.leadsTo };
  return orLost(posted, number, person, () => performAll(number, events, person, seenIn(posted), once));
}

/** Stands for a post whose step is closed: the chart refuses it before it looks at what it carries. */
export function lateEvent(step: StepDefinition): EventInput {
  return { type: step.sends } as EventInput;
}

/** The list that somebody who has lost a request goes on from: the queue, or one's own for whoever does not work in the unit. */
function listOf(person: SignedIn): { to: string; toWords: string } {
  return { to: relationsByRole(person).length > 0 ? paths.queue : paths.requests, toWords: standingWords().conflict.toList };
}

/** Does something with a request, or throws the 409 page for somebody who has lost it to another meanwhile. */
async function orLost<T>(posted: Posted, number: string, person: SignedIn, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (answer) {
    if (!(answer instanceof Response) || answer.status !== 404) throw answer;
    const happened = await happenedTo(number, person, seenIn(posted));
    if (!happened) throw answer;
    const { gone } = standingWords().conflict;
    throw conflict({ happened: `${told(happened, true, person)} ${gone}`, typed: typedTexts(posted), ...listOf(person) });
  }
}

/**
 * Reads a request in order to act on it, or throws the 409 page, so that nothing typed is ever lost: for somebody who has lost it to
 * another, and for a unit manager who must say (again) why to open it.
 */
export async function readToAct(posted: Posted, number: string, person: SignedIn): Promise<ReadRequest> {
  const opened = await orLost(posted, number, person, () => requestFor(number, person));
  if (opened.is === "open") return opened.request;
  const vocabulary = vocabularyWords();
  const request = standingWords();
  const { state, happened } = await meanwhileIn(number, seenIn(posted));
  const now = request.conflict.now(vocabulary.unitStateLabels[state]);
  const words = [...toldSince(happened, true, person), request.conflict.reasonFirst, now];
  throw conflict({ happened: words.join(" "), to: paths.request(number), typed: typedTexts(posted) });
}

/**
 * 409 Conflict: the page of a step that no longer fits. It says who did what since the page was made, why the step does not fit, where the
 * request stands now, and what was typed.
 */
export async function tooLate(
  posted: Posted,
  number: string,
  result: Refused,
  person: SignedIn,
  unit: boolean,
): Promise<Response> {
  const vocabulary = vocabularyWords();
  const request = standingWords();
  const refusals = refusalsWords();
  const labels = unit ? vocabulary.unitStateLabels : vocabulary.requesterStateLabels;
  const words = [
    ...toldSince(result.happened, unit, person),
    refusals[result.refusal.reason],
    request.conflict.now(labels[result.state]),
  ];
  const readable = await database().consultation.count({ where: { number, ...readableBy(person) } });
  return conflict({
    happened: words.join(" "),
    typed: typedTexts(posted),
    // A manager may say why and go on.
    ...(readable > 0 || person.roles.includes("UNIT_MANAGER") ? { to: paths.request(number) } : listOf(person)),
  });
}

/** What happened since a page was made, one sentence an event, with its moment. */
function toldSince(happened: readonly Happened[], unit: boolean, person: SignedIn): string[] {
  const { conflict: words } = standingWords();
  return happened.flatMap(({ type, at, by }) => {
    const known = Object.hasOwn(eventsWords().sentences, type);
    const said = known ? told({ type: type as EventType, by, to: null }, unit, person) : null;
    return said ? [words.at(said, nearMoment(at, now()))] : [];
  });
}

/** What happened as a sentence for one side; null where it is not that side's to know. */
function told(event: { type: EventType; by: string | null; to: string | null }, unit: boolean, person: SignedIn): string | null {
  const events = eventsWords();
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
    again: false,
  });
  return /[.!?]$/.test(said) ? said : `${said}.`;
}
