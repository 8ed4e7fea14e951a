import type { Page } from "@playwright/test";
import { numberIn } from "#workflows/consultation/number.ts";
import { expect } from "./browser.ts";
import { oneOf, say, saying } from "./say.ts";

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

/** Ticks the pills of a question, both by their words in Danish. */
export async function choose(page: Page, question: string, answers: readonly string[]): Promise<void> {
  const group = page.getByRole("group", { name: say(question), exact: true });
  for (const answer of answers) await group.getByLabel(say(answer), { exact: true }).check();
}

/** Fills in the form of a sparring (or of somebody in doubt), which is open. */
export async function fillSparring(page: Page, asked: Asked): Promise<void> {
  await page.getByLabel(say("Kort overskrift")).fill(asked.title);
  await choose(page, "Hvad handler det om?", asked.themes ?? example.themes);
  await choose(page, "Hvilken aldersgruppe drejer det sig om?", asked.ages ?? example.ages);
  await page.getByLabel(say("Beskriv kort situationen")).fill(asked.situation ?? example.situation);
  if (asked.tried) await page.getByLabel(say("Hvad har I allerede gjort?")).fill(asked.tried);
  await page.getByLabel(say("Hvad vil du gerne have sparring på?")).fill(asked.question ?? example.question);
  await fillAgreement(page, asked);
}

/** Fills in when and how to be reached, and who asks where nobody remembers it. */
export async function fillAgreement(page: Page, asked: Pick<Asked, "urgency" | "urgencyReason"> = {}): Promise<void> {
  if (asked.urgency) await choose(page, "Hvornår har du brug for at høre fra os?", [asked.urgency]);
  if (asked.urgencyReason) await page.getByLabel(say("Hvad gør, at det haster?")).fill(asked.urgencyReason);
  const folded = page.getByText(say("Ret arbejdssted, funktion eller kontakt"));
  const contact = page.getByRole("group", { name: say("Hvordan vil du helst kontaktes?") });
  if (!(await contact.isVisible()) && (await folded.count())) await folded.click();
  await contact.getByLabel(say("Møde hos mig")).check();
  if (asked.urgency?.startsWith("I dag")) await page.getByLabel(say("Dit telefonnummer")).fill("12 34 56 78");
}

/** Sends a sparring from an empty form and answers its number. */
export async function askForSparring(page: Page, asked: Asked): Promise<string> {
  await page.goto("/henvendelser/ny/sparring");
  await fillSparring(page, asked);
  await page.getByRole("button", { name: say("Send henvendelsen") }).click();
  return numberOnReceipt(page);
}

/** The number that the receipt names. */
export async function numberOnReceipt(page: Page): Promise<string> {
  const heading = page.getByRole("heading", { level: 1, name: say("Tak. Vi har modtaget din henvendelse") });
  await expect(heading).toBeVisible();
  return numberIn((await heading.textContent()) ?? "") ?? "";
}

/** The receipt's promise where a person looks at it first, by name where one does so on that day. */
export function promiseOfFirstLook(): RegExp {
  return oneOf(
    saying("En fordeler ser på den senest <anything>."),
    saying("<name> fordeler henvendelserne og ser på din henvendelse senest <anything>."),
  );
}

/** Fills in both steps of advice in an individual case from an empty form, sends it and answers its number. */
export async function askForCaseAdvice(page: Page, asked: Asked & { notification?: string }): Promise<string> {
  await page.goto("/henvendelser/ny/enkeltsag");
  await choose(page, "Hvem drejer det sig om?", ["Et barn eller en ung"]);
  await page.getByLabel(say("Kort overskrift")).fill(asked.title);
  await choose(page, "Hvad handler det om?", asked.themes ?? example.themes);
  await choose(page, "Hvilken aldersgruppe drejer det sig om?", asked.ages ?? example.ages);
  await page.getByLabel(say("Beskriv situationen uden navne")).fill(asked.situation ?? example.situation);
  await choose(page, "Hvor længe har det stået på?", ["1–3 måneder"]);
  await page.getByLabel(say("Hvad er der allerede gjort, og hvem er inddraget?")).fill(asked.tried ?? "En samtale med hjemmet.");
  await page.getByLabel(say("Hvad har du brug for råd om?")).fill(asked.question ?? example.question);
  await page.getByRole("button", { name: say("Fortsæt til trin 2") }).click();
  await choose(page, "Ved borgeren eller forældrene, at du søger råd?", ["Ja"]);
  await choose(page, "Har du overvejet, om der skal underrettes?", [
    asked.notification ?? "Ja, det er vurderet, at det ikke er nødvendigt lige nu",
  ]);
  await fillAgreement(page, asked);
  await page.getByLabel(say("Jeg har ikke skrevet navne, CPR-numre eller andet, der kan afsløre, hvem det handler om.")).check();
  await page.getByRole("button", { name: say("Send henvendelsen") }).click();
  return numberOnReceipt(page);
}
