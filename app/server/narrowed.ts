import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { pageOf, pathOf, routeNames } from "./addresses.ts";

/**
 * Route matching against a handful: gives each address to a Remix that knows only the routes on the way to it.
 *
 * Remix compiles the pattern of every route that it knows several times a page: to find the page, to find it again, to render it, and for
 * the part of the manifest that the browser gets of every address above it. With the whole site map that was a sixth of a small page. What
 * is no plain address of the site map is left to the whole.
 */
export function narrowed(build: ServerBuild, handlerOf: (build: ServerBuild) => RequestHandler): RequestHandler {
  const nameOf = routeNames(build);
  const whole = handlerOf(build);
  const handlers = new Map<string, RequestHandler>();
  return (request, response, next) => {
    const path = pageOf(request.originalUrl);
    const names = isPlain(path) ? upTo(path).map(nameOf) : ["other"];
    if (names.at(-1) === "other") return whole(request, response, next);
    const key = names.join(" ");
    const handler = handlers.get(key) ?? handlerOf(only(build, names));
    handlers.set(key, handler);
    return handler(request, response, next);
  };
}

/** Remix decodes an address before it reads it, and two slashes are not one to it. */
const isPlain = (path: string) => !/%|\/\//.test(path);

/** `/`, `/a` and `/a/b` for `/a/b`. */
function upTo(path: string): string[] {
  const parts = path.split("/").filter(Boolean);
  return ["/", ...parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`)];
}

/** The build with the routes that have one of these names (`other`: the page for what is not found) and those that they stand in. */
function only(build: ServerBuild, names: readonly string[]): ServerBuild {
  const known = new Set<string>();
  for (const route of Object.values(build.routes)) {
    // A layout without a path leads nowhere by itself.
    if (!route || (route.path === undefined && !route.index)) continue;
    const path = pathOf(build, route.id);
    if (!names.includes(path.includes("*") ? "other" : path)) continue;
    for (let id: string | undefined = route.id; id !== undefined; id = build.routes[id]?.parentId) known.add(id);
  }
  const those = <Route>(routes: Readonly<Record<string, Route>>): Record<string, Route> =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => known.has(id)));
  return { ...build, routes: those(build.routes), assets: { ...build.assets, routes: those(build.assets.routes) } };
}
