import { statisticsWords } from "#app/text/statistics.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import type { Bar } from "#app/ui/bars.tsx";
import { themeFacts } from "#workflows/consultation/theme-facts.ts";
import { isEnded, type RequestType, requestTypes, type Theme } from "#workflows/consultation/vocabulary.ts";
import type { Totals } from "./counted.server.ts";
import { type ByType, cellOf, type Line, type Shown } from "./shown-counts.ts";

/** Suppression threshold of themes that may say something of a person's offences or health, marked ●● (docs/domain/workflow.md 3.4). */
const fewestSensitive = 10;
/** Suppression threshold of everything else, for whoever may not open the requests behind a count. */
const fewest = 5;

/** The smallest count of a theme that is shown. */
export function smallestOfTheme(exact: boolean): (code: string) => number {
  return (code) => (themeFacts[code as Theme]?.sensitivity === 2 ? fewestSensitive : exact ? 1 : fewest);
}

/** The smallest count of anything else. */
export function smallestCount(exact: boolean): number {
  return exact ? 1 : fewest;
}

type Labelled = { label: string; shown: Shown };

const isCounted = (shown: Shown) => !("count" in shown) || shown.count > 0;
const isThere = ({ shown }: Labelled) => isCounted(shown);
const sizeOf = ({ shown }: Labelled) => ("count" in shown ? shown.count : -1);

function labelled(lines: readonly Line[], labels: Readonly<Record<string, string>>): Labelled[] {
  return lines.map(({ code, shown }) => ({ label: labels[code] ?? code, shown })).filter(isThere);
}

function barOf({ label, shown }: Labelled): Bar {
  return "count" in shown ? { label, value: shown.count } : { label, hiddenBelow: shown.below };
}

/** Longest first, the hidden ones last. */
const bySize = (one: Labelled, other: Labelled) => sizeOf(other) - sizeOf(one);

function tableOf(caption: string, head: string, rows: readonly Labelled[]) {
  const { count } = statisticsWords().outcomes;
  return { caption, heads: [head, count], rows: rows.map(({ label, shown }) => ({ label, cells: [cellOf(shown)] })) };
}

/** Requests by theme, of one type or of all. */
export function themesFigure(themes: readonly ByType[], type: RequestType | null) {
  const text = statisticsWords().themes;
  const lines = themes.map(({ code, byType, total }) => ({ code, shown: type === null ? total : byType[type] }));
  const rows = labelled(lines, vocabularyWords().themeLabels).sort(bySize);
  const leading = rows.filter((row) => sizeOf(row) > 0).slice(0, 2);
  const hasHidden = rows.some((row) => sizeOf(row) < 0);
  return {
    heading: leading.length > 0 ? text.heading(leading.map(({ label }) => label)) : text.none,
    measure: text.measure,
    bars: rows.map(barOf),
    note: hasHidden ? `${text.hidden} ${text.note}` : text.note,
    table: null,
  };
}

/** Every theme by every type, or by the one that is looked at. */
export function themesByType(lines: readonly ByType[], type: RequestType | null) {
  const text = statisticsWords().themes;
  const { shortTypeLabels, themeLabels } = vocabularyWords();
  const last = (line: ByType) => (type === null ? line.total : line.byType[type]);
  const rows = lines
    .filter((line) => isCounted(last(line)))
    .sort((one, other) => (cellOf(last(other)) ?? -1) - (cellOf(last(one)) ?? -1))
    .map((line) => ({
      label: themeLabels[line.code as Theme],
      cells: [...(type === null ? requestTypes.map((each) => cellOf(line.byType[each])) : []), cellOf(last(line))],
    }));
  const hasHidden = rows.some(({ cells }) => cells.includes(null));
  return {
    caption: type === null ? text.tableCaption : text.tableOfType(shortTypeLabels[type]),
    heads: [
      text.head,
      ...(type === null ? [...requestTypes.map((each) => shortTypeLabels[each]), text.total] : [shortTypeLabels[type]]),
    ],
    rows,
    note: hasHidden ? text.tableNote : null,
  };
}

/** Requests by type; with one type to look at, that one, which is then not the most of anything. */
export function typesFigure(lines: readonly Line[], type: RequestType | null) {
  const text = statisticsWords().types;
  const rows = labelled(lines, vocabularyWords().shortTypeLabels).sort(bySize);
  const leading = type === null ? rows.find((row) => sizeOf(row) > 0) : undefined;
  return {
    heading: leading ? text.heading(leading.label) : text.measure,
    measure: text.measure,
    bars: rows.map(barOf),
    note: null,
    table: tableOf(text.measure, text.head, rows),
  };
}

/** Where the requests stand now, in the order of the way they go. */
export function statesFigure(lines: readonly Line[]) {
  const text = statisticsWords().states;
  const rows = labelled(lines, vocabularyWords().unitStateLabels);
  const [open, closed] = [lines.filter((line) => !isClosed(line)), lines.filter(isClosed)].map(sumOf);
  return {
    heading: open == null || closed == null ? text.plain : text.heading(open, closed),
    measure: text.measure,
    bars: rows.map(barOf),
    note: null,
    table: tableOf(text.measure, text.head, rows),
  };
}

function isClosed({ code }: Line): boolean {
  return isEnded(code);
}

/** The sum of counts; null when one of them is hidden. */
function sumOf(lines: readonly Line[]): number | null {
  return lines.reduce<number | null>((sum, { shown }) => (sum !== null && "count" in shown ? sum + shown.count : null), 0);
}

export function outcomesFigure(lines: readonly Line[], totals: Totals, exact: boolean) {
  const text = statisticsWords().outcomes;
  const rows = labelled(lines, vocabularyWords().outcomeLabels).sort(bySize);
  const leading = rows.find((row) => sizeOf(row) > 0);
  return {
    heading: leading ? text.heading(leading.label) : text.none,
    measure: text.measure,
    bars: rows.map(barOf),
    note: totals.finished >= (exact ? 1 : fewest) ? timeUsed(totals) : null,
    table: tableOf(text.measure, text.head, rows),
  };
}

function timeUsed({ finished, minutesUsed, medianMinutesUsed, contacts }: Totals): string {
  const text = statisticsWords().outcomes;
  const each = Math.round((contacts / finished) * 10) / 10;
  const hours = Math.round(minutesUsed / 6) / 10;
  return text.used(finished, text.hours(hours), text.minutes(Math.round(medianMinutesUsed ?? 0)), text.contacts(each));
}

export function goalsFigure(lines: readonly Line[]) {
  const text = statisticsWords().goals;
  const rows = labelled(lines, vocabularyWords().goalLabels).sort(bySize);
  const leading = rows.find((row) => sizeOf(row) > 0);
  return {
    heading: leading ? text.heading(leading.label) : text.none,
    measure: text.measure,
    bars: rows.map(barOf),
    note: text.note,
    table: tableOf(text.measure, text.head, rows),
  };
}
