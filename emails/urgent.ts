import { letter } from "./letter.ts";

/** M14, to triage and the unit manager: must be seen today. Never waits for a daily digest. */
export const urgentRequest = letter("request", "urgent");
