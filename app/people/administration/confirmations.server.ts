import { isId } from "#app/forms/ids.ts";
import { oneAtATime, type Transaction } from "#app/platform/database.server.ts";
import { noteChange } from "../change-log.server.ts";
import { handBehind, type SignedIn } from "../session.server.ts";
import { emailRefusal, giveAccess, storePerson } from "./accounts.server.ts";
import { asksOf, asksSomething, codesOf, endPending, sameHand } from "./pending-changes.server.ts";

/** What came of an answer. `own`: whoever asked cannot confirm. `gone`: it was answered already. `taken`: somebody else has the address now. */
export type Confirmed = "confirmed" | "rejected" | "withdrawn" | "own" | "gone" | "taken";

/**
 * Two-person rule: does what an administrator asked for, under the name of whoever asked, noted with who confirmed. Refused to the same person
 * and to any session that the same person's link has begun. What fits no more (another address meanwhile) is left out.
 */
export async function confirmChange(id: string, by: SignedIn): Promise<Confirmed> {
  return answered(id, async (tx) => {
    const waiting = await tx.pendingChange.findFirst({ where: { id, answeredAt: null }, include: { subject: true } });
    if (!waiting) return "gone";
    if (sameHand(waiting, by, await handBehind(by, tx))) return "own";
    const { subject } = waiting;
    const was = asksOf(waiting);
    const address = was.email?.from === subject.email ? was.email.to : subject.email;
    if (address !== subject.email && (await emailRefusal(tx, address, subject.id))) return "taken";
    await endPending(tx, id);
    await noteChange(tx, { what: "change-confirmed", by, subjectId: subject.id, detail: codesOf(was) });
    const before = { name: subject.name, email: subject.email, unitId: subject.unitId, roles: subject.roles };
    const after = { ...before, email: address, roles: [...new Set([...subject.roles, ...(was.roles ?? [])])] };
    const asker = { id: waiting.byId };
    if (asksSomething({ ...was, access: undefined })) await storePerson(tx, subject.id, before, after, asker);
    if (was.access && subject.deactivatedAt) await giveAccess(tx, subject.id, asker);
    return "confirmed";
  });
}

/** Says no to what an administrator asked for; whoever asked takes it back so. Nothing is changed. */
export async function rejectChange(id: string, by: SignedIn): Promise<Confirmed> {
  return answered(id, async (tx) => {
    const ended = await endPending(tx, id);
    if (!ended) return "gone";
    const own = ended.byId === by.id;
    const what = own ? "change-withdrawn" : "change-rejected";
    await noteChange(tx, { what, by, subjectId: ended.subjectId, detail: codesOf(ended.was) });
    return own ? "withdrawn" : "rejected";
  });
}

async function answered(id: string, work: (tx: Transaction) => Promise<Confirmed>): Promise<Confirmed> {
  return isId(id) ? oneAtATime("accounts", work) : "gone";
}
