import { optionsOf } from "#app/forms/field.ts";
import { type Field, optional } from "#app/forms/kinds.server.ts";
import { paths } from "#app/paths.ts";
import { stepsWords } from "#app/text/steps.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { addDays, addMonths } from "#workflows/calendar/dates.ts";
import { copenhagenDate, copenhagenInstant } from "#workflows/calendar/working-time.ts";
import { workingDays } from "#workflows/consultation/deadlines.ts";
import type { PlainDate } from "#workflows/consultation/model.ts";
import {
  checklistItems,
  contactKinds,
  handBackReasons,
  notificationTalkOutcomes,
  type RequestType,
} from "#workflows/consultation/vocabulary.ts";
import { type StepKinds, step } from "../step-definition.server.ts";

const yesOrNo = () =>
  [
    { value: "YES", label: stepsWords().yes },
    { value: "NO", label: stepsWords().no },
  ] as const;

/** Longest texts, in characters. */
const longest = { message: 1500, agreement: 1000, note: 1500, contactNote: 500, reason: 500 } as const;

/** What the consultant goes through when accepting: items 3 to 6 of the checklist (docs/domain/workflow.md 3.3). */
const whenAccepting = checklistItems.slice(2);

/** Where the first advice comes by plan, the plan has a date; elsewhere one may be agreed (docs/domain/deadlines.md 3.7). */
function planDate(type: RequestType, today: PlainDate, ask: StepKinds): Field<PlainDate | null> {
  const look = { name: "planDate", label: stepsWords().fields.planDate, from: addDays(today, 1), to: addMonths(today, 12) };
  if (workingDays[type].plan !== null) return ask.date({ ...look, hint: stepsWords().fields.planDateNeeded });
  return optional(ask.date({ ...look, hint: stepsWords().fields.planDateHint }));
}

