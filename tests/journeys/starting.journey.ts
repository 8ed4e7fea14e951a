import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { generateIdentity, identityToRecipient } from "age-encryption";
import pg from "pg";
import { findRunningPostgres, startEmbeddedPostgres } from "#app/platform/embedded-postgres.server.ts";
import { aSparring, posterAt } from "../support/posting.ts";
import { fillTown } from "../support/several-processes.ts";

// The two commands themselves, as processes: what they say, how they end, and what a kill -9 leaves behind.

type Medspil = { child: ChildProcess; said: () => string };

test.describe("starting @js", () => {
  let folder = "";
  const children: ChildProcess[] = [];

  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "medspil-starting-"));
    chmodSync(folder, 0o711);
  });
  test.afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, "exit");
      child.kill("SIGINT");
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  function run(command: "start" | "demo" | readonly string[], settings: Record<string, string> = {}): Medspil {
    const nothing = { DATABASE_URL: "", DATABASE_OWNER_URL: "", SMTP_URL: "", PUBLIC_URL: "", SESSION_SECRET: "" };
    const child = spawn(process.execPath, ["server.js", ...[command].flat()], {
      cwd: new URL("../..", import.meta.url),
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...nothing, MEDSPIL_DATA: folder, PORT: "0", ...settings },
    });
    children.push(child);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => (said += chunk.toString()));
    return { child, said: () => said };
  }

  async function untilReady({ child, said }: Medspil): Promise<string> {
    await expect.poll(() => child.exitCode !== null || /is ready: \S+/.test(said()), { timeout: 180_000 }).toBe(true);
    const url = /is ready: (\S+)/.exec(said())?.[1];
    if (!url) throw new Error(`It did not start:\n${said()}`);
    return url;
  }

  async function refusal(settings: Record<string, string> = {}): Promise<string> {
    const { child, said } = run("start", settings);
    const [code] = await once(child, "close");
    expect(code).toBe(1);
    expect(said()).not.toMatch(/^\s+at /m);
    return said();
  }

  /** Runs a command to its end; answers its exit code and all that it said. */
  async function done(
    command: readonly string[],
    settings: Record<string, string> = {},
  ): Promise<{ code: number; said: string }> {
    const { child, said } = run(command, settings);
    const [code] = await once(child, "close");
    return { code, said: said() };
  }

  async function inCluster(query: string): Promise<void> {
    const server = await startEmbeddedPostgres({ folder: join(folder, "postgres") });
    const client = new pg.Client({ connectionString: server.url("medspil_owner", "medspil") });
    await client.connect();
    await client.query(query);
    await client.end();
    await server.stop();
  }

  test("says in a sentence why it cannot, and ends with 1", async () => {
    expect(await refusal({ PORT: process.env.MEDSPIL_TEST_PORT ?? "" })).toMatch(
      /Port \d+ on 127\.0\.0\.1 is taken by another program/,
    );
    expect(await refusal({ DATABASE_URL: "postgresql://medspil@localhost/medspil" })).toMatch(/SESSION_SECRET is missing/);
    expect(await refusal({ BACKUP_RECIPIENTS: `age1${"q".repeat(58)}` })).toMatch(/BACKUP_RECIPIENTS holds a key that is none/);
    expect(await refusal({ WORKER: "?", TRUST_PROXY: "?" })).toMatch(/TRUST_PROXY must[^\n]+\n\s+WORKER must/);
    writeFileSync(join(folder, "file"), "");
    expect(await refusal({ MEDSPIL_DATA: join(folder, "file", "data") })).toMatch(/The data folder \S+ cannot be written/);
  });

  test("refuses the database of a newer version and one that was migrated halfway, and lets both be", async () => {
    test.slow();
    const medspil = run("start");
    await untilReady(medspil);
    medspil.child.kill("SIGINT");
    expect((await once(medspil.child, "close"))[0]).toBe(0);
    const lines = medspil.said().trim().split("\n");
    expect(lines.slice(-2)).toEqual(["Stopping PostgreSQL …", "Stopped."]);

    await inCluster(
      "insert into _prisma_migrations (id, checksum, finished_at, migration_name) values ('x', 'x', now(), '29990101000000_later')",
    );
    expect(await refusal()).toMatch(/belongs to a newer version of Medspil: it knows 29990101000000_later/);
    await inCluster("update _prisma_migrations set finished_at = null where id = 'x'");
    expect(await refusal()).toMatch(/29990101000000_later was begun and not finished/);
    await inCluster("delete from _prisma_migrations where id = 'x'");
    const unsafe = run("start", { HOST: "0.0.0.0", SESSION_SECRET: "x".repeat(32) });
    await untilReady(unsafe);
    expect(unsafe.said().match(/^Warning: \w+/gm)).toEqual(["Warning: HOST", "Warning: SESSION_SECRET"]);
  });

  test("is backed up while it runs, and stands in an empty folder again", async () => {
    test.slow();
    const medspil = run("start");
    await untilReady(medspil);
    const running = findRunningPostgres(join(folder, "postgres"));
    const client = new pg.Client({ connectionString: running?.url("medspil_owner", "medspil") });
    await client.connect();
    await client.query("insert into org_unit (id, name, kind) values (gen_random_uuid(), 'Fyrreskolen', 'SCHOOL')");
    await client.query(
      "insert into person (id, name, email, roles) values (gen_random_uuid(), 'Lærke', 'l@fjordby.invalid', '{}')",
    );
    await client.query(`insert into setting (key, value) values ('municipality.name', '"Fjordby Kommune"')`);
    await client.end();

    const identity = await generateIdentity();
    const key = join(folder, "medspil-backup.key");
    writeFileSync(key, `# public key: ${await identityToRecipient(identity)}\n${identity}\n`);
    const encrypted = { BACKUP_RECIPIENTS: await identityToRecipient(identity) };
    const backup = await done(["backup", "--to", join(folder, "saved")], encrypted);
    const file = /Backed up \d+ rows of Fjordby Kommune \(\d+ KB\) to (\S+)/.exec(backup.said)?.[1] ?? "";
    expect(backup).toMatchObject({ code: 0, said: expect.stringContaining("It is encrypted") });
    expect((await done(["restore", file])).said).toMatch(/is encrypted\. Name the file of the secret key.*--identity FILE/);
    expect(await done(["restore", file, "--identity", key])).toMatchObject({
      code: 1,
      said: expect.stringMatching(/Nothing was restored\.\n\s+Another Medspil is running on the data folder/),
    });
    medspil.child.kill("SIGTERM");
    expect((await once(medspil.child, "close"))[0]).toBe(0);
    expect((await done(["restore", file, "--identity", key])).said).toMatch(
      /holds the data of Fjordby Kommune.*--replace "Fjordby Kommune"/,
    );

    const elsewhere = { MEDSPIL_DATA: join(folder, "elsewhere") };
    expect(await done(["restore", file, "--identity", key], elsewhere)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/Restored \d+ rows of Fjordby Kommune, as they were .*; every table's sum is right\./),
    });
    // Links in letters that wait are made with the same secret.
    const secretIn = (place: string) => readFileSync(join(place, "session-secret"), "utf8");
    expect(secretIn(elsewhere.MEDSPIL_DATA)).toBe(secretIn(folder));
    const again = run("start", elsewhere);
    const url = await untilReady(again);
    expect(again.said()).toContain("The database is up to date.");
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ ready: true, worker: "running" });
  });

  test("goes on after a kill -9: the database is taken over, and no acknowledged request is gone", async () => {
    test.slow();
    const killed = run("start");
    const url = await untilReady(killed);
    const owner = new pg.Client({
      connectionString: findRunningPostgres(join(folder, "postgres"))?.url("medspil_owner", "medspil"),
    });
    await owner.connect();
    const { teacher } = await fillTown((sql, values) => owner.query(sql, values));
    await owner.end();
    const asking = posterAt(url, teacher);
    const form = await asking.get("/henvendelser/ny/sparring");
    const sent = await asking.post("/henvendelser/ny/sparring", form, aSparring(form.page));
    const number = /\/henvendelser\/(TK-\d{4}-\d{5})\/kvittering/.exec(sent.location)?.[1];
    const ended = once(killed.child, "exit");
    killed.child.kill("SIGKILL");
    await ended;

    const next = run("start");
    const reading = posterAt(await untilReady(next), teacher);
    expect(next.said()).toContain("its PostgreSQL was still running and has been restarted");
    const { status, page } = await reading.get(`/henvendelser/${number}`);
    expect(status).toBe(200);
    expect(page).toMatch(/<h1[^>]*>[^<]*Uro i frikvartererne/);
  });
});
