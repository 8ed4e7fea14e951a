import { letter } from "./letter.ts";

/** Beside DOMAIN.md 3.8, to a colleague whom the requester asks to join; the address may have no account yet. */
export const coRequesterInvited = letter("request", "co-requester-invited");
