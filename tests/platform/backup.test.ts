import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Decrypter, generateIdentity, identityToRecipient } from "age-encryption";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openConsultation } from "#app/consultations/open.server.ts";
import { perform } from "#app/consultations/perform.server.ts";
import { startWorker } from "#app/outbox/worker.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { inOrder, tablesLeftOut, tablesMadeAgain } from "#app/platform/backup.server.ts";
import { identitiesIn, refuseWrongRecipients } from "#app/platform/backup-encryption.server.ts";
import { verifyBackup, writeBackupFile } from "#app/platform/backup-file.server.ts";
import { now, setClock } from "#app/platform/clock.server.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { connectDatabase, database, disconnectDatabase } from "#app/platform/database.server.ts";
import { withClient } from "#app/platform/database-roles.server.ts";
import { backUp, backUpBefore, backupFolder, forgetOldBackups } from "#app/platform/kept-backups.server.ts";
import { prepareDatabase, readMigrations } from "#app/platform/migrations.server.ts";
import { restoreBackup, rowsIn } from "#app/platform/restore.server.ts";
import { tasks } from "#app/server/tasks.ts";
import { type MailServer, startMailServer } from "#tests/app/outbox/mail-server.ts";
import { until } from "#tests/app/outbox/owed.ts";
import { createEmptyDatabase, type TestDatabase, useDatabase } from "#tests/support/database.ts";
import { aRequest, aUnit, somebody } from "#tests/support/town.ts";

const urls = useDatabase();
const usual = { ...config };
const folder = mkdtempSync(join(tmpdir(), "medspil-backup-"));

let school: string;
let teacher: SignedIn;
let sofie: SignedIn;
let path: string;

/** What a text may hold, and what COPY, SQL and lines must not stumble over. */
const awkward = "Tab\there, \"quotes\" and 'these', \\N and \\. and\n\\.\nlines\r\n, æøå Ærø 🙂, ,;{}$$";

/** A request with a single answer, so that a row of one stands for a row of the other. */
const oneAnswer = (special: { title?: string } = {}) =>
  aRequest(school, { answers: aRequest(school).answers.slice(0, 1), ...special });

beforeAll(async () => {
  configure({ dataFolder: folder, smtpUrl: "smtp://127.0.0.1:1", mailFrom: "medspil@fjordby.invalid" });
  school = await aUnit("Fyrreskolen");
  await aUnit("Fyrreskolens klub", "CLUB", school);
  teacher = await somebody("Lærke Lærer", { unitId: school });
  sofie = await somebody("Sofie Social", { competences: ["COMP_SOCIAL_PEDAGOGY"], contactFor: [school] });
  await database().setting.create({ data: { key: "municipality.name", value: "Fjordby Kommune" } });
  for (const title of ["Uro omkring skolen", awkward, "En tredje"]) await openConsultation(oneAnswer({ title }), teacher);
  await perform("TK-2026-00001", { type: "accept" }, sofie);
  await database().readLog.create({ data: { at: now(), kind: "read", personId: teacher.id, purpose: "requester" } });
  await database().session.create({
    data: { tokenHash: "x", personId: teacher.id, createdAt: now(), lastSeenAt: now(), expiresAt: now() },
  });
  path = (await withClient(urls.ownerUrl, (owner) => backUp(owner, join(folder, "asked")))).path;
});
afterEach(async () => configure({ dataFolder: folder }));
afterAll(() => {
  configure(usual);
  rmSync(folder, { recursive: true, force: true });
});

/** Restores into an empty database of its own. */
async function restored(options: Partial<Parameters<typeof restoreBackup>[0]> = {}) {
  const into = await createEmptyDatabase();
  return { into, result: await restoreBackup({ ...into, path, ...options }) };
}

/** Every row of every table, as PostgreSQL says it. */
async function rowsOf(ownerUrl: string): Promise<Record<string, unknown[]>> {
  return withClient(ownerUrl, async (owner) => {
    const tables = await owner.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename not like '\\_prisma%' order by 1",
    );
    const rows: Record<string, unknown[]> = {};
    for (const { name } of tables.rows) {
      const found = await owner.query(`select to_jsonb(t) as row from "${name}" t order by to_jsonb(t)::text`);
      rows[name] = found.rows.map(({ row }) => row);
    }
    return rows;
  });
}

/** A copy of the backup that was changed by somebody. */
function tampered(change: (text: string) => string | Buffer): string {
  const changed = join(folder, `${randomUUID()}.sql.gz`);
  const result = change(gunzipSync(readFileSync(path)).toString("utf8"));
  writeFileSync(changed, typeof result === "string" ? gzipSync(result) : result);
  return changed;
}

