import { beforeEach, describe, expect, test } from "vitest";
import { queueFor } from "#app/consultations/queue/queue.server.ts";
import { queueFiltersOf } from "#app/consultations/queue/queue-filters.ts";
import { searchedWords } from "#app/forms/text.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, does, somebody } from "#tests/support/town.ts";

useDatabase({ each: "test" });
beforeEach(() => setClock(new Date("2026-11-23T08:00:00Z")));

const search = (who: SignedIn, words: string) => queueFor(who, queueFiltersOf(new URLSearchParams({ s: words })), null);
const found = async (who: SignedIn, words: string) =>
  (await search(who, words)).groups.flatMap(({ rows }) => rows.map(({ number }) => number)).sort();

const said = (situation: string, question: string) => [
  { field: "situation", question: "Beskriv kort situationen", codes: [], body: situation, freeText: true },
  { field: "question", question: "Hvad vil du gerne have sparring på?", codes: [], body: question, freeText: true },
];

describe("a search in the queue", () => {
  test("finds a colleague's request by its number, in whatever form it was typed or pasted, and by nothing that it does not show", async () => {
    const { bodil, sofie, stefan } = await aTown();
    const number = await ask(bodil, { title: "Utryghed ved legepladsen", themes: ["UNSAFETY"] });
    const forms = [
      number,
      `${number}.`,
      `(${number})`,
      `#${number}`,
      `nr. ${number}`,
      `Henvendelse ${number}`,
      number.replaceAll("-", "–"),
      number.replaceAll("-", " "),
      "2026-1",
      "1",
      `https://medspil.eksempel.dk/henvendelser/${number}/raad?vis=samtale`,
    ];
    for (const typed of forms) expect(await found(sofie, typed), typed).toEqual([number]);
    const [group] = (await search(sofie, number)).groups;
    expect(group?.rows[0]).toMatchObject({ to: null, title: "Utryghed i et område" });
    for (const hidden of ["legepladsen", "Birken", "pauserne", "Utryghed"])
      expect(await found(sofie, hidden), hidden).toEqual([]);

    await does(bodil, number, { type: "withdraw" });
    // Closed, it is on no colleague's list any more; on the manager's it is.
    expect(await found(sofie, number)).toEqual([]);
    expect(await found(stefan, number)).toEqual([number]);
    expect(await found(stefan, "legepladsen")).toEqual([]);
  });

  test("finds words in any order, in heading, place, situation and question, open and closed", async () => {
    const { laerke, sofie } = await aTown();
    const answers = said("Efter fodbold om torsdagen er der uenighed om banerne.", "Hvem kan mægle?");
    const harbour = await ask(laerke, { title: "Konflikt mellem to grupper på havnen", answers });
    const closed = await ask(laerke, { title: "Konflikt i hallen", answers });
    await does(laerke, closed, { type: "withdraw" });
    for (const words of ["konflikt grupper", "havnen konflikt", "Havnen, fyrreskolen", "fodbold (havnen)", "mægle på havnen"]) {
      expect(await found(sofie, words), words).toEqual([harbour]);
    }
    for (const words of ["fyrreskolen", "torsdagen banerne", "KONFLIKT"])
      expect(await found(sofie, words), words).toEqual([harbour, closed]);
    for (const words of ["havnen hallen", "?", "_", "%"]) expect(await found(sofie, words), words).toEqual([]);
  });

  test("finds Åsens årgang whether its letters came composed or in pieces, as from a Mac", async () => {
    const { laerke, sofie } = await aTown();
    const title = "Mobning på Åsens årgang";
    const composed = await ask(laerke, { title });
    const inPieces = await ask(laerke, { title: title.normalize("NFD") });
    for (const words of ["Åsens årgang", "åsens ÅRGANG".normalize("NFD")])
      expect(await found(sofie, words)).toEqual([composed, inPieces]);
  });

  test("finds what is shared with one, and no more when it is shared no longer", async () => {
    const { laerke, sofie, frida } = await aTown();
    const number = await ask(laerke, { title: "Larm ved kiosken" });
    await does(sofie, number, { type: "accept" });
    await does(sofie, number, { type: "addCoAdviser", personId: frida.id });
    expect(await found(frida, "kiosken")).toEqual([number]);
    await does(laerke, number, { type: "withdraw" });
    expect(await found(frida, "kiosken pauserne")).toEqual([number]);
    await database().participant.deleteMany({ where: { personId: frida.id } });
    expect(await found(frida, "kiosken")).toEqual([]);
  });

  test("reads heading and place for a fordeler who advises nobody, situation and question for consultants", async () => {
    const { laerke, karla } = await aTown();
    const fordeler = await somebody("Finn Fordeler", { roles: ["TRIAGE"] });
    const number = await ask(laerke, { urgency: "TODAY" });
    expect(await found(fordeler, "frikvartererne fyrreskolen")).toEqual([number]);
    expect(await found(fordeler, "pauserne")).toEqual([]);
    expect(await found(karla, "pauserne")).toEqual([number]);
  });

  test("finds nothing any more of what was removed or forgotten, and keeps no copy of it", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke, { title: "Larm ved kiosken" });
    await does(sofie, number, { type: "accept" });
    const { id, answers } = await database().consultation.findUniqueOrThrow({ where: { number }, include: { answers: true } });
    const situation = answers.find(({ field }) => field === "situation");
    const kept = async () => (await database().searchedWords.findUniqueOrThrow({ where: { consultationId: id } })).words;
    await does(sofie, number, { type: "redact", textIds: [situation?.id ?? "", id], texts: { reason: "Navn i teksten." } });
    expect(await kept()).toBe(` ${searchedWords("Fyrreskolen Hvordan kommer vi i gang med at ændre pauserne?").join(" ")} `);
    expect(await found(sofie, "kiosken")).toEqual([]);
    await database().intakeAnswer.updateMany({ where: { consultationId: id, freeText: true }, data: { body: null } });
    expect(await kept()).toBe(" fyrreskolen ");
    await database().orgUnit.updateMany({ where: { name: "Fyrreskolen" }, data: { name: "Granskolen" } });
    expect(await found(sofie, "granskolen")).toEqual([number]);
  });

  test("is read in one form by the page and by the database", async () => {
    const samples = [
      "Mobning på Åsens årgang".normalize("NFD"),
      "  5. årgang (uro) – “igen”; fravær_i 100 %!\u00a0Æblehaven/Øst\t\n",
      "klas\u00adse\u200b ÉCOLE [x] `y` {z} ~ ^ @ \\ | «å» 1‑2−3 x²…",
      "",
      "?!",
    ];
    for (const text of samples) {
      const [row] = await database().$queryRaw<{ form: string }[]>`select search_form(${text}) as form`;
      expect(row?.form).toBe(` ${searchedWords(text).join(" ")} `);
    }
  });
});
