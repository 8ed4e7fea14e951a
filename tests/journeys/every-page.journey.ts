import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "../support/axe.ts";
import { expect, test } from "../support/browser.ts";
import { danishSaidOn, namesInUse } from "../support/danish.ts";
import { oneOf, say } from "../support/say.ts";
import { inServerDatabase } from "../support/server-database.ts";

/** Pages that look the same whoever reads them: the one who is about to ask sees them. */
const general = /^\/($|om\/|was|demo\/|mine-sessioner|henvendelser\/ny)/;
/** Steps that a consultant has seen already. */
const steps =
  /^\/henvendelser\/N\/(accepter|afklaring|afslut|fjern|genoptag|journal|kontakt|note|omklassificer|overdrag|raad|tilbage|underretning)/;

type Walk = { name: string | null; looksAt?: RegExp; leaves?: readonly RegExp[]; tag?: "@english" };
/** Somebody of each role, and whoever stands at the door, each with the kinds of page that they do not leave to the others. */
const walks: readonly Walk[] = [
  { name: "Sofie Social", leaves: [general], tag: "@english" },
  { name: "Lærke Lærer", looksAt: general },
  { name: "Lærke Lærer", leaves: [general], tag: "@english" },
  { name: "Stefan Stabsen", leaves: [general, steps] },
  { name: "Asta Admin", leaves: [general] },
  { name: "Karla Konsul", leaves: [general, steps] },
  { name: "Sander Skoleleder", leaves: [general] },
  { name: null },
  { name: "Dorte Databeskyttelse", leaves: [general] },
  { name: "Rune Redaktør", leaves: [general] },
];
const widths = [1280, 390];
/** With MEDSPIL_PICTURES=1 each page is kept as it looks, in test-results/pages. */
const pictures = process.env.MEDSPIL_PICTURES === "1";

test.describe("every page that a link leads to @js", () => {
  for (const { name, looksAt = /^/, leaves = [], tag = "" } of walks) {
    const part = looksAt === general ? ", where pages look the same for everybody" : "";
    test(`is in order for ${name ?? "whoever is not signed in"}${part} ${tag}`, async ({ as, anybody, language }, info) => {
      test.setTimeout(240_000);
      const folder = join(info.project.outputDir, "pages", language, name ?? "nobody");
      mkdirSync(folder, { recursive: true });
      const states = await statesOfRequests();
      const names = await namesInUse();
      const page = name ? await as(name) : await anybody();
      const waiting = name ? [new URL(page.url()).pathname, "/"] : ["/log-ind", "/om/underretning"];
      const seen = new Set<string>();
      let looked = 0;
      for (let path = waiting.shift(); path; path = waiting.shift()) {
        const kind = kindOf(path, states);
        if (seen.has(kind) || leaves.some((left) => left.test(kind))) continue;
        seen.add(kind);
        const mine = looksAt.test(kind);
        // A page of the others' is opened for its links alone, where it can lead to one that is looked at here.
        if (!mine && seen.size > 1) continue;
        await test.step(path, async () => {
          const look = mine ? { picture: join(folder, kind.replaceAll(/[^\wæøåÆØÅ-]+/g, "_")), names } : null;
          if (look) await expectInOrder(page, path, look);
          else await page.goto(path);
          looked += look ? 1 : 0;
          // A letter's link is its reader's.
          if (!kind.startsWith("/demo/post/")) waiting.push(...(await linksOn(page)));
        });
      }
      expect(looked).toBeGreaterThan(0);
    });
  }
});
