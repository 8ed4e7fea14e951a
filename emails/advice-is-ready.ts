import { letter } from "./letter.ts";

/** M7, to the requester: the advice can be read. */
export const adviceIsReady = letter("request", "advice-is-ready");
