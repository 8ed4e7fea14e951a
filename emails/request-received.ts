import { letterWords } from "#app/text/da/letters.ts";
import { letter } from "./letter.ts";

/** M1, to the requester: the request has arrived. */
export const requestReceived = letter("request", letterWords["request-received"]);
