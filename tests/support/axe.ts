import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page as it stands (WCAG 2.0 to 2.2, A and AA, and good practice): nothing. Needs JavaScript in the page. */
export async function expectAccessible(page: Page): Promise<void> {
  // On a screen as high as the page nothing lies below the strip that sticks to the bottom of a phone, which would count as too small.
  const before = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (before) await page.setViewportSize({ width: before.width, height: Math.max(before.height, height) });
  // The legacy mode looks into no frames, of which there are none, and takes half the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `    ${html}`).join("\n")}`);
  if (before) await page.setViewportSize(before);
  expect.soft(found, `axe on ${page.url()}`).toEqual([]);
}

/** Nothing makes the page wider than the screen; tables that are marked as regions scroll inside themselves. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wide, screen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect.soft(wide, `width of ${page.url()} on a screen of ${screen}`).toBeLessThanOrEqual(screen);
}
