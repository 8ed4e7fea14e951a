import type { Request } from "express";
import { describe, expect, test } from "vitest";
import { networkOf } from "#app/platform/security.server.ts";

describe("where a request comes from, for limits", () => {
  const of = (ip: string | undefined) => networkOf({ ip } as Request);

  test("is the address itself, also where it comes in the longer form", () => {
    expect(of("192.0.2.7")).toBe("192.0.2.7");
    expect(of("::ffff:192.0.2.7")).toBe("192.0.2.7");
  });

  test("is the network that one machine has all of, so that it cannot change its address", () => {
    expect(of("2001:db8:1:2:aaaa::1")).toBe(of("2001:db8:1:2:bbbb::2"));
    expect(of("2001:db8:1:2::1")).not.toBe(of("2001:db8:1:3::1"));
  });

  test("is one for all who have none", () => {
    expect(of(undefined)).toBe("");
  });
});
