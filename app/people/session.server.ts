import { redirect } from "@remix-run/node";
import { now } from "#app/platform/clock.server.ts";
import { browsersCookie, cookieOf } from "#app/platform/cookies.server.ts";
import { database, type Transaction } from "#app/platform/database.server.ts";
import { languageCookie, languageOf } from "#app/platform/reader-language.server.ts";
import { forbidden } from "#app/platform/responses.server.ts";
import { hashToken, randomToken } from "#app/platform/tokens.server.ts";
import { isLanguage, type Language } from "#app/text/language.ts";
import type { Session } from "#prisma/generated/client.ts";
import { type Role, roles } from "#workflows/consultation/vocabulary.ts";
import { noteAccess } from "./access-log.server.ts";
import { deviceOf } from "./devices.ts";
import { type Frame, type KnownSession, visitOf } from "./visit.server.ts";
import { signInPath } from "./way-back.ts";

/** The person behind a request. `sessionHash` names the session's row; it is no secret that opens anything. */
export type SignedIn = {
  id: string;
  name: string;
  firstName: string;
  email: string;
  unitId: string | null;
  roles: readonly Role[];
  sessionHash: string;
};

/** How somebody came in; stands in the access log. */
export type WayIn = "demo" | "link" | "code" | "set-up";

const cookieName = "medspil";
const minute = 60_000;
const day = 24 * 60 * minute;

/** Idle timeout: nothing asked for so long ends a session (docs/domain/law.md 4.4). */
const idleMinutes = 30;
/** Absolute timeout: the end that nothing postpones. */
const longestMinutes = 12 * 60;
/** Write throttle: a session's row is touched at most so often, so that reading a page does not mean writing. */
const seenEveryMinutes = 1;
/** How long an ended session still says whose it was, so that what was typed can wait as that person's draft. */
const rememberedDays = 7;

/** Who asks, or null: no cookie, a forged one, a session that ended, or a person who has been deactivated. Counts as activity. */
export async function signedIn(request: Request): Promise<SignedIn | null> {
  const session = await sessionOf(request);
  if (!session || endOf(session) <= now()) return null;
  await noteSeen(session);
  return asSignedIn(session);
}

/** Who asks; whoever has not signed in is sent to do so and then comes back. Throws the redirect. */
export async function requirePerson(request: Request): Promise<SignedIn> {
  const person = await signedIn(request);
  if (!person) throw redirect(signInPath(request));
  return person;
}

/** Who asks, with at least one of the roles. Throws the redirect of `requirePerson`, or 403, which is noted in the access log. */
export async function requireRole(request: Request, ...oneOf: Role[]): Promise<SignedIn> {
  const person = await requirePerson(request);
  if (oneOf.some((role) => person.roles.includes(role))) return person;
  await noteAccess({ kind: "refused", personId: person.id, purpose: "role", detail: { needed: oneOf } });
  throw forbidden();
}

/**
 * Against session fixation: a fresh token every time, and the browser's former session ends, so that nobody can hand somebody a cookie beforehand.
 * Begins a session and answers the header that carries it. In `tx` it begins only if the rest of the transaction holds.
 */
export async function signIn(
  person: { id: string },
  request: Request,
  wayIn: WayIn,
  tx: Transaction = database(),
): Promise<Headers> {
  const token = randomToken();
  const at = now();
  const former = tokenOf(request);
  if (former) await tx.session.deleteMany({ where: { tokenHash: hashToken(former) } });
  await tx.session.create({
    data: {
      tokenHash: hashToken(token),
      personId: person.id,
      ...deviceOf(request.headers.get("User-Agent")),
      createdAt: at,
      lastSeenAt: at,
      expiresAt: after(at, longestMinutes),
    },
  });
  await noteAccess({ kind: "sign-in", personId: person.id, purpose: wayIn }, tx);
  const headers = setCookie(token);
  headers.append("Set-Cookie", languageCookie(await languageAtSignIn(person.id, request, tx), { chosen: false }));
  return headers;
}

