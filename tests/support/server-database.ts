import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { hashToken } from "#app/platform/tokens.server.ts";

/** Goes past the pages into the demo server's database, for what no journey can wait for and for looking whether something was kept. */
export async function inServerDatabase<Answer>(work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const postgres = join(process.env.MEDSPIL_TEST_FOLDER ?? "", "postgres");
  const secret = readFileSync(join(postgres, "secret"), "utf8").trim();
  const port = Number(readFileSync(join(postgres, "cluster", "postmaster.pid"), "utf8").split("\n")[3]);
  const password = createHmac("sha256", secret).update("postgres").digest("base64url");
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "medspil_demo" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Lets the time of a request's timer come at once. */
export async function ringNow(number: string, timer: string): Promise<void> {
  await inServerDatabase(async (client) => {
    const { rows } = await client.query(
      `update timer set due = now() - interval '1 second' from consultation
       where consultation.id = timer.consultation_id and consultation.number = $1 and timer.name = $2 returning consultation.id`,
      [number, timer],
    );
    if (rows.length !== 1) throw new Error(`${number} has no timer ${timer}`);
    const payload = { consultationId: rows[0].id, name: timer };
    await client.query("select graphile_worker.add_job('ring-timer', $1::json, job_key := $2, run_at := now())", [
      JSON.stringify(payload),
      `timer:${rows[0].id}:${timer}`,
    ]);
  });
}

/** The id of a person of the demo, by whole name. */
export async function demoPersonNamed(name: string): Promise<string> {
  const { rows } = await inServerDatabase((client) =>
    client.query<{ id: string }>("select id from person where name = $1 and demo_order is not null", [name]),
  );
  if (!rows[0]) throw new Error(`Nobody in the demo is called ${name}`);
  return rows[0].id;
}

/** Idle timeout, half an hour without a sign of life: the session of one browser runs out, by its cookie, and nobody else's. */
export async function letSessionRunOut(token: string): Promise<void> {
  const { rowCount } = await inServerDatabase((client) =>
    client.query("update session set last_seen_at = now() - interval '31 minutes' where token_hash = $1", [hashToken(token)]),
  );
  if (rowCount !== 1) throw new Error("There is no such session");
}

/** The columns of the whole database in which a text stands, as `table.column`. */
export async function placesOf(text: string): Promise<string[]> {
  return inServerDatabase(async (client) => {
    const { rows: columns } = await client.query<{ place: string; query: string }>(`
      select format('%I.%I', table_name, column_name) as place,
             format('select 1 from %I.%I where %I::text like $1 limit 1', table_schema, table_name, column_name) as query
      from information_schema.columns
      where table_schema in ('public', 'graphile_worker') and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')
        and table_name in (select tablename from pg_tables)`);
    const places: string[] = [];
    for (const { place, query } of columns) if ((await client.query(query, [`%${text}%`])).rowCount) places.push(place);
    return places;
  });
}
