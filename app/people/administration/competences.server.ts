import { randomBytes } from "node:crypto";
import { now } from "#app/platform/clock.server.ts";
import { database, oneAtATime, rowsOf, type Transaction } from "#app/platform/database.server.ts";
import { int, statement, text } from "#app/platform/statement.server.ts";
import { inDanishOrder } from "#app/text/danish-order.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type Competence, competences } from "#workflows/consultation/vocabulary.ts";
import { noteChange } from "../change-log.server.ts";

/**
 * The unit's competences (docs/domain/unit-and-catalogue.md 1.6): those of the plan, which themes and types ask for, and those that the
 * municipality adds ("mv."). `own`: one of the plan's, named in the reader's language. What is retired can be chosen for nobody new and
 * stays where it is.
 */
export type CompetenceRow = { code: string; name: string; own: boolean; retired: boolean; people: number };

/** Why a competence stays as it is. */
export type CompetenceRefusal = "name-taken" | "unknown";
export type CompetenceResult = { ok: true; code: string; name: string } | { ok: false; refusal: CompetenceRefusal };

type By = { id: string };

export const competencesHeld = statement(
  "competences-held",
  { code: text(), people: int },
  () => Prisma.sql`
    select code, count(*)::int as people
      from consultant_profile, unnest(competences) as code
      join person on person.deactivated_at is null where person.id = person_id group by code`,
);

/** All competences: the plan's first, then the municipality's by name; with how many consultants have them. */
export async function allCompetences(tx: Transaction = database()): Promise<CompetenceRow[]> {
  const stored = await tx.competence.findMany();
  const held = await rowsOf(competencesHeld(), tx);
  const people = new Map(held.map((row) => [row.code, row.people]));
  const row = (code: string, name: string, own: boolean): CompetenceRow => ({
    code,
    name,
    own,
    retired: stored.some((one) => one.code === code && one.retiredAt !== null),
    people: people.get(code) ?? 0,
  });
  const { competenceLabels } = vocabularyWords();
  const added = stored.flatMap(({ code, name }) => (name === null || isOwn(code) ? [] : [row(code, name, false)]));
  return [
    ...competences.map((code) => row(code, competenceLabels[code], true)),
    ...added.sort((one, other) => inDanishOrder(one.name, other.name)),
  ];
}

function isOwn(code: string): code is Competence {
  return competences.some((own) => own === code);
}

/** The codes that can be chosen for somebody new. */
export async function competencesInUse(tx: Transaction): Promise<string[]> {
  const stored = await tx.competence.findMany();
  const retired = stored.filter(({ retiredAt }) => retiredAt !== null).map(({ code }) => code);
  return [...competences, ...stored.map(({ code }) => code)].filter((code) => !retired.includes(code));
}

/** Adds a competence that the plan does not name. Refused: a name that another has, in whatever case. */
export function addCompetence(name: string, by: By): Promise<CompetenceResult> {
  return oneAtATime("competences", async (tx) => {
    if (await isTaken(tx, name)) return { ok: false, refusal: "name-taken" };
    const code = `OWN_${randomBytes(6).toString("hex").toUpperCase()}`;
    await tx.competence.create({ data: { code, name } });
    await noteChange(tx, { what: "competence-added", by, subjectId: code });
    return { ok: true, code, name };
  });
}

/** Gives one of the municipality's own competences another name. Those of the plan keep theirs. */
export function renameCompetence(code: string, name: string, by: By): Promise<CompetenceResult> {
  return oneAtATime("competences", async (tx) => {
    const known = await tx.competence.findUnique({ where: { code } });
    if (!known || known.name === null || isOwn(code)) return { ok: false, refusal: "unknown" };
    if (await isTaken(tx, name, code)) return { ok: false, refusal: "name-taken" };
    await tx.competence.update({ where: { code }, data: { name } });
    await noteChange(tx, { what: "competence-renamed", by, subjectId: code });
    return { ok: true, code, name };
  });
}

/** Takes a competence out of use, or into use again: a state that can be changed back at any time. */
export function retireCompetence(code: string, retired: boolean, by: By): Promise<CompetenceResult> {
  return oneAtATime("competences", async (tx) => {
    const row = (await allCompetences(tx)).find((one) => one.code === code);
    if (!row) return { ok: false, refusal: "unknown" };
    const retiredAt = retired ? now() : null;
    await tx.competence.upsert({ where: { code }, create: { code, retiredAt }, update: { retiredAt } });
    await noteChange(tx, { what: retired ? "competence-retired" : "competence-resumed", by, subjectId: code });
    return { ok: true, code, name: row.name };
  });
}

async function isTaken(tx: Transaction, name: string, own?: string): Promise<boolean> {
  const same = (other: string) => other.toLocaleLowerCase("da") === name.toLocaleLowerCase("da");
  return (await allCompetences(tx)).some(({ code, name: other }) => code !== own && same(other));
}