/** What was chosen before signing in becomes the person's language; otherwise the page turns to what the person chose last. */
async function languageAtSignIn(personId: string, request: Request, tx: Transaction): Promise<Language> {
  const before = languageOf(request.headers.get("Cookie"));
  if (before?.chosen) {
    await tx.person.update({ where: { id: personId }, data: { language: before.language } });
    return before.language;
  }
  const { language } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { language: true } });
  return isLanguage(language) ? language : "da";
}

/**
 * Ends the browser's session, if there is one, and answers the headers that take the cookie away and (`Clear-Site-Data`) all that the browser
 * still keeps of the pages: the next person at the computer goes back to none of them.
 */
export async function signOut(request: Request): Promise<Headers> {
  const token = tokenOf(request);
  if (token) await database().session.deleteMany({ where: { tokenHash: hashToken(token) } });
  const headers = setCookie(null);
  headers.set("Clear-Site-Data", '"cache"');
  return headers;
}

/**
 * Whose session it was that has run out, when that is less than 7 days ago; null for a living session, a forged cookie, and
 * somebody who signed out or was deactivated. It lets nobody in: it only says whose draft a text may become.
 */
export async function knownPersonOfExpiredSession(request: Request): Promise<string | null> {
  const session = await sessionOf(request);
  if (!session) return null;
  const end = endOf(session);
  const remembered = end <= now() && now() < new Date(end.getTime() + rememberedDays * day);
  return remembered ? session.personId : null;
}

/** Ends every session of a person at once: when the person is deactivated. */
export async function endSessionsOf(personId: string, tx: Transaction = database()): Promise<void> {
  await tx.session.deleteMany({ where: { personId } });
}

/** Retention: deletes sessions that nobody needs to be remembered from any more, and one-time links as old. For the worker's task `clean-up`. */
export async function cleanUpSessions(): Promise<void> {
  const before = new Date(now().getTime() - rememberedDays * day);
  await database().session.deleteMany({
    where: { OR: [{ expiresAt: { lt: before } }, { lastSeenAt: { lt: after(before, -idleMinutes) } }] },
  });
  await database().signInLink.deleteMany({ where: { expiresAt: { lt: before } } });
}

/** The session behind the cookie, unless its person has been deactivated. */
async function sessionOf(request: Request): Promise<KnownSession | null> {
  const token = tokenOf(request);
  return token ? (await visitOf(hashToken(token))).session : null;
}

/** What the frame round every page shows of the database, for whoever the browser's cookie names. */
export async function frameFor(request: Request): Promise<Frame> {
  const token = tokenOf(request);
  return (await visitOf(token ? hashToken(token) : null)).frame;
}

/** When a session ends, or ended: after so long a silence, and at its last end in any case. */
export function endOf(session: Pick<Session, "lastSeenAt" | "expiresAt">): Date {
  return new Date(Math.min(after(session.lastSeenAt, idleMinutes).getTime(), session.expiresAt.getTime()));
}

async function noteSeen(session: KnownSession): Promise<void> {
  const at = now();
  if (at < after(session.lastSeenAt, seenEveryMinutes)) return;
  await database().session.updateMany({
    where: { tokenHash: session.tokenHash, lastSeenAt: session.lastSeenAt },
    data: { lastSeenAt: at },
  });
}

function asSignedIn({ tokenHash, personId, name, email, unitId, roles: given }: KnownSession): SignedIn {
  return {
    id: personId,
    name,
    firstName: name.split(" ")[0] ?? name,
    email,
    unitId,
    roles: roles.filter((role) => role === "REQUESTER" || given.includes(role)),
    sessionHash: tokenHash,
  };
}

function tokenOf(request: Request): string | null {
  return cookieOf(request, cookieName);
}

function setCookie(token: string | null): Headers {
  return new Headers({ "Set-Cookie": browsersCookie({ name: cookieName, value: token }) });
}

function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * minute);
}
