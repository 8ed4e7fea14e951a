import { expect, test } from "../support/browser.ts";
import { languageOfTest, say } from "../support/say.ts";

test.describe("whoever comes to the front door", () => {
  test("finds a page in the language of the reader that keeps to the strict policy @phone", async ({ page }) => {
    const troubles: string[] = [];
    page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
    page.on("pageerror", (error) => troubles.push(error.message));
    const answer = await page.goto("/");
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()["content-security-policy"]).toContain("script-src 'self' 'nonce-");
    await expect(page.locator("html")).toHaveAttribute("lang", languageOfTest());
    expect(troubles).toEqual([]);
  });

  test("and asks for a page that does not exist, is told so kindly", async ({ page }) => {
    const answer = await page.goto("/findes-ikke");
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("Siden findes ikke"));
  });
});
