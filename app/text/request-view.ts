import { requestView as da } from "./da/request-view.ts";
import { requestView as en } from "./en/request-view.ts";
import { inReadersLanguage } from "./language.ts";

export const requestViewWords = inReadersLanguage({ da, en });
