import { stateLabels as da } from "./da/state-labels.ts";
import { stateLabels as en } from "./en/state-labels.ts";
import { inReadersLanguage } from "./language.ts";

export const stateLabelsWords = inReadersLanguage({ da, en });
