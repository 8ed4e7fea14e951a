import { beforeAll, describe, expect, test } from "vitest";
import { columnsOf, factsOf } from "#app/consultations/columns.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { idOf } from "#prisma/seed/chance.ts";
import { type LoadedDemo, loadDemo } from "#prisma/seed/demo.ts";
import { people } from "#prisma/seed/people.ts";
import { requests } from "#prisma/seed/requests.ts";
import { useDatabase } from "#tests/support/database.ts";
import { copenhagenDate, workingDayOf } from "#workflows/calendar/working-time.ts";
import type { Consultation } from "#workflows/consultation/model.ts";
import { numberOf } from "#workflows/consultation/number.ts";
import { isEnded } from "#workflows/consultation/vocabulary.ts";
import { findIdentifiers } from "#workflows/privacy/identifiers.ts";
import { allRequests, columnsBeside, replayed, type StoredRequest } from "./stored-history.ts";

useDatabase();

/** A Monday morning in November, so that the tests say the same every day. */
const loadedAt = new Date("2026-11-23T09:20:00Z");

let demo: LoadedDemo;
let stored: StoredRequest[];
const storyOf = (code: string) => stored.find(({ submissionKey }) => submissionKey === idOf("story", code));
const chartOf = (request: StoredRequest) => request.chart as unknown as Consultation;

beforeAll(async () => {
  setClock(loadedAt);
  demo = await loadDemo();
  stored = await allRequests();
}, 180_000);

