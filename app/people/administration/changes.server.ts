import { isId } from "#app/forms/ids.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import { changesWords } from "#app/text/changes.ts";
import { fullDate, shortMoment } from "#app/text/moments.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { type Role, roles } from "#workflows/consultation/vocabulary.ts";
import { type ChangeCode, changeCodes, undoableCodes } from "../change-log.server.ts";
import { allCompetences } from "./competences.server.ts";

/** A change as the log shows it. */
export type ChangeRow = { id: string; at: { words: string; dateTime: string }; by: string; what: string };

const pageSize = 50;

/**
 * Keyset pagination: one page of the log of changes, the latest first; `before` is the id after which to go on, null for the first page.
 * Names as they are now.
 */
export async function changesPage(before: string | null): Promise<{ rows: ChangeRow[]; next: string | null }> {
  const after = before !== null && /^\d{1,18}$/.test(before) ? BigInt(before) : null;
  const found = await database().changeLog.findMany({
    where: after === null ? {} : { id: { lt: after } },
    orderBy: { id: "desc" },
    take: pageSize + 1,
  });
  const shown = found.slice(0, pageSize);
  const nameOf = await namesOf(shown.flatMap(({ byId, subjectId }) => [byId, subjectId]).filter((id) => id !== null));
  const { log } = changesWords();
  const today = now();
  const rows = shown.map(({ id, at: when, byId, what, subjectId, detail }): ChangeRow => {
    const code = changeCodes.find((known): known is ChangeCode => known === what);
    const sentence = code ? sentenceFor(code, subjectId ? nameOf(subjectId) : "", detail) : what;
    return {
      id: String(id),
      at: { words: shortMoment(when, today), dateTime: when.toISOString() },
      by: byId ? nameOf(byId) : log.system,
      what: [`${sentence}.`, ...rolesIn(code, detail)].join(" "),
    };
  });
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
}

/** What was done with whom or what; of what was taken back, what that was. */
function sentenceFor(code: ChangeCode, of: string, detail: unknown): string {
  const { what, takenBack } = changesWords().log;
  if (code !== "undone") return what[code](of);
  const { change } = (detail ?? {}) as { change?: unknown };
  const undone = undoableCodes.find((known) => known === change);
  return undone ? takenBack[undone](of) : what.undone();
}

async function namesOf(ids: readonly string[]): Promise<(id: string) => string> {
  const known = [...new Set(ids.filter(isId))];
  const people = await database().person.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  const units = await database().orgUnit.findMany({ where: { id: { in: known } }, select: { id: true, name: true } });
  const competences = (await allCompetences()).map(({ code, name }) => ({ id: code, name }));
  const names = new Map([...people, ...units, ...competences].map(({ id, name }) => [id, name]));
  const { gone } = changesWords().log;
  return (id) => names.get(id) ?? (/^\d{4}-\d\d-\d\d$/.test(id) ? fullDate(id) : isId(id) ? gone : "");
}

/** Which roles a change gave and took, or asked for; whether it was about an address or access, and had nobody to confirm it. */
function rolesIn(code: ChangeCode | undefined, detail: unknown): string[] {
  const { added, removed, address, access, alone } = (detail ?? {}) as Record<string, unknown>;
  const { log } = changesWords();
  const said = (codes: unknown, sentence: (roles: string) => string) => {
    const known = Array.isArray(codes) ? roles.filter((role: Role) => codes.includes(role)) : [];
    return known.length > 0 ? [sentence(known.map((role) => vocabularyWords().roleLabels[role]).join(", "))] : [];
  };
  const given = code?.startsWith("change-") ? log.asked : log.added;
  return [
    ...said(added, given),
    ...said(removed, log.removed),
    ...(address ? [log.address] : []),
    ...(access ? [log.access] : []),
    ...(alone ? [log.alone] : []),
  ];
}
