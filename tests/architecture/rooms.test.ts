import { createRequire } from "node:module";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { describe, expect, test } from "vitest";
import { projectRoot } from "#app/platform/project-root.server.ts";

const { options, ...ruleSet } = createRequire(import.meta.url)("./dependency-rules.cjs");

async function violationsOf(...folders: string[]): Promise<string[]> {
  const { enhancedResolveOptions, ...rest } = options;
  const result = await cruise(folders, { ...rest, ruleSet, validate: true, baseDir: projectRoot }, enhancedResolveOptions);
  const { summary } = result.output as ICruiseResult;
  expect(summary.totalCruised).toBeGreaterThan(folders.length);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

describe("the rooms of the house", () => {
  test("are entered only along the arrows", { timeout: 60_000 }, async () => {
    expect(await violationsOf("app", "emails", "prisma", "workflows", "tests", "server.js")).toEqual([]);
  });
});
