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
 * Chunks of what pages need together, since thirty small files compress worse than five: the frame round every page, the pieces of forms,
 * fields that are written in, the forms of asking, the lists of the unit. The rest is left to the bundler. A chunk takes along whatever
 * its modules import, so what only some need (the page for what went wrong) is named too.
 */
const chunks: Readonly<Record<string, RegExp>> = {
  framework: /\/node_modules\//,
  "error-page": /\/app\/ui\/error-page\.tsx$/,
  frame:
    /\/app\/(paths|text\/(format|language)|ui\/(ball|breadcrumbs|button|class-names|deadline|disclosure|icon|idle-warning|mark|note|page|page-status|problem-page|problem-title|shell|tag|title|word-files))\.tsx?$/,
  forms: /\/app\/ui\/(action-panel|checkbox-field|choices|date-field|field|form|select-field|text-field)\.tsx$/,
  writing: /\/app\/(ui\/(draft|marks|text-area)|consultations\/pages\/detector)\.tsx?$/,
  asking:
    /\/app\/consultations\/(intake\/[\w-]+(?<!\.server)|pages\/ask-(agreement|deadline|form|notes|questions|safety))\.tsx?$/,
  lists: /\/app\/(ui\/(empty-state|filter-form|queue-table|search-form|tabs)|consultations\/(queue-filters|pages\/queue))\.tsx?$/,
};
const chunkOf = (id: string) => Object.keys(chunks).find((name) => chunks[name]?.test(id));

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
