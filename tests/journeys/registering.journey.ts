import { numberIn } from "#workflows/consultation/number.ts";
import { expectAccessible, expectNoSidewaysScroll } from "../support/axe.ts";
import { expect, test } from "../support/browser.ts";
import { say, saying } from "../support/say.ts";

test.describe("a call", () => {
  test("is registered and closed from the keyboard alone, and the one who called finds the advice @js", async ({ as }) => {
    const page = await as("Sofie Social");
    await page.goto("/koe");
    await expect(page.getByText(say("alle genveje"))).toBeVisible();
    const { keyboard } = page;
    /** On to the next field, which must be the one that is meant; then types. */
    const next = async (field: string, keys = "") => {
      for (let tabs = 0; tabs < 8; tabs++) {
        await keyboard.press("Tab");
        if ((await page.evaluate(() => document.activeElement?.id)) === field) break;
      }
      await expect(page.locator(`#${field}`)).toBeFocused();
      if (keys) await keyboard.type(keys);
    };

    await keyboard.press("r");
    await expect(
      page.getByRole("heading", { level: 1, name: say("Registrér en henvendelse", "registering › title") }),
    ).toBeVisible();
    await expect(page.getByLabel(say("Arbejdsmail", "registering"))).toBeFocused();
    await keyboard.type("ulla.ny@eksempel.invalid");
    await expect(
      page.getByText(say("Vi kender ikke adressen endnu. Skriv navn og enhed, så opretter vi personen som henvender.")),
    ).toBeVisible();
    await expectAccessible(page);

    // Somebody who is known needs no more than the address.
    await keyboard.press("Control+a");
    await keyboard.type("laerke.laerer@eksempel.invalid");
    await expect(page.getByRole("status").filter({ hasText: "Lærke Lærer, Fyrreskolen" })).toBeVisible();
    await next("themes", "Mobning");
    await next("ages", "10");
    // Somebody is below 18, so there is one question more; the first answer is that it was about nobody in particular.
    await next("duty");
    await keyboard.press("Space");
    await next("matter", "Drillerier i en 5. klasse. Læreren vil vide, hvordan klassen kan tale om det.");
    await next("advised", "Begynd med klassens egne regler.");
    await keyboard.press("Control+Enter");

    // What is missing is said at once, with all that was typed.
    await expect(page.getByRole("link", { name: say("Vælg, om den skal journaliseres") })).toBeVisible();
    await page.getByRole("link", { name: say("Vælg, om den skal journaliseres") }).press("Enter");
    await expect(page.locator("input[type=radio]:focus")).toHaveCount(1);
    await keyboard.press("Space");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await keyboard.press("Control+Enter");
    const done = page
      .getByRole("status")
      .filter({ hasText: saying("<request> er registreret og afsluttet. Henvender får kvittering og spørgeskema.") });
    await expect(done).toBeVisible();
    const number = numberIn((await done.textContent()) ?? "") ?? "";

    const laerke = await as("Lærke Lærer");
    await laerke.goto(`/henvendelser/${number}`);
    await expect(laerke.getByRole("heading", { level: 1, name: "Drillerier i en 5. klasse" })).toBeVisible();
    await expect(laerke.getByText("Begynd med klassens egne regler.")).toBeVisible();
    await expectAccessible(laerke);
  });
});
