import { beforeEach, describe, expect, test } from "vitest";
import { receiptOf } from "#app/consultations/asking/own-requests.server.ts";
import { perform } from "#app/consultations/perform.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import * as page from "#app/routes/triage.duty.tsx";
import * as triagePage from "#app/routes/triage.tsx";
import { dutyWords } from "#app/text/duty.ts";
import { errorsIn } from "#tests/app/consultations/visit.ts";
import { answerOf, asking, posting, signedInAs } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, somebody, type Town } from "#tests/support/town.ts";

useDatabase({ each: "test" });

const context = { nonce: "" };
/** A Monday morning. */
const monday = new Date("2026-11-23T09:00:00Z");
let fjordby: Town;
let tina: SignedIn;
beforeEach(async () => {
  setClock(monday);
  fjordby = await aTown();
  tina = await somebody("Tina Triage", { roles: ["CONSULTANT", "TRIAGE"] });
});

type Fields = Record<string, string | readonly string[]>;
const post = async (fields: Fields, who = fjordby.stefan) =>
  answerOf(async () =>
    page.action({ request: posting("/fordeling/vagtplan", fields, await signedInAs(who)), params: {}, context }),
  );
const look = async (query = "", who = fjordby.stefan) =>
  answerOf(async () =>
    page.loader({ request: asking(`/fordeling/vagtplan${query}`, await signedInAs(who)), params: {}, context }),
  );
const week = (special: Fields = {}): Fields => ({
  intent: "week",
  // As the page is before there is a plan.
  stood: ",,,,",
  "day-1": fjordby.karla.id,
  "day-2": tina.id,
  "day-3": "",
  "day-4": fjordby.karla.id,
  "day-5": fjordby.karla.id,
  ...special,
});
/** The week as the page posts it with what is changed. */
const stood = async () => ((await look()).data as { facts: { stood: string } }).facts.stood;
const told = async (name: string) =>
  (await database().letter.findMany({ where: { name }, select: { toPersonId: true } }))
    .map(({ toPersonId }) => toPersonId)
    .sort();
const awaits = { urgency: "TODAY" } as const;
const undoIn = (to: string | null) => new URL(to ?? "", "http://x").searchParams.get("fortryd") ?? "";

describe("who is told that a request waits for its first look", () => {
  test("is everybody who does triage as long as there is no plan", async () => {
    await ask(fjordby.laerke, awaits);
    expect(await told("request-awaits-triage")).toEqual([fjordby.karla.id, tina.id].sort());
  });

  test("is the officer of the day; of what is urgent the manager too", async () => {
    await post(week());
    await ask(fjordby.laerke, awaits);
    expect(await told("request-awaits-triage")).toEqual([fjordby.karla.id]);
    expect(await told("urgent")).toEqual([fjordby.karla.id, fjordby.stefan.id].sort());
  });

  test("is the next working day's officer after hours and at the weekend", async () => {
    await post(week());
    setClock(new Date("2026-11-23T16:00:00Z"));
    await ask(fjordby.laerke, awaits);
    expect(await told("request-awaits-triage")).toEqual([tina.id]);
  });

  test("is the manager where nobody is planned, and where the officer is away, asked it, or may do triage no more", async () => {
    await post(week());
    const toManager = async (at: Date, work: () => Promise<unknown>) => {
      await database().letter.deleteMany();
      setClock(at);
      await work();
      expect(await told("request-awaits-triage")).toEqual([fjordby.stefan.id]);
    };
    const wednesday = new Date("2026-11-25T09:00:00Z");
    const tuesday = new Date("2026-11-24T09:00:00Z");
    await toManager(wednesday, () => ask(fjordby.laerke, awaits));
    await toManager(monday, () => ask(fjordby.karla, { ...awaits, unitId: fjordby.fyrreskolen }));
    await database().absence.create({
      data: { personId: tina.id, fromDate: new Date("2026-11-24"), toDate: new Date("2026-11-24") },
    });
    await toManager(tuesday, () => ask(fjordby.laerke, awaits));
    await database().person.update({ where: { id: fjordby.karla.id }, data: { roles: ["CONSULTANT"] } });
    await toManager(monday, () => ask(fjordby.laerke, awaits));
    await database().person.update({ where: { id: fjordby.karla.id }, data: { roles: ["TRIAGE"], deactivatedAt: monday } });
    await toManager(monday, () => ask(fjordby.laerke, awaits));
  });

  test("is somebody, also where there is no manager", async () => {
    await post(week({ "day-1": "" }));
    await database().person.update({ where: { id: fjordby.stefan.id }, data: { deactivatedAt: monday } });
    await ask(fjordby.laerke, awaits);
    expect(await told("request-awaits-triage")).toEqual([fjordby.karla.id, tina.id].sort());
  });

  test("is the officer too when a request comes back", async () => {
    await post(week());
    const number = await ask(fjordby.laerke);
    for (let times = 0; times < 2; times += 1) {
      const { assigneeId } = await database().consultation.findUniqueOrThrow({ where: { number } });
      const people = [fjordby.sofie, fjordby.frida, fjordby.nabil];
      const who = people.find(({ id }) => id === assigneeId);
      if (who) await perform(number, { type: "consultantDecline", reason: "BUSY" }, who);
    }
    expect(await told("request-awaits-triage")).toEqual([fjordby.karla.id]);
  });
});

