import { intakeLabels as da } from "./da/intake-labels.ts";
import { intakeLabels as en } from "./en/intake-labels.ts";
import { inReadersLanguage } from "./language.ts";

export const intakeLabelsWords = inReadersLanguage({ da, en });
