import { rowsOf } from "#app/platform/database.server.ts";
import { instant, int, jsonb, orNull, statement, text, texts, uuid } from "#app/platform/statement.server.ts";
import { onceAPage } from "#app/platform/while-answering.server.ts";
import { type Person, Prisma, type Session } from "#prisma/generated/client.ts";

/** A session with what must be known of its person. */
export type KnownSession = Pick<Session, "tokenHash" | "personId" | "lastSeenAt" | "expiresAt"> &
  Pick<Person, "name" | "email" | "unitId" | "roles">;

/** What the frame round every page shows of the database; of a session that has ended it is not shown. */
export type Frame = {
  settings: Record<string, unknown>;
  unitName: string | null;
  /** How many requests wait for somebody: as consultant, for first look, and as requester or as a leader who is asked to approve. */
  own: number;
  screening: number;
  asked: number;
  /** Changes that this reader can confirm. */
  confirm: number;
};

/** What every page asks of the database: whose session it is, unless that person has been deactivated, and what its frame shows. */
export type Visit = { session: KnownSession | null; frame: Frame };

/** Prepared statement of every page: one row always, its session null where the token opens none. */
export const visitStatement = statement(
  "visit",
  {
    tokenHash: orNull(text()),
    personId: orNull(uuid),
    lastSeenAt: orNull(instant),
    expiresAt: orNull(instant),
    name: orNull(text()),
    email: orNull(text()),
    unitId: orNull(uuid),
    roles: orNull(texts()),
    settings: jsonb<Frame["settings"]>(),
    unitName: orNull(text()),
    own: int,
    screening: int,
    asked: int,
    confirm: int,
  },
  (tokenHash: string | null) => Prisma.sql`
  with visitor as (
    select s.token_hash, s.last_seen_at, s.expires_at, s.behind_id, p.*, p.roles && array['TRIAGE', 'UNIT_MANAGER'] as triages
      from session s join person p on p.id = s.person_id
     where s.token_hash = ${tokenHash} and p.deactivated_at is null
  )
  select v.token_hash as "tokenHash", v.id as "personId", v.last_seen_at as "lastSeenAt", v.expires_at as "expiresAt",
         v.name, v.email, v.unit_id as "unitId", v.roles,
         (select coalesce(jsonb_object_agg(key, value), '{}') from setting) as settings,
         (select name from org_unit where id = v.unit_id) as "unitName",
         (select count(*)::int from consultation
           where assignee_id = v.id and ball = 'consultant' and closed_at is null) as own,
         (select count(*)::int from consultation
           where v.triages and state = 'screening' and closed_at is null) as screening,
         (select count(*)::int from consultation
           where requester_id = v.id and ball = 'requester' and closed_at is null)
         + (select count(*)::int from consultation
           where 'LEADER' = any(v.roles) and state = 'awaitingApproval' and closed_at is null
             and unit_id = v.unit_id and requester_id <> v.id) as asked,
         (select count(*)::int from pending_change
           where v.roles && array['ADMIN', 'UNIT_MANAGER'] and answered_at is null
             and by_id <> v.id and pending_change.behind_id <> coalesce(v.behind_id, v.id)) as confirm
    from (select) always left join visitor v on true`,
);

/** One prepared statement, once a page: the visit behind a session's token, or nobody's. */
export function visitOf(tokenHash: string | null): Promise<Visit> {
  return onceAPage(`visit ${tokenHash}`, async () => {
    const [found] = await rowsOf(visitStatement(tokenHash));
    if (!found) throw new Error("The statement of every page answered nothing");
    const { settings, unitName, own, screening, asked, confirm, ...session } = found;
    return {
      session: session.tokenHash === null ? null : (session as KnownSession),
      frame: { settings, unitName, own, screening, asked, confirm },
    };
  });
}