describe("a backup", () => {
  test("is one file that only its owner may read, under a name that appears when it is whole", () => {
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, "asked"))).toEqual([expect.stringMatching(/^medspil-\d{4}-\d\d-\d\dT[\d-]+Z\.sql\.gz$/)]);
  });

  test("names its municipality, its version and its sums, and no table comes before one that it points to", async () => {
    const { header, end } = await verifyBackup(path);
    expect(header).toMatchObject({
      format: 1,
      municipality: "Fjordby Kommune",
      migrations: readMigrations().map(({ name }) => ({ name })),
    });
    expect(end.tables.consultation?.rows).toBe(3);
    expect(rowsIn(end)).toBeGreaterThan(20);
    const places = header.tables.map(({ name }) => name);
    expect(places.indexOf("org_unit")).toBeLessThan(places.indexOf("person"));
    expect(places.indexOf("consultation")).toBeLessThan(places.indexOf("letter"));
  });

  test("lets nobody in: sessions and one-time links stay behind", async () => {
    const { header } = await verifyBackup(path);
    const known = Object.keys(await rowsOf(urls.ownerUrl));
    const behind = [...tablesLeftOut, ...tablesMadeAgain];
    expect(known).toEqual(expect.arrayContaining(behind));
    expect(header.tables.map(({ name }) => name).sort()).toEqual(known.filter((name) => !behind.includes(name)).sort());
  });

  test("is of one moment, though requests come in meanwhile", async () => {
    const coming = Array.from({ length: 8 }, () => openConsultation(oneAnswer(), teacher));
    const [made] = await Promise.all([withClient(urls.ownerUrl, (owner) => backUp(owner, join(folder, "meanwhile"))), ...coming]);
    const { into } = await restored({ path: made.path });
    const rows = await rowsOf(into.ownerUrl);
    const [counter] = rows.request_counter as { last: number }[];
    expect(rows.consultation).toHaveLength(counter?.last ?? 0);
    expect(rows.intake_answer).toHaveLength(counter?.last ?? 0);
  });

  test("that tables in a circle would make unloadable is refused while it is made", () => {
    const circle = [
      { name: "hen", needs: ["egg"] },
      { name: "egg", needs: ["hen"] },
      { name: "straw", needs: [] },
    ];
    expect(() => inOrder(circle)).toThrow("These tables point to each other: hen, egg");
  });
});

describe("restored into an empty database", () => {
  test("every table is the same, row by row", async () => {
    const made = await withClient(urls.ownerUrl, (owner) => backUp(owner, join(folder, "equal")));
    const { into } = await restored({ path: made.path });
    const before = await rowsOf(urls.ownerUrl);
    const after = await rowsOf(into.ownerUrl);
    for (const name of tablesLeftOut) {
      expect(after[name]).toEqual([]);
      delete before[name];
      delete after[name];
    }
    expect(after).toEqual(before);
    expect((after.consultation as { title: string }[]).map(({ title }) => title)).toContain(awkward);
  });

  test("Medspil goes on: the next number, a transition, a deadline that rings, and a letter that was owed and comes once", async () => {
    const { into } = await restored();
    const mail: MailServer = await startMailServer();
    configure({ smtpUrl: mail.url });
    await disconnectDatabase();
    connectDatabase(into.applicationUrl);
    try {
      expect((await openConsultation(oneAnswer(), teacher)).number).toBe("TK-2026-00004");
      expect(await perform("TK-2026-00002", { type: "accept" }, sofie)).toMatchObject({ ok: true });
      await database().readLog.create({ data: { at: now(), kind: "read", personId: teacher.id, purpose: "requester" } });
      await expect(database().$executeRaw`delete from consultation_event`).rejects.toThrow(/permission denied/);

      const third = await database().consultation.findUniqueOrThrow({ where: { number: "TK-2026-00003" } });
      const daysLater = new Date(now().getTime() + 4 * 86_400_000);
      setClock(daysLater);
      const owed = await database().letter.count({ where: { sentAt: null } });
      const worker = await startWorker(tasks);
      await until(async () => (await database().letter.count({ where: { sentAt: null } })) === 0);
      const hasRung = { consultationId: third.id, type: "acceptTimeout" };
      await until(async () => (await database().consultationEvent.count({ where: hasRung })) === 1);
      await worker.stop();
      const ids = mail.received.map(({ messageId }) => messageId);
      expect(ids.length).toBeGreaterThanOrEqual(owed);
      expect(new Set(ids).size).toBe(ids.length);
    } finally {
      await disconnectDatabase();
      connectDatabase(urls.applicationUrl);
      await mail.stop();
    }
  });

  test("a backup of an older version is migrated on", async () => {
    const later = { name: "29990101000000_later", sql: "alter table offer add column colour text not null default 'blue';" };
    const { into, result } = await restored({ migrations: [...readMigrations(), later] });
    expect(result.migrated).toEqual([later.name]);
    expect((await rowsOf(into.ownerUrl)).consultation).toHaveLength(3);
  });
});

