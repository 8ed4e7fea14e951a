import { beforeEach, describe, expect, test } from "vitest";
import { performAsSystem } from "#app/consultations/perform.server.ts";
import { requestFor } from "#app/consultations/reading.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database, databasePool, inTransaction } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, bringToAdvising, does, somebody, stateOf } from "#tests/support/town.ts";
import { giveReason, look, lookedThrough, lookFirst, open, post, postAdvice, postFirstLook } from "../visit.ts";

useDatabase({ each: "test" });
beforeEach(() => setClock(new Date("2026-11-23T08:00:00Z")));

/** A race, by row lock: holds a request's row until every post waits for it, then lets them go. Each has read what stood there before. */
async function atTheSameMoment<T>(number: string, posts: readonly (() => Promise<T>)[]): Promise<T[]> {
  const holder = await databasePool().connect();
  try {
    await holder.query("begin");
    await holder.query("select id from consultation where number = $1 for no key update", [number]);
    const answers = posts.map((send) => send());
    await expect.poll(async () => (await holder.query(waitingHere)).rows[0]?.waiting, { timeout: 10_000 }).toBe(posts.length);
    await holder.query("commit");
    return await Promise.all(answers);
  } finally {
    holder.release();
  }
}
const waitingHere = `select count(distinct l.pid)::int as waiting from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where not l.granted and a.datname = current_database()`;

type Problem = { kind: string; happened: string; to: string; typed: { name: string; value: string }[] };
const problemIn = (answer: { data: unknown }) => JSON.parse(String(answer.data)) as Problem;

describe("two people act on the same request at the same moment", () => {
  test("one wins; the other learns who did what, and what was typed is kept", async () => {
    const { laerke, karla, stefan, sofie, frida } = await aTown();
    const number = await ask(laerke, { urgency: "TODAY" });
    const seen = "1";
    // Both have read the request when the first of them gets to write.
    const answers = await atTheSameMoment(number, [
      () =>
        postFirstLook(karla, number, {
          ...lookedThrough,
          intent: "fordel",
          seen,
          consultant: sofie.id,
          text: "Sofie kender skolen bedst.",
        }),
      () =>
        postFirstLook(stefan, number, {
          ...lookedThrough,
          intent: "fordel",
          seen,
          consultant: frida.id,
          text: "Frida har mest tid lige nu.",
        }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 409]);
    const winner = answers[0]?.status === 302 ? karla : stefan;
    const loser = answers.find(({ status }) => status === 409);
    const problem = problemIn(loser ?? { data: "{}" });
    expect(problem.kind).toBe("conflict");
    expect(problem.happened).toContain(`${winner.name} gav bolden til`);
    expect(problem.typed.some(({ value }) => value.includes(winner === karla ? "mest tid" : "kender skolen"))).toBe(true);
    expect(await database().consultationEvent.count({ where: { type: "assign" } })).toBe(1);
  });

  test("a manager who presses twice to hand it over gets the one result twice, also where there is no form to show any more", async () => {
    const { laerke, sofie, stefan } = await aTown();
    await database().person.update({ where: { id: stefan.id }, data: { roles: ["UNIT_MANAGER", "CONSULTANT"] } });
    await database().consultantProfile.create({ data: { personId: stefan.id, competences: ["COMP_SOCIAL_PEDAGOGY"] } });
    const number = await ask(laerke);
    await does(stefan, number, { type: "reassign", consultantId: stefan.id, texts: { reason: "Jeg tager den selv." } });
    const hand = () => post(stefan, number, "overdrag", { seen: "2", consultant: sofie.id, text: "Sofie kender skolen bedst." });
    const answers = await atTheSameMoment(number, [hand, hand]);
    expect(answers.map(({ status, to }) => [status, to])).toEqual([
      [302, `/koe?sket=overdrag&nr=${number}`],
      [302, `/koe?sket=overdrag&nr=${number}`],
    ]);
    expect(await database().consultationEvent.count({ where: { type: "reassign" } })).toBe(2);
    // Another text is another thing: it is told what happened, and nothing that was typed is lost.
    const late = problemIn(await post(stefan, number, "overdrag", { seen: "2", consultant: sofie.id, text: "Hun har tid." }));
    expect(late.happened).toMatch(/^Du gav bolden videre/);
    expect(late.typed).toContainEqual({ name: "text", value: "Hun har tid." });
  });

  test("many clicks on one button do it once, and each gets its result", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    const checklist = { PERSONAL_DATA: "NO", RIGHT_PLACE: "YES", CLASSIFICATION: "YES", EXISTING_ANSWER: "NO" };
    const click = () => post(sofie, number, "accepter", { ...checklist, seen: "1" });
    const answers = await Promise.all(Array.from({ length: 5 }, click));
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 302, 302, 302, 302]);
    expect(await database().consultationEvent.count({ where: { type: "accept" } })).toBe(1);
  });

  test("a withdrawal and an advice: whichever comes first holds, the other is told", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    const [advice, withdrawal] = await Promise.all([
      postAdvice(sofie, number, { intent: "send", seen: "4", advice: "Begynd i det små." }),
      post(laerke, number, "traek-tilbage", { seen: "4", text: "" }),
    ]);
    // Withdrawing fits everywhere; advice only where nobody withdrew first.
    expect(withdrawal.status).toBe(302);
    expect([302, 409]).toContain(advice.status);
    if (advice.status === 409) {
      expect(problemIn(advice).happened).toMatch(/Lærke Lærer trak henvendelsen tilbage/);
      expect(problemIn(advice).typed).toContainEqual({ name: "advice", value: "Begynd i det små." });
    }
    expect(await stateOf(number)).toBe("withdrawn");
  });
});

