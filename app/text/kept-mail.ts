import { keptMail as da } from "./da/kept-mail.ts";
import { keptMail as en } from "./en/kept-mail.ts";
import { inReadersLanguage } from "./language.ts";

export const keptMailWords = inReadersLanguage({ da, en });
