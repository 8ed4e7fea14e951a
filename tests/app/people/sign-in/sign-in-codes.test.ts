import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startWorker } from "#app/outbox/worker.server.ts";
import { signedIn } from "#app/people/session.server.ts";
import { cleanUpCodes } from "#app/people/sign-in/sign-in-codes.server.ts";
import { cleanUpAttempts } from "#app/platform/attempts.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import { followReaders, inLanguage } from "#app/platform/reader-language.server.ts";
import { derivedCode } from "#app/platform/tokens.server.ts";
import { languageComesFrom } from "#app/text/language.ts";
import type { Person } from "#prisma/generated/client.ts";
import { until } from "#tests/app/outbox/owed.ts";
import { useEmptiedDatabase } from "../emptied.ts";
import { asking, signedInAs, somebody } from "../somebody.ts";
import { anotherThan, newestCode, sendAsked, Visitor } from "./asking-for-codes.ts";
import { minutesLater, useMailServer } from "./code-letters.ts";

useEmptiedDatabase();
const post = useMailServer();
const email = "per.paedagog@eksempel.dk";

let per: Person;
beforeEach(async () => {
  per = await somebody({ name: "Per Pædagog", email });
});

/** A visitor whose code has come. */
async function withCode(visitor = new Visitor()): Promise<{ visitor: Visitor; code: string }> {
  expect(await visitor.askFor(email)).toMatchObject({ status: 302 });
  await sendAsked();
  return { visitor, code: newestCode(post.mail) };
}
/** The long code in the newest letter. */
const longCode = () => /^\d{4} \d{4} \d{4}$/m.exec(post.mail.received.at(-1)?.text ?? "")?.[0] ?? "";
const whoIsIn = async (visitor: Visitor) => (await signedIn(asking("/", visitor.cookie)))?.id ?? null;
const sentence = (answer: { data: unknown }) => (answer.data as { errors: { message: string }[] }).errors[0]?.message;

describe("the right code", () => {
  test("lets its person in and brings them where they wanted to go", async () => {
    const { visitor, code } = await withCode(new Visitor("192.0.2.1", "?til=%2Fhenvendelser%2Fkladder%2F1"));
    expect(await visitor.seeCodePage()).toMatchObject({ status: 200, data: { address: email, open: true, demo: false } });
    expect(await visitor.type(code)).toMatchObject({ status: 302, to: "/henvendelser/kladder/1" });
    expect(await whoIsIn(visitor)).toBe(per.id);
    expect(visitor.cookies.has("medspil-kode")).toBe(false);
    expect(await database().readLog.findMany()).toMatchObject([{ kind: "sign-in", purpose: "code", personId: per.id }]);
  });

  test("leads to no other site", async () => {
    const { visitor, code } = await withCode(new Visitor("192.0.2.1", "?til=%2F%2Fondsindet.invalid"));
    expect(await visitor.type(code)).toMatchObject({ status: 302, to: "/" });
  });

  test("may be typed with spaces, as it was copied", async () => {
    const { visitor, code } = await withCode();
    expect(await visitor.type(` ${code.slice(0, 3)} ${code.slice(3)}\u00a0`)).toMatchObject({ status: 302, to: "/" });
  });

  test("works for the address however it was typed", async () => {
    const visitor = new Visitor();
    await visitor.askFor("  Per.Paedagog@EKSEMPEL.dk ");
    await sendAsked();
    await visitor.type(newestCode(post.mail));
    expect(await whoIsIn(visitor)).toBe(per.id);
  });

  test("works once", async () => {
    const { visitor, code } = await withCode();
    const cookie = visitor.cookies.get("medspil-kode") ?? "";
    await visitor.type(code);
    const again = new Visitor();
    again.cookies.set("medspil-kode", cookie);
    expect(await again.type(code)).toMatchObject({ status: 302, to: "/log-ind/kode" });
    expect(await again.seeCodePage()).toMatchObject({ data: { open: false } });
    expect(await whoIsIn(again)).toBeNull();
    expect(await database().session.count()).toBe(1);
  });

  test("lets in once when it is posted many times at the same moment", async () => {
    const { visitor, code } = await withCode();
    const cookie = visitor.cookies.get("medspil-kode") ?? "";
    const browsers = Array.from({ length: 6 }, () => new Visitor());
    for (const browser of browsers) browser.cookies.set("medspil-kode", cookie);
    const answers = await Promise.all(browsers.map((browser) => browser.type(code)));
    expect(answers.map(({ to }) => to).sort()).toEqual(["/", ...Array(5).fill("/log-ind/kode")]);
    expect(await database().session.count()).toBe(1);
  });

  test("works for ten minutes", async () => {
    const { visitor, code } = await withCode();
    setClock(minutesLater(10));
    expect(await visitor.type(code)).toMatchObject({ to: "/log-ind/kode" });
    expect(await whoIsIn(visitor)).toBeNull();
    setClock(new Date(minutesLater(10).getTime() - 1));
    expect(await visitor.type(code)).toMatchObject({ to: "/" });
  });

  test("works in the browser that asked for it, and nowhere else", async () => {
    const { code } = await withCode();
    const stranger = new Visitor();
    expect(await stranger.type(code)).toMatchObject({ status: 302, to: "/log-ind/kode" });
    expect(await stranger.seeCodePage()).toMatchObject({ status: 302, to: "/log-ind" });
    const thief = new Visitor();
    await thief.askFor("en.anden@eksempel.dk");
    expect(await thief.type(code)).toMatchObject({ status: 422 });
    expect(await database().session.count()).toBe(0);
  });

  test("ends the browser's former session, and leaves no cookie that was planted", async () => {
    const cookie = await signedInAs(await somebody({ name: "Lærke Lærer" }));
    const { visitor, code } = await withCode();
    visitor.cookies.set("medspil", cookie.split("=")[1] ?? "");
    await visitor.type(code);
    expect(await signedIn(asking("/", cookie))).toBeNull();
    expect(await whoIsIn(visitor)).toBe(per.id);
  });
});

