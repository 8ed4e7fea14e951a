import { beforeEach, describe, expect, test } from "vitest";
import { signedIn } from "#app/people/session.server.ts";
import { allSettings, setting } from "#app/people/settings.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import * as personPage from "#app/routes/administration.people.one.tsx";
import * as peoplePage from "#app/routes/administration.people.tsx";
import * as settingsPage from "#app/routes/administration.settings.tsx";
import * as unitsPage from "#app/routes/administration.units.tsx";
import type { Person } from "#prisma/generated/client.ts";
import { useEmptiedDatabase } from "../emptied.ts";
import { answerOf, asking, posting, signedInAs, somebody } from "../somebody.ts";

useEmptiedDatabase();

const context = { nonce: "" };
const morning = new Date("2026-11-23T08:00:00Z");

let asta: Person;
let cookie: string;
beforeEach(async () => {
  setClock(morning);
  configure({ demo: false, publicUrl: "http://localhost:3000" });
  asta = await somebody({ name: "Asta Admin", email: "asta@eksempel.invalid", roles: ["REQUESTER", "ADMIN"] });
  cookie = await signedInAs(asta);
});

type Fields = Record<string, string | readonly string[]>;

const unitForm = (fields: Fields, chosen = "") =>
  answerOf(() =>
    unitsPage.action({
      request: posting(`/administration/enheder${chosen && `?ret=${chosen}`}`, fields, cookie),
      params: {},
      context,
    }),
  );
const newUnit = async (name: string, more: { parentId?: string; closedAt?: Date; kind?: string } = {}) =>
  database().orgUnit.create({ data: { name, kind: "SCHOOL", ...more } });
const unitNow = (id: string) => database().orgUnit.findUniqueOrThrow({ where: { id } });

const newPersonForm = (fields: Fields) =>
  answerOf(() => peoplePage.action({ request: posting("/administration/personer", fields, cookie), params: {}, context }));
const personForm = (id: string, fields: Fields, by = cookie) =>
  answerOf(() =>
    personPage.action({ request: posting(`/administration/personer/${id}`, fields, by), params: { person: id }, context }),
  );
const personNow = (id: string) =>
  database().person.findUniqueOrThrow({ where: { id }, include: { profile: true, contactUnits: true } });

