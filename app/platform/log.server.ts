import pino from "pino";
import { config } from "./config.server.ts";

/**
 * The log: JSON lines on standard output, one for each thing that happened. Nothing that a person typed gets into it: no
 * bodies, no queries, no tokens, and of an error only what cannot quote somebody. In the demo only what is wrong is written.
 */
export const log = pino({
  level: config.demo ? "warn" : "info",
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: describeError, error: describeError },
});

/** Tells the person at the console, in one line, what is being done. */
export function announce(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** Errors of the language itself speak of code. Those of the database and of parsers quote what was typed. */
const quotesNobody = new Set(["TypeError", "ReferenceError", "RangeError", "CannotStart", "AssertionError"]);

/** What the log keeps of an error: its name, code and where it came from; its message only where that cannot hold a person's words. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error && /^[\w-]{1,40}$/.test(String(error.code)) ? String(error.code) : undefined;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(code ? { code } : {}),
    ...(quotesNobody.has(error.name) ? { message: error.message } : {}),
    stack: frames.slice(0, 12).map((frame) => frame.trim()),
    ...(error.cause ? { cause: describeError(error.cause) } : {}),
  };
}

/** A path as the log may have it: without its query, and with tokens and identifiers of links left out. */
export function pathForLog(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path
    .split("/")
    .map((part) =>
      /^(?=.*\d|.*[A-Z])[\w%~.-]{20,}$/.test(part) && !part.includes(".js") && !part.includes(".css") ? ":token" : part,
    )
    .join("/");
}
