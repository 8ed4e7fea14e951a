import { shell as da } from "./da/shell.ts";
import { shell as en } from "./en/shell.ts";
import { inReadersLanguage } from "./language.ts";

export const shellWords = inReadersLanguage({ da, en });
