import { events as da } from "./da/events.ts";
import { inReadersLanguage } from "./language.ts";

export const eventsWords = inReadersLanguage({ da, en: da });
