import type { Place } from "./contact-traces.ts";
import { GIVEN_NAMES, NAMES_THAT_ARE_WORDS } from "./given-names.ts";
import {
  BEFORE_OTHER_NAMES,
  endsUnnamed,
  NO_SURNAMES,
  OPENING_WORDS,
  PLACES_AND_MAKERS,
  UNNAMED_PHRASES,
  UNNAMED_WORDS,
} from "./known-words.ts";
import {
  BECOMING,
  CLASS_OR_AGE,
  GREETINGS,
  isBeing,
  isDoing,
  isTitle,
  isTopic,
  PLACING,
  PRONOUNS,
  RELATIVES,
  SUBJECTS,
} from "./person-words.ts";
import { isLetter } from "./reading.ts";
import { ABBREVIATED, type Word, wordsOf } from "./words.ts";

/** What may be a person's name: `warn` where it is right more often than wrong, otherwise `hint`. */
export type NamePlace = Place & { level: "warn" | "hint" };

/** Phrases by their first word, the longest first. */
type Phrases = ReadonlyMap<string, readonly string[]>;

/**
 * Finds what may be a person's name (docs/domain/detection.md 6.2): two or more capitalised words in a row, a given name, an initial with a surname,
 * and any other capitalised word beside which a class, an age, a pronoun, a relative or a title stands. Given names also in small letters and in
 * capitals.
 *
 * Words that open sentences, months, institutions, places, and everything in `known` (schools, departments, offers)
 * are not counted, nor `people` by their full or their first name: "Når Klub Kometen åbner" holds no name, "Når Peter Hansen kommer" holds one.
 */
export function findNames(text: string, known: readonly string[], people: readonly string[] = []): NamePlace[] {
  const words = wordsOf(text);
  const phrases = phrasesOf(known);
  const colleagues = new Set(people.flatMap((name) => [name, name.split(" ")[0]]));
  const found: NamePlace[] = [];
  for (let at = 0; at < words.length; ) {
    const run = runFrom(text, words, at, phrases);
    if (run.names > 0) {
      const level = levelOf(text, words, run);
      const [start, end] = [words[run.first]?.start ?? 0, words[run.last]?.end ?? 0];
      const name = text.slice(start, end);
      if (level && !colleagues.has(name) && !colleagues.has(name.replace(/s$/, ""))) found.push({ level, start, end });
    }
    at = run.next;
  }
  return found;
}

/** Words in a row that may be one name, and where to go on; `names` counts those that are no initials. */
type Run = { first: number; last: number; names: number; next: number };

function runFrom(text: string, words: readonly Word[], at: number, phrases: Phrases): Run {
  const none = { first: at, last: at, names: 0, next: at + 1 };
  const word = words[at];
  if (!word) return none;
  if (word.shape === "loud" || word.shape === "small") {
    if (!isGiven(word.lower) || (isWord(word.lower) && word.shape === "loud") || (word.shape === "loud" && word.lower.length < 4))
      return none;
    const second = words[at + 1];
    const named = second && (isPatronym(second.lower) || (isGiven(second.lower) && !isWord(second.lower)));
    const goesOn = named && second.follows && second.shape === word.shape;
    // "SEBASTIAN KROGH må": only the name is loud.
    const loud = second?.follows && word.shape === "loud" && second.shape === "loud" && words[at + 2]?.shape === "small";
    return goesOn || loud ? { first: at, last: at + 1, names: 2, next: at + 2 } : { ...none, names: 1 };
  }
  if (word.shape === "initial") return initialsFrom(text, words, at, phrases);
  if (word.shape !== "name") return none;
  const phrase = phraseLength(text, words, at, phrases);
  if (phrase > 0) return { ...none, next: at + phrase };
  const short = text.charCodeAt(word.end) === 0x2e && ABBREVIATED.has(word.lower);
  if (short || isUnnamed(word.lower, true) || isTitle(word.lower)) return none;
  let last = at;
  let names = 1;
  for (let next = at + 1; next - last <= 3; next += 1) {
    const then = words[next];
    if (!then?.follows) break;
    if (then.shape === "initial") continue;
    if (then.shape !== "name" || isUnnamed(then.lower, false) || phraseLength(text, words, next, phrases) > 0) break;
    last = next;
    names += 1;
  }
  return { first: at, last, names, next: last + 1 };
}

/** "P. Kristoffersen", "A. K. Thorsen". */
function initialsFrom(text: string, words: readonly Word[], at: number, phrases: Phrases): Run {
  let next = at;
  while (words[next]?.shape === "initial" && text[words[next]?.end ?? 0] === "." && next - at < 3) next += 1;
  const word = words[next];
  const inClass = /\d\.? ?$/.test(text.slice(Math.max(0, (words[at]?.start ?? 0) - 3), words[at]?.start));
  const named = next > at && word?.follows && word.shape === "name" && !inClass && !isUnnamed(word.lower, true);
  if (!named || (isThing(word.lower) && !isSurname(word.lower)) || phraseLength(text, words, at, phrases) > 0) {
    return { first: at, last: at, names: 0, next: Math.max(next, at + 1) };
  }
  return { first: at, last: next, names: 2, next: next + 1 };
}

