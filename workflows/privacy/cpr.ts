import { classOf, DIGIT, JOINING, LOWER, UPPER } from "./reading.ts";

/** A civil registration number in a read text: where, and how sure the rules are. */
export type CprTrace = Readonly<{ level: "block" | "warn"; start: number; end: number }>;

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const LINE_BREAK = 0x0a;
const NOTHING = 0;

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

/** A date and a serial as somebody wrote them. `year` is the written year, if it was written in full. */
type Candidate = {
  start: number;
  end: number;
  day: number;
  month: number;
  year2: number;
  year: number | undefined;
  dateSeparator: number;
  separator: number;
  serial: number;
  mark: boolean;
};

/**
 * Finds civil registration numbers (CPR) in a read text, in order, without overlaps.
 *
 * Ten digits are judged by the words around them, their separators, whether the date exists and whether the
 * check digit fits; the first rule of DOMAIN.md 6.2 that holds decides. A number never passes because its check
 * digit fails: numbers without a valid one have been issued since 2007.
 */
export function findCpr(text: string): CprTrace[] {
  const found: CprTrace[] = [];
  let contexts: Contexts | undefined;
  for (let at = 0; at < text.length; at += 1) {
    if (!(classOf(text.charCodeAt(at)) & DIGIT)) continue;
    if (at > 0 && classOf(text.charCodeAt(at - 1)) & DIGIT) continue;
    const candidate = candidateAt(text, at);
    if (!candidate) continue;
    contexts ??= new Contexts(text);
    const level = candidate.mark ? "warn" : levelOf(text, candidate, contexts);
    if (level) found.push({ level, start: candidate.start, end: candidate.end });
    at = candidate.end - 1;
  }
  return found;
}

/** The first rule that holds (DOMAIN.md 6.2, rules 1 to 9). */
function levelOf(text: string, it: Candidate, contexts: Contexts): "block" | "warn" | undefined {
  if (contexts.near(it.start, it.end)) return "block";
  if (otherNumberBefore(text, it.start)) return checkDigitFits(it) ? "warn" : undefined;
  const born = it.year ?? centuryOf(it) + it.year2;
  if (it.day > 60 || born < 1900) return "warn";
  if (it.dateSeparator !== NOTHING && it.dateSeparator !== SPACE) return it.separator === HYPHEN ? "block" : "warn";
  if (it.separator === HYPHEN || it.separator === SLASH) return "block";
  return checkDigitFits(it) || (it.day === 1 && it.month === 1) ? "block" : "warn";
}

/** The number that begins at a digit, if its parts are there, its date exists and it touches nothing else. */
function candidateAt(text: string, start: number): Candidate | undefined {
  const day = twoDigits(text, start);
  const first = dateSeparatorAt(text, start + 2);
  const month = twoDigits(text, first.end);
  if (day < 0 || month < 0) return undefined;
  const second = dateSeparatorAt(text, first.end + 2);
  const breaks = first.breaks + second.breaks;
  if (first.sign !== second.sign || breaks > 1) return undefined;
  const year2 = twoDigits(text, second.end);
  if (year2 < 0) return undefined;
  const date = { start, day, month, dateSeparator: first.sign };
  return (
    withSerial(text, { ...date, year2, year: undefined }, second.end + 2, breaks) ??
    withFullYear(text, { ...date, year2: twoDigits(text, second.end + 2) }, year2, second.end + 4, breaks) ??
    masked(text, { ...date, year2, year: undefined }, second.end + 2)
  );
}

type DatePart = Pick<Candidate, "start" | "day" | "month" | "year2" | "year" | "dateSeparator">;

function withFullYear(text: string, date: Omit<DatePart, "year">, century: number, at: number, breaks: number) {
  if (date.year2 < 0 || century < 18 || century > 20) return undefined;
  return withSerial(text, { ...date, year: century * 100 + date.year2 }, at, breaks);
}

