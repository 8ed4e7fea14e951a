import { otherNumberBefore } from "./cpr.ts";
import { classOf, DIGIT, JOINING, LOWER, UPPER } from "./reading.ts";

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
  return (classOf(code) & (UPPER | LOWER | DIGIT)) !== 0;
}

function isLocal(code: number): boolean {
  return isLetterOrDigit(code) || "._%+-'".includes(String.fromCharCode(code));
}

function isDomain(code: number): boolean {
  return isLetterOrDigit(code) || code === HYPHEN || code === DOT;
}

/** A run of digits and what joins it to the next: a space, hyphen or full stop, or nothing. */
type Group = { start: number; end: number; joint: string };

/** Longer series of groups are tables or numbers of another kind. */
const MOST_GROUPS = 12;

/**
 * Finds Danish telephone numbers (eight digits as 8, 4+4, 3+2+3 or 2+2+2+2, with or without +45) and
 * international ones that begin with a plus.
 *
 * Dates written as eight digits, pairs of years, and numbers announced as something else are no telephone numbers.
 */
export function findPhones(text: string): Place[] {
  const found: Place[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!(classOf(text.charCodeAt(at)) & DIGIT)) continue;
    const groups = groupsAt(text, at);
    const last = groups[groups.length - 1];
    if (!last) continue;
    if (groups.length <= MOST_GROUPS) found.push(...phonesIn(text, groups));
    at = last.end - 1;
  }
  return found;
}

function groupsAt(text: string, start: number): Group[] {
  const groups: Group[] = [];
  let at = start;
  for (;;) {
    const from = at;
    while (classOf(text.charCodeAt(at)) & DIGIT) at += 1;
    const joint = text[at];
    const goesOn = (joint === " " || joint === "-" || joint === ".") && classOf(text.charCodeAt(at + 1)) & DIGIT;
    groups.push({ start: from, end: at, joint: goesOn && joint ? joint : "" });
    if (!goesOn) return groups;
    at += 1;
  }
}

function phonesIn(text: string, groups: readonly Group[]): Place[] {
  const whole = { start: groups[0]?.start ?? 0, end: groups[groups.length - 1]?.end ?? 0 };
  const before = text.charCodeAt(whole.start - 1);
  if (classOf(before) & (JOINING | UPPER | LOWER)) return [];
  if (classOf(text.charCodeAt(whole.end)) & JOINING) return [];
  if (before === PLUS) return isInternational(text, whole) ? [{ start: whole.start - 1, end: whole.end }] : [];
  const found: Place[] = [];
  for (let i = 0; i < groups.length; i += 1) {
    const used = groupsOfPhone(text, groups, i);
    if (!used) continue;
    const place = { start: groups[i]?.start ?? 0, end: groups[i + used - 1]?.end ?? 0 };
    if (!isCaseOrAccount(text, place.start)) found.push(place);
    i += used - 1;
  }
  return found;
}

function isInternational(text: string, { start, end }: Place): boolean {
  const digits = text.slice(start, end).replace(/\D/g, "");
  return digits.startsWith("45") ? digits.length === 10 : digits.length >= 8 && digits.length <= 15;
}

/** How many groups from the i-th on make a telephone number; 0 when they do not. */
function groupsOfPhone(text: string, groups: readonly Group[], i: number, followsCode = false): number {
  const group = groups[i];
  if (!group) return 0;
  const before = text[group.start - 1];
  // "sag/22334455", "2026-22334455" and "7.22334455" are numbers of other kinds, "tlf.22334455" is not.
  if (before !== undefined && "-/_=#".includes(before) && !followsCode) return 0;
  if (before === "." && (i > 0 || followsCode)) return 0;
  const length = lengthOf(group);
  if (length === 10 || length === 12) {
    const glued = /^(?:00)?45[1-9]\d{7}$/.test(text.slice(group.start, group.end));
    return glued && endsPhone(group) ? 1 : 0;
  }
  if (i === 0 && group.joint !== ".") {
    const code = text.slice(group.start, group.end);
    const rest = code === "45" || code === "0045" ? groupsOfPhone(text, groups.slice(1), 0, true) : 0;
    if (rest > 0) return rest + 1;
  }
  if (text[group.start] === "0") return 0;
  if (length === 8) return endsPhone(group) && !isDate(text.slice(group.start, group.end)) ? 1 : 0;
  const shape = SHAPES.find((lengths) => hasShape(groups, i, lengths));
  if (!shape) return 0;
  const years = shape.length === 2 && isYear(text, group) && isYear(text, groups[i + 1]);
  return years ? 0 : shape.length;
}

