import { events as da } from "./da/events.ts";
import { events as en } from "./en/events.ts";
import { inReadersLanguage } from "./language.ts";

export const eventsWords = inReadersLanguage({ da, en });
