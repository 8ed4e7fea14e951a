import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, inTransaction } from "#app/platform/database.server.ts";
import { performAsRequester } from "./perform.server.ts";

/** How long an invitation waits for somebody who has never signed in. */
const invitationDays = 30;

/**
 * Makes somebody a co-requester wherever their address was invited before they had an account, or of the one request named. A page calls
 * it by itself before it reads: the list of requests, and the page that an invitation's link leads to. Answers whether there was anything
 * to redeem; what is closed by now is not joined.
 */
export async function redeemInvitations(person: Pick<SignedIn, "id" | "email">, number?: string): Promise<boolean> {
  const waiting = await database().invitation.findMany({
    where: { email: person.email, ...(number !== undefined && { consultation: { number } }) },
    select: { id: true, consultationId: true },
  });
  for (const { id, consultationId } of waiting) {
    await inTransaction(async (tx) => {
      // Delete as a claim: of two pages at once, or where it was taken back meanwhile, only who deletes the row joins.
      const { count } = await tx.invitation.deleteMany({ where: { id } });
      if (count === 0) return;
      await performAsRequester(tx, consultationId, {
        type: "inviteCoRequester",
        personId: person.id,
        sameMunicipality: true,
        told: true,
      });
    });
  }
  return waiting.length > 0;
}

/** Retention: deletes invitations that nobody has taken up for 30 days; answers how many. For the worker's task `clean-up`. */
export async function deleteOldInvitations(): Promise<number> {
  const before = new Date(now().getTime() - invitationDays * 86_400_000);
  const { count } = await database().invitation.deleteMany({ where: { createdAt: { lt: before } } });
  return count;
}
