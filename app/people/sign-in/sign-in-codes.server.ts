import { countAttempt, forgiveAttempt, type Limit } from "#app/platform/attempts.server.ts";
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

/** A code as usual: how many digits, and how many minutes it can be used. */
const short = { digits: 6, minutes: 10 };
/** The one that nobody can guess, for all who ask while too many do: one letter serves every browser that asks meanwhile. */
const long = { digits: 12, minutes: 60 };
/** A letter with a long code is joined as long as that leaves this many minutes to type it. */
const fewestMinutes = 10;
/** How many wrong codes end one: in the browser that typed them, and nowhere else. */
export const codeTries = 5;
/** How long whoever gave the right code has for the registration. */
const registrationMinutes = 30;
/** Rows are kept so long for the page that offers a new code. */
const keptHours = 24;

const cookieName = "medspil-kode";
const minute = 60_000;

/**
 * Brute force: how many six-digit codes may come to nothing. Each is worth five guesses, so a mailbox has 100 of a million a day, a network (behind
 * which a whole municipality may stand) 500, and all together 5,000; a code that lets somebody in is taken back. Beyond that nobody is refused: the
 * codes become long. Five in a quarter of an hour are enough for somebody who cannot find the letter, and too few to fill a mailbox.
 */
const sixDigits = (address: string, network: string): Limit[] => [
  { what: "code-asked", who: mailboxOf(address), most: 5, minutes: 15 },
  { what: "code-asked", who: mailboxOf(address), most: 20, minutes: 24 * 60 },
  { what: "code-asked-from", who: network, most: 100, minutes: 24 * 60 },
  { what: "code-asked-by-all", who: "", most: 1_000, minutes: 24 * 60 },
];

/**
 * Asks for a code to an address (as `asAddress` spells it) from a network, and answers the header that ties it to this browser. Nobody is refused,
 * and no other browser's code is touched: a new code takes the place of an older one of the same browser alone.
 *
 * Against account enumeration: whether anybody has the address is not asked here, so the statements, the answer and the time are the same for
 * everybody. The worker finds out when the letter is to be written (app/outbox/send-code.server.ts).
 */
export async function askForCode(address: string, network: string, request: Request): Promise<Headers> {
  const token = randomToken();
  const former = cookieOf(request, cookieName);
  await inTransaction(async (tx) => {
    // Row locks on the counts: of those who ask for one mailbox at the same moment, one makes the letter and the others join it.
    const many = await countAttempt(tx, sixDigits(address, network));
    const at = now();
    if (former) {
      const open = { tokenHash: hashToken(former), endedAt: null, provedAt: null };
      await tx.signInCode.updateMany({ where: open, data: { endedAt: at } });
    }
    if (!many) {
      const { id } = await makeCode(tx, address, at, hashToken(token), short);
      await addJobs(tx, [codeBell(id)]);
      return;
    }
    const letter = await longLetter(tx, address, at);
    await makeCode(tx, address, at, hashToken(token), { ...long, letter });
  });
  return carry(token);
}

/** The letter with a long code that can still be joined; made, and owed, where there is none. Its own row belongs to no browser. */
async function longLetter(tx: Transaction, address: string, at: Date): Promise<SignInCode> {
  const open = { email: address, digits: long.digits, letterId: null, endedAt: null };
  const there = await tx.signInCode.findFirst({ where: { ...open, expiresAt: { gte: after(at, fewestMinutes) } } });
  if (there) return there;
  const made = await makeCode(tx, address, at, hashToken(randomToken()), long);
  await addJobs(tx, [codeBell(made.id)]);
  return made;
}

function makeCode(
  tx: Transaction,
  address: string,
  at: Date,
  tokenHash: string,
  { digits, minutes, letter }: { digits: number; minutes: number; letter?: SignInCode },
): Promise<SignInCode> {
  return tx.signInCode.create({
    data: {
      tokenHash,
      digits,
      letterId: letter?.id ?? null,
      email: address,
      mayRegister: mayRegister(address),
      language: readersLanguage(),
      createdAt: at,
      expiresAt: letter?.expiresAt ?? after(at, minutes),
    },
  });
}

/** What the browser's code is worth now: `open` to be typed, `proved` for the registration, `gone` when only a new one helps. */
export type CodeStanding = { address: string; is: "open" | "proved" | "gone"; digits: number; asked: Date };

/** The code that this browser asked for; null when it asked for none, or so long ago that nobody remembers. */
export async function codeOf(request: Request): Promise<CodeStanding | null> {
  const token = cookieOf(request, cookieName);
  const row =
    token && (await database().signInCode.findUnique({ where: { tokenHash: hashToken(token) }, include: { letter: true } }));
  return row ? { address: row.email, is: standingOf(row), digits: row.digits, asked: row.createdAt } : null;
}

export type CodeChecked = { is: "in"; headers: Headers } | { is: "proved" } | { is: "wrong"; left: number } | { is: "gone" };

/**
 * One-time code: checks digits against the code that this browser asked for. The right ones end it, in every browser that waits for the same letter:
 * they sign their person in, or open the registration where the address may register itself. Of two right ones at the same moment one gets in.
 * Five wrong ones end it for this browser. Nothing that others do is looked at.
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
    if (!isSameSecret(digits, derivedCode("sign-in-code", row.letterId ?? row.id, row.digits))) return wrong(tx, row);
    const person = await tx.person.findUnique({ where: { email: row.email }, select: { id: true, deactivatedAt: true } });
    if (person?.deactivatedAt || (!person && !row.mayRegister)) return wrong(tx, row);
    await forgiveAttempt(tx, sixDigits(row.email, network));
    if (row.letterId) await tx.signInCode.update({ where: { id: row.letterId }, data: { endedAt: now() } });
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

/** A browser's code with the letter that holds it, where that has a row of its own. */
type KnownCode = SignInCode & { letter: SignInCode | null };

/** Row locks (`for update`, the letter's before the browser's) on a code: nobody else touches it until the transaction ends. */
async function lockCode(tx: Transaction, token: string): Promise<KnownCode | null> {
  const tokenHash = hashToken(token);
  await tx.$executeRaw`
    select id from sign_in_code
     where token_hash = ${tokenHash} or id = (select letter_id from sign_in_code where token_hash = ${tokenHash})
     order by id for update`;
  return tx.signInCode.findUnique({ where: { tokenHash }, include: { letter: true } });
}

function standingOf({ endedAt, provedAt, expiresAt, letter }: KnownCode): CodeStanding["is"] {
  if (endedAt) return "gone";
  if (provedAt) return now() < after(provedAt, registrationMinutes) ? "proved" : "gone";
  return !letter?.endedAt && now() < expiresAt ? "open" : "gone";
}

function carry(token: string): Headers {
  return new Headers({ "Set-Cookie": browsersCookie({ name: cookieName, value: token }) });
}

function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * minute);
}
