import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, assigneeOf, aTown, bringToAdvising, does, stateOf, type Town } from "#tests/support/town.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";
import { everythingStored } from "../everything-stored.ts";
import { errorsIn, look, lookedThrough, open, post, postFirstLook } from "../visit.ts";

type House = Town;

useDatabase();
let people: House;
const morning = () => setClock(new Date("2026-11-23T08:00:00Z"));
beforeEach(morning);
beforeAll(async () => {
  morning();
  people = await aTown();
});

/** A request where a step can be taken. */
const scenes = {
  assigned: async () => ask(people.laerke),
  clarifying: async () => {
    const number = await ask(people.laerke);
    await does(people.sofie, number, { type: "accept" });
    return number;
  },
  acute: async () => {
    const number = await scenes.clarifying();
    await does(people.sofie, number, { type: "escalateAcute", calledAt: null, texts: { reason: "Der er en slåskamp nu." } });
    return number;
  },
  met: async () => {
    const number = await scenes.clarifying();
    await does(people.sofie, number, { type: "logContact", kind: "PHONE", date: "2026-11-23", minutes: 20 });
    return number;
  },
  advising: async () => {
    const number = await ask(people.laerke);
    await bringToAdvising(number, people.sofie);
    return number;
  },
  awaitingRequester: async () => {
    const number = await scenes.advising();
    await does(people.sofie, number, { type: "ask", texts: { question: "Hvornår på dagen?" } });
    return number;
  },
  adviceSent: async () => {
    const number = await scenes.advising();
    await does(people.sofie, number, { type: "sendAdvice", offers: [], texts: { "advice.advice": "Begynd roligt." } });
    return number;
  },
  withdrawn: async () => {
    const number = await ask(people.laerke);
    await does(people.laerke, number, { type: "withdraw" });
    return number;
  },
  screening: async () => ask(people.laerke, { urgency: "TODAY" }),
};

const checklist = { PERSONAL_DATA: "NO", RIGHT_PLACE: "YES", CLASSIFICATION: "YES", EXISTING_ANSWER: "NO" };

type StepCase = {
  step: string;
  scene: keyof typeof scenes;
  who: keyof House;
  good: Record<string, string | string[]>;
  leadsTo: string;
  /** A post that must be mended, and the fields that say so. */
  bad?: [Record<string, string | string[]>, string[]];
};

