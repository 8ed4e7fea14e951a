import { beforeEach, describe, expect, test } from "vitest";
import { type UndoableCode, undoableCodes } from "#app/people/change-log.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import * as changesPage from "#app/routes/administration.changes.tsx";
import * as competencesPage from "#app/routes/administration.competences.tsx";
import * as personPage from "#app/routes/administration.people.one.tsx";
import * as unitsPage from "#app/routes/administration.units.tsx";
import { changes as english } from "#app/text/en/changes.ts";
import type { Person } from "#prisma/generated/client.ts";
import { useDatabase } from "#tests/support/database.ts";
import { answerOf, asking, posting, signedInAs, somebody } from "../somebody.ts";

useDatabase({ each: "test" });

const context = { nonce: "" };
const morning = new Date("2026-11-23T08:00:00Z");
let asta: Person;
let cookie: string;
beforeEach(async () => {
  setClock(morning);
  configure({ demo: false });
  asta = await somebody({ name: "Asta Admin", email: "asta@eksempel.invalid", roles: ["REQUESTER", "ADMIN"] });
  cookie = await signedInAs(asta);
});

type Fields = Record<string, string | readonly string[]>;
const onPerson = (id: string, fields: Fields, by = cookie) =>
  answerOf(() =>
    personPage.action({ request: posting(`/administration/personer/${id}`, fields, by), params: { person: id }, context }),
  );
const onUnit = (id: string, fields: Fields) =>
  answerOf(() =>
    unitsPage.action({ request: posting(`/administration/enheder?ret=${id}`, fields, cookie), params: {}, context }),
  );
const onCompetences = (fields: Fields) =>
  answerOf(() =>
    competencesPage.action({ request: posting("/administration/kompetencer", fields, cookie), params: {}, context }),
  );
const competences = async () => {
  const request = asking("/administration/kompetencer", cookie);
  const { data } = await answerOf(() => competencesPage.loader({ request, params: {}, context }));
  return (data as { competences: { code: string; name: string; own: boolean; retired: boolean; people: number }[] }).competences;
};
const log = async (query = "") => {
  const request = asking(`/administration/aendringer${query}`, cookie);
  const { data } = await answerOf(() => changesPage.loader({ request, params: {}, context }));
  return data as { rows: { by: string; what: string }[]; next: string | null };
};
const undoIn = (to: string | null) => new URL(to ?? "", "http://x").searchParams.get("fortryd") ?? "";
const newUnit = (name: string, more: { parentId?: string; closedAt?: Date } = {}) =>
  database().orgUnit.create({ data: { name, kind: "SCHOOL", ...more } });
const personNow = (id: string) =>
  database().person.findUniqueOrThrow({ where: { id }, include: { contactUnits: true, profile: true } });
const as = (person: Person) => ({ intent: "change", name: person.name, email: person.email, unit: "" });
const asConsultant = (person: Person) => ({ ...as(person), roles: ["CONSULTANT"], fraction: "100", maxOpen: "" });

