import { statistics as da } from "./da/statistics.ts";
import { statistics as en } from "./en/statistics.ts";
import { inReadersLanguage } from "./language.ts";

export const statisticsWords = inReadersLanguage({ da, en });
