import { now } from "#app/platform/clock.server.ts";
import { databasePool } from "#app/platform/database.server.ts";
import { log } from "#app/platform/log.server.ts";
import { inLanguage } from "#app/platform/reader-language.server.ts";
import { derivedCode } from "#app/platform/tokens.server.ts";
import { firstNameOf } from "#app/text/format.ts";
import { isLanguage } from "#app/text/language.ts";
import { signInCode } from "#emails/sign-in-code.ts";
import { deliver } from "./delivery.server.ts";

type Asked = {
  id: string;
  email: string;
  language: string;
  createdAt: Date;
  digits: number;
  /** Null where nobody has the address. */
  fullName: string | null;
  /** Somebody with access has the address, or it may register itself. */
  hasReader: boolean;
  municipality: string | null;
};

/**
 * Sends the letter with a one-time code, which exists only here and in the letter: it is derived from the row's id and the server's
 * secret. To an address that nobody has and that may not register itself, and to somebody deactivated, nothing is sent. Nothing
 * either when the code cannot be used any more.
 *
 * At-least-once: sent again after a kill, it has the same Message-ID and the same code. No row lock is held while it sends: whoever types a
 * code or asks for the next one must not wait for a mail server, least of all when that tells (by time) whether there is a letter.
 */
export async function sendCode(payload: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<void> {
  const asked = await findAsked(payload.codeId ?? "");
  if (!asked?.hasReader) return;
  const code = derivedCode("sign-in-code", asked.id, asked.digits);
  const firstName = firstNameOf(asked.fullName ?? "");
  const to = { name: asked.fullName ?? "", email: asked.email };
  await inLanguage(isLanguage(asked.language) ? asked.language : "da", () => {
    const letter = signInCode({ firstName, code, asked: asked.createdAt, municipality: asked.municipality ?? "" });
    return deliver({ id: asked.id, to, writtenAt: asked.createdAt, letter }, signal);
  });
  await databasePool().query("update sign_in_code set sent_at = $2 where id = $1", [asked.id, now()]);
  log.info({ letter: asked.id, name: "sign-in-code" }, "letter sent");
}

async function findAsked(codeId: string): Promise<Asked | undefined> {
  const found = await databasePool().query<Asked>(
    `select code.id, code.email, code.language, code.created_at as "createdAt", code.digits, person.name as "fullName",
            case when person.id is null then code.may_register else person.deactivated_at is null end as "hasReader",
            (select value #>> '{}' from setting where key = 'municipality.name') as municipality
       from sign_in_code code
       left join person on person.email = code.email
      where code.id = $1 and code.letter_id is null and code.sent_at is null and code.ended_at is null and code.expires_at > $2`,
    [codeId, now()],
  );
  return found.rows[0];
}
