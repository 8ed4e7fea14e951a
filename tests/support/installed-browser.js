import { existsSync } from "node:fs";

/**
 * The path of the browser for journeys: the one that CHROMIUM_PATH names, else Debian's; undefined when there is none. The headless shell
 * comes first: it has no windows, and opens a page for a third of the processor time.
 */
export function installedBrowser() {
  const places = [process.env.CHROMIUM_PATH, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];
  return places.find((path) => path && existsSync(path));
}
