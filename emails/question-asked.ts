import { letter } from "./letter.ts";

/** M5, to the requester: a question or a message from the consultant. */
export const questionAsked = letter("request", "question-asked");
