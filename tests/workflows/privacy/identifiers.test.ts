import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Finding, findIdentifiers, hasBlock } from "#workflows/privacy/identifiers.ts";

/** What was found, as the words themselves: ["block cpr 240940-5552"]. */
function found(text: string, options?: Parameters<typeof findIdentifiers>[1]): string[] {
  return findIdentifiers(text, options).map(({ level, kind, start, end }) => `${level} ${kind} ${text.slice(start, end)}`);
}

describe("a civil registration number", () => {
  test.each([
    ["0101505006", ["block cpr 0101505006"]],
    ["010150-5005", ["block cpr 010150-5005"]],
    ["0101505005", ["block cpr 0101505005"]],
    ["311251 6122", ["block cpr 311251 6122"]],
    ["2409405552", ["block cpr 2409405552"]],
    ["2409405550", ["warn cpr 2409405550"]],
    ["240940-5551", ["block cpr 240940-5551"]],
    ["Barnets CPR 2409405551 står i Aula", ["block cpr 2409405551"]],
    ["010150–5006", ["block cpr 010150–5006"]],
    ["010150\u20115006", ["block cpr 010150\u20115006"]],
    ["24 09 40 5552", ["block cpr 24 09 40 5552"]],
    ["24.09.40-5552", ["block cpr 24.09.40-5552"]],
    ["24-09-40-5552", ["block cpr 24-09-40-5552"]],
    ["24.09.40 5552", ["warn cpr 24.09.40 5552"]],
    ["１２０８３３-５８８６", ["block cpr １２０８３３-５８８６"]],
    ["290249-5005", []],
    ["320150-5005", []],
    ["301349-5001", []],
    ["840940-5550", ["warn cpr 840940-5550"]],
    ["010170-5005", ["warn cpr 010170-5005"]],
    ["010150-XXXX", ["warn cpr 010150-XXXX"]],
    ["240940-5552 og 311251-6122", ["block cpr 240940-5552", "block cpr 311251-6122"]],
    ["sagsnr. 2409405550", []],
    ["sagsnr. 2409405552", ["warn cpr 2409405552"]],
    ["tlf.: 2409405550", []],
    ["24.09.48 1230", ["warn cpr 24.09.48 1230"]],
    ["KLE 27.12.48 2026", []],
    ["j.nr. 2026-001234", []],
    ["TK-2026-00042", []],
    ["2026-01-01", []],
    ["24-09-2040", []],
    ["5790000012345", []],
    ["a2409405552b", []],
    ["550e8400-e29b-41d4-a716-446655440000", []],
    ["https://eksempel.dk/sag/2409405552", ["block cpr 2409405552"]],
    ["CPR2409405552", ["block cpr 2409405552"]],
    ["cpr-nr.2409405552", ["block cpr 2409405552"]],
    ["240940\n5552", ["block cpr 240940\n5552"]],
    ["24091940-5552", ["block cpr 24091940-5552"]],
    ["Elev A, 7.b, født 2012", []],
  ])("%j gives %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each(["tlf. 12 34 56 78", "+45 12 34 56 78", "4512345678"])("is not seen in the telephone number %j", (text) => {
    expect(findIdentifiers(text).filter(({ kind }) => kind === "cpr")).toEqual([]);
    expect(hasBlock(findIdentifiers(text))).toBe(false);
  });

  describe("is judged by the first rule that holds", () => {
    test.each([
      // 1: announced, whatever the check digit, and also when the words follow or are inflected.
      ["personnummeret er 2409405550", "block"],
      ["Pers. nr. 2409405550", "block"],
      ["p-nr 2409405550", "block"],
      ["2409405550 (hendes CPR)", "block"],
      ["2409405550cpr", "block"],
      ["cpr_2409405550", "block"],
      ["CPR sagsnr. 2409405550", "block"],
      ["cpr 840940-5550", "block"],
      ["cpr: 24.09.40 5552", "block"],
      // 2 and 3: explained away, unless the check digit fits.
      ["EAN-nummer: 2409405552", "block"],
      ["ean: 2409405552", "warn"],
      ["ean: 2409405550", undefined],
      ["kontonummer 2409405552", "warn"],
      ["Faktura nr. 2409405550", undefined],
      ["j.nr. 2409405550", undefined],
      ["jnr 2409405552", "warn"],
      ["journalnr.: 2409405550", undefined],
      ["ordre\n2409405550", undefined],
      ["sag 240940-5550", undefined],
      // Not within the 25 characters before, or part of another word.
      ["sagsnummer                    2409405552", "block"],
      ["besag 2409405552", "block"],
      // 4: substitute numbers, and people long dead.
      ["8409405550", "warn"],
      ["240999-5552", "warn"],
      // 5 and 6: dates with signs.
      ["24/09/40-5550", "block"],
      ["24/09/40/5550", "warn"],
      ["24-09-40 5552", "warn"],
      ["24.09.405552", "warn"],
      // 7: a hyphen or a slash before the serial.
      ["240940/5550", "block"],
      ["240940 - 5550", "block"],
      ["24 09 40-5550", "block"],
      // 8 and 9.
      ["240940.5552", "block"],
      ["240940.5550", "warn"],
      ["240940  5552", "block"],
      ["24 09 40 5550", "warn"],
      // 10.
      ["240940 - xxxx", "warn"],
      ["240940-****", "warn"],
      ["240940-••••", "warn"],
      ["240940-????", "warn"],
      ["290248-XXXX", "warn"],
      ["290249-XXXX", undefined],
      ["840940-XXXX", "warn"],
      ["010150-XXXXX", undefined],
      ["010150-XX**", undefined],
    ])("%j: %s", (text, level) => {
      expect(findIdentifiers(text).map((finding) => finding.level)).toEqual(level ? [level] : []);
    });
  });

  test.each([
    ["240940\n\n5552", "two line breaks"],
    ["1240940-5552", "a digit before it"],
    ["240940-55521", "a digit after it"],
    ["å2409405552b", "letters on both sides that are no word"],
    ["000940-5552", "no such day"],
    ["920940-5552", "no such substitute day"],
    ["24094055-41d4-4a41-a716-240919405552", "a UUID"],
    ["24091940-5552-41d4-a716-446655440000", "a UUID that begins like one"],
  ])("is not seen in %j: %s", (text) => {
    expect(findIdentifiers(text).filter(({ kind }) => kind === "cpr")).toEqual([]);
  });

  test.each([
    ["240940-\n5552", "after the hyphen"],
    ["240940\r\n5552", "as Windows writes it"],
    ["240940 \n 5552", "with spaces around it"],
    ["24 09\n40 5552", "inside the date"],
    ["24.09.\n40-5552", "after a full stop of the date"],
    ["240940\u20285552", "as Unicode writes it"],
  ])("is found over the line break in %j: %s", (text) => {
    expect(found(text)).toEqual([`block cpr ${text}`]);
  });

  test.each(["24.09.1940-5552", "24 09 1940 5552", "240919405552", "24091940 5552", "24-09-1940-5552"])(
    "is found with the year in full in %j",
    (text) => {
      expect(found(text)).toEqual([`block cpr ${text}`]);
    },
  );

  test("with a year in the 1800s written in full only warns", () => {
    expect(found("24.09.1870-5552")).toEqual(["warn cpr 24.09.1870-5552"]);
  });

  test("is found behind an invalid date that begins earlier", () => {
    expect(found("99 99 24 09 40 5552")).toEqual(["block cpr 24 09 40 5552"]);
  });
});

