import { events } from "./da/events.ts";
import { refusals } from "./da/refusals.ts";
import { statistics } from "./da/statistics.ts";
import { steps } from "./da/steps.ts";
import { survey } from "./da/survey.ts";
import type { Language } from "./dictionary.ts";

/**
 * Words that only the server puts together: what happened, why something was refused, the forms of the steps, the survey, what figures
 * say. They reach a page as sentences, so they need not reach the browser as a dictionary.
 */
const da = { events, refusals, statistics, steps, survey };
export type ServerWords = typeof da;

/** The server's words in a language. Danish is the only one so far. */
export function serverWordsOf(language: Language = "da"): ServerWords {
  return { da }[language];
}
