import { type Language, readersLanguage } from "./language.ts";

const common = {
  da: "af alle blev bliver da den der deres det dig dog efter ej eller en er et flere fordi fra få gør ham har have hende hun hvad hvem hver hvis hvor hvordan ikke ind ja jeg jer kan kun lige man med medarbejdere meget mellem men mig mod når og også om omkring op os på samme sig skal skolen skulle som så til uden ud under ved vi vil være vores",
  en: "a an and are be but by do does from had has he how in is it my not of on our she that the their they this to was we were what when where which who why will with you your",
} as const;
const danish = new Set(common.da.split(" "));
const english = new Set(common.en.split(" "));

/**
 * Language detection for what somebody wrote, or what names something: by the commonest words of each language and the Danish letters.
 * Null where nothing tells, as for a name.
 */
export function languageOfWritten(words: string): "da" | "en" | null {
  const found = words.match(/\p{L}+/gu) ?? [];
  const count = (says: (word: string) => boolean) => found.filter(says).length;
  // A small i is Danish, a large one is either; a capital may begin a name, which says nothing.
  const da = count((word) => word === "i" || danish.has(word.toLowerCase()) || /^[^A-ZÆØÅ].*[æøå]|^[æøå]/.test(word));
  const en = count((word) => english.has(word.toLowerCase()));
  if (da === en) return da === 0 && /[æøå]/i.test(words) ? "da" : null;
  return da > en ? "da" : "en";
}

/**
 * The `lang` attribute of an element whose words somebody wrote, so that they are read aloud in their own language (WCAG 3.1.2):
 * `<p {...written(words)}>`. Nothing where they are in the page's, and where nothing tells unless `otherwise` does.
 */
export function written(words: unknown, otherwise: Language | null = null): { lang?: Language } {
  const language = typeof words === "string" ? (languageOfWritten(words) ?? otherwise) : null;
  return language === null || language === readersLanguage() ? {} : { lang: language };
}