describe("the requests of the demo", () => {
  test.each(requests)("$code, “$title”, is $state", ({ code, state, title }) => {
    expect(storyOf(code)).toMatchObject({ state, title });
  });

  test("are numbered in order of time, without gaps, year by year", async () => {
    const years = new Set(stored.map(({ number }) => number.slice(3, 7)));
    for (const year of years) {
      const ofYear = stored.filter(({ number }) => number.startsWith(`TK-${year}-`));
      expect(ofYear.map(({ number }) => number)).toEqual(ofYear.map((_, index) => numberOf(Number(year), index + 1)));
      const times = ofYear.map(({ submittedAt }) => submittedAt.getTime());
      expect(times).toEqual([...times].sort((one, other) => one - other));
      expect(ofYear.every(({ submittedAt }) => copenhagenDate(submittedAt).startsWith(year))).toBe(true);
      expect(await database().requestCounter.findUnique({ where: { year: Number(year) } })).toMatchObject({
        last: ofYear.length,
      });
    }
  });

  test("have histories that lead through the chart to where they stand", () => {
    for (const request of stored) expect(replayed(request), request.number).toEqual(request.chart);
  });

  test("say the same in their columns and in their charts", () => {
    for (const request of stored) expect(columnsBeside(request), request.number).toEqual(columnsOf(chartOf(request)));
  });

  test("are counted as their charts say", async () => {
    const facts = new Map((await database().requestFact.findMany()).map((fact) => [fact.id, fact]));
    expect(facts.size).toBe(stored.length);
    for (const request of stored)
      expect(facts.get(request.factId ?? ""), request.number).toMatchObject(factsOf(chartOf(request)));
  });

  test("went to whom the ranking named, unless somebody had a reason", () => {
    for (const { number, events } of stored) {
      const submitted = events[0]?.data as unknown as { opening: { ranking: Consultation["ranking"] } };
      const [best] = submitted.opening.ranking.candidates;
      const given = events.find(({ type }) => type === "assign");
      const chosen = given && (given.data as { consultantId: string }).consultantId;
      const wasExplained = given?.textKinds.includes("reason") || events.some(({ type }) => type === "correctClassification");
      const wasHandedBack = events.some(({ type }) => type === "consultantDecline" || type === "acceptTimeout");
      if (chosen && !wasExplained && !wasHandedBack) expect(chosen, number).toBe(best?.consultantId);
    }
  });

  test("are about 400 closed ones over two years beside the listed", () => {
    const listed = new Set(requests.map(({ code }) => idOf("story", code)));
    const generated = stored.filter(({ submissionKey }) => !listed.has(submissionKey));
    expect(generated.length).toBeGreaterThan(380);
    expect(generated.length).toBeLessThan(430);
    expect(generated.every(({ closedAt }) => closedAt !== null)).toBe(true);
    expect(generated.every(({ state }) => isEnded(state))).toBe(true);
    const months = new Set(generated.map(({ submittedAt }) => copenhagenDate(submittedAt).slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(24);
  });
});

describe("what the demo's people find when they sign in", () => {
  const openOf = (name: string) =>
    stored.filter(({ assigneeId, closedAt }) => assigneeId === demo.people[name]?.id && closedAt === null);

  test("Sofie has several requests in different states, one of them late and one for today", () => {
    const mine = openOf("Sofie Social");
    const today = workingDayOf(loadedAt);
    expect(mine.length).toBeGreaterThanOrEqual(5);
    expect(new Set(mine.map(({ state }) => state)).size).toBeGreaterThanOrEqual(3);
    expect(mine.some(({ overdueSince }) => overdueSince !== null)).toBe(true);
    expect(mine.some(({ dueAt, ball }) => ball === "consultant" && dueAt && copenhagenDate(dueAt) === today)).toBe(true);
  });

  test("triage has three to five to look at, the one about notification among them", () => {
    const waiting = stored.filter(({ state }) => state === "screening");
    expect(waiting.length).toBeGreaterThanOrEqual(3);
    expect(waiting.length).toBeLessThanOrEqual(5);
    expect(waiting.some(({ notification }) => notification === "open")).toBe(true);
  });

  test("Lærke has the ball once, a survey to answer, and a draft", async () => {
    const laerke = demo.people["Lærke Lærer"]?.id ?? "";
    expect(stored.filter(({ requesterId, ball }) => requesterId === laerke && ball === "requester")).toHaveLength(1);
    const surveys = await database().survey.findMany({ where: { consultation: { requesterId: laerke }, answeredAt: null } });
    expect(surveys.filter(({ validUntil }) => validUntil > loadedAt)).toHaveLength(1);
    expect(await database().draft.count({ where: { personId: laerke } })).toBe(1);
  });

  test("the first buttons are those to try Medspil with, and only the listed people have one", async () => {
    const listed = await database().person.findMany({ where: { demoOrder: { not: null } }, orderBy: { demoOrder: "asc" } });
    expect(listed.slice(0, 4).map(({ name }) => name)).toEqual(["Lærke Lærer", "Sofie Social", "Karla Konsul", "Stefan Stabsen"]);
    expect(listed).toHaveLength(people.filter(({ button }) => button).length);
    expect(listed).toHaveLength(8 + 11);
  });

  test("Emil is away the whole of the next week but one", async () => {
    const [absence] = await database().absence.findMany({ where: { personId: demo.people["Emil Evaluering"]?.id } });
    const from = absence?.fromDate.toISOString().slice(0, 10) ?? "";
    const days = (Date.parse(from) - Date.parse(copenhagenDate(loadedAt))) / 86_400_000;
    expect(new Date(from).getUTCDay()).toBe(1);
    expect(days).toBeGreaterThanOrEqual(8);
    expect(days).toBeLessThanOrEqual(14);
    expect(absence?.toDate.toISOString().slice(0, 10)).toBe(
      new Date(Date.parse(from) + 4 * 86_400_000).toISOString().slice(0, 10),
    );
  });
});

describe("the texts of the demo", () => {
  test("hold no trace of anybody, not even one that would only be warned of", async () => {
    const [units, offers, comments] = await Promise.all([
      database().orgUnit.findMany(),
      database().offer.findMany(),
      database().surveyComment.findMany(),
    ]);
    const knownNames = [...units, ...offers].map(({ name }) => name);
    const texts = [
      ...stored.flatMap(({ title, answers, texts, advice }) => [
        title,
        ...answers.filter(({ freeText }) => freeText).map(({ body }) => body),
        ...[...texts, ...advice].map(({ body }) => body),
      ]),
      ...comments.map(({ body }) => body),
    ].filter((text) => text !== null);
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => findIdentifiers(text, { knownNames }).length > 0)).toEqual([]);
  });

  test("name no telephone", async () => {
    expect(stored.flatMap(({ answers }) => answers).filter(({ field }) => field === "phone")).toEqual([]);
    expect(await database().person.count({ where: { phone: { not: null } } })).toBe(0);
  });

  test("are gone where their time is up, and only there", () => {
    for (const { state, number, title, answers, texts, advice } of stored) {
      const gone = state === "anonymised";
      expect(title === null, number).toBe(gone);
      expect(
        answers.every(({ freeText, body }) => !freeText || (body === null) === gone),
        number,
      ).toBe(true);
      expect(
        texts.every(({ body }) => (body === null) === gone),
        number,
      ).toBe(true);
      if (gone) expect(advice, number).toEqual([]);
    }
    const oldest = Math.min(
      ...stored.flatMap(({ closedAt, state }) => (closedAt && state !== "anonymised" ? [closedAt.getTime()] : [])),
    );
    expect(oldest).toBeGreaterThan(loadedAt.getTime() - 731 * 86_400_000);
  });
});

