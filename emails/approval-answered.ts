import { letter } from "./letter.ts";

/** Beside DOMAIN.md 3.8, to the requester: the leader has approved, or has not. */
export const approvalAnswered = letter("request", "approval-answered");
