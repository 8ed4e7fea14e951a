// npm test: everything that must hold, in the order in which it is cheapest to learn that it does not; what needs one processor for
// seconds goes on beside what takes minutes.
// Plain JavaScript, because it checks the TypeScript. `node tests/run.js lint vitest` runs only those.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, generateClient } from "../app/server/build.js";
import { installedBrowser } from "./support/installed-browser.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const reports = join(root, ".cache");

const steps = {
  types: { says: "Checking the types", run: () => check("tsc", ["--noEmit"]) },
  lint: { says: "Checking form and style (biome)", run: () => check("biome", ["check", "--error-on-warnings"]) },
  unused: { says: "Looking for what nobody uses (knip)", run: () => check("knip", ["--config", "tests/architecture/knip.json"]) },
  vitest: { says: "Testing rules, pages, letters and architecture (vitest, on a PostgreSQL of its own)", run: vitest },
  build: { says: "Building", run: buildServer },
  prove: {
    says: "Killing the built server under its people, and throwing odd forms at it",
    run: () => check("vite-node", ["--config", "tests/vitest.config.ts", "tests/prove/prove.ts", "--", "--short"]),
  },
  journeys: { says: "Walking the journeys on the built server (playwright)", run: journeys },
};

/** One round after the other; the lanes of a round at the same time, each one step after the other. */
const rounds = [[["types", "lint", "unused", "build"], ["vitest"]], [["prove"]], [["journeys"]]];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  say(`There is no step ${unknown.join(", ")}. The steps are: ${Object.keys(steps).join(", ")}.`);
  process.exit(1);
}

const began = Date.now();
let passed = 0;
let failed = 0;
mkdirSync(reports, { recursive: true });
say("Generating the database client …");
generateClient();
for (const lanes of rounds) {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const name of lane) if (wanted.length === 0 || wanted.includes(name)) await take(name);
    }),
  );
}
say(`All of it took ${seconds(began)} s.`);
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function take(name) {
  say(`${steps[name].says} …`);
  const beganStep = Date.now();
  const result = await steps[name].run();
  passed += result.passed;
  failed += result.failed;
  const outcome = result.failed === 0 ? "holds" : "FAILS";
  say(`  ${outcome} (${name}): ${result.passed} passed, ${result.failed} failed, ${seconds(beganStep)} s`);
}

async function check(program, options) {
  return (await run(program, options)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function buildServer() {
  try {
    // The client was generated above, and vitest reads it meanwhile.
    build({ client: false });
    return { passed: 1, failed: 0 };
  } catch (error) {
    say(error.message);
    return { passed: 0, failed: 1 };
  }
}

async function vitest() {
  const report = freshReport("vitest.json");
  const options = [
    "run",
    "--config",
    "tests/vitest.config.ts",
    "--silent=passed-only",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const code = await run("vitest", options, { TMPDIR: temporaryFolder() });
  const result = read(report);
  // A file that could not even be loaded has no test that failed.
  return counted(result?.numPassedTests, result?.numFailedTests, code);
}

async function journeys() {
  const browser = (await findBrowser()) ?? (await installBrowser());
  if (!browser) {
    say("  No browser is here and none could be installed. Install chromium, or name one in CHROMIUM_PATH.");
    return { passed: 0, failed: 1 };
  }
  const report = freshReport("playwright.json");
  const options = ["test", "--config", "tests/playwright.config.ts", "--reporter=list,json"];
  const code = await run("playwright", options, {
    TMPDIR: temporaryFolder(),
    CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const stats = read(report)?.stats;
  return counted(stats && stats.expected + stats.flaky, stats?.unexpected, code);
}

function counted(passed = 0, failed = 0, code = 0) {
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function findBrowser() {
  const { chromium } = await import("playwright");
  return [installedBrowser(), chromium.executablePath()].find((path) => path && existsSync(path));
}

/** As root from Debian's packages, which a municipal firewall lets through; otherwise Playwright's own. */
async function installBrowser() {
  const isDebian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  say(`  No browser is here. Installing chromium with ${isDebian ? "apt-get" : "playwright"} …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...options) => spawnSync("apt-get", options, { stdio: "inherit", env: environment }).status === 0;
  const install = () => ["chromium-headless-shell", "chromium"].some((browser) => apt("install", "-y", "-q", browser));
  const installed = isDebian && (install() || (apt("update", "-q") && install()));
  if (!installed) spawnSync(program("playwright"), ["install", "chromium"], { cwd: root, stdio: "inherit" });
  return findBrowser();
}

/**
 * tmpfs (`/dev/shm`) for what tests throw away, where there is room and programs may be started: a disk takes thirty times as long to make
 * each test its database.
 */
function temporaryFolder() {
  const memory = "/dev/shm";
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  const mounted = readFileSync("/proc/mounts", "utf8")
    .split("\n")
    .filter((line) => line.split(" ")[1] === memory);
  const startsPrograms = !mounted.some((line) => line.split(" ")[3]?.split(",").includes("noexec"));
  return startsPrograms && bavail * bsize > 4 * 2 ** 30 ? memory : tmpdir();
}

function run(name, options, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program(name), options, { cwd: root, stdio: "inherit", env: { ...process.env, ...environment } });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

function program(name) {
  return join(root, "node_modules", ".bin", name);
}

function freshReport(name) {
  const path = join(reports, name);
  rmSync(path, { force: true });
  return path;
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}
