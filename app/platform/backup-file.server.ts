import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { decrypted, encryptedFor } from "./backup-encryption.server.ts";
import { CannotStart } from "./cannot-start.ts";

// A backup is a script for psql, gzipped, and encrypted where the operator has a key for it: one line of facts, one COPY a table, and one
// line of sums. Whoever has lost Medspil can still read it, and load it with psql into a database that has the tables.

/** The first line: what the backup is of. */
export type BackupHeader = Readonly<{
  format: 1;
  /** The version of Medspil that wrote it. */
  medspil: string;
  /** ISO 8601. */
  madeAt: string;
  municipality: string | null;
  /** The migrations that the tables have gone through, in order; a checksum is the SHA-256 of the file, hex. */
  migrations: readonly Readonly<{ name: string; checksum: string }>[];
  /** In an order in which no row comes before the one that it points to. */
  tables: readonly Readonly<{ name: string; columns: readonly string[] }>[];
  /** The secret of the data folder, where the environment has none: letters that are still owed need it for their links. */
  sessionSecret?: string;
  /** The first twelve digits of the secret's SHA-256, for telling whether another one is used at the restore. */
  secretMark: string;
}>;

/** The last line: what must have been read before it. */
export type BackupEnd = Readonly<{
  /** Rows and SHA-256 (hex) of each table, as COPY writes it. */
  tables: Readonly<Record<string, Readonly<{ rows: number; sha256: string }>>>;
  sequences: readonly Readonly<{ name: string; last: string; isCalled: boolean }>[];
  /** SHA-256 of every byte before this line. */
  sha256: string;
}>;

/** What stands in a backup, in order. */
export type BackupPart =
  | Readonly<{ kind: "header"; header: BackupHeader }>
  | Readonly<{ kind: "table"; name: string; columns: readonly string[] }>
  | Readonly<{ kind: "rows"; bytes: Buffer }>
  | Readonly<{ kind: "tableEnd" }>
  | Readonly<{ kind: "end"; end: BackupEnd }>;

const headerMark = "-- medspil-backup ";
const endMark = "-- end ";
const newline = 0x0a;

/** The tables of a backup while they are written: each is a stream of COPY's text. */
export type TableStream = Readonly<{ name: string; columns: readonly string[]; rows: () => AsyncIterable<Buffer> }>;

/**
 * Atomic write: a backup is written beside its place under another name, synced to the disk (`fsync`), and renamed: what bears the name is whole.
 * The file is readable by its owner alone, and encrypted to `recipients` before any of it is on the disk. Throws what the file system or the database says; then nothing is left behind.
 */
