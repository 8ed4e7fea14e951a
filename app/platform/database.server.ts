import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { type LockName, locks } from "./locks.ts";
import { type AskedStatement, bool, type Plan, statement } from "./statement.server.ts";

/** What a function inside `inTransaction` works with. */
export type Transaction = Prisma.TransactionClient;

type Connection = {
  readonly pool: pg.Pool;
  readonly client: PrismaClient;
  readonly nameOf: NameOf;
};

let connection: Connection | undefined;

/** Async context (`AsyncLocalStorage`) with the one transaction in which everything happens for a while; see `asOneTransaction`. */
const around = new AsyncLocalStorage<Transaction>();

/** How to reach the database: as which role each connection works, when that is not the url's user, and how many there may be. */
export type ConnectOptions = { readonly role?: string; readonly connections?: number };

/** Connection pool: opens the one of this process. The entry does it once; the tests do it for each of their databases. */
export function connectDatabase(url: string, { role, connections = 20 }: ConnectOptions = {}): void {
  if (connection) throw new Error("The database is connected already");
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    // Pool timeout, in milliseconds: this also counts the wait for one of the connections; many submits at one moment stand in line here.
    connectionTimeoutMillis: 20_000,
    ...(role ? { options: `-c role=${role}` } : {}),
  });
  // Error listeners: a connection that ends while it rests in the pool is replaced by the next query; unheard, its error would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const nameOf = statementNames();
  const adapter = new PrismaPg(pool, {
    onPoolError: () => {},
    onConnectionError: () => {},
    statementNameGenerator: ({ sql }) => nameOf(sql),
  });
  // The longer forms of Prisma's messages quote what was to be stored.
  const client = new PrismaClient({ adapter, errorFormat: "minimal", transactionOptions: { maxWait: 20_000, timeout: 30_000 } });
  connection = { pool, client, nameOf };
}

/** So many statements have a name on each connection; further ones, of lists of rare lengths, are planned every time. */
const namedStatements = 400;

type NameOf = (sql: string, called?: string, plan?: Plan) => string;

/**
 * Names prepared statements, each by its text, so that a connection parses and plans it once: planning the queue takes longer than reading
 * it. A statement of ours is called by its name, with a number, since its text may depend on who asks; one of the models' by a number.
 */
function statementNames(): NameOf {
  const names = new Map<string, string>();
  const texts = new Map<string, number>();
  return (sql, called = "models", plan = "once") => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    // Without a name, as if there were none.
    if (names.size >= namedStatements) return "";
    const text = (texts.get(called) ?? 0) + 1;
    texts.set(called, text);
    const name = plan === "once" ? `${called} ${text}` : "";
    names.set(sql, name);
    return name;
  };
}

/** Closes the pool when the work in progress is done. */
export async function disconnectDatabase(): Promise<void> {
  const closing = connection;
  connection = undefined;
  await closing?.client.$disconnect();
  await closing?.pool.end();
}

/** The database, for everything but a step that must be whole: that is `inTransaction`. */
export function database(): PrismaClient {
  return (around.getStore() as PrismaClient | undefined) ?? connected().client;
}

/**
 * Raw SQL: asks for rows, the way of what every page asks, since it costs a fraction of what the models cost. In a transaction
 * where one is given or around. JSON comes as it stands, instants as Date.
 */
export async function rowsOf<Row extends object>(asked: AskedStatement<Row>, transaction?: Transaction): Promise<Row[]> {
  const { name, plan, sql } = asked;
  const within = transaction ?? around.getStore();
  const { client, pool, nameOf } = connected();
  const { text, values } = sql;
  const prepared = nameOf(text, name, plan);
  if (within && within !== client) return within.$queryRaw<Row[]>(sql);
  const { rows } = await pool.query<Row>({ name: prepared, text, values });
  return rows;
}

/** The connections themselves, for the worker. */
export function databasePool(): pg.Pool {
  return connected().pool;
}

