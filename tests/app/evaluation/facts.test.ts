import { beforeAll, describe, expect, test } from "vitest";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, does, type Town } from "#tests/support/town.ts";
import { figures } from "./known-facts.ts";

useDatabase();
let town: Town;

beforeAll(async () => {
  town = await aTown();
});

/** Something that somebody does at a moment of Copenhagen's winter, and that must be taken. */
async function doesAt(at: string, ...what: Parameters<typeof does>): Promise<void> {
  setClock(new Date(`${at}:00+01:00`));
  await does(...what);
}

async function asked(at: string, special: Parameters<typeof ask>[1] = {}): Promise<string> {
  setClock(new Date(`${at}:00+01:00`));
  return ask(town.laerke, special);
}

async function factOf(number: string) {
  const { factId } = await database().consultation.findUniqueOrThrow({ where: { number }, select: { factId: true } });
  return database().requestFact.findUniqueOrThrow({ where: { id: factId ?? "" } });
}

describe("the facts of a request", () => {
  test("are written when things happen: from the question to the closing, in working minutes", async () => {
    const { sofie, laerke } = town;
    // Monday 2 November 2026, 10 o'clock.
    const number = await asked("2026-11-02T10:00", { themes: ["STREET_YOUTH", "UNSAFETY"], ages: ["A12_14", "A15_17"] });
    expect(await factOf(number)).toMatchObject({
      month: new Date("2026-11-01"),
      type: "SPARRING",
      urgency: "THREE_DAYS",
      themes: ["STREET_YOUTH", "UNSAFETY"],
      ages: ["A12_14", "A15_17"],
      unitKind: "SCHOOL",
      state: "assigned",
      personFirst: false,
      minutesToFirstContact: null,
      minutesToFirstAdvice: null,
      closedAt: null,
    });

    await doesAt("2026-11-02T12:00", sofie, number, { type: "accept" });
    // Tuesday at 9:30: 5½ hours on Monday and one on Tuesday.
    await doesAt("2026-11-03T09:30", sofie, number, { type: "logContact", kind: "PHONE", date: "2026-11-03", minutes: 30 });
    expect(await factOf(number)).toMatchObject({
      state: "clarifying",
      minutesToFirstContact: 390,
      firstContactInTime: true,
      contacts: 1,
    });

    await doesAt("2026-11-03T10:30", sofie, number, { type: "clarified", planDate: null, texts: { agreement: "Aftenerne." } });
    // One asks on Tuesday at 14:30, and the answer comes on Thursday at 9:30: 1 + 7 + 1 hours that are not ours.
    await doesAt("2026-11-03T14:30", sofie, number, { type: "ask", texts: { question: "Hvor mange er de?" } });
    await doesAt("2026-11-05T09:30", laerke, number, { type: "reply", texts: { reply: "Omkring otte." } });
    expect(await factOf(number)).toMatchObject({ state: "advising", minutesPaused: 540 });

    // Thursday at 11:30: 5½ + 7 + 7 + 3 hours since Monday, without those 9.
    await doesAt("2026-11-05T11:30", sofie, number, {
      type: "sendAdvice",
      offers: [],
      texts: { "advice.advice": "Vær der selv." },
    });
    expect(await factOf(number)).toMatchObject({ state: "adviceSent", minutesToFirstAdvice: 810, firstAdviceInTime: true });

    await doesAt("2026-11-06T09:00", laerke, number, { type: "confirmAdvice" });
    await doesAt("2026-11-06T10:00", sofie, number, {
      type: "decideFiling",
      filing: "NOT_RELEVANT",
      texts: { reason: "Anonym sparring." },
    });
    await doesAt("2026-11-06T10:00", sofie, number, {
      type: "close",
      outcome: "NETWORK_STARTED",
      minutes: 90,
      goals: ["GOAL_SAFE_CITY", "GOAL_LESS_YOUTH_CRIME"],
      offers: [],
    });
    expect(await factOf(number)).toMatchObject({
      state: "completed",
      closedAt: new Date("2026-11-06T09:00:00Z"),
      outcome: "NETWORK_STARTED",
      minutesUsed: 90,
      contacts: 1,
      goals: ["GOAL_SAFE_CITY", "GOAL_LESS_YOUTH_CRIME"],
    });

    const { waiting, outcomes, goals, states } = await figures();
    expect(waiting.table.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      [1, "6,5"],
      [1, "13,5"],
    ]);
    expect(outcomes.bars).toEqual([{ label: "Samarbejde eller netværk sat i gang", value: 1 }]);
    expect(goals.bars.map((bar) => bar.label)).toEqual(["En tryg by", "Nye generationer begår mindre kriminalitet"]);
    expect(states.heading).toBe("0 er i gang, 1 er afsluttet");
  });

  test("say that a first contact came too late", async () => {
    const number = await asked("2026-11-02T10:00");
    await doesAt("2026-11-02T12:00", town.sofie, number, { type: "accept" });
    await doesAt("2026-11-06T09:30", town.sofie, number, { type: "logContact", kind: "PHONE", date: "2026-11-06", minutes: 15 });
    expect(await factOf(number)).toMatchObject({ minutesToFirstContact: 330 + 3 * 420 + 60, firstContactInTime: false });
  });

  test("belong to the month of Copenhagen in which the request came in", async () => {
    setClock(new Date("2026-10-31T23:30:00Z"));
    const number = await ask(town.laerke);
    expect(await factOf(number)).toMatchObject({ month: new Date("2026-11-01") });
  });

  test("hold no number, no name and no text", async () => {
    const number = await asked("2026-11-02T10:00", { title: "Uro ved Fyrreskolen" });
    const kept = JSON.stringify(await factOf(number));
    for (const told of [number, "Fyrreskolen", "Lærke", town.laerke.id, town.fyrreskolen]) expect(kept).not.toContain(told);
  });
});
