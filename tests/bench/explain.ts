import { withClient } from "#app/platform/database-roles.server.ts";
import type { Filled } from "./prepare.ts";
import type { Recorded } from "./server/listening-in.ts";

/** How the database goes about a statement, with the indexes that it reads. */
export type Explained = { text: string; plan: string; indexes: string[]; ms: number };

/** `explain analyze`: the statements of a page on a filled database, as they ran, in one transaction that is rolled back. */
export async function explain(filled: Filled, statements: readonly Recorded[]): Promise<Explained[]> {
  return withClient(filled.superuserUrl, async (client) => {
    const explained: Explained[] = [];
    await client.query("begin");
    for (const { text, values } of statements) {
      if (/^\s*(begin|commit|rollback|set)\b/i.test(text)) continue;
      // Warm cache, but for what changes rows: it would find them changed the second time.
      if (/^\s*(select|with)\b/i.test(text) && !/insert into|update|graphile_worker/i.test(text))
        await client.query({ text, values });
      const { rows } = await client.query<{ "QUERY PLAN": string }>({
        text: `explain (analyze, buffers, costs off) ${text}`,
        values,
      });
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      const indexes = [...plan.matchAll(/Index (?:Only )?Scan(?: Backward)? (?:using|on) (\w+)/g)].map(([, name]) => name ?? "");
      const ms = Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1] ?? 0);
      explained.push({ text: text.replace(/\s+/g, " ").trim(), plan, indexes: [...new Set(indexes)].sort(), ms });
    }
    await client.query("rollback");
    return explained;
  });
}
