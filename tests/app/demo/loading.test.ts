import { describe, expect, test } from "vitest";
import { now, setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { idOf } from "#prisma/seed/chance.ts";
import { loadDemo } from "#prisma/seed/demo.ts";
import { requests } from "#prisma/seed/requests.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase({ each: "test" });

/** Few generated requests: the listed ones are what can go wrong. */
const generated = 25;
const patience = { timeout: 240_000 };

class PowerCut extends Error {}

/** A Saturday evening between Christmas and New Year, and a Saturday in the summer holiday: no deadline falls where it mostly does. */
const winterEvening = new Date("2026-12-26T21:00:00Z");
const summerDay = new Date("2027-07-17T20:00:00Z");

async function expectEveryStoryToStandWhereItShould(): Promise<void> {
  const rows = await database().consultation.findMany({ select: { submissionKey: true, state: true } });
  const states = new Map(rows.map(({ submissionKey, state }) => [submissionKey, state]));
  expect(requests.map(({ code }) => [code, states.get(idOf("story", code))])).toEqual(
    requests.map(({ code, state }) => [code, state]),
  );
}

describe("loading the demo", () => {
  test(
    "leaves nothing when it is interrupted, and begins anew the next time, be it between Christmas and New Year",
    patience,
    async () => {
      const cut = (share: number) => {
        if (share > 0.5) throw new PowerCut();
      };
      await expect(loadDemo({ generated, onProgress: cut })).rejects.toThrow(PowerCut);
      expect(await database().person.count()).toBe(0);
      expect(await database().consultation.count()).toBe(0);
      expect(Math.abs(now().getTime() - performance.timeOrigin - performance.now())).toBeLessThan(60_000);
      setClock(winterEvening);
      expect(await loadDemo({ generated })).toMatchObject({ loaded: true });
      await expectEveryStoryToStandWhereItShould();
    },
  );

  test("twice at the same moment loads it once, be it in the summer holiday", patience, async () => {
    setClock(summerDay);
    const both = await Promise.all([loadDemo({ generated }), loadDemo({ generated })]);
    expect(both.map(({ loaded }) => loaded).sort()).toEqual([false, true]);
    expect(await database().person.count({ where: { demoOrder: { not: null } } })).toBe(19);
    await expectEveryStoryToStandWhereItShould();
  });
});
