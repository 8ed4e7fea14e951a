import type { Measured } from "./drive/series.ts";
import type { Compared } from "./parts/perform.ts";
import { type Checkout, emptyPage, type ViewMeasured } from "./parts/views.ts";
import { isBare, type Weight } from "./parts/weights.ts";
import type { Burst, WriteMeasured } from "./parts/writes.ts";

/** Everything that a run has measured. */
export type Results = {
  machine: string;
  sizes: number[];
  /** What the other checkout is called, where there is one. */
  against: string | null;
  filledIn: Record<number, number | null>;
  views: ViewMeasured[];
  writes: WriteMeasured[];
  burst: Burst;
  compared: Compared[];
  weights: Weight[];
  trips: { view: string; waves: number; statements: number }[];
  seconds: number;
};

/** A bar of the issue: what was found, what is asked, and whether it holds. */
export type Bar = { what: string; found: string; asked: string; holds: boolean };

const frameTimes = 3;
const growth = 1.3;
const overhead = 2.5;
const statisticsMs = 150;
const statisticsTimes = 3;
const ownScripts = 25_000;
const stylesheet = 45_000;

/** The bars of the issue, in its order; those against another checkout stand in `barsAgainst`. */
export function barsOf(results: Results): Bar[] {
  const { sizes, burst, compared, weights } = results;
  const [views, writes] = [results.views.filter(({ by }) => by === "this"), results.writes.filter(({ by }) => by === "this")];
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  const view = (name: string, of: ViewMeasured["of"], requests: number, connections: number) =>
    views.find(
      (one) => one.view === name && one.of === of && one.requests === requests && one.measured.connections === connections,
    )?.measured;
  const write = (does: WriteMeasured["does"], requests: number, connections: number) =>
    writes.find((one) => one.does === does && one.requests === requests && one.measured.connections === connections)?.measured;
  const bars: Bar[] = [];
  const add = (
    what: string,
    found: number | undefined,
    asked: string,
    holds: (found: number) => boolean,
    digits = 2,
    unit = "",
  ) => found !== undefined && bars.push({ what, found: `${found.toFixed(digits)}${unit}`, asked, holds: holds(found) });

  const [small10, empty10] = [view("privacy notice, signed out", "frame", large, 10), view(emptyPage, "frame", large, 10)];
  if (small10 && empty10)
    add(
      "privacy notice, signed out, at 10 connections: processor time beside an empty page",
      cpuOf(small10) / cpuOf(empty10),
      `at most ${frameTimes}`,
      (found) => found <= frameTimes,
    );
  for (const connections of [1, 10]) {
    if (small === large) break;
    for (const name of ["queue", "request", "search", "submit"]) {
      const of = (requests: number) =>
        name === "submit" ? write("submit", requests, connections) : view(name, "page", requests, connections);
      const [one, other] = [of(small), of(large)];
      if (one && other)
        add(
          `${name}, ${connections} ${connections === 1 ? "connection" : "connections"}: p95 with ${large} beside ${small}`,
          other.p95 / one.p95,
          `at most ${growth}`,
          (found) => found <= growth,
        );
    }
  }
  // Several at a time stand in line for the one processor of the application, which their bare SQL hardly needs.
  for (const { perform, bare } of compared.filter(({ at }) => at === 1)) {
    add(
      `one transition: perform beside its bare SQL (p50)`,
      perform.p50 / bare.p50,
      `at most ${overhead}`,
      (found) => found <= overhead,
    );
  }
  const whole = burst.answered === burst.sent && burst.lost === 0 && burst.missing === 0 && burst.doubled === 0;
  bars.push({
    what: `${burst.sent} submits at the same moment`,
    found: `${burst.answered} answered, ${burst.lost} lost, ${burst.missing} numbers missing, ${burst.doubled} double`,
    asked: "all answered, none lost, none missing",
    holds: whole,
  });
  const [page, sql] = [view("statistics", "page", large, 1), view("statistics", "sql", large, 1)];
  add(
    `statistics of ${large} at 1 connection: p50`,
    page?.p50,
    `under ${statisticsMs} ms`,
    (found) => found < statisticsMs,
    0,
    " ms",
  );
  if (page && sql)
    add(
      "statistics beside its plain SQL (p50)",
      page.p50 / sql.p50,
      `under ${statisticsTimes}`,
      (found) => found < statisticsTimes,
    );
  const heaviest = [...weights].sort((one, other) => other.own - one.own)[0];
  if (heaviest)
    add(
      `own JavaScript of the heaviest page (${heaviest.page}), gzip`,
      heaviest.own / 1000,
      "at most 25 KB",
      () => heaviest.own <= ownScripts,
      1,
      " KB",
    );
  for (const { page, own, packages } of weights.filter((one) => isBare(one.page))) {
    add(`JavaScript of the page ${page}`, (own + packages) / 1000, "none", (found) => found === 0, 1, " KB");
  }
  const css = Math.max(...weights.map((one) => one.css));
  add("CSS, gzip", css / 1000, "at most 45 KB", () => css <= stylesheet, 1, " KB");
  return bars;
}

