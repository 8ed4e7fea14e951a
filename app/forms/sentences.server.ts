import { formsWords } from "#app/text/forms.ts";
import type { Finding } from "#workflows/privacy/identifiers.ts";

/** In which words each kind of field refuses. A form says some of them in its own words, and a field may too. */
export type Sentences = {
  /** Nothing stands there, or nothing is chosen. */
  missing: string;
  /** It came more than once. */
  repeated: string;
  /** It held characters that cannot be kept (`plainText` has taken them out). */
  odd: string;
  /** It is none of the answers to choose from. */
  unknown: string;
  tooFew: string;
  tooMany(most: number): string;
  tooLong(max: number, length: number): string;
  tooShort(min: number): string;
  date: string;
  /** Days as people read them. */
  datePast(from: string): string;
  dateFar(to: string): string;
  dateBetween(from: string, to: string): string;
  time: string;
  number(from: number, to: number): string;
  telephone: string;
  address: string;
  url: string;
  requestNumber: string;
  /** The detector found what may be kept nowhere. */
  block(label: string): string;
  /** The detector found what may say who it is about, and nobody has chosen yet. */
  warn(kind: Finding["kind"]): string;
  /** The writer chose to mend the text, and has not. */
  rewrite(kind: Finding["kind"]): string;
};

/** The house's sentences, in the reader's language. */
export function sentences(own: Partial<Sentences> = {}): Sentences {
  return { ...formsWords(), ...own };
}
