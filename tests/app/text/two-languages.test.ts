import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Language, languageComesFrom } from "#app/text/language.ts";
import { danish, ownDanish, stays, withoutNames } from "#tests/support/danish.ts";
import { areasIn, type Entry, entriesOf, joinedArea, type Says, stringsIn, toldIn, untold } from "#tests/support/dictionaries.ts";
import { literalsIn } from "#tests/support/literals.ts";

type Text = { path: string; da: string; en: string };

let language: Language = "da";
let entries: Entry[] = [];
/** Each text in both languages: fixed ones as they are, functions once for every way to call them. */
let texts: Text[] = [];

beforeAll(async () => {
  languageComesFrom(() => language);
  const both = areasIn("da").filter((area) => areasIn("en").includes(area));
  entries = (await Promise.all(both.map((area) => entriesOf(area)))).flat();
  texts = entries.flatMap(textsOf);
});

afterEach(() => {
  language = "da";
});

function textsOf({ path, da, en, calls }: Entry): Text[] {
  if (typeof da === "string" && typeof en === "string") return [{ path, da, en }];
  if (typeof da !== "function" || typeof en !== "function") return [];
  return calls.flatMap((facts) => {
    const [danish, english] = [said("da", da as Says, facts), said("en", en as Says, facts)];
    const called = `${path}(${facts.map((fact) => JSON.stringify(fact)).join(", ")})`;
    return danish.map((words, index) => ({ path: called, da: words, en: english[index] ?? "" }));
  });
}

function said(reader: Language, says: Says, facts: unknown[]): string[] {
  language = reader;
  return stringsIn(says(...facts));
}

