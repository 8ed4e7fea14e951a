import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Backup } from "#app/platform/backup.server.ts";
import { CannotStart } from "#app/platform/cannot-start.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { prepareDataFolder, readOrMakeSessionSecret } from "#app/platform/data-folder.server.ts";
import { withClient } from "#app/platform/database-roles.server.ts";
import { backUp, backupFolder } from "#app/platform/kept-backups.server.ts";
import { announce } from "#app/platform/log.server.ts";
import { refuseUnreachable, underMigrationLock } from "#app/platform/migrations.server.ts";
import { rowsIn } from "#app/platform/restore.server.ts";
import { hasEmbeddedData, startEmbedded, urlsOfEnvironment, urlsOfRunning } from "./connections.ts";

/** `npm run backup [-- --to folder] [--demo]`: everything into one file, while Medspil runs or not. Throws CannotStart. */
export async function backup(options: readonly string[]): Promise<void> {
  const { to, demo } = read(options);
  configure({ demo });
  const folder = to === undefined ? backupFolder() : resolve(to);
  refuseNothing();
  if (config.keepsOwnSecret) {
    prepareDataFolder(config.dataFolder);
    configure({ sessionSecret: readOrMakeSessionSecret(config.dataFolder) });
  }
  const made = await withDatabase((ownerUrl) => backUpInto(folder, ownerUrl));
  const of = made.header.municipality ? ` of ${made.header.municipality}` : "";
  const size = Math.max(1, Math.round(statSync(made.path).size / 1024));
  announce(`Backed up ${rowsIn(made.end)} rows${of} (${size} KB) to ${made.path}`);
  announce(
    config.backupRecipients.length > 0
      ? "It is encrypted to the keys of BACKUP_RECIPIENTS: only who has the secret one can restore it. Keep it no longer than 90 days."
      : "It holds everything, in clear text: keep it as safely as Medspil itself, and no longer than 90 days. (BACKUP_RECIPIENTS encrypts it.)",
  );
}

function read(options: readonly string[]): { to: string | undefined; demo: boolean } {
  try {
    const { values } = parseArgs({ args: [...options], options: { to: { type: "string" }, demo: { type: "boolean" } } });
    return { to: values.to, demo: values.demo === true };
  } catch {
    throw new CannotStart(
      "Say it so: npm run backup -- --to FOLDER (and --demo for the sample data). Without --to it goes to MEDSPIL_DATA/backups.",
    );
  }
}

function refuseNothing(): void {
  if (config.databaseUrl || hasEmbeddedData()) return;
  throw new CannotStart(
    `There is nothing to back up: ${config.dataFolder} holds no data. Name the folder in MEDSPIL_DATA, or the database in DATABASE_URL.`,
  );
}

/** Beside the running server, or with the embedded one started for as long as it takes. */
async function withDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const urls = urlsOfEnvironment() ?? urlsOfRunning();
  if (urls) return work(urls.ownerUrl);
  const { embedded, ownerUrl } = await startEmbedded();
  try {
    return await work(ownerUrl);
  } finally {
    await embedded.stop();
  }
}

async function backUpInto(folder: string, ownerUrl: string): Promise<Backup> {
  await refuseUnreachable(ownerUrl);
  return withClient(ownerUrl, async (owner) => {
    const books = await owner.query<{ known: boolean }>("select to_regclass('public._prisma_migrations') is not null as known");
    if (!books.rows[0]?.known) {
      throw new CannotStart(
        "There is nothing to back up: Medspil has not made its tables in this database yet. (The demo's: npm run backup -- --demo)",
      );
    }
    try {
      return await underMigrationLock(owner, () => backUp(owner, folder));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
      if (!code || error instanceof CannotStart) throw error;
      throw new CannotStart(`The backup could not be written to ${folder} (${code}). Nothing is left of it there.`);
    }
  });
}
