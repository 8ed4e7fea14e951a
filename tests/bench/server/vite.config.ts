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

export default defineConfig(async (environment) => mergeConfig(await project(environment), { plugins: [constantEntry] }));
