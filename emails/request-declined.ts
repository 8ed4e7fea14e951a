import { letterWords } from "#app/text/da/letters.ts";
import { letter } from "./letter.ts";

/** M13, to the requester: the answer is a no, whose reasons stand behind the sign-in. */
export const requestDeclined = letter("request", letterWords["request-declined"]);
