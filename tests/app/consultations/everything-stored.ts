import { database } from "#app/platform/database.server.ts";

/** Every row of every table of the application as text, to prove what is nowhere in it. Jobs included. */
export async function everythingStored(): Promise<string> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await database()
      .$queryRawUnsafe<{ row: string }[]>(`select t::text as row from ${name} t`)
      .catch(() => []);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join("\n");
}
