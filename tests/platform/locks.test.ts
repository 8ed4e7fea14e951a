import { describe, expect, test } from "vitest";
import { inTransaction, oneAtATime } from "#app/platform/database.server.ts";
import { type LockName, locks } from "#app/platform/locks.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase();

describe("an advisory lock", () => {
  test("has a number of its own", () => {
    const numbers = Object.values(locks);
    expect(numbers).toEqual([...new Set(numbers)]);
    expect(locks.migrations).toBe(72_707_369);
  });

  test("lets one change happen at a time, and those under other locks beside it", async () => {
    const order: string[] = [];
    const change = (lock: LockName, says: string) =>
      oneAtATime(lock, async (tx) => {
        order.push(`${says} begins`);
        await tx.$executeRaw`select pg_sleep(0.1)`;
        order.push(`${says} ends`);
      });
    await Promise.all([change("dutyPlan", "plan"), change("dutyPlan", "plan")]);
    expect(order).toEqual(["plan begins", "plan ends", "plan begins", "plan ends"]);
    await oneAtATime("dutyPlan", () => inTransaction(() => change("demo", "demo")));
    expect(order.slice(4)).toEqual(["demo begins", "demo ends"]);
  });
});
