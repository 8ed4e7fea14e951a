import { suppress } from "./suppress.ts";

/** Neighbouring answers of a scale told as one: positions 0 to 4, both included. */
export type AnswerGroup = Readonly<{ first: number; last: number; count: number }>;

/** The boundary between "I nogen grad" and "I høj grad", which a share of satisfied answers is counted from. */
const SATISFIED_FROM = 3;

/**
 * Disclosure control for a survey: the answers to a question in groups of neighbours that may be shown (docs/architecture.md 7). An
 * answer that 1 to k − 1 gave is told together with others only, so that none of them can be told apart by subtraction.
 *
 * "I høj grad" and above are kept apart from what is below where each side may be told; a group runs across the
 * two only where their sums may not be told either. Fewer than k answers in all are not to be shown in any group.
 *
 * @param counts how many gave each of the answers, lowest first.
 */
export function answerGroups(counts: readonly number[], k = 5): AnswerGroup[] {
  const sides = [counts.slice(0, SATISFIED_FROM), counts.slice(SATISFIED_FROM)];
  if (!sides.every((side) => isSafe(sum(side), k))) return groupsOf(counts, 0, k);
  return sides.flatMap((side, index) => groupsOf(side, index * SATISFIED_FROM, k));
}

function groupsOf(counts: readonly number[], offset: number, k: number): AnswerGroup[] {
  const [cells = []] = suppress([counts], k);
  const [firstHidden, lastHidden] = [cells.indexOf(null), cells.lastIndexOf(null)];
  // Hidden answers with a shown one between them are told together with it.
  const last = (index: number) => (index === firstHidden ? lastHidden : index);
  const groups: AnswerGroup[] = [];
  for (let index = 0; index < counts.length; index = last(index) + 1) {
    const count = sum(counts.slice(index, last(index) + 1));
    groups.push({ first: offset + index, last: offset + last(index), count });
  }
  return groups;
}

/** Whether a part of n may be told: neither it nor the rest holds 1 to k − 1. */
export function isSafePart(part: number, n: number, k = 5): boolean {
  return isSafe(part, k) && isSafe(n - part, k);
}

function isSafe(count: number, k: number): boolean {
  return count === 0 || count >= k;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