describe("the duty plan", () => {
  test("is read by the unit and kept by its manager and the administrator", async () => {
    const admin = await somebody("Asta Admin", { roles: ["ADMIN"] });
    expect((await post(week(), fjordby.sofie)).status).toBe(403);
    expect((await post(week(), fjordby.karla)).status).toBe(403);
    expect((await post(week(), admin)).status).toBe(302);
    expect((await look("", fjordby.laerke)).status).toBe(403);
    expect((await look("", fjordby.sofie)).data).toMatchObject({ mayEdit: false });
    expect((await look("", admin)).data).toMatchObject({ mayEdit: true });
  });

  test("shows who has the duty today and on the days ahead, in names, and why the manager stands in", async () => {
    await post(week());
    await database().absence.create({
      data: { personId: tina.id, fromDate: new Date("2026-11-24"), toDate: new Date("2026-11-24") },
    });
    const { facts } = (await look()).data as { facts: { now: unknown; ahead: { date: string; name: string | null }[] } };
    expect(facts.now).toMatchObject({ name: "Karla Konsul", isToday: true, because: "planned" });
    expect(facts.ahead.slice(0, 3)).toMatchObject([
      { date: "2026-11-23", name: "Karla Konsul" },
      { date: "2026-11-24", name: null, planned: "Tina Triage", because: "absent", manager: "Stefan Stabsen" },
      { date: "2026-11-25", name: null, because: "nobody" },
    ]);
    expect(facts.ahead).toHaveLength(10);
  });

  test("is shown to those who do triage, and to whoever asks on the receipt", async () => {
    await post(week());
    const request = asking("/fordeling", await signedInAs(fjordby.karla));
    const list = (await answerOf(() => triagePage.loader({ request, params: {}, context }))).data;
    expect(list).toMatchObject({ duty: { name: "Karla Konsul" } });
    const number = await ask(fjordby.laerke, awaits);
    expect((await receiptOf(number, fjordby.laerke)).next).toMatchObject({ who: "triage", officer: "Karla Konsul" });
  });

  test("takes a swap of one day, which can be taken away again, and undone", async () => {
    await post(week());
    const swap = await post({ intent: "swap", date: "2026-11-23", person: tina.id });
    expect(swap).toMatchObject({ status: 302, to: expect.stringContaining("gemt=swap") });
    await ask(fjordby.laerke, awaits);
    expect(await told("request-awaits-triage")).toEqual([tina.id]);
    const removed = await post({ intent: "remove-swap", date: "2026-11-23" });
    expect(await database().dutyException.count()).toBe(0);
    expect(await post({ intent: "undo", undo: undoIn(removed.to) })).toMatchObject({ to: expect.stringContaining("undone") });
    expect(await database().dutyException.findFirst()).toMatchObject({ personId: tina.id });
    // Once is enough, and the swap itself can be undone beside it.
    expect(await post({ intent: "undo", undo: undoIn(removed.to) })).toMatchObject({ to: expect.stringContaining("tooLate") });
    await post({ intent: "undo", undo: undoIn(swap.to) });
    expect(await database().dutyException.count()).toBe(0);
  });

  test("brings the former week back within ten minutes, to whoever changed it", async () => {
    await post(week());
    const nobody = { "day-1": "", "day-2": "", "day-4": "", "day-5": "" };
    const changed = await post(week({ stood: await stood(), ...nobody }));
    expect(await database().dutyWeekday.count()).toBe(0);
    const id = undoIn(changed.to);
    expect((await look(`?gemt=week&fortryd=${id}`)).data).toMatchObject({ undo: id });
    const admin = await somebody("Asta Admin", { roles: ["ADMIN"] });
    expect((await look(`?gemt=week&fortryd=${id}`, admin)).data).toMatchObject({ undo: null });
    expect(await post({ intent: "undo", undo: id }, admin)).toMatchObject({ to: expect.stringContaining("tooLate") });
    setClock(new Date(monday.getTime() + 11 * 60_000));
    expect((await look(`?gemt=week&fortryd=${id}`)).data).toMatchObject({ undo: null });
    expect(await post({ intent: "undo", undo: id })).toMatchObject({ to: expect.stringContaining("tooLate") });
    setClock(new Date(monday.getTime() + 9 * 60_000));
    await post({ intent: "undo", undo: id });
    expect(await database().dutyWeekday.count()).toBe(4);
    expect((await database().changeLog.findMany({ orderBy: { id: "asc" } })).map(({ what }) => what)).toEqual([
      "duty-week",
      "duty-week",
      "undone",
    ]);
  });

  test("is not stored over a week that was changed since the page was made; what was chosen is shown again", async () => {
    const [one, other] = [await stood(), await stood()];
    expect((await post(week({ stood: one }))).to).toContain("gemt=week");
    const late = await post(week({ stood: other, "day-1": tina.id }));
    expect(late.status).toBe(409);
    const problem = JSON.parse(String(late.data));
    expect(problem).toMatchObject({ kind: "conflict", to: "/fordeling/vagtplan", toWords: dutyWords().week.reload });
    expect(problem.happened).toBe(dutyWords().week.meanwhile);
    expect(problem.typed).toContainEqual({ name: "day-1", value: "Mandag: Tina Triage" });
    expect(problem.typed).toContainEqual({ name: "day-3", value: "Onsdag: Ingen: stabschefen" });
    // A page that does not say how the week stood is an old one.
    expect((await post(week({ stood: "", "day-1": tina.id }))).status).toBe(409);
    expect(await database().dutyWeekday.findUnique({ where: { weekday: 1 } })).toMatchObject({ personId: fjordby.karla.id });
    // Whoever presses twice stores once.
    expect((await post(week({ stood: one }))).to).toContain("gemt=week");
    expect(await database().changeLog.count()).toBe(1);
    expect((await post(week({ stood: await stood(), "day-1": tina.id }))).to).toContain("gemt=week");
  });

  test("is not taken back over what was changed meanwhile, neither the week nor a day", async () => {
    const first = await post(week());
    await post(week({ stood: await stood(), "day-1": tina.id }));
    expect((await post({ intent: "undo", undo: undoIn(first.to) })).to).toContain("tooLate");
    expect(await database().dutyWeekday.findUnique({ where: { weekday: 1 } })).toMatchObject({ personId: tina.id });
    const day = { date: new Date("2026-11-24") };
    const swap = await post({ intent: "swap", date: "2026-11-24", person: fjordby.karla.id });
    const again = await post({ intent: "swap", date: "2026-11-24", person: "" });
    expect((await post({ intent: "undo", undo: undoIn(swap.to) })).to).toContain("tooLate");
    expect(await database().dutyException.findUnique({ where: day })).toMatchObject({ personId: null });
    const removed = await post({ intent: "remove-swap", date: "2026-11-24" });
    expect((await post({ intent: "undo", undo: undoIn(again.to) })).to).toContain("tooLate");
    await post({ intent: "swap", date: "2026-11-24", person: fjordby.karla.id });
    expect((await post({ intent: "undo", undo: undoIn(removed.to) })).to).toContain("tooLate");
    expect(await database().dutyException.findUnique({ where: day })).toMatchObject({ personId: fjordby.karla.id });
  });

  test("swaps no day to whoever has it already; back to the week's own officer there is no swap", async () => {
    const swap = (date: string, personId: string) => post({ intent: "swap", date, person: personId });
    await post(week());
    const same = await swap("2026-11-24", tina.id);
    expect(same.status).toBe(422);
    expect(errorsIn(same)).toEqual({ person: dutyWords().errors.same });
    expect(errorsIn(await swap("2026-11-25", ""))).toHaveProperty("person");
    expect(await database().dutyException.count()).toBe(0);
    expect((await swap("2026-11-24", fjordby.karla.id)).status).toBe(302);
    expect(errorsIn(await swap("2026-11-24", fjordby.karla.id))).toHaveProperty("person");
    const back = await swap("2026-11-24", tina.id);
    expect(await database().dutyException.count()).toBe(0);
    expect((await post({ intent: "undo", undo: undoIn(back.to) })).to).toContain("undone");
    expect(await database().dutyException.findFirst()).toMatchObject({ personId: fjordby.karla.id });
  });

  test("takes nobody who may not do triage, and no day that is closed, over or far away", async () => {
    expect(errorsIn(await post(week({ "day-2": fjordby.sofie.id })))).toHaveProperty("day-2");
    expect(errorsIn(await post(week({ "day-2": "opfundet" })))).toHaveProperty("day-2");
    for (const date of ["2026-11-22", "2026-11-28", "2026-12-25", "2027-12-01", "2026-02-30", "", "x"]) {
      expect(errorsIn(await post({ intent: "swap", date, person: tina.id }))).toHaveProperty("date");
    }
    expect(errorsIn(await post({ intent: "swap", date: "2026-11-24", person: fjordby.sofie.id }))).toHaveProperty("person");
    expect((await post({ intent: "noget andet" })).status).toBe(422);
    expect((await post({})).status).toBe(422);
    expect(await database().dutyWeekday.count()).toBe(0);
  });
});
