import { isDigit, isLetter, joins, LONGEST_WORD, lettersBefore } from "./reading.ts";

const SPACE = 0x20;
const LOW_LINE = 0x5f;
const LINE_BREAK = 0x0a;
export const HYPHEN = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const NOTHING = 0;

/** Longer runs of signs between date and serial are prose, pictures or tables. */
const LONGEST_GAP = 5;

/** Months by their first three letters, as people write them in a date. */
const MONTHS = "jan feb mar apr maj jun jul aug sep okt nov dec".split(" ");

/**
 * Scanner for a date and a serial as somebody wrote them; one object reads them all, since a text may hold thousands. Every start is read in a
 * bounded number of steps.
 */
export class CprScanner {
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
  /** Written in none of the usual ways: the parts stand farther apart, or are joined by other signs, or in pairs. */
  loose = false;
  /** The year stands first. */
  yearFirst = false;
  /** Day or month has one digit, or the month is a word. */
  short = false;
  private at = 0;
  private breaks = 0;

  constructor(readonly text: string) {}

  /** Reads the number that begins at a digit; false when a part is missing, the date does not exist, or it touches something. */
  readAt(start: number): boolean {
    this.start = start;
    return this.readDayFirst() || this.readYearFirst();
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

  /** Whether the serial reads as a time of day behind a date of these years, which it is of nobody who was born in them. */
  readsAsTime(): boolean {
    const recent = this.century > 0 ? this.century === 20 : this.year <= 36;
    return recent && this.serial < 2400 && this.serial % 100 < 60;
  }

  private begin(): void {
    this.at = this.start;
    this.breaks = 0;
    this.century = 0;
    this.masked = false;
    this.loose = false;
    this.yearFirst = false;
    this.short = false;
  }

  private readDayFirst(): boolean {
    this.begin();
    this.day = this.oneOrTwoDigits();
    if (this.day < 1 || this.day > 91) return false;
    this.dateSign = this.dateSeparator();
    const named = this.monthByName();
    this.month = named || this.oneOrTwoDigits();
    if (this.month < 1 || this.month > 12) return false;
    const second = this.dateSeparator();
    if (second !== this.dateSign && !named) {
      // "24/9-40": two signs, but never one beside none.
      if (second === NOTHING || this.dateSign === NOTHING) return false;
      this.loose = true;
    }
    if (this.short && this.dateSign !== HYPHEN && this.dateSign !== SLASH && this.dateSign !== DOT && !named) return false;
    if (this.breaks > 1) return false;
    this.year = this.twoDigits();
    if (this.year < 0) return false;
    const afterYear = this.at;
    if (this.serialFollows()) return true;
    if (!this.loose && !this.short && this.maskFollows(afterYear)) return true;
    this.at = afterYear;
    this.century = this.year;
    this.year = this.twoDigits();
    return this.year >= 0 && this.century >= 18 && this.century <= 20 && this.serialFollows();
  }

  /** "1940-09-24-5552", "19400924 5552", and with two digits of the year only as "400924-5552". */
  private readYearFirst(): boolean {
    this.begin();
    this.yearFirst = true;
    const first = this.twoDigits();
    if (first < 0) return false;
    this.year = first;
    if (first >= 18 && first <= 20) {
      const second = this.twoDigits();
      if (second >= 0) {
        this.dateSign = this.dateSeparator();
        if (this.monthAndDayFollow(second)) {
          this.century = first;
          if (this.serialFollows()) return true;
        }
        this.begin();
        this.yearFirst = true;
        this.twoDigits();
      }
    }
    this.dateSign = NOTHING;
    this.century = 0;
    return this.monthAndDayFollow(first) && this.serialFollows() && this.sign === HYPHEN;
  }

  private monthAndDayFollow(year: number): boolean {
    this.year = year;
    this.month = this.oneOrTwoDigits();
    if (this.month < 1 || this.month > 12 || this.dateSeparator() !== this.dateSign) return false;
    this.day = this.oneOrTwoDigits();
    return this.day >= 1 && this.day <= 31 && this.breaks <= 1 && !(this.short && this.dateSign === NOTHING);
  }

  private serialFollows(): boolean {
    this.masked = false;
    const from = this.at;
    const { loose } = this;
    this.sign = this.separator(this.breaks);
    if (this.sign >= 0 && this.fourDigits(from) && this.isWhole()) return true;
    this.at = from;
    this.loose = true;
    this.sign = this.anySigns();
    if (this.at > from && this.fourDigits(from) && this.isWhole()) return true;
    this.loose = loose;
    return false;
  }

  /** The serial, in one piece or in pairs that are joined as date and serial are. */
  private fourDigits(gap: number): boolean {
    const gapLength = this.at - gap;
    const high = this.twoDigits();
    if (high < 0) return false;
    let low = this.twoDigits();
    if (low < 0) {
      const joint = this.text.charCodeAt(this.at);
      const alike = gapLength === 1 && joint === this.text.charCodeAt(gap) && !isLetter(joint);
      const inPairs = this.dateSign === NOTHING || this.dateSign === joint;
      if (!alike || !inPairs || joint === LINE_BREAK) return false;
      this.at += 1;
      low = this.twoDigits();
      if (low < 0 || isDigit(this.text.charCodeAt(this.at))) return false;
      this.loose = true;
      // A hyphen between pairs says no more than a space.
      this.sign = LOW_LINE;
      this.serial = high * 100 + low;
      this.end = this.at;
      // Pairs that go on are a table, or a telephone number and something else.
      return !this.goesOn();
    }
    this.serial = high * 100 + low;
    this.end = this.at;
    return !(this.loose || this.short || this.yearFirst) || !this.goesOn();
  }

  private goesOn(): boolean {
    const { text, end } = this;
    const joint = text.charCodeAt(end);
    const isJoint = joint === HYPHEN || joint === DOT || joint === SLASH || joint === 0x3a || (joint === SPACE && this.loose);
    return isJoint && isDigit(text.charCodeAt(end + 1));
  }

  private isWhole(): boolean {
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
    return plausible && this.startsFree() && !joins(text.charCodeAt(this.end));
  }

  private standsFree(): boolean {
    const written = this.end - this.start > 10 || this.century > 0;
    const { text } = this;
    if (isDigit(text.charCodeAt(this.start - 1)) || isDigit(text.charCodeAt(this.end))) return false;
    const before = lettersBefore(text, this.start);
    const after = wordAfter(text, this.end);
    if (isAnnouncement(before) || isAnnouncement(after)) return true;
    const codeBefore = isDigit(text.charCodeAt(this.start - before.length - 1)) && before !== "";
    const codeAfter = isDigit(text.charCodeAt(this.end + after.length)) && after !== "";
    if (codeBefore || codeAfter) return written && this.sign !== NOTHING;
    // "a2409405552b" is a code; "elev2409405552" and "født240940-5552" are a word and a number.
    return written || before === "" || after === "" || isWord(before) || isWord(after);
  }

  private startsFree(): boolean {
    const before = this.text.charCodeAt(this.start - 1);
    if (isDigit(before)) return false;
    return !joins(before) || before === LOW_LINE || isWord(lettersBefore(this.text, this.start));
  }

  /** Whether the digits stand in a UUID, which is no number of a person's. */
  private isInUuid(): boolean {
    const { text } = this;
    let from = this.start;
    let to = this.end;
    while (from > this.start - 36 && isHex(text.charCodeAt(from - 1))) from -= 1;
    while (to < this.end + 36 && isHex(text.charCodeAt(to))) to += 1;
    const match = to - from >= 36 ? UUID.exec(text.slice(from, to)) : null;
    return match !== null && from + match.index < this.end && from + match.index + 36 > this.start;
  }

  /** The value of two digits, or -1 (and nothing is read). */
  private twoDigits(): number {
    const tens = this.text.charCodeAt(this.at) - 48;
    const ones = this.text.charCodeAt(this.at + 1) - 48;
    if (!(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9)) return -1;
    this.at += 2;
    return tens * 10 + ones;
  }

  /** The same, or of a single digit, as in "4.9.40". */
  private oneOrTwoDigits(): number {
    const two = this.twoDigits();
    if (two >= 0) return two;
    const one = this.text.charCodeAt(this.at) - 48;
    if (!(one >= 0 && one <= 9)) return -1;
    this.at += 1;
    this.short = true;
    return one;
  }

  /** "24. september 1940": the month by its name, with the signs around it; 0 where there is none. */
  private monthByName(): number {
    const { text } = this;
    let from = this.at;
    if (text.charCodeAt(from) === SPACE) from += 1;
    let to = from;
    while (to - from < 10 && isLetter(text.charCodeAt(to))) to += 1;
    if (to - from < 3) return 0;
    const month = MONTHS.indexOf(text.slice(from, from + 3).toLowerCase()) + 1;
    if (month === 0) return 0;
    this.at = text.charCodeAt(to) === DOT ? to + 1 : to;
    this.short = true;
    return month;
  }

  /** Reads what stands between the parts of a date: nothing, a space (or a line break for it), or a sign, with a space behind it. */
  private dateSeparator(): number {
    const { text } = this;
    const sign = text.charCodeAt(this.at);
    if (sign === LINE_BREAK) {
      this.at += 1;
      this.breaks += 1;
      return SPACE;
    }
    if (sign !== SPACE && sign !== LOW_LINE && sign !== 0x3a && !isSign(sign)) return NOTHING;
    this.at += 1;
    const next = text.charCodeAt(this.at);
    if (next === LINE_BREAK) {
      this.at += 1;
      this.breaks += 1;
    } else if (next === SPACE && sign !== SPACE && isDigit(text.charCodeAt(this.at + 1))) {
      this.at += 1;
      this.loose = true;
    }
    if (sign === LOW_LINE || sign === 0x3a) this.loose = true;
    return sign;
  }

  /**
   * Reads what usually stands between date and serial: a sign with up to one space on either side, or up to two spaces, or hyphens however
   * many; -1 for anything else. One line break may be among them, if the date had none; then two spaces may indent it.
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
      else if ((sign === NOTHING && isSign(code)) || (sign === HYPHEN && code === HYPHEN)) sign = code;
      else break;
      if (code !== SPACE) spaces = 0;
      if (spaces > mostSpaces) mostSpaces = spaces;
    }
    if (breaks + breaksInDate > 1) return -1;
    return sign === HYPHEN || mostSpaces <= (sign !== NOTHING && breaks === 0 ? 1 : 2) ? sign : -1;
  }

  /** Reads any run of signs and spaces on one line; answers a hyphen where one is among them, else a sign that is none of ours. */
  private anySigns(): number {
    const from = this.at;
    let sign = LOW_LINE;
    for (; this.at - from < LONGEST_GAP; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === LINE_BREAK || isDigit(code) || isLetter(code) || !(code > 0)) break;
      if (code === HYPHEN) sign = code;
    }
    return sign;
  }
}

const UUID = /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f])/i;

/** A digit, a letter to f, or a hyphen. */
function isHex(code: number): boolean {
  return isDigit(code) || code === HYPHEN || (code >= 0x61 && code <= 0x66) || (code >= 0x41 && code <= 0x46);
}

function weighed(pair: number, tens: number, ones: number): number {
  return Math.floor(pair / 10) * tens + (pair % 10) * ones;
}

export function isSign(code: number): boolean {
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

/** The letters that touch a number from behind, in lower case. */
function wordAfter(text: string, end: number): string {
  let stop = end;
  while (stop - end < LONGEST_WORD && isLetter(text.charCodeAt(stop))) stop += 1;
  return text.slice(end, stop).toLowerCase();
}

/** Two letters at least, and not all of them such as stand in hexadecimal codes. */
function isWord(letters: string): boolean {
  return letters.length >= 2 && /[^a-f]/.test(letters);
}

/** Whether a word says that a CPR number is meant, inflected or joined to -nr and -nummer. */
export function isAnnouncement(word: string): boolean {
  return /^(?:cpr(?:nr|num.*)?|personn(?:r|um.*)|persnr|pnr)$/.test(word);
}
