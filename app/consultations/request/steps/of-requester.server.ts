import { optional } from "#app/forms/kinds.server.ts";
import { longDate } from "#app/text/moments.ts";
import { stepsWords } from "#app/text/steps.ts";
import { step } from "../step-definition.server.ts";

/** What the requester does after asking; reopening is open to the consultant too. */
export const stepsOfRequester = [
  step({
    slug: "svar",
    sends: "reply",
    words: ({ otherName }) => stepsWords().svar(otherName),
    fields: (_, ask) => ({
      text: ask.text({ name: "text", label: stepsWords().fields.reply, hint: stepsWords().fields.replyHint, max: 1500 }),
    }),
    events: ({ text }) => [{ type: "reply", texts: { reply: text } }],
  }),
  step({
    slug: "bekraeft",
    sends: "confirmAdvice",
    words: ({ otherName, followUp, now }) => stepsWords().bekraeft(otherName, followUp && longDate(followUp, now)),
    fields: () => ({}),
    events: () => [{ type: "confirmAdvice" }],
  }),
  step({
    slug: "traek-tilbage",
    sends: "withdraw",
    words: () => stepsWords()["traek-tilbage"](),
    fields: (_, ask) => ({
      text: optional(
        ask.text({
          name: "text",
          label: stepsWords().fields.withdrawReason,
          hint: stepsWords().fields.withdrawHint,
          max: 500,
        }),
      ),
    }),
    events: ({ text }) => [{ type: "withdraw", ...(text && { texts: { reason: text } }) }],
  }),
  step({
    slug: "genaabn",
    sends: "reopen",
    words: ({ unit }) => stepsWords().genaabn(unit),
    fields: (_, ask) => ({
      text: ask.text({ name: "text", label: stepsWords().fields.reopenReason, hint: stepsWords().fields.reopenHint, max: 500 }),
    }),
    events: ({ text }) => [{ type: "reopen", texts: { reason: text } }],
  }),
];
