import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { perform } from "#app/consultations/perform.server.ts";
import { openSurvey } from "#app/evaluation/surveys.server.ts";
import { sendLetter } from "#app/outbox/send-letter.server.ts";
import { now, setClock } from "#app/platform/clock.server.ts";
import { configure } from "#app/platform/config.server.ts";
import { database, inTransaction } from "#app/platform/database.server.ts";
import { withClient } from "#app/platform/database-roles.server.ts";
import { hashToken } from "#app/platform/tokens.server.ts";
import * as page from "#app/routes/survey.tsx";
import { answerOf, asking, posting } from "#tests/app/people/somebody.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aTown, type Town } from "#tests/support/town.ts";
import { aClosedRequest, ring, surveyToken } from "./closed-request.ts";

const urls = useDatabase();
const monday = new Date("2026-11-16T08:00:00Z");
const context = { nonce: "" };
let town: Town;

beforeAll(async () => {
  configure({ sessionSecret: "en hemmelighed, der kun bruges i prøver" });
  town = await aTown();
});

const look = (token: string) =>
  answerOf(() => page.loader({ request: asking(`/evaluering/${token}`), params: { token }, context }));
const answer = (token: string, fields: Record<string, string | string[]>) =>
  answerOf(() => page.action({ request: posting(`/evaluering/${token}`, fields), params: { token }, context }));

async function invited(): Promise<{ id: string; token: string }> {
  const id = await aClosedRequest(town, monday);
  await ring(id, "survey");
  return { id, token: await surveyToken(id) };
}

describe("a request that is closed", () => {
  test("brings its requester a survey the next working day, by a letter that is owed in the same transaction", async () => {
    const id = await aClosedRequest(town, monday);
    expect(await database().survey.count({ where: { consultationId: id } })).toBe(0);
    await ring(id, "survey");
    expect(now().toISOString()).toBe("2026-11-17T07:30:00.000Z");
    const survey = await database().survey.findFirstOrThrow({ where: { consultationId: id } });
    // 15 working days after Tuesday 17 November is Tuesday 8 December, and the day ends at 15:30.
    expect(survey).toMatchObject({ kind: "CLOSING", answeredAt: null, validUntil: new Date("2026-12-08T14:30:00Z") });
    const letters = await database().letter.findMany({ where: { consultationId: id, name: "survey" } });
    expect(letters).toMatchObject([{ toPersonId: town.laerke.id, surveyId: survey.id, sentAt: null }]);
    expect(await bellsOf(letters[0]?.id ?? "")).toBe(1);
  });

  test("asks once, however often it is rung, opened again and closed", async () => {
    const { id } = await invited();
    await Promise.all([inTransaction((tx) => openSurvey(tx, id)), inTransaction((tx) => openSurvey(tx, id))]);
    const { number } = await database().consultation.findUniqueOrThrow({ where: { id } });
    await perform(number, { type: "reopen", texts: { reason: "Der er kommet nyt." } }, town.laerke);
    await inTransaction((tx) => openSurvey(tx, id));
    expect(await database().survey.count({ where: { consultationId: id } })).toBe(1);
    expect(await database().letter.count({ where: { consultationId: id, name: "survey" } })).toBe(1);
  });

  test("asks nobody who has left", async () => {
    const id = await aClosedRequest(town, monday);
    await database().person.update({ where: { id: town.laerke.id }, data: { deactivatedAt: monday } });
    await ring(id, "survey");
    await database().person.update({ where: { id: town.laerke.id }, data: { deactivatedAt: null } });
    expect(await database().survey.count({ where: { consultationId: id } })).toBe(0);
  });

  test("keeps the survey's token nowhere: no row and no job holds it", async () => {
    const { token } = await invited();
    expect(await database().survey.count({ where: { tokenHash: hashToken(token) } })).toBe(1);
    expect(await everythingStored()).not.toContain(token);
  });
});