describe("units", () => {
  test("are made with kind and parent", async () => {
    const centre = await newUnit("Center for Skole og Dagtilbud", { kind: "CENTRE" });
    const answer = await unitForm({ intent: "create", name: "  Fyrreskolen ", kind: "SCHOOL", parent: centre.id });
    expect(answer).toMatchObject({ status: 302, to: "/administration/enheder?gemt=create" });
    expect(await database().orgUnit.findUnique({ where: { name: "Fyrreskolen" } })).toMatchObject({
      kind: "SCHOOL",
      parentId: centre.id,
    });
  });

  test("are listed in Danish order, the closed ones last, with how many belong to them", async () => {
    for (const name of ["Åbrinkskolen", "Ærøskolen", "Østskolen", "Zebraskolen", "Klub Kometen"]) await newUnit(name);
    await newUnit("Ballerupskolen", { closedAt: morning });
    await somebody({ unitId: (await database().orgUnit.findUniqueOrThrow({ where: { name: "Østskolen" } })).id });
    const { data } = await answerOf(() =>
      unitsPage.loader({ request: asking("/administration/enheder", cookie), params: {}, context }),
    );
    const { units } = data as { units: { name: string; people: number }[] };
    expect(units.map(({ name }) => name)).toEqual([
      "Klub Kometen",
      "Zebraskolen",
      "Ærøskolen",
      "Østskolen",
      "Åbrinkskolen",
      "Ballerupskolen",
    ]);
    expect(units.find(({ name }) => name === "Østskolen")?.people).toBe(1);
  });

  test("have names of their own, whatever the case, and wild characters are ordinary ones", async () => {
    await newUnit("Fyrreskolen");
    const answer = await unitForm({ intent: "create", name: "FYRRESKOLEN", kind: "SCHOOL", parent: "" });
    expect(answer).toMatchObject({
      status: 422,
      data: { errors: [{ field: "name", message: "Der er allerede en enhed med det navn" }], typed: { name: ["FYRRESKOLEN"] } },
    });
    expect(await unitForm({ intent: "create", name: "F%n", kind: "SCHOOL", parent: "" })).toMatchObject({ status: 302 });
    expect(await unitForm({ intent: "create", name: "F_n", kind: "SCHOOL", parent: "" })).toMatchObject({ status: 302 });
  });

  test.each([
    ["no name", { name: " ", kind: "SCHOOL", parent: "" }, ["name"]],
    ["no kind", { name: "Ny", kind: "", parent: "" }, ["kind"]],
    ["an invented kind", { name: "Ny", kind: "CASTLE", parent: "" }, ["kind"]],
    ["a parent that does not exist", { name: "Ny", kind: "SCHOOL", parent: "019b0000-0000-7000-8000-000000000000" }, ["parent"]],
    ["a parent that is no id", { name: "Ny", kind: "SCHOOL", parent: "x" }, ["parent"]],
    ["nothing at all", {}, ["name", "kind"]],
    ["a name that is too long", { name: "x".repeat(101), kind: "SCHOOL", parent: "" }, ["name"]],
  ])("are not made with %s", async (_what, fields, wrong) => {
    const answer = await unitForm({ intent: "create", ...fields } as Fields);
    expect(answer.status).toBe(422);
    expect((answer.data as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual(wrong);
    expect(await database().orgUnit.count()).toBe(0);
  });

  test("are renamed and moved, but never below themselves", async () => {
    const centre = await newUnit("Center", { kind: "CENTRE" });
    const area = await newUnit("Distrikt", { parentId: centre.id });
    const school = await newUnit("Skolen", { parentId: area.id });
    expect(
      await unitForm({ intent: "change", name: "Fyrreskolen", kind: "SPECIAL_SCHOOL", parent: centre.id }, school.id),
    ).toMatchObject({
      status: 302,
    });
    expect(await unitNow(school.id)).toMatchObject({ name: "Fyrreskolen", kind: "SPECIAL_SCHOOL", parentId: centre.id });
    for (const parent of [centre.id, area.id]) {
      expect(await unitForm({ intent: "change", name: "Center", kind: "CENTRE", parent }, centre.id)).toMatchObject({
        status: 422,
        data: { errors: [{ field: "parent" }] },
      });
    }
  });

  test("moved below each other at the same moment never make a circle", async () => {
    const [one, two] = [await newUnit("Den ene"), await newUnit("Den anden")];
    const answers = await Promise.all([
      unitForm({ intent: "change", name: "Den ene", kind: "SCHOOL", parent: two.id }, one.id),
      unitForm({ intent: "change", name: "Den anden", kind: "SCHOOL", parent: one.id }, two.id),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 422]);
  });

  test("are closed and opened again, from the leaves and to the root", async () => {
    const centre = await newUnit("Center", { kind: "CENTRE" });
    const school = await newUnit("Skolen", { parentId: centre.id });
    expect(await unitForm({ intent: "close" }, centre.id)).toMatchObject({ status: 422, data: { errors: [{ field: "close" }] } });
    expect(await unitForm({ intent: "close" }, school.id)).toMatchObject({ status: 302 });
    expect(await unitForm({ intent: "close" }, centre.id)).toMatchObject({ status: 302 });
    expect((await unitNow(centre.id)).closedAt).toEqual(morning);
    expect(await unitForm({ intent: "reopen" }, school.id)).toMatchObject({
      status: 422,
      data: { errors: [{ field: "reopen" }] },
    });
    expect(await unitForm({ intent: "reopen" }, centre.id)).toMatchObject({ status: 302 });
    expect(await unitForm({ intent: "reopen" }, school.id)).toMatchObject({ status: 302 });
    expect((await unitNow(school.id)).closedAt).toBeNull();
  });

  test("that are closed can keep their children's name, and take no new ones", async () => {
    const closed = await newUnit("Lukket center", { kind: "CENTRE", closedAt: morning });
    const below = await newUnit("Lukket skole", { parentId: closed.id, closedAt: morning });
    expect(await unitForm({ intent: "change", name: "Skolen", kind: "SCHOOL", parent: closed.id }, below.id)).toMatchObject({
      status: 302,
    });
    expect(await unitForm({ intent: "create", name: "Ny", kind: "SCHOOL", parent: closed.id })).toMatchObject({ status: 422 });
  });

  test("that do not exist are a 404 to look at and a refusal to change", async () => {
    for (const id of ["019b0000-0000-7000-8000-000000000000", "x"]) {
      const page = await answerOf(() =>
        unitsPage.loader({ request: asking(`/administration/enheder?ret=${id}`, cookie), params: {}, context }),
      );
      expect(page.status).toBe(404);
      expect(await unitForm({ intent: "close" }, id)).toMatchObject({ status: 422 });
    }
    expect(await unitForm({ intent: "slet alt" })).toMatchObject({ status: 422 });
  });
});

describe("a new person", () => {
  const fields = {
    intent: "create",
    name: "Sofie Social",
    email: "Sofie@Eksempel.Invalid",
    unit: "",
    roles: ["CONSULTANT", "TRIAGE"],
  };

  test("has an address in small letters, roles, and as a consultant an empty profile at full time", async () => {
    const answer = await newPersonForm(fields);
    const sofie = await database().person.findUniqueOrThrow({
      where: { email: "sofie@eksempel.invalid" },
      include: { profile: true },
    });
    expect(answer).toMatchObject({ status: 302, to: `/administration/personer/${sofie.id}?gemt=created` });
    expect(sofie).toMatchObject({ name: "Sofie Social", roles: ["REQUESTER", "CONSULTANT", "TRIAGE"] });
    expect(sofie.profile).toMatchObject({ competences: [], fraction: 1, certified: false });
  });

  test("who asks only needs no roles and gets no profile", async () => {
    await newPersonForm({ intent: "create", name: "Lærke Lærer", email: "laerke@eksempel.invalid", unit: "" });
    const laerke = await database().person.findUniqueOrThrow({
      where: { email: "laerke@eksempel.invalid" },
      include: { profile: true },
    });
    expect(laerke).toMatchObject({ roles: ["REQUESTER"], profile: null });
  });

  test("has an address that a letter can reach", async () => {
    for (const email of ["øjvind.åsgård@eksempel.invalid", "per..paedagog@eksempel.invalid", "per"]) {
      expect(await newPersonForm({ ...fields, email })).toMatchObject({
        status: 422,
        data: { errors: [{ field: "email", message: "Skriv en mailadresse, for eksempel navn@kommune.dk" }] },
      });
    }
    await newPersonForm({ ...fields, email: "Per.O'Hara-Aas@RÅDHUS.dk" });
    expect((await database().person.findFirstOrThrow({ where: { name: fields.name } })).email).toBe("per.o'hara-aas@rådhus.dk");
  });

  test("has the address that was meant, also where signs that nobody sees clung to it when it was copied", async () => {
    await newPersonForm({ ...fields, email: "\u200bsofie\u200b@eksempel.invalid\u200b" });
    expect((await database().person.findFirstOrThrow({ where: { name: fields.name } })).email).toBe("sofie@eksempel.invalid");
  });

  test("has a name in composed letters, and is found by decomposed ones, as a Mac writes them", async () => {
    await newPersonForm({ ...fields, name: "A\u030ase Søgaard" });
    const { name } = await database().person.findFirstOrThrow({ where: { email: "sofie@eksempel.invalid" } });
    expect(name).toBe("Åse Søgaard");
    const request = asking(`/administration/personer?q=${encodeURIComponent("a\u030ase")}`, cookie);
    const { data } = await answerOf(() => peoplePage.loader({ request, params: {}, context }));
    expect(data).toMatchObject({ rows: [{ name: "Åse Søgaard" }] });
  });

  test("is noted in the log with the roles, by whom, and without a name", async () => {
    await newPersonForm(fields);
    const sofie = await database().person.findUniqueOrThrow({ where: { email: "sofie@eksempel.invalid" } });
    const [noted] = await database().readLog.findMany({ where: { kind: "role-change" } });
    expect(noted).toMatchObject({
      personId: asta.id,
      purpose: "roles",
      detail: { of: sofie.id, added: ["CONSULTANT", "TRIAGE"], removed: [] },
    });
    expect(JSON.stringify(noted?.detail)).not.toMatch(/sofie/i);
  });

  test("is not made with an address that somebody has, in whatever case", async () => {
    const answer = await newPersonForm({ ...fields, email: "ASTA@eksempel.invalid" });
    expect(answer).toMatchObject({
      status: 422,
      data: {
        errors: [{ field: "email", message: "En anden person har allerede den mailadresse" }],
        typed: { name: ["Sofie Social"] },
      },
    });
  });

  test("is made once when the same form comes many times at once", async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => newPersonForm(fields)));
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 422, 422, 422, 422]);
  });

  test.each([
    ["no name", { name: "" }, ["name"]],
    ["an address without a place", { email: "sofie@" }, ["email"]],
    ["two addresses", { email: "a@eksempel.invalid,b@eksempel.invalid" }, ["email"]],
    ["an invented role", { roles: ["GOD"] }, ["roles"]],
    ["a unit that does not exist", { unit: "019b0000-0000-7000-8000-000000000000" }, ["unit"]],
    ["a unit that is no id", { unit: "'; drop table person" }, ["unit"]],
    ["everything wrong", { name: "\u0000", email: "x", unit: "x", roles: ["X"] }, ["name", "email", "unit", "roles"]],
  ])("is not made with %s", async (_what, wrong, where) => {
    const answer = await newPersonForm({ ...fields, ...wrong } as Fields);
    expect(answer.status).toBe(422);
    expect((answer.data as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual(where);
    expect(await database().person.count()).toBe(1);
  });

  test("is not made in a closed unit", async () => {
    const closed = await newUnit("Lukket", { closedAt: morning });
    expect(await newPersonForm({ ...fields, unit: closed.id })).toMatchObject({
      status: 422,
      data: { errors: [{ field: "unit" }] },
    });
  });
});

