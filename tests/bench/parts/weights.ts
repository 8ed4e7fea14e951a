import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { paths } from "#app/paths.ts";
import { Connections } from "../drive/connections.ts";
import type { Stage } from "./views.ts";

/** What a page makes a browser fetch, in bytes after gzip: the framework's script, which holds all packages, our own, and the stylesheet. */
export type Weight = { page: string; packages: number; own: number; css: number };

/** The one script of what others wrote (vite.config.ts). Whatever else a page fetches is ours, to the last byte. */
const packagesOnly = /^assets\/framework-/;

/** Pages that are weighed: each kind of page once. `bare` ones shall come without a script. */
const weighed: readonly {
  page: string;
  /** Null where the filled database has none. */
  path: (stage: Stage) => string | null;
  as: "consultant" | "manager" | "requester" | "nobody";
  bare?: true;
}[] = [
  { page: "sign in", path: () => "/log-ind", as: "nobody" },
  { page: "own requests", path: () => paths.requests, as: "requester" },
  { page: "choice of form", path: () => paths.ask, as: "requester" },
  { page: "form, sparring", path: () => paths.askFor("sparring"), as: "requester" },
  { page: "form, one case", path: () => paths.askFor("enkeltsag"), as: "requester" },
  { page: "form, method development", path: () => paths.askFor("metodeudvikling"), as: "requester" },
  { page: "form, analysis", path: () => paths.askFor("analyse"), as: "requester" },
  { page: "register", path: () => paths.registerCall, as: "consultant" },
  { page: "queue", path: () => paths.queue, as: "consultant" },
  { page: "request", path: ({ cast }) => paths.request(cast.requests[0] ?? ""), as: "consultant" },
  { page: "step", path: ({ cast }) => paths.step(cast.requests[0] ?? "", "note"), as: "consultant" },
  { page: "advice", path: ({ cast }) => paths.advice(cast.requests[0] ?? ""), as: "consultant" },
  { page: "triage", path: () => paths.triage, as: "manager" },
  { page: "first look", path: ({ cast }) => cast.waiting && paths.triageOf(cast.waiting), as: "manager" },
  { page: "statistics", path: () => paths.statistics, as: "manager" },
  { page: "workflow", path: () => "/om/arbejdsgang", as: "consultant" },
  { page: "survey", path: () => "/evaluering/bench", as: "nobody", bare: true },
];

/** Weighs the pages of the built server: what their HTML asks for, from the files that it stands in. */
export async function weigh(stage: Stage, build: string): Promise<Weight[]> {
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(join(build, "build", "client", file))).length;
    sizes.set(file, known);
    return known;
  };
  const connections = new Connections(stage.server.port, 1);
  const { cast } = stage;
  const cookies = {
    consultant: cast.consultant.cookie,
    manager: cast.manager.cookie,
    requester: cast.requesters[0]?.cookie,
    nobody: undefined,
  };
  const weights: Weight[] = [];
  for (const { page, path, as, bare } of weighed) {
    const cookie = cookies[as];
    const address = path(stage);
    if (address === null) continue;
    const { status, body } = await connections.ask({ path: address, ...(cookie && { cookie }) }, true);
    if (status !== 200 && !bare) throw new Error(`${address} answered ${status}, which is not the page that is weighed`);
    let [packages, own, css] = [0, 0, 0];
    for (const file of filesOf(body)) {
      if (file.endsWith(".css")) css += sizeOf(file);
      else if (packagesOnly.test(file)) packages += sizeOf(file);
      else own += sizeOf(file);
    }
    weights.push({ page, packages, own, css });
  }
  connections.close();
  return weights;
}

/**
 * The scripts and stylesheets that a page asks for by itself: what it links to and what its own script imports. The import map and the
 * framework's list of addresses name more, which is fetched only where it is needed.
 */
function filesOf(html: string): Set<string> {
  const links = [...html.matchAll(/<link[^>]*?href="\/(assets\/[\w.-]+\.(?:js|css))"/g)];
  const imports = [...html.matchAll(/\bimport\b(?:[^"'();]*\bfrom)?\s*\(?\s*["']\/(assets\/[\w.-]+\.js)["']/g)];
  return new Set([...links, ...imports].map(([, file]) => file ?? ""));
}

/** Whether a page shall come without a script. */
export function isBare(page: string): boolean {
  return weighed.some((one) => one.page === page && one.bare === true);
}
