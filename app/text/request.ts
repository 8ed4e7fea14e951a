import { request as da } from "./da/request.ts";
import { inReadersLanguage } from "./language.ts";

export const requestWords = inReadersLanguage({ da, en: da });
