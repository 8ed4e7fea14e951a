import { beforeEach, describe, expect, test } from "vitest";
import { headingOf } from "#app/consultations/registering/heading.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import * as callerRoute from "#app/routes/requests.register.caller.tsx";
import * as page from "#app/routes/requests.register.tsx";
import { administrationWords } from "#app/text/administration.ts";
import { formsWords } from "#app/text/forms.ts";
import { errorsIn } from "#tests/app/consultations/visit.ts";
import { answerOf, asking, signedInAs } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aTown, somebody, type Town } from "#tests/support/town.ts";
import { callOf, type Fields, register } from "./call.ts";

useDatabase({ each: "test" });

const context = { nonce: "" };
let fjordby: Town;
beforeEach(async () => {
  setClock(new Date("2026-11-23T09:00:00Z"));
  configure({ registrationDomains: ["fjordby.invalid"] });
  fjordby = await aTown();
});

const aCall = (special: Fields = {}) => callOf(fjordby.laerke, special);

async function refusedFor(fields: Fields, who = fjordby.sofie) {
  const answer = await register(who, aCall(fields));
  expect(answer.status).toBe(422);
  expect(await database().consultation.count()).toBe(0);
  return errorsIn(answer);
}

const lettersTo = async (personId: string) =>
  (await database().letter.findMany({ where: { toPersonId: personId }, orderBy: { createdAt: "asc" } })).map(({ name }) => name);
const theOne = () =>
  database().consultation.findFirstOrThrow({ include: { advice: true, answers: true, timers: true, events: true } });

describe("a call that was answered", () => {
  test("is registered, advised on and closed in one step, with receipt and survey for the one who called", async () => {
    const answer = await register(fjordby.sofie, aCall());
    expect(answer).toMatchObject({ status: 302, to: "/koe?sket=registrer-lukket&nr=TK-2026-00001" });
    const request = await theOne();
    expect(request).toMatchObject({
      state: "completed",
      outcome: "ADVICE_GIVEN",
      requesterId: fjordby.laerke.id,
      assigneeId: fjordby.sofie.id,
      unitId: fjordby.fyrreskolen,
      title: "Drillerier i en 5. klasse",
    });
    expect(request.advice.map(({ part, body }) => [part, body])).toEqual([
      ["advice", "Begynd med klassens egne regler, og tal med trivselspersonen."],
    ]);
    expect(request.events.map(({ type }) => type)).toEqual(["register", "decideFiling", "close"]);
    expect(JSON.stringify(request.events)).not.toContain("Drillerier");
    expect(request.timers.map(({ name }) => name)).toContain("survey");
    expect(await lettersTo(fjordby.laerke.id)).toEqual(["request-received", "request-closed"]);
    expect(await database().requestFact.findFirstOrThrow()).toMatchObject({
      minutesUsed: 30,
      contacts: 1,
      minutesToFirstContact: 0,
      firstContactInTime: true,
      outcome: "ADVICE_GIVEN",
    });
  });

  test("makes one request however often the button is pressed", async () => {
    const call = aCall();
    const answers = await Promise.all([1, 2, 3].map(() => register(fjordby.sofie, call)));
    expect(new Set(answers.map(({ to }) => to)).size).toBe(1);
    expect(await database().consultation.count()).toBe(1);
    // A form that somebody else copied makes a request of its own.
    expect(await register(fjordby.frida, call)).toMatchObject({ to: "/koe?sket=registrer-lukket&nr=TK-2026-00002" });
  });

  test("may be of an earlier day, but not of tomorrow or of last month", async () => {
    expect(await refusedFor({ date: "2026-11-24" })).toHaveProperty("date");
    expect(await refusedFor({ date: "2026-10-01" })).toHaveProperty("date");
    await register(fjordby.sofie, aCall({ date: "2026-11-20", duty: "REQUESTER_NOTIFIED" }));
    const talk = await database().consultationEvent.findFirstOrThrow({ where: { type: "recordNotificationTalk" } });
    expect(talk.data).toMatchObject({ talkedAt: "2026-11-20T14:30:00.000Z" });
  });

  test("cannot be closed without the advice, the decision on filing, and its reason", async () => {
    expect(await refusedFor({ advised: "" })).toHaveProperty("advised");
    expect(await refusedFor({ filing: "" })).toHaveProperty("filing");
    expect(await refusedFor({ filingReason: " " })).toHaveProperty("filingReason");
  });

  test("cannot be closed while a notification is not discussed", async () => {
    expect(await refusedFor({ duty: "NOT_YET" })).toMatchObject({ next: expect.stringContaining("underretning") });
    expect(await refusedFor({ duty: "" })).toHaveProperty("duty");
    expect(await refusedFor({ type: "CASE_ADVICE", duty: "NOT_RELEVANT" })).toHaveProperty("duty");
    expect(await refusedFor({ themes: ["HONOUR_CONTROL"], ages: ["A18_24"], duty: "NOT_RELEVANT" })).toHaveProperty("duty");
    await register(fjordby.sofie, aCall({ themes: ["HONOUR_CONTROL"], ages: ["A18_24"], duty: "REQUESTER_WILL_NOTIFY" }));
    expect(await theOne()).toMatchObject({ state: "completed", notification: "discussed" });
  });

  test("about grown-ups asks nothing of a notification", async () => {
    expect(await register(fjordby.sofie, aCall({ ages: ["A30P"], duty: "" }))).toMatchObject({ status: 302 });
  });
});

