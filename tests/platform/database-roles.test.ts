import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { appendOnlyTables, withClient } from "#app/platform/database-roles.server.ts";
import { useDatabase } from "#tests/support/database.ts";

const postgres = useDatabase();

describe("the role that the application uses", () => {
  test.each(appendOnlyTables)("can neither change, delete nor empty %s", async (table) => {
    await withClient(postgres.applicationUrl, async (client) => {
      await expect(client.query(`update ${table} set at = now()`)).rejects.toThrow(/permission denied/);
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

  test("can have the log of reading forgotten after 13 months, and not a day before", async () => {
    await withClient(postgres.applicationUrl, async (client) => {
      for (const age of ["14 months", "13 months 1 hour", "13 months -1 hour"]) {
        await client.query("insert into read_log (at, kind, purpose) values (now() - $1::interval, 'read', $2)", [age, age]);
      }
      await client.query("select forget_old_log()");
      const left = await client.query("select purpose from read_log where purpose like '%month%'");
      expect(left.rows).toEqual([{ purpose: "13 months -1 hour" }]);
    });
  });

  test("cannot change sent advice", async () => {
    await withClient(postgres.applicationUrl, async (client) => {
      await expect(client.query("update advice_part set body = 'x'")).rejects.toThrow(/permission denied/);
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