/** The steps of the work itself: from accepting to the advice, which has a page of its own. */
export const stepsInTheWork = [
  step({
    slug: "accepter",
    sends: "accept",
    words: ({ otherName }) => stepsWords().accepter(otherName),
    fields: ({ chart }, ask) =>
      Object.fromEntries(
        whenAccepting.map((item): [string, Field<"YES" | "NO">] => {
          const answered = chart.checklist[item];
          return [
            item,
            ask.choice({
              name: item,
              label: vocabularyWords().checklistLabels[item],
              options: yesOrNo(),
              missing: stepsWords().errors.checklist,
              ...(answered && { first: [answered] }),
            }),
          ];
        }),
      ),
    events: (answers) => [{ type: "answerChecklist", answers }, { type: "accept" }],
  }),
  step({
    slug: "tilbage",
    sends: "consultantDecline",
    words: () => stepsWords().tilbage(),
    fields: (_, ask) => ({
      reason: ask.choice({
        name: "reason",
        label: stepsWords().fields.handBack,
        options: optionsOf(handBackReasons, vocabularyWords().handBackLabels),
      }),
      text: optional(
        ask.text({
          name: "text",
          label: stepsWords().fields.handBackText,
          hint: stepsWords().fields.handBackHint,
          max: longest.reason,
        }),
      ),
    }),
    check: ({ reason, text }) =>
      reason === "OTHER" && text === null ? [{ field: "text", message: stepsWords().errors.explainOther }] : [],
    events: ({ reason, text }) => [{ type: "consultantDecline", reason, ...(text && { texts: { reason: text } }) }],
    leadsTo: ({ number }) => paths.queueAfter("tilbage", number),
  }),
  step({
    slug: "kontakt",
    sends: "logContact",
    words: ({ otherName }) => stepsWords().kontakt(otherName),
    fields: ({ chart, today }, ask) => ({
      kind: ask.choice({
        name: "kind",
        label: stepsWords().fields.contactKind,
        options: optionsOf(contactKinds, vocabularyWords().contactKindLabels),
      }),
      date: ask.date({
        name: "date",
        label: stepsWords().fields.contactDate,
        from: copenhagenDate(new Date(chart.submittedAt)),
        to: today,
        first: [today],
      }),
      minutes: ask.minutes({ name: "minutes", label: stepsWords().fields.contactMinutes, min: 1, max: 600 }),
      text: optional(
        ask.text({
          name: "text",
          label: stepsWords().fields.contactNote,
          hint: stepsWords().fields.contactNoteHint,
          max: longest.contactNote,
        }),
      ),
    }),
    events: ({ kind, date, minutes, text }) => [
      { type: "logContact", kind, date, minutes, ...(text && { texts: { contactNote: text } }) },
    ],
  }),
  step({
    slug: "aftale",
    sends: "clarified",
    words: ({ otherName }) => stepsWords().aftale(otherName),
    fields: ({ chart, today }, ask) => ({
      text: ask.text({
        name: "text",
        label: stepsWords().fields.agreement,
        hint: stepsWords().fields.agreementHint,
        max: longest.agreement,
      }),
      planDate: planDate(chart.type, today, ask),
    }),
    events: ({ text, planDate }) => [{ type: "clarified", planDate, texts: { agreement: text } }],
  }),
  step({
    slug: "afklaring",
    sends: "questionArises",
    words: () => stepsWords().afklaring(),
    fields: () => ({}),
    events: () => [{ type: "questionArises" }],
  }),
  step({
    slug: "spoerg",
    sends: "ask",
    words: ({ otherName }) => stepsWords().spoerg(otherName),
    fields: (_, ask) => ({
      text: ask.text({
        name: "text",
        label: stepsWords().fields.question,
        hint: stepsWords().fields.questionHint,
        max: longest.message,
      }),
    }),
    events: ({ text }) => [{ type: "ask", texts: { question: text } }],
  }),
  step({
    slug: "genoptag",
    sends: "resume",
    words: ({ otherName }) => stepsWords().genoptag(otherName),
    fields: () => ({}),
    events: () => [{ type: "resume" }],
  }),
  step({
    slug: "besked",
    sends: "addMessage",
    words: ({ otherName }) => stepsWords().besked(otherName),
    fields: (_, ask) => ({
      text: ask.text({
        name: "text",
        label: stepsWords().fields.message,
        hint: stepsWords().fields.messageHint,
        max: longest.message,
      }),
    }),
    events: ({ text }) => [{ type: "addMessage", texts: { message: text } }],
  }),
  step({
    slug: "note",
    sends: "addNote",
    words: () => stepsWords().note(),
    fields: (_, ask) => ({
      text: ask.text({ name: "text", label: stepsWords().fields.note, hint: stepsWords().fields.noteHint, max: longest.note }),
    }),
    events: ({ text }) => [{ type: "addNote", texts: { note: text } }],
  }),
  step({
    slug: "underretning",
    sends: "recordNotificationTalk",
    words: ({ requesterName }) => stepsWords().underretning(requesterName),
    fields: ({ chart, today }, ask) => ({
      outcome: ask.choice({
        name: "outcome",
        label: stepsWords().fields.talkOutcome,
        options: optionsOf(notificationTalkOutcomes, vocabularyWords().notificationOutcomeLabels),
        look: "list",
      }),
      date: ask.date({
        name: "date",
        label: stepsWords().fields.talkDate,
        from: copenhagenDate(new Date(chart.submittedAt)),
        to: today,
        first: [today],
      }),
      time: ask.time({ name: "time", label: stepsWords().fields.talkTime, hint: stepsWords().fields.talkTimeHint }),
    }),
    check: ({ date, time }, { now }) =>
      date && time && copenhagenInstant(date, time) > now ? [{ field: "time", message: stepsWords().errors.future }] : [],
    events: ({ outcome, date, time }) => [
      { type: "recordNotificationTalk", outcome, talkedAt: copenhagenInstant(date, time).toISOString() },
    ],
  }),
  step({
    slug: "underretning-aaben",
    sends: "openNotification",
    open: ({ offered, standing }) => offered.includes("openNotification") && standing.notification !== "open",
    words: () => stepsWords()["underretning-aaben"](),
    fields: () => ({}),
    events: () => [{ type: "openNotification" }],
  }),
  step({
    slug: "ikke-akut",
    sends: "endEscalation",
    words: () => stepsWords()["ikke-akut"](),
    fields: (_, ask) => ({
      text: ask.text({
        name: "text",
        label: stepsWords().fields.notAcute,
        hint: stepsWords().fields.notAcuteHint,
        max: longest.reason,
      }),
    }),
    events: ({ text }) => [{ type: "endEscalation", calledAt: null, texts: { reason: text } }],
  }),
];