const text = "En tekst uden navne.";
const cases: StepCase[] = [
  {
    step: "accepter",
    scene: "assigned",
    who: "sofie",
    good: checklist,
    leadsTo: "clarifying",
    bad: [{ ...checklist, PERSONAL_DATA: "PERHAPS", RIGHT_PLACE: "" }, ["PERSONAL_DATA", "RIGHT_PLACE"]],
  },
  {
    step: "tilbage",
    scene: "assigned",
    who: "sofie",
    good: { reason: "BUSY" },
    leadsTo: "assigned",
    bad: [{ reason: "OTHER" }, ["text"]],
  },
  {
    step: "kontakt",
    scene: "clarifying",
    who: "sofie",
    good: { kind: "PHONE", date: "2026-11-23", minutes: "25", text },
    leadsTo: "clarifying",
    bad: [{ kind: "LETTER", date: "2026-11-24", minutes: "halv", text }, ["kind", "date", "minutes"]],
  },
  {
    step: "aftale",
    scene: "met",
    who: "sofie",
    good: { text, planDate: "" },
    leadsTo: "advising",
    bad: [{ text: "  ", planDate: "2026-02-30" }, ["text", "planDate"]],
  },
  { step: "afklaring", scene: "advising", who: "sofie", good: {}, leadsTo: "clarifying" },
  { step: "spoerg", scene: "advising", who: "sofie", good: { text }, leadsTo: "awaitingRequester", bad: [{}, ["text"]] },
  { step: "genoptag", scene: "awaitingRequester", who: "sofie", good: {}, leadsTo: "advising" },
  {
    step: "besked",
    scene: "advising",
    who: "sofie",
    good: { text },
    leadsTo: "advising",
    bad: [{ text: "x".repeat(1501) }, ["text"]],
  },
  { step: "besked", scene: "clarifying", who: "laerke", good: { text }, leadsTo: "clarifying" },
  { step: "note", scene: "advising", who: "sofie", good: { text }, leadsTo: "advising", bad: [{ text: ["en", "to"] }, ["text"]] },
  { step: "svar", scene: "awaitingRequester", who: "laerke", good: { text }, leadsTo: "advising", bad: [{ text: "" }, ["text"]] },
  { step: "svar", scene: "adviceSent", who: "laerke", good: { text }, leadsTo: "advising" },
  { step: "bekraeft", scene: "adviceSent", who: "laerke", good: {}, leadsTo: "wrappingUp" },
  {
    step: "underretning",
    scene: "clarifying",
    who: "sofie",
    good: { outcome: "REQUESTER_NOTIFIED", date: "2026-11-23", time: "8.30" },
    leadsTo: "clarifying",
    bad: [{ outcome: "X", date: "2026-11-23", time: "25.00" }, ["outcome", "time"]],
  },
  { step: "underretning-aaben", scene: "clarifying", who: "sofie", good: {}, leadsTo: "clarifying" },
  { step: "ikke-akut", scene: "acute", who: "sofie", good: { text }, leadsTo: "clarifying", bad: [{ text: "" }, ["text"]] },
  {
    step: "omklassificer",
    scene: "assigned",
    who: "sofie",
    good: { type: "CASE_ADVICE", themes: ["ABSENCE", "WELLBEING"], ages: ["A10_11"] },
    leadsTo: "assigned",
    bad: [{ type: "UNSURE", themes: ["ABSENCE", "WELLBEING", "CRIME", "BULLYING"], ages: [] }, ["type", "themes", "ages"]],
  },
  {
    step: "henvis",
    scene: "clarifying",
    who: "sofie",
    good: { offer: "SSP", text },
    leadsTo: "redirected",
    bad: [{ offer: "POLITI", text: "" }, ["offer", "text"]],
  },
  {
    step: "afvis-forslag",
    scene: "screening",
    who: "karla",
    good: { reason: "NOT_OUR_FIELD", text },
    leadsTo: "screening",
    bad: [{ reason: "NO_CAPACITY", text }, ["reason"]],
  },
  {
    step: "afvis",
    scene: "screening",
    who: "stefan",
    good: { reason: "NO_CAPACITY", text },
    leadsTo: "declined",
    bad: [{}, ["reason", "text"]],
  },
  {
    step: "journal",
    scene: "advising",
    who: "sofie",
    good: { filing: "FILE" },
    leadsTo: "advising",
    bad: [{ filing: "NOT_RELEVANT" }, ["filingReason"]],
  },
  {
    step: "afslut",
    scene: "advising",
    who: "sofie",
    good: {
      outcome: "ADVICE_GIVEN",
      minutes: "40",
      goals: ["GOAL_SAFE_CITY"],
      offers: ["SSP"],
      filing: "NOT_RELEVANT",
      filingReason: "Mundtlig sparring.",
    },
    leadsTo: "completed",
    bad: [
      {
        outcome: "ANSWERED_AT_TRIAGE",
        minutes: "-15",
        goals: ["GOAL_SAFE_CITY", "GOAL_WAY_OUT", "GOAL_FEWER_VICTIMS"],
        offers: ["NONE"],
      },
      ["outcome", "minutes", "goals", "offers", "filing"],
    ],
  },
  {
    step: "afslut",
    scene: "screening",
    who: "karla",
    good: { outcome: "ANSWERED_AT_TRIAGE", minutes: "15" },
    leadsTo: "completed",
    bad: [{ outcome: "ADVICE_GIVEN", minutes: "15" }, ["outcome"]],
  },
  { step: "traek-tilbage", scene: "clarifying", who: "laerke", good: { text: "" }, leadsTo: "withdrawn" },
  { step: "genaabn", scene: "withdrawn", who: "laerke", good: { text }, leadsTo: "assigned", bad: [{}, ["text"]] },
];

describe.each(cases)("$step by $who in $scene", ({ step, scene, who, good, leadsTo, bad }) => {
  async function set(): Promise<{ number: string; actor: SignedIn }> {
    return { number: await scenes[scene](), actor: people[who] as SignedIn };
  }

  test(`is offered, and leads to ${leadsTo}`, async () => {
    const { number, actor } = await set();
    const page = await open(actor, number, step);
    expect(page.data).toMatchObject({ form: { slug: step } });
    const answer = await post(actor, number, step, good);
    expect(answer.status, JSON.stringify(answer.data)).toBe(302);
    expect(await stateOf(number)).toBe(leadsTo);
    // Whoever did it reads one sentence about it: on the request's page, or on the list to which it leads.
    expect(answer.to).toMatch(/[?&](sket|svar)=/);
    if (!answer.to?.startsWith(`/henvendelser/${number}`)) return;
    expect((await look(actor, number, answer.to)).data).toMatchObject({
      done: { words: expect.stringMatching(/^\p{Lu}.+\.$/u) },
    });
  });

  if (!bad) return;
  test("says what to mend beside each field, keeps what was typed, and does nothing", async () => {
    const { number, actor } = await set();
    const before = await stateOf(number);
    const [fields, wrong] = bad;
    const answer = await post(actor, number, step, fields);
    expect(answer.status).toBe(422);
    expect(Object.keys(errorsIn(answer))).toEqual(wrong);
    const { typed } = (answer.data as { refused: { typed: Record<string, string[]> } }).refused;
    for (const [name, value] of Object.entries(fields)) if (value.length > 0) expect(typed[name]).toEqual([value].flat());
    expect(await stateOf(number)).toBe(before);
  });
});