function levelOf(text: string, words: readonly Word[], { first, last, names }: Run): NamePlace["level"] | undefined {
  const word = words[first];
  if (!word) return undefined;
  const before = words[first - 1];
  const next = words[last + 1];
  if (before && word.follows && BEFORE_OTHER_NAMES.has(before.lower)) return undefined;
  if (names > 1) return words.slice(first + 1, last + 1).some(({ lower }) => NO_SURNAMES.has(lower)) ? undefined : "warn";
  const greeted = before && word.follows && GREETINGS.has(before.lower);
  if (greeted) return undefined;
  const given = isGiven(word.lower);
  // "juni er lige fyldt 10", and not "i juni".
  if (word.shape === "small" && isWord(word.lower))
    return CLASS_OR_AGE.test(text.slice(word.end, word.end + 24)) ? "hint" : undefined;
  if (given && !(word.opens && isWord(word.lower))) return "warn";
  const sure = CLASS_OR_AGE.test(text.slice(word.end, word.end + 24));
  if (given) return sure || (next?.follows && isBeing(next.lower)) ? "warn" : undefined;
  if (PLACES_AND_MAKERS.has(word.lower) || PLACES_AND_MAKERS.has(withoutS(word.lower)) || word.lower.length < 3) return undefined;
  const behind = before && !word.opens ? before : undefined;
  if (behind && isTitle(behind.lower)) return "warn";
  const doing = next?.follows && isDoing(next.lower);
  const relative = next?.follows && word.lower.endsWith("s") && RELATIVES.has(next.lower);
  if (isThing(word.lower)) return undefined;
  if (relative || doing) return "warn";
  if (!behind) {
    const told = sure || (next?.follows && (BECOMING.has(next.lower) || isBeing(next.lower))) || pronounNear(words, last);
    return told && !isTopic(word.lower) && !(next && SUBJECTS.has(next.lower)) ? "hint" : undefined;
  }
  if (sure) return "warn";
  return PLACING.has(behind.lower) || (word.follows && behind.shape === "name") || STREET.test(word.lower) ? undefined : "hint";
}

const STREET = /(?:vej|gade|stræde|torv|plads|vænge|park|strand|by|bro|sund|havn)s?$/;

/** Whether he, she, his or her comes within a few words. */
function pronounNear(words: readonly Word[], last: number): boolean {
  for (let at = last + 1; at <= last + 10; at += 1) if (PRONOUNS.has(words[at]?.lower ?? "")) return true;
  return false;
}

const withoutS = (word: string) => word.replace(/['\u2019]?s$/, "");

/** A given name, also in the genitive, and a hyphenated one with a given name in it. */
function isGiven(word: string): boolean {
  if (GIVEN_NAMES.has(word) || GIVEN_NAMES.has(withoutS(word))) return true;
  return word.includes("-") && word.split("-").some((part) => GIVEN_NAMES.has(part));
}

const isWord = (word: string) => NAMES_THAT_ARE_WORDS.has(word) || NAMES_THAT_ARE_WORDS.has(withoutS(word));

/** "hansen", "nielsen", "olsen": a given name and -sen, which no other word has. */
function isPatronym(word: string): boolean {
  const base = word.endsWith("sen") ? word.slice(0, -3) : "";
  return base !== "" && (GIVEN_NAMES.has(base) || GIVEN_NAMES.has(`${base}s`) || GIVEN_NAMES.has(`${base}e`));
}

const isSurname = (word: string) =>
  /(?:sen|ssen|gaard|gård|holm|berg|strup|lund|feldt|quist|kvist|oğlu|oglu|ić|ska|ski)s?$/.test(word);

/** A noun with its article, or one that names no person: "Klassen", "Stemningen", "Mobning". */
const isThing = (word: string) => /(?:en|et|ne|er|ing|hed|else|tion|skab|sk|isk|lig)s?$/.test(word);

/** Whether a word is nobody's name; words that open a sentence only where a name may begin ("Efter" in "Peter Efter" is one). */
function isUnnamed(lower: string, opens: boolean): boolean {
  if (opens && lower !== "hans" && (OPENING_WORDS.has(lower) || PRONOUNS.has(lower))) return true;
  // "Fyrreskolens", "Aulas": the genitive adds an s.
  const base = lower.endsWith("s") ? lower.slice(0, -1) : lower;
  return UNNAMED_WORDS.has(lower) || UNNAMED_WORDS.has(base) || endsUnnamed(base);
}

function phrasesOf(known: readonly string[]): Phrases {
  const phrases = new Map<string, string[]>();
  for (const written of [...UNNAMED_PHRASES, ...known]) {
    const words = written.trim().split(/\s+/);
    const [first] = words;
    if (!first) continue;
    const same = phrases.get(first) ?? [];
    same.push(words.join(" "));
    same.sort((a, b) => b.length - a.length);
    phrases.set(first, same);
  }
  return phrases;
}

/** How many words from one on are a known phrase, a genitive s included; 0 when none is. */
function phraseLength(text: string, words: readonly Word[], at: number, phrases: Phrases): number {
  const { start, end } = words[at] ?? { start: 0, end: 0 };
  const word = text.slice(start, text.charCodeAt(end) === 0x2e && phrases.has(text.slice(start, end + 1)) ? end + 1 : end);
  const candidates = phrases.get(word) ?? (word.endsWith("s") ? phrases.get(word.slice(0, -1)) : undefined) ?? [];
  for (const phrase of candidates) {
    if (!text.startsWith(phrase, start)) continue;
    const stop = start + phrase.length;
    const genitive = text[stop] === "s" ? stop + 1 : stop;
    if (isLetter(text.charCodeAt(genitive))) continue;
    let count = 1;
    while ((words[at + count]?.end ?? genitive + 1) <= genitive) count += 1;
    return count;
  }
  return 0;
}
