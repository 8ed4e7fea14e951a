import { fullRequests } from "./full-requests.ts";
import { shortRequests } from "./short-requests.ts";
import type { Story } from "./story.ts";

/** Every listed request of the demo (docs/domain/demo.md 7.4 and 7.5). */
export const requests: readonly Story[] = [...fullRequests, ...shortRequests];
