import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asAddress } from "#app/forms/address.server.ts";
import { asTelephone } from "#app/forms/telephone.ts";
import { foldedForSearch, hasOddCharacters, isBlank, oneLine, plainText, unclung, withoutSigns } from "#app/forms/text.ts";

describe("a text that a person sends", () => {
  test("is the same text, whether its letters came composed or, as from a Mac, in pieces", () => {
    const composed = "Mobning på Åsens årgang";
    expect(plainText(composed.normalize("NFD"))).toBe(composed);
    expect(foldedForSearch(` ${composed.normalize("NFD")} `)).toBe(foldedForSearch(composed));
  });

  test.each([
    ["a browser's", "\r\n"],
    ["an old Mac's", "\r"],
    ["a line break of PowerPoint", "\u000b"],
    ["a page break of Word", "\u000c"],
    ["a line separator", "\u2028"],
    ["a paragraph separator", "\u2029"],
  ])("has one line break where there was %s", (_whose, lineBreak) => {
    expect(plainText(`Vi mødtes${lineBreak}i går`)).toBe("Vi mødtes\ni går");
    expect(hasOddCharacters(`Vi mødtes${lineBreak}i går`)).toBe(false);
  });

  test.each([
    ["NUL", "\0"],
    ["half a character", "\ud83d"],
    ["what stands for a broken encoding", "\ufffd"],
    ["an escape", "\u001b"],
  ])("loses what cannot be stored, and says so: %s", (_what, sign) => {
    expect(plainText(`før${sign}efter`)).toBe("førefter");
    expect(hasOddCharacters(`før${sign}efter`)).toBe(true);
  });

  test("keeps everything else: emoji, tabs, foreign letters", () => {
    const text = "👩‍🏫\tDet gik godt. Größe, Ünal, 北京";
    expect([plainText(text), hasOddCharacters(text)]).toEqual([text, false]);
  });

  test("is in one form once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
        expect(hasOddCharacters(plainText(text))).toBe(false);
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
      }),
    );
  });

  test("that nobody can see is no text", () => {
    expect(["", "  \n", "\u200b", "\u00ad \u2060", "."].map(isBlank)).toEqual([true, true, true, true, false]);
  });
});

describe("a short value that was pasted", () => {
  test.each([
    ["\u202a12 34 56 78\u202c", "12 34 56 78"],
    ["１２ ３４ ５６ ７８", "12 34 56 78"],
    ["12–34–56–78", "12-34-56-78"],
    ["12\u00a034\u00a056\u00a078", "12 34 56 78"],
    ["+45 12 34 56 78", "+45 12 34 56 78"],
    ["\u200e(12) 34 56 78", "(12) 34 56 78"],
  ])("is a telephone number, whatever clings to it: %j", (typed, kept) => {
    expect(asTelephone(typed)).toBe(kept);
  });

  test.each(["", "1234567", "240940-5552", "2409405552", "ring til mig"])("is no telephone number: %j", (typed) => {
    expect(asTelephone(typed)).toBeNull();
  });

  test.each([
    "\u200bnanna@fjordby.example",
    "nanna\u200b@fjordby.example",
    "nanna@\u200bfjordby.example",
    " nanna@fjordby.example\u00a0",
  ])("is an address of e-mail, whatever clings to it: %j", (typed) => {
    expect(asAddress(typed)).toBe("nanna@fjordby.example");
  });

  test.each([
    ["(TK-2026-00232).", "TK-2026-00232"],
    ["“TK-2026-00232”…", "TK-2026-00232"],
    ["Zk3_pQ9-aB0-\u200b,", "Zk3_pQ9-aB0-"],
    ["...", ""],
  ])("is free of the sentence that it was copied from: %j", (copied, meant) => {
    expect(withoutSigns(copied)).toBe(meant);
  });

  test("keeps what belongs to it", () => {
    expect(unclung("  Ｎanna  Nielsen ")).toBe("Nanna Nielsen");
  });
});
