import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { connectDatabase, disconnectDatabase } from "#app/platform/database.server.ts";
import { prepareEmbeddedDatabase, withClient } from "#app/platform/database-roles.server.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#app/platform/embedded-postgres.server.ts";
import { type Migration, prepareDatabase, readMigrations } from "#app/platform/migrations.server.ts";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { fill } from "./filling/fill.ts";
import type { Progress } from "./progress.ts";

/** So many lives are told in full; the rest are copies of them. */
const told = 800;
/** What a unit of eight has open at one time, however many requests it has had. */
const open = 200;

/** A PostgreSQL with so many requests, in a folder of its own, as one that an installation has run for three years. */
export type Filled = {
  readonly requests: number;
  readonly postgres: EmbeddedPostgres;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly superuserUrl: string;
  /** How long filling took in seconds; null when it was there from an earlier run. */
  readonly filledIn: number | null;
  /** Another copy of the same requests in the same PostgreSQL, for another checkout. */
  another(): Promise<Filled>;
  stop(): Promise<void>;
};

const [name, beside] = ["medspil", "medspil_against"];
/** Template database: measured is a copy, so that what a measurement writes is gone with it. */
const original = "medspil_filled";

/**
 * Fills a database with so many requests, or finds the one of an earlier run that was kept, and starts it as the application would.
 * Filling goes without waiting for the disk; what is measured afterwards does not.
 */
export async function prepare(requests: number, keep: boolean, against: string | null, progress: Progress): Promise<Filled> {
  const migrations = migrationsOf(against);
  const fingerprint = migrations.map(({ name }) => name).join("\n");
  const folder = join(projectRoot, ".cache", "bench", `requests-${requests}`);
  const began = performance.now();
  const isThere = existsSync(join(folder, "filled")) && readFileSync(join(folder, "filled"), "utf8") === fingerprint;
  if (!isThere) {
    await fillFolder(folder, requests, migrations, progress);
    writeFileSync(join(folder, "filled"), fingerprint);
  }
  progress.say(`${requests} requests: starting PostgreSQL`);
  const postgres = await startEmbeddedPostgres({ folder: join(folder, "postgres") });
  const copy = await copied(postgres, name, readMigrations());
  return {
    requests,
    postgres,
    ...copy,
    filledIn: isThere ? null : (performance.now() - began) / 1000,
    async another() {
      const other = await copied(postgres, beside, migrations);
      return { ...this, ...other, stop: other.drop };
    },
    async stop() {
      await copy.drop();
      await postgres.stop();
      if (!keep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The migrations that the template has gone through, by which one that was kept is known again: with another checkout only those that it has too, since it
 * refuses a database that is newer than itself.
 */
function migrationsOf(against: string | null): readonly Migration[] {
  const ours = readMigrations();
  if (!against) return ours;
  const theirs = readMigrations(join(against, "prisma", "migrations")).map(({ name }) => name);
  return ours.filter(({ name }) => theirs.includes(name));
}

/** A copy of the template, brought to these migrations. */
async function copied(postgres: EmbeddedPostgres, as: string, migrations: readonly Migration[]) {
  const change = (...statements: string[]) =>
    withClient(postgres.url("postgres", "postgres"), async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  await change(`drop database if exists ${as} with (force)`, `create database ${as} template ${original} strategy = file_copy`);
  const [ownerUrl, applicationUrl] = [postgres.url("medspil_owner", as), postgres.url("medspil_app", as)];
  await prepareDatabase(ownerUrl, applicationUrl, { migrations });
  const drop = () => change(`drop database ${as} with (force)`);
  return { ownerUrl, applicationUrl, superuserUrl: postgres.url("postgres", as), drop };
}

async function fillFolder(folder: string, requests: number, migrations: readonly Migration[], progress: Progress): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const settings = ["fsync=off", "full_page_writes=off", "max_wal_size=8GB", "checkpoint_timeout=1h", "autovacuum=off"];
  const postgres = await startEmbeddedPostgres({ folder: join(folder, "postgres"), settings });
  try {
    await prepareEmbeddedDatabase(postgres, original);
    await prepareDatabase(postgres.url("medspil_owner", original), postgres.url("medspil_app", original), { migrations });
    connectDatabase(postgres.url("medspil_app", original));
    try {
      await fill(postgres.url("postgres", original), { requests, open, told, at: new Date() }, (what, share) =>
        progress.say(`${requests} requests: ${what} ${Math.round(share * 100)} %`),
      );
    } finally {
      await disconnectDatabase();
    }
  } finally {
    await postgres.stop();
  }
}
