import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TriageFacts } from "#app/consultations/first-look/triage-page.server.ts";
import type { RequestView } from "#app/consultations/request/request-view.server.ts";
import { ringTimer } from "#app/consultations/ring-timer.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { loader as ownPage } from "#app/routes/requests.tsx";
import { answerOf, asking, signedInAs } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, aUnit, does, somebody, stateOf } from "#tests/support/town.ts";
import { errorsIn, look, lookedThrough, lookFirst, open, post, postFirstLook } from "../visit.ts";

useDatabase();
let karla: SignedIn;
let stefan: SignedIn;
beforeAll(async () => {
  setClock(new Date("2026-11-23T08:00:00Z"));
  ({ karla, stefan } = await aTown());
});
beforeEach(() => setClock(new Date("2026-11-23T08:00:00Z")));

let schools = 0;

/** A school of its own for each test, with a teacher and no leader yet. */
async function school() {
  schools += 1;
  const name = `Skole ${schools}`;
  const fyrreskolen = await aUnit(name);
  return { name, fyrreskolen, laerke: await somebody("Lærke Lærer", { unitId: fyrreskolen }) };
}

const method = (who: SignedIn) =>
  ask(who, {
    type: "METHOD_DEVELOPMENT",
    title: "En fælles måde at gribe ind på",
    leaderInvolved: false,
    answers: [
      { field: "purpose", question: "Hvad vil I gerne opnå?", codes: [], body: "Ens reaktioner.", freeText: true },
      { field: "phone", question: "Dit telefonnummer", codes: [], body: "00 00 00 00", freeText: true },
    ],
  });
const analysis = (who: SignedIn) =>
  ask(who, { type: "ANALYSIS_EVALUATION", title: "Hvad virker?", themes: ["ABSENCE"], leaderInvolved: true });

const leaderOf = (unitId: string, name = "Sander Skoleleder") => somebody(name, { roles: ["LEADER"], unitId });
const lettersOf = async (name: string, number: string) => {
  const letters = await database().letter.findMany({ where: { name, consultation: { number } }, select: { toPersonId: true } });
  return letters.map(({ toPersonId }) => toPersonId);
};
const viewOf = (answer: { data: unknown }) => (answer.data as { view: RequestView }).view;
const factsOf = (answer: { data: unknown }) => answer.data as TriageFacts;
const why = (answer: { data: unknown }) => (answer.data as { why: string | null }).why;

async function listOf(who: SignedIn, query = "") {
  const request = asking(`/henvendelser${query}`, await signedInAs(who));
  const { data } = await answerOf(() => ownPage({ request, params: {}, context: { nonce: "" } }));
  return data as Awaited<ReturnType<typeof ownPage>>;
}

/** A request that Karla has asked Sander to approve. */
async function waiting({ laerke, fyrreskolen }: Awaited<ReturnType<typeof school>>) {
  const sander = await leaderOf(fyrreskolen);
  const number = await method(laerke);
  expect(await post(karla, number, "godkendelse")).toMatchObject({ status: 302, to: `/fordeling?sket=godkendelse&nr=${number}` });
  return { sander, number };
}

