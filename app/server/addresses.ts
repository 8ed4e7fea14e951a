import type { ServerBuild } from "@remix-run/node";

/**
 * Route patterns as labels: makes a rule that names the route of an address as the site map writes it (`/henvendelser/:number`), for figures
 * that must hold no number, no token and nothing that somebody typed. Files of the build are `/assets`, what is no route of ours `other`.
 */
export function routeNames(build: Pick<ServerBuild, "routes">): (url: string) => string {
  const patterns = Object.values(build.routes).flatMap((route) => (route ? [pathOf(build, route.id)] : []));
  const known = [...new Set(patterns)].filter((path) => !path.includes("*"));
  const plain = new Set(known.filter((path) => !path.includes(":")));
  const open = known.filter((path) => path.includes(":")).sort(plainFirst);
  const rules = open.map((path) => ({ path, is: new RegExp(`^${path.replaceAll(/:[^/]+/g, "[^/]+")}$`) }));
  return (url) => {
    const path = pageOf(url);
    const clean = path.length > 1 ? path.replace(/\/$/, "") : path;
    if (clean.startsWith("/assets/")) return "/assets";
    if (plain.has(clean)) return clean;
    return rules.find(({ is }) => is.test(clean))?.path ?? "other";
  };
}

/** The path of the page that is asked for. Remix asks for a page's data alone under the page's address with `.data` behind it. */
export function pageOf(url: string): string {
  return (url.split("?", 1)[0] ?? "/").replace(/^\/_root\.data$/, "/").replace(/(.)\.data$/, "$1");
}

/** A route's address as the site map writes it, with those that it stands in. */
export function pathOf(build: Pick<ServerBuild, "routes">, id: string | undefined): string {
  const route = id === undefined ? undefined : build.routes[id];
  if (!route) return "/";
  const above = pathOf(build, route.parentId);
  return route.path ? `${above === "/" ? "" : above}/${route.path}` : above;
}

/** As Remix chooses: a written part comes before an open one. */
function plainFirst(one: string, other: string): number {
  const openAt = (path: string) => path.split("/").map((part) => (part.startsWith(":") ? "1" : "0"));
  return openAt(one).join("").localeCompare(openAt(other).join("")) || one.localeCompare(other);
}
