import type { PoolClient } from "pg";
import { databasePool } from "#app/platform/database.server.ts";
import { livingWorkers } from "#app/platform/locks.ts";
import { log } from "#app/platform/log.server.ts";

/**
 * Advisory lock as a sign of life: a worker holds one for as long as the connection does on which it listens for jobs. The database lets
 * go of it the moment the process dies, however it dies, so nobody needs a stable name, and processes on several machines know of each
 * other. The queue is about to LISTEN on the same connection, so this waits until that is done (`drain`).
 */
export function sayAlive(client: PoolClient, workerId: string): void {
  client.once("drain", () => {
    client
      .query("select pg_advisory_lock($1, hashtext($2))", [livingWorkers, workerId])
      .catch((error) => log.warn({ err: error }, "the worker could not say that it lives"));
  });
}

/**
 * Unlocks the jobs of dead workers (those whose advisory lock is gone); by itself the queue waits four hours. A worker that has only just
 * begun and is taken for dead loses nothing: each task looks whether its work is done. Answers how many workers were dead.
 */
export async function unlockJobsOfDeadWorkers(): Promise<number> {
  const found = await databasePool().query<{ ids: string[] }>(
    `with dead as (
       select distinct locked_by as id from graphile_worker._private_jobs
        where locked_by is not null
          and not exists (
            select from pg_locks
             where locktype = 'advisory' and granted and classid = $1 and objid = (hashtext(locked_by)::bigint & 4294967295)::oid
               and database = (select oid from pg_database where datname = current_database())))
     select array_agg(id) as ids, graphile_worker.force_unlock_workers(array_agg(id)) from dead having count(*) > 0`,
    [livingWorkers],
  );
  const ids = found.rows[0]?.ids ?? [];
  if (ids.length > 0) log.warn({ workers: ids }, "jobs of workers that died are free again");
  return ids.length;
}
