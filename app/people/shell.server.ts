import { paths } from "#app/paths.ts";
import { config } from "#app/platform/config.server.ts";
import { confirmationsWords } from "#app/text/confirmations.ts";
import { readersLanguage } from "#app/text/language.ts";
import { peopleWords } from "#app/text/people.ts";
import type { NavEntry, ShellFacts } from "#app/ui/shell.tsx";
import { numberPrefix } from "#workflows/consultation/number.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";
import { roleLine } from "./role-words.ts";
import { frameFor, type SignedIn, signedIn } from "./session.server.ts";
import { type Settings, settingOf, settingsOf } from "./settings.server.ts";
import type { Frame } from "./visit.server.ts";

/** What the frame round every page shows: who is here, the ways on for their roles with what waits there, and the municipality. */
export async function shellFacts(request: Request): Promise<ShellFacts> {
  const person = await signedIn(request);
  const { settings, unitName, ...waiting } = await frameFor(request);
  return {
    person: person && { name: person.name, roleLabel: roleLabelOf(person, unitName) },
    nav: person ? navFor(person, waiting) : [],
    demo: config.demo,
    language: readersLanguage(),
    municipality: settingOf("municipality.name", settings["municipality.name"]),
    area: settingOf("area.name", settings["area.name"]),
    underretningUrl: config.underretningUrl ?? paths.notification,
    dutyPhone: config.dutyPhone ?? "",
  };
}

/** Request-scoped: all settings, as the frame of the same page has read them; no statement of its own. */
export async function settingsFor(request: Request): Promise<Settings> {
  return settingsOf((await frameFor(request)).settings);
}

/** Beside one's own name: the unit is enough for whoever asks, the role for the others. */
function roleLabelOf(person: SignedIn, unitName: string | null): string {
  const asksOnly = person.roles.every((role) => role === "REQUESTER");
  return asksOnly && unitName ? unitName : roleLine({ roles: person.roles, profession: null, unitName });
}

const holds = ({ roles }: SignedIn, ...oneOf: Role[]) => oneOf.some((role) => roles.includes(role));
const isTriage = (person: SignedIn) => holds(person, "TRIAGE", "UNIT_MANAGER");

function navFor(
  person: SignedIn,
  { own, screening, asked, confirm }: Pick<Frame, "own" | "screening" | "asked" | "confirm">,
): NavEntry[] {
  const text = peopleWords().nav;
  const is = (...oneOf: Role[]) => holds(person, ...oneOf);
  const isUnit = is("CONSULTANT", "TRIAGE", "UNIT_MANAGER");
  const requests: NavEntry = { to: paths.requests, label: text.requests, count: asked, countLabel: text.waitsForYou };
  const entries: (NavEntry | false)[] = [
    !isUnit && !is("ADMIN") && requests,
    isTriage(person) && { to: paths.triage, label: text.triage, count: screening, countLabel: text.waitsForTriage },
    // A request that one works on belongs to the queue; one's own are found under one's requests.
    isUnit && {
      to: paths.queue,
      label: text.queue,
      count: own,
      countLabel: text.waitsForYou,
      also: [paths.request(numberPrefix), paths.registerCall, paths.absences, ...(isTriage(person) ? [] : [paths.dutyPlan])],
    },
    is("UNIT_MANAGER", "ANALYST") && { to: paths.statistics, label: text.statistics },
    is("ADMIN") && { to: paths.administration, label: text.administration },
    // Only while something waits: to most this is a rare errand.
    confirm > 0 && { to: paths.confirmations, label: confirmationsWords().nav, count: confirm, countLabel: text.waitsForYou },
    (isUnit || is("ADMIN")) && requests,
  ];
  return entries.filter((entry) => entry !== false);
}