describe("what was just done", () => {
  const doneIn = (answer: { data: unknown }) => (answer.data as { done: unknown }).done;

  test("is said to whoever did it, where it was said, and for ten minutes", async () => {
    const number = await scenes.advising();
    const { to = "" } = await post(people.sofie, number, "besked", { text });
    expect(doneIn(await look(people.sofie, number, to ?? ""))).toEqual({ words: "Beskeden er sendt.", saying: true });
    expect(doneIn(await look(people.laerke, number, to ?? ""))).toBeNull();
    expect(doneIn(await look(people.sofie, number, `/henvendelser/${number}?sket=note`))).toBeNull();
    expect(doneIn(await look(people.sofie, number, `/henvendelser/${number}?sket=constructor`))).toBeNull();
    setClock(new Date("2026-11-23T08:11:00Z"));
    expect(doneIn(await look(people.sofie, number, to ?? ""))).toBeNull();
  });
});

describe("giving it to a colleague", () => {
  test("asks for a reason, and the request is the colleague's", async () => {
    const { laerke, sofie, frida } = people;
    const number = await ask(laerke);
    await does(sofie, number, { type: "accept" });
    expect(Object.keys(errorsIn(await post(sofie, number, "overdrag", { consultant: frida.id })))).toEqual(["text"]);
    expect(Object.keys(errorsIn(await post(sofie, number, "overdrag", { consultant: sofie.id, text })))).toEqual(["consultant"]);
    const answer = await post(sofie, number, "overdrag", { consultant: frida.id, text: "Frida kender emnet." });
    expect(answer.to).toBe(`/koe?sket=overdrag&nr=${number}`);
    expect(await assigneeOf(number)).toBe(frida.id);
    expect((await look(sofie, number)).status).toBe(404);
  });
});

describe("first look", () => {
  test("keeps the answers, and gives the ball to the first without a reason", async () => {
    const { laerke, karla, sofie } = people;
    const number = await ask(laerke, { urgency: "TODAY" });
    const saved = await postFirstLook(karla, number, { intent: "gem", ACUTE_DANGER: "NO", note: "Ringet op kl. 9." });
    expect(saved.to).toBe(`/fordeling/${number}?gemt=1`);
    const answer = await postFirstLook(karla, number, { ...lookedThrough, intent: "fordel", consultant: sofie.id });
    expect(answer.to).toBe(`/fordeling?sket=fordel&nr=${number}`);
    expect(await assigneeOf(number)).toBe(sofie.id);
    const { chart } = await database().consultation.findUniqueOrThrow({ where: { number } });
    expect(chart).toMatchObject({ checklist: { ACUTE_DANGER: "NO", NOTIFICATION: "NO" } });
  });

  test("asks why when it is not the first, and looks at the question of notification before anything is given away", async () => {
    const { laerke, karla, frida } = people;
    const number = await ask(laerke, { notificationOpen: true });
    const answer = await postFirstLook(karla, number, { intent: "fordel", consultant: frida.id, ACUTE_DANGER: "NO" });
    expect(answer.status).toBe(422);
    expect(Object.keys(errorsIn(answer))).toEqual(["NOTIFICATION", "PERSONAL_DATA", "RIGHT_PLACE", "text"]);
    expect(await stateOf(number)).toBe("screening");
    const { chart } = await database().consultation.findUniqueOrThrow({ where: { number } });
    expect(chart).toMatchObject({ checklist: {} });
    await postFirstLook(karla, number, {
      ...lookedThrough,
      intent: "fordel",
      consultant: frida.id,
      NOTIFICATION: "YES",
      text: "Kender emnet bedst.",
    });
    expect(await assigneeOf(number)).toBe(frida.id);
  });

  test("whoever has given it to themselves is told so when they press once more from the page before, and nothing is stored", async () => {
    const { laerke, frida } = people;
    const roles = (all: Role[]) => database().person.update({ where: { id: frida.id }, data: { roles: all } });
    await roles(["CONSULTANT", "TRIAGE"]);
    const number = await ask(laerke, { urgency: "TODAY" });
    const choice = { ...lookedThrough, intent: "fordel", consultant: frida.id, text: "Jeg har tid i dag." };
    expect((await postFirstLook(frida, number, choice)).to).toBe(`/fordeling?sket=fordel&nr=${number}`);
    const { version } = await database().consultation.findUniqueOrThrow({ where: { number } });
    for (const late of [choice, { ...choice, text: "En anden grund." }, { ...choice, intent: "gem", note: "x".repeat(501) }])
      expect(await postFirstLook(frida, number, late)).toMatchObject({ status: 409 });
    expect(await database().consultation.findUniqueOrThrow({ where: { number } })).toMatchObject({ version });
    await roles(["CONSULTANT"]);
  });

  test("a request whose type is not known must be given one first", async () => {
    const { laerke, karla, sofie } = people;
    const number = await ask(laerke, { type: "UNSURE" });
    const refused = await postFirstLook(karla, number, { ...lookedThrough, intent: "fordel", consultant: sofie.id });
    expect(refused.status).toBe(409);
    expect((await post(karla, number, "omklassificer", { type: "SPARRING", themes: "WELLBEING", ages: "ALL" })).to).toBe(
      `/fordeling/${number}`,
    );
    expect((await postFirstLook(karla, number, { ...lookedThrough, intent: "fordel", consultant: sofie.id })).status).toBe(302);
  });
});