const SHAPES = [
  [2, 2, 2, 2],
  [4, 4],
  [3, 2, 3],
];

/** Whether groups have these lengths, joined alike, and are not part of a longer series of the kind. */
function hasShape(groups: readonly Group[], i: number, lengths: readonly number[]): boolean {
  const last = i + lengths.length - 1;
  const joint = groups[i]?.joint;
  for (let k = 0; k < lengths.length; k += 1) {
    const group = groups[i + k];
    if (lengthOf(group) !== lengths[k] || (k < lengths.length - 1 && group?.joint !== joint)) return false;
  }
  if (lengths.length === 2 && joint !== " ") return false;
  return endsPhone(groups[last]) && lengthOf(groups[i - 1]) !== lengths[0] && lengthOf(groups[last + 1]) !== lengths[0];
}

function lengthOf(group: Group | undefined): number {
  return group ? group.end - group.start : 0;
}

function endsPhone(group: Group | undefined): boolean {
  return group?.joint === "" || group?.joint === " ";
}

function isYear(text: string, group: Group | undefined): boolean {
  return group !== undefined && /^(?:19|20)/.test(text.slice(group.start, group.end));
}

/** Eight digits that read as day, month and year, or as year, month and day. */
function isDate(digits: string): boolean {
  return /^(?:[0-3]\d[01]\d(?:19|20)\d\d|(?:19|20)\d\d[01]\d[0-3]\d)$/.test(digits);
}

function isCaseOrAccount(text: string, start: number): boolean {
  const word = otherNumberBefore(text, start);
  return word !== "" && !/^(?:telefon|tlf|mobil)/.test(word);
}

const STREET =
  /(?:vej|vejen|gade|gaden|all[eé]|all[eé]en|vænge|vænget|parken|stræde|strædet|torv|torvet|bakken|boulevard|stien)$/i;
const LONGEST_STREET = 40;

/** Finds street addresses: a capitalised name that ends as streets do, and a house number of up to three digits. */
export function findAddresses(text: string): Place[] {
  const found: Place[] = [];
  for (let at = 1; at < text.length; at += 1) {
    // A house number begins after one or two spaces, or a comma and a space.
    if (!(classOf(text.charCodeAt(at)) & DIGIT) || text.charCodeAt(at - 1) !== SPACE) continue;
    const end = houseNumberEnd(text, at);
    if (end === 0) continue;
    const street = streetBefore(text, at - 1);
    if (street >= 0) found.push({ start: street, end });
  }
  return found;
}

function houseNumberEnd(text: string, start: number): number {
  let end = start;
  while (end - start < 4 && classOf(text.charCodeAt(end)) & DIGIT) end += 1;
  if (end - start > 3) return 0;
  const letter = text.charCodeAt(end);
  if (classOf(letter) & (UPPER | LOWER) && !(classOf(text.charCodeAt(end + 1)) & (JOINING | UPPER | LOWER))) end += 1;
  return classOf(text.charCodeAt(end)) & (JOINING | UPPER | LOWER) ? 0 : end;
}

/** Where the street's name begins that ends before a position; -1 when there is none. */
function streetBefore(text: string, position: number): number {
  let end = position;
  if (text.charCodeAt(end - 1) === SPACE) end -= 1;
  let start = wordStart(text, end);
  const word = text.slice(start, end);
  const kind = STREET.exec(word);
  if (!kind || word.length > LONGEST_STREET) return -1;
  const stem = kind.index;
  const capital = isCapital(text, start);
  if (stem >= 2 && capital) return start;
  // "Gammel Vej 3", "Rådhus Allé 5": the name stands in the word before.
  if (stem !== 0 || text.charCodeAt(start - 1) !== SPACE) return -1;
  start = wordStart(text, start - 1);
  return isCapital(text, start) ? start : -1;
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start <= LONGEST_STREET && isInName(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function isInName(code: number): boolean {
  return (classOf(code) & (UPPER | LOWER)) !== 0 || code === HYPHEN;
}

function isCapital(text: string, at: number): boolean {
  return (classOf(text.charCodeAt(at)) & UPPER) !== 0 && (classOf(text.charCodeAt(at + 1)) & LOWER) !== 0;
}
