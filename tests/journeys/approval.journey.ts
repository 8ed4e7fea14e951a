import type { Page } from "@playwright/test";
import { choose, fillAgreement, numberOnReceipt } from "../support/asking.ts";
import { expectAccessible, expectNoSidewaysScroll } from "../support/axe.ts";
import { expect, test, untilAlive } from "../support/browser.ts";
import { say } from "../support/say.ts";
import { expectState, open } from "../support/working.ts";

/** A page as it is on a desk and on a phone. */
async function look(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test("help with developing a method is asked for, approved by the leader, and then somebody's @js", async ({ as }) => {
  test.slow();
  const title = "En fælles måde at tage den svære samtale på";
  const laerke = await as("Lærke Lærer");

  const number = await test.step("Lærke asks in two short steps, and says that her leader is not with it yet", async () => {
    await laerke.goto("/henvendelser/ny");
    await laerke.getByRole("link", { name: say("Støtte til metodeudvikling") }).click();
    await untilAlive(laerke);
    await laerke.getByLabel(say("Kort overskrift")).fill(title);
    await choose(laerke, "Hvad handler det om?", ["Forældresamarbejde"]);
    await choose(laerke, "Hvilken aldersgruppe drejer det sig om?", ["6–9 år"]);
    await laerke.getByLabel(say("Hvad vil I gerne opnå?")).fill("Vi vil blive tryggere ved at tage den svære samtale tidligt.");
    await laerke.getByLabel(say("Hvem er med?")).fill("12 lærere og pædagoger i indskolingen.");
    await choose(laerke, "Hvad ønsker I fra os?", ["Oplæg eller temadag"]);
    await look(laerke);
    await laerke.getByRole("button", { name: say("Fortsæt til trin 2") }).click();
    await choose(laerke, "Hvornår vil I gerne i gang?", ["Næste måned"]);
    await expect(laerke.getByText(say("Send bare henvendelsen nu."))).toBeHidden();
    await choose(laerke, "Er din leder med på det?", ["Ikke endnu"]);
    await expect(laerke.getByText(say("Send bare henvendelsen nu."))).toBeVisible();
    await laerke.getByLabel(say("Hører det til et bestemt projekt?")).selectOption("Trygge udearealer");
    await fillAgreement(laerke);
    await look(laerke);
    await laerke.getByRole("button", { name: say("Send henvendelsen") }).click();
    const given = await numberOnReceipt(laerke);
    await expect(laerke.getByText(say("Din leder skal være med på det, før vi går i gang."))).toBeVisible();
    return given;
  });

  await test.step("Karla cannot give it to anybody yet, and asks the leader", async () => {
    const karla = await as("Karla Konsul");
    await karla.goto(`/fordeling/${number}`);
    await expect(karla.getByText(say("Henvenders leder skal have godkendt henvendelsen først."))).toBeVisible();
    await look(karla);
    await karla.getByRole("link", { name: say("Bed lederen om at godkende", "approval") }).click();
    await look(karla);
    await karla.getByRole("button", { name: say("Spørg lederen") }).click();
    await expect(karla.getByText(say(`Henvenders leder er bedt om at godkende ${number}.`))).toBeVisible();
  });

  await test.step("her leader finds it, reads what she wrote and nothing of the unit's, and approves", async () => {
    await open(laerke, number);
    await expectState(laerke, "Afventer din leder");
    const sander = await as("Sander Skoleleder");
    await sander.goto("/henvendelser");
    const list = sander.getByRole("listitem").filter({ hasText: number });
    await expect(list.getByText(say("Lærke beder om din godkendelse."))).toBeVisible();
    await look(sander);
    await list.getByRole("link", { name: say("Læs og svar", "approval") }).click();
    await expect(sander.getByText("12 lærere og pædagoger i indskolingen.")).toBeVisible();
    await expect(sander.getByText("Lærke Lærer, Fyrreskolen")).toBeVisible();
    await look(sander);
    await sander.getByRole("link", { name: say("Godkend henvendelsen") }).click();
    await look(sander);
    await sander.getByRole("button", { name: say("Godkend"), exact: true }).click();
    await expect(sander.getByText(say(`Tak. ${number} er godkendt, og vi går i gang.`))).toBeVisible();
    const gone = await sander.goto(`/henvendelser/${number}`);
    expect(gone?.status()).toBe(404);
  });

  await test.step("Lærke sees who has it now, and invites a colleague", async () => {
    await open(laerke, number);
    await expectState(laerke, "Sendt til en konsulent");
    await expect(laerke.getByText(say("Sander Skoleleder godkendte henvendelsen."))).toBeVisible();
    await laerke.getByRole("link", { name: say("Inviter en kollega") }).click();
    await look(laerke);
    await laerke.getByLabel(say("Kollegaens arbejdsmail")).fill("ny.kollega@eksempel.invalid");
    await laerke.getByRole("button", { name: say("Inviter"), exact: true }).click();
    await expect(laerke.getByText(say("Kollegaen er inviteret og får en mail."))).toBeVisible();
    await expect(laerke.getByText("ny.kollega@eksempel.invalid", { exact: true })).toBeVisible();
    await look(laerke);
    await laerke.getByRole("button", { name: say("Fjern adgang") }).click();
    await expect(laerke.getByText(say("Kollegaen har ikke adgang længere."))).toBeVisible();
  });
});
