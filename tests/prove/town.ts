import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { connectDatabase, database, disconnectDatabase } from "#app/platform/database.server.ts";
import { prepareEmbeddedDatabase } from "#app/platform/database-roles.server.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#app/platform/embedded-postgres.server.ts";
import { prepareDatabase } from "#app/platform/migrations.server.ts";
import { loadDemo } from "#prisma/seed/demo.ts";

/** Somebody of the town, with the button that signs them in. */
export type Citizen = { id: string; name: string; roles: readonly string[]; unitId: string | null };

/** A data folder with a small Fjordby in it, in which nothing runs. */
export type Town = { folder: string; people: readonly Citizen[]; builtAt: Date };

const databaseName = "medspil_demo";

const folders = new Set<string>();

/** For whoever stops a proof in the middle: ends every PostgreSQL of its folders, and takes them away. */
export function leaveNothing(): void {
  for (const folder of folders) {
    const server = postmasterOf(folder);
    if (server) process.kill(server.pid, "SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first town of a run, of which every other one is a copy. */
let model: Promise<Town> | undefined;

/** Makes a data folder with the listed stories of the demo in it. */
export async function buildTown(name: string): Promise<Town> {
  model ??= buildModel();
  const { folder, people } = await model;
  const copy = newFolder(name);
  // `-a` keeps owner and modes: under root the cluster belongs to the user who runs it.
  execFileSync("cp", ["-a", `${folder}/.`, copy]);
  return { folder: copy, people, builtAt: new Date() };
}

/** Takes the first town away, of which all were copies. */
export async function forgetModel(): Promise<void> {
  const made = await model?.catch(() => undefined);
  if (made) tearDown(made);
  model = undefined;
}

async function buildModel(): Promise<Town> {
  const folder = newFolder("model");
  const server = await startIn(folder);
  let whole = false;
  try {
    await prepareEmbeddedDatabase(server, databaseName);
    const url = server.url("medspil_app", databaseName);
    await prepareDatabase(server.url("medspil_owner", databaseName), url);
    connectDatabase(url);
    await loadDemo({ generated: 0 });
    const people = await database().person.findMany({
      where: { demoOrder: { not: null }, deactivatedAt: null },
      select: { id: true, name: true, roles: true, unitId: true },
      orderBy: { demoOrder: "asc" },
    });
    whole = true;
    return { folder, people, builtAt: new Date() };
  } finally {
    await disconnectDatabase();
    await server.stop();
    if (!whole) rmSync(folder, { recursive: true, force: true });
  }
}

function newFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `medspil-prove-${name}-`));
  chmodSync(folder, 0o711);
  folders.add(folder);
  return folder;
}

export function tearDown({ folder }: Town): void {
  folders.delete(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** The town's PostgreSQL, run by this process: for houses that are told of it by DATABASE_URL. */
export async function startIn(folder: string): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ folder: join(folder, "postgres") });
}

/** Its urls for the houses' environment. */
export function urlsOf(server: EmbeddedPostgres): { DATABASE_URL: string; DATABASE_OWNER_URL: string } {
  return {
    DATABASE_URL: server.url("medspil_app", databaseName),
    DATABASE_OWNER_URL: server.url("medspil_owner", databaseName),
  };
}

/** Where the PostgreSQL of a folder is now, whoever runs it; undefined while it starts or is away. */
export function postmasterOf(folder: string): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(folder, "postgres", "cluster", "postmaster.pid"), "utf8").split("\n");
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 && port > 0 ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

/** The url of the folder's database for a role, as it is now. Throws while the database is away. */
export function urlNow(folder: string, role: "postgres" | "medspil_app"): string {
  const found = postmasterOf(folder);
  if (!found) throw new Error("The database is away");
  const secret = readFileSync(join(folder, "postgres", "secret"), "utf8").trim();
  const password = createHmac("sha256", secret).update(role).digest("base64url");
  return `postgresql://${role}:${password}@127.0.0.1:${found.port}/${databaseName}`;
}

/** Asks the database past the house, over a connection of its own. Throws while the database is away. */
export async function askDatabase<Row extends pg.QueryResultRow>(
  folder: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({
    connectionString: urlNow(folder, "postgres"),
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Does something with the application's own pool on the folder's database, which must be there. */
export async function withApplication<T>(folder: string, work: () => Promise<T>): Promise<T> {
  connectDatabase(urlNow(folder, "medspil_app"));
  try {
    return await work();
  } finally {
    await disconnectDatabase();
  }
}
