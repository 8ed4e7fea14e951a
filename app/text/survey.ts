import { survey as da } from "./da/survey.ts";
import { survey as en } from "./en/survey.ts";
import { inReadersLanguage } from "./language.ts";

export const surveyWords = inReadersLanguage({ da, en });
