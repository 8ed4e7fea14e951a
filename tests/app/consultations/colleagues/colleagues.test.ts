import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { othersRequests } from "#app/consultations/asking/others-requests.server.ts";
import type { ColleaguesFacts } from "#app/consultations/colleagues/colleagues.server.ts";
import { deleteOldInvitations } from "#app/consultations/invitations.server.ts";
import { requestFor } from "#app/consultations/reading.server.ts";
import type { RequestView } from "#app/consultations/request/request-view.server.ts";
import type { Refused } from "#app/forms/field.ts";
import { sendInvitation } from "#app/outbox/send-invitation.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import * as colleaguesPage from "#app/routes/requests.one.colleagues.tsx";
import { loader as ownPage } from "#app/routes/requests.tsx";
import { type MailServer, startMailServer } from "#tests/app/outbox/mail-server.ts";
import { answerOf, asking, posting, signedInAs } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, bringToAdvising, does, somebody, stateOf, type Town } from "#tests/support/town.ts";
import { look, open, post } from "../visit.ts";

useDatabase();
const monday = new Date("2026-11-23T08:00:00Z");
let here: Town;
beforeAll(async () => {
  setClock(monday);
  here = await aTown();
});
beforeEach(() => {
  setClock(monday);
  configure({ registrationDomains: ["fjordby.invalid"] });
});

const context = { nonce: "" };
const path = (number: string) => `/henvendelser/${number}/medhenvendere`;
async function page(who: SignedIn, number: string) {
  const request = asking(path(number), await signedInAs(who));
  return answerOf(() => colleaguesPage.loader({ request, params: { number }, context }));
}
async function send(who: SignedIn, number: string, fields: Record<string, string>) {
  const request = posting(path(number), fields, await signedInAs(who));
  return answerOf(() => colleaguesPage.action({ request, params: { number }, context }));
}
const invite = (who: SignedIn, number: string, email: string) => send(who, number, { email });
const said = (answer: { data: unknown }) => (answer.data as Refused).errors[0]?.message;
const factsOf = (answer: { data: unknown }) => answer.data as ColleaguesFacts;
const viewOf = (answer: { data: unknown }) => (answer.data as { view: RequestView }).view;
const lettersTo = (personId: string, number: string) =>
  database().letter.findMany({ where: { toPersonId: personId, consultation: { number } }, select: { name: true } });
async function listOf(who: SignedIn) {
  const request = asking("/henvendelser", await signedInAs(who));
  const { data } = await answerOf(() => ownPage({ request, params: {}, context }));
  return (data as Awaited<ReturnType<typeof ownPage>>).others;
}
let colleagues = 0;
function colleague(name = "Per Pædagog") {
  colleagues += 1;
  return somebody(`${name} ${colleagues}`, { unitId: here.fyrreskolen });
}

