import { letter } from "./letter.ts";

/** M15, to whoever has the ball, and a working day later to the unit manager. */
export const deadlinePassed = letter("request", "deadline-passed");
