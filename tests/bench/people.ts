import { createHash, randomBytes } from "node:crypto";
import { withClient } from "#app/platform/database-roles.server.ts";
import { Chance } from "#prisma/seed/chance.ts";
import { searchesOf } from "./filling/headings.ts";
import type { Filled } from "./prepare.ts";

/** Somebody who has signed in, as their browser is known. */
export type Visitor = { id: string; unitId: string | null; cookie: string };

/** Who measures with what, in one filled database. */
export type Cast = {
  /** The consultant who has the most open requests, with some requests that are theirs: as many open as closed, where there are enough. */
  consultant: Visitor;
  requests: string[];
  searches: string[];
  /** A request that waits for its first look. */
  waiting: string | null;
  manager: Visitor;
  requesters: Visitor[];
  /** Every consultant, by id. */
  consultants: ReadonlyMap<string, Visitor>;
};

const requestsRead = 500;
const requestersAsking = 200;

/** Finds who measures, and signs them in. */
export function castOf(filled: Filled): Promise<Cast> {
  return withClient(filled.superuserUrl, async (client) => {
    const find = async <Row extends object>(sql: string, values: unknown[] = []) => (await client.query<Row>(sql, values)).rows;
    type Found = { id: string; unit_id: string | null };
    const signIn = async (people: Found[]): Promise<Visitor[]> => {
      const tokens = people.map(() => randomBytes(32).toString("base64url"));
      await client.query(
        `insert into session (token_hash, person_id, created_at, last_seen_at, expires_at)
         select hash, person, now(), now(), now() + interval '12 hours' from unnest($1::text[], $2::uuid[]) as given (hash, person)`,
        [tokens.map((token) => createHash("sha256").update(token).digest("hex")), people.map(({ id }) => id)],
      );
      return people.map(({ id, unit_id }, index) => ({ id, unitId: unit_id, cookie: `medspil=${tokens[index]}` }));
    };
    const consultants = await signIn(await find<Found>("select id, unit_id from person where 'CONSULTANT' = any(roles)"));
    const [busiest] = await find<Found>(
      `select p.id, p.unit_id from consultation c join person p on p.id = c.assignee_id
       where c.closed_at is null and not 'UNIT_MANAGER' = any(p.roles) and not 'TRIAGE' = any(p.roles)
       group by p.id order by count(*) desc limit 1`,
    );
    const [manager] = await find<Found>("select id, unit_id from person where 'UNIT_MANAGER' = any(roles) limit 1");
    const byId = new Map(consultants.map((one) => [one.id, one]));
    const consultant = byId.get(busiest?.id ?? "");
    const managing = byId.get(manager?.id ?? "");
    if (!consultant || !managing) throw new Error("The filled database has no consultant with requests, or no manager");
    const numbers = await find<{ number: string }>(
      `(select number from consultation where assignee_id = $1 and closed_at is null order by number limit $2)
       union all
       (select number from consultation where assignee_id = $1 and closed_at is not null and state <> 'anonymised'
         order by md5(number) limit $3)`,
      [consultant.id, requestsRead / 2, requestsRead],
    );
    const requests = numbers.map(({ number }) => number).slice(0, requestsRead);
    const [waiting] = await find<{ number: string }>(
      "select number from consultation where state = 'screening' order by number limit 1",
    );
    const askers = await find<Found>(
      "select id, unit_id from person where roles = array['REQUESTER'] and email like 'bench.%' order by email limit $1",
      [requestersAsking],
    );
    const chance = new Chance("bench searches");
    return {
      consultant,
      requests: shuffled(requests, chance),
      searches: searchesOf(chance, requests, 90),
      waiting: waiting?.number ?? null,
      manager: managing,
      requesters: await signIn(askers),
      consultants: byId,
    };
  });
}

function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  return items
    .map((item) => ({ item, at: chance.share() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
