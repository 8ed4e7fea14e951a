/** Neighbouring months, by their positions, both included. */
export type Block = Readonly<{ first: number; last: number }>;

/**
 * Cuts months into blocks of at least k answers each, oldest first; too few at the end belong to the last block. A
 * block begins and ends with a month that has answers; months without any between two blocks belong to neither.
 *
 * Against differencing, survey results are shown for whole blocks only. Whoever looks at one period and then at another, a
 * month longer, learns by subtraction what a block holds, and never what fewer than k answers say (docs/architecture.md 7: suppression
 * across filters). Blocks do not depend on the period that is looked at. Fewer than k answers in all make no block.
 *
 * @param answers how many answers each month has, in order of time.
 */
export function wholeBlocks(answers: readonly number[], k = 5): Block[] {
  const blocks: { first: number; last: number }[] = [];
  let first = -1;
  let latest = -1;
  let held = 0;
  for (const [index, count] of answers.entries()) {
    if (count === 0) continue;
    if (held === 0) first = index;
    latest = index;
    held += count;
    if (held < k) continue;
    blocks.push({ first, last: latest });
    held = 0;
  }
  const last = blocks[blocks.length - 1];
  if (last) last.last = latest;
  return blocks;
}
