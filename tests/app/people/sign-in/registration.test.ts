import { beforeEach, describe, expect, test } from "vitest";
import { signedIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import type { OrgUnit } from "#prisma/generated/client.ts";
import { useEmptiedDatabase } from "../emptied.ts";
import { asking, somebody } from "../somebody.ts";
import { newestCode, sendAsked, Visitor } from "./asking-for-codes.ts";
import { minutesLater, morning, useMailServer } from "./code-letters.ts";

useEmptiedDatabase();
const post = useMailServer();
const email = "nina.ny@eksempel.dk";

let school: OrgUnit;
let fields: Record<string, string | string[]>;
beforeEach(async () => {
  school = await database().orgUnit.create({ data: { name: "Fyrreskolen", kind: "SCHOOL" } });
  await database().orgUnit.create({ data: { name: "Den lukkede skole", kind: "SCHOOL", closedAt: morning } });
  fields = { name: "Nina Ny", unit: school.id, profession: "TEACHER" };
});

/** A newcomer who has typed the right code. */
async function proved(til = ""): Promise<Visitor> {
  const visitor = new Visitor("192.0.2.1", til);
  await visitor.askFor(email);
  await sendAsked();
  expect(await visitor.type(newestCode(post.mail))).toMatchObject({ status: 302, to: `/log-ind/opret${til}` });
  return visitor;
}
const newcomer = () => database().person.findUnique({ where: { email } });

describe("somebody new from the municipality", () => {
  test("says who they are after the right code, and is in, where they wanted to go", async () => {
    const visitor = await proved("?til=%2Fhenvendelser%2Fny");
    expect(post.mail.received[0]?.text).toMatch(/^Hej\.\n/);
    expect(await visitor.seeRegistration()).toMatchObject({
      data: {
        address: email,
        fields: { unit: { options: [{ value: school.id, label: "Fyrreskolen" }, { value: "UNLISTED" }] } },
      },
    });
    expect(await visitor.register(fields)).toMatchObject({ status: 302, to: "/henvendelser/ny" });
    expect(await signedIn(asking("/", visitor.cookie))).toMatchObject({ name: "Nina Ny", email, roles: ["REQUESTER"] });
    expect(await newcomer()).toMatchObject({ unitId: school.id, profession: "TEACHER", roles: ["REQUESTER"], language: "da" });
    const { id } = (await newcomer()) ?? {};
    expect(await database().readLog.findMany({ orderBy: { id: "asc" } })).toMatchObject([
      { kind: "role-change", purpose: "registered", personId: id, detail: { of: id } },
      { kind: "sign-in", purpose: "code", personId: id },
    ]);
  });

  test("is a requester and nothing more, whatever is posted", async () => {
    const visitor = await proved();
    await visitor.register({ ...fields, roles: ["ADMIN"], email: "andet@eksempel.dk", demoOrder: "1", deactivatedAt: "" });
    expect(await newcomer()).toMatchObject({ roles: ["REQUESTER"], demoOrder: null });
    expect(await database().person.count()).toBe(1);
  });

  test("may work somewhere that is not on the list", async () => {
    const visitor = await proved();
    expect(await visitor.register({ ...fields, unit: "UNLISTED" })).toMatchObject({ status: 302, to: "/" });
    expect(await newcomer()).toMatchObject({ unitId: null });
  });

  test("is made once by many posts at the same moment", async () => {
    const visitor = await proved();
    const answers = await Promise.all(Array.from({ length: 6 }, () => visitor.register(fields)));
    expect(answers.every(({ status }) => status === 302)).toBe(true);
    expect(await database().person.count()).toBe(1);
    expect(await database().session.count()).toBe(1);
  });

  test("signs in as the same person the next time", async () => {
    await (await proved()).register(fields);
    const again = new Visitor();
    await again.askFor(email);
    await sendAsked();
    expect(await again.type(newestCode(post.mail))).toMatchObject({ to: "/" });
    expect(await database().person.count()).toBe(1);
    expect(post.mail.received.at(-1)?.text).toMatch(/^Hej Nina\.\n/);
  });
});

describe("the registration", () => {
  test("comes back with a sentence for what cannot be used, and still works", async () => {
    const visitor = await proved();
    const unit = "Vælg, hvor du arbejder";
    const profession = "Vælg din funktion";
    const refused: [typed: Record<string, string | string[]>, message?: string][] = [
      [{ name: " " }, "Skriv et navn"],
      [{ name: "x".repeat(101) }, "Skriv højst 100 tegn"],
      [{ name: ["Nina", "Ny"] }],
      [{ name: "Nina 010190-1234" }],
      [{ name: "Nina\nNy" }],
      [{ name: "Nina\u0000Ny" }],
      [{ unit: "" }, unit],
      [{ unit: "x" }, unit],
      [{ unit: "00000000-0000-7000-8000-000000000000" }, unit],
      [{ profession: "" }, profession],
      [{ profession: "TROLDMAND" }, profession],
    ];
    for (const [typed, message] of refused) {
      const [field] = Object.keys(typed);
      const answer = await visitor.register({ ...fields, ...typed });
      expect(answer, JSON.stringify(typed)).toMatchObject({
        status: 422,
        data: { errors: [{ field, ...(message ? { message } : {}) }] },
      });
    }
    expect(await newcomer()).toBeNull();
    expect(await visitor.register(fields)).toMatchObject({ status: 302, to: "/" });
  });

  test("takes no unit that is closed", async () => {
    const closed = await database().orgUnit.findFirstOrThrow({ where: { closedAt: { not: null } } });
    expect(await (await proved()).register({ ...fields, unit: closed.id })).toMatchObject({ status: 422 });
  });

  test("is open for half an hour, once, in the browser that gave the code", async () => {
    const visitor = await proved();
    const thief = new Visitor();
    expect(await thief.seeRegistration()).toMatchObject({ status: 302, to: "/log-ind" });
    expect(await thief.register(fields)).toMatchObject({ status: 302, to: "/log-ind/kode" });
    setClock(minutesLater(30));
    expect(await visitor.seeRegistration()).toMatchObject({ status: 302, to: "/log-ind/kode" });
    expect(await visitor.register(fields)).toMatchObject({ to: "/log-ind/kode" });
    expect(await newcomer()).toBeNull();
    setClock(minutesLater(29));
    const token = visitor.cookies.get("medspil-kode") ?? "";
    await visitor.register(fields);
    thief.cookies.set("medspil-kode", token);
    expect(await thief.register({ ...fields, name: "Tyv" })).toMatchObject({ to: "/log-ind/kode" });
    expect(await newcomer()).toMatchObject({ name: "Nina Ny" });
  });

  test("cannot be reached without the code", async () => {
    const visitor = new Visitor();
    await visitor.askFor(email);
    expect(await visitor.seeRegistration()).toMatchObject({ status: 302, to: "/log-ind/kode" });
    expect(await visitor.register(fields)).toMatchObject({ to: "/log-ind/kode" });
    expect(await database().person.count()).toBe(0);
  });

  test("leaves somebody as an administrator made them meanwhile, and lets them in", async () => {
    const visitor = await proved();
    const made = await somebody({ name: "Nina fra Staben", email, roles: ["CONSULTANT"] });
    expect(await visitor.register(fields)).toMatchObject({ to: "/" });
    expect(await signedIn(asking("/", visitor.cookie))).toMatchObject({ id: made.id, name: "Nina fra Staben" });
  });

  test("is refused to somebody who was deactivated meanwhile", async () => {
    const visitor = await proved();
    await somebody({ email, deactivatedAt: morning });
    expect(await visitor.register(fields)).toMatchObject({ to: "/log-ind/kode" });
    expect(await database().session.count()).toBe(0);
  });

  test("is for nobody where no domain is named", async () => {
    configure({ registrationDomains: [] });
    const visitor = new Visitor();
    await visitor.askFor(email);
    await sendAsked();
    expect(post.mail.received).toEqual([]);
    // Not even with the right code, guessed.
    const { derivedCode } = await import("#app/platform/tokens.server.ts");
    const { id } = await database().signInCode.findFirstOrThrow();
    expect(await visitor.type(derivedCode("sign-in-code", id))).toMatchObject({ status: 422 });
    expect(await visitor.seeRegistration()).toMatchObject({ to: "/log-ind/kode" });
  });
});
