import { beforeEach, describe, expect, test } from "vitest";
import { queueFor, triageListFor } from "#app/consultations/queue/queue.server.ts";
import { queueFiltersOf } from "#app/consultations/queue/queue-filters.ts";
import type { RequestView } from "#app/consultations/request/request-view.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, bringToAdvising, does, stateOf, type Town } from "#tests/support/town.ts";
import { look, lookFirst, post } from "../visit.ts";

useDatabase({ each: "test" });
let town: Town;
beforeEach(async () => {
  setClock(new Date("2026-11-23T08:00:00Z"));
  town = await aTown();
});

const viewOf = async (who: SignedIn, number: string) => ((await look(who, number)).data as { view: RequestView }).view;
const rowsOf = async (who: SignedIn) =>
  (await queueFor(who, queueFiltersOf(new URLSearchParams()), null)).groups.flatMap(({ rows }) => rows);
const lettersOf = async (name: string) =>
  (await database().letter.findMany({ where: { name }, select: { toPersonId: true } })).map(({ toPersonId }) => toPersonId);

describe("a question of notification that stands open", () => {
  test("is the consultant's next step, in the request and in the queue, until the talk is noted", async () => {
    const { laerke, sofie } = town;
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    await does(sofie, number, { type: "openNotification" });
    expect((await viewOf(sofie, number)).next).toMatchObject({
      words: expect.stringMatching(/^Spørgsmålet om underretning er åbent\. Ring til Lærke i dag/),
      primary: { label: "Notér en samtale om underretning" },
    });
    expect((await rowsOf(sofie))[0]?.next).toMatchObject({ label: "Tal om underretning" });
    // It does not wait for the requester either.
    await does(sofie, number, { type: "ask", texts: { question: "Hvornår på dagen?" } });
    expect((await viewOf(sofie, number)).next.primary?.label).toBe("Notér en samtale om underretning");
    expect((await viewOf(laerke, number)).next.primary?.label).toBe("Svar");
    await post(sofie, number, "underretning", { outcome: "REQUESTER_WILL_NOTIFY", date: "2026-11-23", time: "8.30" });
    expect((await viewOf(sofie, number)).next.primary).toBeNull();
  });
});

describe("a proposal to decline", () => {
  const proposal = { reason: "AUTHORITY_DECISION_REQUESTED", text: "Afgørelsen ligger hos myndigheden." };

  test("is confirmed to whoever made it, and stands as the manager's next step, with a letter", async () => {
    const { laerke, karla, stefan } = town;
    const number = await ask(laerke, { urgency: "TODAY" });
    expect((await post(karla, number, "afvis-forslag", proposal)).to).toBe(`/fordeling?sket=afvis-forslag&nr=${number}`);
    expect(await lettersOf("decline-proposed")).toEqual([stefan.id]);
    expect(await viewOf(stefan, number)).toMatchObject({
      ball: { you: true },
      next: { primary: { label: "Tag stilling til forslaget", to: `/henvendelser/${number}/afvis` } },
      calls: [
        { words: "Karla Konsul foreslår at afvise henvendelsen: Vi kan ikke træffe afgørelse i sagen. Du tager stilling." },
      ],
    });
    expect((await viewOf(stefan, number)).next.others[0]?.label).toBe("Gå til fordeling");
    const { view } = (await lookFirst(karla, number)).data as { view: RequestView };
    expect([view.ball, view.calls[0]?.words]).toEqual([
      { name: "Stabschef" },
      "Karla Konsul har foreslået at afvise henvendelsen: Vi kan ikke træffe afgørelse i sagen. Stabschefen tager stilling.",
    ]);
    const [row] = (await triageListFor(stefan, null)).groups.flatMap(({ rows }) => rows);
    expect(row).toMatchObject({ proposed: "forslag om at afvise", next: { label: "Tag stilling til afvisning" } });
    expect((await rowsOf(karla))[0]?.next).toBe("Stabschefen tager stilling");
    expect((await viewOf(laerke, number)).calls).toEqual([]);
  });

  test("of the manager, who decides in the same step, sends the manager no letter", async () => {
    const number = await ask(town.laerke, { urgency: "TODAY" });
    await post(town.stefan, number, "afvis", { ...proposal, reason: "NO_CAPACITY" });
    expect([await stateOf(number), await lettersOf("decline-proposed")]).toEqual(["declined", []]);
  });
});
