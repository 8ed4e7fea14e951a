import type { Language } from "#app/text/language.ts";
import { areasIn, type Says, stringsIn, wordsOf } from "./dictionaries.ts";
import { keptPhrases, type Phrase } from "./phrases.ts";

let asking: Language | undefined;
/** The language in which a text is being told just now, over whatever the reader's is. */
export const askedFor = (): Language | undefined => asking;

const dictionary = new Map(
  await Promise.all(areasIn("en").map(async (area) => [area, await wordsOf("en", area)] as [string, unknown])),
);
const known = new Map<string, string>();
let phrases: { fixed: Map<string, Phrase[]>; made: Template[] } | undefined;

/**
 * What stands in the English dictionary for a Danish text, with the same facts where it is made of some. Throws when Medspil does not
 * say the text, or says it at several places (of those whose address has `where` in it) and in several ways in English.
 */
export function englishFor(danish: string, where = ""): string {
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
export const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
