import { askForCaseAdvice, askForSparring, fillSparring, numberOnReceipt, promiseOfFirstLook } from "../support/asking.ts";
import { expectAccessible, expectNoSidewaysScroll } from "../support/axe.ts";
import { expect, test, untilAlive } from "../support/browser.ts";
import { oneOf, say, saying } from "../support/say.ts";
import { answer, expectState, open } from "../support/working.ts";

const today = { urgency: "I dag – det haster", urgencyReason: "Klassen møder igen i morgen tidlig." };
/** Of whoever is chosen, or without a name until the page is alive. */
const passTheBall = () => oneOf(saying("Giv bolden til <anything>"), say("Giv bolden videre"));

test.describe("a request that a person looks at first", () => {
  test("because it is urgent, is led to a colleague who is not the first, with a reason @phone", async ({
    as,
    javaScriptEnabled,
  }) => {
    const title = "Et billede, der er delt i en chat";
    const laerke = await as("Lærke Lærer");
    const number = await askForSparring(laerke, { title, themes: ["Digitale krænkelser"], ...today });
    await expect(laerke.getByRole("paragraph").filter({ hasText: promiseOfFirstLook() })).toBeVisible();
    await expect(laerke.getByText(say("Du skrev, at det haster."))).toBeVisible();

    const karla = await as("Karla Konsul");
    await karla.goto("/fordeling");
    await karla.getByRole("row", { name: number }).getByRole("link", { name: title }).click();
    // The list says the same of every urgent request.
    await karla.waitForURL(`**/fordeling/${number}`);
    await expect(karla.getByText(say("det haster for henvender"))).toBeVisible();
    await expect(karla.getByText(say(`Henvender skriver: “${today.urgencyReason}”`))).toBeVisible();
    await expect(karla.getByRole("link", { name: say("Ring til 12 34 56 78") })).toBeVisible();
    await expectNoSidewaysScroll(karla);
    if (javaScriptEnabled) await expectAccessible(karla);

    await test.step("the checklist comes first, and its answers are kept", async () => {
      await answer(karla, "Er der akut fare?", "Nej");
      await answer(karla, "Skal der måske underrettes?", "Nej");
      await answer(karla, "Er der personoplysninger?", "Nej");
      await answer(karla, "Er vi det rigtige sted?", "Ja");
      await karla.getByRole("button", { name: say("Gem svarene") }).click();
      await expect(karla.getByText(say("Svarene er gemt."))).toBeVisible();
      await expect(karla.getByText(say("4 af 6 besvaret"))).toBeVisible();
    });

    const candidates = karla.getByRole("group", { name: say("Kandidater, bedste først") }).getByRole("listitem");
    const second = candidates.nth(1);
    const name = (await second.getByRole("radio").evaluate((radio: HTMLInputElement) => radio.labels?.[0]?.textContent)) ?? "";
    await test.step("each candidate has reasons, and who cannot has them too", async () => {
      await expect(candidates.first().getByRole("img")).toHaveAccessibleName(
        new RegExp(`${say("Kompetence", "factors")} ${saying("<number> af 40").source}`),
      );
      await expect(candidates.first()).toContainText(new RegExp(saying("har kompetence i <anything>", "factors").source, "i"));
      await expect(candidates.first().getByRole("radio")).toBeChecked();
    });

    await test.step("another than the first asks for a reason", async () => {
      if (javaScriptEnabled) await untilAlive(karla);
      await second.getByRole("radio").check();
      await karla.getByRole("button", { name: passTheBall() }).click();
      await expect(karla.getByRole("link", { name: say("Skriv, hvorfor det ikke er den første.") })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(karla);
      await karla.getByLabel(say("Hvorfor en anden end den første?")).fill("Har haft klassen til en temadag i sidste uge.");
      await karla.getByRole("button", { name: passTheBall() }).click();
      await expect(karla.getByText(say(`${number} er givet til en konsulent.`))).toBeVisible();
      await expect(karla.getByRole("row", { name: number })).toHaveCount(0);
    });

    const chosen = await as(name);
    await open(chosen, number);
    await expectState(chosen, "Afventer accept");
    const history = chosen.getByRole("region", { name: say("Samtale og hændelser") });
    await expect(history.getByText(say("Begrundelse: Har haft klassen til en temadag i sidste uge."))).toBeVisible();
    await open(laerke, number);
    await expect(laerke.getByText("Har haft klassen til en temadag")).toHaveCount(0);
  });

  test("because there may be a duty to notify, is talked about before it goes anywhere", async ({ as, javaScriptEnabled }) => {
    const per = await as("Per Pædagog");
    const number = await askForCaseAdvice(per, {
      title: "Et barn, vi er urolige for",
      notification: "Nej, det vil jeg gerne drøfte",
    });
    await expect(per.getByText(say("Underretningspligten er personlig."))).toBeVisible();
    const stefan = await as("Stefan Stabsen");
    await stefan.goto(`/fordeling/${number}`);
    await expect(stefan.getByText(say("der skal måske underrettes"))).toBeVisible();

    await test.step("it cannot be redirected while the question is open", async () => {
      await expect(stefan.getByRole("link", { name: say("Henvis til et andet tilbud") })).toHaveCount(0);
    });
    await test.step("the question must be answered before anybody gets the ball", async () => {
      await stefan.getByRole("button", { name: passTheBall() }).click();
      await expect(
        stefan.getByRole("link", { name: say("Svar på spørgsmål 2, før du giver bolden videre: Skal der måske underrettes?") }),
      ).toBeVisible();
    });
    await test.step("the talk is noted with time and outcome, and nothing else", async () => {
      await stefan.goto(`/henvendelser/${number}/underretning`);
      await answer(stefan, "Hvad kom der ud af samtalen?", "Henvender underretter");
      await stefan.getByLabel(say("Klokken")).fill("0.01");
      if (javaScriptEnabled) await expectAccessible(stefan);
      await stefan.getByRole("button", { name: say("Notér udfaldet") }).click();
      await expect(stefan).toHaveURL(new RegExp(`/fordeling/${number}`));
    });
    await test.step("then it is redirected with an explanation that the requester reads", async () => {
      await stefan
        .getByRole("link", { name: say("Henvis til et andet tilbud") })
        .first()
        .click();
      await stefan.getByLabel(say("Hvem kan hjælpe?")).selectOption({ index: 1 });
      await stefan
        .getByLabel(say("Din forklaring til henvender"))
        .fill("I har gjort det rigtige. Tilbuddet kan tage den herfra.");
      await stefan.getByRole("button", { name: say("Henvis og luk") }).click();
      await expect(stefan.getByText(say(`${number} er henvist og lukket.`))).toBeVisible();
      await open(per, number);
      await expectState(per, "Henvist til andet tilbud");
      await expect(per.getByText("I har gjort det rigtige. Tilbuddet kan tage den herfra.")).toBeVisible();
      await expect(per.getByText(saying("Stefan Stabsen drøftede underretning med dig <anything>: <anything>."))).toBeVisible();
    });
  });

  test("is declined by the manager, whom a colleague asked to", async ({ as }) => {
    const laerke = await as("Lærke Lærer");
    const number = await askForSparring(laerke, { title: "Kan I afgøre sagen for os?", ...today });
    const karla = await as("Karla Konsul");
    await karla.goto(`/fordeling/${number}`);
    await karla.getByRole("link", { name: say("Foreslå at afvise") }).click();
    await answer(karla, "Hvorfor kan vi ikke hjælpe?", "Vi kan ikke træffe afgørelse i sagen");
    await karla.getByLabel(say("Din forklaring til henvender")).fill("Afgørelsen ligger hos myndigheden. Ring til dem i dag.");
    await karla.getByRole("button", { name: say("Send forslaget") }).click();
    await expect(
      karla.getByText(say(`Forslaget om at afvise ${number} er sendt til stabschefen, som tager stilling.`)),
    ).toBeVisible();
    const stefan = await as("Stefan Stabsen");
    await stefan.goto(`/fordeling/${number}`);
    await stefan.getByRole("link", { name: say("Afvis") }).click();
    await expect(stefan.getByLabel(say("Din forklaring til henvender"))).toHaveValue(/^Afgørelsen ligger/);
    await stefan.getByRole("button", { name: say("Afvis og luk") }).click();
    await expect(stefan.getByText(say(`${number} er afvist og lukket.`))).toBeVisible();
    await open(laerke, number);
    await expectState(laerke, "Vi kan ikke hjælpe med denne henvendelse");
    await expect(laerke.getByText("Afgørelsen ligger hos myndigheden. Ring til dem i dag.")).toBeVisible();
  });

  test("because somebody is in doubt what to ask for, gets a type before it goes on @no-js", async ({ as }) => {
    const per = await as("Per Pædagog");
    await per.goto("/henvendelser/ny/tvivl");
    await fillSparring(per, { title: "Vi ved ikke, hvor vi skal begynde" });
    await per.getByRole("button", { name: say("Send henvendelsen") }).click();
    const number = await numberOnReceipt(per);
    const karla = await as("Karla Konsul");
    await karla.goto(`/fordeling/${number}`);
    await expect(karla.getByText(say("Giv henvendelsen en type, før du fordeler den."))).toBeVisible();
    await expect(karla.getByRole("button", { name: passTheBall() })).toHaveCount(0);
    await karla
      .getByRole("link", { name: say("Ret type, temaer eller alder") })
      .first()
      .click();
    await answer(karla, "Type", "Faglig sparring");
    await karla.getByRole("button", { name: say("Ret oplysningerne") }).click();
    await expect(karla.getByRole("button", { name: passTheBall() })).toBeVisible();
    await open(per, number);
    await expect(
      per.getByText(
        saying("<anything> rettede type, temaer eller alder, så det passer bedre til det, du har brug for: <anything>."),
      ),
    ).toBeVisible();
  });
});
