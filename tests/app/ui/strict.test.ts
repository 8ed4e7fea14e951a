import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("../../../app/ui/", import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, source: readFileSync(new URL(name, folder), "utf8") }));

test("no piece carries a style of its own, since the policy refuses it", () => {
  expect(sources.filter(({ source }) => /\bstyle=\{/.test(source)).map(({ name }) => name)).toEqual([]);
});

test("no piece knows a feature, the platform or a rule", () => {
  const strangers = /from "(#app\/(?!text\/)|#workflows|#prisma|#emails|\.\.\/(?!\.\.\/node_modules\/dkfds))/;
  expect(sources.filter(({ source }) => strangers.test(source)).map(({ name }) => name)).toEqual([]);
});

test("no piece puts foreign markup into the page; the import map alone is written as it is, and the build made it", () => {
  const writing = sources.filter(({ source }) => source.includes("dangerouslySetInnerHTML")).map(({ name }) => name);
  expect(writing).toEqual(["word-files.tsx"]);
});
