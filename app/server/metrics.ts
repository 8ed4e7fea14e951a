import { setTimeout as sleep } from "node:timers/promises";
import type { ServerBuild } from "@remix-run/node";
import express, { type RequestHandler } from "express";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { type Backlog, backlog } from "#app/outbox/backlog.server.ts";
import { config } from "#app/platform/config.server.ts";
import { databasePool, rowsOf } from "#app/platform/database.server.ts";
import { neverStored } from "#app/platform/security.server.ts";
import { int, statement, text } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { routeNames } from "./addresses.ts";
import type { Parts } from "./health.ts";
import { close, listen } from "./listening.ts";

/** Timeout, in milliseconds: a database that says nothing for so long is away; Prometheus waits ten seconds. */
const patience = 3_000;

/** The figures of this process, where somebody watches. */
export type Metrics = Readonly<{
  port: number;
  /** Counts every answer of the web server. */
  meter: RequestHandler;
  stop(): Promise<void>;
}>;

/**
 * Prometheus endpoint: answers figures on a port of its own, on the loopback only; what a proxy passes on is refused.
 *
 * No figure names a person, a unit or a request, and no label holds what somebody typed: routes stand as in the site map. Those that are
 * counted in the database are the same in each process that shares it: take their maximum, not their sum. Throws CannotStart when the port
 * is taken.
 */
export async function startMetrics(port: number, build: ServerBuild, parts: Parts): Promise<Metrics> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const meter = meterOf(registry, build);
  gaugesOfProcess(registry, parts);
  gaugesOfDatabase(registry);

  const app = express();
  app.disable("x-powered-by");
  app.use(neverStored);
  app.get("/metrics", async (request, response) => {
    const passedOn = ["x-forwarded-for", "x-forwarded-host", "forwarded", "via"].some(
      (name) => request.headers[name] !== undefined,
    );
    const isLocal = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "");
    if (passedOn || !isLocal) response.status(403).type("text").send("Figures are for this machine alone.\n");
    else response.type(registry.contentType).send(await registry.metrics());
  });
  const listening = await listen(app, "127.0.0.1", port, "METRICS_PORT");
  return { port: listening.port, meter, stop: () => close(listening.server, 1_000) };
}

function meterOf(registry: Registry, build: ServerBuild): RequestHandler {
  const nameOf = routeNames(build);
  const labelNames = ["method", "route", "status"] as const;
  const requests = new Counter({
    name: "medspil_http_requests_total",
    help: "Answers, by route and class of status.",
    labelNames,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "medspil_http_request_seconds",
    help: "How long answers took, from the first byte of the request to the last of the answer.",
    labelNames,
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    response.once("close", () => {
      const method = ["GET", "HEAD", "POST"].includes(request.method) ? request.method : "other";
      // An answer that nobody waited for has no status of its own.
      const status = response.writableFinished ? `${Math.floor(response.statusCode / 100)}xx` : "gone";
      const labels = { method, route: nameOf(request.originalUrl), status };
      requests.inc(labels);
      seconds.observe(labels, Number(process.hrtime.bigint() - began) / 1e9);
    });
    next();
  };
}

function gaugesOfProcess(registry: Registry, { isReady, isStopping, worker }: Parts): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  const pool = () => (isReady() ? databasePool() : undefined);
  gauge("medspil_ready", "1 when the process has started and was not told to stop.", () => Number(isReady() && !isStopping?.()));
  gauge("medspil_worker_running", "1 when this process sends letters and rings deadlines now.", () =>
    Number(config.worker && (worker?.() ?? false)),
  );
  gauge("medspil_database_pool_connections", "Connections that are open.", () => pool()?.totalCount ?? 0);
  gauge("medspil_database_pool_idle", "Connections that nobody uses.", () => pool()?.idleCount ?? 0);
  gauge("medspil_database_pool_waiting", "Queries that wait for a connection.", () => pool()?.waitingCount ?? 0);
}

type Counted = Readonly<{ states: readonly { state: string; count: number; overdue: number }[]; owed: Backlog }>;

/** One look into the database a scrape: each time that Prometheus asks, whichever figure comes first. */
function gaugesOfDatabase(registry: Registry): void {
  let looking: Promise<Counted | undefined> | undefined;
  const look = () => {
    looking ??= count().finally(() => {
      setTimeout(() => (looking = undefined), 100).unref();
    });
    return looking;
  };
  const gauge = (name: string, help: string, read: (counted: Counted) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const counted = await look();
        if (counted) this.set(read(counted));
        else this.remove();
      },
    });
  new Gauge({
    name: "medspil_database_up",
    help: "1 when the database answered this time. When it did not, the figures that it counts are missing.",
    registers: [registry],
    async collect() {
      this.set((await look()) ? 1 : 0);
    },
  });
  new Gauge({
    name: "medspil_open_requests",
    help: "Requests that are open, by state.",
    labelNames: ["state"],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { state, count } of (await look())?.states ?? []) this.set({ state }, count);
    },
  });
  gauge("medspil_open_requests_overdue", "Open requests that have missed the deadline that counts now.", ({ states }) =>
    states.reduce((sum, { overdue }) => sum + overdue, 0),
  );
  gauge("medspil_timers_overdue", "Deadlines that should have rung and have not.", ({ owed }) => owed.timersOverdue);
  gauge(
    "medspil_timers_oldest_overdue_seconds",
    "For how long the oldest of those deadlines should have rung.",
    ({ owed }) => owed.oldestTimerSeconds,
  );
  gauge("medspil_letters_waiting", "Letters that are owed and not sent yet.", ({ owed }) => owed.lettersWaiting);
  gauge(
    "medspil_letters_oldest_waiting_seconds",
    "For how long the oldest of those letters has waited.",
    ({ owed }) => owed.oldestLetterSeconds,
  );
  gauge(
    "medspil_letters_failed",
    "Letters that were given up: the mail server refused them again and again.",
    ({ owed }) => owed.lettersFailed,
  );
  gauge(
    "medspil_jobs_retried",
    "Jobs that failed at least once and are tried again, one-time codes among them.",
    ({ owed }) => owed.jobsRetried,
  );
}

/** Timeout by a race: what the database counts; undefined when it does not answer in time. */
async function count(): Promise<Counted | undefined> {
  const tooLong = sleep(patience, undefined, { ref: false }).then(() => undefined);
  const counted = Promise.all([openRequests(), backlog()]).then(([states, owed]) => ({ states, owed }));
  return Promise.race([counted, tooLong]).catch(() => undefined);
}

export const openByState = statement(
  "open-by-state",
  { state: text(), count: int, overdue: int },
  () => Prisma.sql`
    select state, count(*)::int as count, count(overdue_since)::int as overdue
      from consultation where closed_at is null group by state order by state`,
);

async function openRequests(): Promise<Counted["states"]> {
  return rowsOf(openByState());
}