describe("the link in the letter", () => {
  test("opens the survey without signing in, as often as one looks", async () => {
    const { token } = await invited();
    for (let looks = 0; looks < 3; looks += 1) expect(await look(token)).toMatchObject({ status: 200, data: { closed: null } });
  });

  test("is the link that the letter carries", async () => {
    const { id, token } = await invited();
    const letter = await database().letter.findFirstOrThrow({ where: { consultationId: id, name: "survey" } });
    const dataFolder = await mkdtemp(join(tmpdir(), "medspil-survey-"));
    configure({ smtpUrl: undefined, dataFolder });
    await sendLetter({ letterId: letter.id });
    const kept = await readdir(join(dataFolder, "mail"));
    const html = await readFile(join(dataFolder, "mail", kept.find((file) => file.endsWith(".html")) ?? ""), "utf8");
    await rm(dataFolder, { recursive: true });
    expect(html).toContain(`/evaluering/${token}"`);
  });

  test("is a plain 404 when nobody was sent it", async () => {
    expect(await look("opfundet")).toMatchObject({ status: 404 });
    expect(await answer("opfundet", { helped: "5" })).toMatchObject({ status: 404 });
  });

  test("stays open until the end of the fifteenth working day, and is then too late in so many words", async () => {
    const { id, token } = await invited();
    setClock(new Date("2026-12-08T14:30:00Z"));
    expect(await look(token)).toMatchObject({ data: { closed: null } });
    setClock(new Date("2026-12-08T14:30:01Z"));
    expect(await look(token)).toMatchObject({ status: 200, data: { closed: { title: "Det er for sent at svare her" } } });
    const late = await answer(token, { helped: "5", comment: "Tak for hjælpen." });
    expect(late).toMatchObject({ status: 409 });
    expect(String(late.data)).toContain("Tak for hjælpen.");
    expect(await database().surveyAnswer.count({ where: { survey: { consultationId: id } } })).toBe(0);
  });
});

describe("an answered survey", () => {
  const full = {
    helped: "5",
    equipped: "4",
    knowledge: "0",
    respect: "3",
    fastEnough: "YES",
    comment: " Det var godt at få\r\nnogen at tænke med. ",
  };

  test("keeps every answer as it was given, says thanks, and cannot be answered again", async () => {
    const { id, token } = await invited();
    expect(await answer(token, full)).toMatchObject({ status: 302, to: `/evaluering/${token}` });
    expect(await look(token)).toMatchObject({ status: 200, data: { closed: { title: "Tak for dine svar" } } });
    const again = await answer(token, { helped: "1" });
    expect(again).toMatchObject({ status: 302, to: `/evaluering/${token}` });
    const survey = await database().survey.findFirstOrThrow({
      where: { consultationId: id },
      include: { answer: true, comment: true },
    });
    expect(survey.answeredAt).toEqual(now());
    expect(survey.answer).toMatchObject({ helped: 5, equipped: 4, knowledge: 0, respect: 3, fastEnough: "YES" });
    expect(survey.comment?.body).toBe("Det var godt at få\nnogen at tænke med.");
  });

  test("may pass questions over, but not all of them", async () => {
    const { id, token } = await invited();
    const empty = await answer(token, { comment: "  \u200b " });
    expect(empty).toMatchObject({ status: 422, data: { errors: [{ field: "helped" }] } });
    expect(await answer(token, { respect: "4" })).toMatchObject({ status: 302 });
    const stored = await database().surveyAnswer.findFirstOrThrow({ where: { survey: { consultationId: id } } });
    expect(stored).toMatchObject({ helped: null, equipped: null, knowledge: null, respect: 4, fastEnough: null });
    expect(await database().surveyComment.count({ where: { surveyId: stored.surveyId } })).toBe(0);
  });

  test("is stored once when it is sent many times at the same moment", async () => {
    const { id, token } = await invited();
    const answers = await Promise.all(["1", "2", "3", "4", "5", "1", "2", "3"].map((helped) => answer(token, { helped })));
    expect(answers.every(({ status }) => status === 302)).toBe(true);
    expect(await database().surveyAnswer.count({ where: { survey: { consultationId: id } } })).toBe(1);
  });

  test.each([
    ["an answer that is none of the choices", { helped: "6" }, "helped"],
    ["an answer that is no number", { equipped: "5 or 1=1" }, "equipped"],
    ["two answers to one question", { knowledge: ["4", "5"] }, "knowledge"],
    ["a yes that is none", { fastEnough: "MAYBE" }, "fastEnough"],
    ["a text that is too long", { helped: "5", comment: "x".repeat(601) }, "comment"],
    ["a text that no database can keep", { helped: "5", comment: "nul\u0000tegn" }, "comment"],
    ["a text with half a character", { helped: "5", comment: "halv \ud83d tegn" }, "comment"],
  ])("is not taken with %s: a sentence beside the field, and what was typed comes back", async (_what, fields, field) => {
    const { id, token } = await invited();
    const refused = await answer(token, fields);
    expect(refused).toMatchObject({ status: 422, data: { errors: [{ field, message: expect.stringMatching(/\S/) }] } });
    expect(Object.keys((refused.data as { typed: object }).typed)).toEqual(Object.keys(fields));
    expect(await database().survey.count({ where: { consultationId: id, answeredAt: null } })).toBe(1);
  });

  test("takes a text of exactly 600 characters", async () => {
    const { token } = await invited();
    expect(await answer(token, { comment: "å".repeat(600) })).toMatchObject({ status: 302 });
  });

  test("is not taken when the body is no form", async () => {
    const { token } = await invited();
    const request = asking(`/evaluering/${token}`, null, {
      method: "POST",
      body: "{",
      headers: { "Content-Type": "text/plain" },
    });
    expect(await answerOf(() => page.action({ request, params: { token }, context }))).toMatchObject({ status: 422 });
  });
});

