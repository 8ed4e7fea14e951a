import { vocabulary as da } from "./da/vocabulary.ts";
import { vocabulary as en } from "./en/vocabulary.ts";
import { inReadersLanguage } from "./language.ts";

export const vocabularyWords = inReadersLanguage({ da, en });