describe("a colleague with an account", () => {
  test("is invited by work address, gets one letter, and reads and writes from then on", async () => {
    const { laerke, sofie } = here;
    const per = await colleague();
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    expect((await look(per, number)).status).toBe(404);
    expect((await invite(laerke, number, `  ${per.email.toUpperCase()} `)).to).toBe(`${path(number)}?sket=inviteret`);
    expect(await lettersTo(per.id, number)).toEqual([{ name: "co-requester-invited" }]);

    const view = viewOf(await look(per, number));
    expect(view).toMatchObject({
      unit: false,
      meta: ["Faglig sparring", "Lærke Lærer, Fyrreskolen"],
      tags: [{ words: "Delt med dig" }],
      next: { words: expect.stringContaining("Lærke svarer og afslutter"), primary: null, others: [] },
      say: { field: { label: "Skriv til Sofie Social" } },
    });
    expect(JSON.stringify(view)).not.toContain("00 00 00 00");
    expect((await post(per, number, "besked", { text: "Vi har prøvet det én gang." })).status).toBe(302);
    expect(await lettersTo(sofie.id, number)).toContainEqual({ name: "requester-replied" });
    for (const reader of [laerke, sofie, per]) {
      const read = viewOf(await look(reader, number));
      expect(read.facts).toContainEqual({ field: "coRequesters", question: "Medhenvendere", answer: per.name });
      expect(JSON.stringify(read.timeline)).toContain("Vi har prøvet det én gang.");
    }
    expect(await listOf(per)).toMatchObject([{ title: "Delt med dig", cards: [{ number }] }]);
  });

  test("is invited also where a sign that nobody sees clung to the address when it was copied", async () => {
    const { laerke } = here;
    for (const cling of [
      (to: string) => `\u200b${to}`,
      (to: string) => to.replace("@", "\u200b@"),
      (to: string) => `${to}\u200b`,
    ]) {
      const per = await colleague();
      const number = await ask(laerke);
      expect((await invite(laerke, number, cling(per.email))).status).toBe(302);
      expect(await lettersTo(per.id, number)).toEqual([{ name: "co-requester-invited" }]);
    }
  });

  test("does nothing that is the requester's: answer, confirm, withdraw, open again, invite", async () => {
    const { laerke, sofie } = here;
    const per = await colleague();
    const number = await ask(laerke);
    await invite(laerke, number, per.email);
    await bringToAdvising(number, sofie);
    await does(sofie, number, { type: "ask", texts: { question: "Hvor tit?" } });
    for (const step of ["svar", "traek-tilbage"]) expect((await post(per, number, step, { text: "Ja." })).status).toBe(409);
    expect(await stateOf(number)).toBe("awaitingRequester");
    // A message is a message: the ball stays with the requester.
    await post(per, number, "besked", { text: "Hver dag." });
    expect(await stateOf(number)).toBe("awaitingRequester");
    await does(laerke, number, { type: "reply", texts: { reply: "Hver dag." } });
    await does(sofie, number, { type: "sendAdvice", offers: [], texts: { "advice.advice": "Begynd i det små." } });
    expect(viewOf(await look(per, number)).letters).toHaveLength(1);
    expect((await post(per, number, "bekraeft")).status).toBe(409);
    expect((await page(per, number)).status).toBe(404);
    expect((await invite(per, number, here.bodil.email)).status).toBe(404);
    await does(laerke, number, { type: "withdraw" });
    expect((await post(per, number, "genaabn", { text: "Igen." })).status).toBe(409);
    expect((await open(per, number, "traek-tilbage")).data).toMatchObject({ form: null });
  });

  test("gets no survey and none of the requester's letters", async () => {
    const { laerke, sofie } = here;
    const per = await colleague();
    const number = await ask(laerke);
    await invite(laerke, number, per.email);
    await bringToAdvising(number, sofie);
    await does(sofie, number, { type: "sendAdvice", offers: [], texts: { "advice.advice": "Begynd i det små." } });
    await does(laerke, number, { type: "confirmAdvice" });
    await does(sofie, number, { type: "decideFiling", filing: "FILE" });
    await does(sofie, number, { type: "close", outcome: "ADVICE_GIVEN", minutes: 30, goals: [], offers: [] });
    expect(await lettersTo(per.id, number)).toEqual([{ name: "co-requester-invited" }]);
    expect(await lettersTo(laerke.id, number)).toContainEqual({ name: "request-closed" });
  });

  test("is gone once the invitation is taken back, and a text that was being written is told why", async () => {
    const { laerke, sofie } = here;
    const per = await colleague();
    const number = await ask(laerke);
    await does(sofie, number, { type: "accept" });
    await invite(laerke, number, per.email);
    const seen = String(viewOf(await look(per, number)).version);
    expect((await send(laerke, number, { colleague: per.id })).to).toBe(`${path(number)}?sket=taget-tilbage`);
    expect((await look(per, number)).status).toBe(404);
    expect(await listOf(per)).toEqual([]);
    const late = await post(per, number, "besked", { text: "Er jeg med endnu?", seen });
    expect(late.status).toBe(409);
    expect(String(late.data)).toContain("Er jeg med endnu?");
    expect(viewOf(await look(sofie, number)).facts.some(({ field }) => field === "coRequesters")).toBe(false);
    // A second click is harmless.
    expect((await send(laerke, number, { colleague: per.id })).status).toBe(302);
    expect((await post(per, number, "besked", { text: "Og nu?" })).status).toBe(409);
  });
});

