import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import type { Language } from "#app/text/language.ts";
import { languageOfTest } from "./say.ts";
import { demoPersonNamed } from "./server-database.ts";

export { expect };

/** What a project says of its journeys: the language in which everybody reads. */
export type Reading = { language: Language };

type Fixtures = Reading & {
  /** An empty page of a browser in which a demo person is signed in already. Whatever breaks there fails the test. */
  as: (name: string) => Promise<Page>;
  /** A browser in which nobody is signed in; whatever breaks there fails the test. */
  anybody: (signedIn?: Session) => Promise<Page>;
};

/** Cookies, as Playwright stores them. */
type Session = NonNullable<BrowserContextOptions["storageState"]>;

type OncePerWorker = {
  /** Sessions by language and person, begun by whichever journey needed them first. */
  sessions: Map<string, Session>;
};

/** Playwright's `test`, with people. A console error, a script that throws or a breach of the policy fails any journey. */
export const test = base.extend<Fixtures, OncePerWorker>({
  // Playwright wants the empty pattern.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  sessions: [({}, use) => use(new Map()), { scope: "worker" }],
  language: ["da", { option: true }],
  context: async ({ context }, use) => {
    await chooseLanguage(context);
    await use(context);
  },
  anybody: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const troubles: string[] = [];
    await use(async (signedIn) => {
      const context = await browser.newContext(signedIn ? { storageState: signedIn } : {});
      contexts.push(context);
      await chooseLanguage(context);
      watch(context, troubles);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(troubles).toEqual([]);
  },
  as: async ({ anybody, sessions, language }, use) => {
    await use(async (name) => {
      const session = sessions.get(`${language} ${name}`);
      if (session) return anybody(session);
      const page = await anybody();
      await postSignIn(page, name);
      sessions.set(`${language} ${name}`, await page.context().storageState());
      return page;
    });
  },
});

/** Signs in as the button of a demo person does, without a page. */
async function postSignIn(page: Page, name: string): Promise<void> {
  const answer = await page.context().request.post("/log-ind", {
    form: { person: await demoPersonNamed(name) },
    headers: { origin: new URL(`http://localhost:${process.env.MEDSPIL_TEST_PORT}`).origin },
  });
  expect(new URL(answer.url()).pathname).not.toBe("/log-ind");
}

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

/**
 * Waits for hydration: what the server rendered is React's, and its effects have run, which is when keys and typing are heard.
 * React marks elements while it still reads them, so its root is asked, and then the browser, whether anything waits.
 */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    type Fiber = { return: Fiber | null; stateNode: { current?: { memoizedState: { isDehydrated: boolean } } } };
    const [, read] = Object.entries(document.body).find(([key]) => key.startsWith("__reactFiber$")) ?? [];
    let root = read as Fiber | undefined;
    while (root?.return) root = root.return;
    return root?.stateNode.current?.memoizedState.isDehydrated === false;
  });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** A refused form or a page that does not exist is an answer; the browser also notes it in the console. */
const answered =
  /^Failed to load resource: (the server responded with a status of (403|404|409|413|422|503)|net::ERR_INTERNET_DISCONNECTED)/;

function watch(context: BrowserContext, troubles: string[]): void {
  context.on("console", (message) => {
    if (message.type() === "error" && !answered.test(message.text()))
      troubles.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => troubles.push(`${error.page()?.url()}: ${error.error().message}`));
}
