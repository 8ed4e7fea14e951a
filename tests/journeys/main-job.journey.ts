import type { Page } from "@playwright/test";
import { askForCaseAdvice, askForSparring } from "../support/asking.ts";
import { expectAccessible, expectNoSidewaysScroll } from "../support/axe.ts";
import { expect, test, untilAlive } from "../support/browser.ts";
import { inEitherLanguage, say, saying } from "../support/say.ts";
import { ringNow } from "../support/server-database.ts";
import { accept, agree, answer, expectState, logContact, open, take } from "../support/working.ts";

type Asking = { title: string; ask: (page: Page, asked: { title: string }) => Promise<string> };

test.describe("advice from the first question to the last figure", () => {
  const askings: readonly (Asking & { when: string })[] = [
    { when: "in an individual case @js @phone", title: "Elev, der sidder alene i frikvarteret", ask: askForCaseAdvice },
    { when: "in a sparring @no-js", title: "Uro i klassen efter frikvarteret", ask: askForSparring },
  ];
  for (const { when, title, ask } of askings) {
    test(`goes from a teacher to a consultant and back, and is counted, ${when}`, async ({ as, anybody, javaScriptEnabled }) => {
      test.slow();
      const look = async (page: Page) => {
        await expectNoSidewaysScroll(page);
        if (javaScriptEnabled) await expectAccessible(page);
      };
      const laerke = await as("Lærke Lærer");
      const sofie = await as("Sofie Social");

      const number = await test.step("Lærke asks, and the receipt names her consultant and a date", async () => {
        const given = await ask(laerke, { title });
        await expect(laerke.getByText(saying("Sofie Social er din konsulent og kontakter dig senest <date>."))).toBeVisible();
        await expect(laerke.getByText(say("Hvorfor Sofie?"))).toBeVisible();
        await look(laerke);
        await laerke.goto("/henvendelser");
        await expect(laerke.getByRole("link", { name: title }).first()).toBeVisible();
        return given;
      });

      await test.step("Sofie finds it in her queue, sees why it is hers, and says yes", async () => {
        await sofie.goto("/koe?vis=mine");
        await expect(
          sofie.getByRole("row", { name: number }).getByRole("link", { name: say("Svar på tildeling") }),
        ).toBeVisible();
        await sofie.getByRole("row", { name: number }).getByRole("link", { name: title }).click();
        await expect(sofie.getByText(say("Hvorfor mig?"))).toBeVisible();
        await expectState(sofie, "Afventer accept");
        await look(sofie);
        await accept(sofie, number);
        await open(laerke, number);
        await expect(laerke.getByText(say("Sofie Social sagde ja til at være din konsulent."))).toBeVisible();
        await expectState(laerke, "Vi afklarer opgaven med dig");
        await look(laerke);
      });

      await test.step("they talk and agree on what to look at", async () => {
        await logContact(sofie, number);
        if (javaScriptEnabled) await halfADate(sofie, number);
        await agree(sofie, number);
      });

      await test.step("Sofie asks, and the ball is Lærke's until she replies", async () => {
        await open(sofie, number);
        await sofie.getByLabel(say("Skriv til Lærke")).fill("Hvornår på dagen er det sværest?");
        await sofie.getByRole("button", { name: say("Stil spørgsmål") }).click();
        await expectState(sofie, "Afventer henvender");
        await laerke.goto("/henvendelser");
        await laerke
          .getByRole("listitem")
          .filter({ hasText: number })
          .getByRole("link", { name: say("Svar på spørgsmålet") })
          .click();
        await laerke.getByLabel(say("Dit svar")).fill("Lige efter det store frikvarter.");
        await look(laerke);
        await laerke.getByRole("button", { name: say("Send svaret", "svar") }).click();
        await expectState(laerke, "Rådgivning i gang");
        await expect(laerke.getByText("Lige efter det store frikvarter.")).toBeVisible();
        await open(sofie, number);
        await expect(sofie.getByText("Lige efter det store frikvarter.")).toBeVisible();
        await expectState(sofie, "I gang");
      });

      await test.step("Sofie writes the advice and sends it once", async () => {
        await take(sofie, "Skriv rådet");
        await expect(sofie.getByLabel(say("Det er vi enige om at se på"))).toHaveValue(/frikvartererne/);
        await sofie.getByLabel(say("Sådan forstår vi situationen")).fill("I har en god kontakt, og gruppen vil gerne være med.");
        await sofie.getByLabel(say("Vores råd")).fill("Giv gruppen en fast opgave i frikvarteret, og følg den i tre uger.");
        await look(sofie);
        await sofie.getByRole("button", { name: say("Send rådet til Lærke") }).click();
        await expectState(sofie, "Råd sendt");
        await look(sofie);
      });

      await test.step("Lærke reads it and confirms", async () => {
        await open(laerke, number);
        await expectState(laerke, "Der ligger et råd til dig");
        const letter = laerke.getByRole("article");
        await expect(letter.getByText("Giv gruppen en fast opgave i frikvarteret")).toBeVisible();
        await expect(
          letter.getByText(
            say(
              "Rådgivningen er vejledende. Ansvaret for sagen og for eventuelle afgørelser ligger hos dig og din organisation.",
            ),
          ),
        ).toBeVisible();
        await look(laerke);
        await take(laerke, "Bekræft, at du har fået rådet");
        await laerke.getByRole("button", { name: say("Ja, jeg har fået rådet") }).click();
        await expectState(laerke, "Vi runder af");
      });

      const counted = await test.step("Stefan counts what there was before", async () => {
        const stefan = await as("Stefan Stabsen");
        return { stefan, before: await closedRequests(stefan) };
      });

      await test.step("Sofie closes with outcome, minutes, goals and filing", async () => {
        await open(sofie, number);
        await take(sofie, "Afslut henvendelsen");
        await sofie.getByRole("button", { name: say("Afslut henvendelsen") }).click();
        await expect(sofie.getByRole("heading", { name: saying("Ret <number> ting, før du sender") })).toBeVisible();
        await look(sofie);
        await answer(sofie, "Hvad kom der ud af det?", "Rådgivning givet, henvender arbejder videre");
        await sofie.getByLabel(say("Hvor lang tid er der brugt i alt?")).fill("60");
        await answer(sofie, "Hvilket af Byrådets mål bidrog rådgivningen til?", "En tryg by");
        await answer(sofie, "Skal henvendelsen journaliseres?", "Skal ikke journaliseres");
        await sofie.getByLabel(say("Kort begrundelse")).fill("Sparring uden betydning for en sag.");
        await sofie.getByRole("button", { name: say("Afslut henvendelsen") }).click();
        await expectState(sofie, "Afsluttet");
        await look(sofie);
      });

      await test.step("the next working day Lærke's letter has a link to the survey, which opens to whoever holds it", async () => {
        await ringNow(number, "survey");
        const nobody = await anybody();
        const link = await surveyLinkOf(number, laerke, nobody);
        await nobody.reload();
        await look(nobody);
        await answer(nobody, "I hvilken grad fik du hjælp til det, du havde brug for?", "I høj grad");
        await answer(nobody, "Fik du kontakt til os hurtigt nok?", "Ja");
        await nobody.getByRole("button", { name: say("Send svarene") }).click();
        await expect(nobody.getByRole("heading", { level: 1 })).toHaveText(say("Tak for dine svar"));
        await nobody.goto(link);
        await expect(nobody.getByRole("button", { name: say("Send svarene") })).toHaveCount(0);
      });

      await test.step("Stefan sees it counted", async () => {
        expect(await closedRequests(counted.stefan)).toBeGreaterThan(counted.before);
        await look(counted.stefan);
      });
    });
  }
});

