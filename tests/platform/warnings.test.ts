import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { warningsOf } from "#app/server/warnings.ts";

const good = {
  publicUrl: "https://medspil.fjordby.dk",
  host: "127.0.0.1",
  trustProxy: 1,
  sessionSecret: randomBytes(32).toString("base64"),
};

const begun = (surroundings: Partial<typeof good>) =>
  warningsOf({ ...good, ...surroundings }).map((sentence) => sentence.split(" ", 1)[0]);

describe("the operator is warned at the start", () => {
  test.each([
    ["of people who come by http", { publicUrl: "http://medspil.fjordby.dk" }, ["PUBLIC_URL"]],
    ["of http in the municipality's own network", { publicUrl: "http://10.1.2.3:3000" }, ["PUBLIC_URL"]],
    ["of answering every network without a proxy", { host: "0.0.0.0", trustProxy: 0 }, ["HOST"]],
    ["of the same by IPv6", { host: "::", trustProxy: 0 }, ["HOST"]],
    ["of answering one network without a proxy", { host: "192.0.2.10", trustProxy: 0 }, ["HOST"]],
    ["of a secret of one sign", { sessionSecret: "x".repeat(32) }, ["SESSION_SECRET"]],
    ["of a secret that is a piece over and over", { sessionSecret: "9fK2mQ7z".repeat(5) }, ["SESSION_SECRET"]],
    ["of a secret from an example", { sessionSecret: "change-me-4gT7wPz0aLq9RkV2nXc8" }, ["SESSION_SECRET"]],
    ["of a secret that is a sentence about it", { sessionSecret: "det hemmelige ord i Fjordby Kommune" }, ["SESSION_SECRET"]],
    [
      "of all that at once",
      { publicUrl: "http://fjordby.dk", host: "0.0.0.0", trustProxy: 0, sessionSecret: "0123456789".repeat(4) },
      ["PUBLIC_URL", "HOST", "SESSION_SECRET"],
    ],
  ])("%s", (_of, surroundings, names) => {
    expect(begun(surroundings)).toEqual(names);
  });

  test.each([
    ["behind a proxy", {}],
    ["behind a proxy in a container", { host: "0.0.0.0" }],
    ["tried on this machine", { publicUrl: "http://localhost:3000", trustProxy: 0 }],
    ["tried on this machine by its number", { publicUrl: "http://127.0.0.1:3999", host: "localhost", trustProxy: 0 }],
    ["tried on this machine by IPv6", { publicUrl: "http://[::1]:3000", host: "::1", trustProxy: 0 }],
  ])("and of nothing %s", (_where, surroundings) => {
    expect(begun(surroundings)).toEqual([]);
  });

  test("never of a secret that is random, however it is written", () => {
    for (const encoding of ["base64", "base64url", "hex"] as const) {
      for (let times = 0; times < 2_000; times++) {
        expect(begun({ sessionSecret: randomBytes(32).toString(encoding) })).toEqual([]);
      }
    }
  });
});
