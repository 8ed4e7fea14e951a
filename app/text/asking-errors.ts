import { askingErrors as da } from "./da/asking-errors.ts";
import { askingErrors as en } from "./en/asking-errors.ts";
import { inReadersLanguage } from "./language.ts";

export const askingErrorsWords = inReadersLanguage({ da, en });
