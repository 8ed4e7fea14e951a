import { queue as da } from "./da/queue.ts";
import { inReadersLanguage } from "./language.ts";

export const queueWords = inReadersLanguage({ da, en: da });
