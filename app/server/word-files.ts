import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { readersLanguage } from "#app/text/language.ts";
import type { WordFilesOfPage } from "#app/ui/word-files.tsx";
import type { BuiltWords } from "./words-plugin.ts";

type Scripts = { module: string; imports?: string[] | undefined };
/** Of Remix's manifest: which scripts the entry and each route bring. */
export type ScriptsOfBuild = { entry: Scripts; routes: Readonly<Record<string, Scripts | undefined>> };

let known: BuiltWords | undefined;
const found = new Map<string, WordFilesOfPage>();

/** Import map for the reader, and the files of words that the scripts of these routes ask for. Memoised: it follows from the build alone. */
export function wordFilesFor(manifest: ScriptsOfBuild, routeIds: readonly string[]): WordFilesOfPage {
  const key = `${readersLanguage()} ${routeIds.join(" ")}`;
  const files = found.get(key) ?? find(manifest, routeIds);
  found.set(key, files);
  return files;
}

function find(manifest: ScriptsOfBuild, routeIds: readonly string[]): WordFilesOfPage {
  known ??= read();
  const files = known.files[readersLanguage()] ?? {};
  const { asks, takes } = known;
  const brought = [manifest.entry, ...routeIds.flatMap((id) => manifest.routes[id] ?? [])];
  const scripts = brought.flatMap(({ module, imports = [] }) => [module, ...imports]);
  const names = new Set(scripts.flatMap((script) => asks[script] ?? []));
  const words = [...names].flatMap((name) => files[name] ?? []);
  const taken = words.flatMap((file) => takes[file] ?? []).filter((file) => !scripts.includes(file));
  return {
    importMap: JSON.stringify({ imports: files }),
    preload: [...new Set([...words, ...taken])],
  };
}

function read(): BuiltWords {
  const path = join(projectRoot, "build", "client", "words.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : { files: {}, asks: {}, takes: {} };
}
