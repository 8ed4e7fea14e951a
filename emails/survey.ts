import { letter } from "./letter.ts";

/** M17, to the requester, a working day after closing: the survey, without signing in. */
export const surveyInvitation = letter("survey", "survey");
