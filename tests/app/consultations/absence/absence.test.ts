import { beforeEach, describe, expect, test } from "vitest";
import { absenceBegins, beginForgottenAbsences } from "#app/consultations/absence/absences.server.ts";
import { retoldReason } from "#app/consultations/absence-reason.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { followReaders, inLanguage } from "#app/platform/reader-language.server.ts";
import * as onePage from "#app/routes/absences.one.tsx";
import * as page from "#app/routes/absences.tsx";
import { errorsIn, post as postStep, look as request } from "#tests/app/consultations/visit.ts";
import { answerOf, asking, posting, signedInAs } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, assigneeOf, aTown, bringToAdvising, stateOf, type Town } from "#tests/support/town.ts";

followReaders();
useDatabase({ each: "test" });

const context = { nonce: "" };
/** A Monday morning. */
const monday = new Date("2026-11-23T09:00:00Z");
/** A week from Wednesday to Tuesday: five working days. */
const week = { from: "2026-12-02", to: "2026-12-08" };
let fjordby: Town;
beforeEach(async () => {
  setClock(monday);
  fjordby = await aTown();
});

type Fields = Record<string, string | readonly string[]>;
const post = async (fields: Fields, who: SignedIn) =>
  answerOf(async () => page.action({ request: posting("/fravaer", fields, await signedInAs(who)), params: {}, context }));
const look = async (who: SignedIn) =>
  answerOf(async () => page.loader({ request: asking("/fravaer", await signedInAs(who)), params: {}, context }));
const note = (fields: Fields, who: SignedIn = fjordby.sofie) => post({ intent: "absence", ...fields }, who);
const open = async (id: string, who: SignedIn) =>
  answerOf(async () =>
    onePage.loader({ request: asking(`/fravaer/${id}`, await signedInAs(who)), params: { absence: id }, context }),
  );
const settle = async (id: string, fields: Fields, who: SignedIn = fjordby.sofie) =>
  answerOf(async () =>
    onePage.action({
      request: posting(`/fravaer/${id}`, { intent: "settle", ...fields }, await signedInAs(who)),
      params: { absence: id },
      context,
    }),
  );
const absence = () => database().absence.findFirstOrThrow();
const lettersTo = async (who: SignedIn) =>
  (await database().letter.findMany({ where: { toPersonId: who.id }, orderBy: { createdAt: "asc" } })).map(({ name }) => name);

/** A request that Sofie advises on, and one that she has not answered yet. */
async function twoRequests(): Promise<[string, string]> {
  const known = await ask(fjordby.laerke);
  await bringToAdvising(known, fjordby.sofie);
  const proposed = await ask(fjordby.laerke);
  expect([await assigneeOf(known), await assigneeOf(proposed)]).toEqual([fjordby.sofie.id, fjordby.sofie.id]);
  return [known, proposed];
}

