import type { PoolClient } from "pg";
import { paths } from "#app/paths.ts";
import { now } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { databasePool } from "#app/platform/database.server.ts";
import { log } from "#app/platform/log.server.ts";
import { inLanguage, languageParameter } from "#app/platform/reader-language.server.ts";
import { derivedToken } from "#app/platform/tokens.server.ts";
import { firstNameOf } from "#app/text/format.ts";
import { isLanguage } from "#app/text/language.ts";
import type { LetterOpens, RenderedLetter } from "#emails/letter.ts";
import { letters } from "#emails/letters.ts";
import type { LetterName } from "#workflows/consultation/model.ts";
import { deliver } from "./delivery.server.ts";

type Owed = {
  id: string;
  name: LetterName;
  createdAt: Date;
  surveyId: string | null;
  email: string;
  language: string;
  fullName: string;
  isActive: boolean;
  /** Null once the letter's request is cut off from it. */
  number: string | null;
  municipality: string | null;
};

/**
 * At-least-once delivery of one letter of the outbox: sends it, and notes that it is sent.
 *
 * The row lock (`for update`) lasts from before the sending until after the noting, so nobody else sends it meanwhile, and a letter noted
 * as sent is never sent again. A worker killed between the two sends once more under the same Message-ID. Throws NotDelivered;
 * the queue then tries again. What has nobody to read it (a person deactivated, a request cut off) is left unsent.
 *
 * Works on the worker's connection, not in `inTransaction`: a mail server may take minutes where a page's transaction may not.
 */
export async function sendLetter(payload: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<void> {
  const client = await databasePool().connect();
  try {
    await client.query("begin");
    const owed = await lockOwed(client, payload.letterId ?? "");
    if (owed) await sendAndNote(client, owed, signal);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function lockOwed(client: PoolClient, letterId: string): Promise<Owed | undefined> {
  const found = await client.query<Owed>(
    `select letter.id, letter.name, letter.created_at as "createdAt", letter.survey_id as "surveyId",
            person.email, person.language, person.name as "fullName", person.deactivated_at is null as "isActive", consultation.number,
            (select value #>> '{}' from setting where key = 'municipality.name') as municipality
       from letter
       join person on person.id = letter.to_person_id
       left join consultation on consultation.id = letter.consultation_id
      where letter.id = $1 and letter.sent_at is null
        for update of letter`,
    [letterId],
  );
  return found.rows[0];
}

async function sendAndNote(client: PoolClient, owed: Owed, signal: AbortSignal | undefined): Promise<void> {
  if (!owed.isActive || owed.number === null) {
    log.warn({ letter: owed.id, name: owed.name, isActive: owed.isActive }, "letter left unsent");
    return;
  }
  const { number, language } = owed;
  await inLanguage(isLanguage(language) ? language : "da", async () => {
    const letter = render({ ...owed, number });
    await deliver({ id: owed.id, to: { name: owed.fullName, email: owed.email }, writtenAt: owed.createdAt, letter }, signal);
  });
  await client.query("update letter set sent_at = $2 where id = $1", [owed.id, now()]);
  log.info({ letter: owed.id, name: owed.name }, "letter sent");
}

function render(owed: Owed & { number: string }): RenderedLetter {
  const letter = letters[owed.name];
  return letter({
    firstName: firstNameOf(owed.fullName),
    number: owed.number,
    link: config.publicUrl + pathOf(letter.opens, owed),
    municipality: owed.municipality ?? "",
  });
}

function pathOf(opens: LetterOpens, owed: Owed & { number: string }): string {
  switch (opens) {
    case "request":
      return paths.request(owed.number);
    case "triage":
      return paths.triageOf(owed.number);
    case "survey":
      if (!owed.surveyId) throw new TypeError("A letter that opens a survey names none");
      return paths.survey(derivedToken("survey", owed.surveyId)) + languageOf(owed);
  }
}

/** Whoever opens a survey has not signed in, so the link says the language; Danish needs no saying. */
function languageOf({ language }: Owed): string {
  return language === "da" ? "" : `?${languageParameter}=${language}`;
}
