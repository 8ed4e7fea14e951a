import { askingChoice as da } from "./da/asking-choice.ts";
import { askingChoice as en } from "./en/asking-choice.ts";
import { inReadersLanguage } from "./language.ts";

export const askingChoiceWords = inReadersLanguage({ da, en });
