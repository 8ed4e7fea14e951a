import { afterAll, describe, expect, test } from "vitest";
import { type Language, languageComesFrom } from "#app/text/language.ts";
import { languageOfWritten, written } from "#app/text/written.ts";

let reader: Language = "da";
languageComesFrom(() => reader);
afterAll(() => languageComesFrom(() => "da"));

describe("what somebody wrote", () => {
  test.each([
    ["da", "Elev med stigende fravær efter efterårsferien"],
    ["da", "Uro i klassen"],
    ["da", "Ny klassesammensætning"],
    ["da", "Giv gruppen en fast opgave i frikvarteret, og følg den i tre uger."],
    ["da", "Åben rådgivning for unge"],
    ["en", "Give the group a task in the break, and follow it for three weeks."],
    ["en", "The class of Lærke Lærer is restless after the break"],
    [null, "Sofie Social"],
    [null, "TK-2026-00012"],
    [null, "12"],
    [null, ""],
    ["da", "14 medarbejdere."],
  ])("is in %s: %s", (language, words) => {
    expect(languageOfWritten(words)).toBe(language);
  });

  test("is marked for whoever reads in another language, and for nobody else", () => {
    reader = "en";
    expect(written("Uro i klassen")).toEqual({ lang: "da" });
    expect(written("The class is restless")).toEqual({});
    reader = "da";
    expect(written("Uro i klassen")).toEqual({});
    expect(written("The class is restless")).toEqual({ lang: "en" });
    expect(written(null)).toEqual({});
  });
});