describe("help with developing a method, without the leader", () => {
  test("goes to a person first, who cannot give it away but can ask the leader", async () => {
    const { laerke, fyrreskolen } = await school();
    await leaderOf(fyrreskolen);
    const number = await method(laerke);
    const facts = factsOf(await lookFirst(karla, number));
    expect(facts.personFirst).toEqual(["LEADER_NOT_INVOLVED"]);
    expect(facts.notYet).toBe("Henvenders leder skal have godkendt henvendelsen først.");
    expect(facts.open).toContain("godkendelse");
  });

  test("says so in a clear sentence where the unit has no leader to ask", async () => {
    const { laerke, name } = await school();
    const number = await method(laerke);
    const sentence = `Ingen anden end henvender er leder af ${name} i løsningen`;
    expect(factsOf(await lookFirst(karla, number)).notYet).toContain(sentence);
    expect(factsOf(await lookFirst(karla, number)).open).not.toContain("godkendelse");
    expect(why(await open(karla, number, "godkendelse"))).toContain(sentence);
    expect((await post(karla, number, "godkendelse")).to).toBe(`/henvendelser/${number}/godkendelse`);
    // Whoever asked is told as well, on the page and by letter, and what happens now.
    expect(viewOf(await look(laerke, number)).calls[0]?.words).toMatch(
      new RegExp(`^Din leder skal godkende .* ingen leder af ${name}, .*En fordeler kontakter dig`),
    );
    expect(await lettersOf("leader-missing", number)).toEqual([laerke.id]);
    expect(await stateOf(number)).toBe("screening");
  });

  test("asks the one leader there is, who gets the letter", async () => {
    const here = await school();
    const { sander, number } = await waiting(here);
    expect(await stateOf(number)).toBe("awaitingApproval");
    expect(await lettersOf("approval-asked", number)).toEqual([sander.id]);
    expect(await lettersOf("leader-missing", number)).toEqual([]);
    const row = await database().consultation.findUniqueOrThrow({ where: { number } });
    expect(row).toMatchObject({ ball: "leader", dueName: "approval", dueAt: new Date("2026-11-30T14:30:00Z") });
  });

  test("asks whom triage chooses of several, or all of them", async () => {
    const { laerke, fyrreskolen } = await school();
    const [sander, vera] = [await leaderOf(fyrreskolen), await leaderOf(fyrreskolen, "Vera Viceleder")];
    const number = await method(laerke);
    expect(errorsIn(await post(karla, number, "godkendelse"))).toEqual({ leader: "Vælg, hvem der skal have mailen." });
    expect(errorsIn(await post(karla, number, "godkendelse", { leader: laerke.id }))).toHaveProperty("leader");
    expect((await post(karla, number, "godkendelse", { leader: vera.id })).status).toBe(302);
    expect(await lettersOf("approval-asked", number)).toEqual([vera.id]);
    // Whoever of them answers, answers for the school.
    expect((await look(sander, number)).status).toBe(200);
    const other = await method(laerke);
    await post(karla, other, "godkendelse", { leader: "ALLE" });
    expect((await lettersOf("approval-asked", other)).sort()).toEqual([vera.id, sander.id].sort());
  });
});

