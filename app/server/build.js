import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

// Plain JavaScript, because it runs before there is a build.

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const stamp = join(root, "build", "sources.sha256");
/** What a build is made from: files and folders of the project. */
export const sources = [
  "app",
  "docs/vejledning",
  "emails",
  "prisma",
  "public",
  "workflows",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];
const notSources = [join(root, "prisma", "generated")];

/** Content hash: builds, unless the build that is there was made from exactly these sources. */
export function buildWhenNeeded() {
  const isCurrent = existsSync(stamp) && readFileSync(stamp, "utf8") === hashOfSources();
  if (!isCurrent) build();
}

/** Builds only where there is nothing to run. */
export function buildWhenMissing() {
  if (!existsSync(join(root, "build", "server", "index.js"))) build();
}

/**
 * Generates the database client, then bundles browser and server. Throws with a sentence when that fails. With `client: false` it takes the
 * client that was generated just before, which others may be reading.
 */
export function build({ client = true } = {}) {
  say("Building …");
  const began = Date.now();
  const hash = hashOfSources();
  rmSync(stamp, { force: true });
  if (client) generateClient();
  run("remix", ["vite:build", "--logLevel", "warn"], { NODE_ENV: "production" });
  writeFileSync(stamp, hash);
  say(`Built in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** Prisma looks for a native engine that it would download. `generate` never runs it: any program that exists will do. */
export function generateClient() {
  run("prisma", ["generate"], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" });
}

function run(command, options, environment) {
  const program = join(root, "node_modules", ".bin", command);
  if (!existsSync(program)) throw new Error(`The package ${command} is not installed. Run: npm install`);
  const done = spawnSync(program, options, { cwd: root, encoding: "utf8", env: { ...process.env, ...environment } });
  if (done.status === 0) return;
  throw new Error(
    `${done.stdout}${done.stderr}\n"${command} ${options[0]}" failed, so there is nothing to start. What it said is above.`,
  );
}

function hashOfSources() {
  const hash = createHash("sha256").update(process.version);
  for (const source of sources) addToHash(hash, join(root, source));
  return hash.digest("hex");
}

function addToHash(hash, path) {
  if (!existsSync(path) || notSources.includes(path)) return;
  const entries = entriesOf(path);
  if (entries) for (const entry of entries) addToHash(hash, join(path, entry));
  else hash.update(relative(root, path)).update("\0").update(readFileSync(path)).update("\0");
}

/** The sorted names in a folder; undefined for a file. */
function entriesOf(path) {
  try {
    return readdirSync(path).sort();
  } catch {
    return undefined;
  }
}

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
