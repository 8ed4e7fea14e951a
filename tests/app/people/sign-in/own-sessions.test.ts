import { beforeEach, describe, expect, test } from "vitest";
import { deviceOf } from "#app/people/devices.ts";
import { signedIn, signIn } from "#app/people/session.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database.server.ts";
import * as sessionsPage from "#app/routes/sessions.tsx";
import type { Person } from "#prisma/generated/client.ts";
import { useEmptiedDatabase } from "../emptied.ts";
import { answerOf, asking, cookieOf, posting, somebody } from "../somebody.ts";
import { minutesLater, morning } from "./code-letters.ts";

useEmptiedDatabase();

const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

let laerke: Person;
let per: Person;
beforeEach(async () => {
  setClock(morning);
  laerke = await somebody({ name: "Lærke Lærer" });
  per = await somebody({ name: "Per Pædagog" });
});

async function inWith(person: Person, userAgent: string): Promise<string> {
  const request = asking("/log-ind", null, { headers: { "User-Agent": userAgent } });
  return cookieOf(await signIn(person, request, "code")) ?? "";
}
type Shown = {
  sessions: { id: string; browser: string | null; system: string | null; since: Date; seen: Date; isThis: boolean }[];
};
const look = async (cookie: string) => {
  const answer = await answerOf(() =>
    sessionsPage.loader({ request: asking("/mine-sessioner", cookie), params: {}, context: { nonce: "" } }),
  );
  return (answer.data as Shown).sessions;
};
const end = (cookie: string, fields: Record<string, string | string[]>) =>
  answerOf(() =>
    sessionsPage.action({ request: posting("/mine-sessioner", fields, cookie), params: {}, context: { nonce: "" } }),
  );

describe("my sessions", () => {
  test("are the ones that go on, this first: what with, since when, last used", async () => {
    const phone = await inWith(laerke, iphone);
    setClock(minutesLater(10));
    const desk = await inWith(laerke, firefox);
    setClock(minutesLater(20));
    await signedIn(asking("/", phone));
    expect(await look(desk)).toMatchObject([
      { browser: "firefox", system: "windows", since: minutesLater(10), isThis: true },
      { browser: "safari", system: "ios", since: morning, seen: minutesLater(20), isThis: false },
    ]);
    expect(await look(phone)).toMatchObject([{ browser: "safari", isThis: true }, { browser: "firefox" }]);
    setClock(minutesLater(49));
    await signedIn(asking("/", phone));
    setClock(minutesLater(55));
    expect(await look(phone)).toMatchObject([{ browser: "safari" }]);
  });

  test("are nobody else's", async () => {
    await inWith(per, firefox);
    expect(await look(await inWith(laerke, iphone))).toHaveLength(1);
  });

  test("tell nothing that opens one", async () => {
    const cookie = await inWith(laerke, firefox);
    const shown = JSON.stringify(await look(cookie));
    const { tokenHash } = await database().session.findFirstOrThrow();
    expect(shown).not.toContain(tokenHash);
    expect(shown).not.toContain(cookie.split("=")[1]);
    expect(JSON.stringify(await database().session.findMany())).not.toContain("Gecko");
  });

  test("end one by one, at once", async () => {
    const [phone, desk] = [await inWith(laerke, iphone), await inWith(laerke, firefox)];
    const other = (await look(desk)).find(({ isThis }) => !isThis);
    expect(await end(desk, { intent: "end", session: other?.id ?? "" })).toMatchObject({
      status: 302,
      to: "/mine-sessioner?afsluttet=en",
    });
    expect(await signedIn(asking("/", phone))).toBeNull();
    expect(await signedIn(asking("/", desk))).not.toBeNull();
  });

  test("end all but this one", async () => {
    const [one, two, three] = [await inWith(laerke, iphone), await inWith(laerke, firefox), await inWith(laerke, "")];
    const pers = await inWith(per, firefox);
    expect(await end(two, { intent: "end-others" })).toMatchObject({ to: "/mine-sessioner?afsluttet=andre" });
    for (const cookie of [one, three]) expect(await signedIn(asking("/", cookie))).toBeNull();
    for (const cookie of [two, pers]) expect(await signedIn(asking("/", cookie))).not.toBeNull();
  });

  test("of others are not there for me: the same 404 as for what nobody has", async () => {
    const pers = await inWith(per, firefox);
    const mine = await inWith(laerke, iphone);
    const theirs = (await look(pers))[0]?.id ?? "";
    const { tokenHash } = await database().session.findFirstOrThrow({ where: { personId: per.id } });
    for (const session of [theirs, "00000000-0000-7000-8000-000000000000", tokenHash, "x", "", "' or 1=1 --", "\u0000"]) {
      expect(await end(mine, { intent: "end", session }), session).toMatchObject({ status: 404 });
    }
    expect(await end(mine, {})).toMatchObject({ status: 404 });
    expect(await signedIn(asking("/", pers))).not.toBeNull();
  });
});

describe("what a session was begun with", () => {
  test("is told by two words that its owner recognises, or by none", () => {
    const said: [userAgent: string | null, browser: string | null, system: string | null][] = [
      [firefox, "firefox", "windows"],
      [iphone, "safari", "ios"],
      [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
        "chrome",
        "windows",
      ],
      [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0",
        "edge",
        "windows",
      ],
      [
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
        "safari",
        "mac",
      ],
      [
        "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
        "chrome",
        "chromeos",
      ],
      [
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
        "samsung",
        "android",
      ],
      [
        "Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/138.0 Mobile/15E148 Safari/604.1",
        "chrome",
        "ios",
      ],
      ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "firefox", "linux"],
      ["curl/8.5.0", null, null],
      ["", null, null],
      [null, null, null],
      ["x".repeat(1_000_000), null, null],
    ];
    for (const [userAgent, browser, system] of said)
      expect(deviceOf(userAgent), userAgent?.slice(0, 200)).toEqual({ browser, system });
  });
});
