import { now } from "#app/platform/clock.server.ts";
import { approvalWords } from "#app/text/approval.ts";
import { firstNameOf } from "#app/text/format.ts";
import { stepsWords } from "#app/text/steps.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { promisedFollowUp } from "#workflows/consultation/chart-facts.ts";
import type { PlainDate, PlainTextKind } from "#workflows/consultation/model.ts";
import { type AdvicePart, adviceParts } from "#workflows/consultation/vocabulary.ts";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import type { ReadRequest } from "../reading.server.ts";
import { adviceSent } from "./advice-sent.server.ts";
import { stillCalledFor } from "./checklist.server.ts";
import { retold } from "./retold.server.ts";
import type { StepAbout } from "./step-definition.server.ts";

const excerptLength = 120;

/** Whether the reader reads for the unit: as consultant now or until an absence, co-adviser, triage or unit manager. */
export function isUnit(request: Pick<ReadRequest, "actor">): boolean {
  return request.actor.relations.some((relation) =>
    ["consultant", "coAdviser", "reader", "triage", "unitManager"].includes(relation),
  );
}

/** Whose eyes read a request. Whoever asks is that alone; a leader and a colleague who was invited stand beside the requester. */
export type ReadsAs = "unit" | "requester" | "coRequester" | "leader";

/** The nearest part of a reader who may have several: the unit's before the requester's, an invited colleague's before a leader's. */
export function readsAs(request: Pick<ReadRequest, "actor">): ReadsAs {
  const { relations } = request.actor;
  if (isUnit(request)) return "unit";
  if (relations.includes("requester")) return "requester";
  return relations.includes("coRequester") ? "coRequester" : "leader";
}

/** What the steps need to know of a request that was read. */
export function aboutOf(request: ReadRequest): StepAbout {
  const { chart } = request;
  const unit = isUnit(request);
  const requesterName = firstNameOf(request.requester.name);
  const at = now();
  return {
    number: request.number,
    chart,
    standing: request.standing,
    actor: request.actor,
    offered: request.offered,
    unit,
    otherName: unit ? requesterName : (request.assignee?.name ?? vocabularyWords().ballLabels.consultant.toLocaleLowerCase("da")),
    requesterName,
    candidates: chart.ranking.candidates
      .filter(({ consultantId }) => consultantId !== chart.assigneeId && !chart.handedBackBy.includes(consultantId))
      .flatMap(({ consultantId }) => {
        const name = request.names.get(consultantId);
        return name ? [{ id: consultantId, name }] : [];
      }),
    leaders: request.leaders,
    unitName: request.unit.name,
    offers: request.offers.filter((offer) => offer.offered || chart.offers.includes(offer.code)),
    stillCalledFor: stillCalledFor(request),
    followUp: followUpOf(request),
    erasable: () => erasableOf(request),
    proposedExplanation: proposedExplanation(request),
    today: copenhagenDate(at),
    now: at,
  };
}

/**
 * The date on which a follow-up was promised. Advice of before the chart knew of its date promises it in words alone, which are read back.
 */
export function followUpOf({ chart, events, advice }: ReadRequest): PlainDate | null {
  const promised = promisedFollowUp(chart);
  if (promised) return promised;
  const sent = events.findLast(({ type }) => type === "sendAdvice");
  if (!sent || (sent.data as { followUp?: unknown }).followUp !== undefined) return null;
  if (events.some(({ type, version }) => type === "followUpDue" && version > sent.version)) return null;
  const said = advice.find(({ adviceVersion, part }) => adviceVersion === chart.adviceVersions && part === "followUp");
  const nothing = { requesterActions: "", ourActions: "" };
  return (said && adviceSent({ ...nothing, followUp: said.body }, copenhagenDate(sent.at)).followUp) || null;
}

/**
 * What the detector lets be in the steps of a request: for the unit also the colleagues among whom it is passed on, of whom a reason is bound
 * to tell ("Frida kender emnet").
 */
export function searchIn(request: ReadRequest): IdentifierOptions {
  const { chart, names, search, assignee } = request;
  if (!isUnit(request)) return search;
  const ids = [...chart.ranking.candidates, ...chart.ranking.excluded].map(({ consultantId }) => consultantId);
  const colleagues = [...ids.map((id) => names.get(id)), assignee?.name].filter((name) => name !== undefined);
  return { ...search, knownPeople: [...new Set(colleagues)] };
}

/** Every text that still stands, so that any of it can be destroyed; the heading goes by the request's own id. */
function erasableOf(request: ReadRequest): ReturnType<StepAbout["erasable"]> {
  const words = stepsWords().fields;
  const { advicePartLabels } = vocabularyWords();
  const heading = request.title === null ? [] : [{ id: request.id, label: words.heading, body: request.title }];
  const answers = request.answers
    .map(retold)
    .flatMap(({ id, question, body, freeText }) =>
      freeText && body !== null ? [{ id, label: words.answer(question), body }] : [],
    );
  const texts = request.texts.flatMap(({ id, kind, body }) =>
    body === null ? [] : [{ id, label: words.text[kind as PlainTextKind], body }],
  );
  const advice = request.advice.map(({ id, part, body, adviceVersion }) => ({
    id,
    label: words.advicePart(advicePartLabels[part as AdvicePart] ?? part, adviceVersion),
    body,
  }));
  return [...heading, ...answers, ...texts, ...advice].map(({ id, label, body }) => ({ id, label, excerpt: excerpt(body) }));
}

function excerpt(body: string): string {
  const line = body.replace(/\s+/g, " ");
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength).replace(/\s\S*$/, "")} …`;
}

function proposedExplanation({ events, texts }: ReadRequest): string | null {
  const proposal = events.findLast(({ type }) => type === "proposeDecline");
  return texts.find(({ version, kind }) => version === proposal?.version && kind === "explanation")?.body ?? null;
}

/** The parts of one version of the advice, in the order of the document. */
export function adviceInOrder<Part extends { part: string }>(parts: readonly Part[]): Part[] {
  return [...parts].sort(
    (one, other) => adviceParts.indexOf(one.part as AdvicePart) - adviceParts.indexOf(other.part as AdvicePart),
  );
}

/** That nobody can be asked, where somebody should be; null where there is somebody, or no need. */
export function nobodyToAsk({ offered, leaders, unitName }: StepAbout): string | null {
  return offered.includes("needsLeaderApproval") && leaders.length === 0 ? approvalWords().nobody(unitName) : null;
}