describe("a leader who is asked", () => {
  test("reads questions and answers of that one request, and nothing of the unit's", async () => {
    const { laerke, fyrreskolen, name } = await school();
    const sander = await leaderOf(fyrreskolen);
    const number = await method(laerke);
    await does(karla, number, { type: "addNote", texts: { note: "Ring til Lærke først." } });
    await does(karla, number, { type: "needsLeaderApproval", leaderId: sander.id });
    const view = viewOf(await look(sander, number));
    expect(view).toMatchObject({
      unit: false,
      meta: ["Støtte til metodeudvikling", `Lærke Lærer, ${name}`],
      ball: { you: true },
      deadline: { label: "Svar senest" },
      next: { primary: { to: `/henvendelser/${number}/godkend`, label: "Godkend henvendelsen" } },
      say: null,
      letters: [],
      why: null,
      readers: null,
    });
    expect(view.next.others.map(({ to }) => to)).toEqual([`/henvendelser/${number}/godkend-ikke`]);
    expect(view.answers).toMatchObject([{ question: "Hvad vil I gerne opnå?", answer: "Ens reaktioner." }]);
    expect(view.timeline.map((entry) => entry.is === "event" && entry.words)).toEqual([
      "Karla Konsul bad dig om at godkende henvendelsen.",
    ]);
    for (const secret of ["Ring til Lærke", "00 00 00 00", "LEADER_NOT_INVOLVED"]) {
      expect(JSON.stringify(view)).not.toContain(secret);
    }
  });

  test("finds it on the list of requests, and it is counted there", async () => {
    const here = await school();
    const { sander, number } = await waiting(here);
    const [list] = (await listOf(sander)).others;
    expect(list).toMatchObject({
      title: "Venter på din godkendelse",
      cards: [{ number, state: "Lærke beder om din godkendelse.", ball: { you: true }, action: { label: "Læs og svar" } }],
    });
    expect((await listOf(here.laerke)).others).toEqual([]);
    const elsewhere = await leaderOf((await school()).fyrreskolen, "Lise Leder");
    expect((await listOf(elsewhere)).others).toEqual([]);
  });

  test("of another unit finds nothing", async () => {
    const here = await school();
    const { number } = await waiting(here);
    const elsewhere = await leaderOf((await school()).fyrreskolen, "Lise Leder");
    expect((await look(elsewhere, number)).status).toBe(404);
    expect((await open(elsewhere, number, "godkend")).status).toBe(404);
    expect((await post(elsewhere, number, "godkend")).status).toBe(404);
    expect(await stateOf(number)).toBe("awaitingApproval");
  });

  test("approves: the best consultant has it, the requester is told, and the leader reads it no longer", async () => {
    const here = await school();
    const { sander, number } = await waiting(here);
    const { status, to } = await post(sander, number, "godkend");
    expect([status, to]).toEqual([302, `/henvendelser?svar=godkend&nr=${number}`]);
    expect((await listOf(sander, new URL(to ?? "", "http://x").search)).answered).toContain(`${number} er godkendt`);
    expect(await stateOf(number)).toBe("assigned");
    expect(await lettersOf("approval-answered", number)).toEqual([here.laerke.id]);
    expect(await lettersOf("consultant-proposed", number)).toHaveLength(1);
    expect((await look(sander, number)).status).toBe(404);
  });

  test("declines with a reason that the requester and the unit read", async () => {
    const here = await school();
    const { sander, number } = await waiting(here);
    expect(errorsIn(await post(sander, number, "godkend-ikke", { text: " " }))).toHaveProperty("text");
    const { status } = await post(sander, number, "godkend-ikke", { text: "Vi har for meget i gang i år." });
    expect([status, await stateOf(number)]).toEqual([302, "screening"]);
    expect(await lettersOf("approval-answered", number)).toEqual([]);
    expect(await lettersOf("approval-declined", number)).toEqual([here.laerke.id]);
    expect(viewOf(await look(here.laerke, number)).calls).toEqual([
      {
        words:
          "Din leder har ikke godkendt henvendelsen: “Vi har for meget i gang i år.” Den er tilbage hos os. En fordeler taler med dig om, hvad der så kan lade sig gøre.",
        wrote: "Vi har for meget i gang i år.",
        ways: [],
      },
    ]);
    expect(factsOf(await lookFirst(karla, number)).view.calls[0]?.words).toMatch(/^Lederen har ikke godkendt .* Tal med Lærke/);
    expect(JSON.stringify(viewOf(await look(here.laerke, number)).timeline)).toContain("Vi har for meget i gang i år.");
    expect(JSON.stringify(factsOf(await lookFirst(karla, number)).view.timeline)).toContain("Vi har for meget i gang i år.");
    // Triage can ask again, give it another type, or decline it.
    expect(factsOf(await lookFirst(karla, number)).open).toEqual(
      expect.arrayContaining(["godkendelse", "omklassificer", "afvis-forslag"]),
    );
  });

  test("cannot give a reason with a CPR number in it, which is kept nowhere", async () => {
    const here = await school();
    const { sander, number } = await waiting(here);
    const answer = await post(sander, number, "godkend-ikke", { text: "Det handler om 240940-5552." });
    expect([answer.status, errorsIn(answer).text]).toEqual([422, expect.stringContaining("CPR-nummer")]);
    expect(await stateOf(number)).toBe("awaitingApproval");
    expect(await database().consultationText.count({ where: { body: { contains: "240940" } } })).toBe(0);
  });

  test("who answers too late is told what happened, and keeps what was typed", async () => {
    const here = await school();
    const { sander, number } = await waiting(here);
    const vera = await leaderOf(here.fyrreskolen, "Vera Viceleder");
    await look(sander, number);
    await post(vera, number, "godkend");
    const late = await post(sander, number, "godkend-ikke", { text: "Ikke i år.", seen: "2" });
    expect(late.status).toBe(409);
    expect(String(late.data)).toContain("Vera Viceleder godkendte henvendelsen.");
    expect(String(late.data)).toContain("Ikke i år.");
    expect(await stateOf(number)).toBe("assigned");
  });

  test("who says nothing for five working days has it no longer: triage has it again", async () => {
    const here = await school();
    const { sander, number } = await waiting(here);
    setClock(new Date("2026-11-30T14:31:00Z"));
    const { id } = await database().consultation.findUniqueOrThrow({ where: { number }, select: { id: true } });
    await ringTimer({ consultationId: id, name: "approval" }, {});
    const row = await database().consultation.findUniqueOrThrow({ where: { number } });
    expect(row).toMatchObject({ state: "screening", ball: "triage", dueName: "firstLook" });
    // The two days for the first look have moved by the whole working days that the leader had it.
    expect(row.dueAt).toEqual(new Date("2026-12-02T14:30:00Z"));
    expect(await lettersOf("request-awaits-triage", number)).toHaveLength(2);
    expect((await look(sander, number)).status).toBe(404);
    expect(JSON.stringify(viewOf(await look(here.laerke, number)).timeline)).toContain("svarede ikke inden for fristen");
  });
});

