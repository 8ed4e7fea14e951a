import { beforeEach, describe, expect, test } from "vitest";
import { queueFor } from "#app/consultations/queue/queue.server.ts";
import { queueFiltersOf } from "#app/consultations/queue/queue-filters.ts";
import { type QueueRecord, queueStatement } from "#app/consultations/queue/rows/queue-sql.server.ts";
import { readable, readableBy } from "#app/consultations/relations.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database, rowsOf } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, bringToAdvising, does, somebody, stateOf } from "#tests/support/town.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";
import { look, lookFirst, open, openAdvice, post, postAdvice } from "../visit.ts";

useDatabase({ each: "test" });
beforeEach(() => setClock(new Date("2026-11-23T08:00:00Z")));

const lastRead = () => database().readLog.findFirstOrThrow({ where: { kind: "read" }, orderBy: { id: "desc" } });

/** The same person with other roles, as an administrator would give them. */
async function withRoles(who: SignedIn, roles: Role[]): Promise<SignedIn> {
  await database().person.update({ where: { id: who.id }, data: { roles } });
  return { ...who, roles: ["REQUESTER", ...roles] };
}

/** The queue's rows as the database answers them, before they are put into words. */
async function rowsFor(who: SignedIn): Promise<QueueRecord[]> {
  const at = { now: new Date("2026-11-23T08:00:00Z"), endOfToday: new Date("2026-11-23T22:59:00Z") };
  const filters = queueFiltersOf(new URLSearchParams());
  const [answer] = await rowsOf(queueStatement(who, filters, null, at));
  return answer?.rows ?? [];
}

/** A request to develop a method, which its requester's leader is asked to approve. */
async function awaitingApproval(laerke: SignedIn, karla: SignedIn): Promise<string> {
  const number = await ask(laerke, { type: "METHOD_DEVELOPMENT", title: "En ny metode til pauserne", leaderInvolved: false });
  expect(await stateOf(number)).toBe("screening");
  await does(karla, number, { type: "needsLeaderApproval" });
  expect(await stateOf(number)).toBe("awaitingApproval");
  return number;
}

/** That neither the request nor any page or step of it is there for somebody, read or written. */
async function findsNothing(who: SignedIn, number: string): Promise<void> {
  const answers = {
    request: await look(who, number),
    step: await open(who, number, "besked"),
    post: await post(who, number, "besked", { text: "Hvad så?" }),
    advice: await openAdvice(who, number),
    sending: await postAdvice(who, number, { intent: "send", advice: "Begynd i det små." }),
  };
  const nothing = await look(who, "TK-2026-99999");
  expect(nothing.status).toBe(404);
  for (const [page, answer] of Object.entries(answers)) {
    expect({ ...answer, headers: null }, `${who.name}: ${page}`).toEqual({ ...nothing, headers: null });
  }
}

describe("roles without a part in requests", () => {
  test.each(["ADMIN", "AUDITOR", "ANALYST", "EDITOR"] as const)(
    "%s opens no request in any state, even of the own unit",
    async (role) => {
      const { laerke, karla, sofie, fyrreskolen } = await aTown();
      const one = await somebody("Prøve Person", { roles: [role], unitId: fyrreskolen });
      const screening = await ask(laerke, { urgency: "TODAY" });
      const waiting = await awaitingApproval(laerke, karla);
      const advising = await ask(laerke);
      await bringToAdvising(advising, sofie);
      const closed = await ask(laerke);
      await does(laerke, closed, { type: "withdraw" });
      for (const number of [screening, waiting, advising, closed]) await findsNothing(one, number);
      expect((await lookFirst(one, screening)).status).toBe(403);
      expect(await database().readLog.count({ where: { personId: one.id, kind: "read" } })).toBe(0);
    },
  );
});

describe("a leader", () => {
  test("reads what waits for an approval from the own unit, and nothing else", async () => {
    const { laerke, karla, bodil, sofie, fyrreskolen, birken } = await aTown();
    const leader = await somebody("Sander Skoleleder", { roles: ["LEADER"], unitId: fyrreskolen });
    const others = await somebody("Lise Leder", { roles: ["LEADER"], unitId: birken });
    const unitless = await somebody("Ole Leder", { roles: ["LEADER"] });
    const number = await awaitingApproval(laerke, karla);
    expect(await look(leader, number)).toMatchObject({ status: 200, data: { view: { title: "En ny metode til pauserne" } } });
    expect(await lastRead()).toMatchObject({ personId: leader.id, purpose: "leader" });
    await findsNothing(others, number);
    await findsNothing(unitless, number);

    const screening = await ask(laerke, { urgency: "TODAY" });
    const advising = await ask(laerke);
    await bringToAdvising(advising, sofie);
    const elsewhere = await awaitingApproval(bodil, karla);
    for (const other of [screening, advising, elsewhere]) await findsNothing(leader, other);

    await does(leader, number, { type: "leaderDeclined", texts: { reason: "Ikke i år." } });
    expect(await stateOf(number)).toBe("screening");
    expect((await look(leader, number)).status).toBe(404);
  });
});

