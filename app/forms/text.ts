/**
 * Unicode normalization (NFC) and more: brings what a person sends to one form, whatever it was written or pasted with. Composed letters (a
 * Mac decomposes å; æ and ø keep theirs), one line break (LF, as the browser counts it; also for the page and line breaks of Word and
 * PowerPoint), and no character that a database refuses (control characters but tab and line break, U+FFFD, lone surrogates). Applied to
 * every field of every form at the door (`readForm`), and to nothing twice: a text in this form stays as it is.
 */
export function plainText(given: string): string {
  return withOneBreak(given).replace(unstorable, "").normalize("NFC");
}

/** Whether a text holds characters that `plainText` takes out, so that its writer can be told. */
export function hasOddCharacters(given: string): boolean {
  return withOneBreak(given).search(unstorable) >= 0;
}

const withOneBreak = (given: string) => given.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n");
const unstorable = /(?![\t\n])[\p{Cc}\p{Surrogate}\ufffd]/gu;

/** A text of one line: breaks and runs of white space are one space, none at either end. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * Compatibility normalization (NFKC): a short value without what clings to it when it is pasted (full-width digits and letters; invisible
 * format characters such as U+200B and U+202A; no-break spaces; space around), to be judged. Not for what somebody writes: that keeps its
 * signs.
 */
export function unclung(value: string): string {
  return oneLine(value.normalize("NFKC").replace(/\p{Cf}/gu, ""));
}

/**
 * A word or address without the signs of the sentence that it was copied from: brackets, stops, quotation marks. Hyphens and low lines are
 * its own.
 */
export function withoutSigns(value: string): string {
  return unclung(value).replace(/^[^\p{L}\p{N}_-]+|[^\p{L}\p{N}_-]+$/gu, "");
}

/** Nothing but white space and signs that nobody sees. */
export function isBlank(text: string): boolean {
  return text.replace(/[\s\p{Cf}\p{Cc}]/gu, "") === "";
}

/** Normalized for search: what somebody searches for, and what is searched, in one form; composed letters, one space between words, none around. */
export function foldedForSearch(words: string): string {
  return oneLine(plainText(words));
}

const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const signs = /[\s!-/:-@[-`{-~\u0085\u00ab\u00b4\u00b7\u00bb\u2000-\u200a\u2010-\u2029\u202f\u2212\u3000]+/;

/**
 * Tokenized for search: the words of a text in small letters, without signs. What is searched is kept in the same form by the database
 * (`search_form` in the migrations); a test holds the two equal.
 */
export function searchedWords(text: string): string[] {
  return text.normalize("NFC").replace(unseen, "").toLowerCase().split(signs).filter(Boolean);
}
