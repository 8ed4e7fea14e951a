/** Neighbouring answers of a scale told as one: positions 0 to 4, both included. */
export type AnswerGroup = Readonly<{ first: number; last: number; count: number }>;

/** The boundary between "I nogen grad" and "I høj grad", which a share of satisfied answers is counted from. */
const SATISFIED_FROM = 3;

/**
 * The answers to a question in groups of neighbours, none of which holds 1 to k − 1 answers: what may be shown of a
 * survey (ARCHITECTURE.md 7). Groups keep "I høj grad" and above apart from what is below, where each side is safe
 * to tell; otherwise they run across it.
 *
 * Groups add up to the sum, so that nothing can be subtracted. Fewer than k answers in all are one group, and are
 * not to be shown at all.
 *
 * @param counts how many gave each of the answers, lowest first.
 */
export function answerGroups(counts: readonly number[], k = 5): AnswerGroup[] {
  const singles = counts.map((count, index): AnswerGroup => ({ first: index, last: index, count }));
  const below = singles.slice(0, SATISFIED_FROM);
  const above = singles.slice(SATISFIED_FROM);
  return [below, above].every((side) => isSafe(sum(side), k)) ? [...merged(below, k), ...merged(above, k)] : merged(singles, k);
}

/** Whether a part of n may be told: neither it nor the rest holds 1 to k − 1. */
export function isSafePart(part: number, n: number, k = 5): boolean {
  return isSafe(part, k) && isSafe(n - part, k);
}

function isSafe(count: number, k: number): boolean {
  return count === 0 || count >= k;
}

function sum(groups: readonly AnswerGroup[]): number {
  return groups.reduce((all, { count }) => all + count, 0);
}

/** Joins every group that is too small to its smaller neighbour, one that holds somebody first. */
function merged(groups: readonly AnswerGroup[], k: number): AnswerGroup[] {
  const small = groups.findIndex(({ count }) => !isSafe(count, k));
  const left = groups[small - 1];
  const right = groups[small + 1];
  if (small < 0 || (!left && !right)) return [...groups];
  const joinLeft = left !== undefined && (right === undefined || rank(left) <= rank(right));
  const from = joinLeft ? small - 1 : small;
  const [one, other] = [groups[from], groups[from + 1]];
  if (!one || !other) return [...groups];
  const joined = { first: one.first, last: other.last, count: one.count + other.count };
  return merged([...groups.slice(0, from), joined, ...groups.slice(from + 2)], k);
}

function rank({ count }: AnswerGroup): number {
  return count === 0 ? Number.POSITIVE_INFINITY : count;
}
