import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { changesWords } from "#app/text/changes.ts";
import { confirmationsWords } from "#app/text/confirmations.ts";
import { enumeration } from "#app/text/format.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { roles } from "#workflows/consultation/vocabulary.ts";
import type { SignedIn } from "../session.server.ts";

/** Something that an administrator has done with somebody's account, as its person reads it. */
export type DoneToYou = { at: Date; words: string };

const shownDays = 90;

/** What others have done with a person's account in the last three months, the latest first: by the log, which nobody can change. */
export async function doneTo(person: SignedIn): Promise<DoneToYou[]> {
  const since = new Date(now().getTime() - shownDays * 86_400_000);
  const rows = await database().changeLog.findMany({
    where: { subjectId: person.id, at: { gt: since }, byId: { not: person.id } },
    orderBy: { id: "desc" },
    take: 50,
  });
  const nameOf = await namesOf(rows.map(({ byId }) => byId));
  return rows.flatMap(({ at, byId, what, detail }) => {
    const words = byId ? wordsFor(what, nameOf(byId), detail) : null;
    return words ? [{ at, words }] : [];
  });
}

/** People's names by id, as they are now. */
export async function namesOf(ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const known = ids.filter((id) => id !== null);
  const people = await database().person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? changesWords().log.gone;
}

/** Null for what is no business of an account's: absence, and what a consultant can. */
function wordsFor(what: string, name: string, detail: unknown): string | null {
  const { onYou } = confirmationsWords();
  const { added, address, access } = (detail ?? {}) as Record<string, unknown>;
  const given = roles
    .filter((role) => Array.isArray(added) && added.includes(role))
    .map((role) => vocabularyWords().roleLabels[role])
    .join(", ");
  switch (what) {
    case "sign-in-link":
      return onYou.link(name);
    case "change-asked":
      return onYou.asked(
        name,
        enumeration(
          [given && onYou.role(given), address ? onYou.newAddress : "", access ? onYou.accessAgain : ""].filter(Boolean),
        ),
      );
    case "person-deactivated":
      return onYou.deactivated(name);
    case "person-reactivated":
      return onYou.reactivated(name);
    case "person-created":
    case "person-changed":
      if (given) return onYou.roles(name, given);
      return address ? onYou.address(name) : null;
    default:
      return null;
  }
}
