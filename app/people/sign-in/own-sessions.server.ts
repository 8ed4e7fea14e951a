import { isId } from "#app/forms/ids.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { type Device, knownDevice } from "../devices.ts";
import { endOf, type SignedIn } from "../session.server.ts";
import { namesOf } from "./done-to-you.server.ts";

/** A session that goes on, as its person sees it. */
/** `behind`: who made the link that it began with. */
export type OwnSession = Device & { id: string; since: Date; seen: Date; isThis: boolean; behind: string | null };

/** The sessions of a person that go on at the moment `at`: this browser's first, then the one used last. */
export async function sessionsOf(person: SignedIn): Promise<{ sessions: OwnSession[]; at: Date }> {
  const at = now();
  const rows = await database().session.findMany({ where: { personId: person.id }, orderBy: { lastSeenAt: "desc" } });
  const nameOf = await namesOf(rows.map(({ behindId }) => behindId));
  const sessions = rows
    .filter((session) => endOf(session) > at)
    .map(({ id, tokenHash, browser, system, createdAt, lastSeenAt, behindId }) => ({
      id,
      ...knownDevice(browser, system),
      since: createdAt,
      seen: lastSeenAt,
      isThis: tokenHash === person.sessionHash,
      behind: behindId && nameOf(behindId),
    }))
    .sort((one, other) => Number(other.isThis) - Number(one.isThis));
  return { sessions, at };
}

/** Ends one of the person's own sessions at once; false for one that is somebody else's, gone or invented. */
export async function endSession(person: SignedIn, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const { count } = await database().session.deleteMany({ where: { id, personId: person.id } });
  return count > 0;
}

/** Ends all of the person's sessions but this one, also those that have run out and are only remembered. */
export async function endOtherSessions(person: SignedIn): Promise<void> {
  await database().session.deleteMany({ where: { personId: person.id, tokenHash: { not: person.sessionHash } } });
}
