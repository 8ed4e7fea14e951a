import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import type { Request, Response } from "express";
import { describe, expect, test } from "vitest";
import siteMap from "#app/routes.ts";
import { narrowed } from "#app/server/narrowed.ts";

// Remix itself says where an address leads, once with the whole site map and once with what it is given of it.

type Entry = { path?: string; index?: boolean; file: string; children?: Entry[] };

const flat = (entries: readonly Entry[], parentId: string): object[] =>
  entries.flatMap(({ path, index, file, children = [] }) => [{ id: file, parentId, path, index }, ...flat(children, file)]);

const routes = [{ id: "root", path: "" }, ...flat(siteMap as Entry[], "root")].map((route) => [
  (route as { id: string }).id,
  route,
]);
const build = { routes: Object.fromEntries(routes), assets: { routes: Object.fromEntries(routes) } } as unknown as ServerBuild;

let asked: ServerBuild | undefined;
const handler = narrowed(build, (given) => () => {
  asked = given;
});

function given(originalUrl: string): ServerBuild {
  handler({ originalUrl } as Request, {} as Response, () => {});
  if (!asked) throw new Error(`Nobody was asked for ${originalUrl}`);
  return asked;
}

const nested = ({ routes }: ServerBuild, parentId?: string): object[] =>
  Object.values(routes)
    .filter((route) => route?.parentId === parentId)
    .map((route) => (route?.index ? { ...route } : { ...route, children: nested({ routes } as ServerBuild, route?.id) }));

const trees = new Map<ServerBuild, object[]>();

function leadsTo(known: ServerBuild, path: string): string[] {
  const tree = trees.get(known) ?? nested(known);
  trees.set(known, tree);
  return (matchRoutes(tree, path) ?? []).map(({ route }) => (route as { id: string }).id);
}

const found = new Map<string, string[]>();

function whole(path: string): string[] {
  const known = found.get(path) ?? leadsTo(build, path);
  found.set(path, known);
  return known;
}

/** Every address that can be put together of the site map's own words, a number and a word of nobody's, at the depths where they stand. */
function addresses(): string[] {
  const patterns = (Object.values(build.routes) as { path?: string }[]).map(({ path = "" }) => path.split("/"));
  const wordsAt = (depth: number) => [
    ...new Set(patterns.flatMap((parts) => (parts[depth] && !/[:*]/.test(parts[depth]) ? [parts[depth]] : []))),
    "TK-2026-00001",
    "hansen",
  ];
  let longer = [""];
  return [
    "/",
    ...[0, 1, 2].flatMap((depth) => (longer = longer.flatMap((path) => wordsAt(depth).map((word) => `${path}/${word}`)))),
  ];
}

describe("a page that knows only its own routes", () => {
  test("is the page of the whole site map, at every address and at those above it", () => {
    const astray = addresses().filter((address) => {
      const known = given(address);
      const above = address.split("/").map((_, index, parts) => `/${parts.slice(1, index + 1).join("/")}`);
      return above.some((path) => leadsTo(known, path).join(" ") !== whole(path).join(" "));
    });
    expect(astray).toEqual([]);
  });

  test.each(["/henvendelser/n%79", "/KOE", "/koe//", "/henvendelser//ny", "/a/b/c/d/e", "/__manifest?p=%2Fkoe"])(
    "is left to the whole at %s",
    (address) => {
      expect(given(address) === build).toBe(true);
    },
  );

  test("has its data under the same routes, and is made once", () => {
    expect(given("/henvendelser/TK-2026-00001.data?x=1")).toBe(given("/henvendelser/TK-2026-00002"));
    expect(given("/_root.data")).toBe(given("/"));
    expect(Object.keys(given("/koe").routes)).toEqual(["root", "routes/home.tsx", "routes/queue.tsx"]);
    expect(Object.keys(given("/koe").assets.routes)).toEqual(["root", "routes/home.tsx", "routes/queue.tsx"]);
  });
});
