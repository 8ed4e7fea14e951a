import { wholeBlocks } from "./whole-blocks.ts";

/** How many surveys about the requests of a month (`YYYY-MM`) gave an answer to a question; `asked` counts all whose time to answer is over or used. */
export type AnswerCount = Readonly<{ month: string; question: string; answer: string; count: number }>;

/** Answers that are told together: a period shows them when it holds all their months, from the first to the last. */
export type ToldSpan = Readonly<{ question: string; from: string; to: string; answers: Readonly<Record<string, number>> }>;

/** What has been told of the survey: the answers in the spans in which they are told, and by month how many of them there are. */
export type ToldAnswers = Readonly<{ spans: readonly ToldSpan[]; counts: readonly AnswerCount[] }>;

type Cell = { answer: string; month: string; count: number };

/** Answers from which nothing is told but that they were given. They come along with the others. */
const silent: ReadonlySet<string> = new Set(["asked", "0", "UNKNOWN"]);

/**
 * Against differencing over time and over periods: tells what was answered since, question by question and year by year, in spans of
 * neighbouring months with at least k new answers each. Fewer than k wait. So any two periods, looked at at any two moments, differ by
 * nobody or by at least k answers to a question (docs/decisions/009), and no span runs over the end of a year.
 *
 * Where something was taken away, the year is told in one span from then on: no other period shows that it is gone.
 *
 * @param now every answer that there is, by month.
 * @returns what is told then, or null when nothing is to be added.
 */
export function tellMore(told: ToldAnswers, now: readonly AnswerCount[], k = 5): ToldAnswers | null {
  let { spans, counts } = told;
  for (const { question, year } of yearsOf([...told.counts, ...now])) {
    const isOfIt = (one: AnswerCount) => one.question === question && one.month.startsWith(year);
    const all = now.filter(isOfIt);
    const pending = difference(all, counts.filter(isOfIt));
    if (sizeOf(pending) < k) continue;
    const isOther = (span: ToldSpan) => span.question !== question || !span.from.startsWith(year);
    const others = spans.filter(isOther);
    const isTakenAway = pending.some(({ count }) => count < 0);
    const isTold = sizeOf(all) >= k;
    const added = isTakenAway
      ? spansOf(question, all, Math.max(k, sizeOf(all)))
      : joined([...spans.filter((span) => !isOther(span)), ...spansOf(question, pending, k)]);
    spans = [...others, ...added];
    counts = [...counts.filter((one) => !isOfIt(one)), ...(isTold ? all : [])];
  }
  return counts === told.counts ? null : { spans, counts };
}

function yearsOf(counts: readonly AnswerCount[]): { question: string; year: string }[] {
  const keys = new Set(counts.map(({ question, month }) => `${month.slice(0, 4)} ${question}`));
  return [...keys].sort().map((key) => ({ year: key.slice(0, 4), question: key.slice(5) }));
}

function difference(now: readonly AnswerCount[], before: readonly AnswerCount[]): Cell[] {
  const cells = new Map<string, Cell>();
  const add = ({ month, answer, count }: AnswerCount, sign: 1 | -1) => {
    const key = `${month} ${answer}`;
    cells.set(key, { month, answer, count: (cells.get(key)?.count ?? 0) + sign * count });
  };
  for (const one of now) add(one, 1);
  for (const one of before) add(one, -1);
  return [...cells.values()].filter(({ count }) => count !== 0);
}

function sizeOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { answer, count }) => (silent.has(answer) ? sum : sum + Math.abs(count)), 0);
}

/** Spans of at least k answers. What was only asked in months outside them belongs to the span before, or to the first. */
function spansOf(question: string, cells: readonly Cell[], k: number): ToldSpan[] {
  const months = [...new Set(cells.map(({ month }) => month))].sort();
  const blocks = wholeBlocks(
    months.map((month) => sizeOf(cells.filter((cell) => cell.month === month))),
    k,
  );
  return blocks.map(({ first, last }, index) => {
    const [from, until] = [index === 0 ? 0 : first, (blocks[index + 1]?.first ?? months.length) - 1];
    const within = cells.filter(({ month }) => from <= months.indexOf(month) && months.indexOf(month) <= until);
    return { question, from: months[first] ?? "", to: months[last] ?? "", answers: summed(within) };
  });
}

/** Spans of the same months as one: no period shows one of them alone. */
function joined(spans: readonly ToldSpan[]): ToldSpan[] {
  const byMonths = new Map<string, ToldSpan>();
  for (const span of spans) {
    const key = `${span.from} ${span.to}`;
    const same = [byMonths.get(key), span].flatMap((one) => Object.entries(one?.answers ?? {}));
    byMonths.set(key, { ...span, answers: summed(same.map(([answer, count]) => ({ answer, count }))) });
  }
  return [...byMonths.values()];
}

function summed(cells: readonly { answer: string; count: number }[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { answer, count } of cells) sums[answer] = (sums[answer] ?? 0) + count;
  return sums;
}