describe("a wrong code", () => {
  test("is answered with how many tries are left, and the fifth ends the code", async () => {
    const { visitor, code } = await withCode();
    const sentences: (string | undefined)[] = [];
    for (let by = 1; by <= 5; by += 1) {
      const answer = await visitor.type(anotherThan(code, by));
      expect(answer.status).toBe(422);
      sentences.push(sentence(answer));
    }
    expect(sentences).toEqual([
      "Koden passer ikke. Se efter, om det er den rigtige mail; du har 4 forsøg tilbage",
      "Koden passer ikke. Se efter, om det er den rigtige mail; du har 3 forsøg tilbage",
      "Koden passer ikke. Se efter, om det er den rigtige mail; du har 2 forsøg tilbage",
      "Koden passer ikke. Se efter, om det er den rigtige mail; du har ét forsøg tilbage",
      "Koden passer ikke, og det var det sidste forsøg. Bed om en ny kode",
    ]);
    expect(await visitor.type(code)).toMatchObject({ status: 302, to: "/log-ind/kode" });
    expect(await visitor.seeCodePage()).toMatchObject({ data: { open: false } });
    expect(await whoIsIn(visitor)).toBeNull();
  });

  test("is noted without saying which, or whose", async () => {
    const { visitor, code } = await withCode();
    await visitor.type(anotherThan(code));
    expect(await database().readLog.findMany({ omit: { id: true, at: true } })).toEqual([
      { kind: "sign-in-refused", purpose: "code", personId: null, consultationId: null, detail: null },
    ]);
  });

  test("costs no try when it is no code at all", async () => {
    const { visitor, code } = await withCode();
    for (const typed of ["", "12345", "1234567", "abcdef", "٣٤٥٦٧٨", "123456\u0000", "1e5+10", "-12345", "9".repeat(100_000)]) {
      const answer = await visitor.type(typed);
      expect(answer.status, typed.slice(0, 20)).toBe(422);
    }
    expect(await database().signInCode.findFirst()).toMatchObject({ tries: 0 });
    expect(await visitor.type(code)).toMatchObject({ to: "/" });
  });

  test("typed by five at the same moment is five tries, not one", async () => {
    const { visitor, code } = await withCode();
    await Promise.all([1, 2, 3, 4, 5].map((by) => visitor.type(anotherThan(code, by))));
    expect(await visitor.type(code)).toMatchObject({ to: "/log-ind/kode" });
  });
});

