import { letters as da } from "./da/letters.ts";
import { letters as en } from "./en/letters.ts";
import { inReadersLanguage } from "./language.ts";

export const lettersWords = inReadersLanguage({ da, en });
export type { AccountLetterName } from "./da/letters.ts";
