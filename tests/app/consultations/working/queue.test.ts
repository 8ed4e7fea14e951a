import { beforeEach, describe, expect, test } from "vitest";
import { queueFor, triageListFor } from "#app/consultations/queries.server.ts";
import { queueFiltersOf } from "#app/consultations/queue-filters.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, does, house } from "./house.ts";

useDatabase({ each: "test" });
beforeEach(() => setClock(new Date("2026-11-23T08:00:00Z")));

const queue = (who: SignedIn, query = "", cursor: string | null = null) =>
  queueFor(who, queueFiltersOf(new URLSearchParams(query)), cursor);
const numbersIn = async (who: SignedIn, query = "") =>
  Object.fromEntries((await queue(who, query)).groups.map(({ name, rows }) => [name, rows.map((row) => row.number)]));

describe("the queue", () => {
  test("groups by who has the ball, and inside a group by what is due first", async () => {
    const { laerke, bodil, sofie } = await house();
    const slow = await ask(laerke, { urgency: "TWO_WEEKS" });
    await does(sofie, slow, { type: "accept" });
    const fast = await ask(laerke, { title: "Konflikt i klassen" });
    const asked = await ask(laerke, { title: "Fravær" });
    await does(sofie, asked, { type: "accept" });
    await does(sofie, asked, { type: "ask", texts: { question: "Hvornår begyndte det?" } });
    const colleagues = await ask(bodil, { themes: ["UNSAFETY"] });

    expect(await numbersIn(sofie)).toEqual({ mine: [fast, slow], waiting: [asked], colleagues: [colleagues] });
    expect(await numbersIn(sofie, "vis=mine")).toEqual({ mine: [fast, slow], waiting: [asked] });
  });

  test("tells of a colleague's request only type, theme, state and age", async () => {
    const { bodil, sofie } = await house();
    await ask(bodil, { title: "Utryghed ved legepladsen", themes: ["UNSAFETY"], ages: ["A0_5"] });
    const { groups } = await queue(sofie);
    const row = groups[0]?.rows[0];
    expect(row).toMatchObject({
      to: null,
      title: "Utryghed i et område",
      type: "Sparring",
      place: "0–5 år",
      state: "Afventer accept",
    });
    expect(row?.next).toBe("Hos en kollega");
    expect(row?.deadline.words).toBe("Sendt 23. nov.");
    expect(JSON.stringify(groups)).not.toMatch(/legepladsen|Birken|Nabil|Bodil/);
  });

  test("triage sees what waits for a first look, with open questions of notification and TODAY first", async () => {
    const { laerke, karla } = await house();
    const unsure = await ask(laerke, { type: "UNSURE" });
    const today = await ask(laerke, { urgency: "TODAY" });
    const notification = await ask(laerke, { notificationOpen: true, urgency: "NO_RUSH" });
    const { groups } = await triageListFor(karla, null);
    expect(groups.flatMap(({ rows }) => rows.map((row) => row.number))).toEqual([notification, today, unsure]);
  });
});
