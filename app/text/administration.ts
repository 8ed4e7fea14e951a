import { administration as da } from "./da/administration.ts";
import { inReadersLanguage } from "./language.ts";

export const administrationWords = inReadersLanguage({ da, en: da });
