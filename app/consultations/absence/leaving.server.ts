import { isId } from "#app/forms/ids.ts";
import { database, inTransaction, rowsOf } from "#app/platform/database.server.ts";
import { statement, uuid } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { performAsSystem } from "../perform.server.ts";

/** Open requests whose consultant was deactivated, or has lost the role; of one person, or of all. */
export const leftBehind = statement(
  "left-behind",
  { id: uuid },
  (personId: string | null) => Prisma.sql`
    select c.id from consultation c join person p on p.id = c.assignee_id
     where c.closed_at is null and (${personId}::uuid is null or p.id = ${personId}::uuid)
       and (p.deactivated_at is not null or not p.roles && array['CONSULTANT', 'UNIT_MANAGER'])
     order by c.number`,
);

/**
 * Job, idempotent: what somebody had open who works here no longer goes to triage, its requesters are told, and so is the manager
 * (docs/domain/workflow.md 3.3). One transaction a request; nothing happens to whoever still advises. For the worker.
 */
export async function consultantLeaves(personId: string): Promise<void> {
  if (isId(personId)) await handOver(personId);
}

/** Catch-up for lost jobs: the same of everybody. For the worker's task `clean-up`. */
export async function handOverLeftBehind(): Promise<void> {
  await handOver(null);
}

async function handOver(personId: string | null): Promise<void> {
  for (const { id } of await rowsOf(leftBehind(personId), database())) {
    await inTransaction((tx) => performAsSystem(tx, id, { type: "consultantAbsent", because: "leaving" }));
  }
}
