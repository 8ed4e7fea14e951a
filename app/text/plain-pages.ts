import { plainPages as da } from "./da/plain-pages.ts";
import { inReadersLanguage } from "./language.ts";

export const plainPagesWords = inReadersLanguage({ da, en: da });
