import { once } from "node:events";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { municipalityOf, sumOf } from "./backup.server.ts";
import { type BackupEnd, type BackupHeader, readBackup, verifyBackup } from "./backup-file.server.ts";
import { CannotStart } from "./cannot-start.ts";
import { withClient } from "./database-roles.server.ts";
import {
  applyMigrations,
  checksumOf,
  type Migration,
  prepareDatabase,
  readMigrations,
  refuseUnreachable,
  underMigrationLock,
} from "./migrations.server.ts";
import { type RowSum, sumOfRows } from "./row-sum.ts";

/** What is restored, and where. */
export type Restoring = Readonly<{
  path: string;
  /** The secret keys for a backup that is encrypted. */
  identities?: readonly string[];
  ownerUrl: string;
  applicationUrl: string;
  /** The municipality whose data may be replaced, by its name; without it only a database in which nobody has entered anything is filled. */
  replace?: string | undefined;
  /** Called before data are replaced: they are saved once more. What it throws keeps everything as it is. */
  beforeReplacing?: (owner: pg.Client) => Promise<void>;
  migrations?: readonly Migration[];
}>;

/** A backup that stands in the database again, row by row. */
export type Restored = Readonly<{ header: BackupHeader; end: BackupEnd; rows: number; migrated: readonly string[] }>;

/**
 * Puts a backup back: reads it through, brings the empty database to the backup's migrations, loads all rows in one transaction, compares
 * every table's sum with the backup's, and migrates on to this version.
 *
 * Throws CannotStart, and leaves the database as it was, when the file is no whole backup, when a newer version wrote it, when somebody
 * else is connected, and when the database holds data that were not named in `replace`. When the loading itself fails, the database is
 * left empty.
 */
export async function restoreBackup({ migrations = readMigrations(), ...restoring }: Restoring): Promise<Restored> {
  const { path, identities = [], ownerUrl, applicationUrl } = restoring;
  const { header, end } = await verifyBackup(path, identities);
  const then = migrationsOf(header, migrations);
  await refuseUnreachable(ownerUrl);
  await withClient(ownerUrl, (owner) =>
    underMigrationLock(owner, async () => {
      await refuseCompany(owner);
      await refuseData(owner, restoring);
      await makeEmpty(owner);
      await applyMigrations(owner, then);
      const loaded = await load(owner, path, identities, end);
      for (const table of header.tables) await compare(owner, path, table, loaded);
    }),
  );
  const { applied } = await prepareDatabase(ownerUrl, applicationUrl, { migrations });
  return { header, end, rows: rowsIn(end), migrated: applied };
}

/** How many rows a backup holds. */
export function rowsIn(end: BackupEnd): number {
  return Object.values(end.tables).reduce((sum, { rows }) => sum + rows, 0);
}

/** This version's migrations that the backup has gone through. */
function migrationsOf(header: BackupHeader, ours: readonly Migration[]): readonly Migration[] {
  const known = new Map(ours.map((migration) => [migration.name, migration]));
  return header.migrations.map(({ name, checksum }) => {
    const migration = known.get(name);
    if (!migration) {
      throw new CannotStart(
        `The backup was made by a newer version of Medspil (${header.medspil}): it knows ${name}, and this version does not. Restore it with that version.`,
      );
    }
    if (checksumOf(migration) !== checksum) {
      throw new CannotStart(
        `The migration ${name} is not the one that the backup's tables were made with: its file was changed afterwards. Put the original file back.`,
      );
    }
    return migration;
  });
}

