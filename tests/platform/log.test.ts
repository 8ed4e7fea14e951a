import { describe, expect, test } from "vitest";
import { createLog, describeError, pathForLog } from "#app/platform/log.server.ts";

describe("the log", () => {
  test("keeps of an error where it came from, and not what it says: it may quote a person", () => {
    const error = Object.assign(new Error('invalid input syntax: "Hr. Hansen, 010203-1234"'), { code: "22P02" });
    error.name = "DatabaseError";
    error.cause = new SyntaxError("Unexpected token H in Hr. Hansen");
    const kept = describeError(error);
    expect(kept).toMatchObject({ type: "DatabaseError", code: "22P02", cause: { type: "SyntaxError" } });
    expect(JSON.stringify(kept)).not.toContain("Hansen");
  });

  test("takes no error's message for its own, however the error is handed over", () => {
    let written = "";
    const log = createLog({ write: (line) => (written += line) });
    const error = new Error("Hr. Hansen, 010203-1234");
    log.error(error);
    log.error({ err: error });
    log.error({ err: error }, "a letter was not sent");
    log.info("a plain line");
    const lines = written
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ msg }) => msg)).toEqual([
      "something went wrong",
      "something went wrong",
      "a letter was not sent",
      "a plain line",
    ]);
    expect(written).not.toContain("Hansen");
  });

  test("keeps the words of errors that speak of code", () => {
    expect(describeError(new TypeError("x is not a function"))).toMatchObject({ message: "x is not a function" });
  });

  test.each([
    ["/henvendelser/TK-2026-00042?q=Hr.%20Hansen", "/henvendelser/TK-2026-00042"],
    ["/henvendelser/TK-2026-123456/svar", "/henvendelser/TK-2026-123456/svar"],
    ["/henvendelser/TK-2026-0000042", "/henvendelser/:other"],
    ["/evaluering/qPa7Zk3f0sVt8n1xY2bC4dE6gH9jK5lM", "/evaluering/:other"],
    ["/log-ind/qPa7Zk3f0sVt8n1xY2bC4dE6gH9jK5lM?_data=x", "/log-ind/:other"],
    ["/opsaetning/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1aaaaaaaaaaa", "/opsaetning/:other"],
    ["/henvendelser/010203-1234", "/henvendelser/:other"],
    ["/administration/indstillinger", "/administration/indstillinger"],
    ["/henvendelser/kladder/0198f2c4-7d1e-7c3a-9f00-a1b2c3d4e5f6", "/henvendelser/kladder/:other"],
  ])("has %s as %s", (url, path) => {
    expect(pathForLog(url)).toBe(path);
  });
});
