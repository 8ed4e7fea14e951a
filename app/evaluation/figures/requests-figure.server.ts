import { capital, number } from "#app/text/format.ts";
import { monthAndYear, shortMonth } from "#app/text/moments.ts";
import { statisticsWords } from "#app/text/statistics.ts";
import { lineGeometry } from "#app/ui/chart-geometry.server.ts";
import { type ChosenPeriod, isWhole, type Month } from "./period.ts";
import { cellOf, type Line } from "./shown-counts.ts";
import { type Judged, judgeMonths, limitsOf, pointsOf, signalWords } from "./signals.server.ts";

/** Requests by month, with what is more than chance. A hidden month is a gap in the line, and then nothing is judged. */
export function requestsFigure(chosen: ChosenPeriod, lines: readonly Line[], total: number | null) {
  const text = statisticsWords();
  const months = chosen.months.map((month) => ({ month, value: countIn(lines, month) }));
  const known = months.flatMap(({ value }) => (value === null ? [] : [value]));
  const judged = known.length === months.length ? judgeMonths(months, chosen) : null;
  const notes = signalWords(judged, (low, high) => text.requests.amount(Math.round(low), Math.round(high)));
  if (judged && chosen.running) notes.push(text.requests.running(monthAndYear(`${chosen.running}-01`)));
  if (judged && chosen.begins) notes.push(text.requests.begins(monthAndYear(`${chosen.begins}-01`)));
  return {
    heading: headingOf(judged, total, months.length),
    measure: text.requests.measure,
    signals: judged && text.chart.signals(judged.signals.length),
    note: notes.join(" "),
    // One point is no line.
    chart:
      known.length > 1
        ? {
            geometry: lineGeometry({
              points: pointsOf(months, judged, axisLabel(chosen), text.requests.callout),
              ...limitsOf(judged, (value) => number(value)),
            }),
            title: text.requests.measure,
            description: text.requests.description(Math.min(...known), Math.max(...known)),
          }
        : null,
    table: {
      caption: text.requests.measure,
      heads: [text.requests.month, text.requests.count],
      rows: months.map(({ month, value }) => ({ label: capital(monthAndYear(`${month}-01`)), cells: [value] })),
    },
    /** The whole months, for the small line beside the figure. */
    trend: months.flatMap(({ month, value }) => (value === null || !isWhole(chosen, month) ? [] : [value])),
  };
}

function countIn(lines: readonly Line[], month: Month): number | null {
  const line = lines.find(({ code }) => code === month);
  return line ? cellOf(line.shown) : 0;
}

function headingOf(judged: Judged | null, total: number | null, months: number): string {
  const text = statisticsWords().requests;
  if (!judged) return total === null ? text.measure : text.heading(total, months);
  if (judged.trend) return judged.trend === "above" ? text.more : text.fewer;
  const latest = judged.signals.at(-1);
  if (!latest) return text.steady;
  const [from, to] = [monthAndYear(`${latest.from}-01`), monthAndYear(`${latest.to}-01`)];
  if (latest.kind === "outside") return latest.side === "above" ? text.many(from) : text.few(from);
  return latest.side === "above" ? text.wasMore(from, to) : text.wasFewer(from, to);
}

/** “Feb.”; in more than a year the first month and every January say their year too. */
export function axisLabel({ from, months }: ChosenPeriod): (month: Month) => string {
  return (month) => {
    const name = capital(shortMonth(`${month}-01`));
    return months.length > 12 && (month === from || month.endsWith("-01")) ? `${name} ${month.slice(0, 4)}` : name;
  };
}