describe("an absence", () => {
  test("is noted by the consultant, who then says who takes over", async () => {
    await twoRequests();
    const answer = await note(week);
    expect(answer.status).toBe(302);
    expect(answer.to).toContain(`/fravaer/${(await absence()).id}?gemt=noted`);
    const { data } = await open((await absence()).id, fjordby.sofie);
    expect(data).toMatchObject({ facts: { isOwn: true, begun: false, long: true } });
    const { requests } = (data as { facts: { requests: { title: string; deputies: { label: string }[] }[] } }).facts;
    expect(requests).toHaveLength(2);
    expect(requests[0]?.title).toBe("Uro i frikvartererne");
    expect(requests[0]?.deputies.map(({ label }) => label)).not.toContain("Sofie Social");
  });

  test("is noted by the manager for anybody, who sees no heading of a request", async () => {
    await twoRequests();
    await note({ ...week, person: fjordby.sofie.id }, fjordby.stefan);
    expect((await absence()).personId).toBe(fjordby.sofie.id);
    const { data } = await open((await absence()).id, fjordby.stefan);
    expect(JSON.stringify(data)).not.toContain("Uro i frikvartererne");
    expect((await look(fjordby.stefan)).data).toMatchObject({ facts: { all: [{ name: "Sofie Social", unsettled: 2 }] } });
  });

  test("of a colleague is neither noted, seen nor taken away by another consultant", async () => {
    await note({ ...week, person: fjordby.sofie.id }, fjordby.frida);
    expect((await absence()).personId).toBe(fjordby.frida.id);
    const { id } = await absence();
    expect((await open(id, fjordby.sofie)).status).toBe(404);
    expect((await settle(id, {}, fjordby.sofie)).status).toBe(404);
    await post({ intent: "remove-absence", absence: id }, fjordby.sofie);
    expect(await database().absence.count()).toBe(1);
    expect((await look(fjordby.sofie)).data).toMatchObject({ facts: { all: null, own: [] } });
    expect((await look(fjordby.laerke)).status).toBe(403);
  });

  test("that overlaps another, is over, or ends before it begins is refused", async () => {
    await note(week);
    expect(errorsIn(await note({ from: "2026-12-08", to: "2026-12-10" }))).toHaveProperty("from");
    expect(errorsIn(await note({ from: "2026-11-16", to: "2026-11-20" }))).toHaveProperty("to");
    expect(errorsIn(await note({ from: "2026-12-20", to: "2026-12-19" }))).toHaveProperty("to");
    expect(errorsIn(await note({ from: "2026-02-30", to: "x" }))).toMatchObject({
      from: expect.anything(),
      to: expect.anything(),
    });
    expect(errorsIn(await note({ ...week, person: fjordby.laerke.id }, fjordby.stefan))).toHaveProperty("person");
    expect((await post({}, fjordby.sofie)).status).toBe(422);
    // Whoever has been ill since Friday can say so on Monday.
    expect((await note({ from: "2026-11-20", to: "2026-11-23" })).status).toBe(302);
    expect(await database().absence.count()).toBe(2);
  });

  test("that is not filled in is told of beside every field at once", async () => {
    const empty = await post({ intent: "absence", person: "", from: "", to: "" }, fjordby.stefan);
    expect(empty.status).toBe(422);
    expect(errorsIn(empty)).toEqual({
      person: expect.any(String),
      from: "Vælg den første dag",
      to: "Vælg den sidste dag",
    });
  });

  test("can be taken away, and the slip taken back, with the bell that belongs to it", async () => {
    await note(week);
    const { id } = await absence();
    const bells = () => database().$queryRaw<unknown[]>`select from graphile_worker._private_jobs where key = ${`absence:${id}`}`;
    expect(await bells()).toHaveLength(1);
    const removed = await post({ intent: "remove-absence", absence: id }, fjordby.sofie);
    expect([await database().absence.count(), (await bells()).length]).toEqual([0, 0]);
    const undo = new URL(removed.to ?? "", "http://x").searchParams.get("fortryd") ?? "";
    expect(await post({ intent: "undo", undo }, fjordby.frida)).toMatchObject({ to: expect.stringContaining("tooLate") });
    expect(await post({ intent: "undo", undo }, fjordby.sofie)).toMatchObject({ to: expect.stringContaining("undone") });
    expect([(await absence()).id, (await bells()).length]).toEqual([id, 1]);
  });
});