describe("letters and timers after the loading", () => {
  test("of history no letter is left to send, and the newest request's leave as they would", async () => {
    const unsent = await database().letter.findMany({ where: { sentAt: null } });
    expect(unsent.every(({ consultationId }) => consultationId === storyOf("D24")?.id)).toBe(true);
    expect(unsent.map(({ name }) => name).sort()).toEqual(["consultant-proposed", "request-received"]);
    const jobs = await database().$queryRaw<{ letter: string }[]>`
      select job.payload ->> 'letterId' as letter from graphile_worker._private_jobs job
        join graphile_worker._private_tasks task on task.id = job.task_id and task.identifier = 'send-letter'`;
    expect(jobs.map(({ letter }) => letter).sort()).toEqual(unsent.map(({ id }) => id).sort());
  });

  test("every timer lies ahead and has its bell, and nothing else rings", async () => {
    const timers = stored.flatMap((request) => request.timers);
    expect(timers.every(({ due }) => due > loadedAt)).toBe(true);
    const jobs = await database().$queryRaw<{ key: string; run_at: Date }[]>`
      select key, run_at from graphile_worker._private_jobs where key like 'timer:%' order by key`;
    const bells = timers.map(({ consultationId, name, due }) => ({ key: `timer:${consultationId}:${name}`, run_at: due }));
    expect(jobs).toEqual(bells.sort((one, other) => (one.key < other.key ? -1 : 1)));
  });

  test("the timers that stand are those of the charts, but for surveys that were sent", () => {
    for (const { number, chart, timers } of stored) {
      const wanted = Object.entries((chart as unknown as Consultation).timers).filter(
        ([, due]) => Date.parse(due) > loadedAt.getTime(),
      );
      expect(Object.fromEntries(timers.map(({ name, due }) => [name, due.toISOString()])), number).toEqual(
        Object.fromEntries(wanted),
      );
    }
  });

  test("about six of ten surveys were answered, none before it was sent or after it was valid", async () => {
    const surveys = await database().survey.findMany({ where: { kind: "CLOSING" }, include: { answer: true } });
    const answered = surveys.filter(({ answeredAt }) => answeredAt !== null);
    expect(answered.length / surveys.length).toBeGreaterThan(0.5);
    expect(answered.length / surveys.length).toBeLessThan(0.7);
    expect(
      answered.every(
        ({ answer, answeredAt, sentAt, validUntil }) => answer && answeredAt && answeredAt > sentAt && answeredAt <= validUntil,
      ),
    ).toBe(true);
    expect(surveys.filter(({ answeredAt, answer }) => answeredAt === null && answer)).toEqual([]);
  });

  test("D15 was given 4,3", async () => {
    const { answer } = await database().survey.findFirstOrThrow({
      where: { consultationId: storyOf("D15")?.id ?? "", kind: "CLOSING" },
      include: { answer: true },
    });
    const scale = [answer?.helped, answer?.equipped, answer?.knowledge, answer?.respect].map(Number);
    expect((scale.reduce((sum, value) => sum + value, 0) / 4).toFixed(1).replace(".", ",")).toBe("4,3");
  });

  test("D3's requester answered after three months too", async () => {
    const later = await database().survey.findFirstOrThrow({
      where: { consultationId: storyOf("D3")?.id ?? "", kind: "THREE_MONTHS" },
    });
    expect(later.answeredAt).not.toBeNull();
  });
});

describe("a second loading", () => {
  test("changes nothing", async () => {
    const before = await database().consultation.count();
    expect(demo.loaded).toBe(true);
    expect(await loadDemo()).toMatchObject({ loaded: false, people: demo.people });
    expect(await database().consultation.count()).toBe(before);
  });
});
