import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "#app/platform/project-root.server.ts";

const rooms = ["app", "docs", "emails", "prisma", "tests", "workflows"];

/** Every file and folder of the project. */
const places = [
  ...readdirSync(projectRoot),
  ...rooms.flatMap((room) =>
    readdirSync(join(projectRoot, room), { recursive: true, encoding: "utf8" }).map((path) => join(room, path)),
  ),
];
/** What speaks to people: pages of documentation, and sources by their comments. */
const spoken = places.filter((path) => /\.(md|tsx?|c?js|s?css|prisma)$/.test(path) && !path.startsWith("prisma/generated"));

type Told = { by: string; path: string };

const link = /\]\((?![a-z]+:|#|\/)([^)#\s]+)[^)]*\)/g;
const comment = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm;
/** A path from the root, or from the folder of the file that says it; patterns too. */
const path = new RegExp(`(?<![\\w#./…-])(?:${rooms.join("|")}|\\.\\.?)/[\\w./{},*:@-]*[\\w/*}]`, "g");
/** The name of a file alone. */
const name = /(?<![\w./{},*:@-])[a-z][\w-]*(?:\.[\w-]+)*\.(?:tsx?|cjs|s?css|prisma)\b(?!\/)/g;

const textOf = (file: string) => readFileSync(join(projectRoot, file), "utf8");
const saidIn = (file: string) => (file.endsWith(".md") ? textOf(file) : (textOf(file).match(comment) ?? []).join("\n"));
const from = (file: string, to: string) => normalize(join(dirname(file), to));

const linksOf = (page: string): Told[] =>
  [...textOf(page).matchAll(link)].map(([, to = ""]) => ({ by: page, path: from(page, to) }));
const pathsIn = (file: string): Told[] =>
  (saidIn(file).match(path) ?? []).map((said) => ({ by: file, path: said.startsWith(".") ? from(file, said) : said }));
const namesIn = (file: string): Told[] => (saidIn(file).match(name) ?? []).map((said) => ({ by: file, path: said }));

const there = new Set([...places, ...rooms]);

/** Whether there is such a file or folder; one that fits a pattern (`docs/*.md`), or that begins so (`docs/decisions/001`). */
function isThere({ path }: Told): boolean {
  const place = path.replace(/\/$/, "");
  if (there.has(place)) return true;
  if (!/[*{]/.test(place)) return places.some((one) => one.startsWith(`${place}-`) || one.startsWith(`${place}.`));
  const inBraces = (options: string) => `(${options.slice(1, -1).replaceAll(",", "|")})`;
  const fits = place
    .replaceAll(".", "\\.")
    .replaceAll("*", "[^/]*")
    .replace(/\{[^}]*\}/g, inBraces);
  return places.some((one) => new RegExp(`^${fits}$`).test(one));
}

const lost = (told: Told[]) => told.filter((one) => !isThere(one)).map(({ by, path }) => `${by}: ${path}`);

describe("a page or a comment names only what is there:", () => {
  test("every relative link of a page leads to a file", () => {
    const links = spoken.filter((file) => file.endsWith(".md")).flatMap(linksOf);
    expect(links.length).toBeGreaterThan(40);
    expect(lost(links)).toEqual([]);
  });

  test("every path has its file or folder", () => {
    const named = spoken.flatMap(pathsIn);
    expect(named.length).toBeGreaterThan(60);
    expect(lost(named)).toEqual([]);
  });

  test("every name of a file is the name of one", () => {
    const known = new Set(places.map((path) => basename(path)));
    const named = spoken.flatMap(namesIn);
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter(({ path }) => !known.has(path))).toEqual([]);
  });
});