describe("a new code", () => {
  test("takes the place of the older one in the same browser", async () => {
    const { visitor, code } = await withCode();
    const former = visitor.cookies.get("medspil-kode") ?? "";
    const newer = await withCode(visitor);
    expect((await visitor.type(code === newer.code ? anotherThan(code) : code)).status).toBe(422);
    const before = new Visitor();
    before.cookies.set("medspil-kode", former);
    expect(await before.seeCodePage()).toMatchObject({ data: { open: false } });
    expect(await visitor.type(newer.code)).toMatchObject({ to: "/" });
  });

  test("leaves the one of another browser as it is; each letter says when its code was asked for, as the page does", async () => {
    const first = await withCode();
    setClock(minutesLater(7));
    const second = await withCode();
    expect(post.mail.received.map(({ text }) => /kl\. [\d.]+/.exec(text ?? "")?.[0])).toEqual(["kl. 9.", "kl. 9.07."]);
    const page = (await first.visitor.seeCodePage()).data as { field: { hint: string } };
    expect(page.field.hint).toBe("Seks tal. Brug den mail, hvor der står kl. 9.");
    expect(await first.visitor.type(first.code)).toMatchObject({ to: "/" });
    expect(await second.visitor.type(second.code)).toMatchObject({ to: "/" });
  });

  test("is asked for by a button, also when the old one is over, and keeps the way back", async () => {
    const { visitor } = await withCode(new Visitor("192.0.2.1", "?til=%2Fkoe"));
    setClock(minutesLater(11));
    expect(await visitor.seeCodePage()).toMatchObject({ data: { open: false, signInPath: "/log-ind?til=%2Fkoe" } });
    expect(await visitor.askAgain()).toMatchObject({ status: 302, to: "/log-ind/kode?til=%2Fkoe" });
    await sendAsked();
    expect(await visitor.type(newestCode(post.mail))).toMatchObject({ to: "/koe" });
  });

  test("starts at the address page where the browser knows of none", async () => {
    expect(await new Visitor().askAgain()).toMatchObject({ status: 302, to: "/log-ind" });
    expect(await new Visitor().seeCodePage()).toMatchObject({ status: 302, to: "/log-ind" });
  });
});

