import { afterEach, describe, expect, test } from "vitest";
import { searchOptions } from "#app/consultations/search-options.server.ts";
import { config, configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aUnit } from "#tests/support/town.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";
import { findIdentifiers } from "#workflows/privacy/identifiers.ts";

useDatabase({ each: "test" });
const { ownEmailDomains } = config;
afterEach(() => configure({ ownEmailDomains }));

const add = (email: string, roles: Role[] = [], deactivatedAt: Date | null = null) =>
  database().person.create({ data: { name: "Prøve Person", email, roles, deactivatedAt } });
const kindsIn = async (text: string) => findIdentifiers(text, await searchOptions()).map(({ kind }) => kind);

describe("what the detector lets be", () => {
  test("is an address of the staff's own domain, and never what somebody's private mail makes of it", async () => {
    await add("konsulent@fjordby.invalid", ["CONSULTANT"]);
    await add("chef@fjordby.invalid", ["UNIT_MANAGER"]);
    await add("admin@privat.invalid", ["ADMIN"]);
    for (const name of ["laerer", "paedagog", "leder"])
      await add(`${name}@gratismail.invalid`, name === "leder" ? ["LEADER"] : []);
    expect(await kindsIn("Skriv til kontoret@fjordby.invalid.")).toEqual([]);
    expect(await kindsIn("Hans mor er mor@gratismail.invalid.")).toEqual(["email"]);
    expect(await kindsIn("Hans far er far@privat.invalid.")).toEqual(["email"]);
  });

  test("is no address at all while a single administrator is all there is", async () => {
    await add("mig@gratismail.invalid", ["ADMIN"]);
    await add("fhv@gratismail.invalid", ["CONSULTANT"], new Date("2026-01-01"));
    expect(await kindsIn("Hans mor er mor@gratismail.invalid.")).toEqual(["email"]);
  });

  test("is what the configuration says, where it says it", async () => {
    await add("konsulent@fjordby.invalid", ["CONSULTANT"]);
    await add("chef@fjordby.invalid", ["UNIT_MANAGER"]);
    configure({ ownEmailDomains: ["kommunen.invalid"] });
    expect(await kindsIn("Skriv til kontoret@kommunen.invalid.")).toEqual([]);
    expect(await kindsIn("Skriv til kontoret@fjordby.invalid.")).toEqual(["email"]);
  });

  test("is the name of a unit", async () => {
    const text = "Eleverne fra Grete Hansens Skole";
    expect(await kindsIn(text)).toEqual(["name"]);
    await aUnit("Grete Hansens Skole");
    expect(await kindsIn(text)).toEqual([]);
  });
});
