import { letterWords } from "#app/text/da/letters.ts";
import { letter } from "./letter.ts";

/** M5, to the requester: a question or a message from the consultant. */
export const questionAsked = letter("request", letterWords["question-asked"]);
