import { paths } from "#app/paths.ts";
import { config } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import { readersLanguage } from "#app/text/language.ts";
import { peopleWords } from "#app/text/people.ts";
import type { NavEntry, ShellFacts } from "#app/ui/shell.tsx";
import type { Role } from "#workflows/consultation/vocabulary.ts";
import { roleLine } from "./role-words.ts";
import { type SignedIn, signedIn } from "./session.server.ts";
import { allSettings } from "./settings.server.ts";

/** What the frame round every page shows: who is here, the ways on for their roles with what waits there, and the municipality. */
export async function shellFacts(request: Request): Promise<ShellFacts> {
  const [person, settings] = await Promise.all([signedIn(request), allSettings()]);
  const [unitName, nav] = person ? await Promise.all([unitNameOf(person), navFor(person)]) : [null, []];
  return {
    person: person && { name: person.name, roleLabel: roleLabelOf(person, unitName) },
    nav,
    demo: config.demo,
    language: readersLanguage(),
    municipality: settings["municipality.name"],
    area: settings["area.name"],
    underretningUrl: config.underretningUrl ?? paths.notification,
    dutyPhone: config.dutyPhone ?? "",
  };
}

/** Beside one's own name: the unit is enough for whoever asks, the role for the others. */
function roleLabelOf(person: SignedIn, unitName: string | null): string {
  const asksOnly = person.roles.every((role) => role === "REQUESTER");
  return asksOnly && unitName ? unitName : roleLine({ roles: person.roles, profession: null, unitName });
}

async function unitNameOf(person: SignedIn): Promise<string | null> {
  if (!person.unitId) return null;
  const unit = await database().orgUnit.findUnique({ where: { id: person.unitId }, select: { name: true } });
  return unit?.name ?? null;
}

async function navFor(person: SignedIn): Promise<NavEntry[]> {
  const text = peopleWords().nav;
  const is = (...oneOf: Role[]) => oneOf.some((role) => person.roles.includes(role));
  const isTriage = is("TRIAGE", "UNIT_MANAGER");
  const isUnit = is("CONSULTANT", "TRIAGE", "UNIT_MANAGER");
  const { consultation } = database();
  const [own, screening, asked] = await Promise.all([
    isUnit ? consultation.count({ where: { assigneeId: person.id, ball: "consultant", closedAt: null } }) : 0,
    isTriage ? consultation.count({ where: { state: "screening" } }) : 0,
    consultation.count({ where: { requesterId: person.id, ball: "requester", closedAt: null } }),
  ]);
  const requests: NavEntry = { to: paths.requests, label: text.requests, count: asked, countLabel: text.waitsForYou };
  const entries: (NavEntry | false)[] = [
    !isUnit && !is("ADMIN") && requests,
    isTriage && { to: paths.triage, label: text.triage, count: screening, countLabel: text.waitsForTriage },
    // A request that one works on belongs to the queue; one's own are found under one's requests.
    isUnit && { to: paths.queue, label: text.queue, count: own, countLabel: text.waitsForYou, also: [paths.request("TK-")] },
    is("UNIT_MANAGER", "ANALYST") && { to: paths.statistics, label: text.statistics },
    is("ADMIN") && { to: paths.administration, label: text.administration },
    (isUnit || is("ADMIN")) && requests,
  ];
  return entries.filter((entry) => entry !== false);
}
