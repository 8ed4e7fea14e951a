import { letter } from "./letter.ts";

/** M19, to the requester who knows the former consultant: a colleague takes over. */
export const consultantAbsent = letter("request", "consultant-absent");
