import { letter } from "./letter.ts";

/** M3, to the consultant: accept or hand back. */
export const consultantProposed = letter("request", "consultant-proposed");
