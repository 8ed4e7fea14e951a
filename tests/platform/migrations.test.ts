import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { withClient } from "#app/platform/database-roles.server.ts";
import {
  applyMigrations,
  type Migration,
  oneStartAtATime,
  prepareDatabase,
  readMigrations,
} from "#app/platform/migrations.server.ts";
import { createEmptyDatabase } from "#tests/support/database.ts";

const first = { name: "20260101000000_first", sql: "create table a (id int); insert into a values (1);" };
const second = { name: "20260102000000_second", sql: "create table b (id int);" };

/** Applies migrations to a database, as the start of a version that has these would. */
function migrate(ownerUrl: string, ...migrations: Migration[]) {
  return withClient(ownerUrl, (owner) => applyMigrations(owner, migrations));
}

describe("migrating", () => {
  test("applies all that is missing, in order, and nothing twice", async () => {
    const { ownerUrl } = await createEmptyDatabase();
    expect(await migrate(ownerUrl, first, second)).toEqual([first.name, second.name]);
    expect(await migrate(ownerUrl, first, second)).toEqual([]);
    await withClient(ownerUrl, async (client) => {
      expect((await client.query("select id from a")).rows).toEqual([{ id: 1 }]);
    });
  });

  test("keeps the books as Prisma keeps them", async () => {
    const { ownerUrl } = await createEmptyDatabase();
    await migrate(ownerUrl, first);
    await withClient(ownerUrl, async (client) => {
      const books = await client.query("select * from _prisma_migrations");
      expect(books.rows).toEqual([
        {
          id: expect.stringMatching(/^[0-9a-f-]{36}$/),
          checksum: createHash("sha256").update(first.sql).digest("hex"),
          migration_name: first.name,
          logs: null,
          rolled_back_at: null,
          started_at: expect.any(Date),
          finished_at: expect.any(Date),
          applied_steps_count: 1,
        },
      ]);
      const columns = await client.query(
        `select column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '') || case is_nullable when 'NO' then ' not null' else '' end as is
           from information_schema.columns where table_name = '_prisma_migrations' order by ordinal_position`,
      );
      expect(columns.rows.map(({ is }) => is)).toEqual([
        "id character varying(36) not null",
        "checksum character varying(64) not null",
        "finished_at timestamp with time zone",
        "migration_name character varying(255) not null",
        "logs text",
        "rolled_back_at timestamp with time zone",
        "started_at timestamp with time zone not null",
        "applied_steps_count integer not null",
      ]);
    });
  });

  test("waits for whoever migrates at the same moment", async () => {
    const { ownerUrl } = await createEmptyDatabase();
    const applied = await Promise.all([1, 2, 3].map(() => migrate(ownerUrl, first, second)));
    expect(applied.flat().sort()).toEqual([first.name, second.name]);
  });

  test("leaves nothing of a migration that fails, says why, and refuses to go on afterwards", async () => {
    const { ownerUrl } = await createEmptyDatabase();
    const broken = { name: "20260103000000_broken", sql: "create table c (id int); create table c (id int);" };
    await expect(migrate(ownerUrl, first, broken)).rejects.toThrow(
      /20260103000000_broken failed and was rolled back: relation "c" already exists/,
    );
    await withClient(ownerUrl, async (client) => {
      expect((await client.query("select to_regclass('c') as found")).rows).toEqual([{ found: null }]);
    });
    await expect(migrate(ownerUrl, first, broken)).rejects.toThrow(/20260103000000_broken was begun and not finished/);
  });

  test("goes on after somebody has said that the failed migration was rolled back", async () => {
    const { ownerUrl } = await createEmptyDatabase();
    await expect(migrate(ownerUrl, { ...second, sql: "nonsense" })).rejects.toThrow(/failed/);
    await withClient(ownerUrl, (client) => client.query("update _prisma_migrations set rolled_back_at = now()"));
    expect(await migrate(ownerUrl, second)).toEqual([second.name]);
  });

  test("refuses the database of a newer version", async () => {
    const { ownerUrl } = await createEmptyDatabase();
    await migrate(ownerUrl, first, second);
    await expect(migrate(ownerUrl, first)).rejects.toThrow(/newer version of Medspil: it knows 20260102000000_second/);
  });

  test("refuses a migration whose file was changed after it was applied", async () => {
    const { ownerUrl } = await createEmptyDatabase();
    await migrate(ownerUrl, first);
    await expect(migrate(ownerUrl, { ...first, sql: `${first.sql} -- better` })).rejects.toThrow(
      /20260101000000_first is not the one/,
    );
  });

  test("refuses a database with tables of somebody else", async () => {
    const { ownerUrl } = await createEmptyDatabase();
    await withClient(ownerUrl, (client) => client.query("create table theirs (id int)"));
    await expect(migrate(ownerUrl, first)).rejects.toThrow(/tables that Medspil did not make/);
  });
});

