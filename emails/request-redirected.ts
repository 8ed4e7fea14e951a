import { letterWords } from "#app/text/da/letters.ts";
import { letter } from "./letter.ts";

/** M12, to the requester: somebody else can help better. */
export const requestRedirected = letter("request", letterWords["request-redirected"]);
