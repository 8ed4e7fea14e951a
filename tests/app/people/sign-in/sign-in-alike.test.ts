import pg from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { setClock } from "#app/platform/clock.server.ts";
import { configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import { useEmptiedDatabase } from "../emptied.ts";
import { answerOf, posting, somebody } from "../somebody.ts";
import { type Answer, anotherThan, newestCode, sendAsked, Visitor } from "./asking-for-codes.ts";
import { minutesLater, useMailServer } from "./code-letters.ts";

// Against account enumeration: nobody shall learn from signing in who has access. What is answered, what the database is asked, and how long it takes
// is the same.

useEmptiedDatabase();
const post = useMailServer();

const known = "per.paedagog@eksempel.dk";
/** As long as the known one, so that lengths can be compared. */
const kinds = {
  known,
  "known elsewhere": "per.paedagog@andetsted.dk",
  deactivated: "eva.pensionist@eksempel.dk",
  "unknown here": "ny.kollega.x@eksempel.dk",
  "unknown elsewhere": "fremmed@andetsted.dk",
} as const;
const gettingALetter = [kinds.known, kinds["known elsewhere"], kinds["unknown here"]];

beforeEach(async () => {
  await somebody({ name: "Per Pædagog", email: known });
  await somebody({ name: "Per Pædagog", email: kinds["known elsewhere"] });
  await somebody({ name: "Eva Pensionist", email: kinds.deactivated, deactivatedAt: new Date("2026-01-01") });
});

/** What a client sees of an answer, but for what is random in it and for the address that it typed itself. */
function seen({ status, to, headers, data }: Answer, address: string) {
  const masked = [...headers].map(([name, value]) => [name, value.replace(/(medspil-kode=)[\w-]{43}/, "$1TOKEN")]);
  return { status, to, headers: masked, data: JSON.stringify(data)?.replaceAll(address, "ADDRESS") };
}

/** A spy on `pg`: every statement that the database gets while something happens, in order. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const { query } = pg.Client.prototype;
  const spy = vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const [asked] = args as [string | { text: string }];
    statements.push(typeof asked === "string" ? asked : asked.text);
    return (query as (...args: unknown[]) => unknown).apply(this, args) as never;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return statements;
}

/** All values that the callback gives for each kind, which must be one value. */
async function sameForAll<Value>(look: (address: string, visitor: Visitor) => Promise<Value>): Promise<Value> {
  const values: Value[] = [];
  for (const [kind, address] of Object.entries(kinds)) {
    values.push(await look(address, new Visitor("192.0.2.1", "?til=%2Fkoe")));
    expect(values.at(-1), kind).toEqual(values[0]);
  }
  return values[0] as Value;
}

describe("whether an address has access", () => {
  test("shows in no answer: page, status, headers, cookie", async () => {
    const asked = await sameForAll(async (address, visitor) => seen(await visitor.askFor(address), address));
    expect(asked).toMatchObject({
      status: 302,
      to: "/log-ind/kode?til=%2Fkoe",
      headers: [
        ["location", "/log-ind/kode?til=%2Fkoe"],
        ["set-cookie", "medspil-kode=TOKEN; Path=/; HttpOnly; SameSite=Lax"],
      ],
    });
    const page = await sameForAll(async (address, visitor) => {
      await visitor.askFor(address);
      return seen(await visitor.seeCodePage(), address);
    });
    expect(page).toMatchObject({ status: 200 });
  });

  test("shows in no answer to a wrong code, from the first to the sixth, nor in that to a new one", async () => {
    const answers = await sameForAll(async (address, visitor) => {
      await visitor.askFor(address);
      await sendAsked();
      const code = gettingALetter.some((one) => one === address) ? newestCode(post.mail) : "123456";
      const answers = [];
      for (let by = 1; by <= 6; by += 1) {
        answers.push(seen(await visitor.type(anotherThan(code, by)), address));
        answers.push(seen(await visitor.seeCodePage(), address));
      }
      answers.push(seen(await visitor.askAgain(), address));
      return answers.map((answer) => ({ ...answer, data: answer.data?.replace(/"code":\["\d{6}"\]/, "") }));
    });
    expect(answers.map(({ status }) => status)).toEqual([422, 200, 422, 200, 422, 200, 422, 200, 422, 200, 302, 200, 302]);
  });

  test("shows in no limit", async () => {
    const refused = await sameForAll(async (address, visitor) => {
      for (let count = 0; count < 5; count += 1) await visitor.askFor(address);
      return seen(await visitor.askFor(address), address);
    });
    expect(refused.status).toBe(429);
  });

  test("shows in nothing that the database is asked meanwhile", async () => {
    // Warm-up: the first use of anything prepares it.
    await new Visitor().askFor("varm.op@eksempel.dk");
    const asked = await sameForAll((address, visitor) => statementsOf(() => visitor.askFor(address)));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.join("\n")).not.toMatch(/person/);

    const checked = await sameForAll(async (address, visitor) => {
      await visitor.askFor(address);
      await visitor.seeCodePage();
      return statementsOf(() => visitor.type("000000"));
    });
    expect(checked.join("\n")).not.toMatch(/from "public"."person"|join person/i);
  });

  test("shows in no time: forty askers of either kind, mixed, cannot be told apart by who took longer", async () => {
    const times: { ms: number; isKnown: boolean }[] = [];
    for (let round = 0; round < 40; round += 1) {
      await database().attemptCount.deleteMany();
      const pair = [known, "fremmed@andetsted.dk"];
      for (const address of round % 2 ? pair : pair.reverse()) {
        const begun = performance.now();
        await new Visitor().askFor(address);
        times.push({ ms: performance.now() - begun, isKnown: address === known });
      }
    }
    // Mann and Whitney's z: one in ten million for answers that take the same, far beyond it for a letter more or less.
    const ranked = times.sort((one, other) => one.ms - other.ms);
    const n = 40;
    const rankSum = ranked.reduce((sum, { isKnown }, index) => sum + (isKnown ? index + 1 : 0), 0);
    const z = (rankSum - (n * (2 * n + 1)) / 2) / Math.sqrt((n * n * (2 * n + 1)) / 12);
    expect(Math.abs(z)).toBeLessThan(5.3);
  });

  test("decides who gets a letter: people with access, and newcomers of the municipality", async () => {
    for (const address of Object.values(kinds)) await new Visitor().askFor(address);
    await sendAsked();
    expect(post.mail.received.map(({ to }) => (to as { text: string }).text).sort()).toEqual([...gettingALetter].sort());
  });

  test("is found out anew when the code is typed: whoever was deactivated meanwhile is not let in", async () => {
    const visitor = new Visitor();
    await visitor.askFor(known);
    await sendAsked();
    const code = newestCode(post.mail);
    await database().person.updateMany({ where: { email: known }, data: { deactivatedAt: minutesLater(1) } });
    setClock(minutesLater(2));
    expect(await visitor.type(code)).toMatchObject({
      status: 422,
      data: { errors: [{ message: expect.stringContaining("4 forsøg") }] },
    });
    expect(await database().session.count()).toBe(0);
  });
});

