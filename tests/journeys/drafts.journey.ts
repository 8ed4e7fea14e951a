import { fillSparring, numberOnReceipt } from "../support/asking.ts";
import { expectAccessible } from "../support/axe.ts";
import { expect, test, untilAlive } from "../support/browser.ts";
import { say, saying } from "../support/say.ts";

test.describe("a draft", () => {
  test("is kept while somebody writes @js", async ({ as }) => {
    const page = await as("Per Pædagog");
    await page.goto("/henvendelser/ny/sparring");
    await untilAlive(page);
    await page.getByLabel(say("Kort overskrift")).fill("Skrevet uden at trykke på noget");
    await expect(page.getByText(saying("Kladden gemmes undervejs. Sidst gemt <time>.")).first()).toBeAttached({
      timeout: 10_000,
    });
    await page.goto("/henvendelser");
    await expect(page.getByRole("heading", { name: "Skrevet uden at trykke på noget" })).toBeVisible();
  });

  test("is kept by a button, listed, continued, and gone once it is sent", async ({ as, javaScriptEnabled }, info) => {
    const page = await as("Per Pædagog");
    const title = `Halvt færdig (${info.project.name.length})`;
    await page.goto("/henvendelser/ny/sparring");
    await page.getByLabel(say("Kort overskrift")).fill(title);
    await page.getByRole("button", { name: say("Gem kladde og luk") }).click();
    await expect(page.getByText(say("Kladden er gemt."))).toBeVisible();
    const draft = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });
    await expect(draft.getByText(saying("Sidst gemt <anything>. Den slettes den <date>."))).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    await draft.getByRole("link", { name: title }).click();
    await expect(page.getByLabel(say("Kort overskrift"))).toHaveValue(title);
    await fillSparring(page, { title });
    await page.getByRole("button", { name: say("Send henvendelsen") }).click();
    const number = await numberOnReceipt(page);
    await page.goto("/henvendelser");
    await expect(page.getByRole("heading", { name: title })).toHaveCount(1);
    await expect(page.getByText(number)).toBeVisible();
    await expect(draft.getByText(say("Slet kladden"))).toHaveCount(0);
  });

  test("is deleted by the one who wrote it", async ({ as }, info) => {
    const page = await as("Per Pædagog");
    const title = `Skal ikke sendes (${info.project.name.length})`;
    await page.goto("/henvendelser/ny/tvivl");
    await page.getByLabel(say("Kort overskrift")).fill(title);
    await page.getByRole("button", { name: say("Gem kladde og luk") }).click();
    const draft = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });
    await draft.getByText(say("Slet kladden")).first().click();
    await draft.getByRole("button", { name: say("Ja, slet den") }).click();
    await expect(page).toHaveURL(/\/henvendelser$/);
    await expect(page.getByRole("heading", { name: title })).toHaveCount(0);
  });

  test("sent twice makes one request", async ({ as }, info) => {
    const page = await as("Per Pædagog");
    await page.goto("/henvendelser/ny/sparring");
    await fillSparring(page, { title: `Trykket to gange (${info.project.name.length})` });
    const again = await page.context().newPage();
    const form = await page
      .locator("form")
      .filter({ has: page.getByLabel(say("Kort overskrift")) })
      .evaluate((element: HTMLFormElement) => [
        ...new FormData(element, element.querySelector<HTMLButtonElement>('button[value="send"]')).entries(),
      ]);
    await page.getByRole("button", { name: say("Send henvendelsen") }).click();
    const number = await numberOnReceipt(page);
    const body = new URLSearchParams(form.map(([name, value]) => [name, String(value)]));
    const answer = await page.request.post("/henvendelser/ny/sparring", {
      data: body.toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(answer.url()).toContain(`/henvendelser/${number}/kvittering`);
    await again.close();
  });
});
