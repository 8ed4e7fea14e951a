import type { Page } from "@playwright/test";
import { expect } from "./browser.ts";
import { oneOf, say, saying } from "./say.ts";

/** Opens the page of a request. */
export async function open(page: Page, number: string): Promise<void> {
  await page.goto(`/henvendelser/${number}`);
  await expect(page.getByRole("heading", { name: oneOf(say("Dit næste skridt"), say("Næste skridt")) })).toBeVisible();
}

/** Takes one of the ways on that the request's page offers beside its next step. */
export async function take(page: Page, way: string): Promise<void> {
  const steps = page.getByRole("region", { name: oneOf(say("Dit næste skridt"), say("Næste skridt")) });
  const link = steps.getByRole("link", { name: say(way), exact: true });
  const more = steps.getByText(say("Flere muligheder"));
  if (!(await link.isVisible()) && (await more.count())) await more.click();
  const here = page.url();
  await link.click();
  await page.waitForURL((url) => url.href !== here);
}

/** The consultant says yes, with the answers of the checklist. */
export async function accept(page: Page, number: string): Promise<void> {
  await open(page, number);
  await take(page, "Sig ja til henvendelsen");
  await answer(page, "Er der personoplysninger?", "Nej");
  await answer(page, "Er vi det rigtige sted?", "Ja");
  await answer(page, "Er type, temaer og alder rigtige?", "Ja");
  await answer(page, "Kan et eksisterende svar hjælpe?", "Nej");
  await page.getByRole("button", { name: say("Sig ja"), exact: true }).click();
  await expectState(page, "Afklaring");
}

/** The consultant notes a talk on the telephone. */
export async function logContact(page: Page, number: string, minutes = "25"): Promise<void> {
  await open(page, number);
  await take(page, "Notér en samtale eller et møde");
  await answer(page, "Hvordan havde I kontakt?", "Telefon");
  await page.getByLabel(say("Hvor længe? (minutter)")).fill(minutes);
  await page.getByRole("button", { name: say("Notér kontakten") }).click();
  await expect(page.getByText(saying("talte med <anything> i telefon")).first()).toBeVisible();
}

/** The consultant writes down what both agree on. */
export async function agree(page: Page, number: string): Promise<void> {
  await open(page, number);
  await take(page, "Skriv aftalen");
  await page.getByLabel(say("Hvad er I enige om at se på?")).fill("Hvordan gruppen kommer med i frikvartererne igen.");
  await page.getByRole("button", { name: say("Gem aftalen") }).click();
  await expectState(page, "I gang");
}

/** Chooses one answer of a question. */
export async function answer(page: Page, question: string, choice: string): Promise<void> {
  await page
    .getByRole("group", { name: say(question) })
    .getByLabel(say(choice), { exact: true })
    .check();
}

/** Where the request stands, in the words of whoever looks. */
export async function expectState(page: Page, state: string): Promise<void> {
  await expect(page.getByRole("definition").first()).toHaveText(say(state, "vocabulary"));
}
