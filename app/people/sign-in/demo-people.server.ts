import { isId } from "#app/forms/ids.ts";
import { config } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import { roleLine } from "../role-words.ts";

type DemoPerson = { id: string; name: string; role: string };
/** Who asks, who advises, and who leads and controls: the three headings of the demo's sign-in page. */
export type DemoPeople = { asking: DemoPerson[]; advising: DemoPerson[]; leading: DemoPerson[] };

const listed = { demoOrder: { not: null }, deactivatedAt: null };

/** Whether this is the demo, which shows its letters to everybody. */
export function isDemo(): boolean {
  return config.demo;
}

/** The people of the demo municipality, in their order; null outside the demo, where nobody signs in by a button. */
export async function demoPeople(): Promise<DemoPeople | null> {
  if (!config.demo) return null;
  const people = await database().person.findMany({
    where: listed,
    orderBy: { demoOrder: "asc" },
    select: { id: true, name: true, roles: true, profession: true, unit: { select: { name: true } } },
  });
  const groups: DemoPeople = { asking: [], advising: [], leading: [] };
  for (const { id, name, roles, profession, unit } of people) {
    groups[groupOf(roles)].push({ id, name, role: roleLine({ roles, profession, unitName: unit?.name ?? null }) });
  }
  return groups;
}

/** The demo person with that id; null outside the demo, and for everybody whom the demo does not list. */
export async function demoPerson(id: string): Promise<{ id: string } | null> {
  return config.demo && isId(id) ? database().person.findFirst({ where: { ...listed, id }, select: { id: true } }) : null;
}

function groupOf(roles: readonly string[]): keyof DemoPeople {
  if (roles.includes("UNIT_MANAGER")) return "leading";
  if (roles.includes("CONSULTANT") || roles.includes("TRIAGE")) return "advising";
  return roles.some((role) => role !== "REQUESTER") ? "leading" : "asking";
}