describe("a step of a consultant who has just given the request away by another step of their own, in another tab", () => {
  test("is told so after a correction that asks for somebody else's competence", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    expect((await look(sofie, number)).status).toBe(200);
    const classification = { type: "SPARRING", themes: ["RADICALISATION"], ages: ["A15_17"] } as const;
    await does(sofie, number, { type: "correctClassification", classification });
    const late = await post(sofie, number, "note", { seen: "1", text: "Hun ringer i morgen." });
    expect(late.status).toBe(409);
    expect(problemIn(late).happened).toMatch(/^Du rettede type, temaer eller alder\. Henvendelsen er ikke længere delt/);
    expect(problemIn(late).typed).toContainEqual({ name: "text", value: "Hun ringer i morgen." });
  });

  test("is told so after opening it again while away, which gives it to others", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    await does(laerke, number, { type: "withdraw" });
    expect((await look(sofie, number)).status).toBe(200);
    const [fromDate, toDate] = [new Date("2026-11-23"), new Date("2026-12-31")];
    await database().absence.create({ data: { personId: sofie.id, fromDate, toDate } });
    const again = { seen: "5", text: "De har skrevet igen." };
    expect((await post(sofie, number, "genaabn", again)).status).toBe(302);
    const late = await post(sofie, number, "genaabn", { ...again, text: "De har skrevet to gange." });
    expect(late.status).toBe(409);
    expect(problemIn(late).happened).toMatch(/^Du genåbnede henvendelsen\. Henvendelsen er ikke længere delt/);
  });
});

