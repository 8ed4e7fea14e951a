import { survey as da } from "./da/survey.ts";
import { inReadersLanguage } from "./language.ts";

export const surveyWords = inReadersLanguage({ da, en: da });
