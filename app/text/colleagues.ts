import { colleagues as da } from "./da/colleagues.ts";
import { colleagues as en } from "./en/colleagues.ts";
import { inReadersLanguage } from "./language.ts";

export const colleaguesWords = inReadersLanguage({ da, en });
