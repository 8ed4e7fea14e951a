import { letterWords } from "#app/text/da/letters.ts";
import { letter } from "./letter.ts";

/** M15, to whoever has the ball, and a working day later to the unit manager. */
export const deadlinePassed = letter("request", letterWords["deadline-passed"]);
