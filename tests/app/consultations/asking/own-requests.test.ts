import { beforeAll, describe, expect, test } from "vitest";
import { ownRequests } from "#app/consultations/asking/own-requests.server.ts";
import { openConsultation } from "#app/consultations/open.server.ts";
import { perform } from "#app/consultations/perform.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aRequest, aUnit, somebody } from "#tests/support/town.ts";

useDatabase({ each: "file" });

let school: string;
let teacher: SignedIn;
let sofie: SignedIn;

beforeAll(async () => {
  school = await aUnit("Fyrreskolen");
  teacher = await somebody("Lærke Lærer", { unitId: school });
  sofie = await somebody("Sofie Social", { competences: ["COMP_SOCIAL_PEDAGOGY", "COMP_NETWORKING"], contactFor: [school] });
  await somebody("Stefan Stabsen", { roles: ["UNIT_MANAGER"] });
});

describe("the requester's own list", () => {
  test("shows whose turn it is and by when, those that wait for oneself first", async () => {
    setClock(new Date("2026-11-16T08:00:00Z"));
    const { number: sent } = await openConsultation(aRequest(school, { title: "Sendt til en konsulent" }), teacher);
    const { number: asked } = await openConsultation(
      aRequest(school, { title: "Med et spørgsmål", urgency: "NO_RUSH" }),
      teacher,
    );
    await perform(asked, { type: "accept" }, sofie);
    await perform(asked, { type: "ask", texts: { question: "Hvor tit sker det?" } }, sofie);
    const { open } = await ownRequests(teacher, { all: false });
    expect(open.map(({ number, state, ball, consultant }) => ({ number, state, ball, consultant }))).toEqual([
      { number: asked, state: "awaitingRequester", ball: "requester", consultant: "Sofie Social" },
      { number: sent, state: "assigned", ball: "consultant", consultant: "Sofie Social" },
    ]);
    // When somebody gets in touch, not when the consultant is to accept.
    expect(open[1]?.promise).toMatchObject({ label: "Kontakt senest", words: { kind: "soon" } });
  });

  test("has the closed ones below, and nothing of anybody else's", async () => {
    const { number } = await openConsultation(aRequest(school, { title: "Trukket tilbage" }), teacher);
    await perform(number, { type: "withdraw" }, teacher);
    const { closed, total } = await ownRequests(teacher, { all: false });
    expect(closed).toMatchObject([{ number, state: "withdrawn", title: "Trukket tilbage", surveyToken: null }]);
    expect(total).toBe(3);
    expect(await ownRequests(await somebody("Per Pædagog"), { all: true })).toMatchObject({ open: [], closed: [], total: 0 });
  });
});
