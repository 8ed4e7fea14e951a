import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, mergeConfig, type Plugin } from "vite";
import project from "../../../vite.config.ts";

/** The server as it is, and beside it the same routes with constant data. */
const constantEntry: Plugin = {
  name: "medspil-bench-entry",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? {
          build: {
            rollupOptions: {
              input: { index: "app/server/entry.ts", constant: "tests/bench/server/constant.ts" },
              output: { entryFileNames: "[name].js" },
            },
          },
        }
      : undefined,
};

/** Says of every script how much of it is ours and how much came from a package, in characters before compressing. */
const weighing: Plugin = {
  name: "medspil-bench-weighing",
  apply: (_config, { isSsrBuild }) => !isSsrBuild,
  writeBundle({ dir }, bundle) {
    const scripts = Object.values(bundle).flatMap((file) => {
      if (file.type !== "chunk") return [];
      const modules = Object.entries(file.modules);
      const size = (isOurs: boolean) =>
        modules
          .filter(([id]) => id.includes("node_modules") !== isOurs)
          .reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0);
      return [{ file: file.fileName, own: size(true), packages: size(false), imports: file.imports }];
    });
    writeFileSync(join(dir ?? "build/client", "..", "weights.json"), JSON.stringify(scripts));
  },
};

export default defineConfig(async (environment) =>
  mergeConfig(await project(environment), { plugins: [constantEntry, weighing] }),
);
