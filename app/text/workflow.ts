import { workflow as da } from "./da/workflow.ts";
import { workflow as en } from "./en/workflow.ts";
import { inReadersLanguage } from "./language.ts";

export const workflowWords = inReadersLanguage({ da, en });
