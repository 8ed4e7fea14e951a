import { config } from "#app/platform/config.server.ts";
import { rowsOf } from "#app/platform/database.server.ts";
import { json, statement } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";

/**
 * What the detector shall not take for a trace of a person (docs/domain/detection.md 6.2), wherever a text is searched: the names of our units and
 * offers, and addresses of the municipality's own mail domains.
 */
export async function searchOptions(): Promise<IdentifierOptions> {
  const [found] = await rowsOf(knownWords());
  return searchOptionsFrom(found?.known ?? { names: [], domain: null });
}

/** What `knownToSearch` answers. */
export type KnownNames = { names: string[]; domain: string | null };

/** The options from what a statement found. */
export function searchOptionsFrom({ names, domain }: KnownNames): IdentifierOptions {
  const ofStaff = domain ? [domain] : [];
  return { knownNames: names, ownDomains: config.ownEmailDomains.length > 0 ? config.ownEmailDomains : ofStaff };
}

/**
 * The municipality's own mail domains: what the configuration says (ALLOWED_EMAIL_DOMAINS, else where MAIL_FROM sends from), else the
 * domain that most of the unit's staff and administrators have.
 *
 * Never every person's: one teacher with a private address would switch the warning off for that whole provider. And not a
 * domain that only one of the staff has, which may be private too: an extra warning costs a click, a missing one a trace of somebody.
 */
const domainOfStaff = Prisma.sql`
  select split_part(email, '@', 2) from person
   where deactivated_at is null and roles && array['CONSULTANT', 'TRIAGE', 'UNIT_MANAGER', 'ADMIN']
   group by 1 having count(*) > 1 order by count(*) desc, 1 limit 1`;

/** What the options are made from, as one value: for a statement that asks for more than that. */
export const knownToSearch = Prisma.sql`
  json_build_object('names', array(select name from org_unit union all select name from offer), 'domain', (${domainOfStaff}))`;

export const knownWords = statement(
  "known-words",
  { known: json<KnownNames>() },
  () => Prisma.sql`select ${knownToSearch} as known`,
);
