import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownPath, signInPath, wayBack } from "#app/people/way-back.ts";
import { asking } from "./somebody.ts";

describe("after sign-in people come back", () => {
  test.each([
    "/koe",
    "/koe?type=SPARRING&side=2",
    "/henvendelser/TK-2026-00042",
    "/henvendelser/ny/sparring",
    "/henvendelser/TK-2026-00042/svar?fra=k%C3%B8",
  ])("to %s", (path) => {
    expect(wayBack(asking(`/log-ind?til=${encodeURIComponent(path)}`))).toBe(path);
  });

  test.each([
    "https://ondsindet.invalid/",
    "//ondsindet.invalid",
    "///ondsindet.invalid",
    "/\\ondsindet.invalid",
    "\\\\ondsindet.invalid",
    "/\t/ondsindet.invalid",
    "/\n/ondsindet.invalid",
    " //ondsindet.invalid",
    "/.//ondsindet.invalid",
    "/x/..//ondsindet.invalid",
    "javascript:alert(1)",
    "https:ondsindet.invalid",
    "http:/ondsindet.invalid",
    "ondsindet.invalid",
    "@ondsindet.invalid",
    "",
    `/${"a".repeat(1_000)}`,
  ])("to the front page, and not to %j", (path) => {
    expect(wayBack(asking(`/log-ind?til=${encodeURIComponent(path)}`))).toBe("/");
  });

  test.each(["/log-ind", "/log-ud", "/log-ind/etlink", "/log-ind?til=/koe", "/session/forlaeng"])(
    "never in a circle to %s",
    (path) => {
      expect(ownPath(path)).toBeNull();
    },
  );

  test("to this site and no other, whatever is in the address", () => {
    const parts = fc.constantFrom(
      "/",
      "\\",
      "//",
      ".",
      "..",
      "\t",
      "\n",
      "\r",
      " ",
      "@",
      ":",
      "https:",
      "ond.invalid",
      "?",
      "#",
      "%2F",
      "%5C",
      "\u0000",
      "a",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(parts, { maxLength: 8 }).map((some) => some.join("")),
          fc.string(),
          fc.webUrl(),
        ),
        (value) => {
          const path = ownPath(value);
          return path === null || new URL(path, "https://medspil.invalid/log-ind").origin === "https://medspil.invalid";
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("from a page whose address is too long to carry, to the front page", () => {
    expect(signInPath(asking(`/koe?q=${"x".repeat(2_000)}`))).toBe("/log-ind");
  });
});
