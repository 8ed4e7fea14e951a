import { test } from "@playwright/test";
import { isLanguage, type Language, languageComesFrom, readersLanguage } from "#app/text/language.ts";
import { numberPattern } from "#workflows/consultation/number.ts";
import { askedFor, englishFor, escaped } from "./twins.ts";

/**
 * What Medspil says, in a journey. A journey is told in Danish and walks in the language of its project: `say` finds the Danish text in
 * the dictionary and answers what stands there for the reader, with the same facts where the text is made of some. What people wrote,
 * and names, are not Medspil's to say and stand in a journey without `say` (tests/architecture/journeys.test.ts holds that nothing else does).
 *
 * A text that the dictionary does not know, or that is several things in English, fails in both languages. `where` chooses among
 * several: a part of the text's address, as in `say("Vis", "pages")`.
 */
export function say(danish: string, where = ""): string {
  const language = readersLanguage();
  const english = englishFor(danish, where);
  return language === "en" ? english : danish;
}

/** A text of a letter, which speaks the language that its reader chose last, whoever looks at it. */
export function inEitherLanguage(danish: string, where = ""): RegExp {
  return new RegExp(`^(?:${[danish, englishFor(danish, where)].map(escaped).join("|")})`);
}

/** A text with facts that a journey cannot know, such as `saying("En fordeler ser på den senest <date>.")`; see `unknown`. */
export function saying(danish: string, where = ""): RegExp {
  return new RegExp(patternOf(say(danish, where)));
}

/** One of several texts, and nothing else. */
export function oneOf(...texts: (string | RegExp)[]): RegExp {
  return new RegExp(`^(?:${texts.map((one) => (typeof one === "string" ? patternOf(one) : one.source)).join("|")})$`);
}

/** A fact that is not known when a journey is written, and how it reads. */
const unknown: Readonly<Record<string, Record<Language, string>>> = {
  "<anything>": { da: ".+", en: ".+" },
  "<name>": { da: "[A-ZÆØÅ][\\wæøå]+ [A-ZÆØÅ][\\wæøå]+", en: "[A-ZÆØÅ][\\wæøå]+ [A-ZÆØÅ][\\wæøå]+" },
  "<request>": { da: numberPattern, en: numberPattern },
  "<date>": { da: "(?:\\w+dag den )?\\d+\\. [a-z]+", en: "(?:\\w+day )?\\d+ [A-Z][a-z]+" },
  "<time>": { da: "kl\\. \\d+(?:\\.\\d+)?", en: "\\d\\d:\\d\\d" },
  "<number>": { da: "(?:\\d[\\d.]*|[a-zæøå]+)", en: "(?:\\d[\\d,]*|[a-z]+)" },
};

// Outside a test nobody reads: whoever asks for words too early is told so.
languageComesFrom(() => askedFor() ?? languageOfTest());

/** The language of the running test, which its project says. */
export function languageOfTest(): Language {
  const { language = "da" } = test.info().project.use as { language?: unknown };
  if (!isLanguage(language)) throw new TypeError(`No journey walks in ${language}`);
  return language;
}

function patternOf(words: string): string {
  const language = readersLanguage();
  return words
    .split(/(<\w+>)/)
    .map((piece) => unknown[piece]?.[language] ?? escaped(piece))
    .join("");
}
