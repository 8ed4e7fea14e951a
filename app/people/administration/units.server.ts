import { now } from "#app/platform/clock.server.ts";
import { database, holdLock, oneAtATime, type Transaction } from "#app/platform/database.server.ts";
import { inDanishOrder } from "#app/text/danish-order.ts";
import type { UnitKind } from "#workflows/consultation/vocabulary.ts";
import { noteChange } from "../change-log.server.ts";
import { rememberUndo, undo } from "../undo.server.ts";
import type { UnitValues } from "./unit-form.server.ts";

type By = { id: string };

/** Why a unit stays as it is. Each is one sentence in the form (app/people/administration/refusals.server.ts). */
export type UnitRefusal =
  | "name-taken"
  | "parent-unknown"
  | "parent-circle"
  | "parent-closed"
  | "has-open-children"
  | "merge-with-itself"
  | "unknown";
/** `undo`: how to take the change back for a while. */
export type UnitResult = { ok: true; id: string; name: string; undo?: string } | { ok: false; refusal: UnitRefusal };

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
  return rows.sort((a, b) => Number(a.closed) - Number(b.closed) || inDanishOrder(a.name, b.name));
}

/** Makes a unit. Refused: a name that another unit has (in whatever case), and a parent that is not open. */
export async function createUnit(values: UnitValues, by: By): Promise<UnitResult> {
  return oneAtATime("units", async (tx) => {
    const refusal = (await nameRefusal(tx, values.name)) ?? (await parentRefusal(tx, values.parent));
    if (refusal) return { ok: false, refusal };
    const { id, name } = await tx.orgUnit.create({ data: { name: values.name, kind: values.kind, parentId: values.parent } });
    await noteChange(tx, { what: "unit-created", by, subjectId: id });
    return { ok: true, id, name };
  });
}

/** Renames a unit, or gives it another kind or parent. Refused as above, and a parent that lies below the unit itself. */
export async function changeUnit(id: string, values: UnitValues, by: By): Promise<UnitResult> {
  return oneAtATime("units", async (tx) => {
    const unit = await tx.orgUnit.findUnique({ where: { id } });
    if (!unit) return { ok: false, refusal: "unknown" };
    // A parent that has been closed since may stay.
    const newParent = values.parent === unit.parentId ? null : values.parent;
    const refusal = (await nameRefusal(tx, values.name, id)) ?? (await parentRefusal(tx, newParent, id));
    if (refusal) return { ok: false, refusal };
    const before = { name: unit.name, kind: unit.kind, parentId: unit.parentId };
    const after = { name: values.name, kind: values.kind, parentId: values.parent };
    await tx.orgUnit.update({ where: { id }, data: after });
    await noteChange(tx, { what: "unit-changed", by, subjectId: id });
    const undo = await rememberUndo(tx, by, { what: "unit-changed", subjectId: id, data: { before, after } });
    return { ok: true, id, name: values.name, undo };
  });
}

/** Closes a unit: nobody can choose it any more, and all that belongs to it stays. Refused while units below it are open. */
export async function closeUnit(id: string, by: By): Promise<UnitResult> {
  return oneAtATime("units", async (tx) => {
    const unit = await tx.orgUnit.findUnique({ where: { id }, include: { children: { where: { closedAt: null } } } });
    if (!unit) return { ok: false, refusal: "unknown" };
    if (unit.children.length > 0) return { ok: false, refusal: "has-open-children" };
    await tx.orgUnit.update({ where: { id }, data: { closedAt: unit.closedAt ?? now() } });
    await noteChange(tx, { what: "unit-closed", by, subjectId: id });
    return { ok: true, id, name: unit.name };
  });
}

/** Opens a closed unit again. Refused while the unit above it is closed. */
export async function reopenUnit(id: string, by: By): Promise<UnitResult> {
  return oneAtATime("units", async (tx) => {
    const unit = await tx.orgUnit.findUnique({ where: { id }, include: { parent: true } });
    if (!unit) return { ok: false, refusal: "unknown" };
    if (unit.parent?.closedAt) return { ok: false, refusal: "parent-closed" };
    await tx.orgUnit.update({ where: { id }, data: { closedAt: null } });
    await noteChange(tx, { what: "unit-reopened", by, subjectId: id });
    return { ok: true, id, name: unit.name };
  });
}

type Merged = {
  people: string[];
  children: string[];
  contacts: { personId: string; kind: string }[];
  into: string;
  added: string[];
};

/**
 * Puts a unit into another and closes it: its people, the units below it and its contact persons are the other's from now on. Requests stay
 * where they were sent from, so that figures of the past stay true. Refused: itself, and a unit below it, closed or unknown.
 */
