import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unsettledAbsence } from "#app/consultations/absence/absences.server.ts";
import { leftBehind } from "#app/consultations/absence/leaving.server.ts";
import { openUnits } from "#app/consultations/asking/known.server.ts";
import { municipalityCalendar } from "#app/consultations/calendar.server.ts";
import { contentStatement } from "#app/consultations/content.server.ts";
import { lastNumber } from "#app/consultations/open.server.ts";
import { lockedRequest, takingPart } from "#app/consultations/perform.server.ts";
import { byState } from "#app/consultations/queue/queue.server.ts";
import type { QueueFilters } from "#app/consultations/queue/queue-filters.ts";
import { queueStatement } from "#app/consultations/queue/rows/queue-sql.server.ts";
import { readAndAround, takenFrom } from "#app/consultations/reading.server.ts";
import type { Who } from "#app/consultations/relations.server.ts";
import { lockedChart } from "#app/consultations/ring-timer.server.ts";
import { routingHistory, unitsOver } from "#app/consultations/roster.server.ts";
import { knownWords } from "#app/consultations/search-options.server.ts";
import {
  requestCountsStatement,
  surveyedStatement,
  totalsStatement,
  waitedStatement,
} from "#app/evaluation/figures/counted.server.ts";
import { chosenIn } from "#app/evaluation/figures/period.ts";
import { movedStatement, standingStatement } from "#app/evaluation/figures/renewal.server.ts";
import { answersToldStatement, snapshotStatement } from "#app/evaluation/figures/snapshot.server.ts";
import { lateTimers, retriedJobs, waitingLetters } from "#app/outbox/backlog.server.ts";
import {
  accountLettersWithoutBell,
  dueWithoutBell,
  invitationsWithoutBell,
  lettersWithoutBell,
} from "#app/outbox/forgotten-bells.server.ts";
import { callersLike } from "#app/people/administration/callers.server.ts";
import { competencesHeld } from "#app/people/administration/competences.server.ts";
import { peopleCounted, peopleFound } from "#app/people/administration/directory.server.ts";
import { visitStatement } from "#app/people/visit.server.ts";
import { attempt } from "#app/platform/attempts.server.ts";
import { triedLock } from "#app/platform/database.server.ts";
import { withClient } from "#app/platform/database-roles.server.ts";
import { projectRoot } from "#app/platform/project-root.server.ts";
import type { AskedStatement, Column } from "#app/platform/statement.server.ts";
import { openByState } from "#app/server/metrics.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { useDatabase } from "#tests/support/database.ts";

const urls = useDatabase();

const at = new Date("2026-11-23T08:00:00Z");
const id = "01890000-0000-7000-8000-000000000001";
const who: Who = { id, roles: ["UNIT_MANAGER", "LEADER"], unitId: id };
const around = { now: at, endOfToday: at };
const all: QueueFilters = { view: "alle", type: null, theme: null, state: null, overdue: false, search: "" };
const request = {
  type: "SPARRING" as const,
  themes: ["ABSENCE" as const],
  ages: [],
  urgency: "NO_RUSH" as const,
  requesterId: id,
  requesterUnitId: id,
  submittedAt: at.toISOString(),
  handedBackBy: [],
};
const period = chosenIn(new URLSearchParams(), "2026-11-23");

/** Each statement, asked for something. What its text depends on stands here more than once. */
const asked: readonly AskedStatement<object>[] = [
  visitStatement("none"),
  municipalityCalendar(),
  knownWords(),
  openUnits(),
  contentStatement(Prisma.sql`c.number = ${"TK-2026-00001"}`),
  readAndAround(id, { id, at }, { purpose: "consultant", named: [id], leadersOf: id, asking: [id], tellsReaders: true }),
  takenFrom({ number: "TK-2026-00001", personId: id, parts: ["consultant"], relations: ["consultant"], since: 1 }),
  queueStatement(who, all, null, around),
  queueStatement(who, { ...all, view: "afsluttet" }, null, around),
  queueStatement(who, { ...all, view: "fordeling" }, null, around, true),
  queueStatement(who, { ...all, search: "mobning" }, null, around),
  queueStatement(who, { ...all, search: "mobning på TK-2026-00001", type: "SPARRING" }, "3.0.-1763884800.TK-2026-00001", around),
  queueStatement({ ...who, roles: ["TRIAGE"] }, { ...all, search: "?" }, null, around),
  byState(at),
  openByState(),
  lastNumber(2026),
  lockedRequest(Prisma.sql`number = ${"TK-2026-00001"}`),
  takingPart(id),
  lockedChart(id),
  unsettledAbsence(id),
  leftBehind(null),
  unitsOver(id),
  routingHistory(request),
  requestCountsStatement(period),
  waitedStatement(period),
  totalsStatement(period, at),
  surveyedStatement(at),
  movedStatement(2026),
  standingStatement(),
  snapshotStatement(2026),
  answersToldStatement(),
  lateTimers(at),
  waitingLetters(at),
  retriedJobs(),
  dueWithoutBell(at),
  lettersWithoutBell(at),
  invitationsWithoutBell(at),
  accountLettersWithoutBell(at),
  callersLike("%a%"),
  competencesHeld(),
  peopleFound(Prisma.sql`true`, 0),
  peopleCounted(Prisma.sql`true`),
  attempt("key", at, at),
  triedLock(1),
];

describe("a statement", () => {
  test.each(asked.map((one, index) => [`${one.name} (${index})`, one] as const))(
    "answers the columns that PostgreSQL says it answers: %s",
    async (_name, { sql, columns }) => {
      const described = await withClient(urls.applicationUrl, async (client) => {
        await client.query("begin");
        // Rolled back, since the connection ends: nothing of it stays.
        return (await client.query(sql.text, sql.values)).fields;
      });
      const told = Object.entries(columns as Record<string, Column<unknown>>).map(([name, { oid }]) => [name, oid]);
      expect(described.map(({ name, dataTypeID }) => [name, dataTypeID])).toEqual(told);
    },
  );

  test("has a name of its own, and stands in this list", () => {
    const named = readdirSync(join(projectRoot, "app"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .flatMap((path) => [...readFileSync(join(projectRoot, "app", path), "utf8").matchAll(/\bstatement\(\s*"([^"]+)"/g)])
      .map(([, name]) => name);
    expect(named).toEqual([...new Set(named)]);
    expect(named.sort()).toEqual([...new Set(asked.map(({ name }) => name))].sort());
  });
});
