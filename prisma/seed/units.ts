import type { UnitKind } from "#workflows/consultation/vocabulary.ts";

/** Fjordby's units (docs/domain/demo.md 7.2): all of them made up. No demo request ever points at a real school or housing area. */
export const units = [
  { name: "Center for Skole og Dagtilbud", kind: "CENTRE" },
  { name: "Center for Børn og Familier", kind: "CENTRE" },
  { name: "Center for Job og Uddannelse", kind: "CENTRE" },
  { name: "Center for Voksne og Sundhed", kind: "CENTRE" },
  { name: "Center for Ejendomme", kind: "CENTRE" },
  { name: "Staben for Tryghed og Forebyggelse", kind: "STAFF_UNIT" },
  { name: "Fyrreskolen", kind: "SCHOOL", parent: "Center for Skole og Dagtilbud" },
  { name: "Havblikskolen", kind: "SCHOOL", parent: "Center for Skole og Dagtilbud" },
  { name: "Åbrinkskolen", kind: "SCHOOL", parent: "Center for Skole og Dagtilbud" },
  { name: "Mosehøjskolen", kind: "SCHOOL", parent: "Center for Skole og Dagtilbud" },
  { name: "Kildevældsskolen", kind: "SPECIAL_SCHOOL", parent: "Center for Skole og Dagtilbud" },
  { name: "Fjordby Ungdomsskole", kind: "YOUTH_SCHOOL", parent: "Center for Skole og Dagtilbud" },
  { name: "Klub Kometen", kind: "CLUB", parent: "Center for Skole og Dagtilbud" },
  { name: "Klub Kompasset", kind: "CLUB", parent: "Center for Skole og Dagtilbud" },
  { name: "Børnehuset Birken", kind: "DAY_CARE", parent: "Center for Skole og Dagtilbud" },
  { name: "Boligområdet Lærkeparken", kind: "AREA" },
  { name: "Boligområdet Egevang", kind: "AREA" },
] as const satisfies readonly { name: string; kind: UnitKind; parent?: string }[];

export type UnitName = (typeof units)[number]["name"];

/** The centre that a unit belongs to; nothing for centres, areas and the staff unit. */
export function parentOf(name: UnitName): UnitName | undefined {
  const unit = units.find((one) => one.name === name);
  return unit && "parent" in unit ? unit.parent : undefined;
}

export function kindOf(name: UnitName): UnitKind {
  const unit = units.find((one) => one.name === name);
  if (!unit) throw new Error(`Fjordby has no ${name}`);
  return unit.kind;
}
