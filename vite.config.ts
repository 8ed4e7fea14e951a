import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import { wordsByLanguage } from "./app/server/words-plugin.ts";
import remixConfig from "./remix.config.js";

/** The server is bundled too, so that production runs no TypeScript loader. Remix names its own module as the entry; ours imports it. */
const serverEntry: Plugin = {
  name: "medspil-server-entry",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? { build: { target: "node20", rollupOptions: { input: "app/server/entry.ts" } } } : undefined,
};

export default defineConfig({
  plugins: [wordsByLanguage(), remix(remixConfig), serverEntry],
  css: { preprocessorOptions: { scss: { silenceDeprecations: ["if-function"] } } },
  build: {
    assetsInlineLimit: 0,
    // Named, so that the server's build, which runs on Node, makes the very same stylesheet: two of them would have two addresses.
    cssTarget: ["chrome87", "edge88", "firefox78", "safari14"],
  },
});