describe("a person", () => {
  test("gets and loses roles, which is noted", async () => {
    const kasper = await somebody({ name: "Kasper Krimi", email: "kasper@eksempel.invalid", roles: ["REQUESTER", "CONSULTANT"] });
    const form = { intent: "change", name: "Kasper Krimi", email: "kasper@eksempel.invalid", unit: "", roles: ["TRIAGE"] };
    expect(await personForm(kasper.id, form)).toMatchObject({
      status: 302,
      to: expect.stringContaining(`/administration/personer/${kasper.id}?gemt=changed`),
    });
    expect((await personNow(kasper.id)).roles).toEqual(["REQUESTER", "TRIAGE"]);
    expect(await database().readLog.findFirst({ where: { kind: "role-change" } })).toMatchObject({
      detail: { of: kasper.id, added: ["TRIAGE"], removed: ["CONSULTANT"] },
    });
  });

  test("keeps a closed unit, and cannot be moved to one", async () => {
    const [old, other] = [await newUnit("Lukket skole"), await newUnit("Anden lukket skole", { closedAt: morning })];
    const per = await somebody({ unitId: old.id });
    await database().orgUnit.update({ where: { id: old.id }, data: { closedAt: morning } });
    const form = { intent: "change", name: "Per Pædagog", email: per.email };
    expect(await personForm(per.id, { ...form, unit: old.id })).toMatchObject({ status: 302 });
    expect(await personForm(per.id, { ...form, unit: other.id })).toMatchObject({ status: 422 });
  });

  test("is shut out at once by being deactivated, and let in again by the undo", async () => {
    const per = await somebody();
    const his = await signedInAs(per);
    expect(await personForm(per.id, { intent: "deactivate" })).toMatchObject({ status: 302 });
    expect(await signedIn(asking("/", his))).toBeNull();
    expect(await database().session.count({ where: { personId: per.id } })).toBe(0);
    expect(await personForm(per.id, { intent: "reactivate" })).toMatchObject({ status: 302 });
    expect((await personNow(per.id)).deactivatedAt).toBeNull();
    expect(await signedIn(asking("/", await signedInAs(per)))).toMatchObject({ id: per.id });
  });

  test("gets a link that is shown in the answer and stands in no address", async () => {
    const per = await somebody();
    const answer = await personForm(per.id, { intent: "link" });
    expect(answer).toMatchObject({ status: 200, to: null });
    expect((answer.data as { link: string }).link).toMatch(/^http:\/\/localhost:3000\/log-ind\/[\w-]{43}$/);
  });

  test("gets a way in that the log tells by whom it was made", async () => {
    const per = await somebody();
    await personForm(per.id, { intent: "link" });
    expect(await database().readLog.findFirst({ where: { kind: "role-change" } })).toMatchObject({
      purpose: "link",
      personId: asta.id,
      detail: { of: per.id },
    });
  });

  test("who is deactivated gets no link", async () => {
    const per = await somebody({ deactivatedAt: morning });
    expect(await personForm(per.id, { intent: "link" })).toMatchObject({ status: 404 });
  });

  test.each(["019b0000-0000-7000-8000-000000000000", "x", "%00"])("who does not exist (%s) is a 404", async (id) => {
    const request = asking("/administration/personer/x", cookie);
    expect(await answerOf(() => personPage.loader({ request, params: { person: id }, context }))).toMatchObject({ status: 404 });
    expect(await personForm(id, { intent: "deactivate" })).toMatchObject({ status: 404 });
  });

  test("is changed by known forms only", async () => {
    expect(await personForm(asta.id, { intent: "slet" })).toMatchObject({ status: 422 });
    expect(await personForm(asta.id, {})).toMatchObject({ status: 422 });
  });
});

