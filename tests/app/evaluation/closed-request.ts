import { performAll } from "#app/consultations/perform.server.ts";
import { ringTimer } from "#app/consultations/ring-timer.server.ts";
import { openSurvey } from "#app/evaluation/surveys.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { derivedToken } from "#app/platform/tokens.server.ts";
import { ask, type Town } from "#tests/support/town.ts";
import type { TimerName } from "#workflows/consultation/model.ts";

/** A request that was asked, talked about and closed as advised, all of it at one moment; answers its row's id. */
export async function aClosedRequest({ laerke, sofie }: Town, at: Date): Promise<string> {
  setClock(at);
  const number = await ask(laerke);
  const date = at.toISOString().slice(0, 10);
  const done = await performAll(
    number,
    [
      { type: "accept" },
      { type: "logContact", kind: "PHONE", date, minutes: 30 },
      { type: "decideFiling", filing: "NOT_RELEVANT", texts: { reason: "Anonym sparring." } },
      { type: "close", outcome: "ADVICE_GIVEN", minutes: 45, goals: ["GOAL_SAFE_CITY"], offers: [] },
    ],
    sofie,
  );
  if (!done.ok) throw new Error(`Not closed: ${done.refusal.reason}`);
  return (await database().consultation.findUniqueOrThrow({ where: { number }, select: { id: true } })).id;
}

/** Rings a timer at its time, as the worker does. */
export async function ring(consultationId: string, name: TimerName): Promise<void> {
  const timer = await database().timer.findUniqueOrThrow({ where: { consultationId_name: { consultationId, name } } });
  setClock(timer.due);
  await ringTimer({ consultationId, name }, { survey: openSurvey });
}

/** The token that the requester of a closed request gets in the letter. */
export async function surveyToken(consultationId: string): Promise<string> {
  const survey = await database().survey.findFirstOrThrow({ where: { consultationId }, select: { id: true } });
  return derivedToken("survey", survey.id);
}