describe("the letter with a code", () => {
  test("comes by the worker, to the person, with the code and no link", async () => {
    const worker = await startWorker({});
    try {
      await new Visitor().askFor(email);
      await post.mail.waitFor(1);
      await until(async () => (await database().signInCode.findFirst())?.sentAt !== null);
    } finally {
      await worker.stop();
    }
    const [letter] = post.mail.received;
    const { id } = await database().signInCode.findFirstOrThrow();
    const code = derivedCode("sign-in-code", id);
    expect(letter?.messageId).toBe(`<${id}@eksempel.dk>`);
    expect(letter?.to).toMatchObject({ text: email });
    expect(letter?.subject).toBe("Din kode til Medspil");
    expect(letter?.text).toBe(
      [
        "Hej Per.",
        `Skriv koden på den side, hvor du bad om den kl. 9. Den virker én gang, i ti minutter:\n${code}`,
        "Har du ikke selv bedt om en kode, så slet mailen. Giv aldrig koden til andre, heller ikke til os.",
        "Du kan ikke svare på denne mail. Skriv aldrig personoplysninger i en mail til os.",
        "Venlig hilsen\nTryghed og Kriminalitetsforebyggelse\n",
      ].join("\n\n"),
    );
    expect(letter?.html).toContain(`>${code}</p>`);
    expect(letter?.html).not.toContain("href");
  });

  test("holds what no row of the database does: the code stands nowhere, nor do network and token", async () => {
    const { visitor, code } = await withCode(new Visitor("198.51.100.77"));
    await visitor.type(anotherThan(code));
    const stored = JSON.stringify([
      await database().signInCode.findMany({ omit: { id: true, tokenHash: true } }),
      await database().attemptCount.findMany(),
      await database().readLog.findMany({ omit: { id: true, at: true } }),
      await database().$queryRaw`select payload::text, key, last_error from graphile_worker._private_jobs`,
    ]);
    expect(stored).not.toContain(code);
    expect(stored).not.toContain("198.51.100.77");
    expect(await database().signInCode.findMany()).not.toMatchObject([{ tokenHash: visitor.cookies.get("medspil-kode") }]);
  });

  test("cannot be worked out without the server's secret", async () => {
    const { visitor, code } = await withCode();
    const { id } = await database().signInCode.findFirstOrThrow();
    expect(derivedCode("sign-in-code", id)).toBe(code);
    configure({ sessionSecret: "en anden hemmelighed, som ingen kender" });
    expect(derivedCode("sign-in-code", id)).not.toBe(code);
    expect(await visitor.type(code)).toMatchObject({ status: 422 });
  });

  test("is sent again as it was when the worker was killed, and not once it was sent or is of no use", async () => {
    await new Visitor().askFor(email);
    await sendAsked();
    await database().signInCode.updateMany({ data: { sentAt: null } });
    const { id } = await database().signInCode.findFirstOrThrow();
    const { sendCode } = await import("#app/outbox/send-code.server.ts");
    await sendCode({ codeId: id });
    const [first, second] = post.mail.received;
    expect(second?.messageId).toBe(first?.messageId);
    expect(second?.text).toBe(first?.text);
    await sendCode({ codeId: id });
    await database().signInCode.updateMany({ data: { sentAt: null } });
    setClock(minutesLater(10));
    await sendCode({ codeId: id });
    expect(post.mail.received).toHaveLength(2);
  });

  describe("in the reader's language", () => {
    beforeAll(followReaders);
    afterAll(() => languageComesFrom(() => "da"));
    test("is the one of the page where it was asked for", async () => {
      await inLanguage("en", () => new Visitor().askFor(email));
      await sendAsked();
      expect(post.mail.received[0]?.subject).toBe("Your code for Medspil");
      expect(post.mail.received[0]?.text).toContain("Hello Per.");
      expect(post.mail.received[0]?.headers.get("content-language")).toBe("en");
    });
  });
});

