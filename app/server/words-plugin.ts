import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Plugin } from "vite";
import { languages } from "../text/language.ts";

/** What the build tells the server about words (`build/client/words.json`). */
export type BuiltWords = {
  /** By language: the file behind each name under which a script asks for words; the page's import map. */
  files: Record<string, Record<string, string>>;
  /** By the file of a script: the names that it asks for. */
  asks: Record<string, string[]>;
  /** By the file of words: the scripts that it takes along, which hold words that another area says too. */
  takes: Record<string, string[]>;
};

const asksFor = "medspil-words/";
const virtual = "\0medspil-words:";

/**
 * Import map of words (Vite plugin): lets the browser fetch the words of one language, and of those only the areas that the page's scripts
 * read.
 *
 * In the browser's build an area of `app/text/` (a module that calls `inReadersLanguage`) stays outside: scripts import it under a bare
 * name. Beside them the build makes one file for each area and language. The page's import map says which file a name is, so the same
 * scripts serve every language. The server's build is left alone: it has all languages and asks who reads.
 */
export function wordsByLanguage(): Plugin {
  const emitted = new Map<string, Map<string, string>>();
  return {
    name: "medspil-words",
    enforce: "pre",
    apply: (_config, { command, isSsrBuild }) => command === "build" && !isSsrBuild,

    async resolveId(source, importer) {
      if (source.startsWith(virtual)) return source;
      if (!/(^#app\/text|^\.\.?)\/[\w-]+\.ts$/.test(source) || !importer || importer.startsWith(virtual)) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      const area = resolved && areaOf(resolved.id);
      if (!area) return null;
      if (!emitted.has(area.name)) {
        const ids = languages.map((language): [string, string] => [
          language,
          this.emitFile({
            type: "chunk",
            id: `${virtual}${language}:${resolved.id}`,
            name: `words-${area.name}-${language}`,
            preserveSignature: "strict",
          }),
        ]);
        emitted.set(area.name, new Map(ids));
      }
      return { id: asksFor + area.name, external: true, moduleSideEffects: false };
    },

    load(id) {
      if (!id.startsWith(virtual)) return null;
      const [language = "", path = ""] = id.slice(virtual.length).split(/:(.*)/s);
      const area = areaOf(path);
      if (!area) return null;
      const from = JSON.stringify(join(dirname(path), language, area.file));
      return `import { ${area.words} as words } from ${from};\nexport const ${area.reads} = () => words;\n`;
    },

    generateBundle(_options, bundle) {
      const names = [...emitted.keys()].sort();
      const fileOf = (name: string, language: string) => `/${this.getFileName(emitted.get(name)?.get(language) ?? "")}`;
      const facts: BuiltWords = {
        files: Object.fromEntries(
          languages.map((language) => [
            language,
            Object.fromEntries(names.map((name) => [asksFor + name, fileOf(name, language)])),
          ]),
        ),
        asks: Object.fromEntries(
          Object.values(bundle).flatMap((file) => {
            const asked = file.type === "chunk" ? file.imports.filter((name) => name.startsWith(asksFor)) : [];
            return asked.length > 0 ? [[`/${file.fileName}`, asked]] : [];
          }),
        ),
        takes: {},
      };
      for (const file of names.flatMap((name) => languages.map((language) => fileOf(name, language)))) {
        const chunk = bundle[file.slice(1)];
        if (chunk?.type === "chunk") facts.takes[file] = chunk.imports.filter((name) => name in bundle).map((name) => `/${name}`);
      }
      this.emitFile({ type: "asset", fileName: "words.json", source: JSON.stringify(facts) });
    },
  };
}

/** What a module says of the area that it is; null for any other module. */
function areaOf(path: string): { name: string; reads: string; words: string; file: string } | null {
  if (basename(dirname(path)) !== "text") return null;
  const source = readFileSync(path, "utf8");
  const reads = /export const (\w+) = inReadersLanguage\(/.exec(source)?.[1];
  const [, words, file] = /import \{ (\w+) as da \} from "\.\/da\/([\w-]+\.ts)"/.exec(source) ?? [];
  return reads && words && file ? { name: basename(path, ".ts"), reads, words, file } : null;
}