describe("a leader who asks", () => {
  test("is with it by asking: nobody needs to approve it", async () => {
    const { fyrreskolen } = await school();
    const sander = await leaderOf(fyrreskolen);
    const number = await method(sander);
    expect(await stateOf(number)).toBe("assigned");
  });

  test("for another unit than the own needs that unit's leader", async () => {
    const [{ fyrreskolen }, { fyrreskolen: birken }] = [await school(), await school()];
    const sander = await leaderOf(fyrreskolen);
    const number = await ask(sander, { type: "METHOD_DEVELOPMENT", leaderInvolved: false, unitId: birken });
    expect(await stateOf(number)).toBe("screening");
    const lise = await leaderOf(birken, "Lise Leder");
    await post(karla, number, "godkendelse");
    expect(await lettersOf("approval-asked", number)).toEqual([lise.id]);
  });

  test("never approves what they asked themselves", async () => {
    const [{ fyrreskolen }, { fyrreskolen: birken }] = [await school(), await school()];
    const sander = await leaderOf(birken);
    const number = await ask(sander, { type: "METHOD_DEVELOPMENT", leaderInvolved: false, unitId: fyrreskolen });
    const vera = await leaderOf(fyrreskolen, "Vera Viceleder");
    await does(karla, number, { type: "needsLeaderApproval", leaderId: vera.id });
    await database().person.update({ where: { id: sander.id }, data: { unitId: fyrreskolen } });
    const answer = await post({ ...sander, unitId: fyrreskolen }, number, "godkend");
    expect(answer.status).toBe(409);
    expect(await stateOf(number)).toBe("awaitingApproval");
  });
});

describe("the scope of an analysis", () => {
  let anna: SignedIn;
  beforeAll(async () => {
    anna = await somebody("Anna Analyse", { competences: ["COMP_ANALYSIS"] });
  });
  const scope = { intent: "gem", SCOPE: "YES" };

  test("is a seventh question to the unit manager, and a reason to wait for everybody else", async () => {
    const { laerke } = await school();
    const number = await analysis(laerke);
    const triage = factsOf(await lookFirst(karla, number));
    expect([triage.items.length, triage.notYet]).toEqual([6, "Stabschefen skal godkende omfanget af analysen først."]);
    expect(triage.candidates.map(({ id }) => id)).toEqual([anna.id]);
    expect(triage.excluded.map(({ reason }) => reason)).toContain("Har ikke kompetence i analyse eller evaluering.");
    const manager = factsOf(await lookFirst(stefan, number));
    expect([manager.items.at(-1), manager.notYet]).toEqual(["SCOPE", null]);
    expect(Object.values(manager.fields).map(({ label }) => label)).toContain("Er omfanget af analysen godkendt?");
  });

  test("tells the manager, beside whoever does triage", async () => {
    const { laerke } = await school();
    const number = await analysis(laerke);
    expect((await lettersOf("request-awaits-triage", number)).sort()).toEqual([karla.id, stefan.id].sort());
  });

  test("is approved by the manager, and then anybody of triage gives it to a consultant", async () => {
    const { laerke } = await school();
    const number = await analysis(laerke);
    const give = { ...lookedThrough, intent: "fordel", consultant: anna.id };
    expect((await postFirstLook(karla, number, give)).status).toBe(409);
    // The answer of somebody who is not asked counts for nothing.
    await postFirstLook(karla, number, scope);
    expect(errorsIn(await postFirstLook(stefan, number, give))).toHaveProperty("SCOPE");
    expect((await postFirstLook(stefan, number, scope)).status).toBe(302);
    const event = await database().consultationEvent.findFirstOrThrow({
      where: { consultation: { number } },
      orderBy: { version: "desc" },
    });
    expect(event).toMatchObject({ type: "answerChecklist", relation: "unitManager", data: { answers: { SCOPE: "YES" } } });
    expect((await postFirstLook(karla, number, give)).status).toBe(302);
    expect(await stateOf(number)).toBe("assigned");
  });

  test("is approved and given away by the manager in one step", async () => {
    const { laerke } = await school();
    const number = await analysis(laerke);
    const { status } = await postFirstLook(stefan, number, {
      ...lookedThrough,
      intent: "fordel",
      consultant: anna.id,
      SCOPE: "YES",
    });
    expect([status, await stateOf(number)]).toEqual([302, "assigned"]);
  });
});
