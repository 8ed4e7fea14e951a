import { datesWords } from "#app/text/dates.ts";
import { number, percent, percentRange } from "#app/text/format.ts";
import { monthAndYear } from "#app/text/moments.ts";
import { statisticsWords } from "#app/text/statistics.ts";
import { answerGroups, isSafePart } from "#workflows/evaluation/answer-groups.ts";
import {
  FEWEST_FOR_CERTAINTY,
  type ScaleResult,
  type ShareResult,
  scaleResult,
  shareResult,
} from "#workflows/evaluation/scales.ts";
import type { ToldSpan } from "#workflows/evaluation/told-answers.ts";
import { type ScaleQuestion, scaleQuestions } from "../survey-questions.ts";
import type { ChosenPeriod, Month } from "./period.ts";

/** What one scale question got from the answers that are told. */
export type ScaleTold = {
  question: ScaleQuestion;
  result: ScaleResult;
  /** "I høj grad" or more; null where that would tell what fewer than five answered. */
  high: ShareResult | null;
  months: { from: Month; to: Month } | null;
};

/** The months of a period, both included. */
type Months = Pick<ChosenPeriod, "from" | "to">;

/** What a period shows of a question: the spans that lie in it as a whole. */
function toldIn(spans: readonly ToldSpan[], { from, to }: Months, question: string) {
  const shown = spans.filter((span) => span.question === question && from <= span.from && span.to <= to);
  const first = shown.map((span) => span.from).sort()[0];
  const last = shown
    .map((span) => span.to)
    .sort()
    .at(-1);
  return {
    sum: (answer: string) => shown.reduce((sum, { answers }) => sum + (answers[answer] ?? 0), 0),
    months: first && last ? { from: first, to: last } : null,
  };
}

const scale = ["1", "2", "3", "4", "5"];

/** The four scale questions (docs/domain/workflow.md 3.9), each from the spans of months in which enough answered it. */
export function scalesTold(spans: readonly ToldSpan[], chosen: Months): ScaleTold[] {
  return scaleQuestions.map((question) => {
    const { sum, months } = toldIn(spans, chosen, question);
    const answers = ["0", ...scale].flatMap((answer) => Array<number>(sum(answer)).fill(Number(answer)));
    const result = scaleResult(answers, sum("asked"));
    const high = result.counts[3] + result.counts[4];
    return {
      question,
      result,
      high: result.n > 0 && isSafePart(high, result.n) ? shareResult(high, result.n, result.asked) : null,
      months,
    };
  });
}

/** The survey as a chart of what was answered, question by question, and as a table. */
export function surveyFigure(
  spans: readonly ToldSpan[],
  told: readonly ScaleTold[],
  chosen: Months & Pick<ChosenPeriod, "type">,
) {
  const text = statisticsWords().survey;
  const shown = told.filter(({ result }) => result.mean !== null);
  const drawn = shown.filter(({ result }) => result.n >= FEWEST_FOR_CERTAINTY);
  const fast = fastEnough(spans, chosen);
  const first = shown[0];
  const periods = shown.flatMap(({ months }) => (months ? [months] : []));
  const from = periods.map((months) => months.from).sort()[0];
  const to = periods
    .map((months) => months.to)
    .sort()
    .at(-1);
  const isCut = from !== undefined && to !== undefined && (from !== chosen.from || to !== chosen.to);
  const opinions = drawn.map((one) => opinionOf(one));
  return {
    heading: headingOf(shown),
    measure:
      first?.result.responseRate != null
        ? text.measure(answeredOf(first.result), first.result.asked, first.result.responseRate)
        : text.measureNone,
    guidance: shown.some(({ result }) => result.indicative) ? text.guidance : null,
    legend: text.legend,
    scale: text.scale,
    opinions,
    /** Shown from five answers, and not drawn. */
    told: shown.filter((one) => !drawn.includes(one)).map((one) => ({ label: text.questions[one.question], words: sumOf(one) })),
    fastEnough: fast,
    note: [
      ...(shown.length > 0 ? [text.note] : [text.later]),
      ...(opinions.some(({ merged }) => merged.length > 0) ? [text.grouping] : []),
      ...(shown.length > drawn.length ? [text.fromTen] : []),
      ...(isCut ? [text.period(monthAndYear(`${from}-01`), monthAndYear(`${to}-01`))] : []),
      ...(chosen.type && shown.length > 0 ? [text.allTypes] : []),
    ].join(" "),
    table: shown.length > 0 ? { caption: text.tableCaption, heads: text.heads, rows: told.map(rowOf) } : null,
  };
}

