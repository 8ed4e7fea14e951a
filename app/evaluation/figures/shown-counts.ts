import { type RequestType, requestTypes } from "#workflows/consultation/vocabulary.ts";
import { suppressWithTotals } from "#workflows/evaluation/suppress.ts";

/** How many requests of a type have a code. */
export type Count = Readonly<{ code: string; type: string; count: number }>;

/** A count as it may be shown: itself, or that it lies below a number for certain. */
export type Shown = Readonly<{ count: number } | { below: number }>;

export type Line = Readonly<{ code: string; shown: Shown }>;

/** The count for a table, where what is hidden is null. */
export function cellOf(shown: Shown): number | null {
  return "count" in shown ? shown.count : null;
}

/** How many have a code, of one type or of all. */
function countOf(counts: readonly Count[], code: string, type: string | null): number {
  return counts.reduce(
    (sum, count) => (count.code === code && (type === null || count.type === type) ? sum + count.count : sum),
    0,
  );
}

/**
 * Cell suppression, primary and secondary, of counts of which every request has exactly one, with their sum: those below k are hidden, and
 * what they could be told from by subtraction is too (docs/architecture.md 7). k = 1 shows everything.
 */
export function shares(
  counts: readonly Count[],
  codes: readonly string[],
  type: RequestType | null,
  k: number,
): { lines: Line[]; total: Shown } {
  const { cells, total } = shownRow(
    codes.map((code) => countOf(counts, code, type)),
    k,
  );
  return { lines: codes.map((code, index) => ({ code, shown: cells[index] ?? { count: 0 } })), total };
}

/** Counts of which a request may have several or none: nothing adds up, and each stands for itself. */
export function mentions(counts: readonly Count[], codes: readonly string[], type: RequestType | null, k: number): Line[] {
  return codes.map((code) => {
    const count = countOf(counts, code, type);
    return { code, shown: count > 0 && count < k ? { below: k } : { count } };
  });
}

/** A line of counts by type with its sum. */
export type ByType = Readonly<{ code: string; byType: Readonly<Record<RequestType, Shown>>; total: Shown }>;

/**
 * The same by type. It is always the whole line that is judged, whatever type is looked at, so that no filter shows what another
 * one hides.
 */
export function mentionsByType(counts: readonly Count[], codes: readonly string[], smallest: (code: string) => number): ByType[] {
  return codes.map((code) => {
    const { cells, total } = shownRow(
      requestTypes.map((type) => countOf(counts, code, type)),
      smallest(code),
    );
    const entries = requestTypes.map((type, column) => [type, cells[column] ?? { count: 0 }]);
    return { code, byType: Object.fromEntries(entries) as Record<RequestType, Shown>, total };
  });
}

function shownRow(values: readonly number[], k: number): { cells: Shown[]; total: Shown } {
  const { cells, rowTotals } = suppressWithTotals([values], k);
  const row = cells[0] ?? [];
  const sum = rowTotals[0] ?? null;
  // What lies hidden is at most what the sum leaves over. Of a hidden sum it is known only that it was worth hiding.
  const below = sum === null ? k : sum - row.reduce<number>((told, count) => told + (count ?? 0), 0) + 1;
  const shown = (count: number | null): Shown => (count === null ? { below } : { count });
  return { cells: row.map(shown), total: shown(sum) };
}
