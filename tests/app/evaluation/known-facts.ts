import { randomUUID } from "node:crypto";
import { renewFigures } from "#app/evaluation/figures/renewal.server.ts";
import { statisticsOf } from "#app/evaluation/queries.server.ts";
import type { ScaleQuestion } from "#app/evaluation/survey-questions.ts";
import { database } from "#app/platform/database.server.ts";
import { hashToken } from "#app/platform/tokens.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";

type Fact = Prisma.RequestFactCreateManyInput;

/** A request as statistics keep it, closed as advised unless a test says otherwise. Answers its id. */
export function aFact(month: string, is: Partial<Fact> = {}): Fact & { id: string } {
  return {
    id: randomUUID(),
    submittedAt: new Date(`${month}-10T09:00:00Z`),
    month: new Date(`${month}-01`),
    type: "SPARRING",
    urgency: "THREE_DAYS",
    themes: ["WELLBEING"],
    ages: ["A12_14"],
    unitKind: "SCHOOL",
    state: "completed",
    personFirst: false,
    closedAt: new Date(`${month}-20T09:00:00Z`),
    outcome: "ADVICE_GIVEN",
    ...is,
  };
}

export async function keep(facts: readonly Fact[]): Promise<void> {
  await database().requestFact.createMany({ data: [...facts] });
}

type Answers = { [question in ScaleQuestion]?: number | null } & { fastEnough?: "YES" | "NO" | "UNKNOWN" | null };

/** Surveys about requests of a month: one for each of the answers, null for one that nobody answered. */
export async function surveys(month: string, answers: readonly (Answers | null)[], is: Partial<Fact> = {}): Promise<void> {
  const facts = answers.map(() => aFact(month, is));
  await keep(facts);
  const rows = facts.map(({ id }, index) => ({ id: randomUUID(), factId: id, given: answers[index] }));
  await database().survey.createMany({
    data: rows.map(({ id, factId, given }) => ({
      id,
      factId,
      kind: "CLOSING",
      tokenHash: hashToken(id),
      sentAt: new Date(`${month}-21T07:30:00Z`),
      validUntil: new Date(`${month}-28T14:30:00Z`),
      answeredAt: given ? new Date(`${month}-22T09:00:00Z`) : null,
    })),
  });
  await database().surveyAnswer.createMany({
    data: rows.flatMap(({ id, given }) => (given ? [{ surveyId: id, ...given }] : [])),
  });
}

/** What the page shows to whoever has a role, when the worker has been there. */
export async function seen(query = "", ...roles: Role[]) {
  await renewFigures();
  return statisticsOf(new URLSearchParams(query), { roles: roles.length > 0 ? roles : ["REQUESTER", "UNIT_MANAGER"] });
}

/** The page's figures, where there is something to show. */
export async function figures(query = "", ...roles: Role[]) {
  const { figures: shown } = await seen(query, ...roles);
  if (!shown) throw new Error("Nothing is shown");
  return shown;
}
