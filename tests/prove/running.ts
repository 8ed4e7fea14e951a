import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "#app/platform/free-port.server.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Everything that was started here. */
const started = new Set<Running>();

/** For whoever stops a proof in the middle: nothing of it goes on. */
export async function killEverything(): Promise<void> {
  await Promise.all([...started].map((running) => running.kill()));
}

/** A program of ours in a process of its own: started, killed with -9, started again, in the end stopped in order. */
export class Running {
  private child: ChildProcess | undefined;

  constructor(
    readonly name: string,
    private readonly command: readonly string[],
    private readonly environment: Readonly<Record<string, string>>,
    /** Where its lines go; each start appends. */
    private readonly log: string,
    /** Resolves when it can be used. */
    private readonly ready: (child: ChildProcess) => Promise<void>,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Whether it runs, as far as is known. */
  get lives(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  async start(): Promise<void> {
    const log = openSync(this.log, "a", 0o600);
    const child = spawn(process.execPath, this.command, {
      cwd: root,
      stdio: ["ignore", log, log, "ipc"],
      env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", NODE_ENV: "production", ...this.environment },
    });
    this.child = child;
    started.add(this);
    await this.ready(child);
  }

  tell(message: string): void {
    if (this.lives) this.child?.send(message, () => {});
  }

  /** As a machine that loses its power. */
  async kill(): Promise<void> {
    await this.end("SIGKILL");
  }

  /** As Ctrl-C. */
  async stop(): Promise<void> {
    await this.end("SIGTERM");
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || !this.lives) return;
    const ended = once(child, "exit");
    child.kill(signal);
    const impatience = setTimeout(() => child.kill("SIGKILL"), 60_000);
    await ended;
    clearTimeout(impatience);
  }
}

/** The built server: with a PostgreSQL of its own in `folder`, or told of one by `environment`. */
export async function aHouse(
  name: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<Running & { readonly url: URL }> {
  const port = await freePort();
  const url = new URL(`http://127.0.0.1:${port}`);
  const running = new Running(
    name,
    ["server.js", "demo"],
    {
      PORT: String(port),
      MEDSPIL_DATA: folder,
      PUBLIC_URL: url.origin,
      TRUST_PROXY: "1",
      MAIL_FROM: "medspil@fjordby.invalid",
      ...environment,
    },
    join(folder, `${name}.log`),
    async (child) => {
      const gaveUp = AbortSignal.timeout(120_000);
      while (!gaveUp.aborted) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Ended(name, child.exitCode);
        if (await isReady(url)) return;
        await sleep(25);
      }
      throw new Error(`${name} was not ready within two minutes`);
    },
  );
  return Object.assign(running, { url });
}

/** Ended before it was ready. */
export class Ended extends Error {
  constructor(name: string, code: number | null) {
    super(`${name} ended before it was ready (${code})`);
  }
}

/** The mail server, which appends what it takes to `file`. */
export async function aMailServer(folder: string): Promise<Running & { readonly url: string; readonly file: string }> {
  const port = await freePort();
  const file = join(folder, "letters.jsonl");
  const running = new Running(
    "mail server",
    [fileURLToPath(new URL("./mail-server.js", import.meta.url)), String(port), file],
    { NODE_NO_WARNINGS: "1" },
    join(folder, "mail-server.log"),
    async (child) => {
      await once(child, "message");
    },
  );
  return Object.assign(running, { url: `smtp://127.0.0.1:${port}`, file });
}

/** Whether a house says that it can be used. */
export async function isReady(url: URL): Promise<boolean> {
  try {
    const answer = await fetch(`${url.origin}/readyz`, { signal: AbortSignal.timeout(3_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