describe("a first look posted when somebody else has taken it", () => {
  const late = { intent: "fordel", seen: "1", text: "Frida har mest tid lige nu." };

  test("tells another fordeler who gave it to whom, and keeps what was typed", async () => {
    const { laerke, karla, stefan, sofie, frida } = await aTown();
    const fordeler = await somebody("Tove Tværs", { roles: ["TRIAGE"] });
    const number = await ask(laerke, { urgency: "TODAY" });
    for (const who of [karla, fordeler, stefan]) expect((await lookFirst(who, number)).status).toBe(200);
    await does(karla, number, { type: "assign", consultantId: sofie.id, notificationLookedAt: true });
    await does(sofie, number, { type: "accept" });
    const answers = [
      await postFirstLook(fordeler, number, { ...late, consultant: frida.id }),
      await post(fordeler, number, "henvis", { seen: "1", text: late.text }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(409);
      expect(problemIn(answer).happened).toMatch(/^Karla Konsul gav bolden til Sofie Social\. Henvendelsen er ikke længere delt/);
      expect(problemIn(answer).typed).toContainEqual({ name: "text", value: late.text });
    }
    expect(await stateOf(number)).toBe("clarifying");
  });

  test("tells it when the other redirected it or the requester withdrew", async () => {
    const { laerke, karla } = await aTown();
    const fordeler = await somebody("Tove Tværs", { roles: ["TRIAGE"] });
    const number = await ask(laerke, { urgency: "TODAY" });
    for (const who of [karla, fordeler]) await lookFirst(who, number);
    await does(laerke, number, { type: "withdraw" });
    const answer = await postFirstLook(fordeler, number, { intent: "gem", seen: "1", PERSONAL_DATA: "NO" });
    expect(answer.status).toBe(409);
    expect(problemIn(answer).happened).toMatch(/^Lærke Lærer trak henvendelsen tilbage\./);
  });

  test("stays a 404 for a fordeler who never saw it, and for whoever lost the role", async () => {
    const { laerke, karla, sofie, frida } = await aTown();
    const [never, former] = [
      await somebody("Tove Tværs", { roles: ["TRIAGE"] }),
      await somebody("Finn Fordeler", { roles: ["TRIAGE"] }),
    ];
    const number = await ask(laerke, { urgency: "TODAY" });
    await lookFirst(former, number);
    await does(karla, number, { type: "assign", consultantId: sofie.id, notificationLookedAt: true });
    await database().person.update({ where: { id: former.id }, data: { roles: [] } });
    expect((await postFirstLook(never, number, { ...late, consultant: frida.id })).status).toBe(404);
    expect((await post({ ...former, roles: ["REQUESTER"] }, number, "henvis", { text: late.text })).status).toBe(404);
  });

  test("tells a manager, who must say why before going on", async () => {
    const { laerke, karla, stefan, sofie, frida } = await aTown();
    const number = await ask(laerke, { urgency: "TODAY" });
    await lookFirst(stefan, number);
    await does(karla, number, { type: "assign", consultantId: sofie.id, notificationLookedAt: true });
    const answer = await postFirstLook(stefan, number, { ...late, consultant: frida.id });
    expect(answer.status).toBe(409);
    const problem = problemIn(answer);
    expect(problem.happened).toMatch(/^Karla Konsul gav bolden til/);
    expect(problem.happened).toMatch(/Henvendelsen står nu her: Afventer accept\./);
    expect(problem.happened).toMatch(/Vælg først, hvorfor du åbner henvendelsen/);
    expect(problem.to).toBe(`/henvendelser/${number}`);
    expect(problem.typed).toContainEqual({ name: "text", value: late.text });
  });
});

describe("a manager whose stated reason ran out while writing", () => {
  test("loses nothing of what was typed, on any page", async () => {
    const { laerke, stefan, sofie, frida } = await aTown();
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    await giveReason(stefan, number, { reason: "ABSENCE" });
    expect((await open(stefan, number, "overdrag")).status).toBe(200);
    for (const at of ["08:25", "08:50", "09:01"]) {
      setClock(new Date(`2026-11-23T${at}:00Z`));
      await look(stefan, number);
    }
    const step = await post(stefan, number, "overdrag", { seen: "4", consultant: frida.id, text: "Sofie er syg." });
    const advice = await postAdvice(stefan, number, { intent: "send", seen: "4", advice: "Begynd i det små." });
    for (const answer of [step, advice]) {
      expect(answer.status).toBe(409);
      expect(problemIn(answer).happened).toMatch(
        /^Vælg først, hvorfor du åbner henvendelsen.*Henvendelsen står nu her: I gang\.$/,
      );
      expect(problemIn(answer).to).toBe(`/henvendelser/${number}`);
    }
    expect(problemIn(step).typed).toContainEqual({ name: "text", value: "Sofie er syg." });
    expect(problemIn(advice).typed).toContainEqual({ name: "advice", value: "Begynd i det små." });
    await giveReason(stefan, number, { reason: "ABSENCE" });
    expect((await post(stefan, number, "overdrag", { seen: "4", consultant: frida.id, text: "Sofie er syg." })).status).toBe(302);
  });
});

describe("an old page posted late", () => {
  test("tells a consultant to whom it was assigned until the time for a yes ran out", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    await requestFor(number, sofie);
    setClock(new Date("2026-11-25T13:00:00Z"));
    const { id } = await database().consultation.findUniqueOrThrow({ where: { number } });
    expect(await inTransaction((tx) => performAsSystem(tx, id, { type: "acceptTimeout" }))).toBe(true);
    const late = await post(sofie, number, "tilbage", { seen: "1", reason: "NO_TIME", text: "Jeg har ferie." });
    expect(late.status).toBe(409);
    expect(problemIn(late).happened).toMatch(/^Fristen for at sige ja løb ud, så bolden gik videre\./);
    expect(problemIn(late).typed).toContainEqual({ name: "text", value: "Jeg har ferie." });
  });

  test("is refused only when the step no longer fits, not because something else happened", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    await does(sofie, number, { type: "addNote", texts: { note: "Noget andet." } });
    expect((await post(sofie, number, "spoerg", { seen: "2", text: "Hvornår på dagen?" })).status).toBe(302);
    const late = await post(sofie, number, "spoerg", { seen: "2", text: "Et spørgsmål til." });
    expect(late.status).toBe(409);
    const problem = problemIn(late);
    expect(problem.happened).toMatch(/Henvendelsen står nu her: Afventer henvender\./);
    expect(problem.to).toBe(`/henvendelser/${number}`);
    expect(problem.typed).toContainEqual({ name: "text", value: "Et spørgsmål til." });
  });

  test("whoever lost the request to a colleague meanwhile learns who has it, and keeps what was typed", async () => {
    const { laerke, sofie, frida, stefan } = await aTown();
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    await does(stefan, number, { type: "reassign", consultantId: frida.id, texts: { reason: "Ferie" } });
    for (const late of [
      await post(sofie, number, "spoerg", { seen: "4", text: "Hvornår på dagen er det værst?" }),
      await postAdvice(sofie, number, { intent: "send", seen: "4", advice: "Begynd i det små." }),
    ]) {
      expect(late.status).toBe(409);
      expect(problemIn(late).happened).toMatch(/^Stefan Stabsen gav bolden videre til Frida Forebyg\./);
      expect(problemIn(late).typed.some(({ value }) => /værst|småt?/.test(value) || value.includes("små"))).toBe(true);
    }
    // Somebody who never had a part in it is told nothing.
    const { nabil } = { nabil: (await database().person.findFirstOrThrow({ where: { name: "Nabil Netværk" } })).id };
    const stranger = { ...sofie, id: nabil, name: "Nabil Netværk" };
    expect((await post(stranger, number, "spoerg", { text: "Hvad så?" })).status).toBe(404);
  });

  test("a requester who answers twice keeps the second answer in hand", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    await does(sofie, number, { type: "accept" });
    await does(sofie, number, { type: "ask", texts: { question: "Hvor tit?" } });
    expect((await post(laerke, number, "svar", { seen: "3", text: "To gange om ugen." })).status).toBe(302);
    const late = await post(laerke, number, "svar", { seen: "3", text: "Eller tre gange." });
    expect(late.status).toBe(409);
    expect(problemIn(late).happened).toMatch(/Vi afklarer opgaven med dig/);
    expect(problemIn(late).typed).toContainEqual({ name: "text", value: "Eller tre gange." });
  });
});
