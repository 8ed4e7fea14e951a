import { registering as da } from "./da/registering.ts";
import { registering as en } from "./en/registering.ts";
import { inReadersLanguage } from "./language.ts";

export const registeringWords = inReadersLanguage({ da, en });
