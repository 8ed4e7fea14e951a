import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { numberIn, numberPattern } from "#workflows/consultation/number.ts";
import { expectAccessible, expectNoSidewaysScroll } from "../support/axe.ts";
import { expect, test } from "../support/browser.ts";
import { danishSaidOn, namesInUse } from "../support/danish.ts";
import { languageOfTest, oneOf, say } from "../support/say.ts";
import { inServerDatabase } from "../support/server-database.ts";

/** Pages that look the same whoever reads them. */
const general = (kind: string) => /^\/($|om\/|was|demo\/|mine-sessioner|henvendelser\/ny)/.test(kind);
const particular = (kind: string) => !general(kind);
/** Steps that a consultant has seen already. */
const step = (kind: string) =>
  /^\/henvendelser\/N\/(accepter|afklaring|afslut|fjern|genoptag|journal|kontakt|note|omklassificer|overdrag|raad|tilbage|underretning)/.test(
    kind,
  );
const particularButSteps = (kind: string) => particular(kind) && !step(kind);

type Walk = { name: string | null; from?: readonly string[]; sees: (kind: string) => boolean; tag?: "@english" };
/** Somebody of each role, and whoever stands at the door, each with the kinds of page that they do not leave to another. */
const walks: readonly Walk[] = [
  { name: "Sofie Social", sees: particular, tag: "@english" },
  { name: "Lærke Lærer", sees: general, from: ["/", "/henvendelser/ny"], tag: "@english" },
  { name: "Lærke Lærer", sees: particular, tag: "@english" },
  { name: "Stefan Stabsen", sees: particularButSteps, tag: "@english" },
  { name: "Asta Admin", sees: particular, tag: "@english" },
  { name: "Karla Konsul", sees: particularButSteps },
  { name: "Sander Skoleleder", sees: particular },
  { name: "Dorte Databeskyttelse", sees: particular },
  { name: "Rune Redaktør", sees: particular },
  { name: null, sees: () => true, from: ["/log-ind", "/om/underretning"], tag: "@english" },
];
const widths = [1280, 390];
/** With MEDSPIL_PICTURES=1 each page is kept as it looks, in test-results/pages. */
const pictures = process.env.MEDSPIL_PICTURES === "1";

test.describe("every page that a link leads to @js", () => {
  for (const { name, sees, from, tag = "" } of walks) {
    const which = sees === general ? ", where it is the same for everybody," : "";
    test(`is in order for ${name ?? "whoever is not signed in"}${which} ${tag}`, async ({ as, anybody }, info) => {
      test.setTimeout(240_000);
      const folder = join(info.project.outputDir, "pages", languageOfTest(), name ?? "nobody");
      mkdirSync(folder, { recursive: true });
      const states = await statesOfRequests();
      const names = await namesInUse();
      const page = name ? await as(name) : await anybody();
      // Whoever is signed in is led from there to where their work begins.
      await page.goto("/log-ind");
      const waiting = [...(from ?? [new URL(page.url()).pathname])];
      const seen = new Set<string>();
      for (let path = waiting.shift(); path; path = waiting.shift()) {
        const kind = kindOf(path, states);
        if (seen.has(kind) || !sees(kind)) continue;
        seen.add(kind);
        await test.step(path, async () => {
          await expectInOrder(page, path, join(folder, kind.replaceAll(/[^\wæøåÆØÅ-]+/g, "_")));
          if (languageOfTest() === "en") expect.soft(await danishSaidOn(page, names), `Danish on ${path}`).toEqual([]);
          // A letter's link is its reader's.
          if (!kind.startsWith("/demo/post/")) waiting.push(...(await linksOn(page)));
        });
      }
      expect(seen.size).toBeGreaterThan(0);
    });
  }
});

async function expectInOrder(page: Page, path: string, picture: string): Promise<void> {
  await page.setViewportSize({ width: widths[0] ?? 0, height: 900 });
  const answer = await page.goto(path);
  expect.soft(answer?.status(), path).toBe(200);
  await sayWhy(page);
  expect.soft(answer?.headers()["content-security-policy"], path).toContain("style-src 'self';");
  expect.soft(await answer?.text(), path).not.toMatch(/<[^>]+\sstyle=/);
  expect.soft(await page.title(), path).toMatch(/\S/);
  await expect.soft(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
  expect
    .soft(await page.locator(".button-primary").filter({ visible: true }).count(), `primary buttons on ${path}`)
    .toBeLessThan(2);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
    // In English the same page says something else: its names are asked for once.
    if (languageOfTest() === "da" || width === 1280) await expectAccessible(page);
    if (pictures) await page.screenshot({ path: `${picture}-${width}.png`, fullPage: true });
  }
}

/** The manager says why before opening what is another's. */
async function sayWhy(page: Page): Promise<void> {
  if (!(await page.getByRole("heading", { level: 1, name: say("Hvorfor vil du åbne den?") }).isVisible())) return;
  await page.getByRole("radio", { name: say("Aftalt gennemgang af kvaliteten") }).check();
  await page.getByRole("button", { name: say("Åbn henvendelsen") }).click();
  await expect(page.getByRole("heading", { name: oneOf(say("Dit næste skridt"), say("Næste skridt")) })).toBeVisible();
}

async function linksOn(page: Page): Promise<string[]> {
  const links = await page
    .locator("a[href]")
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  const own = links.map((link) => new URL(link)).filter(({ origin }) => origin === new URL(page.url()).origin);
  return own.map(({ pathname, search }) => pathname + search);
}

/** Pages that differ only in whom or what they are about are one kind; the pages of requests are one for each state, as they open. */
function kindOf(path: string, states: ReadonlyMap<string, string>): string {
  const { pathname, searchParams } = new URL(path, "http://medspil.invalid");
  const number = numberIn(pathname) ?? undefined;
  const opened = number && pathname === `/henvendelser/${number}` && searchParams.size === 0;
  const state = opened ? ` ${states.get(number)}` : "";
  const shape = pathname
    .replace(new RegExp(numberPattern), "N")
    .replace(/[^/]*[0-9a-f]{8}-[0-9a-f-]{27}/, "id")
    .replace(/^(\/evaluering|\/log-ind|\/opsaetning)\/.+/, "$1/token");
  return `${shape}${state} ${[...searchParams.keys()].sort().join(" ")}`.trim();
}

/** By number, what makes its page another one. */
async function statesOfRequests(): Promise<ReadonlyMap<string, string>> {
  const { rows } = await inServerDatabase((client) =>
    client.query<{ number: string; state: string }>(
      "select number, concat_ws(' ', state, nullif(notification, 'none'), nullif(escalation, 'none')) as state from consultation",
    ),
  );
  return new Map(rows.map(({ number, state }) => [number, state]));
}
