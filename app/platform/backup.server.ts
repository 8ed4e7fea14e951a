import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type BackupEnd, type BackupHeader, type TableStream, writeBackupFile } from "./backup-file.server.ts";
import { type RowSum, sumOfRows } from "./row-sum.ts";

/** Sessions, sign-in secrets and rate-limit counts are left out: a backup lets nobody in, and after a restore everybody signs in again. */
export const tablesLeftOut: readonly string[] = ["attempt_count", "session", "sign_in_code", "sign_in_link"];

/** Derived tables are left out too: triggers make them again from what is restored, so that no backup holds a text twice. */
export const tablesMadeAgain: readonly string[] = ["searched_words"];

/** What the backup says of its surroundings. */
export type BackupFacts = Readonly<{
  /** The version of Medspil. */
  medspil: string;
  madeAt: Date;
  sessionSecret: string;
  /** Whether the secret belongs to the data folder, and must come along. */
  keepsOwnSecret: boolean;
  /** The public keys to which the file is encrypted; none: it is clear text. */
  recipients: readonly string[];
}>;

/** A backup that was written: where, of what, and how much. */
export type Backup = Readonly<{ path: string; header: BackupHeader; end: BackupEnd }>;

/** Session settings for COPY: values are written and read in one way, whatever the server's settings are. */
const plainValues = `
  set local client_encoding = 'UTF8'; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1;
  set local synchronize_seqscans = off; set local row_security = off; set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0;`;

/**
 * Writes all that Medspil knows into one file: every table as it was at one moment (one repeatable-read transaction), while
 * everybody goes on working. The queue stays behind: letters and timers are rows, and what rings them is made of those.
 *
 * `owner` is connected as the tables' owner and holds the lock of the migrations, so that no table changes meanwhile. Throws what the
 * database or the file system says, and leaves nothing behind then.
 */
export async function writeBackup(owner: pg.Client, path: string, facts: BackupFacts): Promise<Backup> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const tables = await tablesOf(owner);
  await owner.query("begin transaction isolation level repeatable read read only");
  try {
    await owner.query(plainValues);
    if (tables.length > 0)
      await owner.query(`lock table ${tables.map((table) => quoted(owner, table.name)).join(", ")} in access share mode`);
    const header = await headerOf(owner, tables, facts);
    const end = await writeBackupFile(
      path,
      header,
      tables.map((table) => streamOf(owner, table)),
      () => sequencesOf(owner),
      facts.recipients,
    );
    return { path, header, end };
  } finally {
    await owner.query("rollback");
  }
}

/** The checksum of a table's rows as COPY writes them now; equal to the backup's right after a restore. */
export async function sumOf(owner: pg.Client, table: BackupHeader["tables"][number]): Promise<RowSum> {
  const sum = sumOfRows();
  await owner.query("begin transaction read only");
  try {
    await owner.query(plainValues);
    for await (const bytes of streamOf(owner, table).rows()) sum.add(bytes);
  } finally {
    await owner.query("rollback");
  }
  return sum.result();
}

/** Whether any table of the application holds a row. */
export async function holdsRows(owner: pg.Client): Promise<boolean> {
  for (const { name } of await tablesOf(owner)) {
    const found = await owner.query(`select exists (select from ${quoted(owner, name)}) as any`);
    if (found.rows[0]?.any) return true;
  }
  return false;
}

/** A fingerprint of a secret (the first twelve hex digits of a SHA-256): tells whether two are the same, and neither of them. */
export function markOf(secret: string): string {
  return createHash("sha256").update(`medspil\0${secret}`).digest("hex").slice(0, 12);
}

function quoted(owner: pg.Client, name: string): string {
  return `public.${owner.escapeIdentifier(name)}`;
}

function streamOf(owner: pg.Client, { name, columns }: BackupHeader["tables"][number]): TableStream {
  const list = columns.map((column) => owner.escapeIdentifier(column)).join(", ");
  return {
    name,
    columns,
    rows: () => owner.query(copyTo(`copy ${quoted(owner, name)} (${list}) to stdout`)) as AsyncIterable<Buffer>,
  };
}

type Table = BackupHeader["tables"][number];

/** The application's tables with their columns; a table that points to others comes after them. */
async function tablesOf(owner: pg.Client): Promise<readonly Table[]> {
  const found = await owner.query<{ name: string; columns: string[]; needs: string[] }>(
    `select c.relname as name,
            (select array_agg(attname::text order by attnum) from pg_attribute
              where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
            coalesce((select array_agg(f.relname::text) from pg_constraint join pg_class f on f.oid = confrelid
              where conrelid = c.oid and contype = 'f' and confrelid <> c.oid), '{}') as needs
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and c.relname <> '_prisma_migrations' and c.relname <> all($1)
      order by c.relname`,
    [[...tablesLeftOut, ...tablesMadeAgain]],
  );
  return inOrder(found.rows).map(({ name, columns }) => ({ name, columns }));
}

/** Topological sort by foreign keys: what is needed comes first. Throws where tables point to each other in a circle: those could not be loaded. */
export function inOrder<T extends { readonly name: string; readonly needs: readonly string[] }>(
  tables: readonly T[],
): readonly T[] {
  const sorted: T[] = [];
  const waiting = new Map(tables.map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const next = [...waiting.values()].filter((table) => table.needs.every((need) => !waiting.has(need)));
    if (next.length === 0) throw new Error(`These tables point to each other: ${[...waiting.keys()].join(", ")}`);
    for (const table of next) {
      sorted.push(table);
      waiting.delete(table.name);
    }
  }
  return sorted;
}

async function headerOf(owner: pg.Client, tables: readonly Table[], facts: BackupFacts): Promise<BackupHeader> {
  const books = await owner.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from _prisma_migrations
      where rolled_back_at is null and finished_at is not null order by migration_name`,
  );
  return {
    format: 1,
    medspil: facts.medspil,
    madeAt: facts.madeAt.toISOString(),
    municipality: await municipalityOf(owner),
    migrations: books.rows,
    tables,
    secretMark: markOf(facts.sessionSecret),
    ...(facts.keepsOwnSecret ? { sessionSecret: facts.sessionSecret } : {}),
  };
}

/** The municipality's name as it stands in the settings; null where none is stored, or the table has another form. */
export async function municipalityOf(owner: pg.Client): Promise<string | null> {
  const table = await owner.query<{ known: boolean }>("select to_regclass('public.setting') is not null as known");
  if (!table.rows[0]?.known) return null;
  const found = await owner.query<{ name: string | null }>(
    "select value #>> '{}' as name from setting where key = 'municipality.name'",
  );
  return found.rows[0]?.name ?? null;
}

async function sequencesOf(owner: pg.Client): Promise<BackupEnd["sequences"]> {
  const found = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname",
  );
  const sequences: BackupEnd["sequences"][number][] = [];
  for (const { name } of found.rows) {
    const row = await owner.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${quoted(owner, name)}`,
    );
    if (row.rows[0]) sequences.push({ name, last: row.rows[0].last, isCalled: row.rows[0].called });
  }
  return sequences;
}
