import { duty as da } from "./da/duty.ts";
import { duty as en } from "./en/duty.ts";
import { inReadersLanguage } from "./language.ts";

export const dutyWords = inReadersLanguage({ da, en });
