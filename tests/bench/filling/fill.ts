import { randomBytes } from "node:crypto";
import type pg from "pg";
import { inTransaction } from "#app/platform/database.server.ts";
import { withClient } from "#app/platform/database-roles.server.ts";
import { storeWhole, type Told } from "#prisma/seed/bulk.ts";
import { Chance, idOf } from "#prisma/seed/chance.ts";
import { municipality, storeMunicipality } from "#prisma/seed/municipality.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { numberOf } from "#workflows/consultation/number.ts";
import { headingOf } from "./headings.ts";
import { makeTemplates, noteTwins, stamp, type Twin } from "./stamping.ts";
import { tellStories } from "./stories.ts";
import { askerInstead, townAround } from "./town.ts";

/** How many requests there shall be, how many of them are open, and from how many lives told in full the ended ones are copied. */
export type Filling = { requests: number; open: number; told: number; at: Date };

/** Lives that are stored in one transaction. */
const atATime = 100;

/**
 * Fills an empty, migrated database with requests of three years: histories that the chart has decided, and every row that real ones have.
 *
 * The application's `database()` is connected to it; `ownerUrl` is the owner's or, so that keys need not be checked row by row, a
 * superuser's. `onProgress` is told what is being done and which share of it is.
 */
export async function fill(
  ownerUrl: string,
  { requests, open, told, at }: Filling,
  onProgress: (what: string, share: number) => void = () => {},
): Promise<void> {
  const town = municipality(at);
  const around = townAround(town);
  await storeMunicipality(town, at);
  const lives = tellStories(at, town, { ended: Math.min(told, requests - open), open }, (share) => onProgress("telling", share));
  const all = [...lives.ended, ...lives.open];
  for (let from = 0; from < all.length; from += atATime) {
    onProgress("storing", from / all.length);
    await inTransaction((tx) => storeWhole(tx, all.slice(from, from + atATime), town));
  }
  const twins = twinsOf(lives, requests, around);
  await withClient(ownerUrl, async (owner) => {
    await hurry(owner);
    await storeTown(owner, around, at);
    await makeTemplates(owner);
    await noteTwins(owner, twins);
    await stamp(owner, at, (share) => onProgress("copying", share));
    onProgress("vacuuming", 0);
    await owner.query("vacuum (analyze)");
  });
}

/** Every ended life as often as it takes, every open one once, numbered in the order of submission. */
function twinsOf(
  { ended, open }: { ended: Told[]; open: Told[] },
  requests: number,
  around: ReturnType<typeof townAround>,
): Twin[] {
  const copies = requests - open.length;
  const all = [
    ...ended.flatMap((told, index) => {
      const upTo = (position: number) => Math.floor((position * copies) / ended.length);
      return Array.from({ length: upTo(index + 1) - upTo(index) }, () => told);
    }),
    ...open,
  ].sort((one, other) => one.life.chart.submittedAt.localeCompare(other.life.chart.submittedAt));
  const chance = new Chance("bench twins");
  const last = new Map<string, number>();
  return all.map((told, ordinal): Twin => {
    const { number, submittedAt } = told.life.chart;
    const year = copenhagenDate(new Date(submittedAt)).slice(0, 4);
    const inYear = (last.get(year) ?? 0) + 1;
    last.set(year, inYear);
    const asker = askerInstead(chance, around, told.request.unitId);
    return {
      ordinal,
      templateId: idOf("request", number),
      id: orderedId(new Date(submittedAt)),
      factId: orderedId(new Date(submittedAt)),
      number: numberOf(Number(year), inYear),
      submissionKey: orderedId(new Date(submittedAt)),
      requesterId: asker.id,
      unitId: asker.unitId,
      title: headingOf(chance),
    };
  });
}

/** UUID version 7, as the application makes them: what was made at the same time lies together in an index. */
function orderedId(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, "0") + randomBytes(10).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** `session_replication_role`: foreign keys are not checked where the role may say so, since what is copied fits as its original did. */
async function hurry(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ super: boolean }>("select usesuper as super from pg_user where usename = current_user");
  if (rows[0]?.super) await owner.query("set session_replication_role = replica");
  await owner.query("set synchronous_commit = off; set maintenance_work_mem = '256MB'; set work_mem = '128MB'; set jit = off");
}

async function storeTown(owner: pg.Client, { units, people }: ReturnType<typeof townAround>, at: Date): Promise<void> {
  // Nobody signs in by a button: the server takes it for real people's data.
  await owner.query("update person set demo_order = null");
  await owner.query(
    `insert into org_unit (id, name, kind, parent_id)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[]) on conflict do nothing`,
    [
      units.map(({ id }) => id),
      units.map(({ name }) => name),
      units.map(({ kind }) => kind),
      units.map(({ parentId }) => parentId),
    ],
  );
  await owner.query(
    `insert into consultant_unit (person_id, unit_id, kind)
     select known.person_id, sister.id, known.kind from unnest($1::uuid[], $2::uuid[]) as sister (id, of)
       join consultant_unit known on known.unit_id = sister.of on conflict do nothing`,
    [units.map(({ id }) => id), units.map(({ sisterOf }) => sisterOf)],
  );
  await owner.query(
    `insert into person (id, name, email, unit_id, profession, contact_form, roles, created_at)
     select id, name, email, unit, profession, 'VIDEO', array['REQUESTER'], $6
       from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[]) as asker (id, name, email, unit, profession)`,
    [
      people.map(({ id }) => id),
      people.map(({ name }) => name),
      people.map(({ email }) => email),
      people.map(({ unitId }) => unitId),
      people.map(({ profession }) => profession),
      new Date(at.getTime() - 4 * 365 * 86_400_000),
    ],
  );
}
