import { forms as da } from "./da/forms.ts";
import { forms as en } from "./en/forms.ts";
import { inReadersLanguage } from "./language.ts";

export const formsWords = inReadersLanguage({ da, en });
