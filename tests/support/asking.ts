import type { Page } from "@playwright/test";
import { expect } from "./browser.ts";

/** What a requester fills in; what is left out keeps to a harmless example. */
export type Asked = {
  title: string;
  themes?: readonly string[];
  ages?: readonly string[];
  situation?: string;
  tried?: string;
  question?: string;
  urgency?: string;
  urgencyReason?: string;
};

const example = {
  themes: ["Mistrivsel"],
  ages: ["10–11 år"],
  situation: "En lille gruppe i klassen trækker sig fra de andre i frikvartererne. Tonen er god, når en voksen er med.",
  question: "Hvordan får vi gruppen med igen uden at gøre den til et problem?",
};

/** Ticks the pills of a question by their words. */
export async function choose(page: Page, question: string, answers: readonly string[]): Promise<void> {
  const group = page.getByRole("group", { name: question, exact: true });
  for (const answer of answers) await group.getByLabel(answer, { exact: true }).check();
}

/** Fills in the form of a sparring (or of somebody in doubt), which is open. */
export async function fillSparring(page: Page, asked: Asked): Promise<void> {
  await page.getByLabel("Kort overskrift").fill(asked.title);
  await choose(page, "Hvad handler det om?", asked.themes ?? example.themes);
  await choose(page, "Hvilken aldersgruppe drejer det sig om?", asked.ages ?? example.ages);
  await page.getByLabel("Beskriv kort situationen").fill(asked.situation ?? example.situation);
  if (asked.tried) await page.getByLabel("Hvad har I allerede gjort?").fill(asked.tried);
  await page.getByLabel("Hvad vil du gerne have sparring på?").fill(asked.question ?? example.question);
  await fillAgreement(page, asked);
}

/** Fills in when and how to be reached, and who asks where nobody remembers it. */
export async function fillAgreement(page: Page, asked: Pick<Asked, "urgency" | "urgencyReason"> = {}): Promise<void> {
  if (asked.urgency) await choose(page, "Hvornår har du brug for at høre fra os?", [asked.urgency]);
  if (asked.urgencyReason) await page.getByLabel("Hvad gør, at det haster?").fill(asked.urgencyReason);
  const folded = page.getByText("Ret arbejdssted, funktion eller kontakt");
  const contact = page.getByRole("group", { name: "Hvordan vil du helst kontaktes?" });
  if (!(await contact.isVisible()) && (await folded.count())) await folded.click();
  await contact.getByLabel("Møde hos mig").check();
  if (asked.urgency?.startsWith("I dag")) await page.getByLabel("Dit telefonnummer").fill("12 34 56 78");
}

/** Sends a sparring from an empty form and answers its number. */
export async function askForSparring(page: Page, asked: Asked): Promise<string> {
  await page.goto("/henvendelser/ny/sparring");
  await fillSparring(page, asked);
  await page.getByRole("button", { name: "Send henvendelsen" }).click();
  return numberOnReceipt(page);
}

/** The number that the receipt names. */
export async function numberOnReceipt(page: Page): Promise<string> {
  const heading = page.getByRole("heading", { level: 1, name: /^Tak. Vi har modtaget din henvendelse TK-\d{4}-\d{5}\.$/ });
  await expect(heading).toBeVisible();
  return /TK-\d{4}-\d{5}/.exec((await heading.textContent()) ?? "")?.[0] ?? "";
}

/** Fills in both steps of advice in an individual case from an empty form, sends it and answers its number. */
export async function askForCaseAdvice(page: Page, asked: Asked & { notification?: string }): Promise<string> {
  await page.goto("/henvendelser/ny/enkeltsag");
  await choose(page, "Hvem drejer det sig om?", ["Et barn eller en ung"]);
  await page.getByLabel("Kort overskrift").fill(asked.title);
  await choose(page, "Hvad handler det om?", asked.themes ?? example.themes);
  await choose(page, "Hvilken aldersgruppe drejer det sig om?", asked.ages ?? example.ages);
  await page.getByLabel("Beskriv situationen uden navne").fill(asked.situation ?? example.situation);
  await choose(page, "Hvor længe har det stået på?", ["1–3 måneder"]);
  await page.getByLabel("Hvad er der allerede gjort, og hvem er inddraget?").fill(asked.tried ?? "En samtale med hjemmet.");
  await page.getByLabel("Hvad har du brug for råd om?").fill(asked.question ?? example.question);
  await page.getByRole("button", { name: "Fortsæt til trin 2" }).click();
  await choose(page, "Ved borgeren eller forældrene, at du søger råd?", ["Ja"]);
  await choose(page, "Har du overvejet, om der skal underrettes?", [
    asked.notification ?? "Ja, det er vurderet, at det ikke er nødvendigt lige nu",
  ]);
  await fillAgreement(page, asked);
  await page.getByLabel("Jeg har ikke skrevet navne, CPR-numre eller andet, der kan afsløre, hvem det handler om.").check();
  await page.getByRole("button", { name: "Send henvendelsen" }).click();
  return numberOnReceipt(page);
}
