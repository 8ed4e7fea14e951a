import { beforeEach, describe, expect, test } from "vitest";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, bringToAdvising, does, house, stateOf } from "./house.ts";
import { post, postAdvice, postFirstLook } from "./visit.ts";

useDatabase({ each: "test" });
beforeEach(() => setClock(new Date("2026-11-23T08:00:00Z")));

type Problem = { kind: string; happened: string; to: string; typed: { name: string; value: string }[] };
const problemIn = (answer: { data: unknown }) => JSON.parse(String(answer.data)) as Problem;

describe("two people act on the same request at the same moment", () => {
  test("one wins; the other learns who did what, and what was typed is kept", async () => {
    const { laerke, karla, stefan, sofie, frida } = await house();
    const number = await ask(laerke, { urgency: "TODAY" });
    const seen = "1";
    const answers = await Promise.all([
      postFirstLook(karla, number, { intent: "fordel", seen, consultant: sofie.id, text: "Sofie kender skolen bedst." }),
      postFirstLook(stefan, number, { intent: "fordel", seen, consultant: frida.id, text: "Frida har mest tid lige nu." }),
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

  test("many clicks on one button do it once", async () => {
    const { laerke, sofie } = await house();
    const number = await ask(laerke);
    const checklist = { PERSONAL_DATA: "NO", RIGHT_PLACE: "YES", CLASSIFICATION: "YES", EXISTING_ANSWER: "NO" };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post(sofie, number, "accepter", { ...checklist, seen: "1" })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 409, 409, 409, 409]);
    expect(await database().consultationEvent.count({ where: { type: "accept" } })).toBe(1);
  });

  test("a withdrawal and an advice: whichever comes first holds, the other is told", async () => {
    const { laerke, sofie } = await house();
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

describe("an old page posted late", () => {
  test("is refused only when the step no longer fits, not because something else happened", async () => {
    const { laerke, sofie } = await house();
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
    const { laerke, sofie, frida, stefan } = await house();
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
    const { laerke, sofie } = await house();
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
