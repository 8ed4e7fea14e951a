import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sendLetter } from "#app/outbox/send-letter.server.ts";
import { startWorker, type Worker } from "#app/outbox/worker.server.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { database, inTransaction } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { letterNames } from "#workflows/consultation/model.ts";
import { type MailServer, startMailServer } from "./mail-server.ts";
import { jobs, makeScene, makeSurvey, owe, oweOne, secrets, until } from "./owed.ts";

useDatabase({ each: "test" });

let mail: MailServer;
let worker: Worker | undefined;
const usual = { ...config };

beforeEach(async () => {
  mail = await startMailServer();
  configure({ smtpUrl: mail.url, mailFrom: "Medspil <medspil@fjordby.invalid>", publicUrl: "https://medspil.fjordby.invalid" });
});

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await mail.stop();
  configure(usual);
});

const sentAt = async (id: string) => (await database().letter.findUniqueOrThrow({ where: { id } })).sentAt;

describe("a letter that is owed", () => {
  test("arrives once, from the unit, under the name of its row, and is noted", async () => {
    const scene = await makeScene({ email: "laerke@fjordby.invalid" });
    worker = await startWorker({});
    const id = await oweOne(scene);
    await until(async () => (await jobs()).length === 0);

    expect(mail.received).toHaveLength(1);
    const [letter] = mail.received;
    expect(letter?.messageId).toBe(`<${id}@fjordby.invalid>`);
    expect(letter?.from?.text).toBe('"Rådgivning om tryghed og forebyggelse" <medspil@fjordby.invalid>');
    expect(letter?.to).toMatchObject({ text: "laerke@fjordby.invalid" });
    expect(letter?.replyTo).toBeUndefined();
    expect(letter?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(letter?.subject).toBe(`Der ligger et råd til dig – ${scene.number}`);
    expect(letter?.text).toContain(`Hej Lærke.`);
    expect(letter?.text).toContain(`https://medspil.fjordby.invalid/henvendelser/${scene.number}\n`);
    expect(letter?.html).toContain("Fjordby Kommune");
    expect(letter?.attachments).toEqual([]);
    expect(await sentAt(id)).toBeInstanceOf(Date);
  });

  test("arrives when it was owed before the worker started", async () => {
    const id = await oweOne(await makeScene());
    worker = await startWorker({});
    await mail.waitFor(1);
    await until(async () => (await sentAt(id)) !== null);
  });

  test("is not owed, and not sent, when its transaction is rolled back", async () => {
    const scene = await makeScene();
    worker = await startWorker({});
    await expect(
      inTransaction(async (tx) => {
        await owe(tx, scene, "request-received");
        throw new Error("changed its mind");
      }),
    ).rejects.toThrow("changed its mind");
    await oweOne(scene, "request-closed");
    await until(async () => (await jobs()).length === 0);
    expect(mail.received.map((letter) => letter.subject)).toEqual([`Din henvendelse ${scene.number} er afsluttet`]);
  });

  test("is sent once however often its bell rings, and by however many at the same moment", async () => {
    const letterId = await oweOne(await makeScene());
    await Promise.all([sendLetter({ letterId }), sendLetter({ letterId }), sendLetter({ letterId })]);
    await sendLetter({ letterId });
    expect(mail.received).toHaveLength(1);
  });

  test("is left unsent when its reader has been deactivated or its request is gone", async () => {
    const gone = await makeScene();
    const letterId = await oweOne(gone);
    await database().person.update({ where: { id: gone.personId }, data: { deactivatedAt: new Date() } });
    await sendLetter({ letterId });
    const cut = await oweOne(await makeScene());
    await database().letter.update({ where: { id: cut }, data: { consultationId: null } });
    await sendLetter({ letterId: cut });
    expect(mail.received).toHaveLength(0);
    expect(await sentAt(letterId)).toBeNull();
  });
});

describe("what a letter holds", () => {
  test("is number, state and link, and nothing of what the request is about or of anybody else", async () => {
    const scene = await makeScene();
    const survey = await makeSurvey(scene);
    const ids = await inTransaction((tx) => Promise.all(letterNames.map((name) => owe(tx, scene, name, survey.id))));
    for (const letterId of ids) await sendLetter({ letterId });

    expect(mail.received).toHaveLength(letterNames.length);
    for (const letter of mail.received) {
      const words = [letter.subject, letter.text, letter.html].join("\n");
      expect(words).toContain(scene.number);
      for (const secret of Object.values(secrets)) {
        expect(words).not.toContain(secret);
        expect(letter.source).not.toContain(secret);
      }
    }
  });

  test("opens a survey by a token that stands in the letter alone", async () => {
    const scene = await makeScene();
    const survey = await makeSurvey(scene);
    const letterId = await inTransaction((tx) => owe(tx, scene, "survey", survey.id));
    await sendLetter({ letterId });

    expect(mail.received[0]?.text).toContain(`https://medspil.fjordby.invalid/evaluering/${survey.token}\n`);
    expect(mail.received[0]?.text).not.toContain(`/henvendelser/`);
    const stored = JSON.stringify([await database().letter.findMany(), await database().survey.findMany(), await jobs()]);
    expect(stored).not.toContain(survey.token);
  });
});

describe("a mail server that is away", () => {
  test("loses no letter: all arrive when it is back", async () => {
    const { port } = mail;
    await mail.stop();
    const scene = await makeScene();
    worker = await startWorker({});
    const ids = await inTransaction((tx) =>
      Promise.all((["request-received", "consultant-accepted", "advice-is-ready"] as const).map((name) => owe(tx, scene, name))),
    );
    await until(async () => (await jobs()).every((job) => job.attempts > 0 && job.last_error !== null));
    for (const job of await jobs()) expect(job.last_error).toMatch(/^The mail server cannot be used now \(E[A-Z]+\)$/);
    for (const id of ids) expect(await sentAt(id)).toBeNull();

    mail = await startMailServer({ port });
    await until(async () => (await jobs()).length === 0);
    expect(mail.received.map((letter) => letter.messageId).sort()).toEqual(ids.map((id) => `<${id}@fjordby.invalid>`).sort());
  });

  test("keeps the queue free of what it said, which can quote an address", async () => {
    await mail.stop();
    mail = await startMailServer({ port: mail.port, refuse: 550 });
    worker = await startWorker({});
    const id = await oweOne(await makeScene());
    await until(async () => (await jobs()).every((job) => job.last_error !== null));
    expect((await jobs())[0]?.last_error).toBe("The mail server refused the letter (550)");
    expect(await sentAt(id)).toBeNull();
  });
});
