import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Starts the built server with the demo municipality on the run's port and in a folder of its own; answers what stops it again. */
export default async function startServer(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "medspil-journeys-"));
  chmodSync(folder, 0o711);
  const port = process.env.MEDSPIL_TEST_PORT;
  const server = spawn(process.execPath, ["server.js", "demo"], {
    cwd: new URL("../..", import.meta.url),
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      PORT: port,
      MEDSPIL_DATA: folder,
      DATABASE_URL: "",
      DATABASE_OWNER_URL: "",
      SMTP_URL: "",
      PUBLIC_URL: "",
    },
  });
  let said = "";
  server.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  await untilReady(`http://localhost:${port}/readyz`, () => {
    if (server.exitCode !== null) throw new Error(`The server ended before it was ready:\n${said}`);
  });
  return async () => {
    const ended = once(server, "exit");
    server.kill("SIGINT");
    const [code] = await ended;
    rmSync(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`The server did not stop in order (exit code ${code}):\n${said}`);
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
