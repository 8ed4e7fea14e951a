import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "#app/platform/project-root.server.ts";

type Cited = { by: string; page: string; section: string };

const rooms = ["app", "docs/decisions", "emails", "prisma", "tests", "workflows"];
const sources = rooms.flatMap((room) =>
  readdirSync(join(projectRoot, room), { recursive: true, encoding: "utf8" })
    .map((path) => join(room, path))
    .filter((path) => /\.(tsx?|c?js|s?css|prisma|md)$/.test(path) && !path.startsWith("prisma/generated")),
);
const textOf = (path: string) => readFileSync(join(projectRoot, path), "utf8");

/**
 * A page of the house's book with one section or several of it: `docs/domain/workflow.md 3.1, 3.3 and 3.8`; also over the end of a line of a
 * comment.
 */
const citation = /\b(docs\/(?:domain\/)?[a-z-]+\.md)(?:\s|\n\s*(?:\*|\/\/) )(\d(?:\.\d+)?(?:(?:, | and | to )\d(?:\.\d+)?)*)/g;

const cited: Cited[] = sources.flatMap((by) =>
  [...textOf(by).matchAll(citation)].flatMap(([, page = "", sections = ""]) =>
    sections.split(/, | and | to /).map((section) => ({ by, page, section })),
  ),
);

/** The numbers of a page's headings: `## 3.7 Deadlines …`. */
const sectionsOf = (page: string) =>
  existsSync(join(projectRoot, page)) ? [...textOf(page).matchAll(/^#+ (\d(?:\.\d+)?) /gm)].map(([, section]) => section) : [];

describe("a citation", () => {
  test("leads to a page of the house's book and a section of it", () => {
    expect(cited.length).toBeGreaterThan(250);
    const sections = new Map([...new Set(cited.map(({ page }) => page))].map((page) => [page, sectionsOf(page)]));
    const lost = cited.filter(({ page, section }) => !sections.get(page)?.includes(section));
    expect(lost.map(({ by, page, section }) => `${by}: ${page} ${section}`)).toEqual([]);
  });

  test("names no book that is not in the house", () => {
    const outside = /(?<![\w/])(?:DOMAIN|ARCHITECTURE|STACK|DESIGN)\.md|\bdesign\/(?:\d|DESIGN)/;
    expect(sources.filter((path) => path !== "tests/architecture/citations.test.ts" && outside.test(textOf(path)))).toEqual([]);
  });
});
