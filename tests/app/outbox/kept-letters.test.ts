import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demoLetter, demoLetters } from "#app/outbox/kept-letters.server.ts";
import { sendLetter } from "#app/outbox/send-letter.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeScene, oweOne } from "./owed.ts";

useDatabase({ each: "test" });

const usual = { ...config };
let dataFolder: string;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "medspil-letters-"));
  configure({ smtpUrl: undefined, mailFrom: "medspil@fjordby.invalid", dataFolder, demo: false });
});

afterEach(async () => {
  configure(usual);
  await rm(dataFolder, { recursive: true });
});

describe("without a mail server", () => {
  test("a letter is kept as files that its owner alone can read, and is noted as sent", async () => {
    const letterId = await oweOne(await makeScene({ email: "laerke@fjordby.invalid" }));
    await sendLetter({ letterId });

    const files = await readdir(join(dataFolder, "mail"));
    expect(files.map((file) => file.replace(/^\d{8}T\d{9}Z-/, "")).sort()).toEqual([
      `${letterId}.eml`,
      `${letterId}.html`,
      `${letterId}.json`,
    ]);
    for (const file of files) expect((await stat(join(dataFolder, "mail", file))).mode & 0o077).toBe(0);
    const eml = await simpleParser(await readFile(join(dataFolder, "mail", files.find((file) => file.endsWith(".eml")) ?? "")));
    expect(eml.messageId).toBe(`<${letterId}@fjordby.invalid>`);
    expect(eml.to).toMatchObject({ text: "laerke@fjordby.invalid" });
    expect(eml.html).toContain("<!DOCTYPE html>");
    expect(await database().letter.findUnique({ where: { id: letterId } })).toMatchObject({ sentAt: expect.any(Date) });
  });

  test("a letter kept again, since its worker died before noting it, is one letter", async () => {
    const letterId = await oweOne(await makeScene());
    await sendLetter({ letterId });
    await database().letter.update({ where: { id: letterId }, data: { sentAt: null } });
    await sendLetter({ letterId });
    expect(await readdir(join(dataFolder, "mail"))).toHaveLength(3);
  });
});

describe("the demo", () => {
  beforeEach(() => configure({ demo: true }));

  test("shows its letters newest first, to whom, about what and when, and each as it was", async () => {
    const scene = await makeScene({ email: "laerke@fjordby.invalid" });
    setClock(new Date("2026-11-16T08:12:00Z"));
    await sendLetter({ letterId: await oweOne(scene, "request-received") });
    setClock(new Date("2026-11-17T09:00:00Z"));
    await sendLetter({ letterId: await oweOne(scene, "consultant-accepted") });

    const { letters, before } = await demoLetters(null);
    expect(before).toBeNull();
    expect(letters.map(({ subject, writtenAt }) => [subject, writtenAt])).toEqual([
      [`Du har fået en konsulent – ${scene.number}`, "2026-11-17T09:00:00.000Z"],
      [`Vi har modtaget din henvendelse ${scene.number}`, "2026-11-16T08:12:00.000Z"],
    ]);
    expect(letters[0]?.to).toEqual({ name: "Lærke Lærer", email: "laerke@fjordby.invalid" });
    expect(await demoLetter(letters[0]?.id ?? "")).toEqual(letters[0]);
  });

  test("pages through many letters without losing one", async () => {
    const scene = await makeScene();
    for (let minute = 0; minute < 51; minute += 1) {
      setClock(new Date(Date.UTC(2026, 10, 16, 8, minute)));
      await sendLetter({ letterId: await oweOne(scene) });
    }
    const first = await demoLetters(null);
    const second = await demoLetters(first.before);
    expect([first.letters.length, second.letters.length, second.before]).toEqual([50, 1, null]);
    expect(new Set([...first.letters, ...second.letters].map((letter) => letter.id)).size).toBe(51);
  });

  test("has no letters before the first, and does not know what is not one", async () => {
    expect(await demoLetters(null)).toEqual({ letters: [], before: null });
    for (const id of ["", "../session-secret", "20261116T081200000Z-00000000-0000-0000-0000-000000000000"]) {
      await expect(demoLetter(id)).rejects.toMatchObject({ status: 404 });
    }
  });

  test("is the only one who shows letters", async () => {
    configure({ demo: false });
    await sendLetter({ letterId: await oweOne(await makeScene()) });
    await expect(demoLetters(null)).rejects.toMatchObject({ status: 404 });
  });
});