/** A mean on the scale, always with its tenth: “4,0”. */
export function meanInWords(mean: number): string {
  const words = number(mean);
  const { comma } = datesWords();
  return words.includes(comma) ? words : `${words}${comma}0`;
}

function answeredOf(result: ScaleResult): number {
  return result.n + result.dontKnow;
}

function headingOf(shown: readonly ScaleTold[]): string {
  const text = statisticsWords().survey;
  if (shown.length === 0) return text.tooFew;
  const byMean = [...shown].sort((one, other) => (other.result.mean ?? 0) - (one.result.mean ?? 0));
  const [highest, lowest] = [byMean[0], byMean.at(-1)];
  const apart = highest && lowest && meanInWords(highest.result.mean ?? 0) !== meanInWords(lowest.result.mean ?? 0);
  return apart ? text.heading(text.names[highest.question], text.names[lowest.question]) : text.plain;
}

/** The shares of the five answers. Those told together are spread evenly to be placed, and drawn as one. */
function opinionOf(told: ScaleTold) {
  const text = statisticsWords().survey;
  const { result, question } = told;
  const groups = answerGroups(result.counts);
  const spread = groups.flatMap(({ first, last, count }) =>
    Array<number>(last - first + 1).fill(count / (last - first + 1) / result.n),
  );
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = spread;
  const shares: [number, number, number, number, number] = [a, b, c, d, e];
  const merged = groups
    .filter(({ first, last }) => first < last)
    .map(({ first, last }) => ({ first, last, label: text.grouped(text.scale[first] ?? "", text.scale[last] ?? "") }));
  return { question: text.questions[question], shares, merged, sum: sumOf(told) };
}

/** The sum in words: strong words first, then what it rests on. */
function sumOf({ result, high }: ScaleTold): { strong: string; words: string; basis: string } {
  const text = statisticsWords().survey;
  const mean = result.mean === null ? null : meanInWords(result.mean);
  const basis = text.details(mean, result.n, high?.share == null ? null : high.interval);
  if (high?.share != null) return { strong: percent(high.share), words: text.high, basis };
  const few = result.counts[3] + result.counts[4] < result.n / 2 ? text.fewAbove(result.n) : text.fewBelow(result.n);
  return { strong: "", words: few, basis };
}

/** Whether contact came fast enough, from the months in which enough said yes or no; null where that is nobody's to know. */
function fastEnough(spans: readonly ToldSpan[], chosen: Months) {
  const text = statisticsWords().survey;
  const { sum } = toldIn(spans, chosen, "fastEnough");
  const [yes, no] = [sum("YES"), sum("NO")];
  const n = yes + no;
  if (n === 0) return null;
  const label = text.questions.fastEnough;
  if (!isSafePart(yes, n))
    return { label, strong: "", words: no < yes ? text.fewNo(n) : text.fewYes(n), basis: text.details(null, n, null) };
  const { share, interval } = shareResult(yes, n);
  return { label, strong: percent(share ?? 0), words: text.yes, basis: text.details(null, n, interval) };
}

function rowOf({ question, result, high }: ScaleTold) {
  const text = statisticsWords().survey;
  const hidden = result.mean === null;
  return {
    label: text.questions[question],
    cells: [
      hidden ? null : result.n,
      hidden ? null : meanInWords(result.mean ?? 0),
      high?.share == null ? null : percent(high.share),
      high?.share == null ? null : percentRange(high.interval.low, high.interval.high),
      hidden || result.responseRate === null ? null : percent(result.responseRate),
    ],
  };
}
