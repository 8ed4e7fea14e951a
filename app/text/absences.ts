import { absences as da } from "./da/absences.ts";
import { absences as en } from "./en/absences.ts";
import { inReadersLanguage } from "./language.ts";

export const absencesWords = inReadersLanguage({ da, en });
