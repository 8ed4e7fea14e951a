import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { runMigrations as migrateQueue } from "graphile-worker";
import pg from "pg";
import { CannotStart } from "./cannot-start.ts";
import { type ApplicationRole, findApplicationRole, grantToApplication, withClient } from "./database-roles.server.ts";
import { locks } from "./locks.ts";
import { projectRoot } from "./project-root.server.ts";

/** One migration of the folder: its name and what it does. */
export type Migration = { readonly name: string; readonly sql: string };

type Applied = { migration_name: string; checksum: string; finished_at: Date | null; rolled_back_at: Date | null };

/** What `prepareDatabase` did: the migrations applied now, and the application's role; none where the owner may not make one. */
export type Prepared = { readonly applied: readonly string[]; readonly role: ApplicationRole | undefined };

/** The migrations that came with this version, oldest first. */
export function readMigrations(folder: string = join(projectRoot, "prisma", "migrations")): readonly Migration[] {
  if (!existsSync(folder)) throw new CannotStart(`The folder ${folder} is missing: Medspil was not installed whole.`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "migration.sql")))
    .map(({ name }) => ({ name, sql: readFileSync(join(folder, name, "migration.sql"), "utf8") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Called under the lock when migrations are about to change tables that exist; what it throws keeps them from beginning. */
export type BeforeMigrating = (owner: pg.Client, missing: readonly Migration[]) => Promise<void>;

/**
 * Brings a database up to this version as its owner: the schema, the queue, and what the application's role may do. Processes that start
 * at the same moment do it one after the other.
 *
 * Throws CannotStart when the server is too old, when somebody else's tables are there, and for what `applyMigrations` refuses.
 */
export async function prepareDatabase(
  ownerUrl: string,
  applicationUrl: string,
  {
    migrations = readMigrations(),
    beforeMigrating,
  }: { migrations?: readonly Migration[]; beforeMigrating?: BeforeMigrating } = {},
): Promise<Prepared> {
  await refuseUnreachable(ownerUrl);
  await refuseUnreachable(applicationUrl);
  return withClient(ownerUrl, async (owner) => {
    await refuseOldServer(owner);
    return underMigrationLock(owner, async () => {
      const applied = await applyMigrations(owner, migrations, beforeMigrating);
      const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
      pool.on("error", () => {});
      pool.on("connect", (client) => client.on("error", () => {}));
      try {
        await migrateQueue({ pgPool: pool });
        await indexQueueByTime(owner);
      } finally {
        await pool.end();
      }
      const role = await findApplicationRole(owner, ownerUrl, applicationUrl);
      if (role) await grantToApplication(owner, role.name);
      return { applied, role };
    });
  });
}

/**
 * A partial index by `run_at`, for looking for jobs that are due. The queue's own begins with the priority, so that each look would read
 * all that waits for later: every closed request waits for years until it is erased.
 */
async function indexQueueByTime(owner: pg.Client): Promise<void> {
  // Asked first: `create index if not exists` locks the table before it looks, and would wait for whoever works on the queue.
  const { rows } = await owner.query("select to_regclass('graphile_worker.jobs_by_time') is not null as there");
  if (rows[0]?.there) return;
  await owner.query("create index if not exists jobs_by_time on graphile_worker._private_jobs (run_at) where is_available");
}

/**
 * Advisory lock for starting: does `work` while no other process starts on the database of `ownerUrl`; waits for one that does, and says
 * so by `onWait`.
 * Throws CannotStart when the database lets nobody in.
 */
export async function oneStartAtATime<T>(ownerUrl: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  await refuseUnreachable(ownerUrl);
  return withClient(ownerUrl, async (owner) => {
    // Polled, since a query that waits holds a snapshot, and a migration of the other's that needs everybody out would wait for it.
    for (let asked = 0; !(await isTaken(owner)); asked++) {
      if (asked === 0) onWait();
      await sleep(100);
    }
    // A session lock: the end of the connection lets go of it.
    return work();
  });
}

async function isTaken(owner: pg.Client): Promise<boolean> {
  const answer = await owner.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [locks.start]);
  return answer.rows[0]?.taken === true;
}

/** Advisory lock of the migrations, the one that Prisma's own tools take too: does `work` while nobody migrates. It may be held within itself. */
export async function underMigrationLock<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  await owner.query("select pg_advisory_lock($1)", [locks.migrations]);
  try {
    return await work();
  } finally {
    await owner.query("select pg_advisory_unlock($1)", [locks.migrations]).catch(() => {});
  }
}

/**
 * Applies the migrations that are missing, and keeps Prisma's books (`_prisma_migrations`), so that `prisma migrate status` and `deploy` agree.
 *
 * Answers the names applied now. Throws CannotStart when a migration was left half-applied, when the database knows
 * migrations that this version does not, when an applied migration is no longer what it was, and when one fails.
 */
export async function applyMigrations(
  owner: pg.Client,
  migrations: readonly Migration[],
  beforeMigrating?: BeforeMigrating,
): Promise<readonly string[]> {
  return underMigrationLock(owner, async () => {
    await makeBooks(owner);
    const books = await owner.query<Applied>(
      "select migration_name, checksum, finished_at, rolled_back_at from _prisma_migrations order by started_at",
    );
    const applied = books.rows.filter((row) => row.rolled_back_at === null);
    refuseBrokenHistory(applied, migrations);
    const known = new Set(applied.map((row) => row.migration_name));
    const missing = migrations.filter(({ name }) => !known.has(name));
    if (missing.length > 0 && applied.length > 0) await beforeMigrating?.(owner, missing);
    for (const migration of missing) await apply(owner, migration);
    return missing.map(({ name }) => name);
  });
}

/** Throws CannotStart with the reason, in one sentence, when a database lets nobody in. */
export async function refuseUnreachable(url: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query("select 1"));
  } catch (error) {
    const { hostname, port, pathname, username } = new URL(url);
    const code = error instanceof Error && "code" in error ? String(error.code) : "no answer";
    const where = `The database ${pathname.slice(1)} at ${hostname}:${port || 5432}`;
    if (/^28/.test(code))
      throw new CannotStart(
        `${where} does not let ${username || "this user"} in. Look at the user and the password in DATABASE_URL and DATABASE_OWNER_URL.`,
      );
    if (code === "3D000") throw new CannotStart(`${where} does not exist. Create it: create database ${pathname.slice(1)}.`);
    throw new CannotStart(`${where} cannot be reached (${code}). Start it, or look at DATABASE_URL.`);
  }
}