describe("the open answer", () => {
  test("is refused with a civil registration number in it, comes back in the form, and stands nowhere", async () => {
    const { id, token } = await invited();
    const comment = "Jeg ringede om 010112-1234, og det hjalp.";
    const refused = await answer(token, { helped: "5", comment, "comment-decision": "notPersonal" });
    expect(refused).toMatchObject({
      status: 422,
      data: {
        errors: [{ field: "comment" }],
        typed: { comment: [comment] },
        findings: { comment: [{ level: "block", kind: "cpr" }] },
      },
    });
    expect(await everythingStored()).not.toMatch(/010112|0101121234/);
    expect(await database().survey.count({ where: { consultationId: id, answeredAt: null } })).toBe(1);
  });

  test("asks for a choice when it may say who it is about, and notes field and rule of what was let through", async () => {
    const { id, token } = await invited();
    const comment = "Skriv til laerke@privat.dk, hvis I vil vide mere.";
    const undecided = await answer(token, { helped: "5", comment });
    expect(undecided).toMatchObject({ status: 422, data: { errors: [{ field: "comment-decision" }] } });
    const rewriting = await answer(token, { helped: "5", comment, "comment-decision": "rewrite" });
    expect(rewriting).toMatchObject({ status: 422, data: { errors: [{ message: expect.stringContaining("Ret") }] } });
    expect(await answer(token, { helped: "5", comment, "comment-decision": "notPersonal" })).toMatchObject({ status: 302 });
    const noted = await database().readLog.findMany({ where: { consultationId: id, kind: "override", purpose: "survey" } });
    expect(noted).toMatchObject([{ personId: town.laerke.id, detail: [{ field: "comment", kind: "email" }] }]);
  });

  test("may name our own schools", async () => {
    const { token } = await invited();
    expect(await answer(token, { comment: "Godt, at I kom på Fyrreskolen." })).toMatchObject({ status: 302 });
  });
});

/** Every row of every table of ours and of the queue, as text. */
function everythingStored(): Promise<string> {
  return withClient(urls.ownerUrl, async (owner) => {
    const tables = await owner.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
        where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`,
    );
    const texts: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${name} t`);
      texts.push(...rows.map(({ row }) => row));
    }
    expect(texts.length).toBeGreaterThan(10);
    return texts.join("\n");
  });
}

async function bellsOf(letterId: string): Promise<number> {
  const [found] = await database().$queryRaw<{ bells: number }[]>`
    select count(*)::int as bells from graphile_worker._private_jobs where payload->>'letterId' = ${letterId}`;
  return found?.bells ?? 0;
}