describe("the last administrator", () => {
  const asIs = { name: "Asta Admin", email: "asta@eksempel.invalid", unit: "" };

  test("can neither give the role away nor be deactivated", async () => {
    expect(await personForm(asta.id, { intent: "change", ...asIs })).toMatchObject({
      status: 422,
      data: { refused: { errors: [{ field: "roles" }] } },
    });
    expect(await personForm(asta.id, { intent: "deactivate" })).toMatchObject({ status: 422 });
    expect(await personNow(asta.id)).toMatchObject({ roles: ["REQUESTER", "ADMIN"], deactivatedAt: null });
  });

  test("is the last one also when the others are deactivated", async () => {
    await somebody({ roles: ["ADMIN"], deactivatedAt: morning });
    expect(await personForm(asta.id, { intent: "deactivate" })).toMatchObject({ status: 422 });
  });

  test("can, once there is another, and then leaves the administration", async () => {
    await somebody({ roles: ["ADMIN"] });
    expect(await personForm(asta.id, { intent: "change", ...asIs })).toMatchObject({ status: 302, to: "/" });
    expect(await personForm(asta.id, { intent: "link" })).toMatchObject({ status: 403 });
  });

  test("remains when two administrators deactivate each other at the same moment", async () => {
    const other = await somebody({ roles: ["ADMIN"] });
    const hers = await signedInAs(other);
    await Promise.all([personForm(other.id, { intent: "deactivate" }), personForm(asta.id, { intent: "deactivate" }, hers)]);
    expect(await database().person.count({ where: { roles: { has: "ADMIN" }, deactivatedAt: null } })).toBe(1);
  });
});

