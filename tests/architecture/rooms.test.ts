import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, describe, expect, test } from "vitest";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { draw, partOf } from "./arrows.ts";

const { options, ...ruleSet } = createRequire(import.meta.url)("./dependency-rules.cjs");

async function violationsIn(house: string, rooms: string[]): Promise<{ rule: string; from: string; to: string }[]> {
  const { enhancedResolveOptions, ...rest } = options;
  const here = process.cwd();
  try {
    const result = await cruise(rooms, { ...rest, ruleSet, validate: true, baseDir: house }, enhancedResolveOptions);
    const { summary } = result.output as ICruiseResult;
    expect(summary.totalCruised).toBeGreaterThan(0);
    return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  } finally {
    process.chdir(here);
  }
}

describe("the rooms of the house", () => {
  test("are entered only along the arrows", { timeout: 60_000 }, async () => {
    const found = await violationsIn(projectRoot, ["app", "emails", "prisma", "workflows", "tests", "server.js"]);
    expect(found.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([]);
  });
});

describe("the parts of a feature", () => {
  test.each(["app/consultations", "app/people"])("know each other along the arrows only: %s has no circle", (feature) => {
    const { boxes, arrows, circles } = draw(projectRoot, feature, partOf(feature));
    expect(circles).toEqual([]);
    expect(arrows.length).toBeGreaterThanOrEqual(boxes.length - 1);
  });

  test("would be seen in a circle: what knows each other by a detour, and nothing else", () => {
    const house = mkdtempSync(join(tmpdir(), "medspil-parts-"));
    for (const [path, target] of [
      ["queue/a.ts", "../advice/b.ts"],
      ["advice/b.ts", "../root.ts"],
      ["root.ts", "./queue/a.ts"],
      ["duty/c.ts", "../root.ts"],
    ] as const) {
      mkdirSync(dirname(join(house, "app/f", path)), { recursive: true });
      writeFileSync(join(house, "app/f", path), `import type { X } from "${target}";\n`);
    }
    const { boxes, arrows, circles } = draw(house, "app/f", partOf("app/f"));
    expect([boxes.length, arrows.length, circles]).toEqual([4, 4, [["advice", "queue", "root"]]]);
    rmSync(house, { recursive: true, force: true });
  });
});

describe("a house built wrongly", () => {
  const house = mkdtempSync(join(tmpdir(), "medspil-rooms-"));
  for (const name of ["package.json", "tsconfig.json"]) cpSync(join(projectRoot, name), join(house, name));
  symlinkSync(join(projectRoot, "node_modules"), join(house, "node_modules"));
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  /** A file that imports another; both are made. */
  function build(from: string, to: string): void {
    for (const [path, code] of [
      [from, `import * as other from "${to}";\nexport const used = other;\n`],
      [to.startsWith("#") ? to.slice(1) : "", "export const thing = 1;\n"],
    ] as const) {
      if (path === "") continue;
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), code, { flag: path === from ? "w" : "a" });
    }
  }

  test.each([
    ["a rule reads a file", "workflows/calendar/a.ts", "node:fs", "workflows-ask-nothing-of-the-machine"],
    ["a rule knows a page", "workflows/consultation/b.ts", "#app/ui/b.tsx", "workflows-consultation"],
    ["the calendar knows the chart", "workflows/calendar/c.ts", "#workflows/consultation/c.ts", "workflows-calendar"],
    ["a page reaches the database", "app/routes/d.tsx", "#app/platform/database.server.ts", "routes"],
    ["a page reaches into a part", "app/routes/e.tsx", "#app/people/sign-in/codes/hidden.ts", "parts-by-their-public-files"],
    [
      "a feature reaches into a part of another",
      "app/evaluation/f.ts",
      "#app/people/sign-in/codes/hidden.ts",
      "parts-by-their-public-files",
    ],
    [
      "a part reaches into its neighbour",
      "app/people/administration/n.ts",
      "#app/people/sign-in/codes/hidden.ts",
      "parts-by-their-public-files",
    ],
    ["a root reaches into a part", "app/people/o.ts", "#app/people/sign-in/codes/hidden.ts", "parts-by-their-public-files"],
    ["people know another feature", "app/people/p.ts", "#app/evaluation/surveys.ts", "people-knows-no-other-feature"],
    ["the design system knows the domain", "app/ui/g.tsx", "#workflows/consultation/c.ts", "ui"],
    ["the platform knows a feature", "app/platform/h.ts", "#app/people/forms.ts", "platform"],
    ["the worker knows a feature", "app/outbox/i.server.ts", "#app/people/forms.ts", "outbox"],
    ["a letter reaches the database", "emails/j.ts", "#app/platform/database.server.ts", "emails"],
    ["somebody else sends mail", "app/people/k.server.ts", "nodemailer", "letters-leave-by-the-outbox"],
    ["somebody else runs the chart", "app/people/l.server.ts", "xstate", "the-chart-is-behind-its-door"],
    ["somebody imports the entry", "app/people/m.server.ts", "#app/server/main.ts", "nobody-imports-the-entry"],
  ])("is noticed when %s", async (_what, from, to, rule) => {
    build(from, to);
    expect(await violationsIn(house, [from.split("/")[0] ?? ""])).toContainEqual(expect.objectContaining({ rule, from }));
  });
});
