import { findCpr } from "./cpr.ts";
import type { Finding } from "./identifiers.ts";
import { read } from "./reading.ts";

/** How much of the end of one text and of the beginning of the next is read; no number is written longer. */
const REACH = 60;

/**
 * Finds a civil registration number that begins in one text and ends in the next, as in two fields in a row: what of it stands in each. Null
 * where there is none.
 */
export function findAcross(before: string, after: string): [Finding, Finding] | null {
  const end = before.trimEnd().length;
  const begin = after.length - after.trimStart().length;
  const from = Math.max(0, end - REACH);
  const head = before.slice(from, end);
  const reading = read(`${head}\n${after.slice(begin, begin + REACH)}`);
  const placed = (at: number, places: Int32Array | undefined) => places?.[at] ?? at;
  for (const { level, start, end: stop } of findCpr(reading.text)) {
    const [first, last] = [placed(start, reading.starts), placed(stop - 1, reading.ends ?? undefined) + (reading.ends ? 0 : 1)];
    if (first >= head.length || last <= head.length + 1) continue;
    return [
      { level, kind: "cpr", start: from + first, end },
      { level, kind: "cpr", start: begin, end: begin + last - head.length - 1 },
    ];
  }
  return null;
}
