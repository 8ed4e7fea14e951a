import type { Contexts, CprTrace } from "./cpr.ts";
import { isDigit, isLetter } from "./reading.ts";

/** How far before the last four digits the birth date may stand. */
const REACH = 100;

/** Words between "de sidste fire" and the digits. */
const FILLING = new Set(
  (
    "cifre ciffer tal tallene numre er var lyder hedder i på af og cpr nr nummer nummeret personnummer personnummeret hans hendes " +
    "dens deres det are digits of"
  ).split(" "),
);
const MOST_FILLING = 6;

const DIGIT_WORDS = new Set(
  "nul en et én ét to tre fire fem seks syv otte ni zero one two three four five six seven eight nine".split(" "),
);
const PAIR_WORD =
  /^(?:ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|(?:\p{L}{2,4}og)?(?:tyve|tredive|fyrre|halvtreds|tres|halvfjerds|firs|halvfems))$/u;

/**
 * Finds the last four digits of a CPR number where somebody tells them apart from the rest: "født 24.09.40, de sidste fire er 5552", also in
 * words ("fem fem fem to"). Blocked beside a date or a word for the number, otherwise a warning.
 */
export function findLastFour(text: string, contexts: Contexts): CprTrace[] {
  const found: CprTrace[] = [];
  for (const match of text.matchAll(
    /(?<!\p{L})(?:(?:sidste|last) (?:fire|four|4)|(?:slutter|ender) (?:på|med))(?![\p{L}\d])/giu,
  )) {
    const start = match.index;
    const read = digitsAfter(text, start + match[0].length);
    if (read === 0 || start < (found.at(-1)?.end ?? 0)) continue;
    const told = contexts.near(start, read) || DATE.test(text.slice(Math.max(0, start - REACH), start));
    // "Sagen slutter på 1234" alone is anything.
    if (told || !/^[se][ln]/i.test(match[0])) found.push({ level: told ? "block" : "warn", start, end: read });
  }
  return found;
}

/** A birth date, with or without its signs, or a word that announces one. */
const DATE = /(?<!\d)\d{1,2}[ ./-]{0,2}\d{1,2}[ ./-]{0,2}(?:\d{2}|\d{4})(?!\d)|cpr|personnum|fødselsdag|fødselsdato/i;

/** Where four digits end that follow; 0 when they do not. */
function digitsAfter(text: string, from: number): number {
  let at = from;
  let digits = 0;
  for (let words = 0; words < MOST_FILLING + 4; ) {
    while (at - from < 80 && !isDigit(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at)) && at < text.length) {
      if (text.charCodeAt(at) === 0x0a) return 0;
      at += 1;
    }
    const start = at;
    while (at - start < 5 && isDigit(text.charCodeAt(at))) at += 1;
    if (at > start) {
      digits += at - start;
      if (digits >= 4) return digits === 4 && !isLetter(text.charCodeAt(at)) ? at : 0;
      continue;
    }
    while (at - start < 24 && isLetter(text.charCodeAt(at))) at += 1;
    const word = text.slice(start, at).toLowerCase();
    words += 1;
    if (word === "") return 0;
    if (DIGIT_WORDS.has(word)) digits += 1;
    else if (PAIR_WORD.test(word)) digits += 2;
    else if (digits > 0 || !FILLING.has(word)) return 0;
    if (digits >= 4) return digits === 4 ? at : 0;
  }
  return 0;
}
