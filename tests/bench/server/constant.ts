import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as build from "virtual:remix/server-build";
import type { LoaderFunction, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import pg from "pg";
import { config } from "#app/platform/config.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/database.server.ts";
import { followReaders } from "#app/platform/reader-language.server.ts";
import { webApplication } from "#app/server/web.ts";

/*
 * The yardstick of the bench: the same server and routes, whose loaders answer what they answered once. While `recording`, they are the
 * real ones; afterwards there is neither session nor database. Built by the bench alone (vite.config.ts beside this file).
 */

/** A statement that a page sent: on which connection, when it began and ended (milliseconds). */
export type Recorded = { connection: number; text: string; name: string | null; values: unknown[]; began: number; ended: number };

type Message = { does: "record" } | { does: "stop" } | { does: "disconnect" };

let recording = false;
let statements: Recorded[] = [];
const constants = new Map<string, unknown>();

function constantBuild(real: ServerBuild): ServerBuild {
  const routes = Object.entries(real.routes).map(([id, route]) => {
    const loader = route?.module.loader;
    if (!route || !loader) return [id, route];
    return [id, { ...route, module: { ...route.module, loader: constantly(id, loader) } }];
  });
  return { ...real, routes: Object.fromEntries(routes) };
}

function constantly(id: string, loader: LoaderFunction): LoaderFunction {
  return async (given: LoaderFunctionArgs) => {
    const { pathname, search } = new URL(given.request.url);
    const key = `${id} ${pathname}${search}`;
    if (!recording) return constants.get(key) ?? null;
    const answer = await loader(given);
    constants.set(key, answer);
    return answer;
  };
}

/** Listens in on every connection. */
function listenIn(): void {
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  const ids = new WeakMap<object, number>();
  let last = 0;
  pg.Client.prototype.query = function (this: object, ...given: unknown[]) {
    const [first, second] = given;
    type Query = { text?: string; name?: string; values?: unknown };
    const asked: Query = typeof first === "string" ? { text: first, values: second } : (first as Query);
    if (!recording || typeof asked.text !== "string") return query.apply(this, given);
    if (!ids.has(this)) ids.set(this, ++last);
    const values = Array.isArray(asked.values) ? asked.values : [];
    const noted: Recorded = {
      connection: ids.get(this) ?? 0,
      text: asked.text,
      name: asked.name ?? null,
      values,
      began: performance.now(),
      ended: Number.POSITIVE_INFINITY,
    };
    statements.push(noted);
    const done = () => {
      noted.ended = performance.now();
    };
    const callback = given.at(-1);
    if (typeof callback === "function") {
      given[given.length - 1] = (...answer: unknown[]) => {
        done();
        (callback as (...answer: unknown[]) => void)(...answer);
      };
      return query.apply(this, given);
    }
    const answer = query.apply(this, given);
    (answer as Promise<unknown>).then(done, done);
    return answer;
  } as typeof pg.Client.prototype.query;
}

listenIn();
followReaders();
connectDatabase(config.databaseUrl ?? "");
const server = createServer(webApplication(constantBuild(build), { isReady: () => true }));
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));

process.on("message", async ({ does }: Message) => {
  if (does === "record") {
    statements = [];
    recording = true;
  } else {
    recording = false;
    if (does === "disconnect") await disconnectDatabase();
  }
  process.send?.({ statements });
});
process.on("disconnect", () => process.exit(0));
