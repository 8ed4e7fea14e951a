import { statistics as da } from "./da/statistics.ts";
import { inReadersLanguage } from "./language.ts";

export const statisticsWords = inReadersLanguage({ da, en: da });
