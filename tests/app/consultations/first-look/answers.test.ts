import { beforeEach, describe, expect, test } from "vitest";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, does, stateOf, type Town } from "#tests/support/town.ts";
import { errorsIn, look, lookedThrough, post, postFirstLook } from "../visit.ts";

useDatabase({ each: "test" });
let town: Town;
let number: string;
beforeEach(async () => {
  setClock(new Date("2026-11-23T08:00:00Z"));
  town = await aTown();
  number = await ask(town.laerke, {
    urgency: "TWO_WEEKS",
    type: "CASE_ADVICE",
    overrides: [{ field: "situation", kind: "name" }],
  });
});

const rowOf = () => database().consultation.findUniqueOrThrow({ where: { number } });
const lettersTo = async (id: string) =>
  (await database().letter.findMany({ where: { toPersonId: id } })).map(({ name }) => name).sort();
const give = (answers: object = {}) =>
  postFirstLook(town.karla, number, { ...lookedThrough, intent: "fordel", consultant: town.sofie.id, ...answers });
const viewOf = async (who: Town["sofie"]) =>
  ((await look(who, number)).data as { view: { calls: { words: string; ways: { label: string }[] }[]; firstLook: object[] } })
    .view;

describe("the answers of a first look", () => {
  test("one to four are asked for before a request is given away, each by its question", async () => {
    const refused = await postFirstLook(town.karla, number, { intent: "fordel", consultant: town.sofie.id });
    expect(errorsIn(refused)).toEqual({
      ACUTE_DANGER: "Svar på spørgsmål 1, før du giver bolden videre: Er der akut fare?",
      NOTIFICATION: "Svar på spørgsmål 2, før du giver bolden videre: Skal der måske underrettes?",
      PERSONAL_DATA: "Svar på spørgsmål 3, før du giver bolden videre: Er der personoplysninger?",
      RIGHT_PLACE: "Svar på spørgsmål 4, før du giver bolden videre: Er vi det rigtige sted?",
    });
    expect((await give()).status).toBe(302);
  });

  test("a yes to acute danger marks it, tells the manager the same day, and whoever takes over sees it", async () => {
    expect((await give({ ACUTE_DANGER: "YES" })).status).toBe(302);
    expect(await rowOf()).toMatchObject({ escalation: "acute", state: "assigned" });
    expect(await lettersTo(town.stefan.id)).toContain("urgent");
    const { calls, firstLook } = await viewOf(town.sofie);
    expect(calls[0]).toMatchObject({
      words: expect.stringMatching(/^Akut fare: Ring til henvender/),
      ways: [{ label: "Ring til 00 00 00 00" }, { label: "Ikke længere akut" }],
    });
    expect(firstLook).toContainEqual(expect.objectContaining({ question: "Er der akut fare?", answer: "Ja" }));
    expect((await viewOf(town.laerke)).firstLook).toEqual([]);
    await post(town.sofie, number, "ikke-akut", { text: "Skolen har talt med begge parter." });
    expect(await rowOf()).toMatchObject({ escalation: "none" });
    expect((await viewOf(town.sofie)).calls).toMatchObject([]);
  });

  test("a yes that was a slip is taken back by a no, and the mark goes", async () => {
    await postFirstLook(town.karla, number, { intent: "gem", ACUTE_DANGER: "YES" });
    expect(await rowOf()).toMatchObject({ escalation: "acute" });
    await postFirstLook(town.karla, number, { intent: "gem", ACUTE_DANGER: "NO" });
    expect(await rowOf()).toMatchObject({ escalation: "none" });
  });

  test("a yes to notification opens the question, which the consultant then has", async () => {
    expect((await give({ NOTIFICATION: "YES" })).status).toBe(302);
    expect(await rowOf()).toMatchObject({ notification: "open", state: "assigned" });
  });

  test("a question that was talked about is not opened again by an answer given afterwards", async () => {
    await does(town.karla, number, {
      type: "recordNotificationTalk",
      outcome: "REQUESTER_WILL_NOTIFY",
      talkedAt: "2026-11-23T07:45:00.000Z",
    });
    await postFirstLook(town.karla, number, { intent: "gem", NOTIFICATION: "YES" });
    expect(await rowOf()).toMatchObject({ notification: "discussed" });
  });

  test("personal data must be removed before anybody is given it; the answers are kept meanwhile", async () => {
    const refused = await give({ PERSONAL_DATA: "YES", ACUTE_DANGER: "YES" });
    expect(refused.status).toBe(422);
    expect(errorsIn(refused)).toEqual({
      PERSONAL_DATA: "Fjern personoplysningerne, før du giver bolden videre. Dit svar er gemt.",
    });
    expect(await rowOf()).toMatchObject({
      state: "screening",
      escalation: "acute",
      chart: { checklist: { PERSONAL_DATA: "YES" } },
    });
    const [answer] = await database().intakeAnswer.findMany({ where: { field: "situation" } });
    const removed = await post(town.karla, number, "fjern", { texts: answer?.id ?? "", text: "Der stod et navn." });
    expect(removed.to).toBe(`/fordeling/${number}`);
    expect((await give({ PERSONAL_DATA: "YES" })).status).toBe(302);
  });

  test("what is not for us is redirected and not given away, and a wrong type is corrected first", async () => {
    expect(Object.keys(errorsIn(await give({ RIGHT_PLACE: "NO", CLASSIFICATION: "NO" })))).toEqual([
      "RIGHT_PLACE",
      "CLASSIFICATION",
    ]);
    await post(town.karla, number, "omklassificer", { type: "SPARRING", themes: "WELLBEING", ages: "ALL" });
    expect(Object.keys(errorsIn(await give({ RIGHT_PLACE: "NO", CLASSIFICATION: "NO" })))).toEqual(["RIGHT_PLACE"]);
    expect((await give({ CLASSIFICATION: "NO" })).status).toBe(302);
  });

  test("a consultant who says yes and finds personal data is led to removing them", async () => {
    await give();
    const found = { PERSONAL_DATA: "YES", RIGHT_PLACE: "YES", CLASSIFICATION: "YES", EXISTING_ANSWER: "NO" };
    await post(town.sofie, number, "accepter", found);
    expect(await stateOf(number)).toBe("clarifying");
    expect((await viewOf(town.sofie)).calls).toMatchObject([
      {
        words: expect.stringContaining("personoplysninger"),
        ways: [expect.objectContaining({ label: "Fjern oplysninger fra teksten" })],
      },
    ]);
  });
});