describe("a number written with strange characters", () => {
  test.each([
    ["24\u200B0940-\u200D5552", "zero-width characters"],
    ["240\u00AD940-5552", "a soft hyphen"],
    ["24\u202A0940-5552", "direction marks"],
    ["240940\u00A0-\u20095552", "spaces of all kinds"],
    ["240940\t5552", "a tab"],
    ["240940\u22125552", "a minus sign"],
    ["240940\uFE635552", "a small hyphen"],
    ["𝟚𝟜𝟘𝟡𝟜𝟘-𝟝𝟝𝟝𝟚", "mathematical digits"],
    ["²⁴⁰⁹⁴⁰⁻⁵⁵⁵²", "superscripts"],
    ["2️⃣4️⃣0️⃣9️⃣4️⃣0️⃣-5️⃣5️⃣5️⃣2️⃣", "key caps"],
    ["24\u00000940-5552", "a NUL"],
    ["2\u03014\u030109\u030140-5552", "accents"],
  ])("is found in %j: %s", (text) => {
    expect(found(text)).toEqual([`block cpr ${text}`]);
  });

  test("is found at its place in the text as it was written", () => {
    const before = "😀\uFEFF ﷺ½\u00AD e\u0301 \r\n ";
    const [finding] = findIdentifiers(`${before}２４０９４０\u200B-5552 slut`);
    expect(finding).toEqual({ level: "block", kind: "cpr", start: before.length, end: before.length + 12 });
  });

  test("every character that folds to a digit or a Danish letter is folded", () => {
    const missed: string[] = [];
    for (let code = 0xa0; code < 0x110000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCodePoint(code);
      const digit = character.normalize("NFKC");
      if (!/^\d$/.test(digit)) continue;
      // A date that exists with any last digit of its year.
      if (!hasBlock(findIdentifiers(`01014${character}-5552`))) missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  });

  test("å in two parts is an å", () => {
    expect(found("a\u030A2409405552b")).toEqual([]);
    expect(found("A\u030Ase Hansen")).toEqual(["warn name A\u030Ase Hansen"]);
  });
});

describe("an e-mail address", () => {
  test.each([
    ["Skriv til mor@eksempel.invalid.", ["warn email mor@eksempel.invalid"]],
    ["mor.far+1@under.eksempel.invalid", ["warn email mor.far+1@under.eksempel.invalid"]],
    ["søren@æble.invalid", ["warn email søren@æble.invalid"]],
    ["mor＠eksempel.invalid", ["warn email mor＠eksempel.invalid"]],
    ["a@a@a", []],
    ["@eksempel", []],
    ["@eksempel.invalid", []],
    ["2 stk. @ 10.50", []],
    ["240940-5552@eksempel.invalid", ["block cpr 240940-5552"]],
  ])("in %j: %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("of the municipality itself is no trace", () => {
    const options = { ownDomains: ["fjordby.invalid"] };
    expect(found("anna@fjordby.invalid og anna@skole.Fjordby.invalid", options)).toEqual([]);
    expect(found("anna@ikkefjordby.invalid", options)).toEqual(["warn email anna@ikkefjordby.invalid"]);
  });
});

