import { beforeEach, describe, expect, test } from "vitest";
import {
  cleanUpSessions,
  knownPersonOfExpiredSession,
  requirePerson,
  requireRole,
  signedIn,
  signIn,
  signOut,
} from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import type { Person } from "#prisma/generated/client.ts";
import { useEmptiedDatabase } from "./emptied.ts";
import { answerOf, asking, cookieOf, signedInAs, somebody } from "./somebody.ts";

useEmptiedDatabase();

const morning = new Date("2026-11-23T08:00:00Z");
const minutesLater = (minutes: number, from = morning) => new Date(from.getTime() + minutes * 60_000);
const days = (count: number) => count * 24 * 60;

let laerke: Person;
beforeEach(async () => {
  setClock(morning);
  configure({ trustProxy: 0, publicUrl: "http://localhost:3000" });
  laerke = await somebody({ name: "Lærke Lærer", roles: ["LEADER"] });
});

describe("somebody who has signed in", () => {
  test("is known by the cookie, with first name and roles, asking being everybody's", async () => {
    const cookie = await signedInAs(laerke);
    expect(await signedIn(asking("/henvendelser", cookie))).toMatchObject({
      id: laerke.id,
      name: "Lærke Lærer",
      firstName: "Lærke",
      roles: ["REQUESTER", "LEADER"],
    });
  });

  test("is known among other cookies of the same site", async () => {
    const cookie = await signedInAs(laerke);
    expect(await signedIn(asking("/", `andet=1; ${cookie}; medspilx=2`))).not.toBeNull();
  });

  test("leaves only a hash in the database", async () => {
    const cookie = await signedInAs(laerke);
    const token = cookie.split("=")[1] ?? "";
    const rows = JSON.stringify(await database().session.findMany());
    expect(token).toHaveLength(43);
    expect(rows).not.toContain(token);
  });

  test("stays signed in through a day of work, as long as half an hour never passes in silence", async () => {
    const cookie = await signedInAs(laerke);
    for (let minutes = 29; minutes < 12 * 60; minutes += 29) {
      setClock(minutesLater(minutes));
      expect(await signedIn(asking("/", cookie)), `after ${minutes} minutes`).not.toBeNull();
    }
  });

  test("is out after 30 idle minutes, and a late request does not revive the session", async () => {
    const cookie = await signedInAs(laerke);
    setClock(minutesLater(30));
    expect(await signedIn(asking("/", cookie))).toBeNull();
    setClock(minutesLater(10));
    expect(await signedIn(asking("/", cookie))).not.toBeNull();
    setClock(minutesLater(40));
    expect(await signedIn(asking("/", cookie))).toBeNull();
  });

  test("is out after 12 hours, however busy", async () => {
    const cookie = await signedInAs(laerke);
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      setClock(minutesLater(minutes));
      await signedIn(asking("/", cookie));
    }
    setClock(minutesLater(12 * 60 - 1));
    expect(await signedIn(asking("/", cookie))).not.toBeNull();
    setClock(minutesLater(12 * 60));
    expect(await signedIn(asking("/", cookie))).toBeNull();
  });

  test("is noted as seen at most once a minute", async () => {
    const cookie = await signedInAs(laerke);
    const lastSeen = async () => (await database().session.findFirstOrThrow()).lastSeenAt;
    setClock(minutesLater(0.9));
    await signedIn(asking("/", cookie));
    expect(await lastSeen()).toEqual(morning);
    setClock(minutesLater(1));
    await signedIn(asking("/", cookie));
    expect(await lastSeen()).toEqual(minutesLater(1));
  });

  test("is out at once when deactivated", async () => {
    const cookie = await signedInAs(laerke);
    await database().person.update({ where: { id: laerke.id }, data: { deactivatedAt: morning } });
    expect(await signedIn(asking("/", cookie))).toBeNull();
    expect(await knownPersonOfExpiredSession(asking("/", cookie))).toBeNull();
  });
});

