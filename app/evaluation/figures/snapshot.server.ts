import { rowsOf } from "#app/platform/database.server.ts";
import { instant, jsonb, orNull, statement, text } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ToldAnswers, ToldSpan } from "#workflows/evaluation/told-answers.ts";
import type { CountOfKind, Totals, Waited } from "./counted.server.ts";

/** The part of the snapshot that holds what was answered to the survey; the others are years. */
export const surveysPart = "surveys";

/** The figures of the requests of a calendar year, before anything is hidden, as of one moment. */
export type FiguresOfYear = { counts: readonly CountOfKind[]; waits: readonly Waited[]; sums: Totals };

export const snapshotStatement = statement(
  "snapshot",
  { part: text(), at: instant, year: orNull(jsonb<FiguresOfYear>()), total: orNull(text()), spans: orNull(jsonb<ToldSpan[]>()) },
  (year: number | null) => Prisma.sql`
    select part, at, case when part = ${String(year)} then figures end as year,
           figures -> 'sums' ->> 'total' as total, figures -> 'spans' as spans
      from figures_snapshot order by part`,
);

/** For the renewal: everything that has been told of the survey. */
export const answersToldStatement = statement(
  "answers-told",
  { told: jsonb<ToldAnswers>() },
  () => Prisma.sql`select figures as told from figures_snapshot where part = ${surveysPart}`,
);

/** The snapshot of the figures, as whoever may not open the requests sees it: of one year, and of what was answered to the survey. */
export type Snapshot = {
  year: (FiguresOfYear & { at: Date /** Requests of the year before, where that is told. */; before: number | null }) | null;
  /** The years that are told. */
  years: readonly number[];
  answers: { at: Date | null; spans: readonly ToldSpan[] };
};

/** Reads the snapshot by one statement; `year` null for the answers alone. */
export async function snapshotOf(year: number | null): Promise<Snapshot> {
  const rows = await rowsOf(snapshotStatement(year));
  const part = (name: string) => rows.find((row) => row.part === name);
  const [mine, answers] = [part(String(year)), part(surveysPart)];
  const before = year === null ? undefined : part(String(year - 1))?.total;
  return {
    year: mine?.year ? { ...mine.year, at: mine.at, before: before == null ? null : Number(before) } : null,
    years: rows.flatMap(({ part: name }) => (name === surveysPart ? [] : [Number(name)])),
    answers: { at: answers?.at ?? null, spans: answers?.spans ?? [] },
  };
}