function withSerial(text: string, date: DatePart, at: number, breaks: number): Candidate | undefined {
  const separator = separatorAt(text, at, breaks);
  if (!separator) return undefined;
  const high = twoDigits(text, separator.end);
  const low = twoDigits(text, separator.end + 2);
  const end = separator.end + 4;
  if (high < 0 || low < 0) return undefined;
  const candidate = { ...date, end, separator: separator.sign, serial: high * 100 + low, mark: false };
  const year = date.year ?? centuryOf(candidate) + date.year2;
  if (!exists(date.day, date.month, year) || !startsFree(text, date.start) || !endsFree(text, end)) return undefined;
  return isInUuid(text, candidate) ? undefined : candidate;
}

/** A birth date with its serial crossed out, as in "010150-XXXX": the birth date is still told. */
function masked(text: string, date: DatePart, at: number): Candidate | undefined {
  const mask = / ?-? ?(?:x{4}|\*{4}|•{4}|\?{4})/iy;
  mask.lastIndex = at;
  if (!mask.test(text)) return undefined;
  const end = mask.lastIndex;
  // The century is in the part that is crossed out: a leap day exists in one of them.
  const plausible = exists(date.day, date.month, date.year2 % 4 === 0 ? 2000 : 2001);
  if (!plausible || !startsFree(text, date.start) || classOf(text.charCodeAt(end)) & JOINING) return undefined;
  return { ...date, end, separator: NOTHING, serial: 0, mark: true };
}

/** What stands between day and month, or month and year: nothing, a space, or one of ". - /", a line break standing for a space. */
function dateSeparatorAt(text: string, at: number): { sign: number; end: number; breaks: number } {
  const sign = text.charCodeAt(at);
  if (sign === LINE_BREAK) return { sign: SPACE, end: at + 1, breaks: 1 };
  if (sign !== SPACE && !isSign(sign)) return { sign: NOTHING, end: at, breaks: 0 };
  const broken = text.charCodeAt(at + 1) === LINE_BREAK;
  return { sign, end: at + (broken ? 2 : 1), breaks: broken ? 1 : 0 };
}

/**
 * What stands between date and serial: a sign with up to one space on either side, or up to two spaces.
 *
 * One line break may be among them, if there was none before; then indentation of two is let pass.
 */
function separatorAt(text: string, from: number, breaksBefore: number): { sign: number; end: number } | undefined {
  let at = from;
  let sign = NOTHING;
  let breaks = 0;
  let spaces = 0;
  let mostSpaces = 0;
  for (; at - from < 8; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE) spaces += 1;
    else if (code === LINE_BREAK) breaks += 1;
    else if (isSign(code) && sign === NOTHING) sign = code;
    else break;
    if (code !== SPACE) spaces = 0;
    mostSpaces = Math.max(mostSpaces, spaces);
  }
  const allowed = sign !== NOTHING && breaks === 0 ? 1 : 2;
  return mostSpaces <= allowed && breaks + breaksBefore <= 1 ? { sign, end: at } : undefined;
}

function isSign(code: number): boolean {
  return code === HYPHEN || code === SLASH || code === DOT;
}

/** A number begins freely after anything but letters, digits and underscores, and after a word that announces it. */
function startsFree(text: string, start: number): boolean {
  if (start === 0 || !(classOf(text.charCodeAt(start - 1)) & JOINING)) return true;
  let end = start;
  while (text.charCodeAt(end - 1) === 0x5f && start - end < 3) end -= 1;
  return isAnnouncement(wordBefore(text, end));
}

/** A number ends freely before anything but letters, digits and underscores, and before a word that explains it. */
function endsFree(text: string, end: number): boolean {
  if (!(classOf(text.charCodeAt(end)) & JOINING)) return true;
  let start = end;
  while (text.charCodeAt(start) === 0x5f && start - end < 3) start += 1;
  let stop = start;
  while (stop - start < LONGEST_WORD && isLetter(text.charCodeAt(stop))) stop += 1;
  return isAnnouncement(text.slice(start, stop).toLowerCase());
}

