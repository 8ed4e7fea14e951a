import { randomUUID } from "node:crypto";
import { now } from "#app/platform/clock.server.ts";
import { database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { addJobs } from "#app/platform/jobs.server.ts";
import { derivedToken, hashToken } from "#app/platform/tokens.server.ts";
import type { LetterName } from "#workflows/consultation/model.ts";
import { numberOf } from "#workflows/consultation/number.ts";

export type Scene = { personId: string; consultationId: string; number: string };

/** What must be in no letter: all that the request is about, and everybody but the reader. */
export const secrets = {
  title: "Uro omkring boldbanen",
  type: "SPARRING",
  theme: "STREET_YOUTH",
  unit: "Solbakkeskolen",
  consultant: "Kasper Krimi",
  lastName: "Lærer",
};

let requests = 0;

/** A person with a request, as far as letters care. */
export async function makeScene({ email = `laerke-${randomUUID()}@fjordby.invalid` } = {}): Promise<Scene> {
  requests += 1;
  const number = numberOf(2026, requests);
  const db = database();
  const unit = await db.orgUnit.upsert({
    where: { name: secrets.unit },
    create: { name: secrets.unit, kind: "SCHOOL" },
    update: {},
  });
  const person = await db.person.create({ data: { name: `Lærke ${secrets.lastName}`, email, unitId: unit.id, roles: [] } });
  const consultant = await db.person.create({
    data: { name: secrets.consultant, email: `kasper-${randomUUID()}@fjordby.invalid`, roles: ["CONSULTANT"] },
  });
  await db.setting.upsert({
    where: { key: "municipality.name" },
    create: { key: "municipality.name", value: "Fjordby Kommune" },
    update: {},
  });
  const consultation = await db.consultation.create({
    data: {
      number,
      submissionKey: randomUUID(),
      version: 1,
      chart: {},
      title: secrets.title,
      type: secrets.type,
      urgency: "THREE_DAYS",
      themes: [secrets.theme],
      ages: [],
      requesterId: person.id,
      assigneeId: consultant.id,
      unitId: unit.id,
      state: "ASSIGNED",
      ball: "consultant",
      stateSince: now(),
      submittedAt: now(),
    },
  });
  return { personId: person.id, consultationId: consultation.id, number };
}

/** Transactional outbox: owes a letter the way the one writer does, the row and its job in one transaction. Answers the letter's id. */
export async function owe(tx: Transaction, scene: Scene, name: LetterName, surveyId?: string): Promise<string> {
  const { consultationId, personId: toPersonId } = scene;
  const letter = await tx.letter.create({
    data: { consultationId, toPersonId, name, createdAt: now(), ...(surveyId ? { surveyId } : {}) },
  });
  await addJobs(tx, [{ task: "send-letter", payload: { letterId: letter.id } }]);
  return letter.id;
}

export function oweOne(scene: Scene, name: LetterName = "advice-is-ready"): Promise<string> {
  return inTransaction((tx) => owe(tx, scene, name));
}

/** A survey as it is opened: only the hash of its token is kept. */
export async function makeSurvey(scene: Scene): Promise<{ id: string; token: string }> {
  const db = database();
  const fact = await db.requestFact.create({
    data: {
      submittedAt: now(),
      month: now(),
      type: secrets.type,
      urgency: "THREE_DAYS",
      themes: [],
      ages: [],
      unitKind: "SCHOOL",
      state: "CLOSED.COMPLETED",
      personFirst: false,
      goals: [],
      offers: [],
    },
  });
  const id = randomUUID();
  const token = derivedToken("survey", id);
  await db.survey.create({
    data: {
      id,
      kind: "CLOSING",
      tokenHash: hashToken(token),
      consultationId: scene.consultationId,
      factId: fact.id,
      sentAt: now(),
      validUntil: now(),
    },
  });
  return { id, token };
}

/** Every job in the queue, as it is stored. */
export async function jobs(): Promise<
  { id: string; payload: Record<string, string>; attempts: number; last_error: string | null; locked_by: string | null }[]
> {
  return database()
    .$queryRaw`select id::text, payload, attempts, last_error, locked_by from graphile_worker._private_jobs order by id`;
}

/** Polling: waits until something is so, and asks every 50 ms. Throws when it is not after `seconds`. */
export async function until(holds: () => Promise<boolean>, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`It was not so after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
