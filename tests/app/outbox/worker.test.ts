import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { unlockJobsOfDeadWorkers } from "#app/outbox/living-workers.server.ts";
import { startWorker, type Worker } from "#app/outbox/worker.server.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { database, inTransaction } from "#app/platform/database.server.ts";
import { withClient } from "#app/platform/database-roles.server.ts";
import { addJobs } from "#app/platform/jobs.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { type MailServer, startMailServer } from "./mail-server.ts";
import { jobs, makeScene, oweOne, until } from "./owed.ts";

const urls = useDatabase({ each: "test" });

const usual = { ...config };
let mail: MailServer;
let worker: Worker | undefined;

beforeEach(async () => {
  mail = await startMailServer();
  configure({ smtpUrl: mail.url });
});

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await mail.stop();
  configure(usual);
});

/** `pg_terminate_backend`: what a restart of the database does to everybody who is connected. */
async function cutAllConnections(): Promise<void> {
  const name = new URL(urls.applicationUrl).pathname.slice(1);
  await withClient(inject("postgres").superuser, (client) =>
    client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]),
  );
}

async function heldLetter(): Promise<{ finish: () => void; id: string }> {
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  await mail.stop();
  mail = await startMailServer({ onTaken: () => held });
  configure({ smtpUrl: mail.url });
  const id = await oweOne(await makeScene());
  await mail.waitFor(1);
  return { finish, id };
}

describe("a worker whose database goes away", () => {
  test("goes on by itself, and still counts as living", async () => {
    worker = await startWorker({});
    const scene = await makeScene();
    await oweOne(scene);
    await mail.waitFor(1);
    await until(async () => (await jobs()).length === 0);
    await cutAllConnections();

    await until(() =>
      oweOne(scene).then(
        () => true,
        () => false,
      ),
    );
    await mail.waitFor(2);
    const { finish } = await heldLetter();
    expect(await unlockJobsOfDeadWorkers()).toBe(0);
    finish();
    await until(async () => (await jobs()).length === 0);
  });
});

describe("a worker that stops", () => {
  test("finishes what it is sending, and notes it", async () => {
    worker = await startWorker({});
    const { finish, id } = await heldLetter();
    const stopped = worker.stop();
    setTimeout(finish, 300);
    await stopped;
    expect(await database().letter.findUnique({ where: { id } })).toMatchObject({ sentAt: expect.any(Date) });
    expect(await jobs()).toEqual([]);
  });

  test("waits some seconds for a server that does not answer, and keeps the letter for the next start", async () => {
    worker = await startWorker({});
    const { finish, id } = await heldLetter();
    const began = Date.now();
    await worker.stop();
    expect(Date.now() - began).toBeLessThan(9_000);
    finish();
    expect(await database().letter.findUnique({ where: { id } })).toMatchObject({ sentAt: null });
    expect(await jobs()).toMatchObject([{ locked_by: null, last_error: "The mail server cannot be used now (EABORT)" }]);
  });

  test("takes no more jobs", async () => {
    worker = await startWorker({});
    await worker.stop();
    await oweOne(await makeScene());
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(mail.received).toHaveLength(0);
  });
});

describe("a task", () => {
  test("gets its payload, by its name", async () => {
    const done: unknown[] = [];
    worker = await startWorker({ "ring-timer": async (payload) => void done.push(payload) });
    await inTransaction((tx) => addJobs(tx, [{ task: "ring-timer", payload: { consultationId: "a", name: "accept" } }]));
    await until(async () => done.length === 1);
    expect(done).toEqual([{ consultationId: "a", name: "accept" }]);
  });

  test("that fails is tried again, and the queue keeps of its error what cannot quote a person", async () => {
    let tries = 0;
    worker = await startWorker({
      "ring-timer": async () => {
        tries += 1;
        if (tries === 1) throw Object.assign(new Error("Lærke skrev 010203-1234"), { code: "P2028" });
      },
    });
    await inTransaction((tx) => addJobs(tx, [{ task: "ring-timer", payload: {} }]));
    await until(async () => (await jobs()).some((job) => job.last_error !== null));
    expect((await jobs())[0]?.last_error).toBe("Error P2028");
    await until(async () => (await jobs()).length === 0);
    expect(tries).toBe(2);
  });

  test("named clean-up is planned for every night, when there is one", async () => {
    const planned = () => database().$queryRaw`select identifier from graphile_worker._private_known_crontabs`;
    worker = await startWorker({});
    expect(await planned()).toEqual([]);
    await worker.stop();
    worker = await startWorker({ "clean-up": async () => {} });
    await until(async () => ((await planned()) as unknown[]).length === 1);
    expect(await planned()).toEqual([{ identifier: "clean-up" }]);
  });
});
