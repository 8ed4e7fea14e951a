import { questions as da } from "./da/questions.ts";
import { questions as en } from "./en/questions.ts";
import { inReadersLanguage } from "./language.ts";

export const questionsWords = inReadersLanguage({ da, en });
