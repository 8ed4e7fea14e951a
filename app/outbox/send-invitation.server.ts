import { paths } from "#app/paths.ts";
import { now } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { databasePool } from "#app/platform/database.server.ts";
import { log } from "#app/platform/log.server.ts";
import { inLanguage } from "#app/platform/reader-language.server.ts";
import { isLanguage } from "#app/text/language.ts";
import { letters } from "#emails/letters.ts";
import { deliver } from "./delivery.server.ts";

type Invited = {
  id: string;
  email: string;
  language: string;
  createdAt: Date;
  number: string;
  municipality: string | null;
};

/**
 * Sends the letter to a colleague who was invited by an address that nobody here has yet: number and link, as every letter. Nothing is
 * sent once the invitation is taken back. At-least-once: a worker killed between sending and noting sends once more under the same
 * Message-ID.
 */
export async function sendInvitation(payload: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<void> {
  const invited = await findInvited(payload.invitationId ?? "");
  if (!invited) return;
  const { id, email, language, createdAt, number, municipality } = invited;
  await inLanguage(isLanguage(language) ? language : "da", () => {
    const link = config.publicUrl + paths.request(number);
    const letter = letters["co-requester-invited"]({ firstName: "", number, link, municipality: municipality ?? "" });
    return deliver({ id, to: { name: "", email }, writtenAt: createdAt, letter }, signal);
  });
  await databasePool().query("update invitation set sent_at = $2 where id = $1", [id, now()]);
  log.info({ letter: id, name: "co-requester-invited" }, "letter sent");
}

async function findInvited(invitationId: string): Promise<Invited | undefined> {
  const found = await databasePool().query<Invited>(
    `select invitation.id, invitation.email, invitation.language, invitation.created_at as "createdAt", consultation.number,
            (select value #>> '{}' from setting where key = 'municipality.name') as municipality
       from invitation join consultation on consultation.id = invitation.consultation_id
      where invitation.id = $1 and invitation.sent_at is null`,
    [invitationId],
  );
  return found.rows[0];
}
