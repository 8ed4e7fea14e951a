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
 * Chunks of what nearly every page needs, since thirty small files compress worse than three: what others wrote, the frame round every page,
 * the pieces of forms. A chunk takes along whatever its modules import, so the page for what went wrong, which the frame fetches when
 * something does, is named too, and what it shares stands in the frame. The rest is left to the bundler.
 */
const chunks: Readonly<Record<string, RegExp>> = {
  framework: /\/node_modules\/|vite\/preload-helper/,
  "error-page": /\/app\/ui\/error-page\.tsx$/,
  frame:
    /\/app\/(paths|text\/(format|language|written)|ui\/(breadcrumbs|button|class-names|disclosure|icon|idle-warning|left-standing|link|mark|note|page|page-status|problem-page|problem-title|sending|shell|tag|title|word-files))\.tsx?$/,
  dates: /\/app\/(text\/moments|ui\/(ball|deadline|go-rows))\.tsx?$/,
  forms:
    /\/app\/(forms\/(field|line-field)|ui\/(action-panel|checkbox-field|choices|date-field|field|form|select-field|text-field))\.tsx?$/,
  writing: /\/app\/(forms\/(detector|form-choice|form-text)|ui\/(marks|text-area))\.tsx?$/,
  typed: /\/app\/forms\/(text|typed)\.ts$/,
  fields: /\/app\/forms\/(form-field|plain-field|searched-line)\.tsx$/,
  reading: /\/app\/(consultations\/request\/entries|ui\/(answers|quoting|timeline))\.tsx$/,
};
const chunkOf = (id: string) => Object.keys(chunks).find((name) => chunks[name]?.test(id));

/** The oldest browsers that run our scripts: those before them do not know import maps, and get the pages without (decision 010). */
const withImportMaps = ["chrome91", "edge91", "firefox108", "safari16.4"];

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [wordsByLanguage(), remix(remixConfig), serverEntry],
  css: { preprocessorOptions: { scss: { silenceDeprecations: ["if-function"] } } },
  build: {
    assetsInlineLimit: 0,
    ...(isSsrBuild
      ? {}
      : { target: withImportMaps, rollupOptions: { output: { manualChunks: chunkOf, hoistTransitiveImports: false } } }),
    // Named, so that the server's build, which runs on Node, makes the very same stylesheet: two of them would have two addresses.
    cssTarget: ["chrome87", "edge88", "firefox78", "safari14"],
  },
}));
