import { administration as da } from "./da/administration.ts";
import { administration as en } from "./en/administration.ts";
import { inReadersLanguage } from "./language.ts";

export const administrationWords = inReadersLanguage({ da, en });
