import { beforeEach, describe, expect, test } from "vitest";
import { roleLine } from "#app/people/role-words.ts";
import { shellFacts } from "#app/people/shell.server.ts";
import { configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import type { Role } from "#workflows/consultation/vocabulary.ts";
import { useEmptiedDatabase } from "./emptied.ts";
import { asking, signedInAs, somebody } from "./somebody.ts";

useEmptiedDatabase();
beforeEach(() => configure({ demo: false, dutyPhone: undefined, underretningUrl: undefined }));

const factsOf = async (person: { id: string }) => shellFacts(asking("/", await signedInAs(person)));
const menuOf = async (...roles: Role[]) => (await factsOf(await somebody({ roles }))).nav.map(({ label }) => label);

describe("the frame round every page", () => {
  test("knows nobody before sign-in, and has no menu then", async () => {
    expect(await shellFacts(asking("/log-ind"))).toEqual({
      person: null,
      nav: [],
      demo: false,
      language: "da",
      municipality: "Kommunen",
      area: "Tryghed og Forebyggelse",
      underretningUrl: "/om/underretning",
      dutyPhone: "",
    });
  });

  test("offers each role its own pages, and no page that is not there", async () => {
    expect(await menuOf()).toEqual(["Mine henvendelser"]);
    expect(await menuOf("LEADER", "EDITOR", "AUDITOR")).toEqual(["Mine henvendelser"]);
    expect(await menuOf("ANALYST")).toEqual(["Mine henvendelser", "Statistik"]);
    expect(await menuOf("CONSULTANT")).toEqual(["Kø", "Mine henvendelser"]);
    expect(await menuOf("CONSULTANT", "TRIAGE")).toEqual(["Fordeling", "Kø", "Mine henvendelser"]);
    expect(await menuOf("UNIT_MANAGER")).toEqual(["Fordeling", "Kø", "Statistik", "Mine henvendelser"]);
    expect(await menuOf("ADMIN")).toEqual(["Administration", "Mine henvendelser"]);
  });

  test("says beside the name what matters: the unit of those who ask, the role of the others", async () => {
    const school = await database().orgUnit.create({ data: { name: "Fyrreskolen", kind: "SCHOOL" } });
    const of = async (roles: Role[], unitId: string | null) =>
      (await factsOf(await somebody({ roles, unitId }))).person?.roleLabel;
    expect(await of([], school.id)).toBe("Fyrreskolen");
    expect(await of([], null)).toBe("Henvender");
    expect(await of(["LEADER"], school.id)).toBe("Leder, Fyrreskolen");
    expect(await of(["CONSULTANT", "TRIAGE"], school.id)).toBe("Konsulent, fordeler");
  });
});

describe("what somebody is here, in one line", () => {
  test.each([
    [["REQUESTER"], "TEACHER", "Fyrreskolen", "Lærer, Fyrreskolen"],
    [["REQUESTER"], "OTHER", "Fyrreskolen", "Henvender, Fyrreskolen"],
    [["REQUESTER"], null, null, "Henvender"],
    [["REQUESTER"], "TROLDMAND", null, "Henvender"],
    [["CONSULTANT"], "CENTRE_STAFF", "Staben", "Konsulent"],
    [["UNIT_MANAGER", "CONSULTANT", "TRIAGE"], null, "Staben", "Stabschef"],
    [["UNIT_MANAGER", "ADMIN"], null, "Staben", "Stabschef, systemadministrator"],
    [["AUDITOR"], null, null, "Kontrollant / DPO"],
  ])("%j, %s, %s: %s", (roles, profession, unitName, line) => {
    expect(roleLine({ roles, profession, unitName })).toBe(line);
  });
});
