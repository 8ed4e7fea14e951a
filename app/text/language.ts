/** The languages of the product, Danish the default. A code of BCP 47, as it stands in `<html lang>`, the cookie and the person's row. */
export const languages = ["da", "en"] as const;
export type Language = (typeof languages)[number];

export function isLanguage(code: unknown): code is Language {
  return languages.some((language) => language === code);
}

let reader: () => Language = () => "da";

/** In which language the reader reads: of the request that is being answered, of the letter that is being written, of the page. */
export function readersLanguage(): Language {
  return reader();
}

/** Injects, once at start, what knows the reader's language: the server's entry for every request, the browser's entry for its page. */
export function languageComesFrom(source: () => Language): void {
  reader = source;
}

/**
 * Translation at the time of the call: a function answers the words, because the language is known only while somebody is being answered.
 * Danish decides the shape, so that a missing key, or a function that takes something else, is a type error.
 *
 * In the browser's build the modules that call this are replaced by those of one language (app/server/words-plugin.ts).
 */
export function inReadersLanguage<Words>(words: { da: Words; en: NoInfer<Words> }): () => Words {
  return () => words[readersLanguage()];
}
