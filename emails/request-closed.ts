import { letterWords } from "#app/text/da/letters.ts";
import { letter } from "./letter.ts";

/** M11, to the requester: closed, and for how long it can be reopened. */
export const requestClosed = letter("request", letterWords["request-closed"]);
