import type { NewRequest } from "#app/consultations/open.server.ts";
import { columnsOf, factsOf } from "#app/consultations/stored.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { derivedToken, hashToken } from "#app/platform/tokens.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { copenhagenDate, deadlineInWorkingDays } from "#workflows/calendar/working-time.ts";
import { standing } from "#workflows/consultation/decide.ts";
import type { LetterOwed } from "#workflows/consultation/model.ts";
import { idOf } from "./chance.ts";
import type { Life } from "./life.ts";
import type { Citizen, Municipality } from "./municipality.ts";
import type { SurveyAnswered } from "./surveys.ts";
import { kindOf } from "./units.ts";

/** A generated request whose life has been told to its end. */
export type Told = {
  request: NewRequest;
  who: Citizen;
  life: Life;
  /** When it was closed for good. */
  closedAt: Date;
  survey: { sentAt: Date; answered: SurveyAnswered | null } | null;
};

/** How long after it was owed a letter of the past counts as sent. */
export const SENT_AFTER_MS = 20_000;
/** Batch size: rows in one INSERT. */
const AT_A_TIME = 500;
/** Working days in which a survey can be answered. */
const SURVEY_DAYS = 15;

const rowId = ({ life }: Told) => idOf("request", life.chart.number);
const factId = ({ life }: Told) => idOf("fact", life.chart.number);

/** The row of a request, as it stood after so many of its events. */
function consultationRow(told: Told, events: number): Prisma.ConsultationCreateManyInput {
  const { request, who, life } = told;
  const taken = life.taken[events - 1];
  if (!taken) throw new Error("A request has at least one event");
  const erased = standing(taken.next).state === "anonymised";
  return {
    ...columnsOf(taken.next),
    id: rowId(told),
    number: life.chart.number,
    submissionKey: request.submissionKey,
    title: erased ? null : request.title,
    profession: request.profession,
    requesterId: who.id,
    unitId: request.unitId,
    submittedAt: new Date(taken.next.submittedAt),
    factId: factId(told),
  };
}

/** Shows requests that are open at an instant as they stood then: what routing looks at, and nothing else. */
export async function storeOpen(tx: Transaction, open: readonly Told[], at: Date): Promise<string[]> {
  const until = at.toISOString();
  const rows = open.map((told) => consultationRow(told, told.life.taken.filter(({ event }) => event.at <= until).length));
  await tx.consultation.createMany({ data: rows });
  return open.map(rowId);
}

/** Bulk insert of requests with all that belongs to them: events, texts, letters that were sent, surveys and facts. */
export async function storeWhole(tx: Transaction, all: readonly Told[], town: Municipality): Promise<void> {
  if (all.length === 0) return;
  await tx.requestFact.createMany({ data: all.map(factRow) });
  await inParts(
    all.map((told) => consultationRow(told, told.life.taken.length)),
    (data) => tx.consultation.createMany({ data }),
  );
  await inParts(all.flatMap(answerRows), (data) => tx.intakeAnswer.createMany({ data }));
  await inParts(all.flatMap(eventRows), (data) => tx.consultationEvent.createMany({ data }));
  await inParts(all.flatMap(textRows), (data) => tx.consultationText.createMany({ data }));
  await inParts(all.flatMap(adviceRows), (data) => tx.advicePart.createMany({ data }));
  const surveys = all.flatMap((told) => (told.survey ? [surveyRow(told, told.survey)] : []));
  await inParts(surveys, (data) => tx.survey.createMany({ data }));
  const answers = all.flatMap((told) =>
    told.survey?.answered ? [{ surveyId: surveyId(told), ...told.survey.answered.answer }] : [],
  );
  await inParts(answers, (data) => tx.surveyAnswer.createMany({ data }));
  const comments = all.flatMap((told) => {
    const body = told.survey?.answered?.comment;
    return body ? [{ surveyId: surveyId(told), body }] : [];
  });
  await inParts(comments, (data) => tx.surveyComment.createMany({ data }));
  await inParts(
    all.flatMap((told) => letterRows(told, town)),
    (data) => tx.letter.createMany({ data }),
  );
}

async function inParts<Row>(rows: readonly Row[], store: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_A_TIME) await store(rows.slice(from, from + AT_A_TIME));
}

const surveyId = ({ life }: Told) => idOf("survey", life.chart.number);

