import { CprScanner, DOT, HYPHEN, isSign, SLASH } from "./cpr-scanner.ts";
import { findLastFour } from "./last-four.ts";
import { isDigit, joins, lettersBefore } from "./reading.ts";

/** A civil registration number in a read text: where, and how sure the rules are. */
export type CprTrace = Readonly<{ level: "block" | "warn"; start: number; end: number }>;

const SPACE = 0x20;
const COLON = 0x3a;
const LINE_BREAK = 0x0a;

/** How near a word such as "CPR" makes a number one. */
const REACH_OF_CONTEXT = 30;
/** How far before a number "tlf." or "sagsnr." must begin to explain it away. */
const REACH_OF_OTHER_CONTEXT = 25;

/** Words after which ten digits are something else, each alone and with -nr or -nummer. */
const OTHER_NUMBERS = new Set(
  "telefon tlf mobil ean cvr kle sagsnr sagsnummer sag jnr journalnr journalnummer faktura konto ordre"
    .split(" ")
    .flatMap((word) => [word, `${word}nr`, `${word}nummer`]),
);

/**
 * Finds civil registration numbers (CPR) in a read text, in order, without overlaps.
 *
 * Ten digits are judged by the words around them, their separators, whether the date exists and whether the
 * check digit fits; the first rule of docs/domain/detection.md 6.2 that holds decides. A number never passes because its check
 * digit fails: numbers without a valid one have been issued since 2007. A text with letters for digits ("24O940") is read
 * once more with digits in their place.
 */
export function findCpr(text: string): CprTrace[] {
  const found = numbersIn(text);
  const folded = LETTERS_FOR_DIGITS.test(text) ? merged(found, numbersIn(withDigits(text))) : found;
  return merged(merged(folded, digitByDigit(text)), findLastFour(text, new Contexts(text)));
}

/** "2 4 0 9 4 0 5 5 5 2": ten digits by themselves, no more and no fewer. */
function digitByDigit(text: string): CprTrace[] {
  const found: CprTrace[] = [];
  for (const match of text.matchAll(/(?<!\d[ .,-]?)\d(?:[ .,-]\d){9}(?![ .,-]?\d)/g)) {
    const candidate = new CprScanner(match[0].replace(/\D/g, ""));
    const start = match.index;
    if (!candidate.readAt(0)) continue;
    found.push({ level: candidate.checkDigitFits() ? "block" : "warn", start, end: start + match[0].length });
  }
  return found;
}

const LETTERS_FOR_DIGITS = /\d[OoIl]|[OoIl]\d/;

/** Letters that look like digits, where they touch one. */
function withDigits(text: string): string {
  return text.replace(/[OoIl\d]+/g, (run) => (/\d/.test(run) ? run.replace(/[Oo]/g, "0").replace(/[Il]/g, "1") : run));
}

/** Both in order of position; of two that overlap, the one that was found first. */
function merged(first: CprTrace[], second: readonly CprTrace[]): CprTrace[] {
  if (second.length === 0) return first;
  let next = 0;
  const added = second.filter(({ start, end }) => {
    while (next < first.length && (first[next]?.end ?? 0) <= start) next += 1;
    return (first[next]?.start ?? end) >= end;
  });
  return added.length === 0 ? first : [...first, ...added].sort((one, other) => one.start - other.start);
}

function numbersIn(text: string): CprTrace[] {
  const found: CprTrace[] = [];
  const candidate = new CprScanner(text);
  let contexts: Contexts | undefined;
  let afterDigit = false;
  for (let at = 0; at < text.length; at += 1) {
    const digit = isDigit(text.charCodeAt(at));
    if (digit && !afterDigit && candidate.readAt(at)) {
      contexts ??= new Contexts(text);
      const level = candidate.masked ? "warn" : levelOf(text, candidate, contexts);
      if (level) found.push({ level, start: at, end: candidate.end });
      // What is explained away as a time or a case may still hide a number that begins later.
      if (level) at = candidate.end - 1;
    }
    afterDigit = digit || isDigit(text.charCodeAt(at));
  }
  return found;
}

/** The first rule that holds (docs/domain/detection.md 6.2, rules 1 to 12). */
function levelOf(text: string, it: CprScanner, contexts: Contexts): "block" | "warn" | undefined {
  if (contexts.near(it.start, it.end)) return "block";
  if (otherNumberBefore(text, it.start)) return it.checkDigitFits() ? "warn" : undefined;
  if (it.day > 60 || it.yearOfBirth() < 1900) return "warn";
  const sure = it.checkDigitFits() || (it.day === 1 && it.month === 1);
  if (it.yearFirst) {
    if (it.readsAsTime()) return undefined;
    return it.century > 0 && (it.sign === HYPHEN || sure) ? "block" : "warn";
  }
  if ((it.loose || it.short) && it.sign !== HYPHEN && it.readsAsTime()) return undefined;
  // "4.9-2026" ends in a year.
  if (it.short) return it.sign === HYPHEN && (it.serial < 1900 || it.serial > 2099) ? "block" : "warn";
  if (it.loose) return it.sign === HYPHEN || sure ? "block" : "warn";
  if (isSign(it.dateSign)) return it.sign === HYPHEN ? "block" : "warn";
  if (it.sign === HYPHEN || it.sign === SLASH) return "block";
  return sure ? "block" : "warn";
}

/** The places of the words that announce a CPR number, asked in order of position. */
export class Contexts {
  private readonly places: { start: number; end: number }[] = [];
  private next = 0;

  constructor(text: string) {
    const words = /(?<!\p{L})(?:cpr(?:nr|num\p{L}{0,12})?|personn(?:r|um\p{L}{0,12})|pers\.? ?nr|p-?nr)(?!\p{L})/giu;
    for (const match of text.matchAll(words)) this.places.push({ start: match.index, end: match.index + match[0].length });
  }

  near(start: number, end: number): boolean {
    let place = this.places[this.next];
    while (place && place.start < start - REACH_OF_CONTEXT) place = this.places[++this.next];
    return place !== undefined && place.end <= end + REACH_OF_CONTEXT;
  }
}

/** The word right before a number that says it is a telephone, case or account number, in lower case; "" when there is none. */
export function otherNumberBefore(text: string, start: number): string {
  const limit = start - REACH_OF_OTHER_CONTEXT;
  let end = beforeColons(text, start);
  let word = lettersBefore(text, end);
  let from = end - word.length;
  if (word === "nr" || word === "nummer") {
    // "j.nr" is one word, "sag nr." two.
    if (word === "nr" && text.charCodeAt(from - 1) === DOT && lettersBefore(text, from - 1) === "j") {
      word = "jnr";
      from -= 2;
    } else {
      end = beforeColons(text, from);
      word = lettersBefore(text, end);
      from = end - word.length;
    }
  }
  const alone = from === 0 || !joins(text.charCodeAt(from - 1));
  return from >= limit && alone && OTHER_NUMBERS.has(word) ? word : "";
}

/** Where the word ends before colons, white space and at most one full stop. */
function beforeColons(text: string, end: number): number {
  let at = end;
  for (; end - at <= REACH_OF_OTHER_CONTEXT; at -= 1) {
    const code = text.charCodeAt(at - 1);
    if (code !== SPACE && code !== LINE_BREAK && code !== COLON) break;
  }
  return text.charCodeAt(at - 1) === DOT ? at - 1 : at;
}
