import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig)],
  css: { preprocessorOptions: { scss: { silenceDeprecations: ["if-function"] } } },
  build: {
    assetsInlineLimit: 0,
    // The server itself is bundled too, so that production runs no TypeScript loader.
    ...(isSsrBuild ? { target: "node20", rollupOptions: { input: "app/server/main.ts" } } : {}),
  },
}));
