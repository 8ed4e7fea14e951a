import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectDatabase, database, disconnectDatabase } from "#app/platform/database.server.ts";
import { withClient } from "#app/platform/database-roles.server.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#app/platform/embedded-postgres.server.ts";
import { prepareDatabase } from "#app/platform/migrations.server.ts";
import { projectRoot } from "#app/platform/project-root.server.ts";

const parent = mkdtempSync(join(tmpdir(), "medspil-embedded-"));
chmodSync(parent, 0o711);
const isRoot = process.getuid?.() === 0;

function folderFor(name: string): string {
  return join(parent, name, "postgres");
}

async function rowsOf(server: EmbeddedPostgres, query: string): Promise<Record<string, unknown>[]> {
  return withClient(server.url("postgres", "postgres"), async (client) => (await client.query(query)).rows);
}

/** Runs `act` with a server in `folder`, and stops the server whatever happens. */
async function withServer<T>(folder: string, act: (server: EmbeddedPostgres) => Promise<T>): Promise<T> {
  const server = await startEmbeddedPostgres({ folder });
  try {
    return await act(server);
  } finally {
    await server.stop();
  }
}

async function untilTrue(isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await isTrue().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("It did not come true");
}

afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe("the embedded PostgreSQL", () => {
  test("is the real one, speaks Danish order and UTF-8, and lets nobody in without the password", async () => {
    await withServer(folderFor("plain"), async (server) => {
      expect(await rowsOf(server, "show server_encoding")).toEqual([{ server_encoding: "UTF8" }]);
      expect(await rowsOf(server, "show fsync")).toEqual([{ fsync: "on" }]);
      const sorted = await rowsOf(
        server,
        `select x from unnest(array['Århus', 'Ærø', 'Zink', 'Østre']) x order by x collate "da-x-icu"`,
      );
      expect(sorted.map(({ x }) => x)).toEqual(["Zink", "Ærø", "Østre", "Århus"]);
      const wrong = server.url("postgres", "postgres").replace(/:[^:@]+@/, ":guess@");
      await expect(withClient(wrong, async () => {})).rejects.toThrow(/password authentication failed/);
    });
  });

  test("keeps its password to itself", async () => {
    await withServer(folderFor("plain"), async (server) => {
      expect(statSync(join(server.folder, "secret")).mode & 0o777).toBe(0o600);
      expect(statSync(server.folder).mode & 0o777).toBe(0o700);
    });
  });

  test("keeps its data when it is stopped and started", async () => {
    await withServer(folderFor("plain"), (server) => rowsOf(server, "create table kept as select 42 as answer"));
    await withServer(folderFor("plain"), async (server) => {
      expect(server.tookOver).toBe(false);
      expect(await rowsOf(server, "select answer from kept")).toEqual([{ answer: 42 }]);
    });
  });

  test("is started again when it ends by itself", async () => {
    await withServer(folderFor("plain"), async (server) => {
      const postmaster = Number.parseInt(readFileSync(join(server.folder, "cluster", "postmaster.pid"), "utf8"), 10);
      process.kill(postmaster, "SIGKILL");
      await untilTrue(async () => (await rowsOf(server, "select 1 as one")).length === 1);
    });
  });

  test("has two roles even where one user is named for both, if that user may make roles", async () => {
    await withServer(folderFor("plain"), async (server) => {
      await rowsOf(server, "create role one_for_all login createrole password 'secret'");
      await rowsOf(server, "create database theirs owner one_for_all");
      const url = `postgresql://one_for_all:secret@127.0.0.1:${server.port}/theirs`;
      expect((await prepareDatabase(url, url)).role).toEqual({ name: "medspil_app", takenOn: true });
      expect((await prepareDatabase(url, url)).role).toEqual({ name: "medspil_app", takenOn: true });
      connectDatabase(url, { role: "medspil_app" });
      await expect(database().$executeRaw`delete from consultation_event`).rejects.toThrow(/permission denied/);
      expect(await database().consultation.count()).toBe(0);
      await disconnectDatabase();
    });
  });

  test("is not taken away from a Medspil that is using it", { timeout: 20_000 }, async () => {
    await withServer(folderFor("plain"), async (server) => {
      await expect(startEmbeddedPostgres({ folder: folderFor("plain") })).rejects.toThrow(
        /Another Medspil is running on the data folder/,
      );
      expect(await rowsOf(server, "select 1 as one")).toEqual([{ one: 1 }]);
    });
  });

  test("is still nobody else's after one of its processes was killed and all connections with it", {
    timeout: 20_000,
  }, async () => {
    const folder = folderFor("plain");
    await withServer(folder, async (server) => {
      const [backend] = await rowsOf(server, "select pid from pg_stat_activity where backend_type = 'checkpointer'");
      process.kill(Number(backend?.pid), "SIGKILL");
      const held = "select 1 from pg_locks where locktype = 'advisory' and granted";
      await untilTrue(
        async () =>
          (await rowsOf(server, "select 1 where pg_postmaster_start_time() < now() - interval '1 second'")).length === 1,
      );
      await untilTrue(async () => (await rowsOf(server, held)).length === 1);
      await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(/Another Medspil is running on the data folder/);
      expect(await rowsOf(server, "select 1 as one")).toEqual([{ one: 1 }]);
    });
  });

  test("refuses the data of another major version", async () => {
    const folder = folderFor("newer");
    mkdirSync(join(folder, "cluster"), { recursive: true });
    chmodSync(join(parent, "newer"), 0o711);
    writeFileSync(join(folder, "cluster", "PG_VERSION"), "99\n");
    await expect(startEmbeddedPostgres({ folder })).rejects.toThrow(
      /belongs to PostgreSQL 99, and this Medspil brings PostgreSQL \d+/,
    );
  });

  test("says that its secret was lost", async () => {
    const secret = join(folderFor("plain"), "secret");
    const original = readFileSync(secret);
    rmSync(secret);
    await expect(startEmbeddedPostgres({ folder: folderFor("plain") })).rejects.toThrow(
      /is not the one that its database was made with/,
    );
    writeFileSync(secret, original);
    await withServer(folderFor("plain"), async (server) => expect(server.tookOver).toBe(false));
  });

  test("says that a folder cannot be written", async () => {
    writeFileSync(join(parent, "file"), "");
    await expect(startEmbeddedPostgres({ folder: folderFor("file") })).rejects.toThrow(/cannot be written \(E[A-Z]+\)/);
  });

  test("begins anew after a first start that was interrupted", async () => {
    const folder = folderFor("interrupted");
    mkdirSync(join(folder, "cluster.unfinished", "base"), { recursive: true });
    chmodSync(join(parent, "interrupted"), 0o711);
    await withServer(folder, async (server) => expect(await rowsOf(server, "select 1 as one")).toHaveLength(1));
  });

  test("starts with a lock file that a power cut left behind", async () => {
    const folder = folderFor("power-cut");
    await withServer(folder, async () => {});
    // The number now belongs to another process: this one.
    writeFileSync(
      join(folder, "cluster", "postmaster.pid"),
      `${process.pid}\n${folder}/cluster\n0\n5432\n\n127.0.0.1\n0 0\nready   \n`,
    );
    await withServer(folder, async (server) => expect(server.tookOver).toBe(false));
  });

  test.runIf(isRoot)(
    "started by root below a folder that only root may enter, has its data where its user can reach it",
    async () => {
      const closed = join(parent, "closed");
      mkdirSync(closed, { mode: 0o700 });
      const folder = join(closed, "postgres");
      const first = await withServer(folder, async (server) => {
        await rowsOf(server, "create table kept as select 1 as one");
        return server.folder;
      });
      expect(first).not.toBe(folder);
      await withServer(folder, async (server) => expect(await rowsOf(server, "select one from kept")).toHaveLength(1));
      rmSync(first, { recursive: true });
    },
  );
});