/** The texts that break a rule, one call of each function, with where they stand. */
function wrong(breaks: (text: Text) => boolean): string[] {
  const found = new Map(texts.filter(breaks).map((text) => [text.path.replace(/\(.*/, ""), text]));
  return [...found.values()].map(({ path, da, en }) => `${path}\n  da: ${da}\n  en: ${en}`);
}

const isDanish = (words: string) => danish.test(withoutNames(untold(words), stays));

/** Words that are the same in both languages, and names. */
const same = new Set([
  ..."Administration,Cookies,DEMO,Demonstration,Median,Medspil,Menu,Mine,Observation,Sparring,Type,Video".split(","),
  "Tryghed og Kriminalitetsforebyggelse",
  ..."Android,Chrome,Chromebook,Edge,Firefox,Linux,Mac,Opera,Safari,Samsung Internet,Windows".split(","),
  "person",
  "min.",
]);
const withoutNumber = (words: string) => words.replace(/^[\d.,]+ /, "");

describe("a text in two languages", () => {
  test("stands at the same place in both, and takes the same facts", () => {
    expect(areasIn("en")).toEqual(areasIn("da"));
    const takes = (words: unknown) => (typeof words === "function" ? `function of ${words.length}` : typeof words);
    const odd = entries.filter(({ da, en }) => takes(da) !== takes(en));
    expect(odd.map(({ path, da, en }) => `${path}: ${takes(da)}, ${takes(en)}`)).toEqual([]);
    expect(texts.length).toBeGreaterThan(1000);
  });

  test("is read in the language of the reader", async () => {
    for (const area of areasIn("da")) {
      const { read, da, en } = await joinedArea(area);
      language = "da";
      expect(da.includes(read?.()), `${area} in Danish`).toBe(true);
      language = "en";
      expect(en.includes(read?.()), `${area} in English`).toBe(true);
    }
  });

  test("says something in both or in none, and never “undefined”", () => {
    expect(wrong(({ da, en }) => (da === "") !== (en === ""))).toEqual([]);
    expect(wrong(({ da, en }) => [da, en].some((words) => /undefined|\bnull\b|NaN|\[object|Infinity/.test(words)))).toEqual([]);
  });

  test("has its spaces, its full stops and its quotation marks where they belong", () => {
    expect(wrong(({ da, en }) => [da, en].some((words) => /\s\s|\w\s[.,;?!](\s|$)|["!]/.test(words)))).toEqual([]);
    const end = (words: string) => /[.:…\s]?$/.exec(words)?.[0];
    expect(wrong(({ path, da, en }) => !path.startsWith("dates") && end(da) !== end(en))).toEqual([]);
    const quotes = (words: string) => (words.match(/[“”]/g) ?? []).join("").replace(/(“”)+/g, "");
    expect(wrong(({ da, en }) => quotes(da) !== "" || quotes(en) !== "")).toEqual([]);
  });

  test("tells the same: its placeholders, the facts that it is given, and every figure", () => {
    const placeholders = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort().join();
    expect(wrong(({ da, en }) => placeholders(da) !== placeholders(en))).toEqual([]);
    expect(wrong(({ da, en }) => toldIn(da).some((fact) => !toldIn(en).includes(fact)))).toEqual([]);
    // 1.234 and 1,234, kl. 14 and 14:00, “ét døgn” and 24 hours are the same.
    const plain = (words: string) => untold(words).replace(/(?<=\d)[.,](?=\d{3}\b)|:00\b|24 hours/g, "");
    const figures = (words: string) => (plain(words).match(/\d+/g) ?? []).sort().join();
    expect(wrong(({ path, da, en }) => !path.startsWith("dates") && figures(da) !== figures(en))).toEqual([]);
  });
});

describe("the English", () => {
  test("has no Danish left in it but names and the words of the law", () => {
    expect(wrong(({ en }) => isDanish(en))).toEqual([]);
    expect(stays.filter((name) => !texts.some(({ en }) => en.includes(name)))).toEqual([]);
  });

  test("is told apart from Danish that was left on a page", async () => {
    const own = await ownDanish();
    const apart = wrong(({ da, en }) => da !== en && /\p{L}{3}/u.test(untold(da)) && !isDanish(da) && !own.has(da.trim()));
    // A few words round a fact, such as “… ringer.” and “Hej ….”, and units that a number stands before.
    expect(apart.length, apart.join("\n")).toBeLessThan(12);
    expect(withoutNames("Bo har Bolden, og Bos bold er hos Bo.", ["Bo"])).toBe(" har Bolden, og Bos bold er hos .");
    expect(withoutNames("sander.skoleleder@fjordby.invalid", [])).toBe("");
    expect([isDanish("your underretning"), isDanish("underretningspligt")]).toEqual([false, true]);
  });

  test("is a translation, unless the word is the same", () => {
    expect(wrong(({ da, en }) => da === en && /[a-z]{2}/i.test(untold(da)) && !same.has(withoutNumber(da)))).toEqual([]);
    const used = new Set(texts.filter(({ da, en }) => da === en).map(({ da }) => withoutNumber(da)));
    expect([...same].filter((word) => !used.has(word))).toEqual([]);
  });

  test("calls a thing by one name", () => {
    const others =
      /\b(tickets?|enquir\w+|inquir\w+|effects?|e-mails?|log(ged|ging)? (in|out|on|off)|triage|screening|visitation|heading|requestor|underretninger)\b/i;
    expect(wrong(({ en }) => others.test(en))).toEqual([]);
  });

  test("is spelt as in Britain, with the apostrophe of print", () => {
    const american =
      /\b(\w+iz(e|es|ed|ing|ation)|centers?|behaviors?|colors?|neighbors?|favorite|programs?|canceled|fulfill|gray)\b/i;
    const right = /\b(sizes?|prizes?|capsized?)\b/i;
    expect(wrong(({ en }) => american.test(en) && !right.test(en))).toEqual([]);
    expect(wrong(({ en }) => en.includes("'"))).toEqual([]);
  });

  test("begins large where the Danish does", () => {
    const starts = (words: string) => (/^[A-ZÆØÅ](?![A-Z])/.test(words) ? "large" : /^[a-zæøå]/.test(words) ? "small" : "other");
    const apart = wrong(({ path, da, en }) => !path.startsWith("dates") && starts(da) === "large" && starts(en) === "small");
    expect(apart).toEqual([]);
  });
});

describe("a text outside the dictionaries", () => {
  test("is read only while somebody is being answered, when it is known who reads", () => {
    const early = literalsIn("app", "emails").filter(({ calls, inFunction }) => !inFunction && /Words$/.test(calls ?? ""));
    expect(early.map(({ where, calls }) => `${where}: ${calls}`)).toEqual([]);
  });

  test("is a name, an address or a code, and never Danish", () => {
    const danish = /[æøåÆØÅ]| (og|ikke|er|på|til|af|en|et|den|du|vi) /;
    const names = new Set(["Tryghed og Forebyggelse"]);
    const said = literalsIn("app", "emails").filter(({ where, words }) => !where.startsWith("app/text/") && danish.test(words));
    expect(said.filter(({ words }) => !names.has(words)).map(({ where, words }) => `${where}: ${words}`)).toEqual([]);
  });

  test("is looked for by a journey through say(), which knows the reader's language", () => {
    const translated = new Set(texts.filter(({ da, en }) => da !== en && toldIn(da).length === 0).map(({ da }) => da));
    const looksFor = /^(getBy\w+|filter|selectOption|to[A-Z]\w+)$/;
    const unsaid = literalsIn("tests/journeys", "tests/support").filter(
      ({ words, calls }) => looksFor.test(calls ?? "") && /\p{L}{3}/u.test(words) && translated.has(words),
    );
    expect(unsaid.map(({ where, words }) => `${where}: ${words}`)).toEqual([]);
  });
});