describe("a consultant's profile", () => {
  test("says competences, certification, fraction, limit, and for which units", async () => {
    const sofie = await somebody({ roles: ["CONSULTANT"] });
    const [school, club] = [await newUnit("Fyrreskolen"), await newUnit("Klub Kometen", { kind: "CLUB" })];
    const answer = await personForm(sofie.id, {
      intent: "profile",
      competences: ["COMP_SOCIAL_PEDAGOGY", "COMP_CONSULTATIVE_METHOD"],
      certified: "on",
      fraction: "80",
      maxOpen: "2",
      contact: [school.id],
      deputy: [club.id],
    });
    expect(answer).toMatchObject({ status: 302 });
    const now = await personNow(sofie.id);
    expect(now.profile).toMatchObject({
      competences: ["COMP_SOCIAL_PEDAGOGY", "COMP_CONSULTATIVE_METHOD"],
      certified: true,
      fraction: 0.8,
      maxOpen: 2,
    });
    expect(now.contactUnits.map(({ unitId, kind }) => [unitId, kind]).sort()).toEqual(
      [
        [school.id, "CONTACT"],
        [club.id, "DEPUTY"],
      ].sort(),
    );
    await personForm(sofie.id, { intent: "profile", fraction: "100", maxOpen: "" });
    expect(await personNow(sofie.id)).toMatchObject({
      profile: { competences: [], certified: false, fraction: 1, maxOpen: null },
      contactUnits: [],
    });
  });

  test.each([
    ["no fraction", { fraction: "" }, "fraction"],
    ["too small a fraction", { fraction: "5" }, "fraction"],
    ["more than full time", { fraction: "101" }, "fraction"],
    ["half a number", { fraction: "37,5" }, "fraction"],
    ["a negative limit", { maxOpen: "-1" }, "maxOpen"],
    ["an invented competence", { competences: ["COMP_MAGIC"] }, "competences"],
    ["a unit that is no id", { contact: ["x"] }, "contact"],
    ["a unit that does not exist", { deputy: ["019b0000-0000-7000-8000-000000000000"] }, "contact"],
  ])("is not kept with %s", async (_what, wrong, where) => {
    const sofie = await somebody({ roles: ["CONSULTANT"] });
    const answer = await personForm(sofie.id, { intent: "profile", fraction: "100", maxOpen: "", ...wrong } as Fields);
    expect(answer).toMatchObject({ status: 422, data: { refused: { intent: "profile", errors: [{ field: where }] } } });
    expect((await personNow(sofie.id)).profile).toBeNull();
  });

  test("is contact person or deputy for a unit, not both", async () => {
    const [sofie, school] = [await somebody({ roles: ["CONSULTANT"] }), await newUnit("Fyrreskolen")];
    const answer = await personForm(sofie.id, { intent: "profile", fraction: "100", contact: school.id, deputy: school.id });
    expect(answer).toMatchObject({ status: 422, data: { refused: { errors: [{ field: "deputy" }] } } });
  });
});

