import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { sources } from "#app/server/build.js";

const entries = ["index.js", "constant.js", "empty.js"];

/**
 * Builds the server of a checkout as it stands, in a copy of it, with two more entries, which are always this checkout's: the same routes with
 * constant data, and an empty page behind the same middleware. Nothing of that can get into a build that is run for real. Answers the
 * folder of the copy. Throws where the checkout has no packages installed.
 */
export function buildForBench(checkout = projectRoot): string {
  const copy = join(projectRoot, ".cache", "bench", checkout === projectRoot ? "app" : "app-against");
  if (!existsSync(join(checkout, "node_modules"))) throw new Error(`${checkout} has no node_modules. Run there: npm install`);
  run(checkout, process.execPath, ["-e", 'import("./app/server/build.js").then((build) => build.generateClient())']);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const source of [...sources, "package.json"]) {
    if (existsSync(join(checkout, source)))
      cpSync(join(checkout, source), join(copy, source), { recursive: true, dereference: true });
  }
  cpSync(join(projectRoot, "tests/bench/server"), join(copy, "tests/bench/server"), { recursive: true });
  symlinkSync(join(checkout, "node_modules"), join(copy, "node_modules"));
  run(copy, join(checkout, "node_modules", ".bin", "remix"), [
    "vite:build",
    "--logLevel",
    "warn",
    "--config",
    "tests/bench/server/vite.config.ts",
  ]);
  const built = readdirSync(join(copy, "build", "server"));
  if (!entries.every((entry) => built.includes(entry))) throw new Error("The bench's entries were not built");
  return copy;
}

function run(cwd: string, program: string, options: readonly string[]): void {
  const done = spawnSync(program, options, { cwd, encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } });
  if (done.status !== 0)
    throw new Error(`The server could not be built for the bench:\n${`${done.stdout}${done.stderr}`.slice(0, 2_000)}`);
}