/** Does all of `work` or nothing of it. Waits up to 20 s for a connection; the work itself may take 30 s. */
export function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const outer = around.getStore();
  return outer ? work(outer) : connected().client.$transaction(work);
}

/** Takes an advisory lock that the end of the transaction lets go of; waits for whoever holds it. */
export async function holdLock(transaction: Transaction, name: LockName): Promise<void> {
  await transaction.$executeRaw`select pg_advisory_xact_lock(${locks[name]})`;
}

/** Takes an advisory lock until the end of the transaction, unless somebody holds it; answers whether it did. */
export async function tryLock(transaction: Transaction, name: LockName): Promise<boolean> {
  const [lock] = await rowsOf(triedLock(locks[name]), transaction);
  return lock?.taken === true;
}

/** Advisory lock without waiting (`pg_try_advisory_xact_lock`). */
export const triedLock = statement(
  "tried-lock",
  { taken: bool },
  (number: number) => Prisma.sql`select pg_try_advisory_xact_lock(${number}) as taken`,
);

/** Advisory lock around a transaction: does `work` while nobody else works under the same lock, one change at a time. */
export function oneAtATime<T>(name: LockName, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(async (transaction) => {
    await holdLock(transaction, name);
    return work(transaction);
  });
}

/**
 * One transaction by async context: makes one of everything that `work` does, with all that it calls; `database()` and `inTransaction` join
 * it there. For loading the demo, which leaves a whole municipality or none. Steps inside cannot be undone by themselves: what fails must
 * end it all.
 */
export function asOneTransaction<T>(work: () => Promise<T>, timeout: number): Promise<T> {
  return connected().client.$transaction((transaction) => around.run(transaction, work), { maxWait: 10_000, timeout });
}

function connected(): Connection {
  if (!connection) throw new Error("The database is not connected yet");
  return connection;
}

/** Codes of Prisma for: cannot reach, timed out, connection closed, no connection from the pool, no transaction in time. */
const awayCodes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"]);

/** States of SQL: connection trouble (08…), too many connections (53300), shutting down or starting (57P01 to 57P05). */
const awayStates = /^(08|53300|57P0)/;

const awayErrors = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EHOSTUNREACH", "EAI_AGAIN"]);

/** What Prisma's adapter makes of a broken socket; while a transaction is committed it is told in no other way. */
const awayKinds = new Set(["ConnectionClosed", "DatabaseNotReachable", "SocketTimeout", "TooManyConnections"]);

const awayMessages =
  /can't reach database server|connection terminated|timeout exceeded when trying to connect|server has closed the connection|connection ended|not queryable/i;

/** Whether an error says that the database cannot be used just now, and may be again in a moment. Looks into the causes too. */
export function isDatabaseAway(error: unknown): boolean {
  return someCause(error, (cause) => {
    const code = "code" in cause ? String(cause.code) : "";
    const state = "originalCode" in cause ? String(cause.originalCode) : code;
    const kind = "kind" in cause ? String(cause.kind) : "";
    return (
      awayCodes.has(code) ||
      awayErrors.has(code) ||
      awayKinds.has(kind) ||
      awayStates.test(state) ||
      awayMessages.test(cause.message ?? "")
    );
  });
}

/** Whether an error says that a text holds what PostgreSQL cannot store: NUL characters or broken encodings. */
export function isUnstorableText(error: unknown): boolean {
  return someCause(error, (cause) => {
    const state = "originalCode" in cause ? String(cause.originalCode) : "code" in cause ? String(cause.code) : "";
    return ["22021", "22P05"].includes(state);
  });
}

type Cause = { readonly message?: string; readonly cause?: unknown; readonly meta?: unknown };

function someCause(error: unknown, holds: (cause: Cause) => boolean, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 8) return false;
  const cause = error as Cause;
  if (holds(cause)) return true;
  const inner = [cause.cause, cause.meta, ...("driverAdapterError" in cause ? [cause.driverAdapterError] : [])];
  return inner.some((next) => someCause(next, holds, depth + 1));
}