describe("a role that was taken away", () => {
  test("takes the requests with it: what was assigned, shared or waiting is not found any more", async () => {
    const { laerke, karla, sofie, frida } = await aTown();
    const number = await ask(laerke);
    await bringToAdvising(number, sofie);
    await does(sofie, number, { type: "addCoAdviser", personId: frida.id });
    expect((await look(sofie, number)).status).toBe(200);
    expect((await look(frida, number)).status).toBe(200);
    await findsNothing(await withRoles(sofie, []), number);
    await findsNothing(await withRoles(frida, ["EDITOR"]), number);

    const screening = await ask(laerke, { urgency: "TODAY" });
    expect((await lookFirst(karla, screening)).status).toBe(200);
    await findsNothing(await withRoles(karla, ["CONSULTANT"]), screening);
  });

  test("leaves a fordeler's queue without the requests that were once theirs", async () => {
    const { laerke, sofie } = await aTown();
    const number = await ask(laerke);
    await does(sofie, number, { type: "accept" });
    const fordeler = await withRoles(sofie, ["TRIAGE"]);
    const { groups } = await queueFor(fordeler, queueFiltersOf(new URLSearchParams()), null);
    expect(groups).toMatchObject([{ name: "colleagues", rows: [{ number, to: null, title: "Mistrivsel" }] }]);
  });

  test("leaves one's own requests, and those to which one was invited", async () => {
    const { laerke, bodil, sofie } = await aTown();
    const number = await ask(laerke);
    await does(laerke, number, { type: "inviteCoRequester", personId: bodil.id, sameMunicipality: true });
    expect((await look(await withRoles(bodil, []), number)).status).toBe(200);
    expect(await lastRead()).toMatchObject({ personId: bodil.id, purpose: "coRequester" });
    const own = await ask(sofie, { unitId: laerke.unitId ?? "" });
    expect((await look(await withRoles(sofie, []), own)).status).toBe(200);
  });
});

describe("who may read", () => {
  test("is the same rule in the queue's query as everywhere else, whatever the roles", async () => {
    const { laerke, bodil, sofie, frida, nabil, karla, stefan, fyrreskolen } = await aTown();
    const leader = await somebody("Sander Skoleleder", { roles: ["LEADER"], unitId: fyrreskolen });
    const unitless = await somebody("Ole Leder", { roles: ["LEADER"] });
    await ask(laerke);
    await ask(laerke, { urgency: "TODAY" });
    await ask(bodil, { themes: ["UNSAFETY"] });
    await awaitingApproval(laerke, karla);
    await awaitingApproval(bodil, karla);
    const shared = await ask(laerke);
    await does(sofie, shared, { type: "accept" });
    await does(sofie, shared, { type: "addCoAdviser", personId: frida.id });
    await does(laerke, shared, { type: "inviteCoRequester", personId: bodil.id, sameMunicipality: true });
    const people = [laerke, bodil, sofie, frida, nabil, karla, stefan, leader, unitless];
    const former = [sofie, frida, karla, stefan, leader].map((who) => ({ ...who, roles: ["REQUESTER", "TRIAGE"] as Role[] }));
    for (const who of [...people, ...former]) {
      const byRule = await database().consultation.findMany({ where: readableBy(who), select: { number: true } });
      const inSql = await database().$queryRaw<{ number: string }[]>`select c.number from consultation c where ${readable(who)}`;
      expect(inSql.map(({ number }) => number).sort(), who.name).toEqual(byRule.map(({ number }) => number).sort());
    }
  });
});

describe("a colleague's row in the queue", () => {
  test("holds nothing that tells how the work goes", async () => {
    const { laerke, sofie, nabil } = await aTown();
    const number = await ask(laerke);
    await does(sofie, number, { type: "accept" });
    await does(sofie, number, { type: "logContact", kind: "PHONE", date: "2026-11-23", minutes: 25 });
    await does(sofie, number, { type: "ask", texts: { question: "Hvor tit?" } });
    expect(await rowsFor(nabil)).toMatchObject([
      { number, readable: false, waitsForContact: false, noReplySince: null, reminderAt: null, closingAt: null, dueAt: null },
    ]);
    expect(await rowsFor(sofie)).toMatchObject([
      { number, readable: true, waitsForContact: false, reminderAt: expect.any(String) },
    ]);
  });
});
