import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "./database.server.ts";

/** A job of the queue (graphile-worker): a task by name, ids as payload, when, and the key under which it can be replaced or removed. */
export type Job = { task: string; payload: Record<string, string>; runAt?: Date; key?: string };

/**
 * Transactional outbox: jobs are queued inside the transaction that decides them, so nothing is owed that was not decided, and nothing
 * decided is forgotten. One statement for all, because each call costs more than the rest of a small transaction. A job with a key
 * replaces the waiting one of the same key.
 */
export async function addJobs(tx: Transaction, jobs: readonly Job[]): Promise<void> {
  if (jobs.length > 0) await tx.$executeRaw`select ${adding(jobs)}`;
}

/** Takes back jobs that still wait. One that runs already goes on, and finds its row gone. */
export async function removeJobs(tx: Transaction, keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await tx.$executeRaw`select ${removing(keys)}`;
}

/** Takes back jobs by their keys and adds others, which have other keys, by one statement. */
export async function replaceJobs(tx: Transaction, keys: readonly string[], jobs: readonly Job[]): Promise<void> {
  if (keys.length === 0) return addJobs(tx, jobs);
  if (jobs.length === 0) return removeJobs(tx, keys);
  await tx.$executeRaw`select ${removing(keys)}, ${adding(jobs)}`;
}

function removing(keys: readonly string[]): Prisma.Sql {
  return Prisma.sql`(select count(graphile_worker.remove_job(key)) from unnest(${[...keys]}::text[]) as key)`;
}

function adding(jobs: readonly Job[]): Prisma.Sql {
  const specs = jobs.map((job) => ({
    identifier: job.task,
    payload: job.payload,
    run_at: job.runAt?.toISOString(),
    job_key: job.key,
    max_attempts: 25,
  }));
  return Prisma.sql`(select count(*) from graphile_worker.add_jobs(array(
    select json_populate_record(null::graphile_worker.job_spec, spec) from json_array_elements(${JSON.stringify(specs)}::json) as spec
  )))`;
}

/** The bell of a timer, under a job key: a new bell of the same timer takes the old one's place. Its row in `timer` is the truth. */
export function timerBell(consultationId: string, name: string): Job & { key: string } {
  return { task: "ring-timer", payload: { consultationId, name }, key: `timer:${consultationId}:${name}` };
}

/** The bell of a letter: without a job key, since a letter that runs must not be replaced. */
export function letterBell(letterId: string): Job {
  return { task: "send-letter", payload: { letterId } };
}

/** The bell of the letter to somebody who is invited by an address that nobody has yet. */
export function invitationBell(invitationId: string): Job {
  return { task: "send-invitation", payload: { invitationId } };
}

/** The bell of a one-time code's letter. */
export function codeBell(codeId: string): Job {
  return { task: "send-code", payload: { codeId } };
}

/** The bell of a letter about somebody's account. */
export function accountLetterBell(letterId: string): Job {
  return { task: "send-account-letter", payload: { letterId } };
}
