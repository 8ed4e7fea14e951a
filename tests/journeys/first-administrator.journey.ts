import type { Locator } from "@playwright/test";
import { freePort } from "#app/platform/free-port.server.ts";
import { expectAccessible, expectNoSidewaysScroll } from "../support/axe.ts";
import { expect, test } from "../support/browser.ts";
import { say } from "../support/say.ts";
import { type RunningServer, startMedspil } from "../support/server.ts";

test.describe("a municipality that begins", () => {
  let server: RunningServer;
  test.beforeAll(async () => {
    server = await startMedspil("start", await freePort());
  });
  test.afterAll(() => server.stop());

  test("makes its first administrator by the link that the console prints, who lets a consultant in", async ({
    anybody,
    javaScriptEnabled,
  }) => {
    test.slow();
    const look = async () => {
      await expectNoSidewaysScroll(page);
      if (javaScriptEnabled) await expectAccessible(page);
    };
    const page = await anybody();
    await page.goto(`${server.url}/log-ind`);
    await expect(page.getByRole("heading", { level: 2, name: say("Kommer der ingen kode?") })).toBeVisible();
    await expect(page.getByText(say("DEMO"))).toHaveCount(0);
    await look();

    const link = /http\S+\/opsaetning\/\S+/.exec(server.said())?.[0] ?? "";
    await page.goto(link);
    await look();
    await page.getByRole("button", { name: say("Opret administrator") }).click();
    await expect(page.getByRole("heading", { name: say("Ret tre ting, før du går videre") })).toBeVisible();
    await look();
    await page.getByLabel(say("Dit navn")).fill("Asta Admin");
    await page.getByLabel(say("Din arbejdsmail")).fill("asta.admin@eksempel.invalid");
    await page.getByLabel(say("Stabens navn")).fill("Staben for Tryghed og Forebyggelse");
    await page.getByRole("button", { name: say("Opret administrator") }).click();
    await expect(page.getByRole("heading", { level: 1, name: say("Administration") })).toBeVisible();
    await look();

    await test.step("the link opens nothing a second time", async () => {
      const other = await anybody();
      expect((await other.goto(link))?.status()).toBe(404);
      await expect(other.getByRole("heading", { level: 1 })).toHaveText(say("Linket virker ikke længere"));
    });

    await test.step("units", async () => {
      await page
        .getByRole("navigation", { name: say("Administration") })
        .getByRole("link", { name: say("Enheder") })
        .click();
      await page.getByLabel(say("Navn"), { exact: true }).fill("Fyrreskolen");
      await page.getByLabel(say("Slags")).selectOption(say("Folkeskole"));
      await page.getByRole("button", { name: say("Opret enheden") }).click();
      await expect(page.getByText(say("Enheden er oprettet."))).toBeVisible();
      await expect(page.getByRole("link", { name: /Fyrreskolen/ })).toBeVisible();
      await look();
      await page.getByLabel(say("Navn"), { exact: true }).fill("fyrreskolen");
      await page.getByLabel(say("Slags")).selectOption(say("Klub"));
      await page.getByRole("button", { name: say("Opret enheden") }).click();
      await expect(page.getByRole("link", { name: say("Der er allerede en enhed med det navn") })).toBeVisible();
      await look();
    });

    let invitation = "";
    await test.step("a person with a role and a profile", async () => {
      await page
        .getByRole("navigation", { name: say("Administration") })
        .getByRole("link", { name: say("Personer") })
        .click();
      await page.getByText(say("Opret person"), { exact: true }).click();
      await page.getByLabel(say("Navn"), { exact: true }).fill("Sofie Social");
      await page.getByLabel(say("Arbejdsmail")).fill("sofie.social@eksempel.invalid");
      await page.getByLabel(say("Enhed"), { exact: true }).selectOption("Staben for Tryghed og Forebyggelse");
      await page.getByRole("checkbox", { name: say("Konsulent") }).check();
      await look();
      await page.getByRole("button", { name: say("Opret personen") }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Sofie Social" })).toBeVisible();
      await look();
      // Roles and profile are one form: what is ticked in both is kept by one button.
      await page.getByRole("checkbox", { name: say("Redaktør") }).check();
      await page.getByRole("checkbox", { name: say("socialpædagogik") }).check();
      const unsaved = page.getByText(say("Her er noget, du ikke har gemt."));
      if (javaScriptEnabled) await expect(unsaved).toBeVisible();
      await page.getByRole("button", { name: say("Gem"), exact: true }).click();
      await expect(page.getByText(say("Ændringerne er gemt."))).toBeVisible();
      await expect(unsaved).toHaveCount(0);
      // Without what it says of the last change.
      await page.goto(page.url().split("?", 1)[0] ?? "");
      for (const name of ["Redaktør", "socialpædagogik"]) {
        await expect(page.getByRole("checkbox", { name: say(name) })).toBeChecked();
      }
    });

    await test.step("what is taken back stands in the fields again, for a person, a profile and a unit", async () => {
      const changed = async (form: Locator, label: string, saved: string, before: string, after: string) => {
        await form.getByLabel(label, { exact: true }).fill(after);
        await form.getByRole("button", { name: say("Gem"), exact: true }).click();
        await expect(page.getByText(saved)).toBeVisible();
        await page.getByRole("button", { name: say("Fortryd", "changes"), exact: true }).click();
        await expect(page.getByText(say("Ændringen er fortrudt."))).toBeVisible();
        await expect(form.getByLabel(label, { exact: true })).toHaveValue(before);
      };
      const own = page.locator("form", { has: page.getByLabel(say("Arbejdsmail")) });
      await changed(own, say("Navn"), say("Ændringerne er gemt."), "Sofie Social", "Sofie Sørensen");
      await changed(own, say("Beskæftigelsesgrad i procent"), say("Ændringerne er gemt."), "100", "80");
      const person = page.url();
      await page
        .getByRole("navigation", { name: say("Administration") })
        .getByRole("link", { name: say("Enheder") })
        .click();
      await page.getByRole("link", { name: /Fyrreskolen/ }).click();
      const unit = page.locator("form", { has: page.getByLabel(say("Slags")) });
      await changed(unit, say("Navn"), say("Ændringerne er gemt."), "Fyrreskolen", "Granskolen");
      await page.goto(person);
    });

    await test.step("a one-time link, by which the person signs in", async () => {
      await page.getByRole("button", { name: say("Lav et link") }).click();
      const field = page.getByLabel(say("Link til Sofie Social"));
      await expect(field).toBeVisible();
      await look();
      invitation = await field.inputValue();
      expect(invitation).toContain(`${server.url}/log-ind/`);
      const sofie = await anybody();
      await sofie.goto(invitation);
      await expect(sofie.getByRole("heading", { level: 1 })).toHaveText(say("Velkommen, Sofie Social"));
      await sofie.getByRole("button", { name: say("Log ind") }).click();
      await expect(sofie.getByRole("link", { name: say("Kø") }).first()).toBeAttached();
      await expect(sofie.getByRole("link", { name: say("Administration") })).toHaveCount(0);
      expect((await sofie.goto(`${server.url}/administration`))?.status()).toBe(403);
      await expect(sofie.getByRole("heading", { level: 1 })).toHaveText(say("Den side er ikke din"));
      const somebody = await anybody();
      await somebody.goto(invitation);
      await expect(somebody.getByRole("heading", { level: 1 })).toHaveText(say("Linket virker ikke længere"));
    });
  });
});