describe("a stranger", () => {
  /** Asks for a code to Per's address, in a browser of its own, and burns all that it is worth. */
  const burn = async (network = "203.0.113.9", address = email) => {
    const stranger = new Visitor(network);
    await stranger.askFor(address);
    await sendAsked();
    for (let by = 1; by <= 5; by += 1) await stranger.type(String(by).padStart(6, "0"));
  };

  test("who fails again and again, on the same network and elsewhere, keeps nobody from the code that was asked for", async () => {
    const { visitor, code } = await withCode(new Visitor("192.0.2.1"));
    const colleague = await somebody({ email: "laerke@eksempel.dk" });
    const hers = new Visitor("192.0.2.1");
    await hers.askFor("laerke@eksempel.dk");
    await sendAsked();
    const herCode = newestCode(post.mail);
    for (let count = 0; count < 12; count += 1) {
      await burn("192.0.2.1");
      await burn(`203.0.113.${count}`);
      await burn("192.0.2.1", `person${count}@eksempel.dk`);
    }
    expect(await visitor.type(code)).toMatchObject({ status: 302, to: "/" });
    expect(await whoIsIn(visitor)).toBe(per.id);
    expect(await hers.type(herCode)).toMatchObject({ status: 302, to: "/" });
    expect(await whoIsIn(hers)).toBe(colleague.id);
  });

  test("who asks all day for somebody's mailbox cannot keep them out: the code becomes long, and one letter an hour holds it", async () => {
    for (let count = 0; count < 40; count += 1) await burn(`203.0.113.${count}`);
    await sendAsked();
    const letters = post.mail.received.length;
    // Five in a quarter of an hour with six digits, and one with twelve.
    expect(letters).toBe(6);

    const visitor = new Visitor();
    expect(await visitor.askFor(email)).toMatchObject({ status: 302, to: "/log-ind/kode" });
    await sendAsked();
    expect(post.mail.received).toHaveLength(letters);
    const page = (await visitor.seeCodePage()).data as { long: boolean; field: { hint: string } };
    expect(page).toMatchObject({ open: true, long: true, field: { hint: "Tolv tal, med eller uden mellemrum." } });
    for (let count = 0; count < 5; count += 1) await burn();
    expect(await visitor.type(longCode())).toMatchObject({ status: 302, to: "/" });
    expect(await whoIsIn(visitor)).toBe(per.id);
    expect(post.mail.received.at(-1)?.text).toContain("Den virker én gang, i en time:");
  });

  test("has a hundred guesses a day at the six digits of one mailbox, however often, tagged and from wherever they ask", async () => {
    let short = 0;
    for (let quarter = 0; quarter < 12; quarter += 1) {
      setClock(minutesLater(quarter * 15));
      for (let count = 0; count < 5; count += 1) {
        const stranger = new Visitor(`203.0.113.${quarter}`);
        await stranger.askFor(count % 2 ? email : email.replace("@", `+${count}@`));
        if (!((await stranger.seeCodePage()).data as { long: boolean }).long) short += 1;
      }
    }
    expect(short * 5).toBe(100);
  });

  test("has five guesses a browser at a long code, and what they type counts for nobody else", async () => {
    for (let count = 0; count < 6; count += 1) await burn();
    const [stranger, visitor] = [new Visitor(), new Visitor()];
    await stranger.askFor(email);
    await visitor.askFor(email);
    await sendAsked();
    for (let by = 1; by <= 5; by += 1) expect((await stranger.type(String(by).padStart(12, "0"))).status).toBe(422);
    expect(await stranger.type(longCode())).toMatchObject({ status: 302, to: "/log-ind/kode" });
    expect(await whoIsIn(stranger)).toBeNull();
    expect(await visitor.type(longCode())).toMatchObject({ to: "/" });
    // Used once: a browser that waited for the same letter asks anew, and gets another.
    const late = new Visitor();
    await late.askFor(email);
    await sendAsked();
    expect(await late.type(longCode())).toMatchObject({ to: "/" });
  });

  test("on a network of many turns the codes there long and refuses nobody; other networks go on as usual", async () => {
    for (let count = 1; count <= 100; count += 1) await new Visitor("192.0.2.1").askFor(`person${count}@eksempel.dk`);
    const [here, elsewhere] = [new Visitor("192.0.2.1"), new Visitor("192.0.2.2")];
    await here.askFor("laerke@eksempel.dk");
    await elsewhere.askFor(email);
    expect(await here.seeCodePage()).toMatchObject({ data: { open: true, long: true } });
    expect(await elsewhere.seeCodePage()).toMatchObject({ data: { open: true, long: false } });
  });
});

describe("codes that let somebody in", () => {
  test("do not count: whoever signs in twenty-one times a day has six digits each time", async () => {
    for (let count = 0; count < 21; count += 1) {
      const { visitor, code } = await withCode();
      expect((await visitor.type(code)).status).toBe(302);
    }
    expect(await database().attemptCount.count({ where: { count: 0 } })).toBe(4);
  });

  test("are counted by one letter where many ask at the same moment", async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => new Visitor(`192.0.2.${index}`).askFor(email)));
    expect(await database().signInCode.count({ where: { digits: 6 } })).toBe(5);
    expect(await database().signInCode.count({ where: { digits: 12, letterId: null } })).toBe(1);
  });
});

describe("what is left of codes", () => {
  test("goes at night, a day later", async () => {
    await withCode();
    setClock(minutesLater(24 * 60 - 1));
    await cleanUpCodes();
    await cleanUpAttempts();
    expect(await database().signInCode.count()).toBe(1);
    expect(await database().attemptCount.count()).toBe(4);
    setClock(minutesLater(24 * 60 + 1));
    await cleanUpCodes();
    await cleanUpAttempts();
    expect(await database().signInCode.count()).toBe(0);
    expect(await database().attemptCount.count()).toBe(0);
  });
});
