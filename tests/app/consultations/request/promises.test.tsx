import { beforeEach, describe, expect, test } from "vitest";
import { askFacts } from "#app/consultations/asking/ask.server.ts";
import { UrgentNote } from "#app/consultations/asking/ask-notes.tsx";
import { ownRequests, receiptOf } from "#app/consultations/asking/own-requests.server.ts";
import type { AskFormName } from "#app/consultations/asking/questions.ts";
import { queueFor } from "#app/consultations/queue/queue.server.ts";
import { queueFiltersOf } from "#app/consultations/queue/queue-filters.ts";
import { requestFor } from "#app/consultations/reading.server.ts";
import { type RequestView, requestViewFor } from "#app/consultations/request/request-view.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { changeSettings } from "#app/people/settings.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { asking } from "#tests/app/people/somebody.ts";
import { rendered } from "#tests/app/ui/rendered.tsx";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, bringToAdvising, does } from "#tests/support/town.ts";
import { copenhagenInstant } from "#workflows/calendar/working-time.ts";

useDatabase({ each: "test" });

/** Monday 30 November 2026. */
const monday = (time: string) => setClock(copenhagenInstant("2026-11-30", time));
const on = (date: string, time: string) => setClock(copenhagenInstant(date, time));
beforeEach(() => monday("10:00"));

async function seen(who: SignedIn, number: string): Promise<RequestView> {
  const opened = await requestFor(number, who);
  if (opened.is !== "open") throw new Error("Nobody reads this without a reason");
  return requestViewFor(opened.request, who);
}
const deadlineOf = ({ deadline }: RequestView) => deadline && `${deadline.label} ${deadline.words.words}`;
const tagsOf = ({ tags }: Pick<RequestView, "tags">) => tags.map(({ words }) => words);

async function rowFor(who: SignedIn, number: string) {
  const { groups } = await queueFor(who, queueFiltersOf(new URLSearchParams()), null);
  return groups.flatMap(({ rows }) => rows).find((row) => row.number === number);
}

async function cardFor(who: SignedIn, number: string) {
  const { open } = await ownRequests(who, { all: false });
  const promise = open.find((request) => request.number === number)?.promise;
  return promise && `${promise.label} ${promise.words.words}`;
}

async function formSays(name: AskFormName, who: SignedIn): Promise<string> {
  const { days } = await askFacts(asking(`/henvendelser/ny/${name}`), name, who);
  return rendered(<UrgentNote days={days} />).replace(/<[^>]+>/g, "");
}

const lettersTo = async (who: SignedIn) =>
  (await database().letter.findMany({ where: { toPersonId: who.id }, orderBy: { id: "asc" } })).map(({ name }) => name);
const gives = (to: SignedIn) => ({ type: "assign", consultantId: to.id, notificationLookedAt: true }) as const;
const called = { type: "logContact", kind: "PHONE", date: "2026-11-30", minutes: 20 } as const;
const question = { type: "ask", texts: { question: "Hvor tit sker det?" } } as const;
const reply = { type: "reply", texts: { reply: "Hver uge." } } as const;

describe("a request for today that is sent at 13.51", () => {
  test("is promised a call the next morning, and the form says so and offers the telephone", async () => {
    const { laerke } = await aTown();
    await changeSettings({ "contact.phone": "12 34 56 78" });
    monday("12:59");
    expect(await formSays("sparring", laerke)).toBe("Du bliver ringet op i dag, hvis du sender inden kl. 13 på en arbejdsdag.");
    monday("13:51");
    expect(await formSays("sparring", laerke)).toBe(
      "Sender du nu, bliver du ringet op senest i morgen kl. 8.51. Vi ringer inden for to arbejdstimer, og arbejdsdagen slutter kl. 15.30. Kan det ikke vente, så ring til os på 12 34 56 78.",
    );
    on("2026-12-05", "11:00");
    expect(await formSays("tvivl", laerke)).toContain("ringet op senest mandag den 7. december kl. 10.30.");
  });

  test("has one hour and one mark for requester, triage and consultant, until somebody has been in touch", async () => {
    const { laerke, karla, sofie } = await aTown();
    await changeSettings({ "contact.phone": "12 34 56 78" });
    monday("13:51");
    const number = await ask(laerke, { urgency: "TODAY" });
    const promised = "Kontakt senest tirsdag den 1. december kl. 8.51";
    expect(await receiptOf(number, laerke)).toMatchObject({
      contactBy: "2026-12-01T07:51:00.000Z",
      isCall: true,
      callNextDay: true,
      unitPhone: "12 34 56 78",
    });
    const first = await seen(karla, number);
    expect([tagsOf(first), first.deadline?.words.words]).toEqual([["Haster"], "tirsdag den 1. december kl. 8.51"]);

    await does(karla, number, gives(sofie));
    expect(await lettersTo(sofie)).toEqual(["consultant-proposed-urgent"]);
    for (const who of [laerke, sofie]) {
      const view = await seen(who, number);
      expect([tagsOf(view), deadlineOf(view)]).toEqual([["Haster"], promised]);
    }
    expect((await seen(laerke, number)).next.words).toContain("kontakter dig senest i morgen kl. 8.51.");
    expect(await cardFor(laerke, number)).toBe(promised);
    expect(await rowFor(sofie, number)).toMatchObject({
      tags: [{ words: "Haster" }],
      deadline: { words: "Tirsdag 1. dec. kl. 8.51" },
    });

    await does(sofie, number, { type: "accept" });
    expect(tagsOf(await seen(sofie, number))).toEqual(["Haster"]);
    await does(sofie, number, called);
    for (const who of [laerke, sofie]) expect(tagsOf(await seen(who, number))).toEqual([]);
    expect((await rowFor(sofie, number))?.tags).toEqual([]);
  });

  test("is sent before 13 is called the same day", async () => {
    const { laerke } = await aTown();
    const number = await ask(laerke, { urgency: "TODAY" });
    expect(await receiptOf(number, laerke)).toMatchObject({ isCall: true, callNextDay: false, unitPhone: "" });
    expect(deadlineOf(await seen(laerke, number))).toBe("Kontakt senest i dag kl. 12");
  });
});

