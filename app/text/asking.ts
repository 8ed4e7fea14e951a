import { asking as da } from "./da/asking.ts";
import { asking as en } from "./en/asking.ts";
import { inReadersLanguage } from "./language.ts";

export const askingWords = inReadersLanguage({ da, en });
