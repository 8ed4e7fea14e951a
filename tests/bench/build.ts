import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { generateClient, sources } from "#app/server/build.js";

/**
 * Builds the server as it stands, in a copy of the project, with one more entry: the same routes with constant data. Nothing of that
 * can get into a build that is run for real. Answers the folder of the copy.
 */
export function buildForBench(): string {
  const copy = join(projectRoot, ".cache", "bench", "app");
  generateClient();
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const source of [...sources, "package.json", "tests/bench/server"]) {
    cpSync(join(projectRoot, source), join(copy, source), { recursive: true, dereference: true });
  }
  symlinkSync(join(projectRoot, "node_modules"), join(copy, "node_modules"));
  const done = spawnSync(
    join(projectRoot, "node_modules", ".bin", "remix"),
    ["vite:build", "--logLevel", "warn", "--config", "tests/bench/server/vite.config.ts"],
    { cwd: copy, encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } },
  );
  if (done.status !== 0)
    throw new Error(`The server could not be built for the bench:\n${`${done.stdout}${done.stderr}`.slice(0, 2_000)}`);
  if (!readdirSync(join(copy, "build", "server")).includes("constant.js")) throw new Error("The bench's entry was not built");
  return copy;
}
