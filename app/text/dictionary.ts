import { administration } from "./da/administration.ts";
import { advice } from "./da/advice.ts";
import { asking } from "./da/asking.ts";
import { common } from "./da/common.ts";
import { keptMail } from "./da/kept-mail.ts";
import { people } from "./da/people.ts";
import { queue } from "./da/queue.ts";
import { request } from "./da/request.ts";
import { shell } from "./da/shell.ts";
import { triage } from "./da/triage.ts";
import { vocabulary } from "./da/vocabulary.ts";
import { workflow } from "./da/workflow.ts";

/**
 * The words of the product, one file per area in `app/text/da/`.
 *
 * A dictionary is a plain object of strings, of functions that return strings, and of such objects. Danish is the default and
 * decides the shape: an English area says `export const queue: typeof import("../da/queue.ts").queue = { … }`, so that a missing key
 * and a function that takes something else are type errors.
 *
 * Components read words through `useText` (app/ui/text.ts) and server code through `dictionaryOf`, never from `da/` directly. That keeps the choice
 * of language in one place: the browser's entry fetches one language's dictionary (a chunk of its own), and the other never ships.
 * An area joins by one line here. Letters, the plain pages and
 * what only the server puts together (server-words.server.ts) stay out: no browser needs them.
 */
export const da = {
  administration,
  advice,
  asking,
  common,
  keptMail,
  people,
  queue,
  request,
  shell,
  triage,
  vocabulary,
  workflow,
};

export type Dictionary = typeof da;
export type Area = keyof Dictionary;
export type Language = "da";

/** The dictionary of a language. Danish is the only one so far. */
export function dictionaryOf(language: Language): Dictionary {
  return { da }[language];
}
