import { queueWords } from "#app/text/queue.ts";
import { isNumber } from "#workflows/consultation/number.ts";

/**
 * What somebody has just done to a request that is no longer theirs, for the list they come back to: a sentence, or null when the
 * address says nothing that we know.
 */
export function doneOf(query: URLSearchParams): string | null {
  const number = query.get("nr") ?? "";
  if (!isNumber(number)) return null;
  const { done } = queueWords();
  const say = Object.hasOwn(done, query.get("sket") ?? "") ? done[query.get("sket") as keyof typeof done] : null;
  return say?.(number) ?? null;
}
