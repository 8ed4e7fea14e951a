/** A Danish number of eight digits, with or without the country, or a foreign one that begins with a plus. Never ten bare digits. */
export function isPhone(given: string): boolean {
  const digits = given.replace(/[\s().-]/g, "");
  return /^(?:(?:\+|00)45)?[1-9]\d{7}$/.test(digits) || /^\+(?!45)[1-9]\d{6,14}$/.test(digits);
}