async function refuseCompany(owner: pg.Client): Promise<void> {
  // Polls `pg_stat_activity`: the connections of a process that ended take a moment to go. The server's own workers have no user.
  for (let attempt = 0; ; attempt++) {
    const others = await owner.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
        where datname = current_database() and usesysid is not null and pid <> pg_backend_pid()`,
    );
    const count = others.rows[0]?.count ?? 0;
    if (count === 0) return;
    if (attempt < 20) await owner.query("select pg_sleep(0.1)");
    else throw new CannotStart(`Somebody else uses the database (${count} connections). Stop every Medspil that uses it first.`);
  }
}

async function refuseData(owner: pg.Client, { replace, beforeReplacing }: Restoring): Promise<void> {
  const found = await owner.query<{ tables: number; books: boolean; people: boolean }>(
    `select (select count(*)::int from pg_tables where schemaname = 'public') as tables,
            to_regclass('public._prisma_migrations') is not null as books,
            to_regclass('public.person') is not null as people`,
  );
  const { tables = 0, books, people } = found.rows[0] ?? {};
  if (tables === 0) return;
  if (!books)
    throw new CannotStart("The database holds tables that Medspil did not make. Give the backup an empty database of its own.");
  // A start on an empty database fills the catalogue; data begin with the first person.
  const anybody = people
    ? (await owner.query<{ any: boolean }>("select exists (select from person) as any")).rows[0]?.any
    : false;
  if (!anybody) return;
  const name = (await municipalityOf(owner)) ?? (await databaseName(owner));
  if (replace === undefined) {
    throw new CannotStart(
      `The database holds the data of ${name}. Restore into an empty one; or, to replace what is there, say whose it is: --replace "${name}"`,
    );
  }
  if (replace !== name) {
    throw new CannotStart(`The database holds the data of ${name}, and --replace names "${replace}". Nothing was changed.`);
  }
  await beforeReplacing?.(owner);
}

async function databaseName(owner: pg.Client): Promise<string> {
  const found = await owner.query<{ name: string }>("select current_database() as name");
  return found.rows[0]?.name ?? "";
}

/** Takes away Medspil's tables and functions, all or none. Extensions stay: only who made them may take them away. */
async function makeEmpty(owner: pg.Client): Promise<void> {
  await owner.query(`
    drop schema if exists graphile_worker cascade;
    do $$
    declare thing record;
    begin
      for thing in select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public' loop
        execute 'drop table ' || thing.name || ' cascade';
      end loop;
      for thing in
        select p.oid::regprocedure as name from pg_proc p
         where pronamespace = 'public'::regnamespace
           and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = p.oid and deptype = 'e')
      loop
        execute 'drop function ' || thing.name || ' cascade';
      end loop;
      for thing in
        select format('%I.%I', 'public', typname) as name from pg_type t
         where typnamespace = 'public'::regnamespace and typtype in ('e', 'd')
           and not exists (select from pg_depend where classid = 'pg_type'::regclass and objid = t.oid and deptype = 'e')
      loop
        execute 'drop type ' || thing.name || ' cascade';
      end loop;
    end $$;`);
}

/** Loads every table, and answers what was loaded into each. */
async function load(
  owner: pg.Client,
  path: string,
  identities: readonly string[],
  end: BackupEnd,
): Promise<ReadonlyMap<string, RowSum>> {
  const sums = new Map<string, ReturnType<typeof sumOfRows>>();
  await owner.query("begin");
  try {
    await owner.query("set local client_encoding = 'UTF8'; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'");
    let rows: ReturnType<typeof openTable> | undefined;
    let sum = sumOfRows();
    for await (const part of readBackup(path, identities)) {
      if (part.kind === "table") {
        // Emptied first: what a migration puts into a table is in the backup too.
        await owner.query(`delete from public.${owner.escapeIdentifier(part.name)}`);
        rows = openTable(owner, part);
        sum = sumOfRows();
        sums.set(part.name, sum);
      }
      if (part.kind === "rows") {
        sum.add(part.bytes);
        await rows?.write(part.bytes);
      }
      if (part.kind === "tableEnd") await rows?.end();
    }
    for (const { name, last, isCalled } of end.sequences) {
      await owner.query("select setval(format('public.%I', $1::text)::regclass, $2::bigint, $3)", [name, last, isCalled]);
    }
    await owner.query("commit");
    return new Map([...sums].map(([name, added]) => [name, added.result()]));
  } catch (error) {
    await owner.query("rollback").catch(() => {});
    // Only the error's code is told on: what the database says of a row quotes it.
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    throw code
      ? new CannotStart(`The backup ${path} could not be loaded (${code}). The database is empty; nothing of it was kept.`)
      : error;
  }
}

/** COPY FROM STDIN with back-pressure: each write waits until the server has room. Both reject with what the database says. */
function openTable(owner: pg.Client, { name, columns }: { name: string; columns: readonly string[] }) {
  const list = columns.map((column) => owner.escapeIdentifier(column)).join(", ");
  const stream = owner.query(copyFrom(`copy public.${owner.escapeIdentifier(name)} (${list}) from stdin`));
  const failed = new Promise<never>((_resolve, reject) => stream.once("error", reject));
  failed.catch(() => {});
  return {
    async write(bytes: Buffer) {
      if (!stream.write(bytes)) await Promise.race([once(stream, "drain"), failed]);
    },
    async end() {
      const finished = once(stream, "finish");
      stream.end();
      await Promise.race([finished, failed]);
    },
  };
}

async function compare(
  owner: pg.Client,
  path: string,
  table: BackupHeader["tables"][number],
  loaded: ReadonlyMap<string, RowSum>,
): Promise<void> {
  const expected = loaded.get(table.name);
  const stored = await sumOf(owner, table);
  if (stored.rows === expected?.rows && stored.sum === expected.sum) return;
  throw new CannotStart(
    `The table ${table.name} is not what the backup ${path} says it was. Do not use this database; restore into another one.`,
  );
}
