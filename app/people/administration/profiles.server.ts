import type { Transaction } from "#app/platform/database.server.ts";
import type { PersonRefusal } from "./accounts.server.ts";
import { competencesInUse } from "./competences.server.ts";
import type { ProfileValues } from "./profile-form.server.ts";

/** What routing knows of a consultant, as it is stored. */
type ProfileFacts = {
  profile: { competences: string[]; certified: boolean; fraction: number; maxOpen: number | null };
  units: { unitId: string; kind: string }[];
};

/** A profile as it was before a change, and as text what the change left; text, since `jsonb` does not keep the order of keys. */
export type ProfileStep = { before?: ProfileFacts | Record<string, never>; after?: string };

/** Why routing may not know this of a consultant: units that are not open, one that is both, a competence that nobody uses. Null when it may. */
export async function profileRefusal(tx: Transaction, personId: string, values: ProfileValues): Promise<PersonRefusal | null> {
  if (values.contact.some((unit) => values.deputy.includes(unit))) return "contact-and-deputy";
  const chosen = [...values.contact, ...values.deputy];
  const held = (await tx.consultantUnit.findMany({ where: { personId } })).map(({ unitId }) => unitId);
  const known = await tx.orgUnit.count({ where: { id: { in: chosen }, OR: [{ closedAt: null }, { id: { in: held } }] } });
  if (known !== chosen.length) return "contact-units-unknown";
  const before = await profileNow(tx, personId);
  const usable = [...(await competencesInUse(tx)), ...("profile" in before && before.profile ? before.profile.competences : [])];
  return values.competences.some((code) => !usable.includes(code)) ? "competence-unknown" : null;
}

/** Stores what routing may know of a consultant (docs/domain/workflow.md 3.3). Answers how to take it back; null when nothing is changed. */
export async function storeProfile(tx: Transaction, personId: string, values: ProfileValues): Promise<ProfileStep | null> {
  const before = await profileNow(tx, personId);
  const facts = {
    competences: values.competences,
    certified: values.certified,
    fraction: values.fraction / 100,
    maxOpen: values.maxOpen,
  };
  await tx.consultantProfile.upsert({ where: { personId }, create: { personId, ...facts }, update: facts });
  await tx.consultantUnit.deleteMany({ where: { personId } });
  await tx.consultantUnit.createMany({
    data: [
      ...values.contact.map((unitId) => ({ personId, unitId, kind: "CONTACT" })),
      ...values.deputy.map((unitId) => ({ personId, unitId, kind: "DEPUTY" })),
    ],
  });
  const after = JSON.stringify(await profileNow(tx, personId));
  return after === JSON.stringify(before) ? null : { before, after };
}

/** Whether a profile is still as a change left it, and can be brought back. */
export async function isAsLeft(tx: Transaction, personId: string, { before, after }: ProfileStep): Promise<boolean> {
  return before?.profile !== undefined && JSON.stringify(await profileNow(tx, personId)) === after;
}

/** Brings a profile back to what it was before a change. */
export async function restoreProfile(tx: Transaction, personId: string, { before: former }: ProfileStep): Promise<void> {
  if (!former?.profile) return;
  await tx.consultantProfile.updateMany({ where: { personId }, data: former.profile });
  await tx.consultantUnit.deleteMany({ where: { personId } });
  await tx.consultantUnit.createMany({ data: former.units.map((unit) => ({ personId, ...unit })) });
}

async function profileNow(tx: Transaction, personId: string): Promise<ProfileFacts | Record<string, never>> {
  const profile = await tx.consultantProfile.findUnique({
    where: { personId },
    select: { competences: true, certified: true, fraction: true, maxOpen: true },
  });
  const units = await tx.consultantUnit.findMany({
    where: { personId },
    select: { unitId: true, kind: true },
    orderBy: { unitId: "asc" },
  });
  return profile ? { profile, units } : {};
}
