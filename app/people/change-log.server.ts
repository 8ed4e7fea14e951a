import { now } from "#app/platform/clock.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";

/** What can be changed in the administration; the words for it stand in app/text/da/changes.ts. */
export const changeCodes = [
  "person-created",
  "caller-created",
  "person-changed",
  "person-deactivated",
  "person-reactivated",
  "sign-in-link",
  "change-asked",
  "change-confirmed",
  "change-rejected",
  "change-withdrawn",
  "profile",
  "absence-noted",
  "absence-removed",
  "absence-settled",
  "unit-created",
  "unit-changed",
  "unit-closed",
  "unit-reopened",
  "units-merged",
  "competence-added",
  "competence-renamed",
  "competence-retired",
  "competence-resumed",
  "duty-week",
  "duty-exception",
  "duty-exception-removed",
  "settings",
  "undone",
] as const;
export type ChangeCode = (typeof changeCodes)[number];

/** What of it can be taken back; the log has words of its own for each. */
export const undoableCodes = [
  "person-changed",
  "profile",
  "absence-noted",
  "absence-removed",
  "unit-changed",
  "units-merged",
  "duty-week",
  "duty-exception",
  "duty-exception-removed",
] as const satisfies readonly ChangeCode[];
export type UndoableCode = (typeof undoableCodes)[number];

export type NotedChange = {
  what: ChangeCode;
  by: { id: string };
  /** The id of the person, unit or absence, a date, a code. */
  subjectId?: string;
  /** Codes, ids and dates alone: never a name, an address, or what somebody wrote. */
  detail?: Record<string, string | readonly string[] | null>;
};

/** Append-only audit log: notes who changed what, in the transaction that changes it: the note stands or falls with the change. */
export async function noteChange(tx: Transaction, { what, by, subjectId, detail }: NotedChange): Promise<void> {
  await tx.changeLog.create({
    data: { at: now(), byId: by.id, what, ...(subjectId && { subjectId }), ...(detail && { detail: detail as object }) },
  });
}