describe("guards of closing", () => {
  test("an open question of notification must be settled first, and says so", async () => {
    const { laerke, sofie } = people;
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    await does(sofie, number, { type: "openNotification" });
    const page = await open(sofie, number, "afslut");
    expect(page.data).toMatchObject({ form: null });
    expect((page.data as { why: string }).why).toMatch(/underretning/);
    expect(JSON.stringify((await look(sofie, number)).data)).toMatch(/skal udfaldet af samtalen om underretning noteres/);
  });

  test("minutes are kept in whole quarters", async () => {
    const { laerke, sofie } = people;
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    await post(sofie, number, "afslut", { outcome: "ADVICE_GIVEN", minutes: "52", filing: "FILE" });
    const { chart } = await database().consultation.findUniqueOrThrow({ where: { number } });
    expect(chart).toMatchObject({ minutes: 45, filing: "FILE", outcome: "ADVICE_GIVEN" });
  });
});

describe("texts", () => {
  test("a CPR number is refused, comes back in the form, and is stored nowhere", async () => {
    const { laerke, sofie } = people;
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    const secret = "Det er 010203-1234, vi taler om.";
    const answer = await post(sofie, number, "besked", { text: secret });
    expect(answer.status).toBe(422);
    expect(errorsIn(answer).text).toMatch(/CPR-nummer/);
    expect(JSON.stringify(answer.data)).toContain(secret);
    expect(await everythingStored()).not.toContain("010203");
  });

  test("what may be a name needs an active choice, which is kept as field and rule", async () => {
    const { laerke, sofie } = people;
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    const named = { text: "Vi så Mathilde Vestergaard ved porten." };
    expect((await post(sofie, number, "besked", named)).status).toBe(422);
    expect((await post(sofie, number, "besked", { ...named, "text-decision": "rewrite" })).status).toBe(422);
    expect((await post(sofie, number, "besked", { ...named, "text-decision": "notPersonal" })).status).toBe(302);
    const override = await database().readLog.findFirstOrThrow({ where: { kind: "override" }, orderBy: { id: "desc" } });
    expect(override).toMatchObject({ personId: sofie.id, detail: [{ field: "text", kind: "name" }] });
  });

  test("what cannot be stored is a sentence, never an error", async () => {
    const { laerke, sofie } = people;
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    for (const odd of ["med \u0000 nul", "halv \ud800 tegn", "\ufffd\ufffd"]) {
      expect((await post(sofie, number, "note", { text: odd })).status, JSON.stringify(odd)).toBe(422);
    }
    expect((await post(sofie, number, "note", { text: "x".repeat(1_000_000) })).status).toBe(422);
  });

  test("page and line breaks from a presentation are line breaks, and letters in two signs are kept as one", async () => {
    const { laerke, sofie } = people;
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    const pasted = "Mobning på Åsens årgang\u000bFørste punkt\u000cAndet punkt".normalize("NFD");
    expect((await post(sofie, number, "note", { text: pasted })).status).toBe(302);
    const { texts } = await database().consultation.findUniqueOrThrow({ where: { number }, include: { texts: true } });
    expect(texts.map(({ body }) => body)).toContain("Mobning på Åsens årgang\nFørste punkt\nAndet punkt");
  });

  test("a number and a day are taken without what clings to them when they are pasted", async () => {
    const { laerke, sofie } = people;
    const number = await ask(laerke);
    await does(sofie, number, { type: "accept" });
    const pasted = { kind: "PHONE", date: "\u200b2026-11-23", minutes: "\u202a２５\u202c" };
    expect((await post(sofie, number, "kontakt", pasted)).status).toBe(302);
    const { chart } = await database().consultation.findUniqueOrThrow({ where: { number } });
    expect(chart).toMatchObject({ contacts: 1, minutes: 25 });
  });

  test("on a theme that keeps texts brief are brief at every step, and the request's page says so before anybody writes", async () => {
    const { laerke, karla, sofie } = people;
    const certified = (held: boolean) =>
      database().consultantProfile.update({ where: { personId: sofie.id }, data: { certified: held } });
    await certified(true);
    const number = await ask(laerke, { themes: ["GANGS_EXIT"], urgency: "TODAY" });
    const given = await postFirstLook(karla, number, {
      ...lookedThrough,
      intent: "fordel",
      consultant: sofie.id,
      text: "Er certificeret.",
    });
    expect(given.status).toBe(302);
    await does(sofie, number, { type: "accept" });
    const { view } = (await look(laerke, number)).data as { view: { say: { field: object } } };
    expect(view.say.field).toMatchObject({ name: "text", label: `Skriv til ${sofie.name}`, max: 600, searched: true });
    expect((await open(laerke, number, "besked")).data).toMatchObject({ form: { fields: [{ name: "text", max: 600 }] } });
    expect(errorsIn(await post(laerke, number, "besked", { text: "x".repeat(601) }))).toEqual({
      text: "Teksten må højst være på 600 tegn.",
    });
    await certified(false);
  });

  test("line breaks count as one character, as in the browser", async () => {
    const { laerke, sofie } = people;
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    expect((await post(sofie, number, "note", { text: "linje\r\n".repeat(250).trim() })).status).toBe(302);
  });
});

