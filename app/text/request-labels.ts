import { requestLabels as da } from "./da/request-labels.ts";
import { requestLabels as en } from "./en/request-labels.ts";
import { inReadersLanguage } from "./language.ts";

export const requestLabelsWords = inReadersLanguage({ da, en });
