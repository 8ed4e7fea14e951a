import { isDigit, isLetter, joins } from "./reading.ts";

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

/**
 * Finds civil registration numbers (CPR) in a read text, in order, without overlaps.
 *
 * Ten digits are judged by the words around them, their separators, whether the date exists and whether the
 * check digit fits; the first rule of docs/domain/detection.md 6.2 that holds decides. A number never passes because its check
 * digit fails: numbers without a valid one have been issued since 2007.
 */
export function findCpr(text: string): CprTrace[] {
  const found: CprTrace[] = [];
  const candidate = new Candidate(text);
  let contexts: Contexts | undefined;
  let afterDigit = false;
  for (let at = 0; at < text.length; at += 1) {
    const digit = isDigit(text.charCodeAt(at));
    if (digit && !afterDigit && candidate.readAt(at)) {
      contexts ??= new Contexts(text);
      const level = candidate.masked ? "warn" : levelOf(text, candidate, contexts);
      if (level) found.push({ level, start: at, end: candidate.end });
      at = candidate.end - 1;
    }
    afterDigit = digit;
  }
  return found;
}

/** The first rule that holds (docs/domain/detection.md 6.2, rules 1 to 9). */
function levelOf(text: string, it: Candidate, contexts: Contexts): "block" | "warn" | undefined {
  if (contexts.near(it.start, it.end)) return "block";
  if (otherNumberBefore(text, it.start)) return it.checkDigitFits() ? "warn" : undefined;
  if (it.day > 60 || it.yearOfBirth() < 1900) return "warn";
  if (isSign(it.dateSign)) return it.sign === HYPHEN ? "block" : "warn";
  if (it.sign === HYPHEN || it.sign === SLASH) return "block";
  return it.checkDigitFits() || (it.day === 1 && it.month === 1) ? "block" : "warn";
}

/** Scanner for a date and a serial as somebody wrote them; one object reads them all, since a text may hold thousands. */
class Candidate {
  start = 0;
  end = 0;
  /** As written: 61 to 91 in a substitute number. */
  day = 0;
  month = 0;
  /** The last two digits of the year. */
  year = 0;
  /** The first two, where somebody wrote the year in full; otherwise 0. */
  century = 0;
  serial = 0;
  /** What stands between the parts of the date, and between date and serial. */
  dateSign = NOTHING;
  sign = NOTHING;
  /** Whether the serial is crossed out, as in "010150-XXXX": the birth date is still told. */
  masked = false;
  private at = 0;
  private breaks = 0;

  constructor(readonly text: string) {}

  /** Reads the number that begins at a digit; false when a part is missing, the date does not exist, or it touches something. */
  readAt(start: number): boolean {
    this.start = start;
    this.at = start;
    this.breaks = 0;
    this.day = this.twoDigits();
    if (this.day < 1 || this.day > 91) return false;
    this.dateSign = this.dateSeparator();
    this.month = this.twoDigits();
    if (this.month < 1 || this.month > 12 || this.dateSeparator() !== this.dateSign || this.breaks > 1) return false;
    this.year = this.twoDigits();
    if (this.year < 0) return false;
    const afterYear = this.at;
    this.century = 0;
    if (this.serialFollows(this.breaks)) return true;
    if (this.maskFollows(afterYear)) return true;
    this.at = afterYear;
    this.century = this.year;
    this.year = this.twoDigits();
    return this.year >= 0 && this.century >= 18 && this.century <= 20 && this.serialFollows(this.breaks);
  }

  /** The year of birth, in full: as written, or by the seventh digit (docs/domain/detection.md 6.1). */
  yearOfBirth(): number {
    if (this.century > 0) return this.century * 100 + this.year;
    const seventh = Math.floor(this.serial / 1000);
    if (seventh <= 3) return 1900 + this.year;
    if (seventh === 4 || seventh === 9) return (this.year <= 36 ? 2000 : 1900) + this.year;
    return (this.year <= 57 ? 2000 : 1800) + this.year;
  }

  /** Modulus 11 over the ten digits, weights 4 3 2 7 6 5 4 3 2 1. */
  checkDigitFits(): boolean {
    const high = Math.floor(this.serial / 100);
    const low = this.serial % 100;
    const sum =
      weighed(this.day, 4, 3) + weighed(this.month, 2, 7) + weighed(this.year, 6, 5) + weighed(high, 4, 3) + weighed(low, 2, 1);
    return sum % 11 === 0;
  }

  private serialFollows(breaksInDate: number): boolean {
    this.masked = false;
    this.sign = this.separator(breaksInDate);
    if (this.sign < 0) return false;
    const high = this.twoDigits();
    const low = this.twoDigits();
    if (high < 0 || low < 0) return false;
    this.serial = high * 100 + low;
    this.end = this.at;
    return exists(this.day, this.month, this.yearOfBirth()) && this.standsFree() && !this.isInUuid();
  }

