import { refusals as da } from "./da/refusals.ts";
import { inReadersLanguage } from "./language.ts";

export const refusalsWords = inReadersLanguage({ da, en: da });
