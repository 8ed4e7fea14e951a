import { letter } from "./letter.ts";

/** M8, to both sides: the agreed date has come. */
export const followUpDue = letter("request", "follow-up-due");
