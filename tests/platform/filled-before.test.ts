import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { perform } from "#app/consultations/perform.server.ts";
import { verifyBackup } from "#app/platform/backup-file.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { connectDatabase, database, disconnectDatabase } from "#app/platform/database.server.ts";
import { restoreBackup, rowsIn } from "#app/platform/restore.server.ts";
import { allRequests, replayed, type StoredRequest } from "#tests/app/demo/stored-history.ts";
import { createEmptyDatabase, useDatabase } from "#tests/support/database.ts";
import type { Consultation } from "#workflows/consultation/model.ts";

/**
 * The demo municipality as Medspil kept it on 30 November 2026, before app/consultations was laid out in parts and all forms came by one
 * way: a backup made by the program of that day. Everybody in it is made up.
 */
const path = join(import.meta.dirname, "filled-before", "before-the-parts.sql.gz");

useDatabase();

type StoredSnapshot = { context: Record<string, unknown> };

/**
 * A request without the instants of its deadlines: pauses counted in minutes then, and in whole working days since (decision 029). What was late
 * by the one may be in time by the other.
 */
function withoutDates({
  version: _bells,
  clocks: _clocks,
  timers: _timers,
  overdueSince: _late,
  figures,
  ...request
}: Consultation) {
  const { pausedSince: _paused, moved: _moved, ...rest } = request;
  const { firstContactInTime: _contact, firstAdviceInTime: _advice, ...measured } = figures;
  return { ...rest, figures: measured };
}

/** A chart as it was stored, without what its context no longer holds: facts that the request itself knows, and nobody reads there (decision 020). */
function asKeptToday(stored: Consultation, now: Consultation): Consultation {
  const { context, ...rest } = stored.snapshot as StoredSnapshot;
  const today = Object.keys((now.snapshot as StoredSnapshot).context);
  const known = Object.fromEntries(Object.entries(context).filter(([fact]) => today.includes(fact)));
  return { ...stored, snapshot: { ...rest, context: known } };
}

describe("a database that was filled before the house was laid in parts", () => {
  let requests: StoredRequest[];
  let restoredRows: number;

  beforeAll(async () => {
    const into = await createEmptyDatabase();
    const { end } = await restoreBackup({ ...into, path });
    restoredRows = rowsIn(end);
    await disconnectDatabase();
    connectDatabase(into.applicationUrl);
    requests = await allRequests();
  });

  test("is restored, every row of it", async () => {
    const { end } = await verifyBackup(path);
    expect(restoredRows).toBe(rowsIn(end));
    expect(requests).toHaveLength(end.tables.consultation?.rows ?? 0);
    expect(requests.length).toBeGreaterThan(300);
  });

  test("is understood: every history leads to where its request stands", () => {
    for (const request of requests) {
      const now = replayed(request, true);
      const stored = asKeptToday(request.chart as unknown as Consultation, now);
      expect([request.number, withoutDates(now)]).toEqual([request.number, withoutDates(stored)]);
    }
  });

  test("goes on: its consultant takes a request that was proposed to them", async () => {
    const proposed = requests.find(({ state, assigneeId }) => state === "assigned" && assigneeId);
    if (!proposed?.assigneeId) throw new Error("Nothing was proposed to anybody");
    const last = proposed.events.at(-1)?.at ?? new Date();
    setClock(new Date(last.getTime() + 60_000));
    const { id, name, email, roles, unitId } = await database().person.findUniqueOrThrow({ where: { id: proposed.assigneeId } });
    const consultant = { id, name, firstName: name, email, roles: roles as never, unitId, sessionHash: "" };
    expect(await perform(proposed.number, { type: "accept" }, consultant)).toMatchObject({ ok: true });
  });
});
