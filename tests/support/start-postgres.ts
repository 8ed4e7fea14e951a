import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { prepareEmbeddedDatabase } from "#app/platform/database-roles.server.ts";
import { startEmbeddedPostgres } from "#app/platform/embedded-postgres.server.ts";
import { prepareDatabase } from "#app/platform/migrations.server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Urls of the run's own PostgreSQL, for each role; the template is migrated and empty. */
    postgres: { superuser: string; owner: string; application: string; template: string };
  }
}

/** Starts one embedded PostgreSQL for the whole run, with a migrated template from which every test file gets its own database. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "medspil-tests-"));
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({
    folder: join(folder, "postgres"),
    // No `fsync`: the data is thrown away, and nothing needs to reach the disk.
    settings: ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"],
  });
  const template = "medspil_template";
  await prepareEmbeddedDatabase(server, template);
  await prepareDatabase(server.url("medspil_owner", template), server.url("medspil_app", template));
  project.provide("postgres", {
    superuser: server.url("postgres", "postgres"),
    owner: server.url("medspil_owner", template),
    application: server.url("medspil_app", template),
    template,
  });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
