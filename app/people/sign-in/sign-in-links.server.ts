import { paths } from "#app/paths.ts";
import { now } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { hashToken, randomToken } from "#app/platform/tokens.server.ts";
import { noteAccess } from "../access-log.server.ts";
import { oweAccountLetters } from "../account-letters.server.ts";
import { noteChange } from "../change-log.server.ts";
import { type Hand, handBehind, signIn } from "../session.server.ts";

/** What a one-time link is for; each purpose has a page of its own, and a link of one opens nothing of the other. */
export type LinkPurpose = "SIGN_IN" | "SET_UP";

/** How long a one-time link can be used. */
const linkHours = 24;

/**
 * One-time link (magic link): makes the one by which one person can sign in once, within 24 hours, and answers its whole address. A new one
 * takes the place of an unused one. Null when the person does not exist or is deactivated. Only the token's hash is kept.
 *
 * Whoever holds it comes in as somebody else, so it is never made unseen: both logs say by whom, the person gets a letter and finds it on
 * their page, and the session that it begins remembers whose hand is behind it.
 */
export async function createSignInLink(personId: string, by: Hand): Promise<string | null> {
  return inTransaction(async (tx) => {
    const person = await tx.person.findFirst({ where: { id: personId, deactivatedAt: null }, select: { id: true, email: true } });
    if (!person) return null;
    await noteAccess({ kind: "role-change", personId: by.id, purpose: "link", detail: { of: personId } }, tx);
    await noteChange(tx, { what: "sign-in-link", by, subjectId: personId });
    await oweAccountLetters(tx, "link-made", [person]);
    return config.publicUrl + paths.signInLink(await replaceLink("SIGN_IN", personId, tx, await handBehind(by, tx)));
  });
}

/** Whose link it is, by name, while it can be used; null otherwise. Looking burns nothing: mail scanners open links too. */
export async function holderOfSignInLink(token: string): Promise<string | null> {
  const link = await database().signInLink.findFirst({
    where: { ...usable("SIGN_IN", token), person: { deactivatedAt: null } },
    include: { person: true },
  });
  return link?.person?.name ?? null;
}

/** Uses the link up and signs its person in; answers the header that carries the session. Null when it has been used, has run out or never was. */
export async function signInByLink(token: string, request: Request): Promise<Headers | null> {
  const headers = await inTransaction(async (tx) => {
    if (!(await spend("SIGN_IN", token, tx))) return null;
    const link = await tx.signInLink.findUnique({ where: { tokenHash: hashToken(token) }, include: { person: true } });
    return link?.person?.deactivatedAt === null ? signIn(link.person, request, "link", tx, link.behindId) : null;
  });
  if (!headers) await noteAccess({ kind: "sign-in-refused", personId: null, purpose: "link" });
  return headers;
}

/** Makes a link's token; unused links of the same purpose and person stop working. `behindId`: whose hand makes it. */
export async function replaceLink(
  purpose: LinkPurpose,
  personId: string | null,
  tx: Transaction,
  behindId: string | null = null,
): Promise<string> {
  const token = randomToken();
  const at = now();
  await tx.signInLink.deleteMany({ where: { purpose, personId, usedAt: null } });
  await tx.signInLink.create({
    data: {
      tokenHash: hashToken(token),
      purpose,
      personId,
      behindId,
      createdAt: at,
      expiresAt: new Date(at.getTime() + linkHours * 60 * 60_000),
    },
  });
  return token;
}

/** Compare and set: marks a link as used; of two posts at the same moment one gets true. What else the transaction does stands or falls with it. */
export async function spend(purpose: LinkPurpose, token: string, tx: Transaction): Promise<boolean> {
  const used = await tx.signInLink.updateMany({ where: usable(purpose, token), data: { usedAt: now() } });
  return used.count === 1;
}

/** The condition under which a link still opens something. */
export function usable(purpose: LinkPurpose, token: string) {
  return { tokenHash: hashToken(token), purpose, usedAt: null, expiresAt: { gt: now() } };
}
