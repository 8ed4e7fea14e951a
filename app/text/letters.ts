import { letters as da } from "./da/letters.ts";
import { inReadersLanguage } from "./language.ts";

export const lettersWords = inReadersLanguage({ da, en: da });