describe("a telephone number", () => {
  test.each([
    ["tlf. 12 34 56 78", "12 34 56 78"],
    ["+45 12 34 56 78", "+45 12 34 56 78"],
    ["Ring på 22334455.", "22334455"],
    ["tlf.22334455", "22334455"],
    ["mobil: 2233 4455", "2233 4455"],
    ["0045 22334455", "0045 22334455"],
    ["+45-22334455", "+45-22334455"],
    ["+4522334455", "+4522334455"],
    ["4512345678", "4512345678"],
    ["45 22 33 44 55", "45 22 33 44 55"],
    ["22-33-44-55", "22-33-44-55"],
    ["+46 70 123 45 67", "+46 70 123 45 67"],
    ["223 34 455", "223 34 455"],
    ["Mor: 22 33 44 55 2 gange", "22 33 44 55"],
  ])("in %j is %s", (text, number) => {
    expect(found(text)).toEqual([`warn phone ${number}`]);
  });

  test.each([
    "sagsnr. 22334455",
    "CVR 22334455",
    "cvr-nr. 22334455".replace("-nr", "nr"),
    "TK-2026-00042",
    "24-09-2040",
    "24092040",
    "20400924",
    "2025 2026",
    "1234 5678 9012 3456",
    "22 33 44 55 66 77",
    "https://eksempel.invalid/22334455",
    "2026-22334455",
    "223344556",
    "22.334.455 kr.",
    "a22334455",
  ])("is not seen in %j", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("a name", () => {
  test.each([
    ["Peter Hansen kommer ofte for sent", "Peter Hansen"],
    ["Når Peter Hansen kommer", "Peter Hansen"],
    ["Vi talte med Anne-Marie Østergaard-Holm i går", "Anne-Marie Østergaard-Holm"],
    ["moren, Fatima El-Khatib, siger", "Fatima El-Khatib"],
    ["hos Peter B. Hansen og hans bror", "Peter B. Hansen"],
    ["eleven Ümit Yıldız", "Ümit Yıldız"],
    ["Hans Hansen", "Hans Hansen"],
    ["Kære Lærke Lærer", "Lærke Lærer"],
    ["Klaus Klub og", "Klaus Klub"],
    ["Nabil Netværk fra Klub Kometen", "Nabil Netværk"],
    ["Efter Fjordby Kommune og Søren O'Connor", "Søren O'Connor"],
  ])("in %j is %s", (text, name) => {
    expect(found(text)).toEqual([`warn name ${name}`]);
  });

  test.each([
    "Center for Børn og Familier",
    "Ung i Centrum",
    "Fjordby Kommune",
    "Fjordby Ungdomsskole",
    "Klub Kometen; Klub Kompasset",
    "Børnehuset Birken",
    "Boligområdet Lærkeparken; Boligområdet Egevang",
    "Staben for Tryghed og Forebyggelse",
    "Stabsenheden Tryghed og Kriminalitetsforebyggelse",
    "Københavns Vestegns Politi",
    "Det Kriminalpræventive Råd",
    "Røde Kors og Børns Vilkår",
    "Når Fyrreskolen åbner. Så Ishøj.",
    "Mandag Januar",
    "Vi skriver i Microsoft Teams og Aula",
    "Skole\nKlub",
    "SSP Fjordby",
    "Elev A, 7.b",
    "SSP-konsulent Fyrreskolen",
    "Barnets CPR",
    "Hej Sofie",
  ])("is not seen in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("that the municipality knows as a school or an offer is no trace", () => {
    expect(found("Vi går på Grønne Spirer og Grønne Spirers legeplads")).toHaveLength(2);
    const options = { knownNames: ["Grønne Spirer"] };
    expect(found("Vi går på Grønne Spirer og Grønne Spirers legeplads", options)).toEqual([]);
    expect(found("Grønne Spirerum", options)).toEqual(["warn name Grønne Spirerum"]);
  });
});

describe("a colleague whom a text is bound to tell of", () => {
  const options = { knownPeople: ["Frida Fredskov"] };

  test("is no trace, by full or first name", () => {
    expect(found("Frida kender emnet. Det er Frida Fredskovs skole.", options)).toEqual([]);
  });

  test("hides nobody else of that first name", () => {
    expect(found("Frida Hansen slog ham", options)).toEqual(["warn name Frida Hansen"]);
    expect(found("Frida kender emnet")).toEqual(["warn name Frida"]);
  });
});

describe("any string at all", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ maxLength: 300 }),
    // Lone surrogates and everything else that a string can hold.
    fc.array(fc.nat(0xffff), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
    fc
      .array(
        fc.constantFrom(
          ..."0123456789 .-/:@+_xX*•?aåÅpPnrNR\n\r\t\u00A0\u200B\u0301\u030A\uD83D\uDE00",
          ..."cpr|sagsnr. |tlf |Peter |vej |45|24|09|40|5552|２|½|㎯|🄀|ﷺ".split("|"),
        ),
        { maxLength: 80 },
      )
      .map((parts) => parts.join("")),
  );

  test("gives findings in order, within the text, without overlaps", () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const finding of findIdentifiers(text)) {
          expect(finding.start).toBeGreaterThanOrEqual(last);
          expect(finding.end).toBeGreaterThan(finding.start);
          expect(finding.end).toBeLessThanOrEqual(text.length);
          expect(finding.level === "warn" || (finding.level === "block") === (finding.kind === "cpr")).toBe(true);
          last = finding.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("hides no number that stands apart in it", () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        // Apart means: no joining character, and no word that explains the number away.
        const text = `${before} | 240940-5552 | ${after}`;
        const start = before.length + 3;
        const finding = findIdentifiers(text).find((each): each is Finding => each.start === start);
        expect(finding).toEqual({ level: "block", kind: "cpr", start, end: start + 11 });
      }),
      { numRuns: 1000 },
    );
  });

  test("is answered alike every time", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(findIdentifiers(text)).toEqual(findIdentifiers(text));
      }),
    );
  });
});
