import { letter } from "./letter.ts";

/** M6, to the consultant: the requester has written. */
export const requesterReplied = letter("request", "requester-replied");
