import { letter } from "./letter.ts";

/** M12, to the requester: somebody else can help better. */
export const requestRedirected = letter("request", "request-redirected");
