import { done as da } from "./da/done.ts";
import { done as en } from "./en/done.ts";
import { inReadersLanguage } from "./language.ts";

export const doneWords = inReadersLanguage({ da, en });
