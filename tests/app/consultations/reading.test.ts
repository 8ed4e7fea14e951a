import { beforeEach, describe, expect, test } from "vitest";
import { consultants } from "#app/consultations/absence/absences.server.ts";
import { requestFor } from "#app/consultations/reading.server.ts";
import type { RequestView } from "#app/consultations/request/request-view.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import * as requestPage from "#app/routes/requests.one.tsx";
import { answerOf, asking, signedInAs } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, bringToAdvising, does } from "#tests/support/town.ts";
import { errorsIn, giveReason, look, lookFirst, open } from "./visit.ts";

useDatabase({ each: "test" });
beforeEach(() => setClock(new Date("2026-11-23T08:00:00Z")));

async function seen(who: SignedIn, number: string): Promise<RequestView> {
  const answer = await look(who, number);
  expect(answer.status).toBe(200);
  return (answer.data as { view: RequestView }).view;
}
const log = () => database().readLog.findMany({ where: { kind: { not: "sign-in" } }, orderBy: { id: "asc" } });

describe("reading a request", () => {
  test("is logged with who, which and for what, and never with what it says", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    await seen(sofie, number);
    await seen(laerke, number);
    const { id } = await database().consultation.findUniqueOrThrow({ where: { number } });
    expect(await log()).toMatchObject([
      { kind: "read", purpose: "consultant", personId: sofie.id, consultationId: id, detail: null },
      { kind: "read", purpose: "requester", personId: laerke.id, consultationId: id, detail: null },
    ]);
  });

  test("a number that does not exist and a request that is not mine get the same answer", async () => {
    const { laerke, bodil, frida } = await aTown();
    const number = await ask(laerke);
    for (const who of [bodil, frida]) {
      const [others, none, odd] = [await look(who, number), await look(who, "TK-2026-99999"), await look(who, "\u0000%27;--")];
      expect(others.status).toBe(404);
      expect({ ...none, headers: null }).toEqual({ ...others, headers: null });
      expect(odd.status).toBe(404);
      expect((await open(who, number, "note")).status).toBe(404);
    }
    expect((await log()).every(({ kind, purpose }) => kind === "refused" && purpose === "request")).toBe(true);
  });

  test("triage may read what waits for its first look, and no longer when it has been given away", async () => {
    const { laerke, karla, sofie } = await aTown();
    const number = await ask(laerke, { urgency: "TODAY" });
    expect((await lookFirst(karla, number)).status).toBe(200);
    await does(karla, number, { type: "assign", consultantId: sofie.id, notificationLookedAt: true });
    expect((await look(karla, number)).status).toBe(404);
    expect((await look(sofie, number)).status).toBe(200);
  });

  test("a unit manager says why before opening somebody else's request; the reason is logged and holds for an hour", async () => {
    const { laerke, stefan, sofie } = await aTown();
    const number = await ask(laerke);
    const { field, ...rest } = (await look(stefan, number)).data as { field: { name: string } };
    expect(rest).toEqual({ is: "reasonNeeded", number });
    expect(field).toMatchObject({ name: "reason", label: "Grunden" });
    expect((await open(stefan, number, "overdrag")).to).toBe(`/henvendelser/${number}`);
    expect(errorsIn(await giveReason(stefan, number, {}))).toEqual({ reason: "Vælg den grund, der passer bedst." });
    expect((await giveReason(stefan, number, { reason: "CURIOUS" })).status).toBe(422);
    expect((await giveReason(sofie, number, { reason: "DEADLINE" })).status).toBe(404);
    // A post that is no form is an empty one.
    const odd = asking(`/henvendelser/${number}`, await signedInAs(stefan), { method: "POST", body: "reason=ABSENCE" });
    expect((await answerOf(() => requestPage.action({ request: odd, params: { number }, context: { nonce: "" } }))).status).toBe(
      422,
    );

    expect((await giveReason(stefan, number, { reason: "ABSENCE" })).to).toBe(`/henvendelser/${number}`);
    const view = await seen(stefan, number);
    expect(view.title).toBe("Uro i frikvartererne");
    // Whoever it is assigned to reads who else has, and why; the manager sees the others, and not their own visit.
    expect(view.readers?.people).toEqual([]);
    expect((await seen(sofie, number)).readers?.people).toContain("Stefan Stabsen, ledelse: konsulenten er fraværende");
    expect((await log()).at(-2)).toMatchObject({ kind: "read", purpose: "unitManager:ABSENCE", personId: stefan.id });
    setClock(new Date("2026-11-23T08:59:00Z"));
    expect(await requestFor(number, stefan)).toMatchObject({ is: "open" });
    setClock(new Date("2026-11-23T09:01:00Z"));
    expect(await requestFor(number, stefan)).toEqual({ is: "reasonNeeded", number });
  });

  test("two readers of one name are two, told apart by their units, or by their addresses in one unit", async () => {
    const { laerke, sofie, stefan, karla } = await aTown();
    const number = await ask(laerke);
    const second = { ...karla, roles: [...stefan.roles] };
    await database().person.update({ where: { id: karla.id }, data: { name: stefan.name, roles: second.roles } });
    for (const manager of [stefan, second]) {
      await giveReason(manager, number, { reason: "ABSENCE" });
      await seen(manager, number);
    }
    const readers = async () => (await seen(sofie, number)).readers?.people ?? [];
    const email = async (id: string) => (await database().person.findUniqueOrThrow({ where: { id } })).email;
    for (const { id } of [stefan, second]) {
      expect(await readers()).toEqual(expect.arrayContaining([expect.stringContaining(`${stefan.name} (${await email(id)})`)]));
    }
    const unit = await database().orgUnit.create({ data: { name: "Stabens sekretariat", kind: "STAFF_UNIT" } });
    await database().person.update({ where: { id: stefan.id }, data: { unitId: unit.id } });
    expect(await readers()).toEqual(expect.arrayContaining([expect.stringContaining(`${stefan.name} (Stabens sekretariat)`)]));
    // And so they stand in the list to choose from.
    await database().person.update({ where: { id: sofie.id }, data: { name: stefan.name } });
    const labels = (await consultants()).map(({ label }) => label).filter((label) => label.startsWith(stefan.name));
    expect(new Set(labels).size).toBe(3);
  });

  test("an administrator and a colleague without a part in it read nothing", async () => {
    const { laerke, nabil } = await aTown();
    const number = await ask(laerke);
    expect((await look(nabil, number)).status).toBe(404);
  });
});

