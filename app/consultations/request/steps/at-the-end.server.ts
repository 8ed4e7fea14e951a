import type { EventInput } from "#app/consultations/perform.server.ts";
import { optionsOf } from "#app/forms/field.ts";
import { notAsked, optional } from "#app/forms/kinds.server.ts";
import { longDate } from "#app/text/moments.ts";
import { stepsWords } from "#app/text/steps.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import type { PlainDate } from "#workflows/consultation/model.ts";
import {
  type FilingDecision,
  filingDecisions,
  followUpEnds,
  goals,
  type Outcome,
  outcomes,
} from "#workflows/consultation/vocabulary.ts";
import { outOfFirstLook, type StepAbout, type StepKinds, step } from "../step-definition.server.ts";

/** Time is kept in steps of a quarter of an hour (docs/domain/workflow.md 3.9), up to 100 hours. */
const QUARTER = 15;
const LONGEST = 6000;

const filing = ({ chart }: StepAbout, ask: StepKinds) =>
  ask.choice({
    name: "filing",
    label: stepsWords().fields.filing,
    options: optionsOf(filingDecisions, vocabularyWords().filingLabels),
    first: chart.filing ? [chart.filing] : suggestedFiling(chart.type),
  });
const filingReason = (ask: StepKinds) =>
  optional(
    ask.text({ name: "filingReason", label: stepsWords().fields.filingReason, hint: stepsWords().fields.filingHint, max: 300 }),
  );
const filingIsExplained = (filing: FilingDecision | null | undefined, reason: string | null | undefined, decided: boolean) =>
  filing === "NOT_RELEVANT" && reason === null && !decided
    ? [{ field: "filingReason", message: stepsWords().errors.filingReason }]
    : [];
const filingEvent = (filing: FilingDecision, reason: string | null): EventInput => ({
  type: "decideFiling",
  filing,
  ...(reason && { texts: { reason } }),
});

/** METHOD and ANALYSIS belong in the records as a rule; the rest is each municipality's choice (docs/domain/law.md 4.5). */
function suggestedFiling(type: StepAbout["chart"]["type"]): readonly string[] {
  return type === "METHOD_DEVELOPMENT" || type === "ANALYSIS_EVALUATION" ? ["FILE"] : [];
}

/** Whether it is triage that closes: answered at the first look, nothing was advised or filed. */
const atTriage = ({ standing }: StepAbout) => standing.state === "screening";

/** What can have come of it: an answer at the first look, or everything else. */
function outcomesFor(about: StepAbout): readonly Outcome[] {
  return outcomes.filter((outcome) => (outcome === "ANSWERED_AT_TRIAGE") === atTriage(about));
}

const offersPointedTo = ({ offers, chart }: StepAbout, ask: StepKinds) =>
  ask.choices({
    name: "offers",
    label: stepsWords().fields.offers,
    options: offers.map(({ code, name }) => ({ value: code, label: name })),
    least: 0,
    first: chart.offers,
  });

/** What became of a follow-up that was promised: asked before the end, so that a promise is never broken in silence. */
const followUpEnd = (date: PlainDate, now: Date, ask: StepKinds) =>
  ask.choice({
    name: "followUp",
    label: stepsWords().fields.followUpEnd(longDate(date, now)),
    hint: stepsWords().fields.followUpEndHint,
    options: optionsOf(followUpEnds, stepsWords().fields.followUpEnds),
    look: "list",
    missing: stepsWords().errors.followUpEnd,
  });

/** The minutes that stand there first: what was logged, in whole quarters. */
function minutesSpent({ chart }: StepAbout, ask: StepKinds) {
  const quarters = Math.ceil(chart.minutes / QUARTER) * QUARTER;
  return ask.minutes({
    name: "minutes",
    label: stepsWords().fields.minutes,
    hint: stepsWords().fields.minutesHint,
    min: 0,
    max: LONGEST,
    first: [String(quarters)],
  });
}

const inQuarters = (minutes: number) => Math.round(minutes / QUARTER) * QUARTER;

/** Steps that end a request or take something out of it for good. */
export const stepsAtTheEnd = [
  step({
    slug: "journal",
    sends: "decideFiling",
    words: () => stepsWords().journal(),
    fields: (about, ask) => ({ filing: filing(about, ask), filingReason: filingReason(ask) }),
    check: ({ filing, filingReason }) => filingIsExplained(filing, filingReason, false),
    events: ({ filing, filingReason }) => [filingEvent(filing, filingReason)],
  }),
  step({
    slug: "afslut",
    sends: "close",
    words: (about) =>
      atTriage(about) ? stepsWords()["afslut-ved-fordeling"](about.requesterName) : stepsWords().afslut(about.requesterName),
    fields: (about, ask) => ({
      outcome: ask.choice({
        name: "outcome",
        label: stepsWords().fields.outcome,
        options: optionsOf(outcomesFor(about), vocabularyWords().outcomeLabels),
        look: "list",
        ...(outcomesFor(about).length === 1 && { first: [...outcomesFor(about)] }),
        ...(about.chart.noReplySince && !atTriage(about) && { first: ["NO_REPLY"] }),
      }),
      followUp: about.followUp ? followUpEnd(about.followUp, about.now, ask) : notAsked,
      minutes: minutesSpent(about, ask),
      goals: ask.choices({
        name: "goals",
        label: stepsWords().fields.goals,
        hint: stepsWords().fields.goalsHint,
        options: optionsOf(goals, vocabularyWords().goalLabels),
        least: 0,
        most: 2,
        tooMany: stepsWords().fields.goalsTooMany,
        look: "list",
        first: about.chart.goals,
      }),
      offers: offersPointedTo(about, ask),
      filing: about.offered.includes("decideFiling") ? filing(about, ask) : notAsked,
      filingReason: about.offered.includes("decideFiling") ? filingReason(ask) : notAsked,
    }),
    check: ({ filing, filingReason }, { chart }) => filingIsExplained(filing, filingReason, chart.filing === filing),
    events: ({ outcome, followUp, minutes, goals, offers, filing, filingReason }, { chart }) => [
      ...(filing && (filing !== chart.filing || filingReason) ? [filingEvent(filing, filingReason)] : []),
      { type: "close", outcome, minutes: inQuarters(minutes), goals, offers, ...(followUp && { followUp }) },
    ],
    leadsTo: outOfFirstLook("afslut"),
  }),
  step({
    slug: "fjern",
    sends: "redact",
    final: true,
    words: ({ requesterName }) => stepsWords().fjern(requesterName),
    fields: ({ erasable }, ask) => ({
      texts: ask.choices({
        name: "texts",
        label: stepsWords().fields.erase,
        hint: stepsWords().fields.eraseHint,
        options: erasable().map(({ id, label, excerpt }) => ({ value: id, label: `${label}: “${excerpt}”` })),
        look: "list",
      }),
      text: ask.text({
        name: "text",
        label: stepsWords().fields.eraseReason,
        hint: stepsWords().fields.eraseReasonHint,
        max: 300,
      }),
    }),
    events: ({ texts, text }) => [{ type: "redact", textIds: texts, texts: { reason: text } }],
  }),
];
