import { beforeEach, describe, expect, test } from "vitest";
import { signedIn } from "#app/people/session.server.ts";
import { createSetupLink } from "#app/people/sign-in/setup.server.ts";
import { createSignInLink } from "#app/people/sign-in/sign-in-links.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import * as home from "#app/routes/home.tsx";
import * as extend from "#app/routes/session.extend.tsx";
import * as setUpPage from "#app/routes/set-up.tsx";
import * as linkPage from "#app/routes/sign-in.link.tsx";
import * as signInPage from "#app/routes/sign-in.tsx";
import * as signOutPage from "#app/routes/sign-out.tsx";
import { useEmptiedDatabase } from "../emptied.ts";
import { answerOf, asking, cookieOf, posting, signedInAs, somebody } from "../somebody.ts";

useEmptiedDatabase();

const morning = new Date("2026-11-23T08:00:00Z");
const hours = (count: number) => new Date(morning.getTime() + count * 3_600_000);
const context = { nonce: "" };

beforeEach(() => {
  setClock(morning);
  configure({ demo: false, publicUrl: "http://localhost:3000", trustProxy: 0 });
});

describe("a one-time link from the administrator", () => {
  const open = (token: string) =>
    answerOf(() => linkPage.loader({ request: asking(`/log-ind/${token}`), params: { token }, context }));
  const use = (token: string) =>
    answerOf(() => linkPage.action({ request: posting(`/log-ind/${token}`, {}), params: { token }, context }));
  const linkFor = async (id: string) => {
    const link = await createSignInLink(id, { ...(await somebody({ name: "Asta Admin" })), sessionHash: "" });
    expect(link).toMatch(/^http:\/\/localhost:3000\/log-ind\/[\w-]{43}$/);
    return link?.split("/").at(-1) ?? "";
  };

  test("says whose it is, and burns nothing by being looked at", async () => {
    const token = await linkFor((await somebody({ name: "Per Pædagog" })).id);
    for (let looks = 0; looks < 3; looks += 1)
      expect(await open(token)).toMatchObject({ status: 200, data: { name: "Per Pædagog" } });
    expect(await use(token)).toMatchObject({ status: 302, to: "/" });
  });

  test("signs its person in, once", async () => {
    const per = await somebody();
    const token = await linkFor(per.id);
    const { headers } = await use(token);
    expect(await signedIn(asking("/", cookieOf(headers)))).toMatchObject({ id: per.id });
    expect(await use(token)).toMatchObject({ status: 404, data: { name: null } });
    expect(await open(token)).toMatchObject({ status: 404, data: { name: null } });
  });

  test("lets exactly one of many posts in that come at the same moment", async () => {
    const token = await linkFor((await somebody()).id);
    const answers = await Promise.all(Array.from({ length: 8 }, () => use(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([302, ...Array(7).fill(404)]);
    expect(await database().session.count()).toBe(1);
  });

  test("works for 24 hours", async () => {
    const token = await linkFor((await somebody()).id);
    setClock(new Date(hours(24).getTime() - 1));
    expect(await open(token)).toMatchObject({ status: 200 });
    setClock(hours(24));
    expect(await open(token)).toMatchObject({ status: 404 });
    expect(await use(token)).toMatchObject({ status: 404 });
  });

  test("stops working when a new one is made, and when its person is deactivated", async () => {
    const per = await somebody();
    const [first, second] = [await linkFor(per.id), await linkFor(per.id)];
    expect(await use(first)).toMatchObject({ status: 404 });
    await database().person.update({ where: { id: per.id }, data: { deactivatedAt: morning } });
    expect(await open(second)).toMatchObject({ status: 404 });
    expect(await use(second)).toMatchObject({ status: 404 });
    expect(await createSignInLink(per.id, { ...(await somebody()), sessionHash: "" })).toBeNull();
    expect(await database().session.count()).toBe(0);
  });

  test("is kept as a hash only, and what was invented is noted without it", async () => {
    const token = await linkFor((await somebody()).id);
    await use("opfundet");
    const rows = JSON.stringify([
      await database().signInLink.findMany(),
      await database().readLog.findMany({ omit: { id: true } }),
    ]);
    expect(rows).not.toContain(token);
    expect(rows).not.toContain("opfundet");
    expect(await database().readLog.findMany({ where: { kind: "sign-in-refused" } })).toMatchObject([
      { kind: "sign-in-refused", purpose: "link", personId: null },
    ]);
  });

  test("opens no set-up, and the set-up link signs nobody in", async () => {
    const token = await linkFor((await somebody()).id);
    const setUpToken = (await createSetupLink())?.split("/").at(-1) ?? "";
    expect(await use(setUpToken)).toMatchObject({ status: 404 });
    expect(await answerOf(() => setUpPage.loader({ request: asking("/"), params: { token }, context }))).toMatchObject({
      status: 404,
    });
  });
});

describe("the first administrator", () => {
  const fields = { name: "Asta Admin", email: "Asta.Admin@Eksempel.Invalid", unit: "Staben for Tryghed og Forebyggelse" };
  const open = (token: string) => answerOf(() => setUpPage.loader({ request: asking("/"), params: { token }, context }));
  const post = (token: string, typed: Record<string, string | string[]> = fields) =>
    answerOf(() => setUpPage.action({ request: posting(`/opsaetning/${token}`, typed), params: { token }, context }));
  const newLink = async () => (await createSetupLink())?.split("/").at(-1) ?? "";

  test("is made by the console's link, signed in, and begins at the administration", async () => {
    const token = await newLink();
    expect(await open(token)).toMatchObject({ status: 200, data: { open: true } });
    const answer = await post(token);
    expect(answer).toMatchObject({ status: 302, to: "/administration" });
    expect(await signedIn(asking("/", cookieOf(answer.headers)))).toMatchObject({
      name: "Asta Admin",
      email: "asta.admin@eksempel.invalid",
      roles: ["REQUESTER", "ADMIN"],
    });
    expect(await database().orgUnit.findMany()).toMatchObject([{ name: fields.unit, kind: "STAFF_UNIT" }]);
    expect(await database().readLog.findFirst({ where: { kind: "role-change" } })).toMatchObject({ purpose: "set-up" });
  });

  test("is made once: afterwards there is no link any more, and the old one opens nothing", async () => {
    const token = await newLink();
    await post(token);
    expect(await post(token)).toMatchObject({ status: 404 });
    expect(await open(token)).toMatchObject({ status: 404, data: { open: false } });
    expect(await createSetupLink()).toBeNull();
    expect(await database().person.count()).toBe(1);
  });

  test("is made once by many posts at the same moment", async () => {
    const token = await newLink();
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => post(token, { ...fields, email: `asta${index}@eksempel.invalid` })),
    );
    expect(answers.filter(({ status }) => status === 302)).toHaveLength(1);
    expect(await database().person.count()).toBe(1);
  });

  test("gets a new link at each start, and the former one stops working; after 24 hours so does the last", async () => {
    const [first, second] = [await newLink(), await newLink()];
    expect(await open(first)).toMatchObject({ status: 404 });
    expect(await open(second)).toMatchObject({ status: 200 });
    setClock(hours(24));
    expect(await post(second)).toMatchObject({ status: 404 });
  });

  test("gets the form back with a sentence for each field, and the link still works", async () => {
    const token = await newLink();
    const answer = await post(token, { name: " ", email: "asta", unit: "x".repeat(101) });
    expect(answer).toMatchObject({
      status: 422,
      data: {
        errors: [
          { field: "name", message: "Skriv et navn" },
          { field: "email", message: "Skriv en mailadresse, for eksempel navn@kommune.dk" },
          { field: "unit", message: "Skriv højst 100 tegn" },
        ],
        typed: { email: ["asta"] },
      },
    });
    expect(await database().person.count()).toBe(0);
    expect(await post(token)).toMatchObject({ status: 302 });
  });

  test.each([
    ["a NUL character", { ...fields, name: "Asta\u0000Admin" }, "name"],
    ["two lines", { ...fields, unit: "Staben\nfor" }, "unit"],
    ["a repeated field", { ...fields, name: ["Asta", "Admin"] }, "name"],
    ["a megabyte", { ...fields, name: "æ".repeat(500_000) }, "name"],
    ["an address with two lines", { ...fields, email: "asta@eksempel.invalid\r\nBcc: x@eksempel.invalid" }, "email"],
  ])("cannot be made with %s", async (_what, typed, field) => {
    const answer = await post(await newLink(), typed);
    expect(answer).toMatchObject({ status: 422, data: { errors: [{ field }] } });
    expect(await database().person.count()).toBe(0);
  });

  test("cannot be made by something that is no form", async () => {
    const token = await newLink();
    const request = asking("/", null, {
      method: "POST",
      body: "{",
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
    });
    expect(await answerOf(() => setUpPage.action({ request, params: { token }, context }))).toMatchObject({ status: 422 });
  });
});

describe("the sign-in page", () => {
  const load = (path: string, cookie?: string) =>
    answerOf(() => signInPage.loader({ request: asking(path, cookie), params: {}, context }));
  const choose = (person: string, path = "/log-ind") =>
    answerOf(() => signInPage.action({ request: posting(path, { person }), params: {}, context }));

  test("lists the demo people in their order under three headings, with name and role", async () => {
    configure({ demo: true });
    const school = await database().orgUnit.create({ data: { name: "Fyrreskolen", kind: "SCHOOL" } });
    const at = { unitId: school.id };
    await somebody({ name: "Stefan Stabsen", roles: ["UNIT_MANAGER", "CONSULTANT"], demoOrder: 5 });
    await somebody({ name: "Karla Konsul", roles: ["CONSULTANT", "TRIAGE"], demoOrder: 3 });
    await somebody({ name: "Sander Skoleleder", roles: ["LEADER"], demoOrder: 6, ...at });
    await somebody({ name: "Lærke Lærer", profession: "TEACHER", demoOrder: 1, ...at });
    await somebody({ name: "Asta Admin", roles: ["ADMIN"], demoOrder: 7 });
    await somebody({ name: "Uden For Demoen" });
    const { data } = await load("/log-ind");
    expect(data).toMatchObject({
      demo: {
        asking: [{ name: "Lærke Lærer", role: "Lærer, Fyrreskolen" }],
        advising: [{ name: "Karla Konsul", role: "Konsulent, fordeler" }],
        leading: [
          { name: "Stefan Stabsen", role: "Stabschef" },
          { name: "Sander Skoleleder", role: "Leder, Fyrreskolen" },
          { name: "Asta Admin", role: "Systemadministrator" },
        ],
      },
    });
  });

  test("signs a demo person in and brings them where they wanted to go", async () => {
    configure({ demo: true });
    const laerke = await somebody({ demoOrder: 1 });
    const answer = await choose(laerke.id, "/log-ind?til=%2Fhenvendelser%2Fny");
    expect(answer).toMatchObject({ status: 302, to: "/henvendelser/ny" });
    expect(await signedIn(asking("/", cookieOf(answer.headers)))).toMatchObject({ id: laerke.id });
    expect(await choose(laerke.id, "/log-ind?til=https%3A%2F%2Fondsindet.invalid")).toMatchObject({ to: "/" });
  });

  test("signs nobody in outside the demo, and in the demo only those on the list", async () => {
    const [listed, unlisted] = [await somebody({ demoOrder: 1 }), await somebody()];
    expect(await load("/log-ind")).toMatchObject({ data: { demo: null } });
    expect(await choose(listed.id)).toMatchObject({ status: 422 });
    configure({ demo: true });
    for (const id of [unlisted.id, "", "x", "' or 1=1 --", listed.id.slice(1), "00000000-0000-7000-8000-000000000000"]) {
      expect(await choose(id), id).toMatchObject({ status: 422 });
    }
    expect(await database().session.count()).toBe(0);
  });

  test("says that a session has run out, to the browser whose it was", async () => {
    const cookie = await signedInAs(await somebody());
    expect(await load("/log-ind")).toMatchObject({ data: { ended: false } });
    setClock(hours(1));
    expect(await load("/log-ind", cookie)).toMatchObject({ data: { ended: true } });
  });

  test("sends on whoever is signed in already", async () => {
    const cookie = await signedInAs(await somebody());
    expect(await load("/log-ind?til=%2Fkoe", cookie)).toMatchObject({ status: 302, to: "/koe" });
  });
});

describe("the ways out and on", () => {
  test("signing out takes a post; looking at the page does nothing", async () => {
    const cookie = await signedInAs(await somebody({ name: "Lærke Lærer" }));
    const page = await answerOf(() => signOutPage.loader({ request: asking("/log-ud", cookie), params: {}, context }));
    expect(page.data).toEqual({ name: "Lærke Lærer" });
    expect(await signedIn(asking("/", cookie))).not.toBeNull();
    const out = await answerOf(() => signOutPage.action({ request: posting("/log-ud", {}, cookie), params: {}, context }));
    expect(out).toMatchObject({ status: 302, to: "/log-ind" });
    expect(await signedIn(asking("/", cookie))).toBeNull();
  });

  test("“Bliv logget ind” begins the half hour anew, and cannot when it is over", async () => {
    const cookie = await signedInAs(await somebody());
    const stay = () => answerOf(() => extend.action({ request: posting("/session/forlaeng", {}, cookie), params: {}, context }));
    setClock(new Date(morning.getTime() + 29 * 60_000));
    expect(await stay()).toMatchObject({ status: 204 });
    setClock(new Date(morning.getTime() + 58 * 60_000));
    expect(await signedIn(asking("/", cookie))).not.toBeNull();
    setClock(new Date(morning.getTime() + 88 * 60_000));
    expect(await stay()).toMatchObject({ status: 302, to: "/log-ind" });
  });

  test.each([
    [["CONSULTANT"], "/koe"],
    [["TRIAGE"], "/koe"],
    [["UNIT_MANAGER"], "/koe"],
    [["CONSULTANT", "ADMIN"], "/koe"],
    [["ADMIN"], "/administration"],
    [["LEADER"], "/henvendelser"],
    [["AUDITOR", "EDITOR"], "/henvendelser"],
    [[], "/henvendelser"],
  ] as const)("with the roles %j the front page leads to %s", async (roles, to) => {
    const cookie = await signedInAs(await somebody({ roles: [...roles] }));
    expect(await answerOf(() => home.loader({ request: asking("/", cookie), params: {}, context }))).toMatchObject({
      status: 302,
      to,
    });
  });

  test("strangers are sent from the front page to sign in, without a detour", async () => {
    expect(await answerOf(() => home.loader({ request: asking("/"), params: {}, context }))).toMatchObject({
      status: 302,
      to: "/log-ind",
    });
  });
});
