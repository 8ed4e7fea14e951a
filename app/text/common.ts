import { common as da } from "./da/common.ts";
import { common as en } from "./en/common.ts";
import { inReadersLanguage } from "./language.ts";

export const commonWords = inReadersLanguage({ da, en });
