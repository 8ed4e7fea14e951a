import { test } from "@playwright/test";
import { isLanguage, type Language, languageComesFrom, readersLanguage } from "#app/text/language.ts";
import { areasIn, type Says, stringsIn, wordsOf } from "./dictionaries.ts";
import { keptPhrases, type Phrase } from "./phrases.ts";

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
  "<request>": { da: "TK-\\d{4}-\\d{5}", en: "TK-\\d{4}-\\d{5}" },
  "<date>": { da: "(?:\\w+dag den )?\\d+\\. [a-z]+", en: "(?:\\w+day )?\\d+ [A-Z][a-z]+" },
  "<time>": { da: "kl\\. \\d+(?:\\.\\d+)?", en: "\\d\\d:\\d\\d" },
  "<number>": { da: "(?:\\d[\\d.]*|[a-zæøå]+)", en: "(?:\\d[\\d,]*|[a-z]+)" },
};

let asking: Language | undefined;
// Outside a test nobody reads: whoever asks for words too early is told so.
languageComesFrom(() => asking ?? languageOfTest());

/** The language of the running test, which its project says. */
export function languageOfTest(): Language {
  const { language = "da" } = test.info().project.use as { language?: unknown };
  if (!isLanguage(language)) throw new TypeError(`No journey walks in ${language}`);
  return language;
}

const dictionary = new Map(
  await Promise.all(areasIn("en").map(async (area) => [area, await wordsOf("en", area)] as [string, unknown])),
);
const known = new Map<string, string>();
let phrases: { fixed: Map<string, Phrase[]>; made: Template[] } | undefined;

function englishFor(danish: string, where: string): string {
  const key = `${where}: ${danish}`;
  const english = known.get(key) ?? twinOf(danish, where);
  known.set(key, english);
  return english;
}

/** The English twin. Throws when there is none, or more than one. */
function twinOf(danish: string, where: string): string {
  phrases ??= read();
  const isThere = ({ path }: Phrase) => path.join(" › ").includes(where);
  const fixed = (phrases.fixed.get(danish) ?? []).filter(isThere).map((phrase) => ({ phrase, english: inEnglish(phrase, {}) }));
  const twins = new Map(
    (fixed.length > 0 ? fixed : told(danish, phrases.made.filter(isThere))).map(({ phrase, english }) => [english, phrase]),
  );
  const [english] = twins.keys();
  if (english === undefined) throw new Error(`Medspil does not say “${danish}”${where && ` in ${where}`}.`);
  if (twins.size === 1) return english;
  const several = [...twins].map(([words, { path }]) => `  ${path.join(" › ")}: ${words}`);
  throw new Error(`“${danish}” is several things in English; say where it stands:\n${several.join("\n")}`);
}

/** A text that is made of facts: how it reads, whatever they are, and how much of it is always there. */
type Template = Phrase & { reads: RegExp; letters: number };

function read() {
  const fixed = new Map<string, Phrase[]>();
  const made: Template[] = [];
  for (const phrase of keptPhrases()) {
    const reads = templateOf(phrase);
    if (reads === null) fixed.set(phrase.da, [...(fixed.get(phrase.da) ?? []), phrase]);
    else if (reads.letters > 1) made.push({ ...phrase, ...reads });
  }
  return { fixed, made };
}

/** Null for a text without facts. */
function templateOf({ da, facts }: Phrase): { reads: RegExp; letters: number } | null {
  const groups = new Set<string>();
  const pieces = da.split(placesIn(facts)).map((piece, index) => {
    if (index % 2 === 0) return escaped(piece);
    const name = /§(\w+)§/.exec(piece)?.[1] ?? `n${figures(piece)}`;
    if (groups.has(name)) return `\\k<${name}>`;
    groups.add(name);
    return piece.startsWith("§") ? `(?<${name}>.+?)` : `(?<${name}>\\d[\\d.]*|<number>)`;
  });
  const letters = da.replaceAll(/§\w+§|\P{L}/gu, "").length;
  return groups.size === 0 ? null : { reads: new RegExp(`^${pieces.join("")}$`), letters };
}

/** Of the texts that can read so, those that say most by themselves, in English and with the same facts. */
function told(danish: string, templates: readonly Template[]): { phrase: Phrase; english: string }[] {
  const fitting = templates.flatMap((phrase) => {
    const facts = phrase.reads.exec(danish)?.groups;
    return facts ? [{ phrase, facts }] : [];
  });
  const most = Math.max(...fitting.map(({ phrase }) => phrase.letters));
  return fitting
    .filter(({ phrase }) => phrase.letters === most)
    .map(({ phrase, facts }) => ({ phrase, english: inEnglish(phrase, facts) }));
}

/** Lets the English twin of a text tell the facts that the Danish one was found to tell. */
function inEnglish({ path, facts, which }: Phrase, found: Readonly<Record<string, string>>): string {
  const [area = "", ...steps] = path;
  const words = steps.reduce<unknown>((tree, step) => (tree as Record<string, unknown>)[step], dictionary.get(area));
  if (typeof words === "string") return words;
  asking = "en";
  try {
    const said = stringsIn((words as Says)(...facts.map((fact) => withFacts(fact, found))))[which] ?? "";
    return said.replaceAll(placesIn(facts), "<number>");
  } finally {
    asking = undefined;
  }
}

function withFacts(fact: unknown, found: Readonly<Record<string, string>>): unknown {
  if (typeof fact === "string") return fact.replaceAll(/§(\w+)§/g, (place, name: string) => ownWord(found[name]) ?? place);
  if (typeof fact === "number") return Number(figures(found[`n${fact}`] ?? "")) || fact;
  if (Array.isArray(fact)) return fact.map((one) => withFacts(one, found));
  if (typeof fact !== "object" || fact === null) return fact;
  return Object.fromEntries(Object.entries(fact).map(([name, one]) => [name, withFacts(one, found)]));
}

/** A fact may be a word of the dictionary itself (“Du”, a reason that was chosen); a name or what people wrote stays as it is. */
function ownWord(fact: string | undefined): string | undefined {
  const twins = new Set((phrases?.fixed.get(fact ?? "") ?? []).map((phrase) => inEnglish(phrase, {})));
  const [english] = twins;
  return twins.size === 1 ? english : fact;
}

/** Where facts stand in a text, as one group: words by their marks, the numbers that stand for any with and without thousands. */
function placesIn(facts: readonly unknown[]): RegExp {
  const numbers = numbersIn(facts).map((number) => String(number).replace(/(?=\d{3}$)/, "[.,]?"));
  return new RegExp(`(${["§\\w+§", ...numbers].join("|")})`, "g");
}

function numbersIn(facts: unknown): number[] {
  if (typeof facts === "number") return facts > 1000 ? [facts] : [];
  return typeof facts === "object" && facts !== null ? Object.values(facts).flatMap(numbersIn) : [];
}

const figures = (words: string) => words.replaceAll(/\D/g, "");
const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

function patternOf(words: string): string {
  const language = readersLanguage();
  return words
    .split(/(<\w+>)/)
    .map((piece) => unknown[piece]?.[language] ?? escaped(piece))
    .join("");
}
