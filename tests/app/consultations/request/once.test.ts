import { beforeEach, describe, expect, test } from "vitest";
import { forgetStepsTaken } from "#app/consultations/request/once.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, bringToAdvising, does, stateOf, type Town } from "#tests/support/town.ts";
import { everythingStored } from "../everything-stored.ts";
import { lookedThrough, post, postAdvice, postFirstLook } from "../visit.ts";

useDatabase({ each: "test" });
let town: Town;
let number: string;
beforeEach(async () => {
  setClock(new Date("2026-11-23T08:00:00Z"));
  town = await aTown();
  number = await ask(town.laerke);
});

const count = (type: string) => database().consultationEvent.count({ where: { type } });

describe("pressing a second time from the same page", () => {
  test("opens a request again once, and both presses lead to it", async () => {
    await does(town.laerke, number, { type: "withdraw" });
    const press = () => post(town.laerke, number, "genaabn", { seen: "2", text: "Det er blevet værre." });
    const said = { status: 302, to: `/henvendelser/${number}?sket=genaabn#sket` };
    expect([await press(), await press()]).toMatchObject([said, said]);
    expect(await count("reopen")).toBe(1);
  });

  test("gets the result also where the first press gave the request away", async () => {
    const { sofie, karla, laerke, nabil } = town;
    const back = () => post(sofie, number, "tilbage", { seen: "1", reason: "BUSY" });
    expect([(await back()).to, (await back()).to]).toEqual(Array(2).fill(`/koe?sket=tilbage&nr=${number}`));
    const other = await ask(laerke, { urgency: "TODAY" });
    const give = () =>
      postFirstLook(karla, other, { ...lookedThrough, seen: "1", intent: "fordel", consultant: nabil.id, text: "Har tid." });
    expect([(await give()).to, (await give()).to]).toEqual(Array(2).fill(`/fordeling?sket=fordel&nr=${other}`));
    expect([await count("consultantDecline"), await count("assign")]).toEqual([1, 1]);
  });

  test("writes a message, notes a talk and sends an advice once", async () => {
    const { sofie } = town;
    await bringToAdvising(number, sofie);
    const twice = async (press: () => Promise<{ status: number }>) => [(await press()).status, (await press()).status];
    expect(await twice(() => post(sofie, number, "besked", { seen: "4", text: "Tak for sidst." }))).toEqual([302, 302]);
    const talk = { seen: "5", kind: "PHONE", date: "2026-11-23", minutes: "20" };
    expect(await twice(() => post(sofie, number, "kontakt", talk))).toEqual([302, 302]);
    expect(await twice(() => postAdvice(sofie, number, { intent: "send", seen: "6", advice: "Begynd roligt." }))).toEqual([
      302, 302,
    ]);
    expect([await count("addMessage"), await count("logContact"), await count("sendAdvice")]).toEqual([1, 2, 1]);
  });

  test("with other words, from a newer page, or by somebody else is another thing", async () => {
    const { sofie, laerke } = town;
    await bringToAdvising(number, sofie);
    await post(sofie, number, "besked", { seen: "4", text: "Tak." });
    await post(sofie, number, "besked", { seen: "5", text: "Tak." });
    await post(sofie, number, "besked", { seen: "4", text: "Tak igen." });
    await post(laerke, number, "besked", { seen: "4", text: "Tak." });
    expect(await count("addMessage")).toBe(4);
  });

  test("is known by nothing that tells what was typed, and forgotten after a week", async () => {
    await does(town.sofie, number, { type: "accept" });
    await post(town.sofie, number, "note", { seen: "2", text: "Ringer fredag." });
    await database().consultationText.deleteMany();
    expect(await everythingStored()).not.toContain("Ringer fredag");
    expect(await database().stepTaken.count()).toBe(1);
    setClock(new Date("2026-12-01T08:00:00Z"));
    await forgetStepsTaken();
    expect([await database().stepTaken.count(), await stateOf(number)]).toEqual([0, "clarifying"]);
  });
});
