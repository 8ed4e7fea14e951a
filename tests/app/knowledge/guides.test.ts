import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { guideOf, guideText } from "#app/knowledge/guides.server.ts";
import { guides } from "#app/knowledge/guides.ts";
import { projectRoot } from "#app/platform/project-root.server.ts";
import { guides as words } from "#app/text/da/guides.ts";
import { areasIn, entriesOf, type Says, stringsIn, untold } from "#tests/support/dictionaries.ts";

const folder = join(projectRoot, "docs/vejledning");
const sources = new Map(guides.map((guide) => [guide, readFileSync(join(folder, `${guide}.md`), "utf8")]));
const texts = guides.map((guide) => ({ guide, source: (sources.get(guide) ?? "").replace(/<!--.*?-->/gs, "") }));
const pictures = [...sources.values()].flatMap((source) => [...source.matchAll(/!\[([^\]]*)\]\((\S+) "([^"]+)"\)/g)]);

/** Every Danish text of the screens; what a text is told stands as “…”. */
const onScreen = new Set<string>();

beforeAll(async () => {
  for (const { da, calls } of (await Promise.all(areasIn("da").map((area) => entriesOf(area)))).flat()) {
    const said = typeof da === "function" ? calls.flatMap((facts) => stringsIn((da as Says)(...facts))) : stringsIn(da);
    for (const text of said) onScreen.add(untold(text));
  }
});

describe("a guide", () => {
  test.each(texts)("calls things by the words of the screens: $guide", ({ source }) => {
    const quoted = [...source.matchAll(/\*\*([^*]+)\*\*/g)].map(([, said = ""]) => said.replace(/\s+/g, " "));
    expect(quoted.length).toBeGreaterThan(10);
    expect(quoted.filter((said) => !onScreen.has(said))).toEqual([]);
  });

  test.each(texts)("names no key that there is not: $guide", ({ source }) => {
    const keys = [...source.matchAll(/`([^`]+)`/g)].map(([, key = ""]) => key);
    expect(keys.filter((key) => !["J", "K", "R", "/", "?", "Enter", "Ctrl"].includes(key))).toEqual([]);
  });

  test.each(texts)("begins by its title, and says early what must never be written: $guide", ({ guide, source }) => {
    expect(source.trim().split("\n")[0]).toBe(`# ${words.title[guide]}`);
    const opening = source.slice(0, source.length / 3);
    expect(opening).toMatch(/navne, CPR-numre/i);
    expect(opening).toMatch(/henvendelse[^.]* er (ikke|aldrig) en underretning/i);
  });

  test.each(texts)("never says effect, and quotes as one does in Danish print: $guide", ({ source }) => {
    expect(source).not.toMatch(/\b(effekt\w*|visitation|screening|rykker\w*|ticket)\b/i);
    expect(source.replaceAll(/\]\([^)]*\)/g, "]")).not.toMatch(/["']/);
  });

  test("is everybody's own: the manager's, the consultant's, and for others that of asking", () => {
    expect(guideOf(["UNIT_MANAGER", "CONSULTANT", "TRIAGE"])).toBe("stabschef");
    expect(guideOf(["CONSULTANT", "ANALYST"])).toBe("konsulent");
    expect(guideOf(["TRIAGE"])).toBe("konsulent");
    expect(guideOf(["LEADER"])).toBe("laerer");
    expect(guideOf([])).toBe("laerer");
  });
});

describe("a picture", () => {
  const kept = () => readdirSync(join(folder, "billeder")).filter((name) => name.endsWith(".webp"));

  test("of a guide is there, says in words what it shows, and none is left over", () => {
    expect(pictures.length).toBeGreaterThanOrEqual(10);
    for (const [, alt = "", , caption = ""] of pictures) {
      expect(alt).toMatch(/^[A-ZÆØÅ].{15,}[^.]$/);
      expect(caption).toMatch(/\.$/);
    }
    expect(kept().sort()).toEqual(pictures.map(([, , file = ""]) => file.replace("billeder/", "")).sort());
  });

  test("is small enough to look at on a phone", () => {
    const bytes = kept().map((name) => statSync(join(folder, "billeder", name)).size);
    expect(Math.max(...bytes)).toBeLessThan(200_000);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(1_500_000);
  });
});

describe("a guide on its page", () => {
  test("is the same text, with headings that can be linked to and pictures that have their size", () => {
    for (const { guide, source } of texts) {
      const { html, contents } = guideText(guide);
      expect(contents.map(({ title }) => title)).toEqual([...source.matchAll(/^## (.+)$/gm)].map(([, title]) => title));
      for (const { id } of contents) expect(html).toContain(`<h2 id="${id}">`);
      const images = html.match(/<img [^>]+>/g) ?? [];
      expect(images.length).toBeGreaterThan(0);
      for (const image of images) expect(image).toMatch(/src="[^"]+" width="\d+" height="\d+" alt="[^"]+"/);
      expect(html).not.toMatch(/<!--|<script|style=|\*\*|\.md"/);
    }
  });

  test("leads from the manager's to the consultant's", () => {
    expect(guideText("stabschef").html).toContain('href="/om/vejledning/konsulent"');
  });
});
