import { unclung } from "./text.ts";

/** A telephone number as it is kept: what clings to a pasted one is gone, and every dash is a hyphen. Null when it is none. */
export function asTelephone(typed: string): string | null {
  const number = unclung(typed).replace(/\p{Pd}/gu, "-");
  return isTelephone(number) ? number : null;
}

/** A Danish number of eight digits, with or without the country, or a foreign one that begins with a plus. Never ten bare digits. */
export function isTelephone(given: string): boolean {
  return isDanishTelephone(given) || /^\+(?!45)[1-9]\d{6,14}$/.test(digitsOf(given));
}

/** Eight digits, with or without the country. Of any other number the detector says whether it is a telephone's at all. */
export function isDanishTelephone(given: string): boolean {
  return /^(?:(?:\+|00)45)?[1-9]\d{7}$/.test(digitsOf(given));
}

const digitsOf = (given: string) => given.replace(/[\s().-]/g, "");

/** A number that is known by three to seven digits: of a switchboard, a service, the police (114). */
export function isShortNumber(given: string): boolean {
  return /^\d{3,7}$/.test(given.replace(/ /g, ""));
}
