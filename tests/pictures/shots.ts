import type { Page } from "playwright";
import { untilAlive } from "../support/browser.ts";

/** One picture: who looks, on how wide a screen, what they do, and what of the page is kept. */
export type Shot = {
  /** The file, from the root of the project. */
  file: string;
  who: string;
  width: 1280 | 390;
  go: (page: Page) => Promise<void>;
  /** Everything that matches is in the picture, with the page round it; left out, the page from its top. */
  part?: string;
  /** The longest that the picture may be, in points of the screen. */
  height: number;
};

const guide = (name: string) => `docs/vejledning/billeder/${name}.webp`;

const people = { teacher: "Lærke Lærer", advised: "Ulla Ungdom", consultant: "Sofie Social", manager: "Stefan Stabsen" };

const to = (path: string) => async (page: Page) => {
  await page.goto(path);
};

/** Opens the request with that title from a list. */
const from = (path: string, title: string) => async (page: Page) => {
  await page.goto(path);
  await page.getByRole("link", { name: title }).first().click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
};

/**
 * The pictures of the README and of the guides, in the order in which they are taken: what somebody does for one of them has happened in
 * those that follow. Nobody must have asked for anything when the queue is shown.
 */
export const shots: readonly Shot[] = [
  { file: "docs/pictures/koe.webp", who: people.consultant, width: 1280, height: 800, go: to("/koe?vis=alle") },
  { file: guide("konsulent-koe"), who: people.consultant, width: 1280, height: 560, go: to("/koe") },
  {
    file: guide("konsulent-henvendelse"),
    who: people.consultant,
    width: 1280,
    height: 620,
    go: from("/koe", "Grov tone på sociale medier"),
    part: "#indhold",
  },
  {
    file: guide("konsulent-raad"),
    who: people.consultant,
    width: 1280,
    height: 800,
    go: async (page) => {
      await from("/koe", "Elev med stigende fravær efter efterårsferien")(page);
      await page.getByRole("link", { name: "Skriv rådet" }).first().click();
      await page.getByRole("heading", { level: 1, name: "Skriv rådet" }).waitFor();
    },
    part: "#indhold",
  },
  {
    file: guide("konsulent-opkald"),
    who: people.consultant,
    width: 1280,
    height: 900,
    go: async (page) => {
      await page.goto("/henvendelser/registrer");
      await untilAlive(page);
      await page.getByLabel("Arbejdsmail").fill("per.paedagog@eksempel.invalid");
      await page.locator("strong", { hasText: "Per Pædagog, Havblikskolen" }).waitFor();
      await page.getByLabel("Tema", { exact: true }).selectOption({ label: "Klassefællesskab og gruppedynamik" });
      await page.getByLabel("Aldersgruppe", { exact: true }).selectOption({ label: "10–11 år" });
      await page
        .getByLabel("Hvad drejede det sig om?")
        .fill("Uro, når klassen skifter lokale. Det går ud over dem, der er længe om at falde til ro.");
      await page
        .getByLabel("Hvad rådede du til?")
        .fill("At lade én voksen gå forrest og én bagest, og at give de urolige en opgave på vejen. Prøv det i to uger.");
    },
    part: "main h1, main .ms-lead, .ms-call-form",
  },

  {
    file: guide("stabschef-fordel"),
    who: people.manager,
    width: 1280,
    height: 900,
    go: from("/fordeling", "Familie med meget uro om aftenen"),
    part: "#indhold",
  },
  {
    file: guide("stabschef-grund"),
    who: people.manager,
    width: 1280,
    height: 700,
    go: async (page) => {
      await page.goto("/koe?vis=alle");
      await page.getByRole("link", { name: "Åbn med begrundelse" }).first().click();
      await page.getByRole("heading", { level: 1, name: "Hvorfor vil du åbne den?" }).waitFor();
    },
    part: "main .ms-sheet",
  },
  {
    file: guide("stabschef-vagtplan"),
    who: people.manager,
    width: 1280,
    height: 760,
    go: to("/fordeling/vagtplan"),
    part: "#indhold",
  },
  { file: guide("stabschef-statistik"), who: people.manager, width: 1280, height: 900, go: to("/statistik"), part: "#indhold" },

  {
    file: guide("laerer-valg"),
    who: people.teacher,
    width: 390,
    height: 900,
    go: to("/henvendelser/ny"),
    part: "main h1, main .ms-lead, main .ms-go",
  },
  {
    file: guide("laerer-navn"),
    who: people.teacher,
    width: 390,
    height: 700,
    go: async (page) => {
      await page.goto("/henvendelser/ny/sparring");
      await untilAlive(page);
      await page
        .getByLabel("Beskriv kort situationen")
        .fill("Tonen i klassen er hård efter frikvarteret. Mikkel Madsen bliver ofte holdt udenfor, når de andre spiller bold.");
      await page.getByText("Det er ikke personoplysninger").waitFor();
    },
    part: ".form-group:has(#situation)",
  },
  {
    file: guide("laerer-kvittering"),
    who: people.teacher,
    width: 390,
    height: 960,
    go: async (page) => {
      await page.goto("/henvendelser/ny/sparring");
      await untilAlive(page);
      await page.getByLabel("Kort overskrift").fill("Hård tone efter frikvarteret");
      await page.getByLabel("Klassefællesskab og gruppedynamik").check();
      await page.getByLabel("10–11 år").check();
      await page
        .getByLabel("Beskriv kort situationen")
        .fill(
          "Tonen er hård, når klassen kommer ind efter frikvarteret. Et par drenge bliver ofte holdt udenfor, når de andre spiller bold.",
        );
      await page.getByLabel("Hvad vil du gerne have sparring på?").fill("Hvordan får jeg de stille med på banen?");
      await page.getByRole("button", { name: "Send henvendelsen" }).click();
      await page.getByRole("heading", { level: 1, name: "Tak. Vi har modtaget din henvendelse" }).waitFor();
    },
    part: "#indhold",
  },
  {
    file: guide("laerer-raad"),
    who: people.advised,
    width: 390,
    height: 980,
    go: async (page) => {
      await page.goto("/henvendelser");
      await page.getByRole("link", { name: "Læs svaret" }).first().click();
      await page.getByRole("heading", { level: 2, name: "Rådet" }).waitFor();
    },
    part: "#indhold",
  },
];
