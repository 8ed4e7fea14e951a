import { ownRequests as da } from "./da/own-requests.ts";
import { ownRequests as en } from "./en/own-requests.ts";
import { inReadersLanguage } from "./language.ts";

export const ownRequestsWords = inReadersLanguage({ da, en });