describe("absence", () => {
  const absence = (from: string, to: string) => ({ intent: "absence", from, to });

  test("is noted from day to day, and taken away", async () => {
    expect(await personForm(asta.id, absence("2026-12-01", "2026-12-04"))).toMatchObject({ status: 302 });
    expect(await personForm(asta.id, absence("2026-12-24", "2026-12-24"))).toMatchObject({ status: 302 });
    const [first] = await database().absence.findMany({ orderBy: { fromDate: "asc" } });
    expect(first).toMatchObject({ fromDate: new Date("2026-12-01"), toDate: new Date("2026-12-04") });
    expect(await personForm(asta.id, { intent: "remove-absence", absence: first?.id ?? "" })).toMatchObject({ status: 302 });
    expect(await database().absence.count()).toBe(1);
  });

  test.each([
    ["no days", "", "", ["from", "to"]],
    ["the last day before the first", "2026-12-04", "2026-12-01", ["to"]],
    ["a day that does not exist", "2026-02-29", "2026-03-01", ["from"]],
    ["a day in another spelling", "1. december", "2026-12-04", ["from"]],
    ["a year that slipped", "2026-12-01", "2062-12-04", ["to"]],
    ["a century that slipped", "0226-12-01", "2026-12-04", ["from"]],
  ])("is not noted with %s", async (_what, from, to, where) => {
    const answer = await personForm(asta.id, absence(from, to));
    expect(answer.status).toBe(422);
    expect((answer.data as { refused: { errors: { field: string }[] } }).refused.errors.map(({ field }) => field)).toEqual(where);
    expect(await database().absence.count()).toBe(0);
  });

  test("is not noted twice for the same days", async () => {
    await personForm(asta.id, absence("2026-12-01", "2026-12-04"));
    expect(await personForm(asta.id, absence("2026-12-04", "2026-12-08"))).toMatchObject({ status: 422 });
    expect(await personForm(asta.id, absence("2026-12-05", "2026-12-08"))).toMatchObject({ status: 302 });
  });

  test("of one person cannot be taken away on another's page", async () => {
    const per = await somebody();
    await personForm(per.id, absence("2026-12-01", "2026-12-04"));
    const { id } = await database().absence.findFirstOrThrow();
    await personForm(asta.id, { intent: "remove-absence", absence: [id, "x"] });
    expect(await database().absence.count()).toBe(1);
  });
});

