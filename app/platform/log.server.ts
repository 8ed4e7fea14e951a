import { type DestinationStream, type LogFn, type Logger, type LoggerOptions, pino, stdTimeFunctions } from "pino";
import { isNumber } from "#workflows/consultation/number.ts";
import { config } from "./config.server.ts";

/** Errors of the language itself speak of code. Those of the database and of parsers quote what was typed. */
const quotesNobody = new Set(["TypeError", "ReferenceError", "RangeError", "CannotStart", "AssertionError"]);

/**
 * The log: JSON lines on standard output, one for each thing that happened. Nothing that a person typed gets into it: no
 * bodies, no queries, no tokens, and of an error only what cannot quote somebody. In the demo only what is wrong is written.
 */
export const log = createLog();

/** A log that writes elsewhere, for the test that reads it. */
export function createLog(destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level: config.demo ? "warn" : "info",
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    serializers: { err: describeError, error: describeError },
    hooks: { logMethod: neverByItsMessage },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Left alone, pino makes the message of an error the message of the line. */
function neverByItsMessage(this: Logger, args: Parameters<LogFn>, write: LogFn): void {
  const [first, message, ...rest] = args as unknown as [unknown, string | undefined, ...unknown[]];
  const facts = first instanceof Error ? { err: first } : (first as object);
  if (message === undefined && typeof facts === "object" && "err" in facts) write.call(this, facts, "something went wrong");
  else write.call(this, facts, message, ...rest);
}

/** Tells the person at the console, in one line, what is being done. */
export function announce(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

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

/**
 * A path as the log may have it: words of our own addresses and numbers of requests. Whatever else stands there is left out: tokens, ids,
 * and what somebody typed.
 */
export function pathForLog(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  if (path.startsWith("/assets/")) return path;
  return path
    .split("/")
    .map((part) => (isNumber(part) || (/^([a-z]+(-[a-z]+)*)?$/.test(part) && part.length < 20) ? part : ":other"))
    .join("/");
}