export async function mergeUnit(id: string, into: string, by: By): Promise<UnitResult> {
  return oneAtATime("units", async (tx) => {
    const unit = await tx.orgUnit.findUnique({ where: { id, closedAt: null } });
    if (!unit) return { ok: false, refusal: "unknown" };
    if (into === id) return { ok: false, refusal: "merge-with-itself" };
    const refusal = await parentRefusal(tx, into, id);
    if (refusal) return { ok: false, refusal };
    const people = await tx.person.findMany({ where: { unitId: id }, select: { id: true } });
    const children = await tx.orgUnit.findMany({ where: { parentId: id }, select: { id: true } });
    const contacts = await tx.consultantUnit.findMany({ where: { unitId: id }, select: { personId: true, kind: true } });
    const there = await tx.consultantUnit.findMany({ where: { unitId: into }, select: { personId: true } });
    const added = contacts.filter(({ personId }) => !there.some((one) => one.personId === personId));
    await tx.person.updateMany({ where: { unitId: id }, data: { unitId: into } });
    await tx.orgUnit.updateMany({ where: { parentId: id }, data: { parentId: into } });
    await tx.consultantUnit.deleteMany({ where: { unitId: id } });
    await tx.consultantUnit.createMany({ data: added.map((contact) => ({ ...contact, unitId: into })) });
    await tx.orgUnit.update({ where: { id }, data: { closedAt: now() } });
    await noteChange(tx, { what: "units-merged", by, subjectId: id, detail: { into } });
    const data: Merged = {
      people: people.map((one) => one.id),
      children: children.map((one) => one.id),
      contacts,
      into,
      added: added.map(({ personId }) => personId),
    };
    return { ok: true, id, name: unit.name, undo: await rememberUndo(tx, by, { what: "units-merged", subjectId: id, data }) };
  });
}

/** Takes back what this administrator just changed of a unit. False when it is too late, or something else was changed meanwhile. */
export function undoUnit(id: string | undefined, by: By): Promise<boolean> {
  return undo(id, by, ["unit-changed", "units-merged"], async (tx, { what, subjectId, data }) => {
    await holdLock(tx, "units");
    const unit = await tx.orgUnit.findUnique({ where: { id: subjectId } });
    if (!unit) return false;
    return what === "units-merged" ? restoreMerged(tx, unit, data as Merged) : restoreUnit(tx, unit, data as ChangedUnit);
  });
}

type UnitFacts = { name: string; kind: string; parentId: string | null };
type ChangedUnit = { before: UnitFacts; after: UnitFacts };

async function restoreUnit(tx: Transaction, unit: UnitFacts & { id: string }, { before, after }: ChangedUnit): Promise<boolean> {
  const asLeft = unit.name === after.name && unit.kind === after.kind && unit.parentId === after.parentId;
  // A parent that was closed since the unit came below it may stay, but nothing is put below a closed one again.
  const parent = before.parentId === after.parentId ? null : before.parentId;
  if (!asLeft || (await nameRefusal(tx, before.name, unit.id)) || (await parentRefusal(tx, parent, unit.id))) return false;
  await tx.orgUnit.update({ where: { id: unit.id }, data: before });
  return true;
}

/** Brings back what is still where the merging put it; whoever was moved on since stays where they are. */
async function restoreMerged(tx: Transaction, unit: { id: string; closedAt: Date | null }, merged: Merged): Promise<boolean> {
  const { id } = unit;
  const { people, children, contacts, into, added } = merged;
  if (unit.closedAt === null) return false;
  await tx.orgUnit.update({ where: { id }, data: { closedAt: null } });
  await tx.person.updateMany({ where: { id: { in: people }, unitId: into }, data: { unitId: id } });
  await tx.orgUnit.updateMany({ where: { id: { in: children }, parentId: into }, data: { parentId: id } });
  await tx.consultantUnit.deleteMany({ where: { unitId: into, personId: { in: added } } });
  await tx.consultantUnit.createMany({ data: contacts.map((contact) => ({ ...contact, unitId: id })), skipDuplicates: true });
  return true;
}

async function nameRefusal(tx: Transaction, name: string, own?: string): Promise<UnitRefusal | null> {
  const other = await tx.orgUnit.findFirst({
    where: { name: { equals: literally(name), mode: "insensitive" }, ...(own ? { id: { not: own } } : {}) },
    select: { id: true },
  });
  return other ? "name-taken" : null;
}

/** Escaped for LIKE, which compares without regard to case, and in which these are wild. */
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
