import { letter } from "./letter.ts";

/** M9, to the requester: text was redacted; which and why stands behind the sign-in. */
export const textRemoved = letter("request", "text-removed");
