import pg from "pg";
import { paths } from "#app/paths.ts";
import { type Asked, Connections } from "../drive/connections.ts";
import { inTurns, type Measured, type Pace, type Work } from "../drive/series.ts";
import { type ConstantServer, postmasterOf, type Server } from "../drive/servers.ts";
import type { Cast } from "../people.ts";
import type { Filled } from "../prepare.ts";
import { replay, statementsIn, wavesOf } from "../replay.ts";
import type { Recorded } from "../server/listening-in.ts";

/** A filled database with the built server on it. */
export type Stage = { filled: Filled; server: Server; cast: Cast };

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

export type ViewMeasured = { view: string; of: "page" | "constant" | "sql"; requests: number; measured: Measured };

/**
 * Measures every view in turns: the page on each filled database, the same view with constant data, and its SQL alone. `sent` is what the
 * pages were seen to send.
 */
export async function measureViews(
  stages: readonly Stage[],
  constant: ConstantServer,
  sent: readonly Sent[],
  numbers: readonly number[],
  pace: Pace,
  say: (what: string) => void,
): Promise<ViewMeasured[]> {
  const results: ViewMeasured[] = [];
  for (const view of views) {
    for (const connections of numbers) {
      const largest = Math.max(...stages.map(({ filled }) => filled.requests));
      const series = [
        ...stages.map((stage) => ({
          of: "page" as const,
          requests: stage.filled.requests,
          open: () => pageWork(view, stage, connections),
        })),
        { of: "constant" as const, requests: largest, open: () => constantWork(view, constant, sent, largest, connections) },
        ...stages.map((stage) => ({
          of: "sql" as const,
          requests: stage.filled.requests,
          open: () => sqlWork(view, stage, sent),
        })),
      ];
      const opened = series.map(({ open }) => open());
      const measured = await inTurns(
        opened.map(({ work }) => work),
        connections,
        pace,
        say,
      );
      for (const { close } of opened) await close();
      results.push(
        ...series.flatMap(({ of, requests }, index) => {
          const one = measured[index];
          return one ? [{ view: view.name, of, requests, measured: one }] : [];
        }),
      );
    }
  }
  return results;
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
