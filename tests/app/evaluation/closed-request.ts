import { openConsultation } from "#app/consultations/open.server.ts";
import { performAll } from "#app/consultations/perform.server.ts";
import { ringTimer } from "#app/consultations/ring-timer.server.ts";
import { openSurvey } from "#app/evaluation/surveys.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { derivedToken } from "#app/platform/tokens.server.ts";
import { aRequest, aUnit, somebody } from "#tests/app/consultations/municipality.ts";
import type { TimerName } from "#workflows/consultation/model.ts";

export type Municipality = { school: string; teacher: SignedIn; sofie: SignedIn };

/** A school with a teacher, and the consultant who gets what the teacher asks. */
export async function aMunicipality(): Promise<Municipality> {
  const school = await aUnit("Fyrreskolen");
  return {
    school,
    teacher: await somebody("Lærke Lærer", { unitId: school }),
    sofie: await somebody("Sofie Social", { competences: ["COMP_SOCIAL_PEDAGOGY"], contactFor: [school] }),
  };
}

/** A request that was asked, talked about and closed as advised, all of it at one moment; answers its row's id. */
export async function aClosedRequest({ school, teacher, sofie }: Municipality, at: Date): Promise<string> {
  setClock(at);
  const { number } = await openConsultation(aRequest(school), teacher);
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
