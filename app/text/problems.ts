import { problems as da } from "./da/problems.ts";
import { problems as en } from "./en/problems.ts";
import { inReadersLanguage } from "./language.ts";

export const problemsWords = inReadersLanguage({ da, en });