describe("the requests of whoever will be away", () => {
  test("stay until its first day, then go to the deputy who was chosen; what the letter says is so", async () => {
    const { sofie, frida, laerke } = fjordby;
    const [known, proposed] = await twoRequests();
    await note(week);
    const { id } = await absence();
    const answer = await settle(id, { [`deputy-${known}`]: frida.id, [`deputy-${proposed}`]: "triage" });
    expect(answer).toMatchObject({ status: 302, to: `/fravaer/${id}?gemt=planned` });
    expect([await assigneeOf(known), await stateOf(known), await assigneeOf(proposed)]).toEqual([sofie.id, "advising", sofie.id]);
    expect(await lettersTo(laerke)).not.toContain("consultant-absent");
    expect((await look(sofie)).data).toMatchObject({ facts: { own: [{ unsettled: 0, planned: 2 }] } });
    await absenceBegins(id);
    expect(await stateOf(known)).toBe("advising");
    setClock(new Date("2026-12-02T08:00:00Z"));
    await absenceBegins(id);
    expect([await assigneeOf(known), await stateOf(known)]).toEqual([frida.id, "assigned"]);
    expect([await assigneeOf(proposed), await stateOf(proposed)]).toEqual([null, "screening"]);
    // The requester had not heard of a consultant for the other one.
    expect((await lettersTo(laerke)).filter((name) => name.startsWith("consultant-") && name !== "consultant-accepted")).toEqual([
      "consultant-absent",
    ]);
    const handed = await database().consultationEvent.findFirstOrThrow({ where: { type: "reassign" } });
    expect(handed).toMatchObject({ actorId: sofie.id, relation: "consultant" });
    // Whoever is away may read what they had, and do nothing with it.
    expect((await request(sofie, known)).status).toBe(200);
    expect((await postStep(sofie, known, "note", { text: "Husk at ringe." })).status).toBe(409);
    const readings = await database().readLog.findMany({ where: { personId: sofie.id, kind: "read" }, orderBy: { id: "desc" } });
    expect(readings[0]?.purpose).toBe("reader");
  });

  test("can be chosen for anew and taken back, until the first day", async () => {
    const [known, proposed] = await twoRequests();
    await note(week);
    const { id } = await absence();
    await settle(id, { [`deputy-${known}`]: fjordby.frida.id, [`deputy-${proposed}`]: "triage" });
    await settle(id, { [`deputy-${known}`]: fjordby.nabil.id, [`deputy-${proposed}`]: "" }, fjordby.stefan);
    const { data } = await open(id, fjordby.sofie);
    expect(data).toMatchObject({
      facts: {
        requests: [
          { number: proposed, planned: null },
          { number: known, planned: fjordby.nabil.id },
        ],
      },
      fields: [{ first: [""] }, { first: [fjordby.nabil.id] }],
    });
    expect(await settle(id, { intent: "take-back" })).toMatchObject({ to: `/fravaer/${id}?gemt=takenBack` });
    expect(await database().handover.count()).toBe(0);
    // The plan goes with the absence, and comes back with it.
    await settle(id, { [`deputy-${known}`]: fjordby.frida.id });
    const removed = await post({ intent: "remove-absence", absence: id }, fjordby.sofie);
    expect(await database().handover.count()).toBe(0);
    await post({ intent: "undo", undo: new URL(removed.to ?? "", "http://x").searchParams.get("fortryd") ?? "" }, fjordby.sofie);
    expect(await database().handover.findMany()).toMatchObject([{ deputyId: fjordby.frida.id, decidedById: fjordby.sofie.id }]);
  });

  test("go to a person when the deputy cannot take them after all, and the letter promises nobody", async () => {
    const [known] = await twoRequests();
    await note(week);
    const { id } = await absence();
    await settle(id, { [`deputy-${known}`]: fjordby.frida.id }, fjordby.stefan);
    setClock(new Date("2026-12-02T08:00:00Z"));
    await database().person.update({ where: { id: fjordby.frida.id }, data: { deactivatedAt: new Date() } });
    await absenceBegins(id);
    expect([await stateOf(known), (await lettersTo(fjordby.laerke)).at(-1)]).toEqual(["screening", "consultant-missing"]);
  });

  test("go to the deputy at once when it has begun, and whoever knew the consultant is told", async () => {
    const [known, proposed] = await twoRequests();
    await note(week);
    const { id } = await absence();
    setClock(new Date("2026-12-02T08:00:00Z"));
    const answer = await settle(id, { [`deputy-${known}`]: fjordby.frida.id, [`deputy-${proposed}`]: "triage" });
    expect(answer).toMatchObject({ status: 302, to: "/fravaer?gemt=settled" });
    expect([await assigneeOf(known), await stateOf(known)]).toEqual([fjordby.frida.id, "assigned"]);
    expect([await assigneeOf(proposed), await stateOf(proposed)]).toEqual([null, "screening"]);
    expect((await lettersTo(fjordby.laerke)).filter((name) => name === "consultant-absent")).toHaveLength(1);
    expect(await lettersTo(fjordby.frida)).toContain("consultant-proposed");
    expect(await lettersTo(fjordby.karla)).toContain("request-awaits-triage");
    expect((await absence()).settledAt).not.toBeNull();
    // Whoever is away is not proposed for what they leave behind.
    const { chart } = await database().consultation.findUniqueOrThrow({ where: { number: proposed }, select: { chart: true } });
    expect(JSON.stringify((chart as { ranking: { candidates: unknown } }).ranking.candidates)).not.toContain(fjordby.sofie.id);
    const reason = await database().consultationText.findFirstOrThrow({
      where: { kind: "reason", consultation: { number: known } },
    });
    expect(reason).toMatchObject({ audience: "unit", body: "Fravær 2. december 2026 til 8. december 2026." });
  });

  test.each([
    ["da", "en", "Absence 2 December 2026 to 8 December 2026."],
    ["en", "da", "Fravær 2. december 2026 til 8. december 2026."],
  ] as const)("carry the reason, put down in %s, for a deputy who reads %s", async (writes, reads, words) => {
    const [known] = await twoRequests();
    await note(week);
    const { id } = await absence();
    setClock(new Date("2026-12-02T08:00:00Z"));
    await inLanguage(writes, () => settle(id, { [`deputy-${known}`]: fjordby.frida.id }));
    const { data } = await inLanguage(reads, () => request(fjordby.frida, known));
    expect(JSON.stringify(data)).toContain(words);
  });

  test("carry a reason that somebody wrote as it was written", () => {
    const wrote = ["Fravær 2. december 2026, siger lægen.", "Fravær 31. februar.", "Ferie fra 2. december 2026.", "3. maj 2026"];
    for (const words of wrote) expect(inLanguage("en", () => retoldReason(words))).toBe(words);
    expect(inLanguage("en", () => retoldReason("Fravær 2. december 2026."))).toBe("Absence 2 December 2026.");
  });

  test("may wait for a decision, and what is not decided goes to triage on the first day", async () => {
    const [known, proposed] = await twoRequests();
    await note(week);
    const { id } = await absence();
    expect(await settle(id, { [`deputy-${known}`]: fjordby.frida.id })).toMatchObject({ to: `/fravaer/${id}?gemt=planned` });
    await absenceBegins(id);
    expect(await stateOf(proposed)).toBe("assigned");
    setClock(new Date("2026-12-02T08:00:00Z"));
    await absenceBegins(id);
    await absenceBegins(id);
    expect([await stateOf(known), await stateOf(proposed)]).toEqual(["assigned", "screening"]);
    expect((await lettersTo(fjordby.karla)).filter((name) => name === "request-awaits-triage")).toHaveLength(1);
  });

  test("stay where they are when the absence is short, over, or taken away", async () => {
    const [known] = await twoRequests();
    await note({ from: "2026-12-02", to: "2026-12-03" });
    const short = await absence();
    setClock(new Date("2026-12-02T08:00:00Z"));
    await absenceBegins(short.id);
    expect(await stateOf(known)).toBe("advising");
    await database().absence.deleteMany();
    await database().absence.create({
      data: { personId: fjordby.sofie.id, fromDate: new Date("2026-11-16"), toDate: new Date("2026-11-27") },
    });
    await beginForgottenAbsences();
    expect([await stateOf(known), (await absence()).settledAt !== null]).toEqual(["advising", true]);
    await absenceBegins("019b0000-0000-7000-8000-000000000000");
    await absenceBegins("opfundet");
  });

  test("are found again by the nightly round when the bell was lost", async () => {
    const [known] = await twoRequests();
    await note(week);
    setClock(new Date("2026-12-03T01:17:00Z"));
    await beginForgottenAbsences();
    expect(await stateOf(known)).toBe("screening");
  });

  test("go to nobody who is away too, has handed it back, or is not on the list", async () => {
    const [known] = await twoRequests();
    await note(week);
    await note({ from: "2026-12-01", to: "2026-12-02" }, fjordby.frida);
    const { id } = await database().absence.findFirstOrThrow({ where: { personId: fjordby.sofie.id } });
    for (const nobody of [fjordby.frida.id, fjordby.laerke.id, fjordby.sofie.id, "opfundet"]) {
      expect(errorsIn(await settle(id, { [`deputy-${known}`]: nobody }))).toHaveProperty(`deputy-${known}`);
    }
    // What is not theirs is passed over.
    expect((await settle(id, { "deputy-TK-2026-99999": "triage" })).status).toBe(302);
    expect(await stateOf(known)).toBe("advising");
  });

  test("go on where they stopped, when the deputy says yes", async () => {
    const [known] = await twoRequests();
    await note(week);
    const { id } = await absence();
    setClock(new Date("2026-12-02T08:00:00Z"));
    await settle(id, { [`deputy-${known}`]: "triage" }, fjordby.stefan);
    const { perform } = await import("#app/consultations/perform.server.ts");
    const given = await perform(
      known,
      { type: "assign", consultantId: fjordby.nabil.id, notificationLookedAt: true, texts: { reason: "Har tid." } },
      fjordby.stefan,
    );
    expect(given.ok).toBe(true);
    expect((await perform(known, { type: "accept" }, fjordby.nabil)).state).toBe("advising");
  });
});
