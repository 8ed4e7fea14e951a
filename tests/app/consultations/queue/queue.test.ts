import { beforeEach, describe, expect, test } from "vitest";
import { queueFor, triageListFor } from "#app/consultations/queue/queue.server.ts";
import { queueFiltersOf } from "#app/consultations/queue/queue-filters.ts";
import { cursorAfter, queueStatement } from "#app/consultations/queue/rows/queue-sql.server.ts";
import { readable, readableBy } from "#app/consultations/relations.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database, rowsOf } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { ask, aTown, bringToAdvising, does } from "#tests/support/town.ts";

useDatabase({ each: "test" });
beforeEach(() => setClock(new Date("2026-11-23T08:00:00Z")));

const queue = (who: SignedIn, query = "", cursor: string | null = null) =>
  queueFor(who, queueFiltersOf(new URLSearchParams(query)), cursor);
const numbersIn = async (who: SignedIn, query = "") =>
  Object.fromEntries((await queue(who, query)).groups.map(({ name, rows }) => [name, rows.map((row) => row.number)]));

describe("the queue", () => {
  test("groups by who has the ball, and inside a group by what is due first", async () => {
    const { laerke, bodil, sofie } = await aTown();
    const slow = await ask(laerke, { urgency: "TWO_WEEKS" });
    await does(sofie, slow, { type: "accept" });
    const fast = await ask(laerke, { title: "Konflikt i klassen" });
    const asked = await ask(laerke, { title: "Fravær" });
    await does(sofie, asked, { type: "accept" });
    await does(sofie, asked, { type: "ask", texts: { question: "Hvornår begyndte det?" } });
    const colleagues = await ask(bodil, { themes: ["UNSAFETY"] });

    expect(await numbersIn(sofie)).toEqual({ mine: [fast, slow], waiting: [asked], colleagues: [colleagues] });
    expect(await numbersIn(sofie, "vis=mine")).toEqual({ mine: [fast, slow], waiting: [asked] });
    const { counts } = await queue(sofie);
    expect(counts).toMatchObject({ mine: 3, all: 4, triage: 0, closed: 0, over: 0, today: 0 });
  });

  test("ends each row in its next step, as a link to the place where it is done", async () => {
    const { laerke, sofie } = await aTown();
    const assigned = await ask(laerke);
    const called = await ask(laerke);
    await does(sofie, called, { type: "accept" });
    const advising = await ask(laerke);
    await bringToAdvising(advising, sofie);
    const rows = (await queue(sofie)).groups.flatMap((group) => group.rows);
    const next = Object.fromEntries(rows.map((row) => [row.number, row.next]));
    expect(next[assigned]).toEqual({ to: `/henvendelser/${assigned}`, label: "Svar på tildeling" });
    expect(next[called]).toEqual({ to: `/henvendelser/${called}/kontakt`, label: "Ring til henvender" });
    expect(next[advising]).toEqual({ to: `/henvendelser/${advising}/raad`, label: "Skriv rådet" });
  });

  test("says in words what is late, what is due today and what waits for somebody else", async () => {
    const { laerke, sofie } = await aTown();
    const late = await ask(laerke);
    await does(sofie, late, { type: "accept" });
    setClock(new Date("2026-11-24T09:00:00Z"));
    const waiting = await ask(laerke);
    await does(sofie, waiting, { type: "accept" });
    await does(sofie, waiting, { type: "ask", texts: { question: "Hvor ofte?" } });
    setClock(new Date("2026-11-27T10:00:00Z"));
    const { groups, counts } = await queue(sofie);
    const words = Object.fromEntries(groups.flatMap((group) => group.rows).map((row) => [row.number, row.deadline.words]));
    expect(words).toEqual({ [late]: "1 arbejdsdag over", [waiting]: "Svar siden 24. nov." });
    expect(counts.over).toBe(1);
    expect(await numbersIn(sofie, "over=1")).toEqual({ mine: [late] });
  });

  test("tells of a colleague's request only type, theme, state and age", async () => {
    const { bodil, sofie } = await aTown();
    await ask(bodil, { title: "Utryghed ved legepladsen", themes: ["UNSAFETY"], ages: ["A0_5", "A6_9"] });
    const { groups } = await queue(sofie);
    const row = groups[0]?.rows[0];
    expect(row).toMatchObject({
      to: null,
      title: "Utryghed i et område",
      type: "Sparring",
      place: "0–5, 6–9 år",
      state: "Afventer accept",
    });
    expect(row?.next).toBe("Hos en kollega");
    expect(row?.deadline.words).toBe("Sendt 23. nov.");
    expect(JSON.stringify(groups)).not.toMatch(/legepladsen|Birken|Nabil|Bodil/);
  });

  test("lets the manager open a colleague's request with a reason, and see whether it is late", async () => {
    const { bodil, stefan } = await aTown();
    const number = await ask(bodil, { title: "Utryghed ved legepladsen", themes: ["UNSAFETY"] });
    setClock(new Date("2026-11-27T10:00:00Z"));
    const { groups } = await queue(stefan);
    expect(groups[0]?.rows[0]).toMatchObject({
      to: null,
      deadline: { kind: "over" },
      next: { to: `/henvendelser/${number}`, label: "Åbn med begrundelse" },
    });
    expect(JSON.stringify(groups)).not.toMatch(/legepladsen|Birken/);
  });

  test("narrows by type, theme and state, and leaves out what the address makes up", async () => {
    const { laerke, sofie } = await aTown();
    const sparring = await ask(laerke, { themes: ["WELLBEING"] });
    const caseAdvice = await ask(laerke, { type: "CASE_ADVICE", themes: ["ABSENCE"] });
    await does(sofie, caseAdvice, { type: "accept" });
    expect(await numbersIn(sofie, "type=CASE_ADVICE")).toEqual({ mine: [caseAdvice] });
    expect(await numbersIn(sofie, "tema=WELLBEING")).toEqual({ mine: [sparring] });
    expect(await numbersIn(sofie, "tilstand=assigned")).toEqual({ mine: [sparring] });
    expect((await queue(sofie, "type=x'%20or%20true&tema=%00&tilstand=--&vis=andet")).total).toBe(2);
  });

  test("finds by number and heading among what one may read, open and closed, and notes that somebody searched", async () => {
    const { laerke, bodil, sofie } = await aTown();
    const mine = await ask(laerke, { title: "100 % fravær_i 8. klasse" });
    const closed = await ask(laerke, { title: "Fravær efter ferien" });
    await does(laerke, closed, { type: "withdraw" });
    await ask(bodil, { title: "Fravær i børnehaven", themes: ["UNSAFETY"] });
    expect(await numbersIn(sofie, "s=FRAVÆR")).toEqual({ mine: [mine], closed: [closed] });
    expect(await numbersIn(sofie, `s=${mine.slice(-5)}`)).toEqual({ mine: [mine] });
    expect(await numbersIn(sofie, "s=fravær_i_8")).toEqual({ mine: [mine] });
    expect(await numbersIn(sofie, "s=0%25 f")).toEqual({});
    expect((await queue(sofie, "s=%5C%27%22%00;")).total).toBe(0);
    const searches = await database().readLog.findMany({ where: { kind: "search" } });
    expect(searches.length).toBe(5);
    expect(searches.every((entry) => entry.detail === null && entry.personId === sofie.id)).toBe(true);
  });

  test("orders what is not one's own to know by what it shows, and tells its deadline neither by place nor by cursor", async () => {
    const { laerke, bodil, nabil, sofie } = await aTown();
    const slow = await ask(bodil, { urgency: "TWO_WEEKS", themes: ["UNSAFETY"] });
    await does(nabil, slow, { type: "accept" });
    const fast = await ask(bodil, { urgency: "THREE_DAYS", themes: ["UNSAFETY"] });
    const own = await ask(sofie, { unitId: laerke.unitId ?? "", urgency: "NO_RUSH" });
    expect(await numbersIn(sofie)).toEqual({ colleagues: [own, slow, fast] });
    expect(await numbersIn(nabil)).toEqual({ mine: [fast, slow], colleagues: [own] });
    // Whoever asks for what lies beyond a moment learns nothing of it: the rows are the same before and after every deadline.
    for (const seconds of ["0", "1763884800", "4102444800"]) {
      expect((await queue(sofie, "", `2.1.${seconds}.TK-2020-00001`)).shown).toBe(seconds === "0" ? 2 : 0);
    }
    const unread = await rowsOf(
      queueStatement(sofie, queueFiltersOf(new URLSearchParams()), null, { now: new Date(), endOfToday: new Date() }),
    );
    expect(unread[0]?.rows.filter(({ readable }) => !readable).map(cursorAfter)).toEqual([`2.1.0.${slow}`, `2.1.0.${fast}`]);
  });

  test.each([
    "3.0.999999999999.999999.TK-2026-00001",
    "3.0.999999999999.TK-2026-00001",
    "3.0.-999999999999.TK-2026-00001",
    "3.0.Infinity.TK-2026-00001",
    "0.0.-1.TK-2026-00001",
    "0.0.1.5.TK-2026-00001",
    "0.0.1e400.TK-2026-00001",
    "2.2.Infinity.TK-2026-00001",
    "2.0.NaN.TK-2026-00001",
    "0.0.0.TK-2026-00001'",
    "\0",
  ])("shows its first page, or nothing, after a place that nobody was given: %j", async (cursor) => {
    const { sofie } = await aTown();
    for (const query of ["", "vis=afsluttet", "s=uro"]) expect((await queue(sofie, query, cursor)).shown).toBe(0);
  });

  test("turns pages of 50 by key, without losing or repeating a row", async () => {
    const { laerke, bodil, sofie } = await aTown();
    const made: string[] = [];
    for (let index = 0; index < 58; index += 1) made.push(await ask(index % 4 === 3 ? bodil : laerke));
    const first = await queue(sofie);
    expect(first).toMatchObject({ shown: 50, total: 58 });
    // A new request between the two pages moves nothing.
    await ask(laerke);
    const second = await queue(sofie, "", first.next);
    expect(second).toMatchObject({ next: null });
    const seen = [...first.groups, ...second.groups].flatMap(({ rows }) => rows.map((row) => row.number));
    expect(new Set(seen).size).toBe(seen.length);
    expect(made.filter((number) => !seen.includes(number))).toEqual([]);
    expect((await queue(sofie, "", "no key at all")).shown).toBe(50);
  });

  test("turns pages of 25 when somebody searches, over what is open and what is closed", async () => {
    const { laerke, sofie } = await aTown();
    const made: string[] = [];
    for (let index = 0; index < 32; index += 1) {
      const number = await ask(laerke, { title: "Uro ved stationen" });
      if (index % 8 !== 0) await does(laerke, number, { type: "withdraw" });
      made.push(number);
    }
    await ask(laerke, { title: "Noget andet" });
    const first = await queue(sofie, "s=stationen");
    expect(first).toMatchObject({ shown: 25, total: 32 });
    const second = await queue(sofie, "s=stationen", first.next);
    expect(second).toMatchObject({ shown: 7, next: null });
    const seen = [...first.groups, ...second.groups].flatMap(({ rows }) => rows.map((row) => row.number));
    expect(seen.toSorted()).toEqual(made.toSorted());
  });

  test("shows closed ones latest first, one's own alone", async () => {
    const { laerke, bodil, sofie } = await aTown();
    const earlier = await ask(laerke);
    await does(laerke, earlier, { type: "withdraw" });
    setClock(new Date("2026-11-24T08:00:00Z"));
    const later = await ask(laerke);
    await does(laerke, later, { type: "withdraw" });
    const others = await ask(bodil, { themes: ["UNSAFETY"] });
    await does(bodil, others, { type: "withdraw" });
    expect(await numbersIn(sofie, "vis=afsluttet")).toEqual({ closed: [later, earlier] });
    expect((await queue(sofie)).counts.closed).toBe(2);
  });

  test("nobody has the ball of their own request as triage", async () => {
    const { karla, fyrreskolen } = await aTown();
    const own = await ask(karla, { unitId: fyrreskolen, urgency: "TODAY" });
    const { groups } = await queue(karla);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ name: "colleagues" });
    expect(groups[0]?.rows[0]).toMatchObject({ number: own, to: `/henvendelser/${own}`, next: "Fordeles af en anden" });
  });
});

