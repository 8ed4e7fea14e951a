import { request as da } from "./da/request.ts";
import { request as en } from "./en/request.ts";
import { inReadersLanguage } from "./language.ts";

export const requestWords = inReadersLanguage({ da, en });