describe("removing what may tell who it is about", () => {
  test("destroys the chosen texts for good and tells the requester", async () => {
    const { laerke, sofie } = people;
    const number = await ask(laerke, {
      title: "Sagen om Nordvangs nye elev",
      answers: [
        { field: "situation", question: "Beskriv kort situationen", codes: [], body: "Eleven bor ved mosen.", freeText: true },
        { field: "question", question: "Hvad vil du have sparring på?", codes: [], body: "Hvad gør vi?", freeText: true },
      ],
    });
    await does(sofie, number, { type: "accept" });
    await does(sofie, number, { type: "addMessage", texts: { message: "Er det huset ved mosen?" } });
    const row = await database().consultation.findUniqueOrThrow({ where: { number }, include: { answers: true, texts: true } });
    const situation = row.answers.find(({ field }) => field === "situation");
    const chosen = [row.id, situation?.id ?? "", row.texts[0]?.id ?? ""];
    expect(Object.keys(errorsIn(await post(sofie, number, "fjern", { texts: ["andet"] })))).toEqual(["texts", "text"]);
    expect((await post(sofie, number, "fjern", { texts: chosen, text: "Stedet kan genkendes." })).status).toBe(302);
    expect(await everythingStored()).not.toMatch(/Nordvangs|mosen/);
    const letters = await database().letter.findMany({ where: { name: "text-removed", consultation: { number } } });
    expect(letters).toMatchObject([{ toPersonId: laerke.id }]);
    const shown = JSON.stringify((await look(laerke, number)).data);
    expect(shown).toMatch(/Overskriften er fjernet/);
    expect(shown).toMatch(/Teksten er fjernet/);
    expect(shown).toMatch(/Stedet kan genkendes/);
    expect(shown).toMatch(/Hvad gør vi\?/);
  });
});

describe("addresses that make no sense", () => {
  test("a step that nobody has heard of is not found", async () => {
    const { laerke } = people;
    const number = await ask(laerke);
    expect((await open(laerke, number, "slet-alt")).status).toBe(404);
    expect((await post(laerke, number, "slet-alt")).status).toBe(404);
  });
});
