import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { letterDays, waitsForItsFeature } from "./forgotten-bells.server.ts";

/** Queue depth and age: what the worker has not done yet. Ages are seconds since it should have been done; 0 where nothing waits. */
export type Backlog = Readonly<{
  timersOverdue: number;
  oldestTimerSeconds: number;
  lettersWaiting: number;
  oldestLetterSeconds: number;
  /** Letters that were given up: their job has used up its attempts. */
  lettersFailed: number;
  /** Jobs of any kind that failed at least once and are tried again. */
  jobsRetried: number;
}>;

/** Figures for monitoring: what waits in all. Letters that nobody will send any more (too old, nobody to read them) do not count. */
export async function backlog(): Promise<Backlog> {
  const at = now();
  const since = new Date(at.getTime() - letterDays * 86_400_000);
  const [timers] = await database().$queryRaw<{ count: number; oldest: Date | null }[]>`
    select count(*)::int as count, min(due) as oldest from timer where due <= ${at} and name <> all(${[...waitsForItsFeature]})`;
  const [letters] = await database().$queryRaw<{ waiting: number; failed: number; oldest: Date | null }[]>`
    select count(*) filter (where not spent)::int as waiting, count(*) filter (where spent)::int as failed,
           min(created_at) filter (where not spent) as oldest
      from (
        select letter.created_at, exists (
          select from graphile_worker._private_jobs job
            join graphile_worker._private_tasks task on task.id = job.task_id and task.identifier = 'send-letter'
           where job.payload ->> 'letterId' = letter.id::text and job.attempts >= job.max_attempts) as spent
          from letter join person on person.id = letter.to_person_id and person.deactivated_at is null
         where letter.sent_at is null and letter.created_at > ${since} and letter.consultation_id is not null) as owed`;
  const [jobs] = await database().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from graphile_worker._private_jobs where attempts < max_attempts and last_error is not null`;
  const age = (oldest: Date | null | undefined) => (oldest ? Math.max(0, (at.getTime() - oldest.getTime()) / 1_000) : 0);
  return {
    timersOverdue: timers?.count ?? 0,
    oldestTimerSeconds: age(timers?.oldest),
    lettersWaiting: letters?.waiting ?? 0,
    oldestLetterSeconds: age(letters?.oldest),
    lettersFailed: letters?.failed ?? 0,
    jobsRetried: jobs?.count ?? 0,
  };
}