async function refuseOldServer(owner: pg.Client): Promise<void> {
  const answer = await owner.query<{ server_version: string }>("show server_version");
  const version = answer.rows[0]?.server_version ?? "";
  if (Number.parseInt(version, 10) < 15)
    throw new CannotStart(`The database server is PostgreSQL ${version}; Medspil needs 15 or later.`);
}

async function makeBooks(owner: pg.Client): Promise<void> {
  const found = await owner.query<{ books: boolean; tables: string }>(
    `select to_regclass('_prisma_migrations') is not null as books,
            (select count(*) from pg_tables where schemaname = current_schema()) as tables`,
  );
  if (found.rows[0]?.books) return;
  if (Number(found.rows[0]?.tables) > 0) {
    throw new CannotStart("The database holds tables that Medspil did not make. Give Medspil an empty database of its own.");
  }
  await owner.query(`
    create table _prisma_migrations (
      id                  varchar(36) primary key not null,
      checksum            varchar(64) not null,
      finished_at         timestamptz,
      migration_name      varchar(255) not null,
      logs                text,
      rolled_back_at      timestamptz,
      started_at          timestamptz not null default now(),
      applied_steps_count integer not null default 0
    )`);
}

function refuseBrokenHistory(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const unfinished = applied.find((row) => row.finished_at === null);
  if (unfinished) {
    throw new CannotStart(
      `The migration ${unfinished.migration_name} was begun and not finished in this database. Restore the latest backup, or repair it and say so with "npx prisma migrate resolve" (docs/operations.md).`,
    );
  }
  const ours = new Map(migrations.map((migration) => [migration.name, migration]));
  const newer = applied.filter((row) => !ours.has(row.migration_name));
  if (newer.length > 0) {
    throw new CannotStart(
      `The database belongs to a newer version of Medspil: it knows ${newer.map((row) => row.migration_name).join(", ")}, and this version does not. Start that version, or restore a backup from before it.`,
    );
  }
  for (const row of applied) {
    const migration = ours.get(row.migration_name);
    if (migration && checksumOf(migration) !== row.checksum) {
      throw new CannotStart(
        `The migration ${row.migration_name} is not the one that this database was made with: its file was changed afterwards. Put the original file back.`,
      );
    }
  }
}

async function apply(owner: pg.Client, migration: Migration): Promise<void> {
  const id = randomUUID();
  await owner.query("insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)", [
    id,
    checksumOf(migration),
    migration.name,
  ]);
  try {
    // Several statements in one simple query are one implicit transaction: a migration is applied whole or not at all.
    await owner.query(migration.sql);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await owner.query("update _prisma_migrations set logs = $2 where id = $1", [id, reason]).catch(() => {});
    throw new CannotStart(`The migration ${migration.name} failed and was rolled back: ${reason}.`);
  }
  await owner.query("update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1", [id]);
}

/** A migration's checksum as Prisma reckons it: SHA-256 of the file, hex. */
export function checksumOf(migration: Migration): string {
  return createHash("sha256").update(migration.sql).digest("hex");
}
