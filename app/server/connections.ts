import { existsSync } from "node:fs";
import { join } from "node:path";
import { config } from "#app/platform/config.server.ts";
import { prepareEmbeddedDatabase } from "#app/platform/database-roles.server.ts";
import { type EmbeddedPostgres, findRunningPostgres, startEmbeddedPostgres } from "#app/platform/embedded-postgres.server.ts";
import { announce, log } from "#app/platform/log.server.ts";

/** The database's urls for its two users; the same where there is one. */
export type Urls = Readonly<{ ownerUrl: string; applicationUrl: string }>;

/** Where the embedded server lives. */
export function embeddedFolder(): string {
  return join(config.dataFolder, "postgres");
}

/** The urls of the environment; undefined where the embedded server is used. */
export function urlsOfEnvironment(): Urls | undefined {
  if (!config.databaseUrl) return undefined;
  return { ownerUrl: config.databaseOwnerUrl ?? config.databaseUrl, applicationUrl: config.databaseUrl };
}

/** Starts the embedded server, makes its database and roles where they are missing, and says where it is. Throws CannotStart. */
export async function startEmbedded(): Promise<Urls & { embedded: EmbeddedPostgres }> {
  announce("Starting PostgreSQL …");
  const embedded = await startEmbeddedPostgres({ folder: embeddedFolder(), onTrouble: (sentence) => log.warn(sentence) });
  if (embedded.tookOver) announce("The last Medspil ended abruptly; its PostgreSQL was still running and has been restarted.");
  announce(`PostgreSQL runs as ${embedded.account} on port ${embedded.port}; its data is in ${embedded.folder}.`);
  await prepareEmbeddedDatabase(embedded, databaseName());
  return { embedded, ...urlsIn(embedded) };
}

/** The urls of an embedded server that runs already, with the Medspil that it belongs to; undefined where none runs. */
export function urlsOfRunning(): Urls | undefined {
  const running = findRunningPostgres(embeddedFolder());
  return running && urlsIn(running);
}

/** Whether the data folder has ever held an embedded server. */
export function hasEmbeddedData(): boolean {
  return existsSync(embeddedFolder());
}

function urlsIn(server: Pick<EmbeddedPostgres, "url">): Urls {
  return {
    ownerUrl: server.url("medspil_owner", databaseName()),
    applicationUrl: server.url("medspil_app", databaseName()),
  };
}

/** Sample data and real data never meet. */
function databaseName(): string {
  return config.demo ? "medspil_demo" : "medspil";
}
