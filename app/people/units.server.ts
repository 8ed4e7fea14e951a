import { now } from "#app/platform/clock.server.ts";
import { database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import type { UnitKind } from "#workflows/consultation/vocabulary.ts";
import type { UnitValues } from "./forms.server.ts";

/** Why a unit stays as it is. Each is one sentence in the form (app/people/refusals.server.ts). */
export type UnitRefusal = "name-taken" | "parent-unknown" | "parent-circle" | "parent-closed" | "has-open-children" | "unknown";
export type UnitResult = { ok: true; id: string; name: string } | { ok: false; refusal: UnitRefusal };

export type UnitRow = {
  id: string;
  name: string;
  kind: UnitKind;
  parentId: string | null;
  parentName: string | null;
  /** People with access who belong to it. */
  people: number;
  closed: boolean;
};

/** All units in Danish order, the closed ones last. */
export async function allUnits(): Promise<UnitRow[]> {
  const units = await database().orgUnit.findMany({
    include: { parent: { select: { name: true } }, _count: { select: { people: { where: { deactivatedAt: null } } } } },
  });
  const rows = units.map(({ id, name, kind, parentId, parent, closedAt, _count }) => ({
    id,
    name,
    kind: kind as UnitKind,
    parentId,
    parentName: parent?.name ?? null,
    people: _count.people,
    closed: closedAt !== null,
  }));
  return rows.sort((a, b) => Number(a.closed) - Number(b.closed) || a.name.localeCompare(b.name, "da"));
}

/** Makes a unit. Refused: a name that another unit has (in whatever case), and a parent that is not open. */
export async function createUnit(values: UnitValues): Promise<UnitResult> {
  return changing(async (tx) => {
    const refusal = (await nameRefusal(tx, values.name)) ?? (await parentRefusal(tx, values.parent));
    if (refusal) return { ok: false, refusal };
    const { id, name } = await tx.orgUnit.create({ data: { name: values.name, kind: values.kind, parentId: values.parent } });
    return { ok: true, id, name };
  });
}

/** Renames a unit, or gives it another kind or parent. Refused as above, and a parent that lies below the unit itself. */
export async function changeUnit(id: string, values: UnitValues): Promise<UnitResult> {
  return changing(async (tx) => {
    const unit = await tx.orgUnit.findUnique({ where: { id } });
    if (!unit) return { ok: false, refusal: "unknown" };
    // A parent that has been closed since may stay.
    const newParent = values.parent === unit.parentId ? null : values.parent;
    const refusal = (await nameRefusal(tx, values.name, id)) ?? (await parentRefusal(tx, newParent, id));
    if (refusal) return { ok: false, refusal };
    await tx.orgUnit.update({ where: { id }, data: { name: values.name, kind: values.kind, parentId: values.parent } });
    return { ok: true, id, name: values.name };
  });
}

/** Closes a unit: nobody can choose it any more, and all that belongs to it stays. Refused while units below it are open. */
export async function closeUnit(id: string): Promise<UnitResult> {
  return changing(async (tx) => {
    const unit = await tx.orgUnit.findUnique({ where: { id }, include: { children: { where: { closedAt: null } } } });
    if (!unit) return { ok: false, refusal: "unknown" };
    if (unit.children.length > 0) return { ok: false, refusal: "has-open-children" };
    await tx.orgUnit.update({ where: { id }, data: { closedAt: unit.closedAt ?? now() } });
    return { ok: true, id, name: unit.name };
  });
}

/** Opens a closed unit again. Refused while the unit above it is closed. */
export async function reopenUnit(id: string): Promise<UnitResult> {
  return changing(async (tx) => {
    const unit = await tx.orgUnit.findUnique({ where: { id }, include: { parent: true } });
    if (!unit) return { ok: false, refusal: "unknown" };
    if (unit.parent?.closedAt) return { ok: false, refusal: "parent-closed" };
    await tx.orgUnit.update({ where: { id }, data: { closedAt: null } });
    return { ok: true, id, name: unit.name };
  });
}

/** One change of the tree at a time: two that are harmless alone can make a circle together. */
function changing(work: (tx: Transaction) => Promise<UnitResult>): Promise<UnitResult> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(72707402)`;
    return work(tx);
  });
}

async function nameRefusal(tx: Transaction, name: string, own?: string): Promise<UnitRefusal | null> {
  const other = await tx.orgUnit.findFirst({
    where: { name: { equals: literally(name), mode: "insensitive" }, ...(own ? { id: { not: own } } : {}) },
    select: { id: true },
  });
  return other ? "name-taken" : null;
}

/** Comparing without regard to case is done with LIKE, in which these are wild. */
function literally(name: string): string {
  return name.replace(/[\\%_]/g, "\\$&");
}

async function parentRefusal(tx: Transaction, parent: string | null, own?: string): Promise<UnitRefusal | null> {
  if (parent === null) return null;
  const units = new Map((await tx.orgUnit.findMany()).map((unit) => [unit.id, unit]));
  const chosen = units.get(parent);
  if (!chosen || chosen.closedAt) return "parent-unknown";
  for (let above: string | null = parent; above !== null; above = units.get(above)?.parentId ?? null) {
    if (above === own) return "parent-circle";
  }
  return null;
}
