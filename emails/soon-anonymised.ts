import { letter } from "./letter.ts";

/** M20, to requester and consultant, 10 working days before the content is erased. */
export const soonAnonymised = letter("request", "soon-anonymised");
