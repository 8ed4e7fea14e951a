import { config } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";

/**
 * What the detector shall not take for a trace of a person (DOMAIN.md 6.2), wherever a text is searched: the names of our units and
 * offers, and addresses of the municipality's own mail domains.
 */
export async function searchOptions(): Promise<IdentifierOptions> {
  const [units, offers, ownDomains] = await Promise.all([
    database().orgUnit.findMany({ select: { name: true } }),
    database().offer.findMany({ select: { name: true } }),
    ownMailDomains(),
  ]);
  return { knownNames: [...units, ...offers].map(({ name }) => name), ownDomains };
}

/**
 * The municipality's own mail domains: what the configuration says (ALLOWED_EMAIL_DOMAINS, else where MAIL_FROM sends from), else the
 * domain that most of the unit's staff and administrators have.
 *
 * Never every person's: one teacher with a private address would switch the warning off for that whole provider. And not a
 * domain that only one of the staff has, which may be private too: an extra warning costs a click, a missing one a trace of somebody.
 */
async function ownMailDomains(): Promise<readonly string[]> {
  if (config.ownEmailDomains.length > 0) return config.ownEmailDomains;
  const found = await database().$queryRaw<{ domain: string }[]>`
    select split_part(email, '@', 2) as domain from person
    where deactivated_at is null and roles && array['CONSULTANT', 'TRIAGE', 'UNIT_MANAGER', 'ADMIN']
    group by domain having count(*) > 1 order by count(*) desc, domain limit 1`;
  return found.map(({ domain }) => domain);
}
