import { afterEach, expect, test, vi } from "vitest";
import { noteScriptError } from "#app/people/script-errors.server.ts";
import { log } from "#app/platform/log.server.ts";

afterEach(() => vi.restoreAllMocks());

async function told(fields: Record<string, string>): Promise<{ status: number; logged: unknown[] }> {
  const noted = vi.spyOn(log, "error").mockReturnValue(undefined).mockClear();
  const request = new Request("http://localhost/fejl", { method: "POST", body: new URLSearchParams(fields) });
  const { status } = await noteScriptError(request);
  return { status, logged: noted.mock.calls.map(([facts]) => facts) };
}

test("an error of our own scripts is noted by its number, with where it was", async () => {
  const place = { route: "/henvendelser/TK-2026-00042/svar", file: "text-area-Bx3_a-9Z.js", line: "1", column: "4711" };
  expect(await told({ incident: "8868fc52", ...place })).toEqual({ status: 204, logged: [{ incident: "8868fc52", ...place }] });
});

test("nothing that somebody typed can come along", async () => {
  const { logged } = await told({
    incident: "8868fc52",
    route: "/henvendelser/Peter Hansen",
    file: "Peter Hansen, 010203-1234",
    line: "Hansen",
    column: "010203-1234",
    message: "Peter Hansen",
  });
  expect(JSON.stringify(logged)).not.toMatch(/Hansen|1234/);
  expect(await told({ incident: "Peter Hansen" })).toEqual({ status: 422, logged: [] });
});