describe("preparing a database", () => {
  test("applies the migrations of this version, and the queue's", async () => {
    const { ownerUrl, applicationUrl } = await createEmptyDatabase();
    const prepared = await prepareDatabase(ownerUrl, applicationUrl);
    expect(prepared.applied).toEqual(readMigrations().map(({ name }) => name));
    expect(prepared.role).toEqual({ name: "medspil_app", takenOn: false });
    expect((await prepareDatabase(ownerUrl, applicationUrl)).applied).toEqual([]);
  });

  test("changes no rights that are right already, so that a start beside others waits for nobody", async () => {
    const { ownerUrl, applicationUrl } = await createEmptyDatabase();
    await prepareDatabase(ownerUrl, applicationUrl);
    const rights = () =>
      withClient(ownerUrl, async (owner) => {
        const found = await owner.query(
          "select (select array_agg(oid order by oid) from pg_policy) as policies, (select array_agg(xmin::text order by oid) from pg_class where relnamespace = 'public'::regnamespace) as given",
        );
        return found.rows[0];
      });
    const before = await rights();
    await prepareDatabase(ownerUrl, applicationUrl);
    expect(await rights()).toEqual(before);
    await withClient(ownerUrl, (owner) =>
      owner.query("grant delete on read_log to medspil_app; revoke insert on person from medspil_app"),
    );
    await prepareDatabase(ownerUrl, applicationUrl);
    await withClient(applicationUrl, async (application) => {
      await expect(application.query("delete from read_log")).rejects.toThrow(/permission denied/);
      await application.query("insert into person (id, name, email, roles) values (gen_random_uuid(), 'x', 'x', '{}')");
    });
  });

  test("is done by one of several that start at the same moment, while the others wait", async () => {
    const { ownerUrl, applicationUrl } = await createEmptyDatabase();
    let inside = 0;
    let waited = 0;
    const applied = await Promise.all(
      [1, 2, 3].map(() =>
        oneStartAtATime(
          ownerUrl,
          () => waited++,
          async () => {
            expect(++inside).toBe(1);
            const prepared = await prepareDatabase(ownerUrl, applicationUrl);
            inside--;
            return prepared.applied.length;
          },
        ),
      ),
    );
    expect(applied.sort()).toEqual([0, 0, readMigrations().length]);
    expect(waited).toBe(2);
  });

  test("says in a sentence that a database cannot be reached, does not exist, or lets nobody in", async () => {
    const { ownerUrl } = await createEmptyDatabase();
    const changed = (change: (url: URL) => void) => {
      const url = new URL(ownerUrl);
      change(url);
      return prepareDatabase(url.href, url.href);
    };
    await expect(changed((url) => (url.port = "1"))).rejects.toThrow(/cannot be reached \(ECONNREFUSED\)/);
    await expect(changed((url) => (url.pathname = "/nowhere"))).rejects.toThrow(/nowhere at 127.0.0.1:\d+ does not exist/);
    await expect(changed((url) => (url.password = "wrong"))).rejects.toThrow(/does not let medspil_owner in/);
  });

  test("warns of a single role where the owner may not make another", async () => {
    const { ownerUrl } = await createEmptyDatabase();
    await withClient(ownerUrl, async (owner) => {
      expect(await owner.query("select rolcreaterole from pg_roles where rolname = current_user")).toMatchObject({
        rows: [{ rolcreaterole: false }],
      });
    });
    expect((await prepareDatabase(ownerUrl, ownerUrl)).role).toBeUndefined();
  });
});
