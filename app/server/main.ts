import { setTimeout as sleep } from "node:timers/promises";
import * as build from "virtual:remix/server-build";
import { startWorker, type Worker } from "#app/outbox/worker.server.ts";
import { refuseWrongRecipients } from "#app/platform/backup-encryption.server.ts";
import { endBecause } from "#app/platform/cannot-start.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { prepareDataFolder, readOrMakeSessionSecret } from "#app/platform/data-folder.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/database.server.ts";
import type { EmbeddedPostgres } from "#app/platform/embedded-postgres.server.ts";
import { backUpBefore } from "#app/platform/kept-backups.server.ts";
import { announce, log } from "#app/platform/log.server.ts";
import { oneStartAtATime, prepareDatabase } from "#app/platform/migrations.server.ts";
import { followReaders } from "#app/platform/reader-language.server.ts";
import { startEmbedded, type Urls, urlsOfEnvironment } from "./connections.ts";
import { loadSampleData, sayHowToGetIn } from "./first-use.ts";
import type { Parts } from "./health.ts";
import { close, listen, tryPort } from "./listening.ts";
import { type Metrics, startMetrics } from "./metrics.ts";
import { tasks } from "./tasks.ts";
import { warningsOf } from "./warnings.ts";
import { webApplication } from "./web.ts";

// What runs. It is stopped in this order: nothing is asked any more, nothing is worked on, nothing is stored.
let web: Awaited<ReturnType<typeof listen>>["server"] | undefined;
let worker: Worker | undefined;
let embedded: EmbeddedPostgres | undefined;

let metrics: Metrics | undefined;

let isReady = false;
let isStopping = false;

const parts: Parts = {
  isReady: () => isReady,
  isStopping: () => isStopping,
  worker: () => worker?.isRunning() ?? false,
};

/**
 * Starts everything in order; each step says in one line what it does. Between steps it looks whether it shall stop again.
 *
 * Alone on its database, Medspil opens its port first and asks whoever comes to wait. Beside others it opens it last: a proxy that finds
 * it closed passes by, and nobody waits.
 */
async function start(): Promise<void> {
  const begin = [prepareFolder, startDatabase, startWork];
  const steps = config.databaseUrl ? [findPort, ...begin, openPort] : [openPort, ...begin];
  for (const step of steps) {
    if (isStopping) return;
    await step();
  }
  isReady = true;
  for (const warning of warningsOf(config)) announce(`Warning: ${warning}`);
  await sayHowToGetIn();
}

async function findPort(): Promise<void> {
  knowPort(await tryPort(config.host, config.port));
}

async function openPort(): Promise<void> {
  metrics = config.metricsPort === undefined ? undefined : await startMetrics(config.metricsPort, build, parts);
  if (metrics) announce(`Figures for Prometheus: http://127.0.0.1:${metrics.port}/metrics`);
  const listening = await listen(webApplication(build, parts, metrics?.meter), config.host, config.port);
  web = listening.server;
  knowPort(listening.port);
}

/** With `PORT=0` the links of letters and of the console name the port that was free. */
function knowPort(port: number): void {
  const isDefault = config.publicUrl === "http://localhost:0";
  configure({ port, ...(isDefault ? { publicUrl: `http://localhost:${port}` } : {}) });
}

async function prepareFolder(): Promise<void> {
  await refuseWrongRecipients(config.backupRecipients);
  prepareDataFolder(config.dataFolder);
  if (config.keepsOwnSecret) configure({ sessionSecret: readOrMakeSessionSecret(config.dataFolder) });
}

/** Advisory lock `start`: of several processes that start at once one fills what is empty, and the others wait. Migrates and connects. */
async function startDatabase(): Promise<void> {
  const urls = urlsOfEnvironment() ?? (await startOwnDatabase());
  const waits = () => announce("Another Medspil is starting on this database; waiting until it has …");
  await oneStartAtATime(urls.ownerUrl, waits, async () => {
    await migrateAndConnect(urls);
    if (!isStopping) await loadSampleData();
  });
}

async function startOwnDatabase(): Promise<Urls> {
  const started = await startEmbedded();
  embedded = started.embedded;
  return started;
}

async function migrateAndConnect({ ownerUrl, applicationUrl }: Urls): Promise<void> {
  const { applied, role } = await prepareDatabase(ownerUrl, applicationUrl, {
    beforeMigrating: async (owner, missing) => {
      const saved = await backUpBefore(owner, missing[0]?.name ?? "migration");
      if (saved) announce(`Before the migration, everything was backed up to ${saved.path}`);
    },
  });
  announce(applied.length === 0 ? "The database is up to date." : `Migrated the database: ${applied.join(", ")}.`);
  if (!role) {
    announce(
      "Warning: the owner of the database may not make roles, so the application works as the owner. Name a user of its own in DATABASE_URL and the owner in DATABASE_OWNER_URL (docs/operations.md).",
    );
  }
  connectDatabase(applicationUrl, role?.takenOn ? { role: role.name } : {});
}

async function startWork(): Promise<void> {
  if (config.worker) worker = await startWorker(tasks);
}

async function stopEmbedded(): Promise<void> {
  if (!embedded) return;
  announce("Stopping PostgreSQL …");
  await embedded.stop();
}

/**
 * Graceful shutdown, in order: requests, work in progress, connections, and the database last. A part that hangs is not waited for for ever.
 * For `delay` seconds before, everything goes on while `/readyz` says that it will not: whoever shares the load takes us out.
 */
async function stop(exitCode: number, delay = 0): Promise<void> {
  // Ctrl-C reaches us twice: from the terminal and from npm.
  if (isStopping) return;
  isStopping = true;
  if (isReady && delay > 0) {
    announce(`Stopping in ${delay} s; until then everything is answered …`);
    await sleep(delay * 1_000);
  }
  announce("Stopping: finishing what is in progress …");
  await starting.catch(() => {});
  for (const part of [() => web && close(web), () => worker?.stop(), () => metrics?.stop(), disconnectDatabase]) {
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

let starting = Promise.resolve();

/** Starts Medspil and listens for what ends it. */
export function run(): void {
  process.on("SIGINT", () => stop(0));
  process.on("SIGTERM", () => stop(0, config.stopDelay));
  // A promise that nobody waits for, mostly because the database went away in the middle: everybody else goes on.
  process.on("unhandledRejection", (error) => log.error({ err: error }, "a promise failed that nobody waited for"));
  // A bug that belongs to no request: what it left undone nobody knows, so nothing goes on with it.
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "a bug that no request can answer for");
    stop(1);
  });

  followReaders();
  starting = start();
  starting.catch(async (error) => {
    await embedded?.stop().catch(() => {});
    endBecause(error);
  });
}
