// `npm run pictures`: takes the pictures of the README and the guides from the demo. The clock stands still meanwhile, so that the same
// program gives the same pictures, whenever they are taken.
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { freePort } from "#app/platform/free-port.server.ts";
import { projectRoot } from "#app/platform/project-root.server.ts";
import config from "../playwright.config.ts";
import { type RunningServer, startMedspil } from "../support/server.ts";
import { type Shot, shots } from "./shots.ts";
import { webpMaker } from "./webp.ts";

/** A working day, in the middle of the morning; the domain guide's example of a receipt was sent on it. */
const at = "2026-11-24T10:20:00+01:00";
/** Points of the picture for one of the screen: a wide page is shown at about half of its width. */
const density = { 1280: 1.5, 390: 2 };
/** What a picture keeps of the page round the part that it is about. */
const margin = 16;
const most = 1_500_000;

const sizesFile = join(projectRoot, "docs/vejledning/billeder/billeder.json");

async function main(): Promise<void> {
  say("Starting the demo with a clock that stands still …");
  const server = await startMedspil("demo", await freePort(), {
    node: ["--import", join(import.meta.dirname, "stopped-clock.js")],
    // Letters and bells follow the database's own clock, which goes on.
    environment: { MEDSPIL_PICTURES_AT: at, WORKER: "off" },
  });
  try {
    const browser = await chromium.launch({
      ...config.use?.launchOptions,
      // A browser writes dates as its own language does.
      args: [...(config.use?.launchOptions?.args ?? []), "--lang=da-DK", "--font-render-hinting=none", "--disable-lcd-text"],
      env: { ...process.env, LANGUAGE: "da_DK" },
    });
    try {
      await takeAll(browser, server);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function takeAll(browser: Browser, server: RunningServer): Promise<void> {
  const smaller = await webpMaker(browser);
  const sizes: Record<string, { width: number; height: number }> = {};
  let sum = 0;
  for (const shot of shots) {
    const page = await signedIn(browser, server, shot);
    await shot.go(page);
    const { png, width, height } = await pictureOf(page, shot);
    await page.context().close();
    const bytes = await smaller(png);
    const path = join(projectRoot, shot.file);
    const isSame = statSync(path, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(path).equals(bytes);
    mkdirSync(dirname(path), { recursive: true });
    if (!isSame) writeFileSync(path, bytes);
    if (dirname(path) === dirname(sizesFile)) sizes[basename(path)] = { width, height };
    sum += bytes.length;
    say(`  ${shot.file}: ${width} × ${height}, ${Math.round(bytes.length / 1_000)} kB${isSame ? ", as before" : ""}`);
  }
  writeFileSync(sizesFile, `${JSON.stringify(sizes, null, 2)}\n`);
  say(`${shots.length} pictures, ${Math.round(sum / 1_000)} kB in all.`);
  if (sum > most) throw new Error(`The pictures are larger than ${most / 1_000} kB together. Show less of the pages.`);
}

async function signedIn(browser: Browser, { url }: RunningServer, { who, width }: Shot): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 900 },
    deviceScaleFactor: density[width],
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(at));
  await page.goto("/log-ind");
  await page.getByRole("button", { name: who }).click();
  await page.waitForURL(({ pathname }) => !pathname.startsWith("/log-ind"));
  return page;
}

/** What the page shows, without a focus or what blinks; `width` and `height` in points of the screen. */
async function pictureOf(page: Page, shot: Shot): Promise<{ png: Buffer; width: number; height: number }> {
  // On a screen as high as the page, nothing sticks to the bottom in the middle of the picture.
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: shot.width, height: Math.max(whole, 900) });
  await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await document.fonts.ready;
  });
  await page.mouse.move(0, 0);
  const clip = shot.part ? await around(page, shot.part) : { x: 0, y: 0, width: shot.width, height: whole };
  clip.height = Math.min(clip.height, shot.height);
  const png = await page.screenshot({ clip, animations: "disabled", caret: "hide" });
  return { png, width: clip.width, height: clip.height };
}

/** The rectangle round everything visible that matches, in whole points, with a margin where there is room. */
async function around(page: Page, part: string) {
  return page.evaluate(
    ([part, margin]) => {
      const boxes = [...document.querySelectorAll(part)]
        .map((one) => one.getBoundingClientRect())
        .filter(({ height }) => height > 0);
      if (boxes.length === 0) throw new Error(`Nothing on the page is ${part}`);
      const isWhole = boxes.some(({ width }) => width >= innerWidth);
      const by = isWhole ? 0 : margin;
      const left = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.left)) - by));
      const top = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.top)) - by));
      const right = Math.min(innerWidth, Math.ceil(Math.max(...boxes.map((box) => box.right)) + by));
      const bottom = Math.ceil(Math.max(...boxes.map((box) => box.bottom)) + by);
      return { x: left, y: top, width: right - left, height: bottom - top };
    },
    [part, margin] as const,
  );
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

await main();
