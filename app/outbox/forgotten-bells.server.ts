import { now } from "#app/platform/clock.server.ts";
import { inTransaction, rowsOf, type Transaction, tryLock } from "#app/platform/database.server.ts";
import { accountLetterBell, addJobs, invitationBell, type Job, letterBell, timerBell } from "#app/platform/jobs.server.ts";
import { log } from "#app/platform/log.server.ts";
import { statement, text, uuid } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { waitsForServer } from "./delivery.server.ts";

/** Letters older than this stay as they are: nobody is helped by a letter that comes weeks late. */
export const letterDays = 14;
/** Batch size: as many bells in one transaction. The next round takes the rest. */
const atATime = 500;

/** Timers that nothing answers yet: the follow-up after three months waits in its row until it can be asked. */
export const waitsForItsFeature: readonly string[] = ["threeMonths"];

/**
 * Reconciliation of the outbox with the queue: rings again what should have rung, a timer that is due and a letter that is owed, whose
 * job is gone, was given up, or stands for later. The rows are the truth (docs/architecture.md 1, idea 3), so nothing is forgotten, whatever
 * befalls the queue. Under an advisory lock: one process looks at a time. Answers how many bells were missing.
 */
export async function ringForgottenBells(): Promise<number> {
  const missing = await inTransaction(async (tx) => {
    if (!(await tryLock(tx, "forgottenBells"))) return [];
    const bells = [
      ...(await dueTimers(tx)),
      ...(await owedLetters(tx)),
      ...(await owedInvitations(tx)),
      ...(await owedAccountLetters(tx)),
    ];
    await addJobs(tx, bells);
    await keepAsking(tx);
    return bells;
  });
  if (missing.length > 0) log.warn({ bells: missing.length }, "bells were missing and ring now");
  return missing.length;
}

/** Ends the back-off of failed jobs: they are tried at once. For the start of a process: whatever stood in the way may be mended. */
export async function retryFailedJobs(): Promise<void> {
  await inTransaction(
    (tx) => tx.$executeRaw`
      select graphile_worker.reschedule_jobs(array_agg(id), run_at => now(), attempts => 0)
        from graphile_worker._private_jobs where attempts > 0 and locked_at is null`,
  );
}

export const dueWithoutBell = statement(
  "forgotten-timers",
  { consultationId: uuid, name: text() },
  (at: Date) => Prisma.sql`
    select consultation_id as "consultationId", name from timer
     where due <= ${at} and name <> all(${[...waitsForItsFeature]})
       and not exists (
         select from graphile_worker._private_jobs job
          where job.key = 'timer:' || timer.consultation_id || ':' || timer.name
            and job.attempts < job.max_attempts and (job.attempts > 0 or job.run_at <= now() + interval '10 seconds'))
     order by due limit ${atATime}`,
);

async function dueTimers(tx: Transaction): Promise<Job[]> {
  // The clock may have been moved, and then a job stands for later than its row. One that failed comes back by itself.
  const rows = await rowsOf(dueWithoutBell(now()), tx);
  return rows.map((row) => timerBell(row.consultationId, row.name));
}

export const lettersWithoutBell = statement(
  "forgotten-letters",
  { id: uuid },
  (since: Date) => Prisma.sql`
    select letter.id from letter
      join person on person.id = letter.to_person_id and person.deactivated_at is null
     where letter.sent_at is null and letter.created_at > ${since} and letter.consultation_id is not null
       and not exists (
         select from graphile_worker._private_jobs job
           join graphile_worker._private_tasks task on task.id = job.task_id and task.identifier = 'send-letter'
          where job.payload ->> 'letterId' = letter.id::text)
     order by letter.created_at limit ${atATime}`,
);

async function owedLetters(tx: Transaction): Promise<Job[]> {
  const since = new Date(now().getTime() - letterDays * 86_400_000);
  // A letter that a server refuses again and again keeps its job, spent as it is: asking on would change nothing.
  const rows = await rowsOf(lettersWithoutBell(since), tx);
  return rows.map((row) => letterBell(row.id));
}

export const invitationsWithoutBell = statement(
  "forgotten-invitations",
  { id: uuid },
  (since: Date) => Prisma.sql`
    select id from invitation
     where sent_at is null and created_at > ${since}
       and not exists (
         select from graphile_worker._private_jobs job
           join graphile_worker._private_tasks task on task.id = job.task_id and task.identifier = 'send-invitation'
          where job.payload ->> 'invitationId' = invitation.id::text)
     order by created_at limit ${atATime}`,
);

async function owedInvitations(tx: Transaction): Promise<Job[]> {
  const since = new Date(now().getTime() - letterDays * 86_400_000);
  const rows = await rowsOf(invitationsWithoutBell(since), tx);
  return rows.map((row) => invitationBell(row.id));
}

export const accountLettersWithoutBell = statement(
  "forgotten-account-letters",
  { id: uuid },
  (since: Date) => Prisma.sql`
    select id from account_letter
     where sent_at is null and created_at > ${since}
       and not exists (
         select from graphile_worker._private_jobs job
           join graphile_worker._private_tasks task on task.id = job.task_id and task.identifier = 'send-account-letter'
          where job.payload ->> 'letterId' = account_letter.id::text)
     order by created_at limit ${atATime}`,
);

async function owedAccountLetters(tx: Transaction): Promise<Job[]> {
  const since = new Date(now().getTime() - letterDays * 86_400_000);
  const rows = await rowsOf(accountLettersWithoutBell(since), tx);
  return rows.map((row) => accountLetterBell(row.id));
}

/**
 * Caps the exponential back-off of letters whose mail server is away: the queue waits longer each time, up to six hours, and gives up
 * after some days. Held at five attempts they are tried every seven minutes, for as long as it takes.
 */
async function keepAsking(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.reschedule_jobs(array_agg(id), attempts => 5)
      from graphile_worker._private_jobs
     where attempts > 5 and locked_at is null and last_error like ${`${waitsForServer}%`}`;
}