describe("a slip in the administration", () => {
  test("of roles is taken back with all that stood there before", async () => {
    const karla = await somebody({ name: "Karla Konsul", roles: ["REQUESTER", "CONSULTANT", "TRIAGE"] });
    const changed = await onPerson(karla.id, { ...as(karla), name: "Karla", roles: ["CONSULTANT"] });
    expect((await personNow(karla.id)).roles).toEqual(["REQUESTER", "CONSULTANT"]);
    const request = asking(`/administration/personer/${karla.id}?${(changed.to ?? "").split("?")[1]}`, cookie);
    const { data } = await answerOf(() => personPage.loader({ request, params: { person: karla.id }, context }));
    expect(data).toMatchObject({ undo: undoIn(changed.to) });
    expect(await onPerson(karla.id, { intent: "undo", undo: undoIn(changed.to) })).toMatchObject({
      to: expect.stringContaining("gemt=undone"),
    });
    expect(await personNow(karla.id)).toMatchObject({ name: "Karla Konsul", roles: ["REQUESTER", "CONSULTANT", "TRIAGE"] });
    expect(await onPerson(karla.id, { intent: "undo", undo: undoIn(changed.to) })).toMatchObject({
      to: expect.stringContaining("gemt=tooLate"),
    });
  });

  test("is not taken back over a change that came after it, nor into an address that somebody else has now", async () => {
    const per = await somebody({ name: "Per", email: "per@eksempel.invalid", roles: ["REQUESTER"] });
    const first = await onPerson(per.id, { ...as(per), email: "per2@eksempel.invalid" });
    const second = await onPerson(per.id, { ...as(per), email: "per3@eksempel.invalid" });
    expect((await onPerson(per.id, { intent: "undo", undo: undoIn(first.to) })).to).toContain("tooLate");
    await somebody({ email: "per2@eksempel.invalid" });
    expect((await onPerson(per.id, { intent: "undo", undo: undoIn(second.to) })).to).toContain("tooLate");
    expect((await personNow(per.id)).email).toBe("per3@eksempel.invalid");
  });

  test("never leaves the house without an administrator", async () => {
    const other = await somebody({ name: "Anders", roles: ["REQUESTER"] });
    const given = await onPerson(other.id, { ...as(other), roles: ["ADMIN"] });
    await database().person.update({ where: { id: asta.id }, data: { roles: ["REQUESTER"] } });
    const his = await signedInAs(other);
    expect((await onPerson(other.id, { intent: "undo", undo: undoIn(given.to) }, his)).to).toContain("tooLate");
    await database().undoStep.updateMany({ data: { byId: other.id } });
    expect((await onPerson(other.id, { intent: "undo", undo: undoIn(given.to) }, his)).to).toContain("tooLate");
    expect((await personNow(other.id)).roles).toContain("ADMIN");
  });

  test("of a profile is taken back, units and all", async () => {
    const [school, club] = [await newUnit("Fyrreskolen"), await newUnit("Klub Kometen")];
    const sofie = await somebody({ roles: ["REQUESTER", "CONSULTANT"] });
    const profile = (fields: Fields) => onPerson(sofie.id, { ...asConsultant(sofie), ...fields });
    await profile({ competences: ["COMP_ANALYSIS"], contact: [school.id], certified: "on" });
    const slip = await profile({ competences: [], deputy: [club.id], fraction: "50" });
    await onPerson(sofie.id, { intent: "undo", undo: undoIn(slip.to) });
    expect(await personNow(sofie.id)).toMatchObject({
      profile: { competences: ["COMP_ANALYSIS"], certified: true, fraction: 1 },
      contactUnits: [{ unitId: school.id, kind: "CONTACT" }],
    });
  });

  test("of a profile is not taken back over a change that came after it", async () => {
    const sofie = await somebody({ roles: ["REQUESTER", "CONSULTANT"] });
    const profile = (fraction: string) =>
      onPerson(sofie.id, { ...asConsultant(sofie), competences: ["COMP_ANALYSIS"], fraction });
    const first = await profile("80");
    await profile("60");
    expect((await onPerson(sofie.id, { intent: "undo", undo: undoIn(first.to) })).to).toContain("tooLate");
    expect((await personNow(sofie.id)).profile).toMatchObject({ fraction: 0.6 });
  });

  test("of an absence is taken back on the person's page too", async () => {
    const sofie = await somebody({ roles: ["REQUESTER", "CONSULTANT"] });
    await onPerson(sofie.id, { intent: "absence", from: "2026-12-01", to: "2026-12-04" });
    const { id } = await database().absence.findFirstOrThrow();
    const removed = await onPerson(sofie.id, { intent: "remove-absence", absence: id });
    expect(await database().absence.count()).toBe(0);
    expect((await onPerson(sofie.id, { intent: "undo", undo: undoIn(removed.to) })).to).toContain("undone");
    expect(await database().absence.count()).toBe(1);
    expect((await onPerson(sofie.id, { intent: "absence", from: "2026-11-10", to: "2026-11-20" })).status).toBe(422);
  });

  test("of a unit is taken back, unless its former name is somebody else's now", async () => {
    const unit = await newUnit("Fyrreskolen");
    const slip = await onUnit(unit.id, { intent: "change", name: "Fyreskolen", kind: "CLUB", parent: "" });
    expect((await onUnit(unit.id, { intent: "undo", undo: undoIn(slip.to) })).to).toContain("undone");
    expect(await database().orgUnit.findUnique({ where: { id: unit.id } })).toMatchObject({
      name: "Fyrreskolen",
      kind: "SCHOOL",
    });
    const again = await onUnit(unit.id, { intent: "change", name: "Granskolen", kind: "SCHOOL", parent: "" });
    await newUnit("fyrreskolen");
    expect((await onUnit(unit.id, { intent: "undo", undo: undoIn(again.to) })).to).toContain("tooLate");
  });
});

