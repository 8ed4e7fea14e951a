import { expectAccessible, expectNoSidewaysScroll } from "../support/axe.ts";
import { expect, test } from "../support/browser.ts";
import { say, saying } from "../support/say.ts";

test.describe("the queue", () => {
  test("groups by who has the ball, and says of others' requests no more than one may know @phone", async ({
    as,
    javaScriptEnabled,
  }) => {
    const page = await as("Sofie Social");
    await page.goto("/koe");
    const groups = page.getByRole("rowheader");
    await expect(groups.nth(0)).toContainText(say("Bolden er hos dig"));
    await expect(groups.nth(1)).toContainText(say("Du venter på andre"));
    await expect(groups.nth(2)).toContainText(say("Hos dine kolleger"));
    const others = page.getByRole("row").filter({ hasText: say("Ikke delt med dig. ").trim() });
    await expect(others.first()).toBeVisible();
    await expect(others.getByRole("link")).toHaveCount(0);
    await expect(page.getByText("Spørgeskema om udskolingens trivsel")).toHaveCount(0);
    await expect(page.getByText(saying("<anything> over")).first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    if (javaScriptEnabled) await expectAccessible(page);
  });

  test("shows what its address says, and searches in what one may read", async ({ as }) => {
    const page = await as("Sofie Social");
    await page.goto("/koe?vis=mine");
    const filters = page.locator("form").filter({ has: page.getByLabel(say("Tilstand")), visible: true });
    await filters.getByLabel(say("Type")).selectOption(say("Enkeltsag"));
    await filters.getByRole("button", { name: say("Vis"), exact: true }).click();
    await expect(page).toHaveURL(/type=CASE_ADVICE/);
    await expect(page.getByRole("row", { name: say("Sparring") })).toHaveCount(0);
    await expect(page.getByRole("row", { name: say("Enkeltsag") }).first()).toBeVisible();
    await page.getByRole("link", { name: say("Ryd filtre") }).click();
    await filters.getByLabel(say("Over fristen")).check();
    await filters.getByRole("button", { name: say("Vis"), exact: true }).click();
    await expect(page).toHaveURL(/over=/);
    for (const row of await page.getByRole("row", { name: /TK-/ }).all())
      await expect(row).toContainText(saying("<anything> over"));

    await page.goto("/koe");
    await page
      .getByLabel(say("Søg på nummer i alt, du ser her, og på ord i det, du må læse: overskrift, sted, situation og spørgsmål"))
      .fill("efterårsferien");
    await page
      .getByLabel(say("Søg på nummer i alt, du ser her, og på ord i det, du må læse: overskrift, sted, situation og spørgsmål"))
      .press("Enter");
    await expect(page.getByRole("link", { name: "Elev med stigende fravær efter efterårsferien" })).toBeVisible();
    await page
      .getByLabel(say("Søg på nummer i alt, du ser her, og på ord i det, du må læse: overskrift, sted, situation og spørgsmål"))
      .fill("udskolingens trivsel");
    await page
      .getByLabel(say("Søg på nummer i alt, du ser her, og på ord i det, du må læse: overskrift, sted, situation og spørgsmål"))
      .press("Enter");
    await expect(page.getByText(say("Vi fandt ingen henvendelser med “udskolingens trivsel”."))).toBeVisible();
  });

  test("comes in pages of fifty, none shown twice", async ({ as }) => {
    const page = await as("Stefan Stabsen");
    await page.goto("/koe?vis=afsluttet");
    const seen = new Set<string>();
    let shown = 0;
    for (let pages = 0; pages < 3; pages++) {
      const numbers = await page
        .getByRole("row")
        .getByText(/^TK-\d{4}-\d{5}$/)
        .allTextContents();
      shown += numbers.length;
      for (const number of numbers) seen.add(number);
      const next = page.getByRole("link", { name: say("Vis de næste") });
      if (!(await next.count())) break;
      expect(numbers).toHaveLength(50);
      await next.click();
      await expect(page.getByRole("row").getByText(numbers[0] ?? "", { exact: true })).toHaveCount(0);
    }
    expect(seen.size).toBe(shown);
  });

  test("wakes up while somebody presses keys already @js", async ({ as }) => {
    const page = await as("Sofie Social");
    // A key in every task of the browser, so that one falls between any two things that the page's script does.
    await page.addInitScript(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        document.body?.dispatchEvent(new KeyboardEvent("keydown", { key: "Shift", bubbles: true }));
        if (!document.querySelector(".ms-keys")) port2.postMessage("again");
      };
      port2.postMessage("begin");
    });
    await page.goto("/koe");
    await expect(page.getByText(say("alle genveje"))).toBeVisible();
    await page.keyboard.press("j");
    await expect(page.locator(".ms-queue__title").getByRole("link").first()).toBeFocused();
  });

  test("can be worked from the keyboard @js", async ({ as }) => {
    const page = await as("Sofie Social");
    await page.goto("/koe");
    // Keys are heard from the moment at which the page says which they are.
    await expect(page.getByText(say("alle genveje"))).toBeVisible();
    const links = page.locator(".ms-queue__title").getByRole("link");
    await page.keyboard.press("j");
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press("j");
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press("k");
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press("?");
    await expect(page.getByRole("heading", { name: say("Genveje i køen") })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("?");
    await page.keyboard.press("/");
    const search = page.getByRole("searchbox");
    await expect(search).toBeFocused();
    await page.keyboard.type("jk?");
    await expect(search).toHaveValue("jk?");
    await search.fill("");
    await search.blur();
    await page.keyboard.press("j");
    const title = (await links.nth(0).textContent()) ?? "";
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  });
});
