import { setTimeout as sleep } from "node:timers/promises";
import { type RequestHandler, Router } from "express";
import { paths } from "#app/paths.ts";
import { config } from "#app/platform/config.server.ts";
import { databasePool } from "#app/platform/database.server.ts";
import { readMigrations } from "#app/platform/migrations.server.ts";

/** What the web server needs to know of the rest. */
export type Parts = Readonly<{
  /** Whether everything has been started: migrated, connected, at work. */
  isReady: () => boolean;
  /** Whether the process was told to stop. */
  isStopping?: () => boolean;
  /** Whether letters and deadlines are worked on here. */
  worker?: () => boolean;
}>;

/** What `/readyz` says. `migrations` are this version's; those of a newer one, applied meanwhile, do no harm to who reads rows. */
export type Readiness = Readonly<{
  ready: boolean;
  database: "up" | "away";
  migrations: "current" | "missing" | "unknown";
  worker: "running" | "away" | "off";
  stopping: boolean;
}>;

/** Cached readiness, in milliseconds: anybody may ask, and the database shall not be busy with that. */
const answerCounts = 500;
/** Timeout, in milliseconds: a database that says nothing for so long is away. */
const patience = 2_000;

/**
 * `/svarer`: the name of the build, once the server takes requests. A page asks before it sends a form, so that it stays, with all that was
 * typed, when nobody answers (app/ui/sending.ts).
 */
export function answering(parts: Parts, build: string): Router {
  return Router().get(paths.answering, (_request, response) => {
    response
      .status(parts.isReady() ? 200 : 503)
      .set("Cache-Control", "no-store")
      .type("text")
      .send(build);
  });
}

/**
 * Liveness and readiness probes. `/healthz`: the process lives (200). `/readyz`: it can take requests (200) or not (503), and why. Both say
 * no more than that, so they may be seen by anybody.
 */
export function healthPages(parts: Parts): Router {
  const names = readMigrations().map(({ name }) => name);
  let asked: Promise<Looked> | undefined;
  const look = () => {
    asked ??= lookAt(names).finally(() => {
      setTimeout(() => (asked = undefined), answerCounts).unref();
    });
    return asked;
  };
  const router = Router();
  router.get("/healthz", (_request, response) => void response.json({ alive: true }));
  router.get("/readyz", async (_request, response) => {
    const readiness = judge(parts, parts.isReady() ? await look() : { database: "away", migrations: "unknown" });
    response.status(readiness.ready ? 200 : 503).json(readiness);
  });
  return router;
}

/** `Connection: close` while the process stops: a proxy that keeps some open asks nothing on one that is about to close. */
export function lastAnswers({ isStopping }: Parts): RequestHandler {
  return (_request, response, next) => {
    if (isStopping?.()) response.set("Connection", "close");
    next();
  };
}

type Looked = Pick<Readiness, "database" | "migrations">;

async function lookAt(names: readonly string[]): Promise<Looked> {
  const away = sleep(patience, undefined, { ref: false }).then(() => {
    throw new Error("The database says nothing");
  });
  away.catch(() => {});
  try {
    const applied = databasePool().query<{ count: number }>(
      `select count(*)::int as count from _prisma_migrations
        where migration_name = any($1) and finished_at is not null and rolled_back_at is null`,
      [names],
    );
    const { rows } = await Promise.race([applied, away]);
    return { database: "up", migrations: rows[0]?.count === names.length ? "current" : "missing" };
  } catch {
    return { database: "away", migrations: "unknown" };
  }
}

function judge({ isReady, isStopping, worker }: Parts, { database, migrations }: Looked): Readiness {
  const work = !config.worker || !worker ? "off" : worker() ? "running" : "away";
  const stopping = isStopping?.() ?? false;
  const ready = isReady() && !stopping && database === "up" && migrations === "current" && work !== "away";
  return { ready, database, migrations, worker: work, stopping };
}
