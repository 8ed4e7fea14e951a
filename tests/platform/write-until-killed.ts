import pg from "pg";
import { startEmbeddedPostgres } from "#app/platform/embedded-postgres.server.ts";

// A process that is killed in the middle of its work: it stores numbers, one transaction each, and says which are stored.
const folder = process.argv[2];
if (!folder) throw new Error("Say in which folder");
const server = await startEmbeddedPostgres({ folder });
const client = new pg.Client({ connectionString: server.url("postgres", "postgres") });
await client.connect();
await client.query("create table if not exists acknowledged (number int primary key)");
for (let number = 1; ; number++) {
  await client.query("insert into acknowledged values ($1)", [number]);
  process.stdout.write(`${number}\n`);
}
