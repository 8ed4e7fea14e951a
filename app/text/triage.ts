import { triage as da } from "./da/triage.ts";
import { inReadersLanguage } from "./language.ts";

export const triageWords = inReadersLanguage({ da, en: da });
