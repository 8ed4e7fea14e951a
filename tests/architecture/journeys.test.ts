import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { languageComesFrom } from "#app/text/language.ts";
import { literalsIn } from "#tests/support/literals.ts";
import { keepPhrases, keptPhrases } from "#tests/support/phrases.ts";
import { askedFor, englishFor } from "#tests/support/twins.ts";

const root = join(import.meta.dirname, "../..");
const folders = ["tests/journeys", "tests/support"];

beforeAll(async () => {
  await keepPhrases();
  languageComesFrom(() => askedFor() ?? "da");
});

/** What a journey says in one call, with `place` where a fact stands that is known only when it runs. */
type Said = { at: string; words: (place: string) => string; where: string | undefined };

function saidIn(path: string): Said[] {
  const source = ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest, true);
  const found: Said[] = [];
  const visit = (node: ts.Node) => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node)) return;
    const at = `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    const called = node.expression.getText();
    const [, where] = node.arguments;
    for (const index of saidBy[called] ?? []) {
      const words = wordsOf(node.arguments[index]);
      const told = index === 0 && where && ts.isStringLiteral(where) ? where.text : undefined;
      if (words) found.push({ at, words, where: called === "expectState" ? "vocabulary" : told });
    }
  };
  visit(source);
  return found;
}

/** What says the texts that it is given, and which of its arguments they are. */
const saidBy: Readonly<Record<string, readonly number[]>> = {
  say: [0],
  saying: [0],
  inEitherLanguage: [0],
  answer: [1, 2],
  take: [1],
  expectState: [1],
};

function wordsOf(text: ts.Expression | undefined): Said["words"] | undefined {
  if (text && ts.isStringLiteralLike(text)) return () => text.text;
  if (!text || !ts.isTemplateExpression(text)) return undefined;
  return (place) => text.head.text + text.templateSpans.map(({ literal }) => place + literal.text).join("");
}

/** What is wrong with a text, or nothing; a fact may be words or a number. */
function wrongWith({ at, words, where }: Said): string[] {
  const reasons = ["<anything>", "<number>"].map((place) => {
    try {
      return englishFor(words(place), where) ? "" : "no words";
    } catch (error) {
      return (error as Error).message;
    }
  });
  return reasons.includes("") ? [] : [`${at}: ${reasons[0]}`];
}

describe("the words of journeys", () => {
  const said = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { encoding: "utf8" }).flatMap((name) => saidIn(join(folder, name))),
  );

  test("are words of Medspil, and one thing in English", () => {
    expect(said.length).toBeGreaterThan(250);
    expect(said.flatMap(wrongWith)).toEqual([]);
  });

  test("are said, wherever they are words of Medspil, so that the journey is walked in both languages", () => {
    const fixed = new Set(keptPhrases().flatMap(({ da, facts }) => (facts.length === 0 && da.includes(" ") ? [da] : [])));
    const bare = literalsIn("tests/journeys").filter(({ words, calls }) => fixed.has(words) && looks.test(calls ?? ""));
    expect(bare.map(({ where, words }) => `${where}: ${words}`)).toEqual([]);
  });
});

/** What looks at a page for the very words that it is given. */
const looks = /^(?:getBy|filter$|selectOption$|to(?:Have|Contain))/;
