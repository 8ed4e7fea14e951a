import type { RequestHandler } from "express";
import { withoutSigns } from "#app/forms/text.ts";
import { typedNumber } from "#workflows/consultation/number.ts";

/**
 * Canonical redirect: leads an address to the page that it means, when it was copied with the signs of its sentence (`…/TK-2026-00232).`) or
 * typed in small letters. Whether there is such a page it does not know.
 */
export const cleanAddress: RequestHandler = (request, response, next) => {
  const at = request.url.indexOf("?");
  const [path, query] = at < 0 ? [request.url, ""] : [request.url.slice(0, at), request.url.slice(at)];
  const clean = request.method === "GET" || request.method === "HEAD" ? cleanPath(path) : path;
  if (clean === path) next();
  else response.redirect(302, clean + query);
};

/** The path that is meant, with numbers of requests and the tokens of links as they are written; any other as it is. */
export function cleanPath(path: string): string {
  const [root, room = "", name = "", ...rest] = path.split("/");
  const meant = meantIn.get(room)?.(bare(name)) ?? null;
  return meant === null ? path : [root, room, meant, ...rest.map((part) => asToken(bare(part)) ?? part)].join("/");
}

const asToken = (name: string) => (/^[\w-]+$/.test(name) ? name : null);

/** What the second part of an address can mean, by the first. */
const meantIn: ReadonlyMap<string, (name: string) => string | null> = new Map([
  ["henvendelser", typedNumber],
  ["fordeling", typedNumber],
  ["evaluering", asToken],
  ["log-ind", asToken],
  ["opsaetning", asToken],
]);

/** A part of an address without the signs around it. What cannot be decoded has been answered before (`readableAddress`). */
const bare = (part: string) => withoutSigns(decodeURIComponent(part));
