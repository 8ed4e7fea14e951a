import { defineConfig, mergeConfig, type Plugin } from "vite";
import project from "../../../vite.config.ts";

/** The server as it is, and beside it the yardsticks: the same routes with constant data, and an empty page. */
const yardsticks: Plugin = {
  name: "medspil-bench-entries",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? {
          build: {
            rollupOptions: {
              input: {
                index: "app/server/entry.ts",
                constant: "tests/bench/server/constant.ts",
                empty: "tests/bench/server/empty.tsx",
              },
              output: { entryFileNames: "[name].js" },
            },
          },
        }
      : undefined,
};

export default defineConfig(async (environment) => mergeConfig(await project(environment), { plugins: [yardsticks] }));
