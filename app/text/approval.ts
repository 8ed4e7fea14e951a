import { approval as da } from "./da/approval.ts";
import { approval as en } from "./en/approval.ts";
import { inReadersLanguage } from "./language.ts";

export const approvalWords = inReadersLanguage({ da, en });
