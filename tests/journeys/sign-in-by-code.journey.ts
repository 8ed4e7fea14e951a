import { expectAccessible, expectNoSidewaysScroll } from "../support/axe.ts";
import { expect, test } from "../support/browser.ts";
import { say } from "../support/say.ts";

test.describe("somebody new from the municipality", () => {
  test("signs in by a code, says who they are, goes on to what they wanted, and sees where they are signed in", async ({
    anybody,
    javaScriptEnabled,
  }, info) => {
    const look = async () => {
      await expectNoSidewaysScroll(page);
      if (javaScriptEnabled) await expectAccessible(page);
    };
    // An address of its own for each run: codes to one address are counted.
    const address = `nina.ny.${info.project.name.replaceAll(" ", ".").toLowerCase()}@eksempel.invalid`;
    const page = await anybody();
    await page.goto("/henvendelser/ny/sparring");
    await page.getByText(say("Log ind med en kode på mail")).click();
    await page.getByLabel(say("Din arbejdsmail")).fill(address);
    await page.getByRole("button", { name: say("Send mig en kode") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("Skriv koden"));
    await expect(page.getByText(address)).toBeVisible();
    await expect(page.getByLabel(say("Koden fra mailen"))).toHaveAttribute("autocomplete", "one-time-code");
    await expect(page.getByLabel(say("Koden fra mailen"))).toHaveAttribute("inputmode", "numeric");
    await look();

    const mail = await page.context().newPage();
    const letter = mail.getByRole("link", { name: say("Din kode til Medspil") }).filter({ hasText: address });
    await expect(async () => {
      await mail.goto("/demo/post");
      await expect(letter).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 20_000 });
    await letter.click();
    const code = (await mail.getByText(/^\d{6}$/).textContent()) ?? "";
    if (javaScriptEnabled) await expectAccessible(mail);

    await page.getByLabel(say("Koden fra mailen")).fill(code === "000000" ? "000001" : "000000");
    await page.getByRole("button", { name: say("Log ind"), exact: true }).click();
    await expect(
      page.getByRole("link", { name: say("Koden passer ikke. Se efter, om det er den rigtige mail; du har 4 forsøg tilbage") }),
    ).toBeVisible();
    await look();
    await page.getByLabel(say("Koden fra mailen")).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByRole("button", { name: say("Log ind"), exact: true }).click();

    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("Velkommen til Medspil"));
    await look();
    await page.getByLabel(say("Dit navn")).fill("Nina Ny");
    await page.getByLabel(say("Hvor arbejder du?")).selectOption(say("Mit arbejdssted er ikke på listen"));
    await page.getByLabel(say("Hvad er din funktion?", "register")).selectOption(say("Lærer"));
    await page.getByRole("button", { name: say("Kom i gang", "register") }).click();
    await page.waitForURL("/henvendelser/ny/sparring");

    await page.goto("/mine-sessioner");
    await expect(page.getByText(say("Her, hvor du er nu"))).toBeVisible();
    await expect(page.getByText(say("Du er ikke logget ind andre steder."))).toBeVisible();
    await look();
  });
});
