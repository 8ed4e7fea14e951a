import { letter } from "./letter.ts";

/** M11, to the requester: closed, and for how long it can be reopened. */
export const requestClosed = letter("request", "request-closed");
