import { beforeAll, describe, expect, test } from "vitest";
import { columnsOf } from "#app/consultations/columns.server.ts";
import { openConsultation } from "#app/consultations/open.server.ts";
import { perform, performAll } from "#app/consultations/perform.server.ts";
import { ringTimer } from "#app/consultations/ring-timer.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { changeSettings } from "#app/people/settings.server.ts";
import { now, setClock } from "#app/platform/clock.server.ts";
import { database, inTransaction } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aRequest, aUnit, somebody } from "#tests/support/town.ts";
import { decide } from "#workflows/consultation/decide.ts";
import type { Consultation, ConsultationEvent, TimerName } from "#workflows/consultation/model.ts";
import { numberOf } from "#workflows/consultation/number.ts";

useDatabase();

const monday = new Date("2026-11-16T08:00:00Z");
let school: string;
let teacher: SignedIn;
let sofie: SignedIn;
let nabil: SignedIn;
let manager: SignedIn;

beforeAll(async () => {
  school = await aUnit("Fyrreskolen");
  teacher = await somebody("Lærke Lærer", { unitId: school });
  sofie = await somebody("Sofie Social", { competences: ["COMP_SOCIAL_PEDAGOGY", "COMP_NETWORKING"], contactFor: [school] });
  nabil = await somebody("Nabil Netværk", { competences: ["COMP_NETWORKING"] });
  manager = await somebody("Stefan Stabsen", { roles: ["UNIT_MANAGER"] });
});

async function stored(number: string) {
  return database().consultation.findUniqueOrThrow({
    where: { number },
    include: { events: { orderBy: { version: "asc" } }, timers: true, letters: { orderBy: { createdAt: "asc" } }, texts: true },
  });
}

describe("a request that is sent", () => {
  test("goes at once to the consultant whom the ranking puts first, with event, letters and timers", async () => {
    setClock(monday);
    const { number } = await openConsultation(aRequest(school), teacher);
    const row = await stored(number);
    expect(number).toMatch(/^TK-2026-\d{5}$/);
    expect(row).toMatchObject({ state: "assigned", assigneeId: sofie.id, ball: "consultant", version: 1 });
    expect(row.events.map((event) => event.type)).toEqual(["submit"]);
    expect(row.letters.map(({ name, toPersonId }) => ({ name, toPersonId }))).toEqual(
      expect.arrayContaining([
        { name: "request-received", toPersonId: teacher.id },
        { name: "consultant-proposed", toPersonId: sofie.id },
      ]),
    );
    expect(row.timers.map((timer) => timer.name)).toContain("accept");
    expect(await bells(row.id)).toEqual(row.timers.map((timer) => timer.name).sort());
  });

  test("keeps its whole ranking, with the factors behind each score", async () => {
    const { number } = await openConsultation(aRequest(school), teacher);
    const { ranking } = (await stored(number)).chart as unknown as Consultation;
    expect(ranking.candidates.map((candidate) => candidate.consultantId)).toEqual([sofie.id, nabil.id]);
    expect(ranking.candidates[0]?.factors).toMatchObject({ competence: 1, district: 1 });
  });

  test("is one request when it is sent twice", async () => {
    const request = aRequest(school);
    const answers = await Promise.all([openConsultation(request, teacher), openConsultation(request, teacher)]);
    expect(new Set(answers.map((answer) => answer.number)).size).toBe(1);
    expect(answers.filter((answer) => answer.again)).toHaveLength(1);
  });

  test("waits for a person when the unit wants every request to", async () => {
    await changeSettings({ "routing.mode": "confirm" });
    const { number } = await openConsultation(aRequest(school), teacher);
    await changeSettings({ "routing.mode": "automatic" });
    expect(await stored(number)).toMatchObject({ state: "screening", ball: "triage", assigneeId: null });
  });

  test("is never given to the consultant who asks", async () => {
    const { number } = await openConsultation(aRequest(school), sofie);
    expect((await stored(number)).assigneeId).toBe(nabil.id);
  });
});

describe("many requests sent at the same moment", () => {
  test("get numbers without gaps or doubles and see each other's load", async () => {
    const before = await database().requestCounter.findUniqueOrThrow({ where: { year: 2026 } });
    const club = await aUnit("Klub Kometen", "CLUB");
    const opened = await Promise.all(
      Array.from({ length: 30 }, () => openConsultation(aRequest(club, { themes: ["OTHER"] }), teacher)),
    );
    const numbers = opened.map(({ number }) => Number(number.slice(8))).sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => before.last + 1 + index));
    // Nothing but free time tells the two apart here: each gets the next one in turn, so that what they have evens out.
    const open = await database().consultation.groupBy({
      by: ["assigneeId"],
      where: { closedAt: null, assigneeId: { not: null } },
      _count: { _all: true },
    });
    const [one, other] = open.map((group) => group._count._all);
    expect(open).toHaveLength(2);
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThanOrEqual(1);
  });
});