describe("the triage list", () => {
  test("puts open questions of notification first, then what cannot wait until tomorrow", async () => {
    const { laerke, karla } = await aTown();
    const unsure = await ask(laerke, { type: "UNSURE" });
    const today = await ask(laerke, { urgency: "TODAY" });
    const notification = await ask(laerke, { notificationOpen: true, urgency: "NO_RUSH" });
    const { groups } = await triageListFor(karla, null);
    const rows = groups.flatMap((group) => group.rows);
    expect(rows.map((row) => row.number)).toEqual([notification, today, unsure]);
    expect(rows.map((row) => row.to)).toEqual([notification, today, unsure].map((number) => `/fordeling/${number}`));
    expect(rows.map((row) => row.personFirst[0])).toEqual(["NOTIFICATION_OPEN", "URGENT_TODAY", "TYPE_UNSURE"]);
  });
});

describe("who may read", () => {
  test("is the same rule in the queue's query as everywhere else", async () => {
    const { laerke, bodil, sofie, frida, nabil, karla, stefan } = await aTown();
    await ask(laerke);
    await ask(laerke, { urgency: "TODAY" });
    await ask(bodil, { themes: ["UNSAFETY"] });
    const shared = await ask(laerke);
    await does(sofie, shared, { type: "accept" });
    await does(sofie, shared, { type: "addCoAdviser", personId: frida.id });
    for (const person of [laerke, bodil, sofie, frida, nabil, karla, stefan]) {
      const byRule = await database().consultation.findMany({ where: readableBy(person), select: { number: true } });
      const inSql = await database().$queryRaw<
        { number: string }[]
      >`select c.number from consultation c where ${readable(person)}`;
      expect(inSql.map(({ number }) => number).sort(), person.name).toEqual(byRule.map(({ number }) => number).sort());
    }
  });
});
