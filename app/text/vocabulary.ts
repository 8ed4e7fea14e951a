import { vocabulary as da } from "./da/vocabulary.ts";
import { inReadersLanguage } from "./language.ts";

export const vocabularyWords = inReadersLanguage({ da, en: da });
