import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import * as build from "virtual:remix/server-build";
import { startWorker, type Worker } from "#app/outbox/worker.server.ts";
import { endBecause } from "#app/platform/cannot-start.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { prepareDataFolder, readOrMakeSessionSecret } from "#app/platform/data-folder.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/database.server.ts";
import { prepareEmbeddedDatabase } from "#app/platform/database-roles.server.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#app/platform/embedded-postgres.server.ts";
import { announce, log } from "#app/platform/log.server.ts";
import { prepareDatabase } from "#app/platform/migrations.server.ts";
import { loadSampleData, sayHowToGetIn } from "./first-use.ts";
import { close, listen } from "./listening.ts";
import { tasks } from "./tasks.ts";
import { webApplication } from "./web.ts";

// What runs. It is stopped in this order: nothing is asked any more, nothing is worked on, nothing is stored.
let web: Awaited<ReturnType<typeof listen>>["server"] | undefined;
let worker: Worker | undefined;
let embedded: EmbeddedPostgres | undefined;

let isReady = false;
let isStopping = false;

/** Starts everything in order; each step says in one line what it does. Between steps it looks whether it shall stop again. */
async function start(): Promise<void> {
  await takePort();
  for (const step of [prepareFolder, startDatabase, loadSampleData, startWork]) {
    if (isStopping) return;
    await step();
  }
  isReady = true;
  await sayHowToGetIn();
}

async function takePort(): Promise<void> {
  const listening = await listen(webApplication(build, { isReady: () => isReady }), config.host, config.port);
  web = listening.server;
  if (config.port !== 0) return;
  const isDefault = config.publicUrl === "http://localhost:0";
  configure({ port: listening.port, ...(isDefault ? { publicUrl: `http://localhost:${listening.port}` } : {}) });
}

function prepareFolder(): void {
  prepareDataFolder(config.dataFolder);
  if (config.keepsOwnSecret) configure({ sessionSecret: readOrMakeSessionSecret(config.dataFolder) });
}

async function startDatabase(): Promise<void> {
  const { ownerUrl, applicationUrl } = config.databaseUrl
    ? { ownerUrl: config.databaseOwnerUrl ?? config.databaseUrl, applicationUrl: config.databaseUrl }
    : await startEmbedded();
  const { applied, role } = await prepareDatabase(ownerUrl, applicationUrl);
  announce(applied.length === 0 ? "The database is up to date." : `Migrated the database: ${applied.join(", ")}.`);
  if (!role) {
    announce(
      "Warning: the owner of the database may not make roles, so the application works as the owner. Name a user of its own in DATABASE_URL and the owner in DATABASE_OWNER_URL (docs/operations.md).",
    );
  }
  connectDatabase(applicationUrl, role?.takenOn ? { role: role.name } : {});
}

async function startEmbedded(): Promise<{ ownerUrl: string; applicationUrl: string }> {
  announce("Starting PostgreSQL …");
  embedded = await startEmbeddedPostgres({
    folder: join(config.dataFolder, "postgres"),
    onTrouble: (sentence) => log.warn(sentence),
  });
  if (embedded.tookOver) announce("The last Medspil ended abruptly; its PostgreSQL was still running and has been restarted.");
  announce(`PostgreSQL runs as ${embedded.account} on port ${embedded.port}; its data is in ${embedded.folder}.`);
  // Sample data and real data never meet.
  const name = config.demo ? "medspil_demo" : "medspil";
  await prepareEmbeddedDatabase(embedded, name);
  return { ownerUrl: embedded.url("medspil_owner", name), applicationUrl: embedded.url("medspil_app", name) };
}

async function startWork(): Promise<void> {
  if (config.worker) worker = await startWorker(tasks);
}

async function stopEmbedded(): Promise<void> {
  if (!embedded) return;
  announce("Stopping PostgreSQL …");
  await embedded.stop();
}

/** Stops in order: requests, work in progress, connections, and the database last. A part that hangs is not waited for for ever. */
async function stop(exitCode: number): Promise<void> {
  // Ctrl-C reaches us twice: from the terminal and from npm.
  if (isStopping) return;
  isStopping = true;
  announce("Stopping: finishing what is in progress …");
  await starting.catch(() => {});
  for (const part of [() => web && close(web), () => worker?.stop(), disconnectDatabase]) {
    try {
      await Promise.race([part(), sleep(15_000, undefined, { ref: false })]);
    } catch (error) {
      log.error({ err: error }, "a part did not stop in order");
    }
  }
  await stopEmbedded();
  announce("Stopped.");
  process.exit(exitCode);
}

process.on("SIGINT", () => stop(0));
process.on("SIGTERM", () => stop(0));
// A promise that nobody waits for, mostly because the database went away in the middle: everybody else goes on.
process.on("unhandledRejection", (error) => log.error({ err: error }, "a promise failed that nobody waited for"));
// A bug that belongs to no request: what it left undone nobody knows, so nothing goes on with it.
process.on("uncaughtException", (error) => {
  log.fatal({ err: error }, "a bug that no request can answer for");
  stop(1);
});

const starting = start();
starting.catch(async (error) => {
  await embedded?.stop().catch(() => {});
  endBecause(error);
});