export async function writeBackupFile(
  path: string,
  header: BackupHeader,
  tables: readonly TableStream[],
  sequences: () => Promise<BackupEnd["sequences"]>,
  recipients: readonly string[] = [],
): Promise<BackupEnd> {
  const unfinished = `${path}.unfinished`;
  let end: BackupEnd | undefined;
  let handle: FileHandle | undefined;
  try {
    handle = await open(unfinished, "w", 0o600);
    await handle.chmod(0o600);
    const written = script(header, tables, sequences, (sums) => {
      end = sums;
    });
    const file = handle;
    const encrypted = (zipped: AsyncIterable<Buffer>) => encryptedFor(recipients, zipped);
    await pipeline(written, createGzip(), encrypted, async (bytes: AsyncIterable<Uint8Array>) => {
      for await (const some of bytes) await file.appendFile(some);
    });
    await handle.sync();
    await handle.close();
    handle = undefined;
    await rename(unfinished, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await handle?.close().catch(() => {});
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
  if (!end) throw new Error("The backup ended before its end");
  return end;
}

/** `fsync` of the folder: a rename is on the disk when the folder is. Systems that sync no folders are let off. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().catch(() => {});
  await handle.close();
}

async function* script(
  header: BackupHeader,
  tables: readonly TableStream[],
  sequences: () => Promise<BackupEnd["sequences"]>,
  onEnd: (end: BackupEnd) => void,
): AsyncGenerator<Buffer> {
  const whole = createHash("sha256");
  const sums: Record<string, { rows: number; sha256: string }> = {};
  const line = (text: string) => hashed(whole, Buffer.from(`${text}\n`));

  yield line(headerMark + JSON.stringify(header));
  yield line("set client_encoding = 'UTF8'; set timezone = 'UTC'; set datestyle = 'ISO, YMD';");
  yield line("begin;");
  for (const { name, columns, rows } of tables) {
    const sum = createHash("sha256");
    let count = 0;
    yield line(`copy ${quoted(name)} (${columns.map(quoted).join(", ")}) from stdin;`);
    for await (const bytes of rows()) {
      sum.update(bytes);
      count += countOf(newline, bytes);
      yield hashed(whole, bytes);
    }
    yield line("\\.");
    sums[name] = { rows: count, sha256: sum.digest("hex") };
  }
  const last = await sequences();
  for (const sequence of last) {
    yield line(`select setval('${quoted(sequence.name)}', ${sequence.last}, ${sequence.isCalled});`);
  }
  yield line("commit;");
  const end = { tables: sums, sequences: last, sha256: whole.digest("hex") };
  onEnd(end);
  yield Buffer.from(`${endMark}${JSON.stringify(end)}\n`);
}

function hashed(whole: ReturnType<typeof createHash>, bytes: Buffer): Buffer {
  whole.update(bytes);
  return bytes;
}

/** COPY writes a line break inside a value as two characters: each byte 10 ends a row. */
function countOf(byte: number, bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) count++;
  return count;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Reads a backup part by part. Throws CannotStart when it is no backup of Medspil, of a later form, was cut off, or is not what was
 * written: the last only at its end, so what reads to store must have read it through before (`verifyBackup`). `identities` are the secret keys
 * for one that is encrypted.
 */
export async function* readBackup(path: string, identities: readonly string[] = []): AsyncGenerator<BackupPart> {
  let header: BackupHeader | undefined;
  let table = 0;
  let inTable = false;
  let ended = false;
  const whole = createHash("sha256");

  for await (const piece of pieces(path, identities, () => inTable)) {
    if (ended) throw damaged(path, "something stands after its end");
    if (piece.kind === "rows") {
      whole.update(piece.bytes);
      yield piece;
      continue;
    }
    const text = piece.line.toString("utf8");
    if (!header) {
      header = headerIn(path, text);
      whole.update(piece.line).update("\n");
      yield { kind: "header", header };
      continue;
    }
    if (text.startsWith(endMark)) {
      const end = JSON.parse(text.slice(endMark.length)) as BackupEnd;
      if (end.sha256 !== whole.digest("hex")) throw damaged(path, "its sum is another");
      ended = true;
      yield { kind: "end", end };
      continue;
    }
    whole.update(piece.line).update("\n");
    if (inTable) {
      inTable = false;
      yield { kind: "tableEnd" };
    } else if (text.startsWith("copy ")) {
      const next = header.tables[table++];
      if (!next) throw damaged(path, "it holds a table that it does not name");
      inTable = true;
      yield { kind: "table", ...next };
    }
  }
  if (!header) throw notABackup(path);
  if (!ended || table !== header.tables.length) throw damaged(path, "it was cut off");
}

/** Reads a backup through, and answers its facts and sums. Throws CannotStart as `readBackup` does. */
export async function verifyBackup(
  path: string,
  identities: readonly string[] = [],
): Promise<{ header: BackupHeader; end: BackupEnd }> {
  let header: BackupHeader | undefined;
  let end: BackupEnd | undefined;
  for await (const part of readBackup(path, identities)) {
    if (part.kind === "header") header = part.header;
    if (part.kind === "end") end = part.end;
  }
  if (!header || !end) throw notABackup(path);
  return { header, end };
}

type Piece = Readonly<{ kind: "line"; line: Buffer }> | Readonly<{ kind: "rows"; bytes: Buffer }>;

/** Parses the gzipped stream into lines, and inside a table into as many whole rows at a time as there are. What ends a table comes as a line. */
async function* pieces(path: string, identities: readonly string[], isInTable: () => boolean): AsyncGenerator<Piece> {
  const file = Readable.from(decrypted(path, createReadStream(path), identities));
  const unzipped = createGunzip();
  file.on("error", (error) => unzipped.destroy(error));
  file.pipe(unzipped);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let from = 0;
      let rowsFrom = 0;
      for (let at = bytes.indexOf(newline, from); at !== -1; at = bytes.indexOf(newline, from)) {
        const line = bytes.subarray(from, at);
        const endsTable = line.length === 2 && line[0] === 0x5c && line[1] === 0x2e;
        if (!isInTable() || endsTable) {
          if (rowsFrom < from) yield { kind: "rows", bytes: bytes.subarray(rowsFrom, from) };
          yield { kind: "line", line };
          rowsFrom = at + 1;
        }
        from = at + 1;
      }
      if (rowsFrom < from) yield { kind: "rows", bytes: bytes.subarray(rowsFrom, from) };
      rest = bytes.subarray(from);
    }
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    file.destroy();
  }
  if (rest.length > 0) throw damaged(path, "it was cut off");
}

function headerIn(path: string, text: string): BackupHeader {
  if (!text.startsWith(headerMark)) throw notABackup(path);
  const header = JSON.parse(text.slice(headerMark.length)) as BackupHeader;
  if (header.format !== 1)
    throw new CannotStart(`The backup ${path} was written by a newer version of Medspil. Restore it with that one.`);
  return header;
}

function unreadable(path: string, error: unknown): CannotStart {
  if (error instanceof CannotStart) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return new CannotStart(`The file ${path} does not exist.`);
  if (code === "Z_BUF_ERROR") return damaged(path, "it was cut off");
  if (code.startsWith("Z_")) return damaged(path, "it cannot be unpacked");
  return new CannotStart(`The file ${path} cannot be read (${code || "unknown reason"}).`);
}

function notABackup(path: string): CannotStart {
  return new CannotStart(`The file ${path} is no backup of Medspil.`);
}

function damaged(path: string, why: string): CannotStart {
  return new CannotStart(`The backup ${path} is damaged: ${why}. Nothing was restored; take another backup.`);
}