describe("a Node process that is killed (kill -9)", () => {
  const script = join(parent, "script");
  const processes: ChildProcess[] = [];

  beforeAll(async () => {
    await build({
      root: projectRoot,
      configFile: false,
      logLevel: "error",
      build: {
        ssr: "tests/platform/write-until-killed.ts",
        outDir: script,
        emptyOutDir: true,
        target: "node20",
        copyPublicDir: false,
      },
    });
    // Packages and package.json are looked for upwards from the script.
    spawnSync("ln", ["-s", join(projectRoot, "node_modules"), join(projectRoot, "package.json"), script]);
  }, 60_000);

  afterAll(() => {
    for (const child of processes) child.kill("SIGKILL");
  });

  test("loses nothing that was acknowledged, and the next start takes its server over", { timeout: 60_000 }, async () => {
    const folder = folderFor("killed");
    const child = spawn(process.execPath, [join(script, "write-until-killed.js"), folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    processes.push(child);
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    await untilTrue(async () => said.split("\n").length > 200);
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    const acknowledged = said.trim().split("\n").length;

    await withServer(folder, async (server) => {
      expect(server.tookOver).toBe(true);
      const [stored] = await rowsOf(server, "select count(*)::int as count, max(number) as last from acknowledged");
      expect(stored?.count).toBeGreaterThanOrEqual(acknowledged);
      expect(stored?.last).toBe(stored?.count);
    });
  });
});
