import { pieces as da } from "./da/pieces.ts";
import { pieces as en } from "./en/pieces.ts";
import { inReadersLanguage } from "./language.ts";

export const piecesWords = inReadersLanguage({ da, en });
