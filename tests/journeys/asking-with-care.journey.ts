import { choose, fillSparring, promiseOfFirstLook } from "../support/asking.ts";
import { expectAccessible, expectNoSidewaysScroll } from "../support/axe.ts";
import { expect, signInAs, test, untilAlive } from "../support/browser.ts";
import { say, saying } from "../support/say.ts";
import { letSessionRunOut, placesOf } from "../support/server-database.ts";

const send = () => ({ name: say("Send henvendelsen") });

test.describe("whoever asks", () => {
  test("and sends an empty form, is told what to mend and stands there @phone", async ({ as, javaScriptEnabled }) => {
    const page = await as("Lærke Lærer");
    await page.goto("/henvendelser/ny/sparring");
    const answer = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", send()).click();
    expect((await answer).status()).toBe(422);
    const summary = page.getByRole("alert").filter({ hasText: saying("Ret <number> ting, før du sender") });
    await expect(summary.getByRole("link", { name: say("Skriv en kort overskrift") })).toBeVisible();
    await expect(page).toHaveTitle(new RegExp(`^${say("Fejl: ")}`));
    await expectNoSidewaysScroll(page);
    if (!javaScriptEnabled) return;
    await expect(page.locator("#fejl")).toBeFocused();
    await expectAccessible(page);
    await summary.getByRole("link", { name: say("Vælg mindst ét tema") }).click();
    await expect(page.getByLabel(say("Mistrivsel"))).toBeFocused();
    // A sentence goes when it is mended, on the field and in the summary.
    const themes = page.getByRole("group", { name: say("Hvad handler det om?") });
    await expect(themes.getByText(say("Vælg mindst ét tema"))).toBeVisible();
    await page.getByLabel(say("Mistrivsel")).check();
    await expect(themes.getByText(say("Vælg mindst ét tema"))).toBeHidden();
    await expect(summary.getByRole("link", { name: say("Vælg mindst ét tema") })).toBeHidden();
    await page.getByLabel(say("Beskriv kort situationen")).fill("For kort.");
    await page.getByLabel(say("Kort overskrift")).fill("Uro ved skuret");
    await expect(summary.getByRole("link", { name: say("Skriv en kort overskrift") })).toBeHidden();
    await expect(summary.getByRole("link", { name: say("Beskriv situationen") })).toBeVisible();
  });

  test("and writes a CPR number, is stopped, shown the place, and nothing of it is kept anywhere @phone", async ({
    as,
  }, info) => {
    const page = await as("Lærke Lærer");
    const mark = `Rullebræt${info.project.name.length}${info.retry}`;
    await page.goto("/henvendelser/ny/sparring");
    const situation = `${mark}: Drengen med nummer 240940-5552 kommer for sent hver dag, og vi ved ikke hvorfor.`;
    await fillSparring(page, { title: "En elev, der kommer for sent", situation });
    await page.getByRole("button", send()).click();
    const sentence = say("Teksten ser ud til at indeholde et CPR-nummer. Fjern det, før du sender. Vi gemmer ikke nummeret.");
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.locator("blockquote mark")).toHaveText("240940-5552");
    await expect(page.getByLabel(say("Beskriv kort situationen"))).toHaveValue(situation);
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: say("Gem kladde og luk") }).click();
    await expect(page.getByText(sentence)).toBeVisible();
    expect(await placesOf(mark)).toEqual([]);
    expect(await placesOf("240940-5552")).toEqual([]);
  });

  test("and writes something that may be a name, takes a stand, and a person looks at it first", async ({ as }, info) => {
    const page = await as("Lærke Lærer");
    await page.goto("/henvendelser/ny/sparring");
    await fillSparring(page, {
      title: `Uro ved ${info.project.name.startsWith("without") ? "porten" : "skuret"}`,
      situation: "Det begyndte, da Bertil Bodil flyttede ind, og siden har der været uro hver fredag aften.",
    });
    await page.getByRole("button", send()).click();
    const question = page.getByRole("group", { name: say("Kontrollér, om dette kan afsløre, hvem det handler om") });
    await expect(question.locator("mark")).toHaveText("Bertil Bodil");
    await expect(question.getByRole("radio", { checked: true })).toHaveCount(0);
    await question.getByLabel(say("Det er ikke personoplysninger")).check();
    await page.getByRole("button", send()).click();
    await expect(page.getByText(say("Vi ser efter, at teksten ikke afslører, hvem det handler om."))).toBeVisible();
    await expect(page.getByRole("paragraph").filter({ hasText: promiseOfFirstLook() })).toBeVisible();
  });

  test("sees the mark while writing @js", async ({ as }) => {
    const page = await as("Lærke Lærer");
    await page.goto("/henvendelser/ny/sparring");
    await untilAlive(page);
    await page.getByLabel(say("Beskriv kort situationen")).pressSequentially("Nummeret er 010150-5006 ");
    await expect(page.locator("blockquote mark")).toHaveText("010150-5006");
    await expect(page.getByText(say("Kladden er ikke gemt, fordi teksten indeholder et CPR-nummer.")).first()).toBeAttached();
    await expectAccessible(page);
    await page.getByLabel(say("Beskriv kort situationen")).fill("Nummeret er væk.");
    await expect(page.locator("blockquote mark")).toHaveCount(0);
    expect(await placesOf("010150-5006")).toEqual([]);
  });

  test("and writes too much, keeps it all and is told how much too much @phone", async ({ as, javaScriptEnabled }) => {
    const page = await as("Lærke Lærer");
    await page.goto("/henvendelser/ny/sparring");
    if (javaScriptEnabled) await untilAlive(page);
    const situation = "Det er svært at sige kort. ".repeat(60).trim();
    await fillSparring(page, { title: "En lang historie", situation });
    await page.getByRole("button", send()).click();
    await expect(
      page.getByRole("link", {
        name: say(`Gør teksten kortere: højst 1.500 tegn. Du har skrevet ${situation.length.toLocaleString("da-DK")}`),
      }),
    ).toBeVisible();
    await expect(page.getByLabel(say("Beskriv kort situationen"))).toHaveValue(situation);
    await expectNoSidewaysScroll(page);
  });

  test("about a young person and in doubt, reads of the duty to notify before anything is sent", async ({
    as,
    javaScriptEnabled,
  }) => {
    const page = await as("Lærke Lærer");
    await page.goto("/henvendelser/ny/enkeltsag");
    await choose(page, "Hvem drejer det sig om?", ["Et barn eller en ung"]);
    await page.getByLabel(say("Kort overskrift")).fill("En elev, vi er bekymrede for");
    await choose(page, "Hvad handler det om?", ["Mistrivsel"]);
    await choose(page, "Hvilken aldersgruppe drejer det sig om?", ["12–14 år"]);
    await page
      .getByLabel(say("Beskriv situationen uden navne"))
      .fill("En elev er blevet mere stille og trækker sig fra kammeraterne.");
    await choose(page, "Hvor længe har det stået på?", ["1–3 måneder"]);
    await page.getByLabel(say("Hvad er der allerede gjort, og hvem er inddraget?")).fill("En samtale med hjemmet.");
    await page.getByLabel(say("Hvad har du brug for råd om?")).fill("Hvad gør vi nu?");
    await page.getByRole("button", { name: say("Fortsæt til trin 2") }).click();
    await expect(page.getByRole("heading", { level: 1, name: say("Hvornår og hvordan?") })).toBeVisible();
    const duty = page.getByText(say("Underretningspligten er personlig."));
    await expect(duty).toBeHidden();
    await choose(page, "Har du overvejet, om der skal underrettes?", ["Jeg er i tvivl om reglerne"]);
    await expect(duty).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
  });

  test("after the session has run out, finds what was typed as a draft behind the sign-in", async ({ anybody }, info) => {
    const page = await anybody();
    await page.goto("/log-ind");
    await signInAs(page, "Per Pædagog");
    const title = `Skrevet i den lange pause (${info.project.name.length})`;
    await page.goto("/henvendelser/ny/sparring");
    await fillSparring(page, { title });
    const session = (await page.context().cookies()).find(({ name }) => name === "medspil");
    await letSessionRunOut(session?.value ?? "");
    await page.getByRole("button", send()).click();
    await expect(
      page.getByText(
        say(
          "Du er blevet logget ud. Det sker efter en halv time, hvor der ikke er sket noget, og senest efter 12 timer. Log ind igen, så fortsætter du, hvor du slap.",
        ),
      ),
    ).toBeVisible();
    await signInAs(page, "Per Pædagog");
    await expect(page.getByLabel(say("Kort overskrift"))).toHaveValue(title);
    await expect(page.getByLabel(say("Mistrivsel"))).toBeChecked();
  });

  test("from a page that is not ours, is refused and nothing is done @no-js", async ({ as, request }) => {
    const page = await as("Lærke Lærer");
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const form = { title: "Sendt af en fremmed side", intent: "draft", form: "sparring", step: "1" };
    const answer = await request.post("/henvendelser/ny/sparring", {
      form,
      headers: { cookie, origin: "https://et-andet-sted.invalid" },
    });
    expect(answer.status()).toBe(403);
    expect(await placesOf("Sendt af en fremmed side")).toEqual([]);
  });

  test("for the number of another's request, sees the same page as for one that does not exist", async ({ as }) => {
    const page = await as("Per Pædagog");
    const seen: (string | null)[] = [];
    for (const number of ["TK-2026-00001", "TK-2019-99999"]) {
      const answer = await page.goto(`/henvendelser/${number}`);
      expect(answer?.status()).toBe(404);
      seen.push(await page.locator("main").textContent());
    }
    expect(seen[0]).toContain(say("Siden findes ikke"));
    expect(seen[1]).toBe(seen[0]);
  });
});
