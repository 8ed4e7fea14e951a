import { runOnce } from "graphile-worker";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { withClient } from "#app/platform/database-roles.server.ts";
import { useDatabase } from "#tests/support/database.ts";

const postgres = useDatabase();
const pools: pg.Pool[] = [];

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.end();
});

type Asked = { text: string; values: unknown[] };

/** Lets the worker look for a job once and answers by which statement it did. */
async function lookForJobs(): Promise<Asked> {
  const pool = new pg.Pool({ connectionString: postgres.applicationUrl, max: 3 });
  pools.push(pool);
  pool.on("error", () => {});
  const asked: Asked[] = [];
  pool.on("connect", (client) => {
    client.on("error", () => {});
    const query = client.query.bind(client);
    client.query = ((statement: Asked, ...rest: unknown[]) => {
      if (typeof statement === "object" && /skip locked/.test(statement.text)) asked.push(statement);
      return (query as (...all: unknown[]) => unknown)(statement, ...rest);
    }) as typeof client.query;
  });
  await runOnce({ pgPool: pool, taskList: { "ring-timer": async () => {} }, noHandleSignals: true });
  const [looked] = asked;
  if (!looked) throw new Error("The worker did not look for a job");
  return looked;
}

describe("the queue", () => {
  test("finds what is due without reading what waits for years", async () => {
    await withClient(postgres.ownerUrl, async (owner) => {
      await owner.query(`select graphile_worker.add_jobs(array(
        select json_populate_record(null::graphile_worker.job_spec, json_build_object(
          'identifier', 'ring-timer', 'payload', json_build_object('name', 'erase'), 'run_at', now() + n * interval '1 hour',
          'job_key', 'far ' || n, 'max_attempts', 25)) from generate_series(1, 20000) n))`);
      await owner.query("analyze graphile_worker._private_jobs");
    });
    const { text, values } = await lookForJobs();
    const read = await withClient(postgres.applicationUrl, async (client) => {
      const { rows } = await client.query(`explain (analyze, buffers, format json) ${text}`, values);
      const { Plan } = rows[0]["QUERY PLAN"][0];
      return Plan["Shared Hit Blocks"] + Plan["Shared Read Blocks"];
    });
    expect(read).toBeLessThan(20);
  });
});
