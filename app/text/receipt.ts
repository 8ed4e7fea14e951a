import { receipt as da } from "./da/receipt.ts";
import { receipt as en } from "./en/receipt.ts";
import { inReadersLanguage } from "./language.ts";

export const receiptWords = inReadersLanguage({ da, en });
