import { letter } from "./letter.ts";

/** M2, to triage: a request waits for its first look. */
export const requestAwaitsTriage = letter("triage", "request-awaits-triage");
