import { letter } from "./letter.ts";

/** M1, to the requester: the request has arrived. */
export const requestReceived = letter("request", "request-received");