describe("units that are merged", () => {
  test("become one: people, units below and contact persons move, and the old one is closed", async () => {
    const [old, kept] = [await newUnit("Gamle Skole"), await newUnit("Nye Skole")];
    const below = await newUnit("SFO'en", { parentId: old.id });
    const per = await somebody({ unitId: old.id });
    const sofie = await somebody({ roles: ["REQUESTER", "CONSULTANT"] });
    const frida = await somebody({ roles: ["REQUESTER", "CONSULTANT"] });
    await database().consultantUnit.createMany({
      data: [
        { personId: sofie.id, unitId: old.id, kind: "CONTACT" },
        { personId: frida.id, unitId: old.id, kind: "CONTACT" },
        { personId: frida.id, unitId: kept.id, kind: "DEPUTY" },
      ],
    });
    const merged = await onUnit(old.id, { intent: "merge", into: kept.id });
    expect(merged.to).toContain("gemt=merge");
    const unitNow = (id: string) => database().orgUnit.findUniqueOrThrow({ where: { id } });
    expect([(await personNow(per.id)).unitId, (await unitNow(below.id)).parentId]).toEqual([kept.id, kept.id]);
    expect((await unitNow(old.id)).closedAt).not.toBeNull();
    const contacts = () => database().consultantUnit.findMany({ orderBy: [{ kind: "asc" }, { personId: "asc" }] });
    expect(await contacts()).toEqual([
      { personId: sofie.id, unitId: kept.id, kind: "CONTACT" },
      { personId: frida.id, unitId: kept.id, kind: "DEPUTY" },
    ]);
    expect((await onUnit(old.id, { intent: "undo", undo: undoIn(merged.to) })).to).toContain("undone");
    expect([(await personNow(per.id)).unitId, (await unitNow(below.id)).parentId, (await unitNow(old.id)).closedAt]).toEqual([
      old.id,
      old.id,
      null,
    ]);
    expect(await contacts()).toHaveLength(3);
  });

  test("are two units, both open, and none below the other", async () => {
    const unit = await newUnit("Skolen");
    const below = await newUnit("SFO'en", { parentId: unit.id });
    const closed = await newUnit("Lukket", { closedAt: morning });
    for (const into of [unit.id, below.id, closed.id, "", "x"]) {
      expect(await onUnit(unit.id, { intent: "merge", into })).toMatchObject({
        status: 422,
        data: { errors: [{ field: "into" }] },
      });
    }
  });
});

describe("the list of competences", () => {
  test("can be added to, renamed in, and taken out of use and into it again", async () => {
    expect((await competences()).every(({ own }) => own)).toBe(true);
    await onCompetences({ intent: "add", name: "Gruppesamtaler" });
    const added = (await competences()).find(({ own }) => !own);
    expect(added).toMatchObject({ name: "Gruppesamtaler", retired: false, people: 0 });
    const code = added?.code ?? "";
    await onCompetences({ intent: "rename", code, name: "Samtaler i grupper" });
    const sofie = await somebody({ roles: ["REQUESTER", "CONSULTANT"] });
    const competent = { competences: [code, "COMP_ANALYSIS"] };
    const profile = { ...asConsultant(sofie), ...competent };
    expect((await onPerson(sofie.id, profile)).status).toBe(302);
    await onCompetences({ intent: "retire", code });
    await onCompetences({ intent: "retire", code: "COMP_EVALUATION" });
    expect((await competences()).filter(({ retired }) => retired).map(({ name, people }) => [name, people])).toEqual([
      ["evaluering", 0],
      ["Samtaler i grupper", 1],
    ]);
    // Whoever has it keeps it; nobody new gets it.
    expect((await onPerson(sofie.id, profile)).status).toBe(302);
    const frida = await somebody({ roles: ["REQUESTER", "CONSULTANT"] });
    expect((await onPerson(frida.id, { ...asConsultant(frida), ...competent })).status).toBe(422);
    await onCompetences({ intent: "resume", code });
    expect((await onPerson(frida.id, { ...asConsultant(frida), ...competent })).status).toBe(302);
  });

  test("takes no name twice, in whatever case, and changes none of the plan's names", async () => {
    for (const name of ["", "Kriminologi", "KRIMINOLOGI ", "010203-1234 Per"]) {
      expect((await onCompetences({ intent: "add", name })).status).toBe(422);
    }
    expect((await onCompetences({ intent: "rename", code: "COMP_ANALYSIS", name: "Noget andet" })).status).toBe(422);
    expect((await onCompetences({ intent: "retire", code: "OPFUNDET" })).status).toBe(422);
    expect((await onCompetences({})).status).toBe(422);
    const sofie = await somebody({ roles: ["REQUESTER", "CONSULTANT"] });
    const invented = { ...asConsultant(sofie), competences: ["OPFUNDET"] };
    expect((await onPerson(sofie.id, invented)).status).toBe(422);
  });
});

