import { triage as da } from "./da/triage.ts";
import { triage as en } from "./en/triage.ts";
import { inReadersLanguage } from "./language.ts";

export const triageWords = inReadersLanguage({ da, en });
