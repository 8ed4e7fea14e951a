import { lists as da } from "./da/lists.ts";
import { lists as en } from "./en/lists.ts";
import { inReadersLanguage } from "./language.ts";

export const listsWords = inReadersLanguage({ da, en });
