import { askForSparring } from "../support/asking.ts";
import { expectAccessible, expectNoSidewaysScroll } from "../support/axe.ts";
import { expect, test } from "../support/browser.ts";
import { say } from "../support/say.ts";
import { placesOf } from "../support/server-database.ts";
import { accept, answer, expectState, logContact, open, take } from "../support/working.ts";

test.describe("a request on its way", () => {
  test("is handed back by one consultant and goes to the next, then to a colleague", async ({ as }) => {
    const laerke = await as("Lærke Lærer");
    const number = await askForSparring(laerke, { title: "Uro i garderoben" });
    const sofie = await as("Sofie Social");
    await open(sofie, number);
    await take(sofie, "Giv den tilbage");
    await answer(sofie, "Hvorfor giver du den tilbage?", "Travlhed");
    await sofie.getByRole("button", { name: say("Giv den tilbage") }).click();
    await expect(sofie.getByText(say(`${number} er givet tilbage.`))).toBeVisible();
    expect((await sofie.goto(`/henvendelser/${number}`))?.status()).toBe(404);
    await open(laerke, number);
    await expect(laerke.getByText(say("Vi finder en anden konsulent til dig."))).toBeVisible();

    const stefan = await as("Stefan Stabsen");
    await test.step("the manager must say why before opening what is another's", async () => {
      await stefan.goto(`/henvendelser/${number}`);
      const why = stefan.getByRole("heading", { level: 1, name: say("Hvorfor vil du åbne den?") });
      if (await why.isVisible()) {
        await stefan.getByRole("radio", { name: say("En frist er overskredet eller tæt på") }).check();
        await stefan.getByRole("button", { name: say("Åbn henvendelsen") }).click();
        await expect(why).toHaveCount(0);
      }
      await open(stefan, number);
    });
    await test.step("and gives it to somebody else, with a reason for the unit alone", async () => {
      // Whoever has it already is not among those to choose from.
      const has = await stefan.getByRole("definition").nth(1).textContent();
      const colleague = has === "Frida Forebyg" ? "Nabil Netværk" : "Frida Forebyg";
      const reason = `${colleague.split(" ")[0]} kender skolen fra i foråret.`;
      await take(stefan, "Giv bolden til en kollega");
      const colleagues = stefan.getByRole("group", { name: say("Hvem skal have bolden?") });
      await colleagues.getByLabel(colleague).check();
      await stefan.getByLabel(say("Hvorfor?")).fill(reason);
      await stefan.getByRole("button", { name: say("Giv bolden videre") }).click();
      await expect(stefan.getByText(say(`${number} er givet videre.`))).toBeVisible();
      const taker = await as(colleague);
      await open(taker, number);
      const history = taker.getByRole("region", { name: say("Samtale og hændelser") });
      await expect(history.getByText(say(`Begrundelse: ${reason}`))).toBeVisible();
      await open(laerke, number);
      await expect(laerke.getByText(reason)).toHaveCount(0);
    });
  });

  test("has messages for both and notes for the unit, and loses a text for good when that must be", async ({ as }, info) => {
    const slip = `storesøsteren i den blå opgang ${info.project.name.length}${info.retry}`;
    const laerke = await as("Lærke Lærer");
    const number = await askForSparring(laerke, {
      title: "En konflikt, der breder sig",
      situation: `Det begyndte med to elever, og nu er ${slip} også med. Tonen er hård på vej hjem fra skole.`,
    });
    const sofie = await as("Sofie Social");
    await accept(sofie, number);
    await open(laerke, number);
    await laerke.getByLabel(say("Skriv til Sofie")).fill("Det er blevet lidt bedre i dag.");
    await laerke.getByRole("button", { name: say("Send besked") }).click();
    await expect(laerke.getByText(say("Du skrev"))).toBeVisible();

    await open(sofie, number);
    await expect(sofie.getByText("Det er blevet lidt bedre i dag.")).toBeVisible();
    await sofie.getByLabel(say("Skriv til Lærke")).fill("Godt at høre. Jeg ringer i morgen.");
    await sofie.getByRole("button", { name: say("Skriv en besked") }).click();
    await expect(sofie.getByText(say("Du skrev"))).toBeVisible();
    await take(sofie, "Skriv en note til enheden");
    await sofie.getByLabel(say("Noten")).fill("Husk at spørge klubben.");
    await sofie.getByRole("button", { name: say("Gem noten") }).click();
    await expect(sofie.getByText(say("Kun for enheden")).first()).toBeVisible();
    await open(laerke, number);
    await expect(laerke.getByText("Godt at høre. Jeg ringer i morgen.")).toBeVisible();
    await expect(laerke.getByText("Husk at spørge klubben.")).toHaveCount(0);

    await test.step("what may say who it is about is removed from everywhere, and both can see that", async () => {
      expect(await placesOf(slip)).not.toEqual([]);
      await open(sofie, number);
      await take(sofie, "Fjern oplysninger fra teksten");
      await sofie.getByLabel(say(`Svaret på “${say("Beskriv kort situationen")}”`)).check();
      await sofie.getByLabel(say("Hvorfor bliver det fjernet?")).fill("Teksten kunne vise, hvem det drejer sig om.");
      await expectNoSidewaysScroll(sofie);
      await sofie.getByRole("button", { name: say("Fjern for altid") }).click();
      await expect(sofie.getByText(say("Teksten er fjernet."))).toBeVisible();
      expect(await placesOf(slip)).toEqual([]);
      await open(laerke, number);
      await expect(laerke.getByText("Teksten kunne vise, hvem det drejer sig om.")).toBeVisible();
    });
  });

  test("is withdrawn by the one who asked, and opened again @phone", async ({ as, javaScriptEnabled }) => {
    const laerke = await as("Lærke Lærer");
    const number = await askForSparring(laerke, { title: "Måske ikke så slemt alligevel" });
    await open(laerke, number);
    await take(laerke, "Træk henvendelsen tilbage");
    await expectNoSidewaysScroll(laerke);
    if (javaScriptEnabled) await expectAccessible(laerke);
    await laerke.getByRole("button", { name: say("Træk den tilbage") }).click();
    await expectState(laerke, "Trukket tilbage");
    await expectNoSidewaysScroll(laerke);
    await take(laerke, "Genåbn henvendelsen");
    await laerke.getByLabel(say("Hvad er der brug for?")).fill("Det kom igen efter weekenden.");
    await laerke.getByRole("button", { name: say("Genåbn") }).click();
    await expectState(laerke, "Sendt til en konsulent");
    await expect(laerke.getByText(say("Du genåbnede henvendelsen."))).toBeVisible();
  });

  test("that somebody else moved meanwhile, answers an old page with who did what, and keeps the text", async ({
    as,
    javaScriptEnabled,
  }) => {
    const laerke = await as("Lærke Lærer");
    const number = await askForSparring(laerke, { title: "To sider åbne på én gang" });
    const sofie = await as("Sofie Social");
    await accept(sofie, number);
    await logContact(sofie, number);
    await open(sofie, number);
    await take(sofie, "Skriv aftalen");
    await sofie.getByLabel(say("Hvad er I enige om at se på?")).fill("Hvordan to sider kan være åbne på én gang.");

    await open(laerke, number);
    await take(laerke, "Træk henvendelsen tilbage");
    await laerke.getByRole("button", { name: say("Træk den tilbage") }).click();
    await expectState(laerke, "Trukket tilbage");

    const late = sofie.waitForResponse((response) => response.request().method() === "POST");
    await sofie.getByRole("button", { name: say("Gem aftalen") }).click();
    expect((await late).status()).toBe(409);
    await expect(sofie.getByRole("heading", { level: 1, name: say("Der er sket noget imens") })).toBeVisible();
    await expect(sofie.getByText(say("Lærke Lærer trak henvendelsen tilbage.").replace(/\.$/, ""))).toBeVisible();
    await expect(sofie.getByText("Hvordan to sider kan være åbne på én gang.")).toBeVisible();
    await expectNoSidewaysScroll(sofie);
    if (javaScriptEnabled) await expectAccessible(sofie);
    await sofie.getByRole("link", { name: say("Se henvendelsen, som den er nu") }).click();
    await expectState(sofie, "Trukket tilbage");
  });
});
