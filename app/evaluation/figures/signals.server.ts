import { monthAndYear } from "#app/text/moments.ts";
import { statisticsWords } from "#app/text/statistics.ts";
import type { LinePoint } from "#app/ui/chart-geometry.server.ts";
import { type ControlChart, controlChart, type Signal } from "#workflows/evaluation/control-chart.ts";
import { type ChosenPeriod, isWhole, type Month } from "./period.ts";

/** A month and what was measured in it; null where there is too little to measure. */
export type MonthValue = { month: Month; value: number | null };

/** Below this many months there is nothing to judge by, and below the second the limits may still move. */
const fewestMonths = 6;
const settledMonths = 10;

const nameOf = (month: Month) => monthAndYear(`${month}-01`);

/** A control chart over months: what of it is more than chance, by month. */
export type Judged = {
  chart: ControlChart;
  signals: readonly (Signal & { from: Month; to: Month })[];
  /** The last month that was judged is part of a long run: how things are now. */
  trend: "above" | "below" | null;
  provisional: boolean;
};

/** Judges the months that are whole and have a value; null while there are too few of them. */
export function judgeMonths(months: readonly MonthValue[], chosen: ChosenPeriod): Judged | null {
  const judged = months.flatMap(({ month, value }) => (value === null || !isWhole(chosen, month) ? [] : [{ month, value }]));
  if (judged.length < fewestMonths) return null;
  const chart = controlChart(judged.map(({ value }) => value));
  const monthAt = (index: number) => judged[index]?.month ?? "";
  const signals = chart.signals.map((signal) =>
    signal.kind === "run"
      ? { ...signal, from: monthAt(signal.first), to: monthAt(signal.last) }
      : { ...signal, from: monthAt(signal.index), to: monthAt(signal.index) },
  );
  const now = signals.find((signal) => signal.kind === "run" && signal.to === judged.at(-1)?.month);
  return { chart, signals, trend: now?.side ?? null, provisional: judged.length < settledMonths };
}

/** The points of a chart's line, with their signals and the words beside those that lie outside. */
export function pointsOf(
  months: readonly MonthValue[],
  judged: Judged | null,
  label: (month: Month) => string,
  callout: (month: string, value: number) => string,
): LinePoint[] {
  return months.map(({ month, value }) => {
    const signals = judged?.signals.filter(({ from, to }) => from <= month && month <= to) ?? [];
    const outside = signals.some(({ kind }) => kind === "outside");
    const run = signals.some(({ kind }) => kind === "run");
    return {
      label: label(month),
      value,
      ...(outside && value !== null
        ? { signal: "outside" as const, callout: callout(nameOf(month), value) }
        : run
          ? { signal: "run" as const }
          : {}),
    };
  });
}

/** The lines of a chart's limits and the remark on its last run. */
export function limitsOf(judged: Judged | null, shown: (value: number) => string) {
  if (!judged) return {};
  const { chart, signals } = judged;
  const text = statisticsWords().chart;
  const run = signals.findLast((signal) => signal.kind === "run");
  return {
    high: { value: chart.upper, label: text.upper(shown(chart.upper)) },
    low: { value: chart.lower, label: text.lower(shown(chart.lower)) },
    mean: { value: chart.mean, label: text.middle(shown(chart.mean)) },
    ...(run?.kind === "run" ? { remark: text.run(run.length, run.side === "above") } : {}),
  };
}

/** Each signal as a sentence, and that the rest is ordinary. No guess at causes. */
export function signalWords(judged: Judged | null, amount: (low: number, high: number) => string): string[] {
  if (!judged) return [];
  const { chart, signals } = judged;
  const text = statisticsWords().chart;
  const usual = amount(chart.lower, chart.upper);
  return [
    ...signals.map((signal) =>
      signal.kind === "outside"
        ? text.outside(nameOf(signal.from), usual)
        : text.longRun(signal.length, signal.side === "above", nameOf(signal.from), nameOf(signal.to)),
    ),
    signals.length === 0 ? text.ordinary : text.rest,
    ...(judged.provisional ? [text.provisional] : []),
  ];
}