/**
 * Looks for the survey's letter among the newest; it names no request, so the link is followed in a browser without a session. The letter
 * speaks the language that its reader chose last, in whichever journey, and the page that of this one.
 */
async function surveyLinkOf(number: string, reader: Page, nobody: Page): Promise<string> {
  let found = "";
  await expect(async () => {
    await reader.goto("/demo/post");
    const letters = reader.getByRole("link", { name: inEitherLanguage("Hvad fik du ud af rådgivningen? (2 minutter)") });
    const addresses = await letters.evaluateAll((links) => links.slice(0, 4).map((link) => link.getAttribute("href") ?? ""));
    for (const letter of addresses) {
      await reader.goto(letter);
      const address =
        (await reader
          .getByRole("link", { name: /evaluering/ })
          .first()
          .getAttribute("href")) ?? "";
      const link = new URL(address, reader.url()).pathname;
      await nobody.goto(link);
      if (await nobody.getByText(say(`Det handler om din henvendelse ${number}.`)).isVisible()) found = link;
    }
    expect(found).not.toBe("");
  }).toPass({ timeout: 20_000 });
  await nobody.goto(found);
  return found;
}

async function closedRequests(page: Page): Promise<number> {
  await page.goto("/statistik");
  const finding = page.getByRole("heading", { name: saying("<number> er i gang, <number> er afsluttet") });
  await expect(finding).toBeVisible();
  return Number(/(\d[\d.,]*)\D*$/.exec((await finding.textContent()) ?? "")?.[1]?.replace(/[.,]/, ""));
}

/** A date of which only the day was typed: the browser would send none, and the plan would have none without a word. */
async function halfADate(page: Page, number: string): Promise<void> {
  await open(page, number);
  await take(page, "Skriv aftalen");
  await untilAlive(page);
  await page.getByLabel(say("Hvad er I enige om at se på?")).fill("Frikvartererne.");
  await page.getByLabel(say("Næste dato i planen")).pressSequentially("12");
  await page.getByRole("button", { name: say("Gem aftalen") }).click();
  await expect(page.getByRole("link", { name: say("Vælg en dato.") })).toBeVisible();
  await expect(page.getByLabel(say("Hvad er I enige om at se på?"))).toHaveValue("Frikvartererne.");
}
