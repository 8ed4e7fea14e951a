import "@remix-run/node";
import type { WordFilesOfPage } from "#app/ui/word-files.tsx";
import type { ScriptsOfBuild } from "./word-files.ts";

declare module "@remix-run/node" {
  /** The types follow remix.config.js: a loader's data arrives as it was returned. */
  interface Future {
    v3_singleFetch: true;
  }

  /** What Express hands to every loader, action and render. */
  interface AppLoadContext {
    /** CSP nonce, for every script of the answer: only those run. */
    nonce: string;
    /** The number under which the log has what goes wrong in this request; the page of the error shows it. */
    incident?: string;
    /** The words that a page needs beside its scripts; nothing where there was no build. */
    wordFilesFor?: (manifest: ScriptsOfBuild, routeIds: readonly string[]) => WordFilesOfPage;
    /** Where the request comes from, for limits: an IPv4 address, or the network of an IPv6 one. */
    network?: string;
    /** The beginning of a posted body that was above the limit; the rest was thrown away. */
    tooLarge?: Buffer;
  }
}
