import { letter } from "./letter.ts";

/** M13, to the requester: the answer is a no, whose reasons stand behind the sign-in. */
export const requestDeclined = letter("request", "request-declined");
