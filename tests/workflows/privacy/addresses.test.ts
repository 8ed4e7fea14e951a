import { describe, expect, test } from "vitest";
import { findIdentifiers } from "#workflows/privacy/identifiers.ts";

/** What was found, as the words themselves: ["warn address Torvet 1"]. */
const found = (text: string) =>
  findIdentifiers(text).map(({ level, kind, start, end }) => `${level} ${kind} ${text.slice(start, end)}`);

describe("a street address", () => {
  test.each([
    ["De bor Strandvejen 12", "Strandvejen 12"],
    ["Lærkevej 3B, 2. tv.", "Lærkevej 3B"],
    ["Store Kongensgade 114", "Kongensgade 114"],
    ["på Birkevænget 7", "Birkevænget 7"],
    ["Lærkeparken 12", "Lærkeparken 12"],
    ["Rådhus Allé 5", "Rådhus Allé 5"],
    ["Ålestræde 1", "Ålestræde 1"],
    ["bor Elmehaven 12", "Elmehaven 12"],
    ["De bor på elmehaven 12", "elmehaven 12"],
    ["Mælkebøtten 4", "Mælkebøtten 4"],
    ["mælkebøtten 4, 2. tv", "mælkebøtten 4"],
    ["Svalen 3, 2635 Ishøj", "Svalen 3"],
    ["Nørregade nr. 12", "Nørregade nr. 12"],
    ["NØRREGADE 12", "NØRREGADE 12"],
    ["nørregade 12, 2. tv", "nørregade 12"],
    ["Torvet 1", "Torvet 1"],
    ["Ved Skoven 12", "Ved Skoven 12"],
    ["Sdr. Boulevard 8", "Sdr. Boulevard 8"],
    ["Åboulevarden 5", "Åboulevarden 5"],
    ["Carl Nielsens Allé 3", "Carl Nielsens Allé 3"],
    ...[
      "Egelunden",
      "Birkevang",
      "Solhøjen",
      "Engmarken",
      "Engtoft",
      "Birkegården",
      "Rosenlykke",
      "Rugsvinget",
      "Skovbrynet",
    ].map((road) => [`${road} 3`, `${road} 3`]),
    ...["Søbredden", "Lærkekrogen", "Rådhuspladsen", "Kastanjehaven", "Hyldespjældet", "Tranekæret"].map((road) => [
      `hos ham, ${road} 3`,
      `${road} 3`,
    ]),
  ])("in %j is %s", (text, address) => {
    expect(found(text).filter((each) => each.startsWith("warn address"))).toEqual([`warn address ${address}`]);
  });

  test.each([
    ...["Vejleåparken", "Lærkeparken og Egevang", "Lærkeparken 2026", "vi er på vej 3 gange", "Strandvejen, 7. klasse"],
    ...["lokale 12", "på torvet", "på torvet 12 unge", "uge 12", "Klub Kometen 2", "i skolegården 4 gange", "Hun bor på 3. sal"],
    ...[
      "Torvet 1. december",
      "Mødet 12. marts",
      "på Torvet 12.30",
      "Eleven 12 år",
      "han bor kun 12 km væk",
      "Windows 11",
      "bor i blok 4",
    ],
    ...["Skolegården 12 elever", "lokale 12, 2. sal", "Bilag 4", "trin 3"],
  ])("is not seen in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("is only a hint where a word with a number opens a sentence that goes on", () => {
    expect(found("Kometen 2 har besøg")).toEqual(["hint address Kometen 2"]);
  });
});