describe("a restore is refused", () => {
  const refusal = async (options: Partial<Parameters<typeof restoreBackup>[0]>) => {
    const into = await createEmptyDatabase();
    const error = await restoreBackup({ ...into, path, ...options }).catch((thrown) => thrown);
    // What was refused was not begun.
    expect(await rowsOf(into.ownerUrl)).toEqual({});
    return String(error.message);
  };

  test.each([
    ["is not there", () => join(folder, "nowhere.sql.gz"), /does not exist/],
    ["is something else", () => tampered(() => "hello\n"), /is no backup of Medspil/],
    ["is no archive", () => tampered(() => Buffer.from("hello")), /cannot be unpacked/],
    ["was cut off", () => tampered(() => readFileSync(path).subarray(0, 900)), /was cut off/],
    ["lost its end", () => tampered((text) => text.replace(/-- end .*\n$/, "")), /was cut off/],
    ["was changed by a letter", () => tampered((text) => text.replace("Fyrreskolen", "Birkeskolen")), /its sum is another/],
    ["goes on after its end", () => tampered((text) => `${text}copy x from stdin;\n`), /something stands after its end/],
    ["is of a later form", () => tampered((text) => text.replace('"format":1', '"format":2')), /written by a newer version/],
  ])("when the file %s, in a sentence", async (_how, file, sentence) => {
    await expect(verifyBackup(file())).rejects.toThrow(sentence);
  });

  test("before anything is touched, when the file is not whole", async () => {
    expect(await refusal({ path: tampered((text) => text.replace("Fyrreskolen", "Birkeskolen")) })).toMatch(
      /Nothing was restored/,
    );
  });

  test("when a newer version made the backup, or with other migrations", async () => {
    const [first, ...others] = readMigrations();
    if (!first) throw new Error("There are no migrations");
    expect(await refusal({ migrations: [] })).toMatch(/newer version of Medspil \(\d.*\): it knows/);
    expect(await refusal({ migrations: [{ ...first, sql: `${first.sql}--` }, ...others] })).toMatch(
      /is not the one that the backup's tables/,
    );
  });

  test("while somebody uses the database", async () => {
    const into = await createEmptyDatabase();
    await withClient(into.applicationUrl, async () => {
      await expect(restoreBackup({ ...into, path })).rejects.toThrow(/Somebody else uses the database \(1 connections\)/);
    });
  });

  test("where there are data, unless they are named; then they are saved first", async () => {
    const { into } = await restored();
    const before = await rowsOf(into.ownerUrl);
    await expect(restoreBackup({ ...into, path })).rejects.toThrow(
      /holds the data of Fjordby Kommune.*--replace "Fjordby Kommune"/,
    );
    await expect(restoreBackup({ ...into, path, replace: "Fjordby" })).rejects.toThrow(/Nothing was changed/);
    const failing = async () => {
      throw new Error("no room");
    };
    await expect(restoreBackup({ ...into, path, replace: "Fjordby Kommune", beforeReplacing: failing })).rejects.toThrow(
      "no room",
    );
    expect(await rowsOf(into.ownerUrl)).toEqual(before);
    let saved = 0;
    await restoreBackup({ ...into, path, replace: "Fjordby Kommune", beforeReplacing: async () => void saved++ });
    expect(saved).toBe(1);
    expect(await rowsOf(into.ownerUrl)).toEqual(before);
  });

  test("in a database of somebody else", async () => {
    const into = await createEmptyDatabase();
    await withClient(into.ownerUrl, (owner) => owner.query("create table theirs (id int)"));
    await expect(restoreBackup({ ...into, path })).rejects.toThrow(/tables that Medspil did not make/);
  });

  test("not where Medspil was started once and nobody has used it", async () => {
    const into = await createEmptyDatabase();
    await prepareDatabase(into.ownerUrl, into.applicationUrl);
    await withClient(into.ownerUrl, (owner) =>
      owner.query("insert into offer (code, name, description, valid_from) values ('X', 'x', 'x', now())"),
    );
    await restoreBackup({ ...into, path });
    expect((await rowsOf(into.ownerUrl)).offer).toEqual([]);
  });
});

