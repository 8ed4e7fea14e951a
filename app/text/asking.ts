import { asking as da } from "./da/asking.ts";
import { inReadersLanguage } from "./language.ts";

export const askingWords = inReadersLanguage({ da, en: da });
