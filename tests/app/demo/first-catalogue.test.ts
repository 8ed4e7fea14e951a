import { describe, expect, test } from "vitest";
import { database } from "#app/platform/database.server.ts";
import { fillCatalogue } from "#prisma/seed/first-catalogue.ts";
import { useDatabase } from "#tests/support/database.ts";

useDatabase();

describe("a new municipality", () => {
  test("has offers to point to from the first day, and keeps what it makes of them", async () => {
    expect(await fillCatalogue()).toBeGreaterThan(10);
    const found = await database().offer.findMany({ orderBy: { position: "asc" } });
    expect(found.map(({ code }) => code)).toEqual(expect.arrayContaining(["SSP", "CONFLICT_MEDIATION", "INFO_HOUSE"]));
    expect(found.every(({ contact }) => contact === null)).toBe(true);
    await database().offer.delete({ where: { code: "SSP" } });
    expect(await fillCatalogue()).toBe(0);
    expect(await database().offer.findUnique({ where: { code: "SSP" } })).toBeNull();
  });
});
