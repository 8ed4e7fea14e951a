import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { appendOnlyTables, withClient } from "#app/platform/database-roles.server.ts";
import { useDatabase } from "#tests/support/database.ts";

const postgres = useDatabase();

describe("the role that the application uses", () => {
  test.each(appendOnlyTables)("can neither change, delete nor empty %s", async (table) => {
    await withClient(postgres.applicationUrl, async (client) => {
      const column = table === "survey_answer" ? "helped = 5" : "at = now()";
      await expect(client.query(`update ${table} set ${column}`)).rejects.toThrow(/permission denied/);
      await expect(client.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
      await expect(client.query(`truncate ${table} cascade`)).rejects.toThrow(/permission denied/);
      await expect(client.query(`drop table ${table} cascade`)).rejects.toThrow(/must be owner/);
    });
  });

  test("can add to the log and read it", async () => {
    await withClient(postgres.applicationUrl, async (client) => {
      await client.query("insert into read_log (at, kind, purpose) values (now(), 'read', 'requester')");
      expect((await client.query("select kind from read_log")).rows).toEqual([{ kind: "read" }]);
    });
  });

  test("cannot change sent advice", async () => {
    await withClient(postgres.applicationUrl, async (client) => {
      await expect(client.query("update advice_part set body = 'x'")).rejects.toThrow(/permission denied/);
    });
  });

  test("changes what somebody answered to a survey only by answering it: once, while it is open", async () => {
    const [survey, late] = [randomUUID(), randomUUID()];
    await withClient(postgres.ownerUrl, async (owner) => {
      const fact = randomUUID();
      await owner.query(
        `insert into request_fact (id, submitted_at, month, type, urgency, themes, ages, unit_kind, state, person_first)
         values ($1, now(), date_trunc('month', now()), 'SPARRING', 'THREE_DAYS', '{}', '{}', 'SCHOOL', 'closed', false)`,
        [fact],
      );
      for (const [id, until, kind] of [
        [survey, "1 day", "CLOSING"],
        [late, "-1 day", "THREE_MONTHS"],
      ]) {
        await owner.query(
          "insert into survey (id, kind, token_hash, fact_id, sent_at, valid_until) values ($1::uuid, $4, $1::text, $2, now(), now() + $3::interval)",
          [id, fact, until, kind],
        );
      }
    });
    const answering = [
      "update survey set answered_at = now() where id = $1",
      "insert into survey_answer (survey_id, helped) values ($1, 1)",
      "insert into survey_comment (survey_id, body) values ($1, 'Godt.')",
    ] as const;
    await withClient(postgres.applicationUrl, async (client) => {
      const [mark, answer, comment] = answering;
      for (const early of [answer, comment]) await expect(client.query(early, [survey])).rejects.toThrow(/no answered survey/);
      await expect(client.query(mark, [late])).rejects.toThrow(/once, while it is open/);
      for (const step of answering) await client.query(step, [survey]);
      for (const again of ["null", "now() + interval '1 hour'"]) {
        await expect(client.query(`update survey set answered_at = ${again}`)).rejects.toThrow(/once, while it is open/);
      }
      for (const forbidden of [
        "update survey_answer set helped = 5",
        "delete from survey_answer",
        "update survey_comment set body = 'x'",
        "update survey set valid_until = now()",
        "update survey set fact_id = gen_random_uuid()",
        "delete from survey",
      ]) {
        await expect(client.query(forbidden), forbidden).rejects.toThrow(/permission denied/);
      }
      // Erased after 12 months; and an anonymised request is cut off from its survey.
      await client.query("delete from survey_comment");
      await client.query("update survey set consultation_id = null");
    });
    // Not even the owner, where there is no other role.
    await withClient(postgres.ownerUrl, async (owner) => {
      await expect(owner.query("update survey_answer set helped = 5")).rejects.toThrow(/append-only/);
    });
  });

  test("cannot make or take away tables, and cannot touch the books of the migrations", async () => {
    await withClient(postgres.applicationUrl, async (client) => {
      await expect(client.query("create table extra (id int)")).rejects.toThrow(/permission denied/);
      await expect(client.query("delete from _prisma_migrations")).rejects.toThrow(/permission denied/);
    });
  });

  test("can put a job into the queue and find it there", async () => {
    await withClient(postgres.applicationUrl, async (client) => {
      const key = randomUUID();
      await client.query("select graphile_worker.add_job('ring', json_build_object('x', 1), job_key := $1)", [key]);
      const found = await client.query("select count(*)::int as jobs from graphile_worker.jobs where key = $1", [key]);
      expect(found.rows).toEqual([{ jobs: 1 }]);
    });
  });
});
