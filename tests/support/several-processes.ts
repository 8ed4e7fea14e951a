import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startEmbeddedPostgres } from "#app/platform/embedded-postgres.server.ts";
import { freePort } from "#app/platform/free-port.server.ts";

/** A process of the built server. */
export type Process = {
  readonly port: number;
  /** All that it has printed. */
  said(): string;
  untilReady(): Promise<void>;
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>;
};

/** A PostgreSQL that belongs to nobody in particular, as a municipality has one, and processes of Medspil that share it. */
export type Together = {
  readonly folder: string;
  start(port: number, environment?: Record<string, string>): Process;
  /** What a municipality would have entered: a school, a teacher, two consultants. Answers the token of each one's session. */
  fill(): Promise<{ teacher: string; consultants: readonly string[] }>;
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
};

/** Starts the PostgreSQL with the two roles of docs/operations.md. `publicUrl` is where a proxy will be. */
export async function together(publicUrl: string): Promise<Together> {
  const folder = mkdtempSync(join(tmpdir(), "medspil-together-"));
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({ folder: join(folder, "postgres") });
  const url = (user: string) => `postgresql://${user}:secret@127.0.0.1:${server.port}/municipality`;
  const superuser = new pg.Client({ connectionString: server.url("postgres", "postgres") });
  await superuser.connect();
  await superuser.query("create role their_owner login password 'secret'");
  await superuser.query("create role their_app login password 'secret'");
  await superuser.query("create database municipality owner their_owner encoding 'UTF8' template template0");
  await superuser.end();
  const owner = new pg.Pool({ connectionString: url("their_owner"), max: 2 });
  // Error listeners, or Node ends: a connection may hear of the server's end before it has ended itself.
  owner.on("error", () => {});
  owner.on("connect", (client) => client.on("error", () => {}));
  const children: ChildProcess[] = [];

  async function query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await owner.query<Row>(sql, values)).rows;
  }

  return {
    folder,
    query,
    start(port, environment = {}) {
      const data = join(folder, `process-${port}`);
      mkdirSync(data, { recursive: true });
      const child = spawn(process.execPath, ["server.js", "start"], {
        cwd: new URL("../..", import.meta.url),
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          PORT: String(port),
          MEDSPIL_DATA: data,
          DATABASE_URL: url("their_app"),
          DATABASE_OWNER_URL: url("their_owner"),
          SESSION_SECRET: "a secret that both processes know, and nobody else",
          PUBLIC_URL: publicUrl,
          TRUST_PROXY: "on",
          SMTP_URL: "",
          ...environment,
        },
      });
      children.push(child);
      return asProcess(child, port);
    },
    fill: () => fillTown(query),
    async stop() {
      for (const child of children) await end(child);
      await owner.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nobody has now, for a process that shall come back on the same one. */
export const aPort = freePort;

function asProcess(child: ChildProcess, port: number): Process {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return {
    port,
    said: () => said,
    async untilReady() {
      for (let attempt = 0; attempt < 1_200; attempt++) {
        if (child.exitCode !== null) throw new Error(`It did not start:\n${said}`);
        const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
        if (answer?.ok) return;
        await sleep(50);
      }
      throw new Error(`It was not ready within a minute:\n${said}`);
    },
    stop: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
  return child.exitCode;
}

/** What `fill` enters, through a connection of the owner's. */
export async function fillTown(
  query: (sql: string, values?: unknown[]) => Promise<unknown>,
): Promise<{ teacher: string; consultants: readonly string[] }> {
  const unit = randomUUID();
  await query("insert into org_unit (id, name, kind) values ($1, 'Fyrreskolen', 'SCHOOL')", [unit]);
  await query(`insert into setting (key, value) values ('municipality.name', '"Fjordby Kommune"')`);
  const sessionOf = async (name: string, consultant: boolean) => {
    const [id, token] = [randomUUID(), randomBytes(32).toString("base64url")];
    await query("insert into person (id, name, email, unit_id, roles, profession) values ($1, $2, $3, $4, $5, 'TEACHER')", [
      id,
      name,
      `${id}@fjordby.invalid`,
      unit,
      consultant ? ["REQUESTER", "CONSULTANT"] : ["REQUESTER"],
    ]);
    if (consultant) await query("insert into consultant_profile (person_id, competences) values ($1, '{COMP_NETWORKING}')", [id]);
    await query(
      "insert into session (token_hash, person_id, created_at, last_seen_at, expires_at) values ($1, $2, now(), now(), now() + interval '12 hours')",
      [createHash("sha256").update(token).digest("hex"), id],
    );
    return token;
  };
  return {
    teacher: await sessionOf("Lærke Lærer", false),
    consultants: [await sessionOf("Sofie Social", true), await sessionOf("Nabil Netværk", true)],
  };
}
