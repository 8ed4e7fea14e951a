import { beforeEach, describe, expect, test } from "vitest";
import { renewFigures } from "#app/evaluation/figures/renewal.server.ts";
import { now, setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { withClient } from "#app/platform/database-roles.server.ts";
import type { RequestFact } from "#prisma/generated/client.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aFact, figures, keep, seen, surveys } from "./known-facts.ts";

const urls = useDatabase();

beforeEach(async () => {
  setClock(new Date("2026-11-23T09:00:00Z"));
  await withClient(urls.ownerUrl, (owner) =>
    owner.query("truncate request_fact, survey, survey_answer, survey_comment, figures_snapshot, snapshot_fact cascade"),
  );
});

const many = (count: number, ...fact: Parameters<typeof aFact>) => keep(Array.from({ length: count }, () => aFact(...fact)));
const open = { state: "advising", closedAt: null, outcome: null };
/** The page without the clock's own words. */
const page = async (...asked: Parameters<typeof seen>) => ({ ...(await seen(...asked)), printed: "", retrieved: "" });
const oneOf = (where: object) => database().requestFact.findFirstOrThrow({ where, select: { id: true } });
const changed = (id: string, data: object) => database().requestFact.update({ where: { id }, data });

describe("whoever may not open the requests", () => {
  test("sees no difference after one request, nor after one more answer, closing, correction or forgetting", async () => {
    await many(12, "2026-10");
    await many(8, "2026-11", open);
    await surveys("2026-10", Array(6).fill({ helped: 4 }));
    const before = await page("", "ANALYST");
    expect(before.sum).toBe("1. januar–23. november 2026, hele enheden, øjebliksbillede fra den 23. november 2026 kl. 10");
    setClock(new Date("2026-11-24T09:00:00Z"));

    await many(1, "2026-11", { themes: ["BULLYING"] });
    expect(await page("", "ANALYST")).toEqual(before);
    await surveys("2026-10", [{ helped: 1 }]);
    expect(await page("", "ANALYST")).toEqual(before);
    const { id } = await oneOf({ state: "advising" });
    await changed(id, { state: "completed", outcome: "NETWORK_STARTED", closedAt: now() });
    expect(await page("", "ANALYST")).toEqual(before);
    await changed(id, { themes: ["CRIME"] });
    expect(await page("", "ANALYST")).toEqual(before);
    await withClient(urls.ownerUrl, (owner) => owner.query("delete from request_fact where id = $1", [id]));
    expect(await page("", "ANALYST")).toEqual(before);
  });

  test("sees all figures anew, of one moment and with its date, when five more have come in", async () => {
    await many(20, "2026-10");
    const before = await figures("", "ANALYST");
    setClock(new Date("2026-11-24T14:30:00Z"));
    await many(4, "2026-11", { type: "CASE_ADVICE" });
    expect(await figures("", "ANALYST")).toEqual(before);
    await many(1, "2026-11", { type: "CASE_ADVICE" });
    const after = await seen("", "ANALYST");
    expect(after.sum).toMatch(/^1\. januar–24\. november 2026, .*øjebliksbillede fra den 24\. november 2026 kl\. 15\.30$/);
    expect(after.figures?.types.bars).toEqual([
      { label: "Sparring", value: 20 },
      { label: "Enkeltsag", value: 5 },
    ]);
  });

  test("waits on when five have come in and another figure was moved by one of them alone", async () => {
    await many(20, "2026-10");
    const before = await figures("", "ANALYST");
    await many(4, "2026-11", open);
    await many(1, "2026-11", { outcome: "NETWORK_STARTED" });
    expect(await figures("", "ANALYST")).toEqual(before);
    await many(4, "2026-11");
    expect((await figures("", "ANALYST")).requests.table.rows.at(-1)?.cells).toEqual([9]);
  });

  test("learns nothing of a year that has just begun, and compares a year with the one before when it is over", async () => {
    await many(20, "2025-01", { submittedAt: new Date("2025-01-02T09:00:00Z") });
    await many(30, "2026-10");
    expect((await figures("", "ANALYST")).keys[0]).toMatchObject({
      figure: "30",
      sentence: "Året er ikke slut. Det bliver sammenlignet med året før, når det er.",
    });
    setClock(new Date("2027-01-12T09:00:00Z"));
    await many(4, "2026-12");
    await many(1, "2027-01");
    // Four in the old year and one in the new are five more: told in neither.
    expect((await seen("", "ANALYST")).empty?.title).toBe("For få henvendelser til at vise tal");
    expect((await figures("til=2026-12", "ANALYST")).keys[0]).toMatchObject({ figure: "30" });
    await many(5, "2027-01");
    await many(1, "2026-12");
    expect((await figures("", "ANALYST")).keys[0]).toMatchObject({ figure: "6" });
    expect((await figures("til=2026-12", "ANALYST")).keys[0]).toMatchObject({
      figure: "35",
      sentence: "15 flere end i de tolv måneder før.",
    });
  });

  test("is told so on the page, and the manager that the counts are live and the answers are not", async () => {
    await many(20, "2026-10");
    await surveys("2026-10", Array(5).fill({ helped: 4 }));
    expect((await seen("", "ANALYST")).notes.join(" ")).toContain(
      "Tallene er et øjebliksbillede fra den 23. november 2026 kl. 10.",
    );
    const notes = (await seen()).notes.join(" ");
    expect(notes).toContain("ser dem derfor, som de er nu");
    expect(notes).toContain("Svarene på spørgeskemaet er for alle et øjebliksbillede, her fra den 23. november 2026 kl. 10.");
  });
});

describe("the survey's answers", () => {
  test("come five at a time, to the manager too, whatever is asked for", async () => {
    const counted: unknown[] = [];
    for (let given = 1; given <= 11; given += 1) {
      await surveys("2026-10", [{ helped: 4, respect: given % 2 === 0 ? 5 : null }]);
      const [table, ofManager] = [(await figures()).survey.table, (await figures("fra=2026-10&til=2026-10")).survey.table];
      expect(ofManager).toEqual(table);
      counted.push(table?.rows[0]?.cells[0]);
    }
    expect(counted).toEqual([undefined, undefined, undefined, undefined, 5, 5, 5, 5, 5, 10, 10]);
  });
});

describe("a patient reader, who looks after every single thing that happens,", () => {
  type Piece = { of(fact: RequestFact): unknown; told(shown: Awaited<ReturnType<typeof figures>>): unknown };
  const waits = (row: number) => (shown: Awaited<ReturnType<typeof figures>>) => {
    const cells = shown.waiting.table.rows[row]?.cells;
    return cells?.[0] === "for få" ? null : cells;
  };
  const pieces: Record<string, Piece> = {
    months: { of: ({ month }) => month, told: ({ requests }) => requests.table },
    types: { of: ({ type }) => type, told: ({ types }) => types.bars },
    themes: { of: ({ themes, type }) => [themes, type], told: ({ themesByType }) => themesByType.rows },
    states: { of: ({ state }) => state, told: ({ states }) => states.bars },
    outcomes: { of: ({ outcome }) => outcome, told: ({ outcomes }) => (outcomes.bars.length > 0 ? outcomes.bars : null) },
    contact: { of: (fact) => fact.minutesToFirstContact, told: waits(0) },
    advice: { of: (fact) => fact.minutesToFirstAdvice, told: waits(1) },
  };
  const looks = ["2026-12", "2027-12"];

  test("never sees a figure that one to four requests moved, across New Year too", async () => {
    let seed = 7;
    // Linear congruential generator: the same year for everybody.
    const chance = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * below);
    };
    const known = new Map<string, { asOf: string; facts: RequestFact[]; told: Record<string, unknown> }>();
    let renewals = 0;
    const facts = () => database().requestFact.findMany({ orderBy: { id: "asc" } });
    const any = async (where: object) => {
      const found = await database().requestFact.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
      return found[chance(found.length)]?.id;
    };
    const events: ((month: string) => Promise<unknown>)[] = [
      ...Array(3).fill((month: string) =>
        many(1, month, {
          ...open,
          type: (["SPARRING", "CASE_ADVICE"] as const)[chance(2)] ?? "",
          themes: [["CRIME", "BULLYING", "ABSENCE"][chance(3)] ?? ""],
        }),
      ),
      async () => {
        const id = await any({ minutesToFirstContact: null });
        if (id) await changed(id, { minutesToFirstContact: 60 * (1 + chance(20)), firstContactInTime: chance(4) > 0 });
      },
      async () => {
        const id = await any({ minutesToFirstAdvice: null });
        if (id) await changed(id, { minutesToFirstAdvice: 60 * (1 + chance(40)), firstAdviceInTime: true });
      },
      async () => {
        const id = await any({ outcome: null });
        const outcome = ["ADVICE_GIVEN", "NETWORK_STARTED"][chance(2)];
        if (id) await changed(id, { state: "completed", closedAt: now(), outcome });
      },
      async () => {
        const id = await any({});
        if (id) await changed(id, { themes: [["CRIME", "HOUSING_AREA"][chance(2)] ?? ""] });
      },
      async () => {
        const id = chance(4) === 0 ? await any({}) : undefined;
        if (id) await withClient(urls.ownerUrl, (owner) => owner.query("delete from request_fact where id = $1", [id]));
      },
    ];
    await many(14, "2026-12", open);

    for (let step = 0; step < 150; step += 1) {
      setClock(new Date(Date.parse("2026-12-20T09:00:00Z") + step * 4 * 3_600_000));
      await events[chance(events.length)]?.(now().toISOString().slice(0, 7));
      await renewFigures();
      const all = await facts();
      for (const look of looks) {
        const shown = await seen(`til=${look}`, "ANALYST");
        // A year that lies ahead is answered with this one.
        if (!shown.figures || shown.filters[0]?.value !== look) continue;
        const found = shown.figures;
        const told = Object.fromEntries(Object.entries(pieces).map(([name, piece]) => [name, piece.told(found) ?? null]));
        const before = known.get(look);
        const mine = all.filter(({ month }) => month.toISOString().slice(0, 4) === look.slice(0, 4));
        if (before?.asOf === shown.sum) {
          expect(told).toEqual(before.told);
          continue;
        }
        renewals += 1;
        for (const [name, piece] of Object.entries(pieces)) {
          const was = before?.told[name] ? before.facts : [];
          const of = (list: RequestFact[]) => new Map(list.map((fact) => [fact.id, JSON.stringify(piece.of(fact))]));
          const [then, here] = [of(was), of(mine)];
          const moved = [...new Set([...then.keys(), ...here.keys()])].filter(
            (id) => (then.get(id) ?? "null") !== (here.get(id) ?? "null"),
          );
          const same = JSON.stringify(told[name]) === JSON.stringify(before?.told[name] ?? null);
          expect(same || moved.length >= 5, `${name} at step ${step}`).toBe(true);
        }
        known.set(look, { asOf: shown.sum, facts: mine, told });
      }
    }
    // The reader was not simply shown nothing.
    expect(renewals).toBeGreaterThan(5);
  });
});

describe("several processes", () => {
  test("that renew the snapshot at the same moment make one, and none of them fails", async () => {
    await many(20, "2026-10");
    await Promise.all(Array.from({ length: 6 }, () => renewFigures()));
    expect(await database().figuresSnapshot.findMany({ select: { part: true, counted: true } })).toEqual([
      { part: "2026", counted: 20 },
    ]);
    expect(await database().snapshotFact.count()).toBe(20);
  });
});
