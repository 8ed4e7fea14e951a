import { signInCode as da } from "./da/sign-in-code.ts";
import { signInCode as en } from "./en/sign-in-code.ts";
import { inReadersLanguage } from "./language.ts";

export const signInCodeWords = inReadersLanguage({ da, en });
