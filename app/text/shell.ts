import { shell as da } from "./da/shell.ts";
import { inReadersLanguage } from "./language.ts";

export const shellWords = inReadersLanguage({ da, en: da });
