import { describe, expect, test } from "vitest";
import { findAcross } from "#workflows/privacy/across-texts.ts";
import { findIdentifiers, hasBlock } from "#workflows/privacy/identifiers.ts";

/** What was found, as the words themselves: ["block 240940-5552"]. */
const found = (text: string) =>
  findIdentifiers(text)
    .filter(({ kind }) => kind === "cpr")
    .map(({ level, start, end }) => `${level} ${text.slice(start, end)}`);

describe("a civil registration number is found however somebody writes it", () => {
  test.each([
    ["Mobning_240940_5552.docx", "240940_5552"],
    ["Mobning_240940-5552_v2.docx", "240940-5552"],
    ["24 09 40 55 52", "24 09 40 55 52"],
    ["24-09-40-55-52", "24-09-40-55-52"],
    ["24_09_40_5552", "24_09_40_5552"],
    ["2 4 0 9 4 0 5 5 5 2", "2 4 0 9 4 0 5 5 5 2"],
    ["(240940) 5552", "240940) 5552"],
    ["[240940] - (5552)", "240940] - (5552"],
    ["4.9.40-5552", "4.9.40-5552"],
    ["4/9-1940-5552", "4/9-1940-5552"],
    ["24/9-40-5552", "24/9-40-5552"],
    ["24. 09. 40-5552", "24. 09. 40-5552"],
    ["født 24. september 2040-5552", "24. september 2040-5552"],
    ["født240940-5552", "240940-5552"],
    ["elev2409405552", "2409405552"],
    ["A2409405552", "2409405552"],
    ["240940-5552x", "240940-5552"],
    ["240940--5552", "240940--5552"],
    ["240940  -5552", "240940  -5552"],
    ["240940   5552", "240940   5552"],
    ["240940:5552", "240940:5552"],
    ["240940,5552", "240940,5552"],
    ["240940;5552", "240940;5552"],
    ["240940+5552", "240940+5552"],
    ["+2409405552", "2409405552"],
    ["2040-09-24-5552", "2040-09-24-5552"],
    ["1940-09-24 5552", "1940-09-24 5552"],
    ["20400924-5552", "20400924-5552"],
    ["204009245552", "204009245552"],
    ["٢٤٠٩٤٠-٥٥٥٢", "٢٤٠٩٤٠-٥٥٥٢"],
    ["२४०९४०-५५५२", "२४०९४०-५५५२"],
    ["24O94O-5552", "24O94O-5552"],
    ["3ll25I-6122", "3ll25I-6122"],
    ["240940&ndash;5552", "240940&ndash;5552"],
    ["240940&amp;#45;5552", "240940&amp;#45;5552"],
    ["&#50;&#x34;0940-5552", "&#50;&#x34;0940-5552"],
    ["24%30940-5552", "24%30940-5552"],
    ["24%2530940-5552", "24%2530940-5552"],
    ["240940%E2%80%935552", "240940%E2%80%935552"],
    ["240940\u2800\u3164\u{e0020}-\u034f5552", "240940\u2800\u3164\u{e0020}-\u034f5552"],
    ["født 24.09.40, de sidste fire er 5552", "sidste fire er 5552"],
    ["CPR: de sidste 4 cifre er fem fem fem to", "sidste 4 cifre er fem fem fem to"],
    ["født 240940, slutter på femoghalvtreds tooghalvtreds", "slutter på femoghalvtreds tooghalvtreds"],
  ])("%s", (text, number) => {
    expect(found(text)).toEqual([`block ${number}`]);
  });

  test.each(["400924-5552", "240940,5550", "(240940) 5550", "4.9.40 5552", "De sidste fire er 5552", "1940-09-24 5550"])(
    "and may be something else in %s",
    (text) => {
      expect(found(text)).toEqual([expect.stringMatching(/^warn /)]);
    },
  );

  test.each([
    "2026-11-30 1430",
    "2026-11-30 14:30",
    "20261130-1430",
    "24.09.2026 12.30",
    "24-09-26 12:30",
    "d. 3. marts 2026 1400",
    "24/9-26 1400",
    "IMG_20261130_143005.jpg",
    "2026-01-01 - 2026-12-31",
    "01.01.2026-31.12.2026",
    "10.11.12.13.14",
    "uge 10, 11, 12, 13 og 14",
    "budget 010126, 1200 kr.",
    "20 12 30 45 og 20 12 30 46",
    "de sidste fire år",
    "Sagen slutter på 1234",
    "e29b41d4a2409405552b",
    "019b2409-4055-7524-8940-240940555200",
    "50%25 af 100%af",
    "R&D & 2026",
  ])("and is not seen in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("with digits of every script that has ten", () => {
    const missed: string[] = [];
    for (let code = 0x660; code < 0x20000; code += 1) {
      const sign = String.fromCodePoint(code);
      if (/^\p{Nd}$/u.test(sign) && !hasBlock(findIdentifiers(`01014${sign}-5552`))) missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  });

  test("with any sign between its digits that nobody sees", () => {
    const missed: string[] = [];
    for (let code = 0; code < 0x20000; code += 1) {
      const sign = String.fromCodePoint(code);
      if (!/^[\p{Cf}\p{DI}\p{Mn}\p{Me}]$/u.test(sign)) continue;
      if (!hasBlock(findIdentifiers(`24${sign}0940${sign}-5552`))) missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  });
});

describe("a civil registration number in two fields in a row", () => {
  test("is found in both", () => {
    expect(findAcross("Mobning 240940 ", " 5552 er drengen")).toEqual([
      { level: "block", kind: "cpr", start: 8, end: 14 },
      { level: "block", kind: "cpr", start: 1, end: 5 },
    ]);
    expect(findAcross("２４０９４０-", "5552")?.map(({ start, end }) => [start, end])).toEqual([
      [0, 7],
      [0, 4],
    ]);
  });

  test("is none where a number begins and ends in one of them, or goes on", () => {
    expect(findAcross("240940-5552", "Han")).toBeNull();
    expect(findAcross("Uge 48", "5552 elever")).toBeNull();
    expect(findAcross("Aftale 240940", "55 52 11 22")).toBeNull();
  });
});

describe("a long text that is made to keep the detector busy", () => {
  const families = {
    "open codes": "&amp;",
    "open percent codes": "%25",
    "broken percent codes": "%af",
    "letters for digits": "OoIl",
    "letters and digits": "1O",
    "last four": "sidste fire er ",
    "words of digits": "sidste fire fem ",
    "short dates": "1.1.",
    "named months": "1. september ",
    pairs: "24 09 40 55 ",
    "single digits": "2 4 0 9 4 0 ",
    "low lines": "240940_",
    brackets: "240940)(((",
    "uuid without end": "24094055-",
    "hostile names": "Mathias i ",
    "small names": "mathias ",
    "loud names": "MATHIAS ",
    "streets with doors": "Nørregade 1, 2. tv ",
    "living somewhere": "bor på ",
    "names of flowers": "Mælkebøtten 4, ",
  };
  test.each(Object.entries(families))("of %s is read in time in proportion to its length", (_name, part) => {
    const text = (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      findIdentifiers(text(10_000));
      return performance.now() - start;
    });
    // Some milliseconds, the best of three on a busy machine; a search that looks back from every place takes seconds.
    expect(Math.min(...times)).toBeLessThan(150);
  });
});