describe("a call that is not answered yet", () => {
  test("stays with the one who took it, accepted, and has a date", async () => {
    const answer = await register(fjordby.sofie, aCall({ next: "KEEP", advised: "", filing: "", duty: "NOT_YET" }));
    expect(answer).toMatchObject({ status: 302, to: "/henvendelser/TK-2026-00001" });
    const request = await theOne();
    expect(request).toMatchObject({
      state: "clarifying",
      assigneeId: fjordby.sofie.id,
      notification: "open",
      ball: "consultant",
    });
    expect(request.dueAt).not.toBeNull();
  });

  test("goes to a person where only a certified consultant may have it", async () => {
    const words = { themes: ["RADICALISATION"], ages: ["A18_24"], duty: "" };
    expect(await refusedFor(words)).toHaveProperty("next");
    const answer = await register(fjordby.sofie, aCall({ ...words, next: "KEEP" }));
    expect(answer.to).toBe("/koe?sket=registrer-fordeler&nr=TK-2026-00001");
    const request = await theOne();
    expect(request).toMatchObject({ state: "screening", assigneeId: null });
    expect(request.chart).toMatchObject({ personFirst: ["CALL_TAKER_BARRED"], contacts: 0 });
    // A manager without a profile holds no certificate either.
    await register(fjordby.stefan, aCall({ ...words, next: "KEEP" }));
    expect(await database().consultation.count({ where: { state: "screening" } })).toBe(2);
  });

  test("keeps its texts brief where the theme demands it", async () => {
    const long = "Vi talte om det. ".repeat(40);
    expect(await refusedFor({ themes: ["RADICALISATION"], ages: ["A30P"], next: "KEEP", advised: long })).toHaveProperty(
      "advised",
    );
  });

  test("goes to a person where whoever took it has a private relation, or the leader is not with it", async () => {
    await register(fjordby.sofie, aCall({ conflict: "YES", next: "KEEP" }));
    expect((await theOne()).chart).toMatchObject({ personFirst: ["CALL_TAKER_BARRED"], handedBackBy: [fjordby.sofie.id] });
    await register(fjordby.sofie, aCall({ type: "METHOD_DEVELOPMENT", leader: "NO", next: "KEEP" }));
    expect(await database().consultation.count({ where: { state: "screening" } })).toBe(2);
    await register(fjordby.sofie, aCall({ type: "METHOD_DEVELOPMENT", leader: "YES", next: "KEEP" }));
    expect(await database().consultation.count({ where: { state: "clarifying" } })).toBe(1);
  });
});

