import { now } from "#app/platform/clock.server.ts";
import { database, type Transaction } from "#app/platform/database.server.ts";

/** Codes only: a log entry never holds what a person wrote, nor a name or an address. */
export type AccessEntry = {
  kind: "sign-in" | "sign-in-refused" | "refused" | "role-change";
  /** Who did it: who signed in, who was refused, who changed somebody's roles (`detail.of` says whose). */
  personId: string | null;
  /** The way in (`demo`, `link`, `code`, `set-up`), the reason of a refusal, or what was changed (`link`: a way in was made for `detail.of`). */
  purpose: string;
  detail?: Record<string, string | string[]>;
};

/**
 * Append-only audit log: notes who came in, who was refused and whose rights changed (docs/domain/law.md 4.4). Inside `tx` the note stands
 * or falls with the change.
 */
export async function noteAccess(entry: AccessEntry, tx: Transaction = database()): Promise<void> {
  await tx.readLog.create({ data: { at: now(), ...entry } });
}

/**
 * Retention: deletes what is older than 13 months from the access log (docs/domain/law.md 4.6). The application's role may delete nothing
 * there, so the database does it, by a function that knows no other age.
 */
export async function forgetOldLog(): Promise<void> {
  await database().$executeRaw`select forget_old_log()`;
}
