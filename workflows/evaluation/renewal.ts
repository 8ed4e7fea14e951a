/** A figure between two moments: how many are behind it as it is told, and how many of those or of others have moved it since. */
export type MovedFigure = Readonly<{ held: number; moved: number }>;

/**
 * Against differencing over time: whether figures may be told anew, all of them as of one moment (docs/decisions/009). Whoever looked
 * before and looks again can subtract, so each figure must have been moved by nobody or by at least k. What fewer than k were behind
 * was not told before, and may come; what moved nothing needs no renewal.
 */
export function mayBeRenewed(figures: readonly MovedFigure[], k = 5): boolean {
  return figures.some(({ moved }) => moved > 0) && figures.every(({ held, moved }) => moved === 0 || moved >= k || held < k);
}

/** So many more must have come in before anything is told anew; one that was taken away counts like one that came. */
export function enoughCame(before: number, now: number, k = 5): boolean {
  return Math.abs(now - before) >= k;
}
