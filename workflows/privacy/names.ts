import type { Place } from "./contact-traces.ts";
import { OPENING_WORDS, UNNAMED_ENDINGS, UNNAMED_PHRASES, UNNAMED_WORDS } from "./known-words.ts";
import { isCapital, isDigit, isLetter, isSmall } from "./reading.ts";

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const APOSTROPHES = new Set([0x27, 0x2019]);

const SHORTEST_ENDING = Math.min(...[...UNNAMED_ENDINGS].map((ending) => ending.length));
const LONGEST_ENDING = Math.max(...[...UNNAMED_ENDINGS].map((ending) => ending.length));

/** Phrases by their first word, the longest first. */
type Phrases = ReadonlyMap<string, readonly string[]>;

/**
 * Finds what may be a person's name: two or more capitalised words in a row (docs/domain/detection.md 6.2).
 *
 * Words that open sentences, months, institutions, and everything in `known` (schools, departments, offers)
 * are not counted: "Når Klub Kometen åbner" holds no name, "Når Peter Hansen kommer" holds one. An
 * initial may stand between: "Peter B. Hansen".
 */
export function findNames(text: string, known: readonly string[]): Place[] {
  const phrases = phrasesOf(known);
  const found: Place[] = [];
  let run: { start: number; end: number; words: number } | undefined;
  const close = () => {
    if (run && run.words > 1) found.push({ start: run.start, end: run.end });
    run = undefined;
  };
  for (let at = 0; at < text.length; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const end = wordEnd(text, at);
    if (!isCapitalised(text, at, end)) {
      if (!(run && isInitial(text, at, end, run.end))) close();
      at = end;
      continue;
    }
    if (run && !follows(text, run.end, at)) close();
    const phrase = phraseEnd(text, at, end, phrases);
    if (phrase > 0 || isUnnamed(text.slice(at, end), run === undefined)) {
      close();
      at = Math.max(end, phrase);
      continue;
    }
    if (run) run = { start: run.start, end, words: run.words + 1 };
    else run = { start: at, end, words: 1 };
    at = end;
  }
  close();
  return found;
}

/** Where a word ends: letters, with single hyphens and apostrophes between them. */
function wordEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (isLetter(text.charCodeAt(end))) end += 1;
    const joint = text.charCodeAt(end);
    if ((joint !== HYPHEN && !APOSTROPHES.has(joint)) || !isLetter(text.charCodeAt(end + 1))) return end;
    end += 1;
  }
}

/** Whether every hyphenated part begins with a capital and goes on in small letters: "Anne-Marie", not "SSP-konsulent". */
function isCapitalised(text: string, start: number, end: number): boolean {
  // What digits touch is a code, not a name.
  if (isDigit(text.charCodeAt(start - 1))) return false;
  let partBegins = true;
  let small = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (partBegins && !isCapital(code)) return false;
    partBegins = code === HYPHEN;
    if (!small && isSmall(code)) small = true;
  }
  return small;
}

/** Whether two words stand in a row: one or two spaces between them, or an initial that `isInitial` let pass. */
function follows(text: string, end: number, start: number): boolean {
  if (start - end === 1) return text.charCodeAt(end) === SPACE;
  if (start - end > 12) return false;
  return /^ {1,2}(?:\p{Lu}\.? {1,2}){0,2}$/u.test(text.slice(end, start));
}

/** Whether a single capital, with or without its full stop, may stand in the middle of a name. */
function isInitial(text: string, start: number, end: number, nameEnd: number): boolean {
  if (end - start !== 1 || !isCapital(text.charCodeAt(start)) || start - nameEnd > 8) return false;
  const after = text.charCodeAt(end) === DOT ? end + 1 : end;
  return text.charCodeAt(after) === SPACE;
}

/** Whether a word is nobody's name; words that open a sentence only where a name may begin ("Efter" in "Peter Efter" is one). */
function isUnnamed(word: string, opens: boolean): boolean {
  const lower = word.toLowerCase();
  if (opens && OPENING_WORDS.has(lower)) return true;
  // "Fyrreskolens", "Aulas": the genitive adds an s.
  const base = lower.endsWith("s") ? lower.slice(0, -1) : lower;
  return UNNAMED_WORDS.has(lower) || UNNAMED_WORDS.has(base) || endsUnnamed(base);
}

function endsUnnamed(word: string): boolean {
  const most = Math.min(LONGEST_ENDING, word.length - 1);
  for (let length = SHORTEST_ENDING; length <= most; length += 1) {
    if (UNNAMED_ENDINGS.has(word.slice(-length))) return true;
  }
  return false;
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

/** Where a known phrase ends that begins with this word, a genitive s included; 0 when none does. */
function phraseEnd(text: string, start: number, end: number, phrases: Phrases): number {
  const word = text.slice(start, end);
  const candidates = phrases.get(word) ?? (word.endsWith("s") ? phrases.get(word.slice(0, -1)) : undefined) ?? [];
  for (const phrase of candidates) {
    if (!text.startsWith(phrase, start)) continue;
    const stop = start + phrase.length;
    const genitive = text[stop] === "s" ? stop + 1 : stop;
    if (!isLetter(text.charCodeAt(genitive))) return genitive;
  }
  return 0;
}
