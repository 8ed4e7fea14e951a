import { paths } from "#app/paths.ts";
import { now } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { databasePool } from "#app/platform/database.server.ts";
import { log } from "#app/platform/log.server.ts";
import { inLanguage } from "#app/platform/reader-language.server.ts";
import { firstNameOf } from "#app/text/format.ts";
import { isLanguage } from "#app/text/language.ts";
import type { AccountLetterName } from "#app/text/letters.ts";
import { accountLetter } from "#emails/account-letters.ts";
import { deliver } from "./delivery.server.ts";

type Owed = {
  id: string;
  name: AccountLetterName;
  email: string;
  createdAt: Date;
  fullName: string;
  language: string;
  municipality: string | null;
};

/** Where each leads. Whoever had the address that is given up may not be able to sign in: their letter opens a page for everybody. */
const opens: Readonly<Record<AccountLetterName, string>> = {
  "link-made": paths.sessions,
  "address-change-asked": paths.sessions,
  "address-changed": paths.privacy,
  "confirmation-asked": paths.confirmations,
};

/**
 * Sends a letter about somebody's account to the address that it is owed to, which they may have lost since. At-least-once: a worker killed
 * between sending and noting sends once more under the same Message-ID.
 */
export async function sendAccountLetter(payload: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<void> {
  const owed = await findOwed(payload.letterId ?? "");
  if (!owed) return;
  const { id, name, email, createdAt, fullName, language, municipality } = owed;
  await inLanguage(isLanguage(language) ? language : "da", () => {
    const facts = { firstName: firstNameOf(fullName), link: config.publicUrl + opens[name], municipality: municipality ?? "" };
    return deliver({ id, to: { name: fullName, email }, writtenAt: createdAt, letter: accountLetter(name, facts) }, signal);
  });
  await databasePool().query("update account_letter set sent_at = $2 where id = $1", [id, now()]);
  log.info({ letter: id, name }, "letter sent");
}

async function findOwed(letterId: string): Promise<Owed | undefined> {
  const found = await databasePool().query<Owed>(
    `select letter.id, letter.name, letter.email, letter.created_at as "createdAt", person.name as "fullName", person.language,
            (select value #>> '{}' from setting where key = 'municipality.name') as municipality
       from account_letter letter join person on person.id = letter.to_person_id
      where letter.id = $1 and letter.sent_at is null`,
    [letterId],
  );
  return found.rows[0];
}