/** No word in either list is longer. */
const LONGEST_WORD = 24;

function isLetter(code: number): boolean {
  return (classOf(code) & (UPPER | LOWER)) !== 0;
}

/** The letters that end at a position, in lower case; nothing when they are too many for any word of ours. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isLetter(text.charCodeAt(start - 1))) start -= 1;
  return end - start === LONGEST_WORD ? "" : text.slice(start, end).toLowerCase();
}

/** Whether a word says that a CPR number is meant, inflected or joined to -nr and -nummer. */
function isAnnouncement(word: string): boolean {
  return /^(?:cpr(?:nr|num.*)?|personn(?:r|um.*)|persnr|pnr)$/.test(word);
}

/** The places of the words that announce a CPR number, asked in order of position. */
class Contexts {
  readonly #places: { start: number; end: number }[] = [];
  #next = 0;

  constructor(text: string) {
    const words = /(?<!\p{L})(?:cpr(?:nr|num\p{L}{0,12})?|personn(?:r|um\p{L}{0,12})|pers\.? ?nr|p-?nr)(?!\p{L})/giu;
    for (const match of text.matchAll(words)) this.#places.push({ start: match.index, end: match.index + match[0].length });
  }

  near(start: number, end: number): boolean {
    let place = this.#places[this.#next];
    while (place && place.start < start - REACH_OF_CONTEXT) place = this.#places[++this.#next];
    return place !== undefined && place.end <= end + REACH_OF_CONTEXT;
  }
}

/** The word right before a number that says it is a telephone, case or account number, in lower case; "" when there is none. */
export function otherNumberBefore(text: string, start: number): string {
  const limit = start - REACH_OF_OTHER_CONTEXT;
  let end = beforeColons(text, start);
  let word = wordBefore(text, end);
  let from = end - word.length;
  if (word === "nr" || word === "nummer") {
    // "j.nr" is one word, "sag nr." two.
    if (word === "nr" && text.charCodeAt(from - 1) === DOT && wordBefore(text, from - 1) === "j") {
      word = "jnr";
      from -= 2;
    } else {
      end = beforeColons(text, from);
      word = wordBefore(text, end);
      from = end - word.length;
    }
  }
  const alone = from === 0 || !(classOf(text.charCodeAt(from - 1)) & JOINING);
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

/** The value of two digits at a position, or -1. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** The century in which a number was issued, from its seventh digit and its year (DOMAIN.md 6.1). */
function centuryOf({ serial, year2 }: { serial: number; year2: number }): number {
  const seventh = Math.floor(serial / 1000);
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year2 <= 36 ? 2000 : 1900;
  return year2 <= 57 ? 2000 : 1800;
}

/** Whether a date exists, the day of a substitute number (61 to 91) counted without its 60. */
function exists(day: number, month: number, year: number): boolean {
  const real = day > 60 ? day - 60 : day;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return month >= 1 && month <= 12 && real >= 1 && real <= days;
}

/** Modulus 11 over the ten digits, weights 4 3 2 7 6 5 4 3 2 1. */
function checkDigitFits({ day, month, year2, serial }: Candidate): boolean {
  const pairs = [day, month, year2, Math.floor(serial / 100), serial % 100];
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
  let sum = 0;
  pairs.forEach((pair, i) => {
    sum += Math.floor(pair / 10) * (weights[2 * i] ?? 0) + (pair % 10) * (weights[2 * i + 1] ?? 0);
  });
  return sum % 11 === 0;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the digits are the first 8 and 4 or the last 12 of a UUID, which is no number of a person's. */
function isInUuid(text: string, { start, end, year, dateSeparator }: Candidate): boolean {
  if (year === undefined || dateSeparator !== NOTHING) return false;
  return UUID.test(text.slice(start, start + 36)) || (end >= 36 && UUID.test(text.slice(end - 36, end)));
}
