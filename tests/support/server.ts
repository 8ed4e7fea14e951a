import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A built server that runs for tests, in a data folder of its own. */
export type RunningServer = {
  /** Where it answers, without a slash at its end. */
  readonly url: string;
  readonly folder: string;
  /** All that it has printed. */
  said(): string;
  /** Ends it as Ctrl-C does and takes its folder away. Throws when it did not end in order. */
  stop(): Promise<void>;
};

/** What a server for tests gets beside what every one gets: options of Node, and settings. */
type Otherwise = { node?: readonly string[]; environment?: Readonly<Record<string, string>> };

/** Starts the built server as `npm run demo` or `npm start` do, with an empty data folder, and waits until it is ready. */
export async function startMedspil(mode: "demo" | "start", port: number, otherwise: Otherwise = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), "medspil-journeys-"));
  chmodSync(folder, 0o711);
  const server = spawn(process.execPath, [...(otherwise.node ?? []), "server.js", mode], {
    cwd: new URL("../..", import.meta.url),
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      PORT: String(port),
      MEDSPIL_DATA: folder,
      DATABASE_URL: "",
      DATABASE_OWNER_URL: "",
      SMTP_URL: "",
      PUBLIC_URL: "",
      ...otherwise.environment,
    },
  });
  let said = "";
  server.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const url = `http://localhost:${port}`;
  await untilReady(`${url}/readyz`, () => {
    if (server.exitCode !== null) throw new Error(`The server ended before it was ready:\n${said}`);
  });
  return {
    url,
    folder,
    said: () => said,
    async stop() {
      const ended = once(server, "exit");
      server.kill("SIGINT");
      const [code] = await ended;
      rmSync(folder, { recursive: true, force: true });
      if (code !== 0) throw new Error(`The server did not stop in order (exit code ${code}):\n${said}`);
    },
  };
}

async function untilReady(url: string, check: () => void): Promise<void> {
  for (let attempt = 0; attempt < 1_200; attempt++) {
    check();
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error("The server was not ready within two minutes");
}