describe("a request in work", () => {
  test("says in its columns and its timers what its chart says, and replays from its events to the same state", async () => {
    setClock(monday);
    const { number } = await openConsultation(aRequest(school), teacher);
    await perform(number, { type: "accept" }, sofie);
    await perform(
      number,
      { type: "logContact", kind: "PHONE", date: "2026-11-16", minutes: 30, texts: { contactNote: "Talte om gruppen." } },
      sofie,
    );
    await perform(number, { type: "clarified", planDate: null, texts: { agreement: "Vi ser på aftenerne." } }, sofie);
    await perform(number, { type: "ask", texts: { question: "Hvor mange er de?" } }, sofie);
    const answered = await perform(number, { type: "reply", texts: { reply: "Omkring otte." } }, teacher);
    expect(answered).toMatchObject({ ok: true, state: "advising", version: 6 });
    const row = await stored(number);
    const chart = row.chart as unknown as Consultation;
    expect(row).toMatchObject(columnsOf(chart));
    expect(Object.fromEntries(row.timers.map(({ name, due }) => [name, due.toISOString()]))).toEqual(chart.timers);
    expect(row.texts.map((text) => [text.kind, text.audience])).toEqual([
      ["contactNote", "unit"],
      ["agreement", "everyone"],
      ["question", "everyone"],
      ["reply", "everyone"],
    ]);
    expect(JSON.stringify(row.events)).not.toMatch(/aftenerne|otte/);
    expect(replay(row.events)).toEqual(chart);
  });

  test("refuses what its state does not take, says what happened, and changes nothing", async () => {
    const { number } = await openConsultation(aRequest(school), teacher);
    await perform(number, { type: "accept" }, sofie);
    const before = await stored(number);
    const late = await perform(number, { type: "consultantDecline", reason: "BUSY" }, sofie, 1);
    expect(late).toMatchObject({ ok: false, refusal: { reason: "not-in-this-state" } });
    expect(late.ok === false && late.happened.map(({ type, by }) => [type, by])).toEqual([["accept", "Sofie Social"]]);
    expect(await stored(number)).toEqual(before);
  });

  test("is the same 404 for somebody who is nobody to it and for a number that does not exist", async () => {
    const { number } = await openConsultation(aRequest(school), teacher);
    const strangers = perform(number, { type: "withdraw" }, await somebody("Per Pædagog"));
    const nothing = perform("TK-2026-99999", { type: "withdraw" }, teacher);
    const [one, other] = await Promise.all([strangers.catch((error) => error), nothing.catch((error) => error)]);
    expect(one.status ?? one.init?.status).toBe(404);
    expect(other.status ?? other.init?.status).toBe(404);
  });

  test("moves once when two act at the same moment", async () => {
    const { number } = await openConsultation(aRequest(school), teacher);
    const results = await Promise.all([
      perform(number, { type: "accept" }, sofie),
      perform(number, { type: "withdraw" }, teacher),
      perform(number, { type: "accept" }, sofie),
    ]);
    const row = await stored(number);
    expect(row.version).toBe(1 + results.filter((result) => result.ok).length);
    expect(row.events.map((event) => event.version)).toEqual(row.events.map((_, index) => index + 1));
    expect(row.state).toBe("withdrawn");
  });

  test("takes two events as one step, or neither", async () => {
    setClock(monday);
    const { number } = await openConsultation(aRequest(school), teacher);
    await perform(number, { type: "accept" }, sofie);
    const closing = { type: "close", outcome: "ADVICE_GIVEN", minutes: 30, goals: [], offers: [] } as const;
    const filing = { type: "decideFiling", filing: "NOT_RELEVANT", texts: { reason: "Anonym sparring." } } as const;
    const before = await stored(number);
    // Nobody has talked to the requester yet: the closing is refused, and the filing goes with it.
    expect(await performAll(number, [filing, closing], sofie)).toMatchObject({
      ok: false,
      refusal: { reason: "contact-or-advice-missing" },
    });
    expect(await stored(number)).toEqual(before);
    await perform(number, { type: "logContact", kind: "PHONE", date: "2026-11-16", minutes: 15 }, sofie);
    expect(await performAll(number, [filing, closing], sofie)).toMatchObject({ ok: true, state: "completed" });
    const fact = await database().requestFact.findFirstOrThrow({ where: { id: (await stored(number)).factId ?? "" } });
    expect(fact).toMatchObject({ state: "completed", outcome: "ADVICE_GIVEN", contacts: 1 });
  });

  test("loses a text for good when it is removed", async () => {
    const { number } = await openConsultation(aRequest(school), teacher);
    const row = await stored(number);
    const answer = await database().intakeAnswer.findFirstOrThrow({ where: { consultationId: row.id, freeText: true } });
    await perform(number, { type: "accept" }, sofie);
    await database().adviceDraft.create({
      data: { consultationId: row.id, authorId: sofie.id, values: { understanding: answer.body }, updatedAt: now() },
    });
    const removed = await perform(
      number,
      { type: "redact", textIds: [answer.id, row.id], texts: { reason: "Stedet kunne genkendes." } },
      sofie,
    );
    expect(removed.ok).toBe(true);
    expect(await database().adviceDraft.count({ where: { consultationId: row.id } })).toBe(0);
    expect(await database().intakeAnswer.findUnique({ where: { id: answer.id } })).toMatchObject({ body: null });
    expect((await stored(number)).title).toBeNull();
  });
});

