import { serverWordsOf } from "#app/text/server-words.server.ts";
import { type StepDefinition, step } from "./step-definition.server.ts";
import { longText, optionalText } from "./step-fields.server.ts";

const words = serverWordsOf().steps;

/** What the requester does after asking; reopening is open to the consultant too. */
export const stepsOfRequester: readonly StepDefinition[] = [
  step({
    slug: "svar",
    sends: "reply",
    words: ({ otherName }) => words.svar(otherName),
    fields: () => ({
      text: longText({ name: "text", label: words.fields.reply, hint: words.fields.replyHint, max: 1500 }),
    }),
    events: ({ text }) => [{ type: "reply", texts: { reply: text } }],
  }),
  step({
    slug: "bekraeft",
    sends: "confirmAdvice",
    words: ({ otherName }) => words.bekraeft(otherName),
    fields: () => ({}),
    events: () => [{ type: "confirmAdvice" }],
  }),
  step({
    slug: "traek-tilbage",
    sends: "withdraw",
    words: words["traek-tilbage"],
    fields: () => ({
      text: optionalText({ name: "text", label: words.fields.withdrawReason, hint: words.fields.withdrawHint, max: 500 }),
    }),
    events: ({ text }) => [{ type: "withdraw", ...(text && { texts: { reason: text } }) }],
  }),
  step({
    slug: "genaabn",
    sends: "reopen",
    words: ({ unit }) => words.genaabn(unit),
    fields: () => ({
      text: longText({ name: "text", label: words.fields.reopenReason, hint: words.fields.reopenHint, max: 500 }),
    }),
    events: ({ text }) => [{ type: "reopen", texts: { reason: text } }],
  }),
];
