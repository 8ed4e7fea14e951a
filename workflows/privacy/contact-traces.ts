import { otherNumberBefore } from "./cpr.ts";
import { isDigit, isLetter, joins } from "./reading.ts";

/** Where something stands in a read text. */
export type Place = Readonly<{ start: number; end: number }>;

const SPACE = 0x20;
const PLUS = 0x2b;
const HYPHEN = 0x2d;
const DOT = 0x2e;

/** An address has at most 64 characters before the @ and 253 after it (RFC 5321, RFC 1035). */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;

/** Finds e-mail addresses; those in `ownDomains`, and in domains below them, are no trace. */
export function findEmails(text: string, ownDomains: readonly string[]): Place[] {
  const own = ownDomains.map((domain) => domain.toLowerCase());
  const found: Place[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (!isDomain(text.charCodeAt(at + 1)) || !isLocal(text.charCodeAt(at - 1))) continue;
    let start = at;
    while (start > 0 && at - start < LONGEST_LOCAL && isLocal(text.charCodeAt(start - 1))) start -= 1;
    // A sentence's full stop before the address is not part of it.
    while (start < at && text.charCodeAt(start) === DOT) start += 1;
    let end = at + 1;
    while (end - at < LONGEST_DOMAIN && isDomain(text.charCodeAt(end))) end += 1;
    while (end > at && !isLetterOrDigit(text.charCodeAt(end - 1))) end -= 1;
    const domain = text.slice(at + 1, end).toLowerCase();
    if (start === at || !/^[^.]+(?:\.[^.]+)*\.[a-zæøå]{2,}$/.test(domain)) continue;
    if (own.some((mine) => domain === mine || domain.endsWith(`.${mine}`))) continue;
    found.push({ start, end });
  }
  return found;
}

function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

function isLocal(code: number): boolean {
  return isDomain(code) || code === PLUS || code === 0x5f || code === 0x25 || code === 0x27;
}

function isDomain(code: number): boolean {
  return isLetterOrDigit(code) || code === HYPHEN || code === DOT;
}

/** Longer series of groups are tables or numbers of another kind. */
const MOST_GROUPS = 12;

/** How a number of eight digits is grouped, longest series first. */
const SHAPES = [
  [2, 2, 2, 2],
  [3, 2, 3],
  [4, 4],
] as const;

/** Scanner for runs of digits joined by single spaces, hyphens or full stops; one object reads every series of a text. */
class Series {
  count = 0;
  readonly starts = new Int32Array(MOST_GROUPS);
  readonly lengths = new Int32Array(MOST_GROUPS);
  /** What joins a group to the next; 0 after the last. */
  readonly joints = new Int32Array(MOST_GROUPS);
  end = 0;

  constructor(readonly text: string) {}

  /** Reads the series that begins at a digit. Groups beyond the most are counted and not kept. */
  readAt(start: number): void {
    const { text } = this;
    this.count = 0;
    let at = start;
    for (;;) {
      const from = at;
      while (isDigit(text.charCodeAt(at))) at += 1;
      const joint = text.charCodeAt(at);
      const goesOn = (joint === SPACE || joint === HYPHEN || joint === DOT) && isDigit(text.charCodeAt(at + 1));
      if (this.count < MOST_GROUPS) {
        this.starts[this.count] = from;
        this.lengths[this.count] = at - from;
        this.joints[this.count] = goesOn ? joint : 0;
      }
      this.count += 1;
      this.end = at;
      if (!goesOn) return;
      at += 1;
    }
  }

  startOf(group: number): number {
    return this.starts[group] ?? 0;
  }

  endOf(group: number): number {
    return this.startOf(group) + this.lengthOf(group);
  }

  /** 0 outside the series. */
  lengthOf(group: number): number {
    return group < this.count ? (this.lengths[group] ?? 0) : 0;
  }

  jointAfter(group: number): number {
    return this.joints[group] ?? 0;
  }

  digits(group: number): string {
    return this.text.slice(this.startOf(group), this.endOf(group));
  }

