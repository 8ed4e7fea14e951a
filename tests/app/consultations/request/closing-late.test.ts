import { beforeEach, describe, expect, test } from "vitest";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, bringToAdvising, does, stateOf, type Town } from "#tests/support/town.ts";
import { errorsIn, look, open, post, postAdvice, postFirstLook } from "../visit.ts";

useDatabase({ each: "test" });
let town: Town;
let number: string;
beforeEach(async () => {
  setClock(new Date("2026-11-23T08:00:00Z"));
  town = await aTown();
  number = await ask(town.laerke);
  await bringToAdvising(number, town.sofie);
});

const closes = { outcome: "NO_REPLY", minutes: "30", filing: "FILE" };
const close = (fields: object) => post(town.sofie, number, "afslut", { ...closes, ...fields });
const problemIn = (answer: { data: unknown }) =>
  JSON.parse(String(answer.data)) as { happened: string; typed: { value: string }[] };
const pageOf = async (who: Town["sofie"]) => JSON.stringify((await look(who, number)).data);

describe("closing a request", () => {
  test("over a reply that came while its form was open is a conflict, which says who wrote, and nothing is closed", async () => {
    await does(town.sofie, number, { type: "ask", texts: { question: "Hvornår på dagen?" } });
    await does(town.laerke, number, { type: "reply", texts: { reply: "Om morgenen." } });
    const late = await close({ seen: "5" });
    expect([late.status, await stateOf(number)]).toEqual([409, "advising"]);
    expect(problemIn(late).happened).toMatch(/^Lærke Lærer svarede .*Læs det først, og afslut så, hvis det stadig passer\./);
    expect(problemIn(late).typed.map(({ value }) => value)).toContain("NO_REPLY");
    expect((await close({ seen: "6" })).status).toBe(302);
  });

  test("is one also where the form came back in between to be mended", async () => {
    await does(town.laerke, number, { type: "addMessage", texts: { message: "Det er blevet værre." } });
    const mended = await close({ seen: "4", filing: "NOT_RELEVANT" });
    expect(mended).toMatchObject({ status: 422, data: { seen: 4 } });
    expect((await close({ seen: "4" })).status).toBe(409);
  });

  test("is none over what the unit did itself", async () => {
    await does(town.sofie, number, { type: "addNote", texts: { note: "Ringer igen." } });
    expect((await close({ seen: "4" })).status).toBe(302);
  });

  test("by sending it elsewhere or answering it at the first look waits for what the requester said, too", async () => {
    const asked = await ask(town.laerke, { urgency: "TODAY" });
    await does(town.laerke, asked, { type: "inviteCoRequester", personId: town.bodil.id, sameMunicipality: true });
    const redirect = { seen: "1", offer: "SSP", text: "De kan hjælpe jer videre." };
    expect((await post(town.karla, asked, "henvis", redirect)).status).toBe(409);
    expect((await post(town.karla, asked, "afslut", { seen: "1", outcome: "ANSWERED_AT_TRIAGE", minutes: "15" })).status).toBe(
      409,
    );
    expect((await post(town.stefan, asked, "afvis", { seen: "1", reason: "NO_CAPACITY", text: redirect.text })).status).toBe(409);
    expect((await postFirstLook(town.karla, asked, { intent: "gem", seen: "1", ACUTE_DANGER: "NO" })).status).toBe(302);
    expect((await post(town.karla, asked, "henvis", { ...redirect, seen: "3" })).status).toBe(302);
  });
});

describe("an advice that promises a follow-up", () => {
  const followUp = "2027-01-15";
  beforeEach(async () => {
    await postAdvice(town.sofie, number, { intent: "send", seen: "4", advice: "Begynd i det små.", followUp });
  });

  test("is followed up and not wrapped up, and both sides read so on the way", async () => {
    expect(await pageOf(town.laerke)).toContain("Vi følger op fredag den 15. januar 2027.");
    expect(await pageOf(town.laerke)).not.toContain("Vi runder af");
    expect(await pageOf(town.sofie)).toContain("Rådet er sendt, og I følger op fredag den 15. januar 2027.");
    expect((await open(town.laerke, number, "bekraeft")).data).toMatchObject({
      form: { lead: "Sofie Social følger op fredag den 15. januar 2027. Du kan stadig skrive indtil da." },
    });
    await post(town.laerke, number, "bekraeft");
    expect(await stateOf(number)).toBe("followUpAgreed");
    expect(await pageOf(town.laerke)).not.toContain("runder af");
  });

  test("is closed before its date only by whoever says what became of it", async () => {
    await post(town.laerke, number, "bekraeft");
    const asked = await close({ outcome: "ADVICE_GIVEN" });
    expect(errorsIn(asked)).toEqual({ followUp: "Sig, hvad der er blevet af opfølgningen, før du afslutter." });
    expect(JSON.stringify((await open(town.sofie, number, "afslut")).data)).toContain(
      "Rådet lover, at I følger op fredag den 15. januar 2027. Hvad er der blevet af det?",
    );
    expect((await close({ outcome: "ADVICE_GIVEN", followUp: "DROPPED" })).status).toBe(302);
    const { data } = await database().consultationEvent.findFirstOrThrow({ where: { type: "close" } });
    expect(data).toMatchObject({ followUp: "DROPPED" });
  });

  test("is asked about as well where it was sent before its date was kept", async () => {
    const other = await ask(town.laerke);
    await bringToAdvising(other, town.sofie);
    const texts = { "advice.advice": "Begynd roligt.", "advice.followUp": "Vi følger op fredag den 15. januar." };
    await does(town.sofie, other, { type: "sendAdvice", offers: [], texts });
    await does(town.laerke, other, { type: "confirmAdvice" });
    expect(Object.keys(errorsIn(await post(town.sofie, other, "afslut", { ...closes, outcome: "ADVICE_GIVEN" })))).toEqual([
      "followUp",
    ]);
  });
});
