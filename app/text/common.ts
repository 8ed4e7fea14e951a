import { common as da } from "./da/common.ts";
import { inReadersLanguage } from "./language.ts";

export const commonWords = inReadersLanguage({ da, en: da });