describe("what each may see", () => {
  test("the requester reads the requester's words, and nothing of the unit's own", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    await does(sofie, number, { type: "addNote", texts: { note: "Ring til skolelederen først." } });
    await does(sofie, number, {
      type: "recordNotificationTalk",
      outcome: "REQUESTER_WILL_NOTIFY",
      talkedAt: "2026-11-23T07:30:00Z",
    });
    const own = await seen(laerke, number);
    const units = await seen(sofie, number);
    expect(own).toMatchObject({
      unit: false,
      state: "Rådgivning i gang",
      why: null,
      readers: null,
      ball: { name: "Sofie Social" },
    });
    expect(units).toMatchObject({ unit: true, state: "I gang", ball: { you: true } });
    expect(JSON.stringify(own)).not.toMatch(/skolelederen|25 minutter|point/);
    expect(JSON.stringify(units)).toMatch(/skolelederen/);
    const said = (view: RequestView) => view.timeline.map((entry) => (entry.is === "event" ? entry.words : entry.who));
    expect(said(own)).toEqual([
      "Du sendte henvendelsen. Den gik til Sofie Social med det samme.",
      "Sofie Social sagde ja til at være din konsulent.",
      "Sofie Social talte med dig i telefon.",
      "I blev enige om opgaven.",
      "Sofie Social drøftede underretning med dig 23. nov. kl. 8.30: Henvender underretter.",
    ]);
    expect(said(units)).toEqual([
      "Lærke Lærer sendte henvendelsen. Den blev fordelt til dig med det samme.",
      "Du sagde ja til henvendelsen.",
      "Du talte med henvender i telefon, 25 minutter.",
      "I blev enige om opgaven.",
      "Du noterede, kun for enheden",
      "Du drøftede underretning med henvender 23. nov. kl. 8.30: Henvender underretter.",
    ]);
  });

  test("the next step is one, and only what the chart would take is offered", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    const labels = (view: RequestView) => [...view.next.others, ...view.next.more].map(({ label }) => label);
    const assigned = await seen(sofie, number);
    expect(assigned.next.primary?.label).toBe("Sig ja til henvendelsen");
    expect(labels(assigned)).toContain("Giv den tilbage");
    expect(labels(assigned)).not.toContain("Skriv aftalen");
    const waiting = await seen(laerke, number);
    expect(waiting.next).toMatchObject({
      primary: null,
      others: [{ label: "Inviter en kollega" }, { label: "Træk henvendelsen tilbage" }],
      more: [],
    });
    expect(waiting.next.words).toBe(
      "Sofie Social har fået din henvendelse og kontakter dig senest torsdag den 26. november. Du skal ikke gøre noget.",
    );
    await does(sofie, number, { type: "accept" });
    expect((await seen(sofie, number)).next.primary?.label).toBe("Notér en samtale eller et møde");
    await does(sofie, number, { type: "ask", texts: { question: "Hvor tit?" } });
    expect((await seen(laerke, number)).next.primary).toEqual({ to: `/henvendelser/${number}/svar`, label: "Svar" });
    expect((await seen(laerke, number)).say).toMatchObject({ isNext: true, ways: [{ to: `/henvendelser/${number}/svar` }] });
  });

  test("at first look a requester reads when somebody looks, not when somebody gets in touch", async () => {
    const { laerke } = await aTown();
    const view = await seen(laerke, await ask(laerke, { type: "UNSURE", urgency: "TWO_WEEKS" }));
    expect(view.next.words).toBe("En fordeler ser på din henvendelse senest i morgen. Du skal ikke gøre noget.");
    expect(view.steps.find(({ standing }) => standing === "now")?.when).toBe("senest 24. nov.");
    expect(view.deadline).toMatchObject({ label: "Kontakt senest", words: { words: "mandag den 7. december" } });
  });

  test("consultants see why it came to them: factors in points and words, who was next and who could not", async () => {
    const { laerke, sofie, nabil } = await aTown();
    await database().absence.create({
      data: { personId: nabil.id, fromDate: new Date("2026-11-20"), toDate: new Date("2026-12-04") },
    });
    const number = await ask(laerke);
    const { why } = await seen(sofie, number);
    expect(why).toMatchObject({
      title: "Hvorfor mig?",
      chosen: null,
      ranked: {
        points: "80 af 100 point",
        words: "Foreslået, fordi: kender skolen · har kompetence i socialpædagogik · har ledig tid.",
        below: "Næste var Frida Forebyg med 25 point. Beregnet 23. nov. kl. 9.",
        excluded: [{ name: "Nabil Netværk", reason: "Er fraværende, når fristen for kontakt falder" }],
      },
    });
    expect(why?.ranked?.factors.map(({ value, most }) => [value, most])).toEqual([
      [40, 40],
      [0, 20],
      [15, 15],
      [25, 25],
    ]);
  });

  test("the line of steps tells what is done, where it stands and what lies ahead", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    const { steps } = await seen(sofie, number);
    expect(steps.map(({ label, standing }) => `${label}: ${standing}`)).toEqual([
      "Modtaget: done",
      "Sendt til konsulent: done",
      "Afklaring: done",
      "Rådgivning i gang: now",
      "Råd sendt: ahead",
      "Afsluttet: ahead",
    ]);
    await does(laerke, number, { type: "withdraw" });
    expect((await seen(laerke, number)).steps.at(-1)).toMatchObject({ label: "Trukket tilbage", standing: "done" });
  });
});
