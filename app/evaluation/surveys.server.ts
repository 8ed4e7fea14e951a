import { randomUUID } from "node:crypto";
import { calendarSettings } from "#app/consultations/calendar.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { addJobs, letterBell } from "#app/platform/jobs.server.ts";
import { derivedToken, hashToken } from "#app/platform/tokens.server.ts";
import { deadlineInWorkingDays } from "#workflows/calendar/working-time.ts";
import type { WarnOverride } from "#workflows/consultation/model.ts";
import type { SurveyAnswers } from "./survey-questions.ts";

/** How long a survey can be answered, in working days (docs/domain/workflow.md 3.9). */
const openDays = 15;

/**
 * Invites the requester of a closed request to say what the advice was worth: the survey, the letter M17 and its bell, in the transaction of
 * the timer that rang.
 *
 * A request is asked about once, however often it is opened again and closed. Whoever has been deactivated meanwhile is not invited: no
 * letter would leave, and a survey that nobody gets would spoil the response rate. The survey's token stands nowhere: it is derived (HMAC)
 * from the row's id when the letter is rendered, and the row keeps its hash.
 */
export async function openSurvey(tx: Transaction, consultationId: string): Promise<void> {
  const request = await tx.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    select: {
      factId: true,
      requesterId: true,
      requester: { select: { deactivatedAt: true } },
      surveys: { where: { kind: "CLOSING" }, select: { id: true } },
    },
  });
  if (!request.factId || request.requester.deactivatedAt || request.surveys.length > 0) return;
  const id = randomUUID();
  const at = now();
  const { closed } = await calendarSettings(tx);
  await tx.survey.create({
    data: {
      id,
      kind: "CLOSING",
      tokenHash: hashToken(derivedToken("survey", id)),
      consultationId,
      factId: request.factId,
      sentAt: at,
      validUntil: deadlineInWorkingDays(at, openDays, closed),
    },
  });
  const letter = await tx.letter.create({
    data: { consultationId, name: "survey", toPersonId: request.requesterId, surveyId: id, createdAt: at },
    select: { id: true },
  });
  await addJobs(tx, [letterBell(letter.id)]);
}

/** What a link to a survey leads to. `number` is null once the request has been cut off from its survey. */
export type OpenedSurvey = { standing: "open" | "answered" | "expired"; number: string | null; validUntil: Date };

/** The survey behind a link; null for a token that nobody was sent. Looking changes nothing: mail scanners look too. */
export async function surveyBehind(token: string): Promise<OpenedSurvey | null> {
  const survey = await database().survey.findFirst({
    where: { tokenHash: hashToken(token), kind: "CLOSING" },
    select: { answeredAt: true, validUntil: true, consultation: { select: { number: true } } },
  });
  if (!survey) return null;
  const { answeredAt, validUntil, consultation } = survey;
  const standing = answeredAt ? "answered" : validUntil < now() ? "expired" : "open";
  return { standing, number: consultation?.number ?? null, validUntil };
}

/**
 * Compare and set: stores the answers to a survey once; of two posts at the same moment one is stored, and the other finds it answered.
 * Answers whether these answers are the stored ones.
 *
 * What an active choice let through is noted as field, rule and person (the one to whom the link was sent), never the text.
 */
export function answerSurvey(token: string, answers: SurveyAnswers, overrides: readonly WarnOverride[]): Promise<boolean> {
  return inTransaction(async (tx) => {
    const at = now();
    const tokenHash = hashToken(token);
    // Row lock by the update: whoever comes second waits here, and then finds nothing left to answer.
    const { count } = await tx.survey.updateMany({
      where: { tokenHash, kind: "CLOSING", answeredAt: null, validUntil: { gte: at } },
      data: { answeredAt: at },
    });
    if (count === 0) return false;
    const survey = await tx.survey.findUniqueOrThrow({
      where: { tokenHash },
      select: { id: true, consultationId: true, consultation: { select: { requesterId: true } } },
    });
    const { comment, ...scales } = answers;
    await tx.surveyAnswer.create({ data: { surveyId: survey.id, ...scales } });
    if (comment !== null) await tx.surveyComment.create({ data: { surveyId: survey.id, body: comment } });
    if (overrides.length > 0) {
      await tx.readLog.create({
        data: {
          at,
          personId: survey.consultation?.requesterId ?? null,
          kind: "override",
          purpose: "survey",
          consultationId: survey.consultationId,
          detail: overrides.map(({ field, kind }) => ({ field, kind })),
        },
      });
    }
    return true;
  });
}