describe("what a requester reads is what was promised", () => {
  test("with the same date on receipt, page and list, not the day by which a consultant is to accept", async () => {
    const { laerke } = await aTown();
    const number = await ask(laerke, { type: "METHOD_DEVELOPMENT", leaderInvolved: true });
    const receipt = await receiptOf(number, laerke);
    expect(receipt).toMatchObject({ contactBy: "2026-12-14T14:30:00.000Z", contactWhy: "laterByType", isCall: false });
    expect(deadlineOf(await seen(laerke, number))).toBe("Kontakt senest mandag den 14. december");
    expect(await cardFor(laerke, number)).toBe("Kontakt senest mandag den 14. december");
  });

  test("a form on developing a method says beforehand that the talk is within ten working days", async () => {
    const { laerke } = await aTown();
    const days = async (name: AskFormName) => (await askFacts(asking(`/henvendelser/ny/${name}`), name, laerke)).days.talkWithin;
    expect([await days("metodeudvikling"), await days("analyse"), await days("sparring")]).toEqual([10, 10, null]);
    expect(await formSays("metodeudvikling", laerke)).toBe(
      "Sender du nu, ser en fordeler på henvendelsen senest i dag kl. 12 og finder ud af, hvad vi kan nå.",
    );
  });

  test("a question that is answered a minute later moves no date; one that waited moves it, and that is said", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    await does(sofie, number, { type: "accept" });
    await does(sofie, number, question);
    monday("10:01");
    await does(laerke, number, reply);
    expect([deadlineOf(await seen(laerke, number)), (await seen(laerke, number)).moved]).toEqual([
      "Kontakt senest torsdag den 3. december",
      null,
    ]);
    await does(sofie, number, question);
    on("2026-12-02", "12:00");
    await does(laerke, number, reply);
    const view = await seen(laerke, number);
    const moved = "Datoen er flyttet, fordi vi ventede på svar fra dig til den 2. december.";
    expect([deadlineOf(view), view.moved]).toEqual(["Kontakt senest mandag den 7. december", moved]);
    expect((await seen(sofie, number)).moved).toContain("svar fra henvender");
    expect(await receiptOf(number, laerke)).toMatchObject({ contactBy: "2026-12-07T14:30:00.000Z", moved });
  });

  test("after a reopening somebody gets in touch again, and accepting is not that", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    await bringToAdvising(number, sofie, "2026-11-30");
    await does(sofie, number, { type: "decideFiling", filing: "FILE" });
    await does(sofie, number, { type: "close", outcome: "ADVICE_GIVEN", minutes: 30, goals: [], offers: [] });
    on("2026-12-07", "10:00");
    await does(laerke, number, { type: "reopen", texts: { reason: "Det er begyndt igen." } });
    const view = await seen(laerke, number);
    expect(deadlineOf(view)).toBe("Kontakt senest torsdag den 10. december");
    expect(view.next.words).toContain("kontakter dig senest torsdag den 10. december.");
    expect(view.moved).toBe("Fristerne tæller fra den 7. december, da henvendelsen blev genåbnet.");
    expect(view.steps.map(({ label, standing }) => `${label}: ${standing}`)).toEqual([
      "Modtaget: done",
      "Sendt til en konsulent: now",
      "Vi afklarer opgaven: ahead",
      "Rådgivning i gang: ahead",
      "Råd til dig: ahead",
      "Afsluttet: ahead",
    ]);
    await does(sofie, number, { type: "accept" });
    expect((await seen(sofie, number)).next.primary?.label).toBe("Notér en samtale eller et møde");
  });

  test("a sparring without a plan has no plan's deadline", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    await bringToAdvising(number, sofie, "2026-11-30");
    await does(sofie, number, { type: "sendAdvice", offers: [], texts: { "advice.advice": "Tegn en almindelig uge." } });
    await does(laerke, number, reply);
    const own = await seen(laerke, number);
    expect([deadlineOf(own), own.next.words]).toEqual([
      "Du hører fra os senest torsdag den 3. december",
      "Sofie Social arbejder videre med det og vender tilbage til dig senest torsdag den 3. december.",
    ]);
    expect(deadlineOf(await seen(sofie, number))).toBe("Næste skridt senest torsdag den 3. december");
  });

  test("a talk comes before the day on which a result is needed", async () => {
    const { laerke } = await aTown();
    const number = await ask(laerke, {
      type: "ANALYSIS_EVALUATION",
      leaderInvolved: true,
      urgency: "NO_RUSH",
      neededOn: "2026-12-02",
    });
    expect(await receiptOf(number, laerke)).toMatchObject({
      contactBy: "2026-12-01T14:30:00.000Z",
      contactWhy: "beforeNeeded",
      next: { lookBy: "2026-12-01T14:30:00.000Z" },
    });
    expect(deadlineOf(await seen(laerke, number))).toBe("Kontakt senest tirsdag den 1. december");
  });
});

