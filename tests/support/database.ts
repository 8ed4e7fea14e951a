import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { setClock } from "#app/platform/clock.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/database.server.ts";
import { withClient } from "#app/platform/database-roles.server.ts";

/** The urls of the database that the running test has, for what must go past the application's pool. */
export type TestDatabase = { readonly ownerUrl: string; readonly applicationUrl: string };

/**
 * A database per test file, copied from the run's template: fresh, migrated and empty; the application's `database()` points to it,
 * as the application's role. `{ each: "test" }` gives every test a fresh one (about 50 ms), for tests that count rows.
 * The clock is put right after every test.
 */
export function useDatabase({ each = "file" }: { each?: "file" | "test" } = {}): TestDatabase {
  const urls = { ownerUrl: "", applicationUrl: "" };
  let name = "";

  async function create() {
    const postgres = inject("postgres");
    name = `medspil_${randomBytes(6).toString("hex")}`;
    await createFromTemplate(postgres.superuser, name, postgres.template);
    urls.ownerUrl = withDatabase(postgres.owner, name);
    urls.applicationUrl = withDatabase(postgres.application, name);
    connectDatabase(urls.applicationUrl);
  }

  async function drop() {
    await disconnectDatabase();
    await withClient(inject("postgres").superuser, (client) => client.query(`drop database ${name} with (force)`));
  }

  (each === "file" ? beforeAll : beforeEach)(create);
  (each === "file" ? afterAll : afterEach)(drop);
  afterEach(() => setClock());
  return urls;
}

/** An empty database without Medspil's tables, for tests of the migrations themselves; answers its owner's and the application's url. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const postgres = inject("postgres");
  const name = `medspil_empty_${randomBytes(6).toString("hex")}`;
  await withClient(postgres.superuser, (client) => client.query(`create database ${name} owner medspil_owner`));
  return { ownerUrl: withDatabase(postgres.owner, name), applicationUrl: withDatabase(postgres.application, name) };
}

async function createFromTemplate(superuser: string, name: string, template: string): Promise<void> {
  await withClient(superuser, async (client) => {
    // Advisory lock: two workers that copy the template at the same moment wait for each other.
    await client.query("select pg_advisory_lock(1)");
    await client.query(`create database ${name} template ${template} owner medspil_owner strategy file_copy`);
  });
}

function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
