import { guides as da } from "./da/guides.ts";
import { guides as en } from "./en/guides.ts";
import { inReadersLanguage } from "./language.ts";

export const guidesWords = inReadersLanguage({ da, en });
