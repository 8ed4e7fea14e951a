import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#app/platform/free-port.server.ts";
import type { Filled } from "../prepare.ts";
import type { Recorded } from "../server/listening-in.ts";
import { Connections } from "./connections.ts";

/** A server that runs: where, and as which process. */
export type Server = { readonly port: number; readonly pid: number; stop(): Promise<void> };

/** The server with constant data. While something is recorded it is the real one. */
export type ConstantServer = Server & {
  /** Lets the real loaders answer while `look` asks, and says which statements they sent. */
  record(look: () => Promise<unknown>): Promise<Recorded[]>;
  /** Goes without a database from here on. */
  disconnect(): Promise<void>;
};

/** So that both servers derive the same tokens. */
const secret = "bench-bench-bench-bench-bench-bench-bench-bench";

function environmentOf(filled: Filled, build: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    HOST: "127.0.0.1",
    PUBLIC_URL: "",
    SMTP_URL: "",
    DATABASE_URL: filled.applicationUrl,
    DATABASE_OWNER_URL: filled.ownerUrl,
    SESSION_SECRET: secret,
    MEDSPIL_DATA: join(build, "data", String(filled.requests)),
  };
}

/** Starts the built server on a filled database, as an operator would, and waits until it is ready. */
export async function startServer(build: string, filled: Filled): Promise<Server> {
  const port = await freePort();
  const environment = environmentOf(filled, build, port);
  mkdirSync(environment.MEDSPIL_DATA ?? "", { recursive: true });
  const log = openSync(join(build, `server-${filled.requests}.log`), "w");
  const child = spawn(process.execPath, ["--no-deprecation", "build/server/index.js", "start"], {
    cwd: build,
    stdio: ["ignore", log, log],
    env: environment,
  });
  const connections = new Connections(port, 1);
  for (let attempt = 0; ; attempt++) {
    const answer = await connections.ask({ path: "/readyz" }).catch(() => undefined);
    if (answer?.status === 200) break;
    if (child.exitCode !== null || attempt > 600) {
      throw new Error(
        `The server did not start:\n${readFileSync(join(build, `server-${filled.requests}.log`), "utf8").slice(-2000)}`,
      );
    }
    await sleep(100);
  }
  connections.close();
  return {
    port,
    pid: child.pid ?? 0,
    async stop() {
      await end(child);
      rmSync(environment.MEDSPIL_DATA ?? "", { recursive: true, force: true });
    },
  };
}

/** Starts the server with constant data, connected to a filled database as long as it records. */
export async function startConstantServer(build: string, filled: Filled): Promise<ConstantServer> {
  const { child, next } = fork("constant", build, filled);
  const tell = async (does: "record" | "stop" | "disconnect") => {
    const answer = next();
    child.send({ does });
    return (await answer).statements ?? [];
  };
  const { port = 0 } = await next();
  return {
    port,
    pid: child.pid ?? 0,
    async record(look) {
      await tell("record");
      await look();
      return tell("stop");
    },
    async disconnect() {
      await tell("disconnect");
    },
    stop: () => end(child),
  };
}

/** Starts the server with nothing but an empty page, at `/empty`. It asks no database. */
export async function startEmptyServer(build: string, filled: Filled): Promise<Server> {
  const { child, next } = fork("empty", build, filled);
  const { port = 0 } = await next();
  return { port, pid: child.pid ?? 0, stop: () => end(child) };
}

type Said = { port?: number; statements?: Recorded[] };

/** A yardstick's process, and what it says next. */
function fork(entry: "constant" | "empty", build: string, filled: Filled): { child: ChildProcess; next(): Promise<Said> } {
  const log = openSync(join(build, `${entry}.log`), "w");
  const child = spawn(process.execPath, ["--no-deprecation", `build/server/${entry}.js`, "start"], {
    cwd: build,
    stdio: ["ignore", log, log, "ipc"],
    env: environmentOf(filled, build, 3000),
    serialization: "advanced",
  });
  const next = () =>
    new Promise<Said>((resolve, reject) => {
      const ended = () => {
        const said = readFileSync(join(build, `${entry}.log`), "utf8").slice(-2000);
        reject(new Error(`The server of the yardstick "${entry}" ended:\n${said}`));
      };
      child.once("exit", ended);
      child.once("message", (message) => {
        child.off("exit", ended);
        resolve(message as Said);
      });
    });
  return { child, next };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const patience = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(patience);
}

/** The process of an embedded PostgreSQL; its children are the connections. */
export function postmasterOf(filled: Filled): number {
  return Number.parseInt(readFileSync(join(filled.postgres.folder, "cluster", "postmaster.pid"), "utf8"), 10);
}
