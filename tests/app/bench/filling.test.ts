import { beforeAll, describe, expect, test } from "vitest";
import { columnsOf, factsOf } from "#app/consultations/columns.server.ts";
import { database } from "#app/platform/database.server.ts";
import { allRequests, columnsBeside, replayed, type StoredRequest } from "#tests/app/demo/stored-history.ts";
import { fill } from "#tests/bench/filling/fill.ts";
import { useDatabase } from "#tests/support/database.ts";
import type { Consultation } from "#workflows/consultation/model.ts";
import { numberOf } from "#workflows/consultation/number.ts";

const urls = useDatabase();
const filledAt = new Date("2026-11-23T09:20:00Z");
const chartOf = (request: StoredRequest) => request.chart as unknown as Consultation;

let stored: StoredRequest[];

beforeAll(async () => {
  await fill(urls.ownerUrl, { requests: 120, open: 12, told: 40, at: filledAt });
  stored = await allRequests();
}, 60_000);

describe("the requests that the bench measures with", () => {
  test("are as many as were asked for, and as many of them are open", () => {
    expect(stored).toHaveLength(120);
    expect(stored.filter(({ closedAt }) => closedAt === null)).toHaveLength(12);
  });

  test("have histories that lead through the chart to where they stand", () => {
    for (const request of stored) expect(replayed(request), request.number).toEqual(request.chart);
  });

  test("say the same in their columns and in their charts, and are counted as their charts say", async () => {
    const facts = new Map((await database().requestFact.findMany()).map((fact) => [fact.id, fact]));
    for (const request of stored) {
      expect(columnsBeside(request), request.number).toEqual(columnsOf(chartOf(request)));
      expect(facts.get(request.factId ?? ""), request.number).toMatchObject(factsOf(chartOf(request)));
      expect(chartOf(request)).toMatchObject({
        number: request.number,
        requesterId: request.requesterId,
        requesterUnitId: request.unitId,
      });
    }
  });

  test("are numbered in order of time without gaps, and the counters know the last", async () => {
    for (const { year, last } of await database().requestCounter.findMany()) {
      const ofYear = stored.filter(({ number }) => number.startsWith(`TK-${year}-`));
      expect(ofYear.map(({ number }) => number)).toEqual(Array.from({ length: last }, (_, index) => numberOf(year, index + 1)));
      const times = ofYear.map(({ submittedAt }) => submittedAt.getTime());
      expect(times).toEqual([...times].sort((one, other) => one - other));
    }
  });

  test("have the timers of their charts that lie ahead, each with a bell", async () => {
    for (const request of stored) {
      const ahead = Object.entries(chartOf(request).timers).filter(([, due]) => new Date(due ?? "") > filledAt);
      expect(request.timers.map(({ name, due }) => [name, due.toISOString()]).sort(), request.number).toEqual(ahead.sort());
    }
    const [bells] = await database().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from graphile_worker.jobs where task_identifier = 'ring-timer'`;
    expect(bells?.count).toBe(await database().timer.count());
  });

  test("belong to somebody of the unit that they come from", async () => {
    const people = new Map((await database().person.findMany()).map(({ id, unitId }) => [id, unitId]));
    for (const { requesterId, unitId, number } of stored) expect(people.get(requesterId), number).toBe(unitId);
  });

  test("keep every index of the tables", async () => {
    const [found] = await database().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from pg_indexes where schemaname = 'public' and tablename = 'consultation'`;
    expect(found?.count).toBeGreaterThan(10);
  });
});
