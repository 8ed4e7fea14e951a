import type { Typed } from "#app/forms/field.ts";
import { asKey } from "#app/forms/ids.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type AskFormName, isFormName } from "./questions.ts";

/** How long a draft waits for its writer (docs/domain/law.md 4.6). */
export const draftDays = 30;
/** How many drafts somebody has at the most: many times what a person writes in those days, and no way to fill the house. */
export const mostDrafts = 100;
const day = 86_400_000;

/** A request that has not been sent. Its id is the form's submission key, so that the draft and what is sent from it are the same. */
type Draft = { id: string; form: AskFormName; typed: Typed; updatedAt: Date };

type Kept = { savedAt: Date } | { refused: "sent" | "taken" };

/**
 * Upsert: keeps what somebody has typed so far, as far as it may be kept (`draftOf` in app/forms). Refused when the form has been sent
 * already, and when the key is somebody else's. What is being written is always kept: beyond the most that somebody may have, the draft that
 * was left alone the longest makes room.
 */
export async function keepDraft(personId: string, id: string, form: AskFormName, typed: Typed): Promise<Kept> {
  if (await isSent(id)) return { refused: "sent" };
  const savedAt = now();
  const data = { form, values: storedOf(typed), updatedAt: savedAt };
  const { count } = await database().draft.updateMany({ where: { id, personId }, data });
  if (count > 0) return { savedAt };
  // `on conflict do nothing`: of two first savings at the same moment the second finds a row, and it is the same person's.
  const { count: created } = await database().draft.createMany({
    data: [{ id, personId, ...data, createdAt: savedAt }],
    skipDuplicates: true,
  });
  if (created > 0) {
    await makeRoom(personId, id);
    return { savedAt };
  }
  const own = await database().draft.updateMany({ where: { id, personId }, data });
  return own.count > 0 ? { savedAt } : { refused: "taken" };
}

/** Deletes what is beyond the most drafts that a person may have, the one that was just made left aside. */
async function makeRoom(personId: string, made: string): Promise<void> {
  await database().$executeRaw`
    delete from draft where id in (
      select id from draft where person_id = ${personId}::uuid and id <> ${made}::uuid
       order by updated_at desc, id offset ${mostDrafts - 1})`;
}

/** A person's own draft; null for somebody else's, one that does not exist, and one that has been sent. */
export async function ownDraft(personId: string, id: string): Promise<Draft | null> {
  if (!asKey(id)) return null;
  const row = await database().draft.findFirst({ where: { id, personId } });
  return row && !(await isSent(id)) ? asDraft(row) : null;
}

/** A person's drafts, the latest first. */
export async function draftsOf(personId: string): Promise<Draft[]> {
  const rows = await database().draft.findMany({ where: { personId }, orderBy: [{ updatedAt: "desc" }, { id: "asc" }] });
  const sent = await database().consultation.findMany({
    where: { submissionKey: { in: rows.map(({ id }) => id) } },
    select: { submissionKey: true },
  });
  return rows
    .filter(({ id }) => !sent.some(({ submissionKey }) => submissionKey === id))
    .map(asDraft)
    .filter((draft) => draft !== null);
}

/** Deletes a person's own draft; somebody else's stays. */
export async function deleteDraft(personId: string, id: string): Promise<void> {
  if (asKey(id)) await database().draft.deleteMany({ where: { id, personId } });
}

/** When a draft goes by itself. */
export function deletedOn(draft: Pick<Draft, "updatedAt">): Date {
  return new Date(draft.updatedAt.getTime() + draftDays * day);
}

/** Retention: deletes drafts that nobody has touched for 30 days; answers how many. For the worker's task `clean-up`. */
export async function deleteOldDrafts(): Promise<number> {
  const { count } = await database().draft.deleteMany({
    where: { updatedAt: { lt: new Date(now().getTime() - draftDays * day) } },
  });
  return count;
}

async function isSent(submissionKey: string): Promise<boolean> {
  return (await database().consultation.count({ where: { submissionKey } })) > 0;
}

/** As drafts lie in the database: one value as a text, several as a list. */
function storedOf(typed: Typed): Prisma.InputJsonObject {
  return Object.fromEntries(
    Object.entries(typed).map(([field, values]) => [field, values.length === 1 ? values[0] : [...values]]),
  );
}

function asDraft(row: { id: string; form: string; values: Prisma.JsonValue; updatedAt: Date }): Draft | null {
  const { id, form, values, updatedAt } = row;
  if (!isFormName(form) || typeof values !== "object" || !values || Array.isArray(values)) return null;
  const typed = Object.entries(values).map(([field, value]) => [field, [value].flat().filter((one) => typeof one === "string")]);
  return { id, form, typed: Object.fromEntries(typed), updatedAt };
}
