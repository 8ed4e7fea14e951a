import { noteChange } from "#app/people/change-log.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { toTriage } from "./settle-form.server.ts";

// Who takes over when an absence begins, as long as that lies ahead: until then the consultant keeps the request.

/** What was decided for one request; without a deputy a person finds somebody. */
export type Decided = { id: string; number: string; deputyId: string | null };

/** What was decided of an absence, by the requests' ids: a deputy's id, or triage. */
export async function plannedFor(absenceId: string): Promise<ReadonlyMap<string, string>> {
  const plans = await plansOf(absenceId, database());
  return new Map(plans.map(({ consultationId, deputyId }) => [consultationId, deputyId ?? toTriage]));
}

export function plansOf(absenceId: string, tx: Transaction) {
  return tx.handover.findMany({
    where: { absenceId },
    select: { consultationId: true, deputyId: true, decidedById: true },
  });
}

/** Notes what was decided, in place of what was before; `kept` are requests of which what was chosen cannot be, so that the former stands. */
export async function plan(
  absence: { id: string; personId: string },
  decided: readonly Decided[],
  kept: readonly string[],
  by: SignedIn,
): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.handover.deleteMany({ where: { absenceId: absence.id, consultationId: { notIn: [...kept] } } });
    await tx.handover.createMany({
      data: decided.map(({ id, deputyId }) => ({
        absenceId: absence.id,
        consultationId: id,
        deputyId,
        decidedById: by.id,
      })),
    });
    if (decided.length > 0) await noteChange(tx, { what: "absence-settled", by, subjectId: absence.personId });
  });
}

/** Takes all of it back. Answers whether there was anything. */
export async function takeBackPlan(absenceId: string): Promise<boolean> {
  const { count } = await inTransaction((tx) => tx.handover.deleteMany({ where: { absenceId } }));
  return count > 0;
}
