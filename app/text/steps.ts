import { steps as da } from "./da/steps.ts";
import { steps as en } from "./en/steps.ts";
import { inReadersLanguage } from "./language.ts";

export const stepsWords = inReadersLanguage({ da, en });
