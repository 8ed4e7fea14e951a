/**
 * A request's number, `TK-2026-00042`: the year in which it came in and its place in that year. Written and read here alone.
 *
 * The place has five digits, with zeros in front, and as many more as a year needs, up to nine: a number is written in one way only.
 */

/** With what every number begins. */
export const numberPrefix = "TK-";

/** A number as a regular expression, to be found in something longer. */
export const numberPattern = `${numberPrefix}\\d{4}-(?:[1-9]\\d{5,8}|\\d{5})`;

const whole = new RegExp(`^${numberPattern}$`);
const inside = new RegExp(`\\b${numberPattern}\\b`);

/** The number of the request that came in as a year's `place`, counted from 1. */
export function numberOf(year: number, place: number): string {
  return `${numberPrefix}${year}-${String(place).padStart(5, "0")}`;
}

/** Whether a text is a number and nothing else. That there is such a request it does not say. */
export function isNumber(text: string): boolean {
  return whole.test(text);
}

/** The first number in a text; null when none stands there. */
export function numberIn(text: string): string | null {
  return inside.exec(text)?.[0] ?? null;
}

/** The number that somebody typed, in small letters or large; null when it is not a whole one. */
export function typedNumber(text: string): string | null {
  const number = text.toUpperCase();
  return isNumber(number) ? number : null;
}

/** What people write between the parts of a number: spaces, hyphens and dashes of any length, low lines, stops. */
const between = "[\\s\\p{Pd}\\u2212_.:/]";

/**
 * The forms in which people write a number, anywhere in what they typed: with the prefix and anything or nothing between year and place, or
 * the year and the place with a hyphen alone, which a date is not. Leading zeros may be missing.
 */
const sought = [
  new RegExp(
    `(?<![\\p{L}\\p{N}])TK${between}*(?<year>\\d{4})(?:${between}+(?<place>\\d{1,9})|(?<joined>\\d{5,9}))(?!\\p{N})`,
    "iu",
  ),
  /(?<![\p{L}\p{N}][\p{Pd}\u2212]?)(?<year>20\d{2})\s*[\p{Pd}\u2212]\s*(?<place>\d{1,9})(?!\p{N}|\s*[\p{Pd}\u2212]\s*\p{N})/iu,
];

/** A place alone, as people say it: `232`, `#00232`, `nr. 232`. */
const placeAlone = /^(?:#|nr\.?|no\.?)?\s*0*(?<place>[1-9]\d{0,8})\.?$/i;

/** So many years back a place without its year may lie; older requests hold nothing any more that anybody would look for. */
const yearsSought = 10;

/**
 * The numbers that somebody may mean who searches for some words: the one that stands anywhere in them, in whatever form it was typed or
 * pasted; where they are a place and nothing else, that place in `thisYear` and the years before. Empty when no number is meant.
 */
export function numbersSought(words: string, thisYear: number): string[] {
  for (const form of sought) {
    const { year, place, joined } = form.exec(words)?.groups ?? {};
    const at = Number(place ?? joined);
    if (year && at > 0) return [numberOf(Number(year), at)];
  }
  const { place } = placeAlone.exec(words)?.groups ?? {};
  if (place === undefined) return [];
  return Array.from({ length: yearsSought }, (_, ago) => numberOf(thisYear - ago, Number(place)));
}
