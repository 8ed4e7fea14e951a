import pg from "pg";
import type { EmbeddedPostgres } from "./embedded-postgres.server.ts";

/** The application's role where Medspil makes the roles itself. */
export const applicationRole = "medspil_app";

/** Append-only tables: the application has neither UPDATE nor DELETE on them. */
export const appendOnlyTables = ["consultation_event", "read_log", "change_log", "survey_answer"] as const;

/** Insert-and-delete tables, without UPDATE: a row is never changed, and goes when its request is redacted or its time is up. */
export const unchangeableTables = ["advice_part", "survey_comment"] as const;

/**
 * Column privileges: what of a row the application may update, and no row of it may it delete. An invitation to a survey is answered (once: a
 * trigger), and cut off from its request.
 */
export const changeableColumns = { survey: ["answered_at", "consultation_id"] } as const;

/** Makes the two roles and the database in an embedded server, or brings their passwords up to date. */
export async function prepareEmbeddedDatabase(server: EmbeddedPostgres, database: string): Promise<void> {
  await withClient(server.url("postgres", "postgres"), async (client) => {
    for (const role of ["medspil_owner", applicationRole] as const) {
      const known = await client.query("select from pg_roles where rolname = $1", [role]);
      if (known.rowCount === 0) await client.query(`create role ${role} login`);
      const password = new URL(server.url(role, database)).password;
      await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
    }
    const known = await client.query("select from pg_database where datname = $1", [database]);
    if (known.rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(database)} owner medspil_owner`);
    }
  });
}

/** The role that the application works as, and whether its connections must take it on (`set role`) because they begin as the owner. */
export type ApplicationRole = { readonly name: string; readonly takenOn: boolean };

/**
 * Says as which role the application works, given the two urls of the environment.
 *
 * Two users: the application's user itself. One user for both: `medspil_app`, made by the owner and taken on by each
 * of the application's connections; where the owner may not make roles, undefined: there is one role only, and
 * the operator is told.
 */
export async function findApplicationRole(
  owner: pg.Client,
  ownerUrl: string,
  applicationUrl: string,
): Promise<ApplicationRole | undefined> {
  const nameIn = (url: string) => decodeURIComponent(new URL(url).username);
  if (nameIn(applicationUrl) !== nameIn(ownerUrl)) return { name: nameIn(applicationUrl), takenOn: false };
  // Errors are let pass: each may have been done before, or by somebody who may; what counts is whether the role can be taken on in the end.
  await owner.query(`create role ${applicationRole} nologin`).catch(() => {});
  await owner.query(`grant ${applicationRole} to current_user`).catch(() => {});
  try {
    await owner.query(`set role ${applicationRole}`);
    await owner.query("reset role");
    return { name: applicationRole, takenOn: true };
  } catch {
    return undefined;
  }
}

/**
 * Least privilege: grants the application's role what it needs and nothing more; run by the owner after the migrations, at every start.
 *
 * Foreign keys are checked as the owner, so what is taken from the application stands in the way of no insert.
 */
export async function grantToApplication(owner: pg.Client, role: string): Promise<void> {
  if (await hasItsRights(owner, role)) return;
  const to = owner.escapeIdentifier(role);
  await owner.query(`
    grant usage on schema public to ${to};
    grant select, insert, update, delete on all tables in schema public to ${to};
    grant usage, select on all sequences in schema public to ${to};
    revoke insert, update, delete on _prisma_migrations from ${to};
    revoke update, delete on ${appendOnlyTables.join(", ")} from ${to};
    revoke update on ${unchangeableTables.join(", ")} from ${to};
    ${Object.entries(changeableColumns)
      .map(
        ([table, columns]) =>
          `revoke update, delete on ${table} from ${to}; grant update (${columns.join(", ")}) on ${table} to ${to};`,
      )
      .join("\n    ")}
  `);
  await grantQueue(owner, to);
}

/**
 * Whether the role has its privileges and policies already. A process that starts beside others then changes nothing: a new policy takes
 * an exclusive lock, which would wait for every job in progress, and everybody else for it.
 */
async function hasItsRights(owner: pg.Client, role: string): Promise<boolean> {
  const found = await owner.query<{ right: boolean | null }>(
    `with book as (select oid from pg_class where relname in ('_prisma_migrations', 'migrations')
                     and relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)),
          thing as (select c.oid, c.relkind, c.relrowsecurity, c.relname, n.nspname, n.oid as schema
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname in ('public', 'graphile_worker') and c.relkind in ('r', 'S'))
     select bool_and(has_schema_privilege($1, schema, 'usage') and case relkind
       when 'S' then has_sequence_privilege($1, oid, 'usage') and has_sequence_privilege($1, oid, 'select')
       else has_table_privilege($1, oid, 'select')
        and has_table_privilege($1, oid, 'insert') = (oid not in (select oid from book))
        and has_table_privilege($1, oid, 'delete') = (oid not in (select oid from book)
              and (nspname <> 'public' or (relname <> all($2) and relname <> all($4))))
        and has_table_privilege($1, oid, 'update') = (oid not in (select oid from book)
              and (nspname <> 'public' or (relname <> all($2) and relname <> all($3) and relname <> all($4))))
        and (nspname <> 'public' or relname <> all($4) or has_any_column_privilege($1, oid, 'update'))
        and (nspname = 'public' or not relrowsecurity or exists (
              select from pg_policy join pg_roles on pg_roles.oid = any(polroles)
               where polrelid = thing.oid and polname = 'medspil_application' and rolname = $1))
       end)
       and (select bool_and(has_function_privilege($1, oid, 'execute')) from pg_proc where pronamespace = 'graphile_worker'::regnamespace)
       as right from thing`,
    [role, appendOnlyTables, unchangeableTables, Object.keys(changeableColumns)],
  );
  return found.rows[0]?.right === true;
}

/** Row-level security is on for the queue's tables, which shuts out everybody but their owner unless a policy lets them in. */
async function grantQueue(owner: pg.Client, to: string): Promise<void> {
  await owner.query(`
    grant usage on schema graphile_worker to ${to};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${to};
    grant usage, select on all sequences in schema graphile_worker to ${to};
    grant execute on all functions in schema graphile_worker to ${to};
    revoke insert, update, delete on graphile_worker.migrations from ${to};
  `);
  const guarded = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity",
  );
  for (const { name } of guarded.rows) {
    const table = `graphile_worker.${owner.escapeIdentifier(name)}`;
    await owner.query(`
      drop policy if exists medspil_application on ${table};
      create policy medspil_application on ${table} to ${to} using (true) with check (true);
    `);
  }
}

/** Runs `act` with a connection of its own, which is closed whatever happens. */
export async function withClient<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
