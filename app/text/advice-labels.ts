import { adviceLabels as da } from "./da/advice-labels.ts";
import { adviceLabels as en } from "./en/advice-labels.ts";
import { inReadersLanguage } from "./language.ts";

export const adviceLabelsWords = inReadersLanguage({ da, en });
