import { factors as da } from "./da/factors.ts";
import { factors as en } from "./en/factors.ts";
import { inReadersLanguage } from "./language.ts";

export const factorsWords = inReadersLanguage({ da, en });
