import { plainPages as da } from "./da/plain-pages.ts";
import { plainPages as en } from "./en/plain-pages.ts";
import { inReadersLanguage } from "./language.ts";

export const plainPagesWords = inReadersLanguage({ da, en });
