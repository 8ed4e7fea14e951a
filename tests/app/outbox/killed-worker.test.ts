import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { unlockJobsOfDeadWorkers } from "#app/outbox/living-workers.server.ts";
import { startWorker, type Worker } from "#app/outbox/worker.server.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { type MailServer, startMailServer } from "./mail-server.ts";
import { jobs, makeScene, oweOne, until } from "./owed.ts";

const urls = useDatabase({ each: "test" });
const root = fileURLToPath(new URL("../../..", import.meta.url));
const entry = fileURLToPath(new URL("./worker-process.ts", import.meta.url));
const usual = { ...config };

let folder: string;
let mail: MailServer;
let child: ChildProcess | undefined;
let worker: Worker | undefined;

beforeAll(async () => {
  // Beside node_modules, where the built file finds its packages.
  await mkdir(join(root, ".cache"), { recursive: true });
  folder = await mkdtemp(join(root, ".cache", "killed-worker-"));
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: { ssr: entry, outDir: folder, target: "node20", emptyOutDir: false },
  });
});

afterAll(() => rm(folder, { recursive: true }));

afterEach(async () => {
  child?.kill("SIGKILL");
  child = undefined;
  await worker?.stop();
  worker = undefined;
  await mail.stop();
  configure(usual);
});

async function startChild(): Promise<{ child: ChildProcess; said: () => string }> {
  const started = spawn(process.execPath, [join(folder, "worker-process.js")], {
    cwd: root,
    env: {
      NODE_ENV: "test",
      PATH: process.env.PATH,
      DATABASE_URL: urls.applicationUrl,
      SESSION_SECRET: "a secret that is long enough for a test",
      SMTP_URL: mail.url,
      MAIL_FROM: "medspil@fjordby.invalid",
      PUBLIC_URL: "https://medspil.fjordby.invalid",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  child = started;
  let said = "";
  started.stdout?.on("data", (chunk) => {
    said += String(chunk);
  });
  await until(async () => said.includes("working\n"));
  return { child: started, said: () => said };
}

test("a worker killed between sending and noting sends at most one double, with the same Message-ID", async () => {
  mail = await startMailServer({
    // At-least-once delivery: the mail is here whole, and the server says so; whoever sent it does not live to hear it.
    onTaken: async () => {
      if (mail.received.length > 1 || !child) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  });
  const dead = await startChild();
  const id = await oweOne(await makeScene({ email: "laerke@fjordby.invalid" }));
  await once(dead.child, "exit");
  expect(dead.child.signalCode).toBe("SIGKILL");
  expect(await database().letter.findUnique({ where: { id } })).toMatchObject({ sentAt: null });
  expect(await jobs()).toMatchObject([{ attempts: 1, locked_by: expect.stringMatching(/^pool-/) }]);

  configure({ smtpUrl: mail.url, mailFrom: "medspil@fjordby.invalid" });
  worker = await startWorker({});
  await until(async () => (await jobs()).length === 0);
  expect(mail.received.map((letter) => letter.messageId)).toEqual(Array(2).fill(`<${id}@fjordby.invalid>`));
  expect(mail.received[1]?.html).toBe(
    mail.received[0]?.html?.toString().replaceAll("https://medspil.fjordby.invalid", config.publicUrl),
  );
  expect(await database().letter.findUnique({ where: { id } })).toMatchObject({ sentAt: expect.any(Date) });
  expect(dead.said()).not.toMatch(/laerke|Lærke|fjordby\.invalid/);
});

test("the jobs of a worker that lives are its own", async () => {
  let finish = () => {};
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  mail = await startMailServer({ onTaken: () => held });
  const living = await startChild();
  await oweOne(await makeScene());
  await mail.waitFor(1);
  expect(await unlockJobsOfDeadWorkers()).toBe(0);
  expect(await jobs()).toMatchObject([{ locked_by: expect.stringMatching(/^pool-/) }]);
  finish();
  await until(async () => (await jobs()).length === 0);
  expect(mail.received).toHaveLength(1);

  living.child.kill("SIGTERM");
  const [code] = await once(living.child, "exit");
  expect(code).toBe(0);
});
