import { letter } from "./letter.ts";

/** M4, to the requester: somebody has the request, and who it is stands behind the sign-in. */
export const consultantAccepted = letter("request", "consultant-accepted");
