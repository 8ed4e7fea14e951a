import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { keepAdviceDraft } from "#app/consultations/advice/advice.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { posting } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, bringToAdvising, type Town } from "#tests/support/town.ts";
import { everythingStored } from "../everything-stored.ts";
import { errorsIn, post, postAdvice, postFirstLook } from "../visit.ts";

// Posts that no page of ours makes.

useDatabase();
let people: Town;
const morning = () => setClock(new Date("2026-11-23T08:00:00Z"));
beforeEach(morning);
beforeAll(async () => {
  morning();
  people = await aTown();
});

describe("a post from a page that says of itself what cannot be", () => {
  test.each(["9007199254740991", "2147483648", "1e3", "-1", "0", "x", "\u0000"])(
    "(version %s) is refused as any late one",
    async (seen) => {
      const number = await ask(people.laerke);
      await bringToAdvising(number, people.sofie);
      expect(await post(people.sofie, number, "tilbage", { seen, reason: "WORKLOAD" })).toMatchObject({ status: 409 });
      expect(await post(people.laerke, number, "svar", { seen, text: "Her." })).toMatchObject({ status: 409 });
      const waiting = await ask(people.laerke, { urgency: "TODAY" });
      const first = await postFirstLook(people.karla, waiting, { seen, intent: "gem", RIGHT_PLACE: "YES" });
      expect(first.status).toBe(302);
    },
  );
});

describe("advice with a text where a date or an offer belongs", () => {
  const cpr = "010203-1234";
  test.each([
    ["followUp", { followUp: cpr }],
    ["requesterActions-by-0", { "requesterActions-what": "Ringer", "requesterActions-by": cpr }],
    ["ourActions-by-0", { "ourActions-what": "Ringer", "ourActions-by": `barnet ${cpr}` }],
    ["offers", { offers: [cpr] }],
  ])("keeps no CPR number in %s, neither as a draft nor sent", async (field, fields) => {
    const number = await ask(people.laerke);
    await bringToAdvising(number, people.sofie);
    const written = { advice: "Begynd i det små.", ...fields };
    expect(await keepAdviceDraft(posting("/", written), number, people.sofie)).toEqual({ refused: "blocked" });
    for (const intent of ["gem", "vis", "flere-ourActions", "send"]) {
      const answer = await postAdvice(people.sofie, number, { intent, ...written });
      expect(answer.status, intent).toBe(422);
      expect(errorsIn(answer)[field], intent).toContain("CPR-nummer");
    }
    expect(await everythingStored()).not.toContain("010203");
  });

  test("is not a place to keep other texts in", async () => {
    const number = await ask(people.laerke);
    await bringToAdvising(number, people.sofie);
    for (const followUp of ["x".repeat(61), "i\u0000dag"]) {
      expect(await keepAdviceDraft(posting("/", { advice: "Begynd.", followUp }), number, people.sofie)).toEqual({
        refused: "invalid",
      });
    }
  });
});