describe("an invitation that cannot be", () => {
  test("is refused with a sentence of its own", async () => {
    const { laerke, sofie, frida } = here;
    const per = await colleague();
    const gone = await colleague("Gitte Gået");
    await database().person.update({ where: { id: gone.id }, data: { deactivatedAt: monday } });
    const number = await ask(laerke);
    await does(sofie, number, { type: "accept" });
    await does(sofie, number, { type: "addCoAdviser", personId: frida.id });
    await invite(laerke, number, per.email);
    const sentence = async (email: string) => said(await invite(laerke, number, email));
    expect(await sentence("")).toBe("Skriv kollegaens arbejdsmail");
    for (const odd of [
      "per",
      "per@",
      "@fjordby.invalid",
      "a b@fjordby.invalid",
      "øjvind.åsgård@fjordby.invalid",
      "per..paedagog@fjordby.invalid",
    ]) {
      expect(await sentence(odd)).toBe("Skriv en mailadresse, for eksempel navn@kommune.dk");
    }
    for (const odd of ["per@fjordby.invalid\r\nBcc: x@y.dk", "\0@x.dk"])
      expect(await sentence(odd)).toContain("tegn, der ikke kan gemmes");
    expect(await sentence(laerke.email)).toBe("Det er din egen adresse. Skriv din kollegas adresse");
    expect(await sentence(per.email)).toBe("Kollegaen er inviteret allerede");
    expect(await sentence(sofie.email)).toBe("Sofie rådgiver på henvendelsen og kan derfor ikke også være medhenvender");
    expect(await sentence(frida.email)).toContain("Frida rådgiver på henvendelsen");
    const unknown = "Vi kender ikke en kollega i kommunen med den adresse. Kontrollér, at det er en arbejdsmail";
    for (const stranger of [gone.email, "mor@privat.dk", "per@fjordby.invalid.dk", "per@evil-fjordby.invalid"]) {
      expect(await sentence(stranger)).toBe(unknown);
    }
    expect(factsOf(await page(laerke, number)).colleagues).toMatchObject([{ key: per.id, name: per.name }]);
  });

  test("is for the requester's own requests alone, while they are open", async () => {
    const { laerke, sofie, bodil, stefan } = here;
    const number = await ask(laerke);
    for (const other of [bodil, sofie, stefan]) {
      expect((await page(other, number)).status).toBe(404);
      expect((await invite(other, number, bodil.email)).status).toBe(404);
    }
    await does(laerke, number, { type: "withdraw" });
    expect(factsOf(await page(laerke, number)).open).toBe(false);
    expect(said(await invite(laerke, number, bodil.email))).toContain("ikke åben længere");
    expect(said(await invite(laerke, number, "ny@fjordby.invalid"))).toContain("ikke åben længere");
  });

  test("stops at ten, and at twenty in an hour", async () => {
    const { bodil } = here;
    const number = await ask(bodil, { unitId: here.birken });
    for (let one = 1; one <= 10; one += 1) {
      expect((await invite(bodil, number, `kollega${one}@fjordby.invalid`)).status).toBe(302);
    }
    expect(said(await invite(bodil, number, "kollega11@fjordby.invalid"))).toContain("højst være 10 medhenvendere");
    const other = await ask(bodil, { unitId: here.birken });
    for (let one = 1; one <= 10; one += 1) await invite(bodil, other, `kollega${one}@fjordby.invalid`);
    const third = await ask(bodil, { unitId: here.birken });
    expect(said(await invite(bodil, third, "kollega1@fjordby.invalid"))).toContain("Du har inviteret mange på kort tid");
  });
});

test("ten it stays when fourteen are invited at the same moment", async () => {
  const laerke = await colleague("Lærke Lærer");
  const number = await ask(laerke);
  const known = await Promise.all(Array.from({ length: 7 }, () => colleague()));
  const addresses = [...known.map(({ email }) => email), ...known.map((_, one) => `samtidig${one}@fjordby.invalid`)];
  await Promise.all(addresses.map((email) => invite(laerke, number, email)));
  const { participants, invitations } = await database().consultation.findUniqueOrThrow({
    where: { number },
    select: { participants: true, invitations: true },
  });
  expect(participants.length + invitations.length).toBe(10);
});

