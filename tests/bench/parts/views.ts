import pg from "pg";
import { paths } from "#app/paths.ts";
import { type Asked, Connections } from "../drive/connections.ts";
import { inTurns, type Measured, type Pace, type Work } from "../drive/series.ts";
import { type ConstantServer, postmasterOf, type Server } from "../drive/servers.ts";
import type { Cast } from "../people.ts";
import type { Filled } from "../prepare.ts";
import { replay, statementsIn, wavesOf } from "../replay.ts";
import type { Recorded } from "../server/listening-in.ts";

/** Which checkout was measured: this one, or the one that it is measured against. */
export type Checkout = "this" | "other";

/** A filled database with the built server of a checkout on it. */
export type Stage = { by: Checkout; filled: Filled; server: Server; cast: Cast };

/** The yardsticks of a checkout, beside its stages. */
export type Yardsticks = { by: Checkout; constant: ConstantServer; empty: Server };

/** A page that is measured: what it is called and which addresses stand for it. */
export type View = { name: string; asks(cast: Cast): Asked[] };

/** So many of a view's addresses are recorded, for the constant data and for their SQL. */
const recorded = 14;

export const views: readonly View[] = [
  { name: "queue", asks: ({ consultant: { cookie } }) => [{ path: paths.queue, cookie }] },
  {
    name: "request",
    asks: ({ consultant: { cookie }, requests }) => requests.map((number) => ({ path: paths.request(number), cookie })),
  },
  {
    name: "search",
    asks: ({ consultant: { cookie }, searches }) =>
      searches.map((words) => ({ path: `${paths.queue}?s=${encodeURIComponent(words)}`, cookie })),
  },
  { name: "statistics", asks: ({ manager: { cookie } }) => [{ path: paths.statistics, cookie }] },
];

/** What the pages sent to the database, by view and number of requests. */
export type Sent = { view: string; requests: number; asked: Asked; statements: Recorded[] };

/** Lets the real loaders answer some addresses of every view, so that their data and their statements are known. */
export async function recordViews(stage: Stage, constant: ConstantServer): Promise<Sent[]> {
  const connections = new Connections(constant.port, 1);
  const sent: Sent[] = [];
  for (const view of views) {
    for (const asked of view.asks(stage.cast).slice(0, recorded)) {
      // The first time fills what a process keeps.
      for (const _time of [1, 2]) {
        const statements = await constant.record(async () => {
          const { status } = await connections.ask(asked);
          if (status !== 200) throw new Error(`${asked.path} answered ${status}`);
        });
        if (_time === 2) sent.push({ view: view.name, requests: stage.filled.requests, asked, statements });
      }
    }
  }
  connections.close();
  return sent;
}

export type ViewMeasured = {
  view: string;
  of: "page" | "constant" | "sql" | "frame";
  by: Checkout;
  requests: number;
  measured: Measured;
};

type Series = Pick<ViewMeasured, "of" | "by" | "requests"> & { open(): Opened };

/**
 * Measures every view in turns: the page on each filled database, the same view with constant data, and its SQL alone. `sent` is what the
 * pages of this checkout were seen to send.
 */
export async function measureViews(
  stages: readonly Stage[],
  yardsticks: readonly Yardsticks[],
  sent: readonly Sent[],
  numbers: readonly number[],
  pace: Pace,
  say: (what: string) => void,
): Promise<ViewMeasured[]> {
  const results: ViewMeasured[] = [];
  for (const view of views) {
    for (const connections of numbers) {
      const largest = Math.max(...stages.map(({ filled }) => filled.requests));
      const series: Series[] = [
        ...stages.map((stage) => ({
          of: "page" as const,
          by: stage.by,
          requests: stage.filled.requests,
          open: () => pageWork(view, stage, connections),
        })),
        ...yardsticks.map(({ by, constant }) => ({
          of: "constant" as const,
          by,
          requests: largest,
          open: () => constantWork(view, constant, sent, largest, connections),
        })),
        ...stages
          .filter(({ by }) => by === "this")
          .map((stage) => ({
            of: "sql" as const,
            by: stage.by,
            requests: stage.filled.requests,
            open: () => sqlWork(view, stage, sent),
          })),
      ];
      results.push(...(await measureSeries(view.name, series, connections, pace, say)));
    }
  }
  return results;
}