describe("the one who called", () => {
  const unknown = "nora.ny@fjordby.invalid";

  test("who is new is made a requester of the unit, in the same transaction", async () => {
    expect(await refusedFor({ email: unknown })).toHaveProperty("name");
    expect(await refusedFor({ email: unknown, name: "Nora Ny" })).toHaveProperty("unit");
    expect(await database().person.count({ where: { email: unknown } })).toBe(0);
    await register(fjordby.sofie, aCall({ email: " Nora.Ny@Fjordby.invalid", name: "Nora Ny", unit: fjordby.birken }));
    const nora = await database().person.findUniqueOrThrow({ where: { email: unknown } });
    expect(nora).toMatchObject({ name: "Nora Ny", unitId: fjordby.birken, roles: ["REQUESTER"] });
    expect(await lettersTo(nora.id)).toContain("request-received");
    expect(await database().changeLog.findFirstOrThrow()).toMatchObject({ what: "caller-created", subjectId: nora.id });
  });

  test("is who was meant, also when the address was pasted with signs that nobody sees, or the name written on a Mac", async () => {
    const aase = await somebody("Åse Ågård", { roles: ["REQUESTER"], unitId: fjordby.birken });
    const found = async (q: string) => {
      const request = asking(`/henvendelser/registrer/person?q=${encodeURIComponent(q)}`, await signedInAs(fjordby.sofie));
      return (await answerOf(() => callerRoute.loader({ request, params: {}, context }))).data;
    };
    expect(await found("Åse Å".normalize("NFD"))).toMatchObject({ suggestions: [{ id: aase.id }] });
    expect(await found(`\u200b${aase.email}\u200b`)).toMatchObject({ caller: { id: aase.id } });
    await register(fjordby.sofie, aCall({ email: `${aase.email.replace("@", "\u200b@")}` }));
    expect(await theOne()).toMatchObject({ requesterId: aase.id });
    const gaard = { email: "gaard@fjordby.invalid", name: " Pæer\u00a0 Ga\u030ard", unit: fjordby.birken };
    expect(await register(fjordby.sofie, aCall(gaard))).toMatchObject({ status: 302 });
    expect(await database().person.findUniqueOrThrow({ where: { email: gaard.email } })).toMatchObject({ name: "Pæer Gård" });
  });

  test("leaves nothing behind when the request is refused after all", async () => {
    expect(
      await refusedFor({
        email: unknown,
        name: "Nora Ny",
        unit: fjordby.birken,
        themes: ["GANGS_EXIT"],
        ages: ["A30P"],
        duty: "",
      }),
    ).toHaveProperty("next");
    expect(await database().person.count({ where: { email: unknown } })).toBe(0);
    expect(await database().letter.count()).toBe(0);
    expect((await database().requestCounter.findFirst())?.last ?? 0).toBe(0);
  });

  test("who is new has an address of the municipality, where anybody has said which those are", async () => {
    for (const email of ["nora@privat.invalid", "nora@fjordby.invalid.ond.dk", "nora@ondfjordby.invalid"]) {
      expect(await refusedFor({ email, name: "Nora Ny", unit: fjordby.birken })).toMatchObject({
        email: expect.stringContaining("@fjordby.invalid"),
      });
    }
    configure({ registrationDomains: [] });
    await register(fjordby.sofie, aCall({ email: "nora@privat.invalid", name: "Nora Ny", unit: fjordby.birken }));
    expect(await database().person.count({ where: { email: "nora@privat.invalid" } })).toBe(1);
  });

  test("is not the one who registers, nor somebody who has been shut out", async () => {
    expect(await refusedFor({ email: fjordby.sofie.email })).toMatchObject({ email: expect.stringContaining("dig selv") });
    await database().person.update({ where: { id: fjordby.laerke.id }, data: { deactivatedAt: new Date() } });
    expect(await refusedFor({})).toMatchObject({ email: expect.stringContaining("deaktiveret") });
  });

  test("without an open unit gets the one that was chosen", async () => {
    await database().orgUnit.update({ where: { id: fjordby.fyrreskolen }, data: { closedAt: new Date() } });
    expect(await refusedFor({})).toHaveProperty("unit");
    expect(await refusedFor({ unit: fjordby.fyrreskolen })).toHaveProperty("unit");
    expect(await register(fjordby.sofie, aCall({ unit: fjordby.birken }))).toMatchObject({ status: 302 });
    expect(await theOne()).toMatchObject({ unitId: fjordby.birken });
  });

  test("who leads without a unit gets none by calling: whose requests they approve is not the consultant's to say", async () => {
    const vera = await somebody("Vera Viceleder", { roles: ["LEADER"] });
    const call = { email: vera.email, unit: fjordby.birken, type: "METHOD_DEVELOPMENT", leader: "NO", next: "KEEP" };
    expect(await register(fjordby.sofie, aCall(call))).toMatchObject({ status: 302 });
    expect(await theOne()).toMatchObject({ unitId: fjordby.birken, requesterId: vera.id, state: "screening" });
    expect((await database().person.findUniqueOrThrow({ where: { id: vera.id } })).unitId).toBeNull();
  });

  test("is suggested to whoever advises, by three letters of name or address, and to nobody else", async () => {
    const ask = async (who: SignedIn, q: string) => {
      const request = asking(`/henvendelser/registrer/person?q=${encodeURIComponent(q)}`, await signedInAs(who));
      return answerOf(() => callerRoute.loader({ request, params: {}, context }));
    };
    const found = (await ask(fjordby.sofie, "lærk")).data as { suggestions: { name: string }[] };
    expect(found.suggestions.map(({ name }) => name)).toEqual(["Lærke Lærer"]);
    expect(((await ask(fjordby.sofie, "l%")).data as typeof found).suggestions).toEqual([]);
    expect(((await ask(fjordby.sofie, "%%%")).data as typeof found).suggestions).toEqual([]);
    expect((await ask(fjordby.sofie, fjordby.laerke.email.toUpperCase())).data).toMatchObject({
      caller: { name: "Lærke Lærer", unitName: "Fyrreskolen" },
    });
    expect((await ask(fjordby.laerke, "lærk")).status).toBe(403);
  });
});