  /** How many groups from the first one on have one of the shapes, joined alike and no part of a longer series of the kind; 0 for none. */
  shapeFrom(first: number): number {
    const joint = this.jointAfter(first);
    for (const shape of SHAPES) {
      let fits = shape.length <= this.count - first && this.lengthOf(first) === shape[0];
      for (let k = 1; fits && k < shape.length; k += 1) {
        fits = this.lengthOf(first + k) === shape[k] && this.jointAfter(first + k - 1) === joint;
      }
      if (!fits || (shape.length === 2 && joint !== SPACE)) continue;
      return this.lengthOf(first + shape.length) === shape[0] ? 0 : shape.length;
    }
    return 0;
  }
}

/**
 * Finds Danish telephone numbers (eight digits as 8, 4+4, 3+2+3 or 2+2+2+2, with or without +45) and
 * international ones that begin with a plus.
 *
 * Dates written as eight digits, pairs of years, and numbers announced as something else are no telephone numbers.
 */
export function findPhones(text: string): Place[] {
  const found: Place[] = [];
  const series = new Series(text);
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue;
    series.readAt(at);
    if (series.end - at >= 8 && series.count <= MOST_GROUPS) addPhones(found, series);
    at = series.end - 1;
  }
  return found;
}

function addPhones(found: Place[], series: Series): void {
  const { text, end } = series;
  const start = series.startOf(0);
  const before = text.charCodeAt(start - 1);
  if (joins(before) || isLetter(before) || joins(text.charCodeAt(end))) return;
  if (before === PLUS) {
    if (isInternational(text.slice(start, end))) found.push({ start: start - 1, end });
    return;
  }
  // "sag/22334455" and "id=22334455" are numbers of other kinds.
  if (before === HYPHEN || before === 0x2f || before === 0x3d || before === 0x23) return;
  const coded = isDanishCode(series) ? groupsOfPhone(series, 1, true) : 0;
  if (coded > 0) {
    addUnlessOther(found, text, start, series.endOf(coded));
    return;
  }
  for (let group = 0; group < series.count; group += 1) {
    const used = groupsOfPhone(series, group, false);
    if (used === 0) continue;
    addUnlessOther(found, text, series.startOf(group), series.endOf(group + used - 1));
    group += used - 1;
  }
}

function isInternational(written: string): boolean {
  const digits = written.replace(/\D/g, "");
  return digits.startsWith("45") ? digits.length === 10 : digits.length >= 8 && digits.length <= 15;
}

/** Whether a series begins with 45 or 0045 as a group of its own. */
function isDanishCode(series: Series): boolean {
  const length = series.lengthOf(0);
  if ((length !== 2 && length !== 4) || series.jointAfter(0) === DOT) return false;
  return series.digits(0) === (length === 2 ? "45" : "0045");
}

/** How many groups from one on make a telephone number; 0 when they do not. */
function groupsOfPhone(series: Series, group: number, coded: boolean): number {
  const length = series.lengthOf(group);
  // "2026-22334455" and "7.22334455" are numbers of other kinds.
  if (!coded && group > 0 && series.jointAfter(group - 1) !== SPACE) return 0;
  let used = 1;
  if (length === 10 || length === 12) {
    if (!/^(?:00)?45[1-9]/.test(series.digits(group)) || series.digits(group).startsWith("00") !== (length === 12)) return 0;
  } else if (length === 8) {
    if (isDate(series.digits(group))) return 0;
  } else {
    // Ten groups of two are a table.
    if (!coded && group > 0 && series.lengthOf(group - 1) === length) return 0;
    used = series.shapeFrom(group);
    if (used === 0 || (used === 2 && isYear(series.digits(group)) && isYear(series.digits(group + 1)))) return 0;
  }
  const after = series.jointAfter(group + used - 1);
  if (after !== 0 && after !== SPACE) return 0;
  return length < 10 && series.text.charCodeAt(series.startOf(group)) === 0x30 ? 0 : used;
}

function isYear(digits: string): boolean {
  return digits.startsWith("19") || digits.startsWith("20");
}

/** Eight digits that read as day, month and year, or as year, month and day. */
function isDate(digits: string): boolean {
  return /^(?:[0-3]\d[01]\d(?:19|20)\d\d|(?:19|20)\d\d[01]\d[0-3]\d)$/.test(digits);
}

function addUnlessOther(found: Place[], text: string, start: number, end: number): void {
  const word = otherNumberBefore(text, start);
  if (word === "" || /^(?:telefon|tlf|mobil)/.test(word)) found.push({ start, end });
}
