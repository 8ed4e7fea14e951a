import { EventEmitter } from "node:events";
import { setTimeout } from "node:timers/promises";
import { Logger, type LogLevel, type Runner, run, type WorkerEvents } from "graphile-worker";
import { databasePool, inTransaction } from "#app/platform/database.server.ts";
import { addJobs } from "#app/platform/jobs.server.ts";
import { describeError, log } from "#app/platform/log.server.ts";
import { NotDelivered } from "./delivery.server.ts";
import { retryFailedJobs, ringForgottenBells } from "./forgotten-bells.server.ts";
import { sayAlive, unlockJobsOfDeadWorkers } from "./living-workers.server.ts";
import { sendAccountLetter } from "./send-account-letter.server.ts";
import { sendCode } from "./send-code.server.ts";
import { sendInvitation } from "./send-invitation.server.ts";
import { sendLetter } from "./send-letter.server.ts";

/**
 * The work behind a job, by ids. Idempotent: it may be asked to do the same again and finds out itself whether it is done. `signal` tells
 * that the process is stopping and waits no longer.
 */
export type Task = (payload: Readonly<Record<string, string>>, signal: AbortSignal) => Promise<void>;

/** Tasks by the name that jobs call them by. */
export type Tasks = Readonly<Record<string, Task>>;

export type Worker = {
  /** Whether jobs are taken now; not while the database is away and not after `stop`. */
  isRunning(): boolean;
  /** Takes no new jobs, finishes those in progress, and resolves. What cannot finish is done after the next start. */
  stop(): Promise<void>;
};

const jobsAtATime = 4;
/** What runs by the clock, by the task's name. A job key: where the last one still waits, none is added. */
const cron = {
  "clean-up": "17 2 * * * clean-up ?fill=1d",
  "renew-figures": "* * * * * renew-figures ?jobKey=renew-figures&max=3",
};
const sweepEvery = 60_000;
const restartAfter = 2_000;

/**
 * Starts the job worker (graphile-worker), which sends letters and rings bells, in this process and beside any others. `tasks` are what the
 * features hand in; those that send letters are here already. A task named `clean-up` runs once a night, one named `renew-figures` at the
 * start and every minute.
 *
 * Whatever a killed process left behind is taken up at once, and every minute the rows are compared with the queue. When the
 * database goes away the worker waits, and goes on when it is back.
 */
export async function startWorker(tasks: Tasks): Promise<Worker> {
  const all: Tasks = {
    ...tasks,
    "send-letter": sendLetter,
    "send-code": sendCode,
    "send-invitation": sendInvitation,
    "send-account-letter": sendAccountLetter,
  };
  await unlockJobsOfDeadWorkers();
  await retryFailedJobs();
  await ringForgottenBells();
  if (tasks["renew-figures"])
    await inTransaction((tx) => addJobs(tx, [{ task: "renew-figures", payload: {}, key: "renew-figures" }]));

  const stopping = new AbortController();
  let queue: Runner | undefined = await runQueue(all);
  const working = (async () => {
    while (!stopping.signal.aborted) {
      await queue?.promise.catch((error) => log.error({ err: error }, "worker ended"));
      queue = undefined;
      await pause(restartAfter, stopping.signal);
      if (stopping.signal.aborted) break;
      queue = await runQueue(all).catch((error) => {
        log.error({ err: error }, "worker cannot start yet");
        return undefined;
      });
    }
    // A queue that was started again while everything stopped is stopped too.
    await queue?.stop().catch(() => {});
  })();

  let sweep = Promise.resolve();
  const sweeping = setInterval(() => {
    sweep = sweepOnce();
  }, sweepEvery);
  sweeping.unref();

  return {
    isRunning: () => queue !== undefined && !stopping.signal.aborted,
    async stop() {
      stopping.abort();
      clearInterval(sweeping);
      await queue?.stop().catch(() => {});
      await Promise.all([working, sweep]);
    },
  };
}

async function sweepOnce(): Promise<void> {
  try {
    await unlockJobsOfDeadWorkers();
    await ringForgottenBells();
  } catch (error) {
    log.warn({ err: error }, "the queue could not be looked over; next time");
  }
}

async function runQueue(tasks: Tasks): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:listen:success", ({ client, workerPool }) => sayAlive(client, workerPool.id));
  const runner = await run({
    pgPool: databasePool(),
    events,
    concurrency: jobsAtATime,
    // No signal handlers of the queue's: the entry stops everything in order.
    noHandleSignals: true,
    logger: new Logger(() => (level, message, meta) => {
      // A task that failed is told of below, with what may be told.
      if (!meta?.failure) log[levels[level]]({ worker: message });
    }),
    crontab: Object.entries(cron)
      .flatMap(([name, line]) => (tasks[name] ? [line] : []))
      .join("\n"),
    // Batched completion, without delay: unbatched, a database that goes away while a job ends would be an unhandled rejection.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0, gracefulShutdownAbortTimeout: 5_000 } },
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, discreet(name, task)])),
  });
  // No unhandled rejection: whoever awaits the promise hears of the end.
  runner.promise.catch(() => {});
  return runner;
}

const levels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const satisfies Record<
  `${LogLevel}`,
  string
>;

/** Redacts errors: the queue stores and prints their message, and what the database says can quote a person, so only name and code are told. */
function discreet(name: string, task: Task) {
  return async (payload: unknown, { abortSignal }: { abortSignal: AbortSignal }) => {
    try {
      // Jobs are added in one place only (platform/jobs), whose payloads are texts by name.
      await task(payload as Readonly<Record<string, string>>, abortSignal);
    } catch (error) {
      const isExpected = error instanceof NotDelivered;
      log.warn(
        { task: name, ...(isExpected ? { reason: error.message } : { err: error }) },
        "a task failed and will be tried again",
      );
      const { type, code } = describeError(error);
      throw new TaskFailed(isExpected ? error.message : [type, code].filter(Boolean).join(" "));
    }
  };
}

class TaskFailed extends Error {
  override readonly name = "TaskFailed";
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => {});
}