describe("the list of people", () => {
  type Page = { rows: { name: string; words: string }[]; total: number; next: string | null; previous: string | null };
  const list = async (query = "") => {
    const request = asking(`/administration/personer${query}`, cookie);
    return (await answerOf(() => peoplePage.loader({ request, params: {}, context }))).data as Page;
  };
  const names = async (query = "") => (await list(query)).rows.map(({ name }) => name);

  test("stands in Danish order, and finds by name and address, wild characters taken as they are", async () => {
    for (const name of ["Åse Å", "Ænder Æ", "Øjvind Ø", "Zenia Z"]) await somebody({ name });
    expect(await names()).toEqual(["Asta Admin", "Zenia Z", "Ænder Æ", "Øjvind Ø", "Åse Å"]);
    expect(await names("?q=%C3%B8jvind")).toEqual(["Øjvind Ø"]);
    expect(await names("?q=ASTA%40eks")).toEqual(["Asta Admin"]);
    expect(await names("?q=%25")).toEqual([]);
    expect(await names("?q=%27%20or%201%3D1--")).toEqual([]);
  });

  test("is filtered by role and by who has access", async () => {
    await somebody({ name: "Sofie Social", roles: ["CONSULTANT"] });
    await somebody({ name: "Tidligere Ansat", deactivatedAt: morning });
    expect(await names("?rolle=CONSULTANT")).toEqual(["Sofie Social"]);
    expect(await names("?rolle=REQUESTER")).toEqual(["Asta Admin", "Sofie Social"]);
    expect(await names("?rolle=OPFUNDET")).toEqual(["Asta Admin", "Sofie Social"]);
    expect(await names("?adgang=deaktiveret")).toEqual(["Tidligere Ansat"]);
  });

  test("comes in pages of 50, which keep the search", async () => {
    for (let count = 1; count <= 60; count += 1) await somebody({ name: `Person ${String(count).padStart(2, "0")}` });
    const first = await list("?q=Person");
    expect(first.rows).toHaveLength(50);
    expect(first).toMatchObject({ total: 60, previous: null, next: "/administration/personer?q=Person&side=2" });
    const second = await list("?q=Person&side=2");
    expect(second.rows.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, index) => `Person ${51 + index}`));
    expect(second).toMatchObject({ next: null, previous: "/administration/personer?q=Person&side=1" });
    for (const side of ["0", "-1", "x", "1e9"]) expect((await list(`?q=Person&side=${side}`)).rows).toHaveLength(50);
    expect((await list("?q=Person&side=99")).rows).toHaveLength(0);
  });
});

describe("an administrator looking at a person", () => {
  test("sees how many requests are open with them, and nothing of any", async () => {
    const { data } = await answerOf(() =>
      personPage.loader({ request: asking("/", cookie), params: { person: asta.id }, context }),
    );
    expect(data).toMatchObject({ person: { openRequests: 0 }, isReader: true });
    expect(JSON.stringify(data)).not.toMatch(/title|TK-/);
  });
});

