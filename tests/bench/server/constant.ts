import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import * as build from "virtual:remix/server-build";
import type { LoaderFunction, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { config } from "#app/platform/config.server.ts";
import { connectDatabase, disconnectDatabase } from "#app/platform/database.server.ts";
import { followReaders } from "#app/platform/reader-language.server.ts";
import { webApplication } from "#app/server/web.ts";
import { type Recorded, startListening, stopListening } from "./listening-in.ts";

/*
 * The yardstick of the bench: the same server and routes, whose loaders answer what they answered once. While `recording`, they are the
 * real ones; afterwards there is neither session nor database. Built by the bench alone (vite.config.ts beside this file).
 */

type Message = { does: "record" } | { does: "stop" } | { does: "disconnect" };

let recording = false;
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

followReaders();
connectDatabase(config.databaseUrl ?? "");
const server = createServer(webApplication(constantBuild(build), { isReady: () => true }));
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));

process.on("message", async ({ does }: Message) => {
  let statements: Recorded[] = [];
  if (does === "record") startListening();
  else statements = stopListening();
  recording = does === "record";
  if (does === "disconnect") await disconnectDatabase();
  process.send?.({ statements });
});
process.on("disconnect", () => process.exit(0));
