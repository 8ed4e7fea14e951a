import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Language } from "#app/text/language.ts";
import { languageOfTest } from "./say.ts";

export { expect };

/** What a project says of its journeys: the language in which everybody reads. */
export type Reading = { language: Language };

type Fixtures = Reading & {
  /** Signs a demo person in, in a browser of their own, and answers its page. Whatever breaks there fails the test. */
  as: (name: string) => Promise<Page>;
  /** A browser in which nobody is signed in; whatever breaks there fails the test. */
  anybody: () => Promise<Page>;
};

/** Playwright's `test`, with people. A console error, a script that throws or a breach of the policy fails any journey. */
export const test = base.extend<Fixtures>({
  language: ["da", { option: true }],
  context: async ({ context }, use) => {
    await chooseLanguage(context);
    await use(context);
  },
  anybody: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const troubles: string[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await chooseLanguage(context);
      watch(context, troubles);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(troubles).toEqual([]);
  },
  as: async ({ anybody }, use) => {
    await use(async (name) => {
      const page = await anybody();
      await page.goto("/log-ind");
      await signInAs(page, name);
      return page;
    });
  },
});

/** The reader has chosen the project's language: pages speak it from the first one on, and signing in makes it the person's. */
async function chooseLanguage(context: BrowserContext): Promise<void> {
  await context.addCookies([{ name: "medspil-sprog", value: `${languageOfTest()}-valgt`, domain: "localhost", path: "/" }]);
}

/** Presses the button of a demo person on the page for signing in. */
export async function signInAs(page: Page, name: string): Promise<void> {
  // Journeys in other languages sign the same person in, so the choice is made each time.
  await chooseLanguage(page.context());
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await page.waitForURL(({ pathname }) => !pathname.startsWith("/log-ind"));
}

/** Waits for hydration: until the page's script has taken over what the server rendered. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__react")));
}

/** A refused form or a page that does not exist is an answer; the browser also notes it in the console. */
const answered = /^Failed to load resource: the server responded with a status of (403|404|409|413|422|503)/;

function watch(context: BrowserContext, troubles: string[]): void {
  context.on("console", (message) => {
    if (message.type() === "error" && !answered.test(message.text()))
      troubles.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => troubles.push(`${error.page()?.url()}: ${error.error().message}`));
}