describe("an address that nobody has yet", () => {
  test("waits, gets a letter with number and link only, and joins with the first look after signing in", async () => {
    const mail: MailServer = await startMailServer();
    const before = config.smtpUrl;
    configure({ smtpUrl: mail.url });
    try {
      const { laerke, sofie } = here;
      const number = await ask(laerke, { title: "En hemmelig overskrift" });
      await invite(laerke, number, "Ny.Kollega@Fjordby.invalid");
      expect(await database().person.count({ where: { email: "ny.kollega@fjordby.invalid" } })).toBe(0);
      expect(factsOf(await page(laerke, number)).colleagues).toMatchObject([
        { name: "ny.kollega@fjordby.invalid", since: expect.stringContaining("Har ikke logget ind endnu") },
      ]);
      expect(said(await invite(laerke, number, "ny.kollega@fjordby.invalid"))).toBe("Kollegaen er inviteret allerede");
      const { id } = await database().invitation.findFirstOrThrow({ where: { consultation: { number } } });
      await sendInvitation({ invitationId: id });
      await sendInvitation({ invitationId: id });
      const [letter, ...more] = mail.received;
      expect(more).toEqual([]);
      expect(letter?.to).toMatchObject({ text: "ny.kollega@fjordby.invalid" });
      expect(letter?.text).toContain(`/henvendelser/${number}`);
      for (const secret of ["hemmelig", "Lærke", "Fyrreskolen", "sparring"]) expect(letter?.source).not.toContain(secret);

      // The person registers, and follows the link.
      const { id: personId } = await database().person.create({
        data: { name: "Nanna Ny", email: "ny.kollega@fjordby.invalid", roles: ["REQUESTER"], unitId: here.fyrreskolen },
      });
      const nanna: SignedIn = {
        ...laerke,
        id: personId,
        name: "Nanna Ny",
        firstName: "Nanna",
        email: "ny.kollega@fjordby.invalid",
      };
      expect((await look(nanna, number)).status).toBe(200);
      expect(viewOf(await look(sofie, number)).facts).toContainEqual(expect.objectContaining({ answer: "Nanna Ny" }));
      expect(await lettersTo(personId, number)).toEqual([]);
      expect(await database().invitation.count({ where: { id } })).toBe(0);
      const event = await database().consultationEvent.findFirstOrThrow({
        where: { type: "inviteCoRequester", consultation: { number } },
      });
      expect(event).toMatchObject({ actorId: laerke.id, relation: "requester" });
    } finally {
      configure({ smtpUrl: before });
      await mail.stop();
    }
  });

  test("finds the request on the list as well", async () => {
    const number = await ask(here.laerke);
    await invite(here.laerke, number, "liste@fjordby.invalid");
    const lis = await somebody("Lis Liste", { unitId: here.fyrreskolen });
    await database().person.update({ where: { id: lis.id }, data: { email: "liste@fjordby.invalid" } });
    expect(await listOf(lis)).toMatchObject([{ cards: [{ number }] }]);
  });

  test("moves nothing by being read alone: only the page that is opened lets somebody in", async () => {
    const number = await ask(here.laerke);
    await invite(here.laerke, number, "laeser@fjordby.invalid");
    const named = await somebody("Line Læser", { unitId: here.fyrreskolen });
    await database().person.update({ where: { id: named.id }, data: { email: "laeser@fjordby.invalid" } });
    const line = { ...named, email: "laeser@fjordby.invalid" };
    expect((await answerOf(() => requestFor(number, line))).status).toBe(404);
    expect(await othersRequests(line)).toEqual([]);
    expect(await database().consultationEvent.count({ where: { type: "inviteCoRequester", consultation: { number } } })).toBe(0);
    expect((await look(line, number)).status).toBe(200);
    expect(await othersRequests(line)).toMatchObject([{ cards: [{ number }] }]);
  });

  test("joins nothing that was taken back or closed meanwhile, and no letter goes out for it", async () => {
    const { laerke } = here;
    const [takenBack, closed] = [await ask(laerke), await ask(laerke)];
    for (const number of [takenBack, closed]) await invite(laerke, number, "sen@fjordby.invalid");
    const [row] = factsOf(await page(laerke, takenBack)).colleagues;
    await send(laerke, takenBack, { colleague: row?.key ?? "" });
    await does(laerke, closed, { type: "withdraw" });
    const sine = await somebody("Sine Sen", { unitId: here.fyrreskolen });
    await database().person.update({ where: { id: sine.id }, data: { email: "sen@fjordby.invalid" } });
    const late = { ...sine, email: "sen@fjordby.invalid" };
    expect((await look(late, takenBack)).status).toBe(404);
    expect((await look(late, closed)).status).toBe(404);
    await sendInvitation({ invitationId: row?.key ?? "" });
    expect(await database().invitation.count({ where: { email: "sen@fjordby.invalid" } })).toBe(0);
  });

  test("is forgotten after 30 days", async () => {
    const number = await ask(here.laerke);
    await invite(here.laerke, number, "glemt@fjordby.invalid");
    setClock(new Date("2026-12-22T08:00:00Z"));
    await deleteOldInvitations();
    expect(await database().invitation.count({ where: { email: "glemt@fjordby.invalid" } })).toBe(1);
    setClock(new Date("2026-12-24T08:00:00Z"));
    await deleteOldInvitations();
    expect(await database().invitation.count({ where: { email: "glemt@fjordby.invalid" } })).toBe(0);
  });

  test("may not register itself where no domain is allowed", async () => {
    configure({ registrationDomains: [] });
    const number = await ask(here.laerke);
    expect(said(await invite(here.laerke, number, "ny@fjordby.invalid"))).toContain("Vi kender ikke en kollega");
  });
});
