import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { type Backup, holdsRows, writeBackup } from "./backup.server.ts";
import { CannotStart } from "./cannot-start.ts";
import { now } from "./clock.server.ts";
import { config } from "./config.server.ts";
import { projectRoot } from "./project-root.server.ts";

/** Retention by number: of the backups that Medspil makes by itself the newest are kept. */
const kept = 5;
/** Retention by age: older ones go, however few there are, since what was erased must not live on in them (docs/domain/law.md 4.6: at most 90 days). */
const longestDays = 90;

/** Backups that Medspil made by itself; those that somebody asked for are left alone. */
const ownName = /^medspil-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z-before-.+\.sql\.gz(\.age)?$/;

/** Where backups lie unless somebody says otherwise. */
export function backupFolder(): string {
  return join(config.dataFolder, "backups");
}

/**
 * Writes a backup into a folder, under the time and, where there is one, the reason; encrypted where BACKUP_RECIPIENTS names keys. Throws what
 * `writeBackup` throws.
 */
export function backUp(owner: pg.Client, folder: string, reason?: string): Promise<Backup> {
  const madeAt = now();
  const time = madeAt.toISOString().slice(0, 19).replaceAll(":", "-");
  const { sessionSecret, keepsOwnSecret, backupRecipients: recipients } = config;
  const ending = recipients.length > 0 ? ".sql.gz.age" : ".sql.gz";
  const path = join(folder, `medspil-${time}Z${reason ? `-before-${reason}` : ""}${ending}`);
  return writeBackup(owner, path, { medspil: version(), madeAt, sessionSecret, keepsOwnSecret, recipients });
}

/**
 * Saves what is there before Medspil changes it; undefined where there is nothing to save. Throws CannotStart when that cannot be
 * done: then the change must not begin.
 */
export async function backUpBefore(owner: pg.Client, reason: string): Promise<Backup | undefined> {
  if (!(await holdsRows(owner))) return undefined;
  try {
    const backup = await backUp(owner, backupFolder(), reason);
    forgetOldBackups();
    return backup;
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    throw new CannotStart(
      `The backup before the change could not be written to ${backupFolder()} (${code}), so nothing was changed. Make room there, or name another data folder in MEDSPIL_DATA.`,
    );
  }
}

/** Deletes backups that Medspil made by itself: all but the newest five, and those older than 90 days. Answers how many. */
export function forgetOldBackups(): number {
  const folder = backupFolder();
  const names = namesIn(folder)
    .filter((name) => ownName.test(name))
    .sort()
    .reverse();
  const oldest = now().getTime() - longestDays * 86_400_000;
  const old = names.filter((name, index) => index >= kept || statSync(join(folder, name)).mtimeMs < oldest);
  for (const name of old) rmSync(join(folder, name), { force: true });
  return old.length;
}

/** The version of Medspil that runs. */
export function version(): string {
  return String(JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")).version);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
