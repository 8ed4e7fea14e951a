import { advice as da } from "./da/advice.ts";
import { advice as en } from "./en/advice.ts";
import { inReadersLanguage } from "./language.ts";

export const adviceWords = inReadersLanguage({ da, en });
