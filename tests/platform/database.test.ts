import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, inject, test } from "vitest";
import {
  asOneTransaction,
  connectDatabase,
  database,
  databasePool,
  disconnectDatabase,
  inTransaction,
  isDatabaseAway,
  rowsOf,
} from "#app/platform/database.server.ts";
import { withClient } from "#app/platform/database-roles.server.ts";
import { jsonb, statement } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { useDatabase } from "#tests/support/database.ts";

const urls = useDatabase({ each: "test" });

const areas = statement(
  "areas",
  { value: jsonb<unknown>() },
  () => Prisma.sql`select value from setting where key = 'area.name'`,
);
const asked = (sql: Prisma.Sql) => rowsOf(statement("asked", {}, () => sql)());
const storeArea = (value: string) => Prisma.sql`insert into setting (key, value) values ('area.name', to_jsonb(${value}::text))`;

/** Ends every connection to the test's database, as a restart of PostgreSQL does. */
function endConnections(): Promise<unknown> {
  const name = new URL(urls.applicationUrl).pathname.slice(1);
  return withClient(inject("postgres").superuser, (client) =>
    client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]),
  );
}

describe("rows that are asked for by SQL", () => {
  test("come as the driver tells them", async () => {
    const at = new Date("2026-11-23T08:30:00.000Z");
    const [row] = await asked(
      Prisma.sql`select ${at}::timestamptz as at, ${["A", "B"]}::text[] as codes, '{"a":[1,null]}'::jsonb as told, ${3}::int as number`,
    );
    expect(row).toEqual({ at, codes: ["A", "B"], told: { a: [1, null] }, number: 3 });
  });

  test("are prepared under the statement's name, or planned each time", async () => {
    const search = statement(
      "search",
      {},
      (word: string) => Prisma.sql`select from setting where key ilike ${word}`,
      "each time",
    );
    await rowsOf(areas());
    await rowsOf(search("a%"));
    await inTransaction(async (tx) => {
      await rowsOf(areas(), tx);
      await rowsOf(search("b%"), tx);
    });
    const { rows } = await databasePool().query<{ name: string }>("select name from pg_prepared_statements");
    const names = rows.map(({ name }) => name);
    expect(names).toContain("areas 1");
    expect(names.filter((name) => name.startsWith("search"))).toEqual([]);
  });

  test("are those of a transaction where one is given or around, and go with it", async () => {
    class Undone extends Error {}
    const inGiven = inTransaction(async (tx) => {
      await tx.$executeRaw(storeArea("Prøve"));
      expect(await rowsOf(areas())).toEqual([]);
      expect(await rowsOf(areas(), tx)).toEqual([{ value: "Prøve" }]);
      throw new Undone();
    });
    await expect(inGiven).rejects.toThrow(Undone);
    const inAround = asOneTransaction(async () => {
      await database().$executeRaw(storeArea("Prøve"));
      expect(await rowsOf(areas())).toEqual([{ value: "Prøve" }]);
      throw new Undone();
    }, 5_000);
    await expect(inAround).rejects.toThrow(Undone);
    expect(await rowsOf(areas())).toEqual([]);
  });
});

describe("a database that goes away", () => {
  const ways: [string, (sql: Prisma.Sql) => Promise<unknown>][] = [
    ["by SQL", asked],
    ["through the models' client", (sql) => database().$queryRaw(sql)],
    ["in a transaction", (sql) => inTransaction((tx) => rowsOf(statement("asked", {}, () => sql)(), tx))],
  ];

  test.each(ways)("while it is asked %s is known as such", async (_how, ask) => {
    const asked = ask(Prisma.sql`select pg_sleep(20)::text`).catch((error) => error);
    await sleep(300);
    await endConnections();
    expect(isDatabaseAway(await asked)).toBe(true);
  });

  test.each(ways)("before it is asked %s is known as such", async (_how, ask) => {
    await disconnectDatabase();
    const away = new URL(urls.applicationUrl);
    away.port = "1";
    connectDatabase(away.href);
    const error = await ask(Prisma.sql`select 1`).catch((error) => error);
    expect(isDatabaseAway(error)).toBe(true);
  });

  test.each(ways)("and is back is asked %s as before", async (_how, ask) => {
    await ask(Prisma.sql`select 1`);
    await endConnections();
    // The first to ask may find the connection that has just ended.
    await ask(Prisma.sql`select 1`).catch(() => {});
    await expect(ask(Prisma.sql`select 1 as one`)).resolves.toEqual([{ one: 1 }]);
  });

  test.each(ways.flatMap(([how, ask]) => (["destroy", "end"] as const).map((breaks) => [how, breaks, ask] as const)))(
    "in the moment before it is asked %s is known as such (%s)",
    async (_how, breaks, ask) => {
      const client = await databasePool().connect();
      (client as unknown as { connection: { stream: Socket } }).connection.stream[breaks]();
      client.release();
      const answer = await ask(Prisma.sql`select 1 as one`).catch((error) => error);
      // Whoever asks a moment later is given another connection.
      if (Array.isArray(answer)) expect(answer).toEqual([{ one: 1 }]);
      else expect(isDatabaseAway(answer)).toBe(true);
    },
  );

  test.each(["ECONNRESET", "ETIMEDOUT", "EPIPE", "ECONNREFUSED"])(
    "while a transaction is committed is known as such (%s)",
    async (code) => {
      let stream: Socket | undefined;
      databasePool().once("acquire", (client) => {
        stream = (client as unknown as { connection: { stream: Socket } }).connection.stream;
      });
      const error = await inTransaction(async (tx) => {
        await tx.$queryRaw`select 1`;
        stream?.destroy(Object.assign(new Error("read"), { code, errno: -104, syscall: "read" }));
      }).catch((error) => error);
      expect(error).toBeInstanceOf(Error);
      expect(isDatabaseAway(error)).toBe(true);
    },
  );

  test("is not what a wrong statement is", async () => {
    const error = await asked(Prisma.sql`select nothing from nowhere`).catch((error) => error);
    expect(error).toBeInstanceOf(Error);
    expect(isDatabaseAway(error)).toBe(false);
  });
});