describe("the page of a request in the unit", () => {
  test("says who chose its consultant, and shows the ranking beside it", async () => {
    const { laerke, karla, sofie, frida, stefan } = await aTown();
    const number = await ask(laerke, { urgency: "TODAY" });
    await does(karla, number, { ...gives(frida), texts: { reason: "Kender klubben." } });
    const { why } = await seen(frida, number);
    expect(why).toMatchObject({
      title: "Hvorfor mig?",
      chosen: { words: "Karla Konsul valgte dig 30. nov. kl. 10.", reason: { sentence: "Begrundelse: Kender klubben." } },
      ranked: { words: "Det taler for: har ledig tid.", below: expect.stringContaining("Øverst stod Sofie Social med") },
    });
    expect((await receiptOf(number, laerke)).next).toMatchObject({ who: "consultant", name: "Frida Forebyg", chosen: true });
    await does(stefan, number, { type: "reassign", consultantId: sofie.id, texts: { reason: "Frida er på kursus." } });
    expect((await seen(sofie, number)).why?.chosen?.words).toBe("Stefan Stabsen valgte dig 30. nov. kl. 10.");
  });

  test("counts others' visits, not the pages that they or oneself opened", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    expect((await seen(sofie, number)).readers).toEqual({ visits: "0 besøg", people: [] });
    for (const time of ["10:05", "10:20", "10:40", "14:00"]) {
      monday(time);
      await seen(laerke, number);
      await seen(sofie, number);
    }
    expect((await seen(sofie, number)).readers).toEqual({ visits: "2 besøg", people: ["Lærke Lærer, henvender (2 besøg)"] });
  });

  test("fills the ball of the line of steps for whoever has it", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    const now = ({ steps }: RequestView) => steps.find(({ standing }) => standing === "now");
    expect([now(await seen(sofie, number))?.mine, now(await seen(laerke, number))?.mine]).toEqual([true, undefined]);
    await does(sofie, number, { type: "accept" });
    await does(sofie, number, question);
    expect([now(await seen(sofie, number))?.mine, now(await seen(laerke, number))?.mine]).toEqual([undefined, true]);
  });

  test("shows the steps in order of time, also when a request changes hands", async () => {
    const { laerke, sofie, nabil, stefan, karla } = await aTown();
    const number = await ask(laerke);
    on("2026-12-01", "10:00");
    await does(sofie, number, { type: "accept" });
    await does(sofie, number, { ...called, date: "2026-12-01" });
    on("2026-12-03", "10:00");
    await does(sofie, number, { type: "consultantAbsent" });
    const line = (view: RequestView) =>
      view.steps.map(({ label, when, standing }) => [label, standing === "done" ? when : standing]);
    expect(line(await seen(karla, number))).toEqual([
      ["Modtaget", "30. nov."],
      ["Sendt til konsulent", "30. nov."],
      ["Afklaring", "1.–3. dec."],
      ["Første gennemgang", "now"],
      ["Rådgivning i gang", "ahead"],
      ["Råd sendt", "ahead"],
      ["Afsluttet", "ahead"],
    ]);
    on("2026-12-04", "10:00");
    await does(stefan, number, { ...gives(nabil), texts: { reason: "Kender skolen." } });
    await does(nabil, number, { type: "accept" });
    expect(line(await seen(nabil, number)).slice(0, 4)).toEqual([
      ["Modtaget", "30. nov."],
      ["Sendt til konsulent", "30. nov."],
      ["Første gennemgang", "3. dec."],
      ["Afklaring", "now"],
    ]);
  });
});