function surveyRow(told: Told, { sentAt, answered }: NonNullable<Told["survey"]>): Prisma.SurveyCreateManyInput {
  const id = surveyId(told);
  return {
    id,
    kind: "CLOSING",
    tokenHash: hashToken(derivedToken("survey", id)),
    // Anonymising cuts a request off from its survey.
    consultationId: told.life.state === "anonymised" ? null : rowId(told),
    factId: factId(told),
    sentAt,
    validUntil: deadlineInWorkingDays(sentAt, SURVEY_DAYS),
    answeredAt: answered?.at ?? null,
  };
}

function factRow(told: Told): Prisma.RequestFactCreateManyInput {
  const { life, who } = told;
  const submittedAt = new Date(life.chart.submittedAt);
  return {
    ...factsOf(life.chart),
    id: factId(told),
    submittedAt,
    month: new Date(`${copenhagenDate(submittedAt).slice(0, 7)}-01`),
    unitKind: who.unitName ? kindOf(who.unitName) : "CENTRE",
  };
}

/** When a request's texts were destroyed; null while they stand. */
function erasedAt({ life }: Told): Date | null {
  const last = life.taken.at(-1);
  return last && last.erase === "all" ? new Date(last.event.at) : null;
}

function answerRows(told: Told): Prisma.IntakeAnswerCreateManyInput[] {
  const erased = erasedAt(told);
  return told.request.answers.map((answer, position) => ({
    consultationId: rowId(told),
    position,
    field: answer.field,
    question: answer.question,
    codes: answer.codes,
    freeText: answer.freeText,
    ...(erased && answer.freeText ? { body: null, erasedAt: erased } : { body: answer.body }),
  }));
}

function eventRows(told: Told): Prisma.ConsultationEventCreateManyInput[] {
  return told.life.taken.map(({ event }) => ({
    consultationId: rowId(told),
    version: event.version,
    type: event.type,
    at: new Date(event.at),
    actorId: event.actorId,
    relation: event.relation,
    data: event.data as Prisma.InputJsonObject,
    textKinds: [...event.textKinds],
  }));
}

function textRows(told: Told): Prisma.ConsultationTextCreateManyInput[] {
  const erased = erasedAt(told);
  return told.life.taken.flatMap(({ event, texts }) =>
    texts
      .filter(({ kind }) => !kind.startsWith("advice."))
      .map(({ kind, audience, body }) => ({
        consultationId: rowId(told),
        version: event.version,
        kind,
        audience,
        authorId: event.actorId,
        ...(erased ? { body: null, erasedAt: erased } : { body }),
      })),
  );
}

function adviceRows(told: Told): Prisma.AdvicePartCreateManyInput[] {
  if (erasedAt(told)) return [];
  return told.life.taken.flatMap(({ next, texts }) =>
    texts
      .filter(({ kind }) => kind.startsWith("advice."))
      .map(({ kind, body }) => ({
        consultationId: rowId(told),
        adviceVersion: next.adviceVersions,
        part: kind.slice("advice.".length),
        body,
      })),
  );
}

function letterRows(told: Told, town: Municipality): Prisma.LetterCreateManyInput[] {
  const consultationId = rowId(told);
  const ofEvents = told.life.taken.flatMap(({ letters, event }) => {
    const named = letters.flatMap(({ letter, to }) =>
      recipients(to, told, town).map((toPersonId) => ({ name: letter, toPersonId })),
    );
    // Two roles may be one person, who needs to be told once.
    return [...new Map(named.map((one) => [`${one.name} ${one.toPersonId}`, one])).values()].map((one) => ({
      ...one,
      ...moments(new Date(event.at)),
    }));
  });
  const ofSurvey = told.survey
    ? [{ name: "survey", toPersonId: told.who.id, surveyId: surveyId(told), ...moments(told.survey.sentAt) }]
    : [];
  return [...ofEvents, ...ofSurvey].map((letter) => ({ consultationId, ...letter }));
}

const moments = (owedAt: Date) => ({ createdAt: owedAt, sentAt: new Date(owedAt.getTime() + SENT_AFTER_MS) });

function recipients(to: LetterOwed["to"], { who, request }: Told, town: Municipality): string[] {
  if ("personId" in to) return [to.personId];
  const role = ({ triage: "TRIAGE", unitManager: "UNIT_MANAGER", leader: "LEADER" } as const)[to.role];
  return town.everybody
    .filter(({ id, roles, unitId }) => roles.includes(role) && id !== who.id && (role !== "LEADER" || unitId === request.unitId))
    .map(({ id }) => id);
}
