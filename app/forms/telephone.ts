import { unclung } from "./text.ts";

/** A telephone number as it is kept: what clings to a pasted one is gone, and every dash is a hyphen. Null when it is none. */
export function asTelephone(typed: string): string | null {
  const number = unclung(typed).replace(/\p{Pd}/gu, "-");
  return isTelephone(number) ? number : null;
}

/** A Danish number of eight digits, with or without the country, or a foreign one that begins with a plus. Never ten bare digits. */
export function isTelephone(given: string): boolean {
  const digits = given.replace(/[\s().-]/g, "");
  return /^(?:(?:\+|00)45)?[1-9]\d{7}$/.test(digits) || /^\+(?!45)[1-9]\d{6,14}$/.test(digits);
}

/** A number that is known by three to seven digits: of a switchboard, a service, the police (114). */
export function isShortNumber(given: string): boolean {
  return /^\d{3,7}$/.test(given.replace(/ /g, ""));
}
