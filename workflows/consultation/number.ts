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

/** Whether what somebody typed may be a part of a number. */
export function mayBePartOfNumber(text: string): boolean {
  return /^tk|\d/i.test(text);
}