describe("a backup that is encrypted", () => {
  const keys: { identity: string; recipient: string }[] = [];
  let encrypted: string;

  beforeAll(async () => {
    for (let count = 0; count < 3; count++) {
      const identity = await generateIdentity();
      keys.push({ identity, recipient: await identityToRecipient(identity) });
    }
    configure({ backupRecipients: [keys[0]?.recipient ?? "", keys[1]?.recipient ?? ""] });
    encrypted = (await withClient(urls.ownerUrl, (owner) => backUp(owner, join(folder, "encrypted")))).path;
    configure({ backupRecipients: [] });
  });
  const identityOf = (index: number) => [keys[index]?.identity ?? ""];

  test("says so in its name, is readable by its owner alone, and holds no word of what is in it", () => {
    expect(encrypted).toMatch(/Z\.sql\.gz\.age$/);
    expect(statSync(encrypted).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(encrypted);
    expect(bytes.subarray(0, 22).toString()).toBe("age-encryption.org/v1\n");
    expect(() => gunzipSync(bytes)).toThrow();
    expect(bytes.toString("latin1")).not.toMatch(/medspil|Fyrreskolen|Fjordby/);
  });

  test("is restored with the secret key of any that it was encrypted to, row by row", async () => {
    const before = await rowsOf(urls.ownerUrl);
    for (const index of [0, 1]) {
      const { into } = await restored({ path: encrypted, identities: [...identityOf(2), ...identityOf(index)] });
      const after = await rowsOf(into.ownerUrl);
      for (const name of ["consultation", "consultation_text", "person", "intake_answer"])
        expect(after[name]).toEqual(before[name]);
    }
  });

  test("is opened by age alone, without Medspil", async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identityOf(0)[0] ?? "");
    const plain = await decrypter.decrypt(readFileSync(encrypted));
    expect(gunzipSync(plain).toString()).toContain("Fyrreskolen");
  });

  const changed = (change: (bytes: Buffer) => Buffer) => {
    const file = join(folder, `${randomUUID()}.age`);
    writeFileSync(file, change(readFileSync(encrypted)));
    return file;
  };
  const flipped = (at: number) =>
    changed((bytes) => {
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      return bytes;
    });

  test.each([
    ["nobody names a key", () => encrypted, () => [], /is encrypted\. Name the file of the secret key.*--identity FILE/],
    ["the key is another one", () => encrypted, () => identityOf(2), /was encrypted to another key/],
    ["the file was cut off", () => changed((bytes) => bytes.subarray(0, -100)), () => identityOf(0), /cut off or changed/],
    ["only its beginning is there", () => changed((bytes) => bytes.subarray(0, 40)), () => identityOf(0), /cut off or changed/],
    ["its head was changed", () => flipped(30), () => identityOf(0), /another key|cut off or changed/],
    ["its end was changed", () => flipped(statSync(encrypted).size - 50), () => identityOf(0), /cut off or changed/],
  ])("is not restored, and nothing is touched, when %s", async (_when, file, identities, sentence) => {
    const into = await createEmptyDatabase();
    await expect(restoreBackup({ ...into, path: file(), identities: identities() })).rejects.toThrow(sentence);
    expect(await rowsOf(into.ownerUrl)).toEqual({});
  });

  test("is made with keys that are keys: a slip in one is told before anything is done", async () => {
    const recipient = keys[0]?.recipient ?? "";
    const slip = recipient.slice(0, -1) + (recipient.endsWith("q") ? "p" : "q");
    await expect(refuseWrongRecipients([recipient, slip])).rejects.toThrow(/BACKUP_RECIPIENTS holds a key that is none: age1/);
    await expect(refuseWrongRecipients([recipient])).resolves.toBeUndefined();
    configure({ backupRecipients: [slip], dataFolder: join(folder, "slip") });
    await withClient(urls.ownerUrl, async (owner) => {
      await expect(backUpBefore(owner, "restore")).rejects.toThrow(/BACKUP_RECIPIENTS/);
    });
    configure({ backupRecipients: [] });
    expect(readdirSync(backupFolder())).toEqual([]);
  });

  test("that fails half-way says why, and leaves nothing behind", async () => {
    const place = join(folder, "half");
    mkdirSync(place);
    const { header } = await verifyBackup(path);
    const rows = async function* () {
      yield Buffer.from("Fyrreskolen\n".repeat(20_000));
      throw Object.assign(new Error("terminating connection"), { code: "57P01" });
    };
    const table = { name: "org_unit", columns: ["name"], rows };
    const writing = writeBackupFile(join(place, "x.age"), header, [table], async () => [], [keys[0]?.recipient ?? ""]);
    await expect(writing).rejects.toMatchObject({ code: "57P01" });
    expect(readdirSync(place)).toEqual([]);
  });

  test("is what Medspil makes by itself before it changes something, and goes with the others", async () => {
    configure({ backupRecipients: [keys[0]?.recipient ?? ""], dataFolder: join(folder, "own") });
    const saved = await withClient(urls.ownerUrl, (owner) => backUpBefore(owner, "29990101000000_later"));
    configure({ backupRecipients: [] });
    expect(saved?.path).toMatch(/Z-before-29990101000000_later\.sql\.gz\.age$/);
    await expect(verifyBackup(saved?.path ?? "", identityOf(0))).resolves.toHaveProperty(
      "header.municipality",
      "Fjordby Kommune",
    );
    const old = new Date(now().getTime() - 91 * 86_400_000);
    utimesSync(saved?.path ?? "", old, old);
    expect(forgetOldBackups()).toBe(1);
  });

  test("finds its secret key in a file as age writes it", () => {
    const file = join(folder, "medspil-backup.key");
    writeFileSync(file, `# created: 2026-11-30T12:00:00+01:00\n# public key: ${keys[0]?.recipient}\n${identityOf(0)[0]}\n`);
    expect(identitiesIn(file)).toEqual(identityOf(0));
    expect(() => identitiesIn(join(folder, "nowhere.key"))).toThrow(/does not exist/);
    writeFileSync(file, `# public key: ${keys[0]?.recipient}\n${keys[0]?.recipient}\n`);
    expect(() => identitiesIn(file)).toThrow(/holds no secret key/);
  });
});

