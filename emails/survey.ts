import { letterWords } from "#app/text/da/letters.ts";
import { letter } from "./letter.ts";

/** M17, to the requester, a working day after closing: the survey, without signing in. */
export const surveyInvitation = letter("survey", letterWords.survey);
