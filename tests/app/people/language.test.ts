import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { chooseLanguage } from "#app/people/language.server.ts";
import { signIn, signOut } from "#app/people/session.server.ts";
import { shellFacts } from "#app/people/shell.server.ts";
import { configure } from "#app/platform/config.server.ts";
import { database } from "#app/platform/database.server.ts";
import { answerInReadersLanguage, followReaders, inLanguage, languageOf } from "#app/platform/reader-language.server.ts";
import { action } from "#app/routes/language.tsx";
import { number, percent } from "#app/text/format.ts";
import { languageComesFrom } from "#app/text/language.ts";
import { longMoment } from "#app/text/moments.ts";
import { queueWords } from "#app/text/queue.ts";
import { useDatabase } from "#tests/support/database.ts";
import { somebody } from "./somebody.ts";

useDatabase();
beforeEach(() => {
  configure({ demo: false, publicUrl: "http://localhost:3000", trustProxy: 0 });
  followReaders();
});
afterEach(() => languageComesFrom(() => "da"));

/** What a browser would send back. */
const cookies = (...headers: Headers[]) =>
  headers
    .flatMap((header) => header.getSetCookie())
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
const asking = (cookie = "") => new Request("http://localhost:3000/", { headers: { Cookie: cookie } });
const languageFor = (cookie: string) => languageOf(cookie)?.language ?? "da";

describe("whoever reads English", () => {
  test("reads words, dates and numbers in English, and a neighbour's request meanwhile in Danish", async () => {
    const at = "2026-11-25T14:30:00Z";
    const read = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return [queueWords().title, longMoment(at), number(1500.5), percent(0.34)];
    };
    const [english, danish] = await Promise.all([inLanguage("en", read), inLanguage("da", read)]);
    expect(english).toEqual(["Queue", "Wednesday 25 November at 15:30", "1,500.5", "34%"]);
    expect(danish).toEqual(["Kø", "onsdag den 25. november kl. 15.30", "1.500,5", "34\u00a0%"]);
  });

  test("finds it again in the next browser, having chosen it when signed in", async () => {
    const per = await somebody();
    const session = await signIn(per, asking(), "link");
    const chosen = await chooseLanguage(asking(cookies(session)), "en");
    expect(languageFor(cookies(session, chosen).replace(/medspil-sprog=da; /, ""))).toBe("en");
    const elsewhere = await signIn(per, asking(), "link");
    expect(languageFor(cookies(elsewhere))).toBe("en");
  });

  test("takes along what was chosen on the page for signing in", async () => {
    const per = await somebody();
    const before = await chooseLanguage(asking(), "en");
    expect(languageFor(cookies(await signIn(per, asking(cookies(before)), "link")))).toBe("en");
    expect(await database().person.findUniqueOrThrow({ where: { id: per.id } })).toMatchObject({ language: "en" });
  });

  test("leaves no language behind for the next at the same computer, who never chose one", async () => {
    const [english, danish] = [await somebody(), await somebody()];
    await database().person.update({ where: { id: english.id }, data: { language: "en" } });
    const first = await signIn(english, asking(), "link");
    await signOut(asking(cookies(first)));
    const left = `medspil-sprog=${languageFor(cookies(first))}`;
    expect(languageFor(cookies(await signIn(danish, asking(left), "link")))).toBe("da");
    expect(await database().person.findUniqueOrThrow({ where: { id: danish.id } })).toMatchObject({ language: "da" });
  });

  test("is told on every page which language its words are in", async () => {
    expect(await inLanguage("en", () => shellFacts(asking()))).toMatchObject({ language: "en" });
  });
});

describe("the switch", () => {
  const press = async (fields: Record<string, string>) => {
    const request = new Request("http://localhost:3000/sprog", { method: "POST", body: new URLSearchParams(fields) });
    const response = await action({ request, params: {}, context: { nonce: "" } });
    return { to: response.headers.get("Location"), cookie: response.headers.getSetCookie().join() };
  };

  test("leads back to where it was pressed, with a new document", async () => {
    expect(await press({ language: "en", back: "/log-ind?til=/koe" })).toMatchObject({
      to: "/log-ind?til=/koe",
      cookie: expect.stringContaining("medspil-sprog=en"),
    });
  });

  test("changes nothing for a language that there is not, and leads to no other site", async () => {
    expect(await press({ language: "xx", back: "//elsewhere.invalid" })).toEqual({ to: "/", cookie: "" });
    expect(await press({})).toEqual({ to: "/", cookie: "" });
  });
});

describe("a request to the server", () => {
  const answered = (cookie: string | undefined, query: Record<string, unknown> = {}) => {
    let said = "";
    answerInReadersLanguage({ headers: { cookie }, query } as never, {} as never, () => {
      said = queueWords().title;
    });
    return said;
  };

  test("is answered in the language of the link, else of the cookie, else in Danish", () => {
    expect(answered("medspil-sprog=en")).toBe("Queue");
    expect(answered("a=b; medspil-sprog=en-valgt")).toBe("Queue");
    expect(answered("medspil-sprog=da", { sprog: "en" })).toBe("Queue");
    expect(answered("medspil-sprog=tlh")).toBe("Kø");
    expect(answered(undefined, { sprog: ["en", "da"] })).toBe("Kø");
  });
});
