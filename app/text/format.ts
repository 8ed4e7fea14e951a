import { datesWords } from "./dates.ts";

/*
 * Number formatting and joining of words, as people read them (docs/design.md 10), in the reader's language: always the same words on
 * server and in browser (hydration), so separators come from our own tables (`da/dates.ts`) and not from the machine's (`Intl`). The
 * examples below are Danish. Dates are in `moments.ts`: the frame round every page needs none.
 */

/** `1.500`, `34,5`; at most one decimal unless told, and none that is zero. */
export function number(value: number, decimals = 1): string {
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = "0", rest = ""] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, datesWords().thousands);
  const fraction = rest.replace(/0+$/, "");
  const sign = value < 0 && Number(fixed) !== 0 ? "−" : "";
  return sign + grouped + (fraction === "" ? "" : datesWords().comma + fraction);
}

/** A share 0 to 1 as `91 %`, whole per cent, with a non-breaking space. */
export function percent(share: number): string {
  return datesWords().percent(number(share * 100, 0));
}

/** An interval of shares as `86–94 %`. */
export function percentRange(low: number, high: number): string {
  return `${number(low * 100, 0)}–${percent(high)}`;
}

/** `1 minut`, `25 minutter`: the number with the word that fits it. */
export function count(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** The cap of counts: a list that has no end is counted no further, since `count(*)` reads all of it. */
export const mostCounted = 1_000;

/** `34`, `1.000`; `1.000+` for what was counted no further. */
export function counted(value: number, most = mostCounted): string {
  return value > most ? `${number(most)}+` : number(value);
}

/** `én`, `tre`, `tolv`; larger numbers as figures. */
export function numberWord(value: number): string {
  return datesWords().numberWords[value] ?? number(value);
}

/** `a`, `a og b`, `a, b og c`. */
export function enumeration(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${datesWords().and} ${items.at(-1)}`;
}

/** The first letter large, the rest as it is. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase("da") + words.slice(1);
}

/**
 * What somebody is called in a greeting or a sentence: the first word of a name, however it is spaced; of "Hansen, Per" the one behind the
 * comma, as directories write it. Empty for no name.
 */
export function firstNameOf(name: string): string {
  const [family = "", given] = name.split(",", 2);
  return (given?.trim() || family.trim()).split(/\s+/, 1)[0] ?? "";
}
