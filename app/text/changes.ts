import { changes as da } from "./da/changes.ts";
import { changes as en } from "./en/changes.ts";
import { inReadersLanguage } from "./language.ts";

export const changesWords = inReadersLanguage({ da, en });
