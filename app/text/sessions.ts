import { sessions as da } from "./da/sessions.ts";
import { sessions as en } from "./en/sessions.ts";
import { inReadersLanguage } from "./language.ts";

export const sessionsWords = inReadersLanguage({ da, en });
