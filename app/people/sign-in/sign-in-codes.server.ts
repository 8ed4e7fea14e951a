import { countAttempt, forgiveAttempt, type Limit, type TooMany } from "#app/platform/attempts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { browsersCookie, cookieOf } from "#app/platform/cookies.server.ts";
import { database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { addJobs, codeBell } from "#app/platform/jobs.server.ts";
import { derivedCode, hashToken, isSameSecret, randomToken } from "#app/platform/tokens.server.ts";
import { readersLanguage } from "#app/text/language.ts";
import type { SignInCode } from "#prisma/generated/client.ts";
import { noteAccess } from "../access-log.server.ts";
import { signIn } from "../session.server.ts";
import { mailboxOf, mayRegister } from "../work-address.server.ts";

/** How long a code can be used. */
export const codeMinutes = 10;
/** How many wrong codes end it. */
export const codeTries = 5;
/** How long whoever gave the right code has for the registration. */
const registrationMinutes = 30;
/** Rows are kept so long for the page that offers a new code. */
const keptHours = 24;

const cookieName = "medspil-kode";
const minute = 60_000;

/**
 * Rate limit on codes that are asked for. One mailbox: enough for somebody who cannot find the letter, too few to fill it. One network: a
 * whole municipality can stand behind one address at eight in the morning.
 */
const asks = (address: string, network: string): Limit[] => [
  { what: "code-asked", who: mailboxOf(address), most: 5, minutes: 15 },
  { what: "code-asked", who: mailboxOf(address), most: 20, minutes: 24 * 60 },
  { what: "code-asked-from", who: network, most: 100, minutes: 15 },
];

/**
 * Rate limit on wrong codes (brute force). With five to a code these leave a guesser 15 of a million a day for one mailbox, and 720 from one
 * network.
 */
const guesses = (address: string, network: string): Limit[] => [
  { what: "code-wrong", who: mailboxOf(address), most: 15, minutes: 24 * 60 },
  { what: "code-wrong-from", who: network, most: 30, minutes: 60 },
];

export type CodeAsked = { ok: true; headers: Headers } | { ok: false; tooMany: NonNullable<TooMany> };

/**
 * Asks for a code to an address (as `asAddress` spells it) from a network, and answers the header that ties it to this browser. A new code
 * takes the place of an older one.
 *
 * Against account enumeration: whether anybody has the address is not asked here, so the statements, the answer and the time are the same for
 * everybody. The worker finds out when the letter is to be written (app/outbox/send-code.server.ts). Refused only by count.
 */
export async function askForCode(address: string, network: string): Promise<CodeAsked> {
  const token = randomToken();
  const tooMany = await inTransaction(async (tx) => {
    const exceeded = await countAttempt(tx, asks(address, network));
    if (exceeded) return exceeded;
    const at = now();
    await tx.signInCode.updateMany({ where: { email: address, endedAt: null, provedAt: null }, data: { endedAt: at } });
    const { id } = await tx.signInCode.create({
      data: {
        tokenHash: hashToken(token),
        email: address,
        mayRegister: mayRegister(address),
        language: readersLanguage(),
        createdAt: at,
        expiresAt: after(at, codeMinutes),
      },
      select: { id: true },
    });
    await addJobs(tx, [codeBell(id)]);
    return null;
  });
  return tooMany ? { ok: false, tooMany } : { ok: true, headers: carry(token) };
}

/** What the browser's code is worth now: `open` to be typed, `proved` for the registration, `gone` when only a new one helps. */
export type CodeStanding = { address: string; is: "open" | "proved" | "gone" };

/** The code that this browser asked for; null when it asked for none, or so long ago that nobody remembers. */
export async function codeOf(request: Request): Promise<CodeStanding | null> {
  const token = cookieOf(request, cookieName);
  const row = token && (await database().signInCode.findUnique({ where: { tokenHash: hashToken(token) } }));
  return row ? { address: row.email, is: standingOf(row) } : null;
}

export type CodeChecked =
  | { is: "in"; headers: Headers }
  | { is: "proved" }
  | { is: "wrong"; left: number }
  | { is: "gone" }
  | { is: "tooMany"; minutes: number };

/**
 * One-time code: checks six digits against the code that this browser asked for. The right ones end it: they sign their person in, or open
 * the registration where the address may register itself. Of two right ones at the same moment one gets in. Five wrong ones end it too.
 *
 * Against account enumeration: who has the address is asked only after the right code, which nobody got who has no business here: a wrong one is
 * answered the same, in the same time, for everybody.
 */
export async function checkCode(digits: string, network: string, request: Request): Promise<CodeChecked> {
  const token = cookieOf(request, cookieName);
  if (!token) return { is: "gone" };
  return inTransaction(async (tx) => {
    const row = await lockCode(tx, token);
    if (!row || standingOf(row) !== "open") return { is: "gone" };
    const limits = guesses(row.email, network);
    const exceeded = await countAttempt(tx, limits);
    if (exceeded) return { is: "tooMany", ...exceeded };
    if (!isSameSecret(digits, derivedCode("sign-in-code", row.id))) return wrong(tx, row);
    const person = await tx.person.findUnique({ where: { email: row.email }, select: { id: true, deactivatedAt: true } });
    if (person?.deactivatedAt || (!person && !row.mayRegister)) return wrong(tx, row);
    await forgiveAttempt(tx, limits);
    if (!person) {
      await tx.signInCode.update({ where: { id: row.id }, data: { provedAt: now() } });
      return { is: "proved" };
    }
    return { is: "in", headers: await endAndSignIn(tx, row, person, request) };
  });
}

export type Registering = { name: string; unitId: string | null; profession: string };
export type Registered = { is: "in"; headers: Headers } | { is: "gone" } | { is: "unitUnknown" };

/**
 * Makes the person who has proved an address that nobody had, as a requester and nothing more, and signs them in. Refused: a proof that
 * is used or older than 30 minutes, a person whom somebody deactivated meanwhile, a unit that is not open. Somebody whom an
 * administrator made meanwhile stays as made, and is signed in.
 */
export async function register(values: Registering, request: Request): Promise<Registered> {
  const token = cookieOf(request, cookieName);
  if (!token) return { is: "gone" };
  return inTransaction(async (tx) => {
    const row = await lockCode(tx, token);
    if (!row || standingOf(row) !== "proved") return { is: "gone" };
    const { unitId } = values;
    if (unitId && (await tx.orgUnit.count({ where: { id: unitId, closedAt: null } })) === 0) return { is: "unitUnknown" };
    const at = now();
    const made = await tx.person.createMany({
      data: [{ ...values, email: row.email, roles: ["REQUESTER"], language: readersLanguage(), createdAt: at }],
      skipDuplicates: true,
    });
    const person = await tx.person.findUnique({ where: { email: row.email }, select: { id: true, deactivatedAt: true } });
    if (!person || person.deactivatedAt) {
      await tx.signInCode.update({ where: { id: row.id }, data: { endedAt: at } });
      return { is: "gone" };
    }
    if (made.count > 0)
      await noteAccess({ kind: "role-change", personId: person.id, purpose: "registered", detail: { of: person.id } }, tx);
    return { is: "in", headers: await endAndSignIn(tx, row, person, request) };
  });
}

/** Retention: deletes codes of yesterday. For the worker's task `clean-up`. */
export async function cleanUpCodes(): Promise<void> {
  await database().signInCode.deleteMany({ where: { createdAt: { lt: after(now(), -keptHours * 60) } } });
}

async function endAndSignIn(tx: Transaction, row: SignInCode, person: { id: string }, request: Request): Promise<Headers> {
  await tx.signInCode.update({ where: { id: row.id }, data: { endedAt: now() } });
  const headers = await signIn(person, request, "code", tx);
  headers.append("Set-Cookie", browsersCookie({ name: cookieName, value: null }));
  return headers;
}

async function wrong(tx: Transaction, row: SignInCode): Promise<CodeChecked> {
  const left = codeTries - row.tries - 1;
  await tx.signInCode.update({ where: { id: row.id }, data: { tries: row.tries + 1, endedAt: left > 0 ? null : now() } });
  await noteAccess({ kind: "sign-in-refused", personId: null, purpose: "code" }, tx);
  return { is: "wrong", left };
}

/** Row lock (`for update`) on a code: nobody else touches it until the transaction ends. */
async function lockCode(tx: Transaction, token: string): Promise<SignInCode | null> {
  const tokenHash = hashToken(token);
  await tx.$executeRaw`select id from sign_in_code where token_hash = ${tokenHash} for update`;
  return tx.signInCode.findUnique({ where: { tokenHash } });
}

function standingOf({ endedAt, provedAt, expiresAt }: SignInCode): CodeStanding["is"] {
  if (endedAt) return "gone";
  if (provedAt) return now() < after(provedAt, registrationMinutes) ? "proved" : "gone";
  return now() < expiresAt ? "open" : "gone";
}

function carry(token: string): Headers {
  return new Headers({ "Set-Cookie": browsersCookie({ name: cookieName, value: token }) });
}

function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * minute);
}
