import { steps as da } from "./da/steps.ts";
import { inReadersLanguage } from "./language.ts";

export const stepsWords = inReadersLanguage({ da, en: da });
