import { paths } from "#app/paths.ts";

const parameter = "til";
/** Header limit, in characters: no link of ours is longer, and a longer one would make headers that a proxy refuses. */
const longest = 1_000;

/** The sign-in page, with the way back to what was asked for. A post comes back to the page that its form stands on. */
export function signInPath(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  // How Remix's client asks for data must not end up in the address bar.
  const path = pathname.replace(/(\/_root)?\.data$/, "") || "/";
  searchParams.delete("_routes");
  searchParams.delete("index");
  const query = searchParams.size > 0 ? `?${searchParams}` : "";
  const back = ownPath(`${path}${query}`);
  return back && back !== paths.home ? paths.doorTo(paths.signIn, back) : paths.signIn;
}

/** Another page of signing in, which keeps the way back of this one. */
export function nextDoor(request: Request, door: string): string {
  const back = wayBack(request);
  return back === paths.home ? door : paths.doorTo(door, back);
}

/** Where somebody wanted to go before signing in, from the address of the sign-in page; the front page when that is not one of our own. */
export function wayBack(request: Request): string {
  return ownPath(new URL(request.url).searchParams.get(parameter)) ?? paths.home;
}

/**
 * Against open redirects: the value itself when it is a path on this site, otherwise null. Refused: other hosts in every spelling that a browser
 * accepts (`//x`, `/\x`, `/%09/x` after decoding, `https:x`), and the pages that only lead in or out.
 */
export function ownPath(value: string | null): string | null {
  const path = sitePath(value);
  const { pathname } = new URL(path ?? "/", "http://own.invalid");
  const doors: readonly string[] = [paths.signIn, paths.signOut, paths.extendSession];
  return doors.includes(pathname) || pathname.startsWith(paths.signInLink("")) ? null : path;
}

/** The same with the doors: where somebody is who only changes the language. */
export function sitePath(value: string | null): string | null {
  if (!value || value.length > longest) return null;
  // Browsers drop tabs and line breaks from addresses and read a backslash as a slash.
  if (!/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(value)) return null;
  const base = "http://own.invalid";
  const url = URL.canParse(value, base) ? new URL(value, base) : null;
  if (url?.origin !== base || url.pathname.startsWith("//")) return null;
  return `${url.pathname}${url.search}`;
}