describe("a timer", () => {
  test("passes a request on that nobody accepts, and in the end gives it to a person", async () => {
    setClock(monday);
    const { number } = await openConsultation(aRequest(school), teacher);
    const first = (await stored(number)).assigneeId;
    await ringAt(number, "accept");
    const second = await stored(number);
    expect(second.state).toBe("assigned");
    expect(second.assigneeId).not.toBe(first);
    await ringAt(number, "accept");
    expect(await stored(number)).toMatchObject({ state: "screening", ball: "triage", assigneeId: null });
  });

  test("does nothing before its time, nor a second time", async () => {
    setClock(monday);
    const { number } = await openConsultation(aRequest(school), teacher);
    const row = await stored(number);
    await ringTimer({ consultationId: row.id, name: "accept" });
    expect((await stored(number)).version).toBe(1);
    const due = row.timers.find((timer) => timer.name === "accept")?.due ?? now();
    setClock(due);
    await Promise.all([
      ringTimer({ consultationId: row.id, name: "accept" }),
      ringTimer({ consultationId: row.id, name: "accept" }),
    ]);
    expect((await stored(number)).version).toBe(2);
  });

  test("tells the consultant when a deadline has passed, and the manager a working day later", async () => {
    setClock(monday);
    const { number } = await openConsultation(aRequest(school), teacher);
    const consultant = (await stored(number)).assigneeId;
    await perform(number, { type: "accept" }, consultant === sofie.id ? sofie : nabil);
    await ringAt(number, "firstContact");
    const late = await stored(number);
    expect(late.overdueSince).not.toBeNull();
    const fact = await database().requestFact.findUniqueOrThrow({ where: { id: late.factId ?? "" } });
    expect(fact).toMatchObject({ firstContactInTime: false, minutesToFirstContact: null });
    const told = (row: typeof late) =>
      row.letters.filter((letter) => letter.name === "deadline-passed").map((one) => one.toPersonId);
    expect(told(late)).toEqual([consultant]);
    await ringAt(number, "overdueForManager");
    expect(told(await stored(number))).toEqual([consultant, manager.id]);
  });
});

describe("a transaction that fails", () => {
  test("leaves nothing behind, not even its number", async () => {
    const before = await database().requestCounter.findUniqueOrThrow({ where: { year: 2026 } });
    const answers = [{ field: "x".repeat(10), question: "?", codes: [], body: "a\u0000b", freeText: true }];
    await expect(openConsultation(aRequest(school, { answers }), teacher)).rejects.toThrow();
    expect(await database().requestCounter.findUniqueOrThrow({ where: { year: 2026 } })).toEqual(before);
    await inTransaction(async (tx) =>
      expect(await tx.consultation.count({ where: { number: numberAfter(before.last) } })).toBe(0),
    );
  });
});

const numberAfter = (last: number) => numberOf(2026, last + 1);

async function ringAt(number: string, name: TimerName): Promise<void> {
  const row = await stored(number);
  const timer = row.timers.find((one) => one.name === name);
  if (!timer) throw new Error(`No timer ${name}, only ${row.timers.map((one) => one.name).join(", ")}`);
  setClock(timer.due);
  await ringTimer({ consultationId: row.id, name });
}

async function bells(consultationId: string): Promise<string[]> {
  const rows = await database().$queryRaw<{ name: string }[]>`
    select payload->>'name' as name from graphile_worker._private_jobs where payload->>'consultationId' = ${consultationId}`;
  return rows.map((row) => row.name).sort();
}

type Recorded = { type: string; at: Date; actorId: string | null; relation: string; data: unknown; textKinds: string[] };

/** Event replay: decides every event again. Texts are gone from the log by design; that one came along is all that the chart asks. */
function replay(events: readonly Recorded[]): Consultation | null {
  let current: Consultation | null = null;
  for (const { type, at, actorId, relation, data, textKinds } of events) {
    const texts = Object.fromEntries(textKinds.map((kind) => [kind, "(slettet)"]));
    const event = { ...(data as object), type, at: at.toISOString(), texts } as unknown as ConsultationEvent;
    const decision = decide(current, event, { id: actorId, relations: [relation as "requester"] });
    if (!decision.ok) throw new Error(`Refused: ${type}: ${decision.refusal.reason}`);
    current = decision.next;
  }
  return current;
}
