import { confirmations as da } from "./da/confirmations.ts";
import { confirmations as en } from "./en/confirmations.ts";
import { inReadersLanguage } from "./language.ts";

export const confirmationsWords = inReadersLanguage({ da, en });