describe("the form of a call", () => {
  test("is for those who advise", async () => {
    expect((await register(fjordby.laerke, aCall())).status).toBe(403);
    expect((await register(fjordby.karla, aCall())).status).toBe(302);
    expect((await register(fjordby.stefan, aCall())).status).toBe(302);
    const admin = await somebody("Asta Admin", { roles: ["ADMIN"] });
    expect((await register(admin, aCall())).status).toBe(403);
    const both = await somebody("Anna Analyse", { competences: ["COMP_ANALYSIS"] });
    const request = asking("/henvendelser/registrer", await signedInAs(both));
    const facts = (await answerOf(() => page.loader({ request, params: {}, context }))).data;
    expect(facts).toMatchObject({ barredThemes: ["GANGS_EXIT", "RADICALISATION"] });
  });

  test("keeps no civil registration number, in whichever field it stands, and asks about what may be a trace", async () => {
    const cpr = "010203-1234";
    for (const field of ["matter", "advised", "filingReason", "name", "email"]) {
      expect(await refusedFor({ [field]: `Det handler om ${cpr}` })).toHaveProperty(field);
    }
    expect(await refusedFor({ matter: "Ring til 20 30 40 50 om klassen." })).toHaveProperty("matter");
    expect(await database().person.count({ where: { name: { contains: cpr } } })).toBe(0);
    await register(fjordby.sofie, aCall({ matter: "Ring til 20 30 40 50 om klassen.", "matter-decision": "notPersonal" }));
    expect(await database().readLog.findFirst({ where: { kind: "override" } })).toMatchObject({
      personId: fjordby.sofie.id,
      detail: [{ field: "matter", kind: "phone" }],
    });
  });

  test("takes a note that was pasted from PowerPoint, with its lines", async () => {
    await register(fjordby.sofie, aCall({ matter: "Uro i klassen.\u000bHver dag.", advised: "Begynd roligt.\u000cFølg op." }));
    const { title, advice, answers } = await theOne();
    expect(title).toBe("Uro i klassen");
    expect(answers.find(({ field }) => field === "callMatter")?.body).toBe("Uro i klassen.\nHver dag.");
    expect(advice.map(({ body }) => body)).toEqual(["Begynd roligt.\nFølg op."]);
  });

  test("refuses whoever called in the words of the administration", async () => {
    const who = { email: "ny@fjordby.invalid", name: "Ny", unit: fjordby.birken };
    expect(await refusedFor({ ...who, name: "010203-1234" })).toEqual({ name: administrationWords().errors.cpr });
    expect(await refusedFor({ ...who, name: "Ny\0" })).toEqual({ name: administrationWords().errors.characters });
    expect(await refusedFor({ ...who, name: "x".repeat(101) })).toEqual({ name: administrationWords().errors.tooLong(100) });
    expect(await refusedFor({ ...who, unit: "x" })).toEqual({ unit: administrationWords().errors.unknownChoice });
    expect(await refusedFor({ ...who, email: "ny" })).toEqual({ email: formsWords().address });
  });

  test("tells at once of all that is wrong, in the order of the page", async () => {
    const nothing = { themes: ["", "", ""], ages: ["", "", ""], matter: "", advised: "", filing: "" };
    const stranger = await refusedFor({ ...nothing, email: "nora@privat.invalid" });
    expect(Object.keys(stranger)).toEqual(["email", "name", "unit", "themes", "ages", "matter", "advised", "filing"]);
    const open = { type: "METHOD_DEVELOPMENT", duty: "", filingReason: "", minutes: "17" };
    expect(Object.keys(await refusedFor({ ...nothing, ...open, ages: ["A10_11"], filing: "NOT_RELEVANT" }))).toEqual([
      "leader",
      "themes",
      "duty",
      "matter",
      "advised",
      "minutes",
      "filingReason",
    ]);
    expect(Object.keys(await refusedFor({ email: "ny@privat.invalid" }))).toEqual(["email", "name", "unit"]);
  });

  test("asks nothing more of an answer that cannot be used, nor of whoever cannot be registered for", async () => {
    expect(Object.keys(await refusedFor({ email: "hej", name: "", themes: "OPFUNDET", advised: "x".repeat(2000) }))).toEqual([
      "email",
      "themes",
      "advised",
    ]);
    expect(Object.keys(await refusedFor({ email: fjordby.sofie.email, matter: "" }))).toEqual(["email", "matter"]);
  });

  test("answers odd posts with sentences, and gives back what was typed", async () => {
    const odd: Fields[] = [
      { type: "UNSURE" },
      { themes: ["BULLYING", "ABSENCE", "CRIME", "OTHER"] },
      { themes: "OPFUNDET" },
      { ages: "" },
      { minutes: "17" },
      { kind: ["PHONE", "VIDEO"] },
      { next: "MAYBE" },
      { outcome: "ANSWERED_AT_TRIAGE" },
      { email: "ikke en adresse" },
      { email: "øjvind.åsgård@fjordby.invalid", name: "Øjvind Åsgård", unit: fjordby.birken },
      { email: "a@b.dk\r\nBcc: alle@fjordby.invalid" },
      { unit: "x", email: "ny@fjordby.invalid", name: "Ny" },
      { matter: "\u0000" },
      { goals: ["GOAL_SAFE_CITY", "GOAL_WAY_OUT", "GOAL_FEWER_VICTIMS"] },
    ];
    for (const fields of odd) {
      const answer = await register(fjordby.sofie, aCall(fields));
      expect([fields, answer.status]).toEqual([fields, 422]);
      expect(answer.data).toMatchObject({ refused: { typed: { advised: [expect.stringContaining("Begynd")] } } });
    }
    expect(await database().consultation.count()).toBe(0);
    expect((await register(fjordby.sofie, {})).status).toBe(422);
  });
});

describe("the heading of a call", () => {
  test.each([
    ["Uro ved hallen. Det er hver aften.", "Uro ved hallen"],
    ["En dreng i 7. klasse kommer ikke. Hvad så?", "En dreng i 7. klasse kommer ikke"],
    ["Hvordan taler vi om det? Og med hvem?", "Hvordan taler vi om det?"],
    ["Kort", "Kort"],
    ["x".repeat(200), `${"x".repeat(79)}…`],
  ])("of “%s” is its first sentence", (text, heading) => expect(headingOf(text)).toBe(heading));

  test("is cut between words", () => {
    const heading = headingOf("ord ".repeat(60));
    expect(heading.length).toBeLessThanOrEqual(80);
    expect(heading).toMatch(/ord…$/);
  });
});
