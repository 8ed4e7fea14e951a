import { queue as da } from "./da/queue.ts";
import { queue as en } from "./en/queue.ts";
import { inReadersLanguage } from "./language.ts";

export const queueWords = inReadersLanguage({ da, en });
