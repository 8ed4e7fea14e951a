import type { Measured } from "./drive/series.ts";
import { emptyPage } from "./parts/views.ts";
import { type Bar, barTable, cpuOf, measuredBy, ms, type Results, rows } from "./report.ts";

const cheaper = 0.75;
/** What two measurements of the same thing may differ by. */
const noise = 1.05;

type Pair = { what: string; requests: number; connections: number; now: Measured; before: Measured };

/** The rows of the table that both checkouts have; none where there was no other. Rows without the application's processor time are left out. */
function pairsOf(results: Results): Pair[] {
  const others = measuredBy(results, "other");
  return measuredBy(results, "this").flatMap(({ what, requests, measured: now }) => {
    const before = others.find(
      (one) => one.what === what && one.requests === requests && one.measured.connections === now.connections,
    )?.measured;
    return before && cpuOf(before) > 0 ? [{ what, requests, connections: now.connections, now, before }] : [];
  });
}

/** What is asked of this checkout beside the other: the application's processor time for one request, both measured in turns. */
export function barsAgainst(results: Results): Bar[] {
  const pairs = pairsOf(results);
  const large = Math.max(...results.sizes);
  const pair = (what: string) => pairs.find((one) => one.what === what && one.requests === large && one.connections === 10);
  const bars: Bar[] = [];
  const add = (what: string, found: number, most: number) =>
    bars.push({ what, found: found.toFixed(2), asked: `at most ${most}`, holds: found <= most });
  const ratio = ({ now, before }: Pair) => cpuOf(now) / cpuOf(before);

  for (const page of ["queue", "request"]) {
    const [whole, constant] = [pair(`${page}, page`), pair(`${page}, constant data`)];
    if (!whole || !constant) continue;
    add(`${page} at 10 connections: processor time beside before`, ratio(whole), cheaper);
    const above = (of: "now" | "before") => cpuOf(whole[of]) - cpuOf(constant[of]);
    add(`${page} at 10 connections: what it costs above its constant data, beside before`, above("now") / above("before"), noise);
  }
  const empty = pair(emptyPage);
  if (empty) add("empty page at 10 connections: processor time beside before", ratio(empty), 1);
  const worst = [...pairs].sort((one, other) => ratio(other) - ratio(one))[0];
  if (worst)
    add(
      `row whose processor time grew most (${worst.what}, ${worst.requests} requests, ${worst.connections} conn.)`,
      ratio(worst),
      noise,
    );
  return bars;
}

/** Both checkouts beside each other, in Markdown; empty where there was no other. */
export function tableAgainst(results: Results): string {
  const pairs = pairsOf(results);
  if (pairs.length === 0) return "";
  const heads = [
    "what",
    "requests",
    "conn.",
    "CPU ms before",
    "CPU ms now",
    "now / before",
    "p50 before",
    "p50 now",
    "KB before",
    "KB now",
  ];
  const kb = ({ bytes }: Measured) => (bytes === null ? "" : (bytes / 1024).toFixed(1));
  return [
    ...rows([heads, heads.map((_, index) => (index === 0 ? "---" : "---:"))]),
    ...rows(
      pairs.map(({ what, requests, connections, now, before }) => [
        what,
        String(requests),
        String(connections),
        cpuOf(before).toFixed(2),
        cpuOf(now).toFixed(2),
        (cpuOf(now) / cpuOf(before)).toFixed(2),
        ms(before.p50),
        ms(now.p50),
        kb(before),
        kb(now),
      ]),
    ),
    "",
    ...barTable(barsAgainst(results)),
  ].join("\n");
}
