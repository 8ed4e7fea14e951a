import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { readersLanguage } from "#app/text/language.ts";
import type { WordFilesOfPage } from "#app/ui/word-files.tsx";
import type { WordFiles } from "./words-plugin.ts";

type Scripts = { module: string; imports?: string[] | undefined };
/** Of Remix's manifest: which scripts the entry and each route bring. */
export type ScriptsOfBuild = { entry: Scripts; routes: Readonly<Record<string, Scripts | undefined>> };

let known: WordFiles | undefined;

/** The import map for the reader, and the files of words that the scripts of these routes ask for. */
export function wordFilesFor(manifest: ScriptsOfBuild, routeIds: readonly string[]): WordFilesOfPage {
  known ??= read();
  const files = known.files[readersLanguage()] ?? {};
  const { asks } = known;
  const scripts = [manifest.entry, ...routeIds.flatMap((id) => manifest.routes[id] ?? [])];
  const names = scripts.flatMap(({ module, imports = [] }) => [module, ...imports]).flatMap((script) => asks[script] ?? []);
  return {
    importMap: JSON.stringify({ imports: files }),
    preload: [...new Set(names)].flatMap((name) => files[name] ?? []),
  };
}

function read(): WordFiles {
  const path = join(projectRoot, "build", "client", "words.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : { files: {}, asks: {} };
}
