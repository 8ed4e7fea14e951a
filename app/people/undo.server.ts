import { isId } from "#app/forms/ids.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { noteChange, type UndoableCode } from "./change-log.server.ts";

/** For so long a change can be taken back by whoever made it. */
export const undoMinutes = 10;

/** What must be known to take a change back: what it was, of whom or what, and how it was before. */
export type UndoStep = { what: UndoableCode; subjectId: string; data: Prisma.InputJsonObject };

/** Remembers how to take a change back, in the transaction that makes it. Answers what the button posts. */
export async function rememberUndo(tx: Transaction, by: { id: string }, step: UndoStep): Promise<string> {
  const { id } = await tx.undoStep.create({ data: { ...step, byId: by.id, createdAt: now() }, select: { id: true } });
  return id;
}

/** Whether a change can still be taken back by this person: the page shows its button only then. */
export async function canUndo(id: string | null, by: { id: string }): Promise<boolean> {
  return id !== null && isId(id) && (await database().undoStep.count({ where: fresh(id, by) })) === 1;
}

/**
 * Takes a change of one of some kinds back, once: whoever may change one thing may not take back another. `restore` brings it back and
 * answers whether it could: where something else was changed meanwhile it changes nothing. False when it is too late, was done already,
 * or was somebody else's.
 */
export async function undo(
  id: string | undefined,
  by: { id: string },
  kinds: readonly UndoableCode[],
  restore: (tx: Transaction, step: { what: UndoableCode; subjectId: string; data: unknown }) => Promise<boolean>,
): Promise<boolean> {
  if (!id || !isId(id)) return false;
  return inTransaction(async (tx) => {
    // Compare and set: whoever presses twice changes once, since the second finds it used.
    const { count } = await tx.undoStep.updateMany({
      where: { ...fresh(id, by), what: { in: [...kinds] } },
      data: { usedAt: now() },
    });
    if (count === 0) return false;
    const { what, subjectId, data } = await tx.undoStep.findUniqueOrThrow({ where: { id } });
    if (!(await restore(tx, { what: what as UndoableCode, subjectId, data }))) return false;
    await noteChange(tx, { what: "undone", by, subjectId, detail: { change: what } });
    return true;
  });
}

/** Retention: forgets what can no longer be taken back. For the worker's task `clean-up`. */
export async function forgetUndoSteps(): Promise<void> {
  await database().undoStep.deleteMany({ where: { createdAt: { lt: new Date(now().getTime() - 24 * 3_600_000) } } });
}

function fresh(id: string, by: { id: string }): Prisma.UndoStepWhereInput {
  return { id, byId: by.id, usedAt: null, createdAt: { gt: new Date(now().getTime() - undoMinutes * 60_000) } };
}
