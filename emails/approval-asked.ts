import { letter } from "./letter.ts";

/** M10, to the leader of the requester's unit: approve or decline. */
export const approvalAsked = letter("request", "approval-asked");
