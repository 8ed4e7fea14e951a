import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { retryFailedJobs, ringForgottenBells } from "#app/outbox/forgotten-bells.server.ts";
import { startWorker, type Worker } from "#app/outbox/worker.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { database, inTransaction } from "#app/platform/database.server.ts";
import { addJobs, timerBell } from "#app/platform/jobs.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { startMailServer } from "./mail-server.ts";
import { jobs, makeScene, oweOne, type Scene, until } from "./owed.ts";

useDatabase({ each: "test" });

const usual = { ...config };
let worker: Worker | undefined;

beforeEach(() => configure({ smtpUrl: "smtp://127.0.0.1:1" }));

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  configure(usual);
});

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const loseAllJobs = () => database().$executeRaw`delete from graphile_worker._private_jobs`;
const failAll = (attempts: number, error: string) =>
  database().$executeRaw`
    update graphile_worker._private_jobs set attempts = ${attempts}, last_error = ${error}, run_at = now() + interval '6 hours'`;

async function setTimer({ consultationId }: Scene, name: string, due: Date): Promise<void> {
  await database().timer.create({ data: { consultationId, name, due } });
}

function ringWith(rung: string[]) {
  return {
    "ring-timer": async ({ consultationId = "", name = "" }: Readonly<Record<string, string>>) => {
      rung.push(name);
      await database().timer.deleteMany({ where: { consultationId, name } });
    },
  };
}

describe("a timer that is due", () => {
  test("rings although its job is gone", async () => {
    await setTimer(await makeScene(), "accept", ago(1));
    const rung: string[] = [];
    worker = await startWorker(ringWith(rung));
    await until(async () => rung.length === 1);
    expect(rung).toEqual(["accept"]);
  });

  test("has its bell under the same key as when it was set, so that it is never there twice", async () => {
    const scene = await makeScene();
    await setTimer(scene, "accept", ago(1));
    expect(await ringForgottenBells()).toBe(1);
    expect(await ringForgottenBells()).toBe(0);
    expect(await jobs()).toHaveLength(1);
  });

  test("rings when the clock has been moved past it, though its job stands for later", async () => {
    const scene = await makeScene();
    const due = new Date(Date.now() + 3 * 86_400_000);
    await setTimer(scene, "firstContact", due);
    await inTransaction((tx) => addJobs(tx, [{ ...timerBell(scene.consultationId, "firstContact"), runAt: due }]));
    expect(await ringForgottenBells()).toBe(0);
    setClock(new Date(due.getTime() + 1));
    expect(await ringForgottenBells()).toBe(1);
    const rung: string[] = [];
    worker = await startWorker(ringWith(rung));
    await until(async () => rung.length === 1);
  });

  test("waits for its own next try when it failed, and begins anew when that was given up", async () => {
    const scene = await makeScene();
    await setTimer(scene, "accept", ago(1));
    await ringForgottenBells();
    await failAll(7, "PrismaClientKnownRequestError P2028");
    expect(await ringForgottenBells()).toBe(0);
    await failAll(25, "PrismaClientKnownRequestError P2028");
    expect(await ringForgottenBells()).toBe(1);
    expect((await jobs()).at(-1)).toMatchObject({ attempts: 0 });
  });

  test("stays silent until it is due", async () => {
    await setTimer(await makeScene(), "accept", new Date(Date.now() + 60_000));
    expect(await ringForgottenBells()).toBe(0);
  });
});

describe("a letter that is owed", () => {
  test("is sent although its job is gone", async () => {
    const mail = await startMailServer();
    configure({ smtpUrl: mail.url });
    await oweOne(await makeScene());
    await loseAllJobs();
    worker = await startWorker({});
    await mail.waitFor(1);
    await until(async () => (await jobs()).length === 0);
    await mail.stop();
    expect(await ringForgottenBells()).toBe(0);
  });

  test("has one bell", async () => {
    await oweOne(await makeScene());
    expect(await ringForgottenBells()).toBe(0);
    await loseAllJobs();
    expect(await ringForgottenBells()).toBe(1);
    expect(await ringForgottenBells()).toBe(0);
  });

  test("is not rung for when it is sent, when its reader is gone, or when it is weeks old", async () => {
    await oweOne(await makeScene());
    await database().letter.updateMany({ data: { sentAt: new Date() } });
    const gone = await makeScene();
    await oweOne(gone);
    await database().person.update({ where: { id: gone.personId }, data: { deactivatedAt: new Date() } });
    const old = await oweOne(await makeScene());
    await database().letter.update({ where: { id: old }, data: { createdAt: ago(15 * 24 * 60) } });
    await loseAllJobs();
    expect(await ringForgottenBells()).toBe(0);
  });

  test("that waits for its server is tried again for as long as it takes", async () => {
    await oweOne(await makeScene());
    for (const attempts of [9, 25]) {
      await failAll(attempts, "The mail server cannot be used now (ESOCKET)");
      await ringForgottenBells();
      expect(await jobs()).toMatchObject([{ attempts: 5 }]);
    }
  });

  test("that was refused is given up after its tries, until the next start", async () => {
    await oweOne(await makeScene());
    await failAll(25, "The mail server refused the letter (550)");
    expect(await ringForgottenBells()).toBe(0);
    expect(await jobs()).toMatchObject([{ attempts: 25 }]);
    await retryFailedJobs();
    expect(await jobs()).toMatchObject([{ attempts: 0 }]);
  });
});