/** What every page pays before it says anything, by what is asked for. */
const frames = {
  "privacy notice, signed out": "/om/oplysninger",
  "static file": "/favicon.svg",
  "/healthz": "/healthz",
} as const;

/** The yardstick beside which the others are seen. */
export const emptyPage = "empty page";

/** Measures what every page pays, in turns: a small page for whoever has not signed in, an empty one, a file, and an answer before all that. */
export async function measureFrames(
  stages: readonly Stage[],
  yardsticks: readonly Yardsticks[],
  numbers: readonly number[],
  pace: Pace,
  say: (what: string) => void,
): Promise<ViewMeasured[]> {
  const results: ViewMeasured[] = [];
  const largest = Math.max(...stages.map(({ filled }) => filled.requests));
  const asked = [
    ...Object.entries(frames).map(([view, path]) => ({
      view,
      path,
      of: stages.filter(({ filled }) => filled.requests === largest),
    })),
    { view: emptyPage, path: "/empty", of: yardsticks.map(({ by, empty }) => ({ by, server: empty })) },
  ];
  for (const connections of numbers) {
    for (const { view, path, of } of asked) {
      const series = of.map(({ by, server }) => ({
        of: "frame" as const,
        by,
        requests: largest,
        open: () => httpWork(view, server.port, [{ path }], connections, { app: server.pid }),
      }));
      results.push(...(await measureSeries(view, series, connections, pace, say)));
    }
  }
  return results;
}

async function measureSeries(
  view: string,
  series: readonly Series[],
  connections: number,
  pace: Pace,
  say: (what: string) => void,
): Promise<ViewMeasured[]> {
  const opened = series.map(({ open }) => open());
  const measured = await inTurns(
    opened.map(({ work }) => work),
    connections,
    pace,
    say,
  );
  for (const { close } of opened) await close();
  return series.flatMap(({ of, by, requests }, index) => {
    const one = measured[index];
    return one ? [{ view, of, by, requests, measured: one }] : [];
  });
}

type Opened = { work: Work; close(): Promise<void> | void };

function pageWork(view: View, { filled, server, cast }: Stage, connections: number): Opened {
  const asks = view.asks(cast);
  const processes = { app: server.pid, database: postmasterOf(filled) };
  return httpWork(`${view.name}, ${filled.requests} requests`, server.port, asks, connections, processes);
}

function constantWork(
  view: View,
  constant: ConstantServer,
  sent: readonly Sent[],
  requests: number,
  connections: number,
): Opened {
  const asks = sent.filter((one) => one.view === view.name && one.requests === requests).map(({ asked: { path } }) => ({ path }));
  return httpWork(`${view.name}, constant data`, constant.port, asks, connections, { app: constant.pid });
}

function httpWork(
  name: string,
  port: number,
  asks: readonly Asked[],
  count: number,
  processes: Readonly<Record<string, number>>,
): Opened {
  const connections = new Connections(port, count);
  return {
    work: {
      name,
      processes,
      async once(turn) {
        const asked = asks[turn % asks.length];
        if (!asked) throw new Error(`${name} has nothing to ask`);
        const { status } = await connections.ask(asked);
        return status === 200;
      },
      bytesRead: () => connections.bytesRead,
    },
    close: () => connections.close(),
  };
}

function sqlWork(view: View, { filled }: Stage, sent: readonly Sent[]): Opened {
  const pool = new pg.Pool({ connectionString: filled.applicationUrl, max: 20 });
  const pages = sent
    .filter((one) => one.view === view.name && one.requests === filled.requests)
    .map(({ statements }) => wavesOf(statements));
  return {
    work: {
      name: `${view.name}, SQL alone, ${filled.requests} requests`,
      processes: { database: postmasterOf(filled) },
      async once(turn) {
        await replay(pool, pages[turn % pages.length] ?? []);
        return true;
      },
    },
    close: () => pool.end(),
  };
}

/** How many statements a view sends, and in how many steps one after the other: the median over its recorded addresses. */
export function tripsOf(sent: readonly Sent[], view: string): { waves: number; statements: number } {
  const all = sent.filter((one) => one.view === view).map(({ statements }) => statementsIn(wavesOf(statements)));
  const middle = (values: number[]) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  return { waves: middle(all.map(({ waves }) => waves)), statements: middle(all.map(({ statements }) => statements)) };
}
