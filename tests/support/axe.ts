import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";
import { isNewShape } from "./shape.ts";

const checks: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  resultTypes: ["violations"],
};

/**
 * What axe finds on the page as it stands (WCAG 2.0 to 2.2, A and AA, and good practice): nothing. Needs JavaScript in the page. What a run
 * has seen in the same shape and width it does not ask about again: axe takes half a second a page.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await isNewShape(page))) return;
  // A viewport as high as the page: nothing lies below the strip that sticks to the bottom of a phone, which would count as too small.
  const before = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (before) await page.setViewportSize({ width: before.width, height: Math.max(before.height, height) });
  expect.soft(await violationsOn(page), `axe on ${page.url()}`).toEqual([]);
  if (before) await page.setViewportSize(before);
}

/** axe-core, run in the page itself and answering violations only: the usual way round takes three times as long, and there are no frames. */
async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (options) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(options);
    return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `    ${html}`).join("\n")}`);
  }, checks);
}

/** Nothing makes the page wider than the screen; tables that are marked as regions scroll inside themselves. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, screen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect.soft(wide, `width of ${page.url()} on a screen of ${screen}`).toBeLessThanOrEqual(screen);
}
