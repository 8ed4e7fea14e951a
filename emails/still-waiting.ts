import { letter } from "./letter.ts";

/** M16, to the requester: the reminder after 5 and 10 working days. */
export const stillWaiting = letter("request", "still-waiting");
