import { standing as da } from "./da/standing.ts";
import { standing as en } from "./en/standing.ts";
import { inReadersLanguage } from "./language.ts";

export const standingWords = inReadersLanguage({ da, en });
