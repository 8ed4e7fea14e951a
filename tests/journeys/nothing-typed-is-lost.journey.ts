import type { Page } from "@playwright/test";
import { fillSparring, numberOnReceipt } from "../support/asking.ts";
import { expect, test, untilAlive } from "../support/browser.ts";
import { say } from "../support/say.ts";
import { accept } from "../support/working.ts";

const title = "Uro, der skrives om";

async function written(page: Page): Promise<void> {
  await page.goto("/henvendelser/ny/sparring");
  await untilAlive(page);
  await fillSparring(page, { title });
}

const send = (page: Page) => page.getByRole("button", { name: say("Send henvendelsen") }).click();
const noAnswer = () =>
  say("Der er ikke forbindelse til løsningen lige nu. Alt, hvad du har skrevet, står her stadig. Prøv igen om et øjeblik.");

async function expectStillThere(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole("alert").getByText(words)).toBeVisible();
  await expect(page.getByLabel(say("Kort overskrift"))).toHaveValue(title);
}

test.describe("what somebody has typed @js", () => {
  test("stays when the network goes away while it is sent, and pressing again sends it", async ({ as }) => {
    const page = await as("Per Pædagog");
    await written(page);
    await page.context().setOffline(true);
    await send(page);
    await expectStillThere(page, noAnswer());
    await page
      .getByRole("link", { name: say("Mine henvendelser") })
      .first()
      .click();
    await expectStillThere(page, noAnswer());
    await page.context().setOffline(false);
    await send(page);
    await numberOnReceipt(page);
    await expect(page.getByText(noAnswer())).toHaveCount(0);
  });

  test("stays when the server stops after it was asked, or somebody in between answers for it", async ({ as }) => {
    const page = await as("Per Pædagog");
    page.context().removeAllListeners("console");
    await written(page);
    for (const answer of ["gone", "proxy"] as const) {
      await page.route(/\.data(\?|$)/, (route) =>
        answer === "gone" ? route.abort("connectionrefused") : route.fulfill({ status: 503, body: "<h1>Bad gateway</h1>" }),
      );
      await send(page);
      await expectStillThere(page, noAnswer());
      await page.unroute(/\.data(\?|$)/);
    }
    await send(page);
    await numberOnReceipt(page);
  });

  test("stays when a script of ours fails, which the log is told without a word of it, and can be sent", async ({ as }) => {
    const page = await as("Per Pædagog");
    page.context().removeAllListeners("console");
    await written(page);
    const situation = page.getByLabel(say("Beskriv kort situationen"));
    await situation.fill("Eleven Peter Hansen er ofte væk");
    await page
      .locator(".ms-find")
      .first()
      .evaluate((element) => element.remove());
    const told = page.waitForRequest((request) => new URL(request.url()).pathname === "/fejl");
    await situation.fill("Eleven er ofte væk, og det går ud over de andre.");
    const body = new URLSearchParams((await told).postData() ?? "");
    expect([...body.keys()]).toEqual(["incident", "route", "file", "line", "column"]);
    expect(body.get("file")).toMatch(/^framework-.*\.js$/);
    await expectStillThere(page, String(body.get("incident")));
    await expect(situation).toHaveValue("Eleven er ofte væk, og det går ud over de andre.");
    await send(page);
    await numberOnReceipt(page);
  });

  test("goes to a server that has been replaced by a newer one meanwhile", async ({ as }) => {
    const page = await as("Per Pædagog");
    await written(page);
    await page.route("**/svarer", (route) => route.fulfill({ body: "another build" }));
    const asDocument = page.waitForRequest((request) => request.method() === "POST" && request.isNavigationRequest());
    await send(page);
    await asDocument;
    await numberOnReceipt(page);
  });

  test("stays when the browser translates the page, and whatever is found in it is shown and taken away again", async ({
    as,
  }) => {
    const page = await as("Per Pædagog");
    await written(page);
    await page.evaluate(translate);
    const situation = page.getByLabel(say("Beskriv kort situationen"));
    await situation.fill("");
    await situation.pressSequentially("Eleven Peter Hansen er ofte væk");
    await expect(page.locator(".ms-find")).toBeVisible();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    for (let taken = 0; taken < 20; taken++) await situation.press("Backspace");
    await expect(situation).toHaveValue("Eleven Pete");
    await situation.fill("Eleven er ofte væk, og det går ud over de andre.");
    await expect(page.locator(".ms-find")).toHaveCount(0);
    await expect(page.getByLabel(say("Kort overskrift"))).toHaveValue(title);
    await expect(page.locator("#sending")).toHaveCount(0);
    await send(page);
    await numberOnReceipt(page);
  });
});

test.describe("what somebody has sent @js", () => {
  test("is said beside the conversation, the field is empty, and the way back passes the form by", async ({ as }) => {
    const page = await as("Per Pædagog");
    await page.goto("/henvendelser");
    await page.goto("/henvendelser/ny/sparring");
    await fillSparring(page, { title: "Sendt og fulgt op" });
    await send(page);
    const number = await numberOnReceipt(page);
    await page.goBack();
    await expect(page).toHaveURL(/\/henvendelser$/);
    await page.goto(`/henvendelser/${number}`);
    const consultant = (await page.getByRole("definition").nth(1).textContent()) ?? "";
    await accept(await as(consultant), number);
    await page.goto(`/henvendelser/${number}`);
    await untilAlive(page);
    const field = page.locator("#skriv textarea");
    await field.fill("Gruppen er delt i to nu.");
    await page
      .locator("#skriv")
      .getByRole("button", { name: say("Send besked"), exact: true })
      .click();
    await expect(page.getByText(say("Beskeden er sendt."))).toBeVisible();
    await expect(page.locator("#sket")).toBeFocused();
    await expect(field).toHaveValue("");
    await expect(page.getByText("Gruppen er delt i to nu.")).toHaveCount(1);
  });
});

/** Plays the translator of a browser: every text is replaced by elements with a text of its own, whatever comes later too. */
function translate(): void {
  const replaceIn = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text);
    for (const text of texts) {
      const parent = text.parentElement;
      if (!text.data.trim() || !parent || parent.closest("font, script, textarea, style, title")) continue;
      const font = document.createElement("font");
      font.textContent = text.data;
      text.replaceWith(font);
    }
  };
  replaceIn(document.body);
  new MutationObserver(() => replaceIn(document.body)).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}
