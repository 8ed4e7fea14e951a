import { refusals as da } from "./da/refusals.ts";
import { refusals as en } from "./en/refusals.ts";
import { inReadersLanguage } from "./language.ts";

export const refusalsWords = inReadersLanguage({ da, en });
