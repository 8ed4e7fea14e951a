import { domainToASCII, domainToUnicode } from "node:url";
import { asAddress } from "#app/forms/address.server.ts";
import { foldedForSearch } from "#app/forms/text.ts";
import { now } from "#app/platform/clock.server.ts";
import { config } from "#app/platform/config.server.ts";
import { database, rowsOf, type Transaction } from "#app/platform/database.server.ts";
import { orNull, statement, text, uuid } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { noteChange } from "../change-log.server.ts";

/** Somebody who may have called. `unitId` is null where the person has no unit that is open. */
export type Caller = { id: string; name: string; email: string; unitId: string | null; unitName: string | null };

/** What must be known to register for somebody: who they are already, or name and unit. */
export type NewCaller = { email: string; name: string; unit: string | null };

/** Why nobody can be registered under an address. */
export type CallerRefusal = "deactivated" | "oneself" | "domain" | "name-missing" | "unit-missing";

const suggested = 8;
/** Fewer letters than this find half the municipality. */
const fewestLetters = 3;

export const callersLike = statement(
  "callers-like",
  { id: uuid, name: text(), email: text(), unitId: orNull(uuid), unitName: orNull(text()) },
  (pattern: string) => Prisma.sql`
    select person.id, person.name, person.email, org_unit.id as "unitId", org_unit.name as "unitName"
      from person left join org_unit on org_unit.id = person.unit_id and org_unit.closed_at is null
     where person.deactivated_at is null and (person.name ilike ${pattern} or person.email ilike ${pattern})
     order by person.name collate "da-x-icu", person.id limit ${suggested}`,
);

/** Who may be meant by some letters of a name or an address, for whoever registers a call: at most 8, none below 3 letters. */
export async function suggestCallers(text: string): Promise<Caller[]> {
  const typed = foldedForSearch(text).slice(0, 100);
  if (typed.length < fewestLetters) return [];
  // Escaped for LIKE: its wild characters are searched for as they are.
  const pattern = `%${typed.replace(/[\\%_]/g, "\\$&")}%`;
  return rowsOf(callersLike(pattern));
}

/** Whose address it is, as far as they can be registered for; null when nobody has it. */
export async function callerAt(email: string): Promise<Caller | null> {
  const address = asAddress(email);
  if (address === null) return null;
  const person = await database().person.findUnique({
    where: { email: address },
    select: {
      id: true,
      name: true,
      email: true,
      deactivatedAt: true,
      unit: { select: { id: true, name: true, closedAt: true } },
    },
  });
  if (!person || person.deactivatedAt) return null;
  const unit = person.unit?.closedAt === null ? person.unit : null;
  return { id: person.id, name: person.name, email: person.email, unitId: unit?.id ?? null, unitName: unit?.name ?? null };
}

/**
 * Get or create: finds the person behind an address, or makes them as a requester, inside the transaction that registers what they asked.
 *
 * A new person must have a name, an open unit, and an address of the domains that ALLOWED_EMAIL_DOMAINS names; where it names none, any
 * address will do, since a consultant vouches for it. Whoever belongs to no unit gets the one that was chosen, but for a leader, who
 * approves what comes from theirs: it is the request's alone. Refused: somebody
 * deactivated, and whoever registers (their own request goes to a colleague).
 */
export async function findOrMakeCaller(
  tx: Transaction,
  { email, name, unit }: NewCaller,
  by: { id: string },
): Promise<{ ok: true; id: string; unitId: string } | { ok: false; refusals: CallerRefusal[] }> {
  const { known, unitId, refusals } = await lookUp(tx, { email, name, unit }, by);
  if (refusals.length > 0 || !unitId) return { ok: false, refusals };
  if (known) {
    // A leader's unit says whose requests they approve: that is for an administrator to say.
    const may = known.unitId === null && !known.roles.includes("LEADER");
    if (may) await tx.person.update({ where: { id: known.id }, data: { unitId } });
    return { ok: true, id: known.id, unitId };
  }
  const { id } = await tx.person.create({ data: { name, email, unitId, roles: ["REQUESTER"], createdAt: now() } });
  await noteChange(tx, { what: "caller-created", by, subjectId: id });
  return { ok: true, id, unitId };
}

/** Everything that stands in the way of `findOrMakeCaller`, which makes nobody here. */
export async function callerRefusals(tx: Transaction, caller: NewCaller, by: { id: string }): Promise<CallerRefusal[]> {
  return (await lookUp(tx, caller, by)).refusals;
}

async function lookUp(tx: Transaction, { email, name, unit }: NewCaller, by: { id: string }) {
  const known = await tx.person.findUnique({ where: { email }, include: { unit: { select: { closedAt: true } } } });
  const own = known?.unit?.closedAt === null ? known.unitId : null;
  const chosen = unit !== null && (await tx.orgUnit.count({ where: { id: unit, closedAt: null } })) === 1 ? unit : null;
  const unitId = own ?? chosen;
  const refusals: CallerRefusal[] = [];
  // Whoever can never be registered for is asked for nothing else.
  if (known?.deactivatedAt) refusals.push("deactivated");
  else if (known?.id === by.id) refusals.push("oneself");
  else {
    if (!known && !isOfMunicipality(email)) refusals.push("domain");
    if (!known && name === "") refusals.push("name-missing");
    if (!unitId) refusals.push("unit-missing");
  }
  return { known, unitId, refusals };
}

/** Whether an address belongs to the municipality, as far as anybody has said which do. */
function isOfMunicipality(email: string): boolean {
  const domain = domainToASCII(email.slice(email.lastIndexOf("@") + 1));
  return config.registrationDomains.length === 0 || config.registrationDomains.includes(domain);
}

/** What a new caller's address may end in: "@fjordby.dk, @skole.fjordby.dk". */
export function callersDomains(): string {
  return config.registrationDomains.map((domain) => `@${domainToUnicode(domain)}`).join(", ");
}