  /** Four crosses, stars, bullets or question marks, after at most a hyphen with spaces. */
  private maskFollows(from: number): boolean {
    const { text } = this;
    let at = from;
    if (text.charCodeAt(at) === SPACE) at += 1;
    if (text.charCodeAt(at) === HYPHEN) at += 1;
    if (at > from && text.charCodeAt(at) === SPACE) at += 1;
    const mask = maskSign(text.charCodeAt(at));
    if (mask === NOTHING) return false;
    for (let i = 1; i < 4; i += 1) if (maskSign(text.charCodeAt(at + i)) !== mask) return false;
    this.masked = true;
    this.end = at + 4;
    // The century is in the part that is crossed out: a leap day exists in one of them.
    const plausible = exists(this.day, this.month, this.year % 4 === 0 ? 2000 : 2001);
    return plausible && startsFree(text, this.start) && !joins(text.charCodeAt(this.end));
  }

  private standsFree(): boolean {
    return startsFree(this.text, this.start) && endsFree(this.text, this.end);
  }

  /** Whether the digits are the first 8 and 4 or the last 12 of a UUID, which is no number of a person's. */
  private isInUuid(): boolean {
    if (this.century === 0 || this.dateSign !== NOTHING) return false;
    const { text, start, end } = this;
    return UUID.test(text.slice(start, start + 36)) || (end >= 36 && UUID.test(text.slice(end - 36, end)));
  }

  /** The value of two digits, or -1 (and nothing is read). */
  private twoDigits(): number {
    const tens = this.text.charCodeAt(this.at) - 48;
    const ones = this.text.charCodeAt(this.at + 1) - 48;
    if (!(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9)) return -1;
    this.at += 2;
    return tens * 10 + ones;
  }

  /** Reads what stands between the parts of a date: nothing, a space (or a line break for it), or a sign. */
  private dateSeparator(): number {
    const sign = this.text.charCodeAt(this.at);
    if (sign === LINE_BREAK) {
      this.at += 1;
      this.breaks += 1;
      return SPACE;
    }
    if (sign !== SPACE && !isSign(sign)) return NOTHING;
    this.at += 1;
    if (this.text.charCodeAt(this.at) === LINE_BREAK) {
      this.at += 1;
      this.breaks += 1;
    }
    return sign;
  }

  /**
   * Reads what stands between date and serial: a sign with up to one space on either side, or up to two spaces;
   * -1 for anything else. One line break may be among them, if the date had none; then two spaces may indent it.
   */
  private separator(breaksInDate: number): number {
    const from = this.at;
    let sign = NOTHING;
    let breaks = 0;
    let spaces = 0;
    let mostSpaces = 0;
    for (; this.at - from < 8; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === SPACE) spaces += 1;
      else if (code === LINE_BREAK) breaks += 1;
      else if (sign === NOTHING && isSign(code)) sign = code;
      else break;
      if (code !== SPACE) spaces = 0;
      if (spaces > mostSpaces) mostSpaces = spaces;
    }
    return mostSpaces <= (sign !== NOTHING && breaks === 0 ? 1 : 2) && breaks + breaksInDate <= 1 ? sign : -1;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function weighed(pair: number, tens: number, ones: number): number {
  return Math.floor(pair / 10) * tens + (pair % 10) * ones;
}

function isSign(code: number): boolean {
  return code === HYPHEN || code === SLASH || code === DOT;
}

/** The sign with which somebody crosses digits out, X and x being the same; otherwise `NOTHING`. */
function maskSign(code: number): number {
  if (code === 0x58 || code === 0x78) return 0x78;
  return code === 0x2a || code === 0x2022 || code === 0x3f ? code : NOTHING;
}

/** Whether a date exists, the day of a substitute number (61 to 91) counted without its 60. */
function exists(day: number, month: number, year: number): boolean {
  const real = day > 60 ? day - 60 : day;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return real >= 1 && real <= days;
}

/** A number begins freely after anything but letters, digits and underscores, and after a word that announces it. */
function startsFree(text: string, start: number): boolean {
  if (start === 0 || !joins(text.charCodeAt(start - 1))) return true;
  let end = start;
  while (text.charCodeAt(end - 1) === 0x5f && start - end < 3) end -= 1;
  return isAnnouncement(wordBefore(text, end));
}

/** A number ends freely before anything but letters, digits and underscores, and before a word that explains it. */
function endsFree(text: string, end: number): boolean {
  if (!joins(text.charCodeAt(end))) return true;
  let start = end;
  while (text.charCodeAt(start) === 0x5f && start - end < 3) start += 1;
  let stop = start;
  while (stop - start < LONGEST_WORD && isLetter(text.charCodeAt(stop))) stop += 1;
  return isAnnouncement(text.slice(start, stop).toLowerCase());
}

/** No word in either list is longer. */
const LONGEST_WORD = 24;

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
