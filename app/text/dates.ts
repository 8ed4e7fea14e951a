import { dates as da } from "./da/dates.ts";
import { dates as en } from "./en/dates.ts";
import { inReadersLanguage } from "./language.ts";

export const datesWords = inReadersLanguage({ da, en });
