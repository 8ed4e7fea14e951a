import { letter } from "./letter.ts";

/** M18, to the requester, three months after closing: the second survey, without signing in. */
export const threeMonths = letter("survey", "three-months");