describe("before an automatic migration", () => {
  const later = { name: "29990101000000_later", sql: "alter table offer add column colour text;" };
  const migrate = (into: TestDatabase) =>
    prepareDatabase(into.ownerUrl, into.applicationUrl, {
      migrations: [...readMigrations(), later],
      beforeMigrating: async (owner, [first]) => void (await backUpBefore(owner, first?.name ?? "")),
    });

  test("what is there is backed up, and can be restored by the version that was", async () => {
    configure({ dataFolder: join(folder, "migrating") });
    const { into } = await restored();
    await migrate(into);
    const [name, ...others] = readdirSync(backupFolder());
    expect(name).toMatch(/^medspil-.*Z-before-29990101000000_later\.sql\.gz$/);
    expect(others).toEqual([]);
    const again = await restored({ path: join(backupFolder(), name ?? "") });
    expect((await rowsOf(again.into.ownerUrl)).consultation).toHaveLength(3);
  });

  test("an empty database needs no backup", async () => {
    configure({ dataFolder: join(folder, "empty") });
    const into = await createEmptyDatabase();
    await prepareDatabase(into.ownerUrl, into.applicationUrl);
    await migrate(into);
    expect(existsSync(backupFolder())).toBe(false);
  });

  test("no backup, no migration", async () => {
    // What stands where the folder should be keeps even root from making it.
    const blocked = join(folder, "blocked");
    mkdirSync(blocked);
    writeFileSync(join(blocked, "backups"), "");
    configure({ dataFolder: blocked });
    const { into } = await restored();
    await expect(migrate(into)).rejects.toThrow(/could not be written to .*backups \(E[A-Z]+\), so nothing was changed/);
    await withClient(into.ownerUrl, async (owner) => {
      expect((await owner.query("select * from _prisma_migrations where migration_name = $1", [later.name])).rows).toEqual([]);
    });
  });

  test("of the backups that Medspil made by itself the newest five stay, none over 90 days, and those of others are left alone", () => {
    configure({ dataFolder: join(folder, "old") });
    mkdirSync(backupFolder(), { recursive: true });
    const make = (name: string, days: number) => {
      writeFileSync(join(backupFolder(), name), "");
      const then = new Date(now().getTime() - days * 86_400_000);
      utimesSync(join(backupFolder(), name), then, then);
    };
    for (let month = 1; month <= 7; month++) make(`medspil-2026-0${month}-01T00-00-00Z-before-x.sql.gz`, 10);
    make("medspil-2027-01-01T00-00-00Z-before-x.sql.gz", 91);
    make("medspil-2026-01-01T00-00-00Z.sql.gz", 500);
    expect(forgetOldBackups()).toBe(4);
    expect(readdirSync(backupFolder()).sort()).toEqual([
      "medspil-2026-01-01T00-00-00Z.sql.gz",
      ...[4, 5, 6, 7].map((month) => `medspil-2026-0${month}-01T00-00-00Z-before-x.sql.gz`),
    ]);
  });
});
