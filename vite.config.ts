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

/**
 * Chunks that nearly every page needs together, since thirty small files compress worse than three: what others wrote, the frame round
 * every page, and the pieces of forms. The rest is left to the bundler.
 */
const frame =
  /\/app\/(paths|text\/(format|language)|ui\/(ball|breadcrumbs|button|class-names|deadline|disclosure|icon|idle-warning|mark|note|page|page-status|problem-page|problem-title|shell|tag|title|word-files))\.tsx?$/;
const forms = /\/app\/ui\/(action-panel|checkbox-field|choices|date-field|field|form|select-field|text-field)\.tsx$/;
function chunkOf(id: string): string | undefined {
  if (id.includes("/node_modules/")) return "framework";
  if (frame.test(id)) return "frame";
  return forms.test(id) ? "forms" : undefined;
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [wordsByLanguage(), remix(remixConfig), serverEntry],
  css: { preprocessorOptions: { scss: { silenceDeprecations: ["if-function"] } } },
  build: {
    assetsInlineLimit: 0,
    ...(isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: chunkOf } } }),
    // Named, so that the server's build, which runs on Node, makes the very same stylesheet: two of them would have two addresses.
    cssTarget: ["chrome87", "edge88", "firefox78", "safari14"],
  },
}));