describe("settings", () => {
  const good = {
    municipality: "Fjordby Kommune",
    area: "Tryghed og Forebyggelse",
    routing: "confirm",
    winter: "8",
    contactEmail: "hjaelp@eksempel.invalid",
    contactPhone: "70 12 34 56",
    dpo: "Dorte Databeskyttelse",
    was: "https://www.was.digst.dk/fjordby",
  };
  const save = (fields: Fields) =>
    answerOf(() =>
      settingsPage.action({ request: posting("/administration/indstillinger", fields, cookie), params: {}, context }),
    );

  test("are what is usual, until the municipality decides", async () => {
    expect(await allSettings()).toMatchObject({ "routing.mode": "automatic", "schoolHolidays.winter": 7, "was.url": "" });
  });

  test("hold from the next question on", async () => {
    expect(await setting("routing.mode")).toBe("automatic");
    expect(await save(good)).toMatchObject({ status: 302 });
    expect(await setting("routing.mode")).toBe("confirm");
    expect(await setting("schoolHolidays.winter")).toBe(8);
    expect(await setting("municipality.name")).toBe("Fjordby Kommune");
  });

  test.each([
    ["as it was copied", "\u202a70 12 34 56\u202c", "70 12 34 56"],
    ["in full-width digits", "７０ １２ ３４ ５６", "70 12 34 56"],
    ["with dashes", "70–12–34–56", "70-12-34-56"],
    ["of another country", "+49 30 123456", "+49 30 123456"],
    ["of a service", "114", "114"],
  ])("take a telephone number %s", async (_how, contactPhone, kept) => {
    expect(await save({ ...good, contactPhone })).toMatchObject({ status: 302 });
    expect(await setting("contact.phone")).toBe(kept);
  });

  test("that make no sense in the database count as not set", async () => {
    await database().setting.createMany({
      data: [
        { key: "routing.mode", value: "magic" },
        { key: "schoolHolidays.winter", value: { week: 8 } },
        { key: "municipality.name", value: "" },
      ],
    });
    expect(await allSettings()).toMatchObject({
      "routing.mode": "automatic",
      "schoolHolidays.winter": 7,
      "municipality.name": "Kommunen",
    });
  });

  test.each([
    ["municipality", " "],
    ["area", ""],
    ["routing", "magic"],
    ["winter", "9"],
    ["contactEmail", "hjælp"],
    ["contactEmail", "hjælp@eksempel.invalid"],
    ["contactPhone", "ring"],
    ["dpo", "x".repeat(201)],
    ["was", "javascript:alert(1)"],
    ["was", "http://eksempel.invalid"],
    ["was", "www.was.digst.dk"],
  ])("are refused as a whole when %s is %j", async (field, value) => {
    expect(await save({ ...good, [field]: value })).toMatchObject({ status: 422, data: { errors: [{ field }] } });
    expect(await database().setting.count()).toBe(0);
  });
});

describe("whatever is posted to the administration", () => {
  const number = "010190-1234";
  const settingsForm = (fields: Fields) =>
    answerOf(() =>
      settingsPage.action({ request: posting("/administration/indstillinger", fields, cookie), params: {}, context }),
    );
  const stored = async () =>
    JSON.stringify([
      await database().person.findMany(),
      await database().orgUnit.findMany(),
      await database().setting.findMany(),
      await database().signInLink.findMany(),
    ]);

  test("a CPR number is refused in every line that somebody writes, and stored nowhere", async () => {
    const whole = {
      municipality: "Fjordby",
      area: "Staben",
      routing: "automatic",
      winter: "7",
      contactEmail: "",
      contactPhone: "",
    };
    const per = await somebody();
    const name = `Per ${number}`;
    for (const [field, answer] of [
      ["name", await newPersonForm({ name, email: "per@eksempel.invalid", unit: "", roles: [] })],
      ["email", await newPersonForm({ name: "Per", email: `${number}@eksempel.invalid`, unit: "", roles: [] })],
      ["name", await personForm(per.id, { intent: "change", name, email: per.email, unit: "", roles: [] })],
      ["name", await unitForm({ intent: "create", name: `Familien ${number}`, kind: "SCHOOL", parent: "" })],
      ["municipality", await settingsForm({ ...whole, municipality: number, dpo: "", was: "" })],
      ["contactPhone", await settingsForm({ ...whole, contactPhone: "0101901234", dpo: "", was: "" })],
      ["dpo", await settingsForm({ ...whole, dpo: `Spørg om ${number}`, was: "" })],
      ["was", await settingsForm({ ...whole, dpo: "", was: `https://fjordby.example/${number}` })],
    ] as const) {
      expect(answer.status, field).toBe(422);
      expect(JSON.stringify(answer.data), field).toMatch(new RegExp(`"field":"${field}","message":"[^"]*CPR-nummer`));
    }
    expect(await stored()).not.toMatch(/010190-?1234/);
  });

  test("field names that every object has are passed over", async () => {
    const body = "__proto__=a&__proto__=b&constructor=c&toString=d&hasOwnProperty=e&name=";
    for (const page of [unitsPage, peoplePage, settingsPage]) {
      const init = { method: "POST", body, headers: { "Content-Type": "application/x-www-form-urlencoded" } };
      const answer = await answerOf(() => page.action({ request: asking("/administration", cookie, init), params: {}, context }));
      expect(answer.status).toBe(422);
    }
  });
});
