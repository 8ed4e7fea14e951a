import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { markOf } from "#app/platform/backup.server.ts";
import { identitiesIn } from "#app/platform/backup-encryption.server.ts";
import { verifyBackup } from "#app/platform/backup-file.server.ts";
import { CannotStart } from "#app/platform/cannot-start.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { prepareDataFolder, readOrMakeSessionSecret } from "#app/platform/data-folder.server.ts";
import { backUpBefore } from "#app/platform/kept-backups.server.ts";
import { announce } from "#app/platform/log.server.ts";
import { restoreBackup, rowsIn } from "#app/platform/restore.server.ts";
import { startEmbedded, type Urls, urlsOfEnvironment } from "./connections.ts";

type Wanted = Readonly<{ path: string; identities: readonly string[]; replace: string | undefined; demo: boolean }>;

/** `npm run restore -- FILE [--identity FILE] [--replace "NAME OF THE MUNICIPALITY"] [--demo]`, while no Medspil runs. Throws CannotStart. */
export async function restore(options: readonly string[]): Promise<void> {
  const wanted = read(options);
  configure({ demo: wanted.demo });
  announce(`Reading ${wanted.path} through …`);
  const { header } = await verifyBackup(wanted.path, wanted.identities);
  prepareDataFolder(config.dataFolder);
  await withDatabase(async (urls) => {
    if (config.keepsOwnSecret && existsSync(secretPath()))
      configure({ sessionSecret: readOrMakeSessionSecret(config.dataFolder) });
    announce("Restoring …");
    const { end, migrated } = await restoreBackup({
      ...urls,
      path: wanted.path,
      identities: wanted.identities,
      replace: wanted.replace,
      beforeReplacing: async (owner) => {
        const saved = await backUpBefore(owner, "restore");
        if (saved) announce(`What was there is saved in ${saved.path}`);
      },
    });
    keepSecret(header);
    announce(
      `Restored ${rowsIn(end)} rows${header.municipality ? ` of ${header.municipality}` : ""}, as they were ${header.madeAt}; every table's sum is right.`,
    );
    if (migrated.length > 0) announce(`Migrated them to this version: ${migrated.join(", ")}.`);
  });
  announce(
    "Everybody signs in again. Letters that were not sent when the backup was made are sent when Medspil starts (WORKER=off: not yet).",
  );
}

function read(options: readonly string[]): Wanted {
  const said = optionsIn(options);
  const file = said?.positionals.length === 1 ? said.positionals[0] : undefined;
  if (!said || !file) {
    throw new CannotStart(
      'Say it so: npm run restore -- FILE (and --identity FILE where it is encrypted, --replace "NAME OF THE MUNICIPALITY" where there are data already).',
    );
  }
  const { identity, replace, demo } = said.values;
  const identities = identity === undefined ? [] : identitiesIn(resolve(identity));
  return { path: resolve(file), identities, replace, demo: demo === true };
}

/** What stands on the command line; undefined where it holds what nobody knows. */
function optionsIn(options: readonly string[]) {
  try {
    return parseArgs({
      args: [...options],
      allowPositionals: true,
      options: { identity: { type: "string" }, replace: { type: "string" }, demo: { type: "boolean" } },
    });
  } catch {
    return undefined;
  }
}

/** An embedded server that somebody uses is not taken away from them: then starting it refuses. */
async function withDatabase(work: (urls: Urls) => Promise<void>): Promise<void> {
  const urls = urlsOfEnvironment();
  if (urls) return work(urls);
  const { embedded, ...own } = await startEmbedded();
  try {
    await work(own);
  } finally {
    await embedded.stop();
  }
}

/** Links in letters that are still owed are made with the secret that the municipality had. */
function keepSecret({ sessionSecret, secretMark }: { sessionSecret?: string; secretMark: string }): void {
  if (config.keepsOwnSecret && sessionSecret) {
    writeFileSync(secretPath(), sessionSecret, { mode: 0o600 });
    return;
  }
  const own = config.keepsOwnSecret ? readOrMakeSessionSecret(config.dataFolder) : config.sessionSecret;
  if (markOf(own) === secretMark) return;
  announce(
    "Warning: SESSION_SECRET is not the one of the backup. Set that one, or links to surveys in letters that are still to be sent will open nothing.",
  );
}

function secretPath(): string {
  return join(config.dataFolder, "session-secret");
}
