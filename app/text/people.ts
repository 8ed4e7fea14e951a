import { people as da } from "./da/people.ts";
import { people as en } from "./en/people.ts";
import { inReadersLanguage } from "./language.ts";

export const peopleWords = inReadersLanguage({ da, en });