describe("the log of changes", () => {
  test("says who changed what, the latest first, with roles in words and without what was written", async () => {
    const unit = await newUnit("Fyrreskolen");
    const per = await somebody({ name: "Per Pædagog" });
    await onPerson(per.id, { ...as(per), roles: ["TRIAGE"] });
    await onUnit(unit.id, { intent: "close" });
    await onPerson(per.id, { intent: "deactivate" });
    const { rows } = await log();
    expect(rows.map(({ by, what }) => `${by}: ${what}`)).toEqual([
      "Asta Admin: Deaktiverede Per Pædagog.",
      "Asta Admin: Lukkede enheden Fyrreskolen.",
      "Asta Admin: Rettede oplysninger eller roller for Per Pædagog. Fik: Fordeler. Ingen anden kunne bekræfte det.",
    ]);
    expect(JSON.stringify(await database().changeLog.findMany({ select: { what: true, detail: true } }))).not.toContain("Per");
  });

  test("says of everything that can be taken back what it was, in both languages", async () => {
    const subjects: Record<UndoableCode, { subjectId: string; name: string }> = {
      "person-changed": { subjectId: asta.id, name: "Asta Admin" },
      profile: { subjectId: asta.id, name: "Asta Admin" },
      "absence-noted": { subjectId: asta.id, name: "Asta Admin" },
      "absence-removed": { subjectId: asta.id, name: "Asta Admin" },
      "unit-changed": { subjectId: (await newUnit("Fyrreskolen")).id, name: "Fyrreskolen" },
      "units-merged": { subjectId: (await newUnit("Granskolen")).id, name: "Granskolen" },
      "duty-week": { subjectId: "week", name: "vagtplanens uge" },
      "duty-exception": { subjectId: "2026-11-24", name: "24. november 2026" },
      "duty-exception-removed": { subjectId: "2026-11-24", name: "24. november 2026" },
    };
    await database().changeLog.createMany({
      data: undoableCodes.map((change) => ({
        at: morning,
        byId: asta.id,
        what: "undone",
        subjectId: subjects[change].subjectId,
        detail: { change },
      })),
    });
    const said = (await log()).rows.map(({ what }) => what).reverse();
    for (const [index, change] of undoableCodes.entries()) {
      expect(said[index], change).toMatch(/^Fortrød .*\S\.$/);
      expect(said[index]).toContain(subjects[change].name);
      expect(english.log.takenBack[change]("Asta"), change).toMatch(/^Undid .*\S$/);
    }
    expect(new Set(said).size).toBe(undoableCodes.length);
    expect(said).toContain("Fortrød en rettelse af vagtplanens uge.");
  });

  test("cannot be changed or emptied", async () => {
    const per = await somebody();
    await onPerson(per.id, { intent: "deactivate" });
    await expect(database().changeLog.updateMany({ data: { what: "andet" } })).rejects.toThrow();
    await expect(database().changeLog.deleteMany()).rejects.toThrow();
    expect((await log()).rows).toHaveLength(1);
  });

  test("comes in pages", async () => {
    await database().changeLog.createMany({
      data: Array.from({ length: 60 }, () => ({ at: morning, byId: asta.id, what: "settings" })),
    });
    const first = await log();
    expect([first.rows.length, first.next !== null]).toEqual([50, true]);
    const second = await log(`?efter=${first.next}`);
    expect([second.rows.length, second.next]).toEqual([10, null]);
    expect((await log("?efter=opfundet")).rows).toHaveLength(50);
  });
});
