import { wilsonInterval } from "./wilson-interval.ts";

/** A mean is not shown below this many answers. */
export const FEWEST_FOR_MEAN = 5;
/** Below this many answers, or below half of those asked, a figure is "vejledende"; nothing per consultant is shown at all. */
export const FEWEST_FOR_CERTAINTY = 10;
const LOWEST_RESPONSE_RATE = 0.5;

/** What a scale question got, of those who were asked. */
export type ScaleResult = Readonly<{
  /** Answers 1 to 5: what the mean is of. */
  n: number;
  /** `null` below five answers. */
  mean: number | null;
  /** How many gave 1, 2, 3, 4 and 5. */
  counts: readonly [number, number, number, number, number];
  dontKnow: number;
  asked: number;
  /** Those who answered, "Ved ikke" included, as a share of those asked; `null` when nobody was asked. */
  responseRate: number | null;
  indicative: boolean;
}>;

/**
 * Sums up the answers to one scale question.
 *
 * `null` is a question left out; it is no answer. `asked` counts everybody who got the survey, and is never less
 * than those who answered.
 *
 * @throws RangeError for an answer that is not on the scale, and when `asked` is less than the answers.
 */
export function scaleResult(answers: readonly (number | null)[], asked: number): ScaleResult {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  let dontKnow = 0;
  let sum = 0;
  for (const answer of answers) {
    if (answer === null) continue;
    if (answer === 0) dontKnow += 1;
    else if (answer === 1 || answer === 2 || answer === 3 || answer === 4 || answer === 5) {
      counts[answer - 1] = (counts[answer - 1] ?? 0) + 1;
      sum += answer;
    } else throw new RangeError("an answer is 1 to 5, or 0 for don't know");
  }
  const n = counts.reduce((all, count) => all + count, 0);
  const answered = n + dontKnow;
  return {
    n,
    mean: n >= FEWEST_FOR_MEAN ? sum / n : null,
    counts,
    dontKnow,
    asked,
    responseRate: responseRate(answered, asked),
    indicative: isIndicative(n, answered, asked),
  };
}

/** A share as it is shown: never without its n, its interval and the response rate (docs/architecture.md 7). */
export type ShareResult = Readonly<{
  successes: number;
  n: number;
  /** 0 to 1; `null` of nothing. */
  share: number | null;
  interval: Readonly<{ low: number; high: number }>;
  asked: number;
  responseRate: number | null;
  indicative: boolean;
}>;

/**
 * A share of those who answered, with its 95 % interval.
 *
 * @param asked how many were asked; where nobody was ("within the deadline"), leave it out: it is then all of them.
 * @throws RangeError unless 0 ≤ successes ≤ n ≤ asked, all whole numbers.
 */
export function shareResult(successes: number, n: number, asked: number = n): ShareResult {
  return {
    successes,
    n,
    share: n > 0 ? successes / n : null,
    interval: wilsonInterval(successes, n),
    asked,
    responseRate: responseRate(n, asked),
    indicative: isIndicative(n, n, asked),
  };
}

/** Whether a figure about one consultant may be shown: never below ten answers (docs/domain/workflow.md 3.9). */
export function mayShowForConsultant(n: number): boolean {
  return n >= FEWEST_FOR_CERTAINTY;
}

/** Whether a figure gets the label "vejledende": fewer than ten answers, or less than half of those asked. */
function isIndicative(n: number, answered: number, asked: number): boolean {
  const rate = responseRate(answered, asked);
  return n < FEWEST_FOR_CERTAINTY || rate === null || rate < LOWEST_RESPONSE_RATE;
}

function responseRate(answered: number, asked: number): number | null {
  if (!Number.isSafeInteger(asked) || asked < answered) throw new RangeError("nobody answers who was not asked");
  return asked === 0 ? null : answered / asked;
}