export const rows = (table: readonly (readonly string[])[]) => table.map((cells) => `| ${cells.join(" | ")} |`);
export const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);
/** Milliseconds of processor time that the application took for one request. */
export const cpuOf = ({ usage }: Measured) => usage.app?.cpuMs ?? 0;
const mb = (bytes: number | undefined) => (bytes === undefined ? "" : (bytes / 1_048_576).toFixed(0));

function row(name: string, requests: number, measured: Measured): string[] {
  const { app, database } = measured.usage;
  return [
    name,
    String(requests),
    String(measured.connections),
    String(measured.count),
    ms(measured.p50),
    ms(measured.p95),
    ms(measured.p99),
    measured.rate.toFixed(1),
    String(measured.errors),
    measured.bytes === null ? "" : (measured.bytes / 1024).toFixed(1),
    app ? ms(app.cpuMs) : "",
    database ? ms(database.cpuMs) : "",
    mb(app?.memory),
    mb(database?.memory),
  ];
}

/** What was measured as tables, in Markdown that reads as well in a terminal. */
export function tablesOf(results: Results): string {
  const heads = [
    "what",
    "requests",
    "conn.",
    "n",
    "p50 ms",
    "p95 ms",
    "p99 ms",
    "req/s",
    "errors",
    "KB",
    "CPU ms app",
    "CPU ms db",
    "MB app",
    "MB db",
  ];
  return [
    ...rows([heads, heads.map((_, index) => (index === 0 ? "---" : "---:"))]),
    ...rows(measuredBy(results, "this").map(({ what, requests, measured }) => row(what, requests, measured))),
    "",
    ...rows([
      ["one transition", "pairs", "statements", "perform p50", "p95", "bare SQL p50", "p95"],
      ["---", "---:", "---:", "---:", "---:", "---:", "---:"],
    ]),
    ...rows(
      results.compared.map(({ at, pairs, statements, perform, bare }) => [
        `${at} at a time`,
        String(pairs),
        String(statements),
        ms(perform.p50),
        ms(perform.p95),
        ms(bare.p50),
        ms(bare.p95),
      ]),
    ),
    "",
    ...rows([
      ["page", "statements", "one after the other"],
      ["---", "---:", "---:"],
    ]),
    ...rows(results.trips.map(({ view, statements, waves }) => [view, String(statements), String(waves)])),
    "",
    ...rows([
      ["page, KB gzip", "packages", "own scripts", "CSS"],
      ["---", "---:", "---:", "---:"],
    ]),
    ...rows(
      results.weights.map(({ page, packages, own, css }) => [
        page,
        ...[packages, own, css].map((bytes) => (bytes / 1000).toFixed(1)),
      ]),
    ),
    "",
    ...barTable(barsOf(results)),
  ].join("\n");
}

export function barTable(bars: readonly Bar[]): string[] {
  return rows([
    ["bar", "found", "asked", ""],
    ["---", "---:", "---", "---"],
    ...bars.map(({ what, found, asked, holds }) => [what, found, asked, holds ? "held" : "**missed**"]),
  ]);
}

const kinds = { page: ", page", constant: ", constant data", sql: ", SQL alone", frame: "" };

/** The rows of the table, of one checkout. */
export function measuredBy(
  { views, writes }: Results,
  checkout: Checkout,
): { what: string; requests: number; measured: Measured }[] {
  return [
    ...views.map(({ view, of, ...rest }) => ({ what: view + kinds[of], ...rest })),
    ...writes.map(({ does, ...rest }) => ({ what: does, ...rest })),
  ].filter(({ by }) => by === checkout);
}