describe("an address", () => {
  const lettersTo = async (address: string) => {
    const before = post.mail.received.length;
    const answer = await new Visitor().askFor(address);
    await sendAsked();
    return { status: answer.status, to: post.mail.received.slice(before).map(({ to }) => (to as { text: string }).text) };
  };

  test("of another domain, however alike, is not of the municipality: no letter, and the same answer", async () => {
    const others = [
      "ny@evil-eksempel.dk",
      "ny@eksempel.dk.evil.dk",
      "ny@sub.eksempel.dk",
      "ny@eksempel.dkk",
      "ny@xeksempel.dk",
      // Cyrillic е and а, which look like ours.
      "ny@еksempel.dk",
      "ny@eksempel.dk-evil.dk",
      // As many as one likes from one mailbox.
      "ny+1@eksempel.dk",
      "ny@raadhus.dk",
    ];
    for (const address of others) expect(await lettersTo(address), address).toEqual({ status: 302, to: [] });
  });

  test("of the municipality is one, however it is spelled, and its letter goes to the one that DNS knows", async () => {
    const spellings = [
      ["NY@EKSEMPEL.DK", "ny@eksempel.dk"],
      ["ny@Eksempel.Dk", "ny@eksempel.dk"],
      // Full width: the same domain for DNS, so the letter goes to the real one.
      ["ny@ｅｋｓｅｍｐｅｌ.dk", "ny@eksempel.dk"],
      ["ny@RÅDHUS.dk", "ny@rådhus.dk"],
      ["ny@xn--rdhus-mra.dk", "ny@rådhus.dk"],
      // A Kelvin sign is a k.
      ["ny@e\u212asempel.dk", "ny@eksempel.dk"],
    ];
    for (const [typed = "", to] of spellings) {
      await database().attemptCount.deleteMany();
      expect(await lettersTo(typed), typed).toEqual({ status: 302, to: [to] });
    }
    expect(await database().signInCode.count({ where: { mayRegister: false } })).toBe(0);
  });

  test("with a tag belongs to whom an administrator gave it", async () => {
    await somebody({ email: "vagt+staben@eksempel.dk" });
    expect(await lettersTo("vagt+staben@eksempel.dk")).toEqual({ status: 302, to: ["vagt+staben@eksempel.dk"] });
  });

  test("that looks like somebody's gets no letter meant for them", async () => {
    // A Cyrillic р: no mailbox that anybody has.
    configure({ registrationDomains: [] });
    expect(await lettersTo("рer.paedagog@eksempel.dk")).toEqual({ status: 422, to: [] });
  });

  test("is one with the signs that clung to it when it was copied, and that nobody sees", async () => {
    configure({ registrationDomains: [] });
    for (const typed of [`${known}\u200b`, `\u200b${known}`, "per.paedagog\u200b@eksempel.dk", `\u202a${known}\u202c\u00a0`]) {
      await database().attemptCount.deleteMany();
      expect(await lettersTo(typed), JSON.stringify(typed)).toEqual({ status: 302, to: [known] });
    }
  });

  test("that is none, or more than one, is refused before anything is asked or sent", async () => {
    const refused: [what: string, typed: string][] = [
      ["two lines", `${known}\r\nBcc: tyv@andetsted.dk`],
      ["a line feed alone", `${known}\nCc: tyv@andetsted.dk`],
      ["two addresses", `${known}, tyv@andetsted.dk`],
      ["two addresses by semicolon", `${known};tyv@andetsted.dk`],
      ["two at signs", `${known}@andetsted.dk`],
      ["a name around it", `Per <${known}>`],
      ["a quoted part", `"${known}"@andetsted.dk`],
      ["a comment", `per.paedagog(tyv)@eksempel.dk`],
      ["a NUL", `${known}\u0000tyv`],
      ["a path behind it", "per.paedagog@eksempel.dk/tyv"],
      ["a percent sign", "per.paedagog@%65ksempel.dk"],
      ["an address of a machine", "per@[127.0.0.10]"],
      ["no domain", "per"],
      ["a word", "hej"],
      ["letters that no mail server takes", "øjvind.åsgård@eksempel.dk"],
      ["two dots", "per..paedagog@eksempel.dk"],
      ["a dot at its end", `${known}.`],
      ["half a megabyte", `${"æ".repeat(500_000)}@eksempel.dk`],
      ["nothing", " "],
    ];
    for (const [what, typed] of refused) {
      const answer = await new Visitor().askFor(typed);
      expect(answer, what).toMatchObject({ status: 422, data: { errors: [{ field: "email" }] } });
    }
    expect(await database().signInCode.count()).toBe(0);
    expect(await database().attemptCount.count()).toBe(0);
  });

  test("posted twice in one form is refused, and so is something that is no form", async () => {
    const { action } = await import("#app/routes/sign-in.tsx");
    const post = (request: Request) => answerOf(() => action({ request, params: {}, context: { nonce: "" } }));
    expect(await post(posting("/log-ind", { email: [known, "tyv@andetsted.dk"] }))).toMatchObject({ status: 422 });
    expect(await post(new Request("http://localhost:3000/log-ind", { method: "POST", body: "{" }))).toMatchObject({
      status: 422,
    });
  });
});