describe("a cookie", () => {
  test("that is forged, empty or cut opens nothing", async () => {
    const cookie = await signedInAs(laerke);
    const { tokenHash } = await database().session.findFirstOrThrow();
    for (const forged of ["medspil=x", "medspil=", "medspil", cookie.slice(0, -1), `medspil=${tokenHash}`, `MEDSPIL=${cookie}`]) {
      expect(await signedIn(asking("/", forged)), forged).toBeNull();
      expect(await knownPersonOfExpiredSession(asking("/", forged)), forged).toBeNull();
    }
  });

  test("is out of reach for scripts and for other sites' posts, and goes with the browser", async () => {
    const header = (await signIn(laerke, asking("/log-ind"), "link")).getSetCookie()[0];
    expect(header).toMatch(/^medspil=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test("is for https and this very host alone, once people open Medspil by https; that of the language too", async () => {
    configure({ publicUrl: "https://medspil.invalid" });
    const headers = (await signIn(laerke, asking("/log-ind"), "link")).getSetCookie();
    expect(headers).toEqual([
      expect.stringMatching(/^__Host-medspil=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/),
      "__Host-medspil-sprog=da; Path=/; HttpOnly; SameSite=Lax; Secure",
    ]);
    const token = /=([^;]+)/.exec(headers[0] ?? "")?.[1];
    expect(await signedIn(asking("/", `__Host-medspil=${token}`))).toMatchObject({ id: laerke.id });
    // One that a neighbour on the same domain can plant.
    expect(await signedIn(asking("/", `medspil=${token}`))).toBeNull();
    expect((await signOut(asking("/log-ud", `__Host-medspil=${token}`))).get("Set-Cookie")).toBe(
      "__Host-medspil=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure",
    );
  });

  test("changes at every sign-in, and the former one stops working", async () => {
    const first = await signedInAs(laerke);
    const second = cookieOf(await signIn(laerke, asking("/log-ind", first), "link"));
    expect(second).not.toBe(first);
    expect(await signedIn(asking("/", first))).toBeNull();
    expect(await signedIn(asking("/", second))).not.toBeNull();
    expect(await database().session.count()).toBe(1);
  });

  test("that somebody planted beforehand is worth nothing after sign-in", async () => {
    const planted = "medspil=plantetplantetplantetplantetplantetplantet1";
    await signIn(laerke, asking("/log-ind", planted), "link");
    expect(await signedIn(asking("/", planted))).toBeNull();
  });

  test("is taken away by signing out, and the row with it", async () => {
    const cookie = await signedInAs(laerke);
    const headers = await signOut(asking("/log-ud", cookie));
    expect(headers.get("Set-Cookie")).toContain("medspil=; ");
    expect(headers.get("Set-Cookie")).toContain("Max-Age=0");
    // What the browser still keeps of the pages goes with it.
    expect(headers.get("Clear-Site-Data")).toBe('"cache"');
    expect(await database().session.count()).toBe(0);
    expect(await knownPersonOfExpiredSession(asking("/", cookie))).toBeNull();
  });
});

describe("a session that has run out", () => {
  test("still says whose it was for seven days, so that what was typed can become that person's draft", async () => {
    const cookie = await signedInAs(laerke);
    expect(await knownPersonOfExpiredSession(asking("/", cookie))).toBeNull();
    setClock(minutesLater(30));
    expect(await knownPersonOfExpiredSession(asking("/", cookie))).toBe(laerke.id);
    setClock(minutesLater(30 + days(7) - 1));
    expect(await knownPersonOfExpiredSession(asking("/", cookie))).toBe(laerke.id);
    setClock(minutesLater(30 + days(7)));
    expect(await knownPersonOfExpiredSession(asking("/", cookie))).toBeNull();
  });

  test("is cleaned up when nobody needs to remember it, and not before", async () => {
    const cookie = await signedInAs(laerke);
    setClock(minutesLater(30 + days(7) - 1));
    await cleanUpSessions();
    expect(await knownPersonOfExpiredSession(asking("/", cookie))).toBe(laerke.id);
    setClock(minutesLater(31 + days(7)));
    await cleanUpSessions();
    expect(await database().session.count()).toBe(0);
  });
});

describe("a page that asks who is there", () => {
  test("sends a stranger to sign in and back to the same page afterwards", async () => {
    const answer = await answerOf(() => requirePerson(asking("/koe?type=SPARRING&side=2")));
    expect(answer).toMatchObject({ status: 302, to: "/log-ind?til=%2Fkoe%3Ftype%3DSPARRING%26side%3D2" });
  });

  test("does not put the browser's own data addresses into the way back", async () => {
    const data = await answerOf(() => requirePerson(asking("/henvendelser/ny.data?_routes=routes%2Frequests.new")));
    expect(data.to).toBe("/log-ind?til=%2Fhenvendelser%2Fny");
    expect((await answerOf(() => requirePerson(asking("/_root.data")))).to).toBe("/log-ind");
  });

  test("lets in who has one of its roles, and answers 403 to others, which is noted", async () => {
    const cookie = await signedInAs(laerke);
    expect(await requireRole(asking("/fordeling", cookie), "TRIAGE", "LEADER")).toMatchObject({ id: laerke.id });
    const answer = await answerOf(() => requireRole(asking("/fordeling", cookie), "TRIAGE", "UNIT_MANAGER"));
    expect(answer.status).toBe(403);
    expect(await database().readLog.findFirst({ where: { kind: "refused" } })).toMatchObject({
      personId: laerke.id,
      purpose: "role",
      detail: { needed: ["TRIAGE", "UNIT_MANAGER"] },
    });
  });

  test("lets everybody ask for advice", async () => {
    const nobodySpecial = await somebody();
    expect(await requireRole(asking("/henvendelser", await signedInAs(nobodySpecial)), "REQUESTER")).toMatchObject({
      roles: ["REQUESTER"],
    });
  });
});
