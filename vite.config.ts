import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

/** The server is bundled too, so that production runs no TypeScript loader. Remix names its own module as the entry; ours imports it. */
const serverEntry: Plugin = {
  name: "medspil-server-entry",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? { build: { target: "node20", rollupOptions: { input: "app/server/main.ts" } } } : undefined,
};

export default defineConfig({
  plugins: [remix(remixConfig), serverEntry],
  css: { preprocessorOptions: { scss: { silenceDeprecations: ["if-function"] } } },
  build: { assetsInlineLimit: 0 },
});
