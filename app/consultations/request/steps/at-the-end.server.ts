import type { EventInput } from "#app/consultations/perform.server.ts";
import {
  choice,
  choices,
  type Field,
  longText,
  notAsked,
  optionalText,
  wholeNumber,
} from "#app/consultations/step-fields.server.ts";
import { stepsWords } from "#app/text/steps.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { type FilingDecision, filingDecisions, goals, type Outcome, outcomes } from "#workflows/consultation/vocabulary.ts";
import { optionsOf, type StepAbout, type StepDefinition, step } from "../step-definition.server.ts";

/** Time is kept in steps of a quarter of an hour (DOMAIN.md 3.9), up to 100 hours. */
const QUARTER = 15;
const LONGEST = 6000;

const filing = ({ chart }: StepAbout) =>
  choice({
    name: "filing",
    label: stepsWords().fields.filing,
    options: optionsOf(filingDecisions, vocabularyWords().filingLabels),
    first: chart.filing ? [chart.filing] : suggestedFiling(chart.type),
  });
const filingReason = () =>
  optionalText({ name: "filingReason", label: stepsWords().fields.filingReason, hint: stepsWords().fields.filingHint, max: 300 });
const filingIsExplained = (filing: FilingDecision | null, reason: string | null, decided: boolean) =>
  filing === "NOT_RELEVANT" && !reason && !decided ? [{ field: "filingReason", message: stepsWords().errors.filingReason }] : [];
const filingEvent = (filing: FilingDecision, reason: string | null): EventInput => ({
  type: "decideFiling",
  filing,
  ...(reason && { texts: { reason } }),
});

/** METHOD and ANALYSIS belong in the records as a rule; the rest is each municipality's choice (DOMAIN.md 4.5). */
function suggestedFiling(type: StepAbout["chart"]["type"]): readonly string[] {
  return type === "METHOD_DEVELOPMENT" || type === "ANALYSIS_EVALUATION" ? ["FILE"] : [];
}

/** Whether it is triage that closes: answered at the first look, nothing was advised or filed. */
const atTriage = ({ standing }: StepAbout) => standing.state === "screening";

/** What can have come of it: an answer at the first look, or everything else. */
function outcomesFor(about: StepAbout): readonly Outcome[] {
  return outcomes.filter((outcome) => (outcome === "ANSWERED_AT_TRIAGE") === atTriage(about));
}

const offersPointedTo = ({ offers, chart }: StepAbout) =>
  choices({
    name: "offers",
    label: stepsWords().fields.offers,
    options: offers.map(({ code, name }) => ({ value: code, label: name })),
    first: chart.offers,
  });

/** The minutes that stand there first: what was logged, in whole quarters. */
function minutesSpent({ chart }: StepAbout): Field<number> {
  const quarters = Math.ceil(chart.minutes / QUARTER) * QUARTER;
  const field = wholeNumber({
    name: "minutes",
    label: stepsWords().fields.minutes,
    hint: stepsWords().fields.minutesHint,
    min: 0,
    max: LONGEST,
    first: [String(quarters)],
  });
  return { ...field, view: { ...field.view, step: QUARTER } };
}

const inQuarters = (minutes: number) => Math.round(minutes / QUARTER) * QUARTER;

/** Steps that end a request or take something out of it for good. */
export const stepsAtTheEnd: readonly StepDefinition[] = [
  step({
    slug: "journal",
    sends: "decideFiling",
    words: () => stepsWords().journal(),
    fields: (about) => ({ filing: filing(about), filingReason: filingReason() }),
    check: ({ filing, filingReason }) => filingIsExplained(filing, filingReason, false),
    events: ({ filing, filingReason }) => [filingEvent(filing, filingReason)],
  }),
  step({
    slug: "afslut",
    sends: "close",
    words: (about) =>
      atTriage(about) ? stepsWords()["afslut-ved-fordeling"](about.requesterName) : stepsWords().afslut(about.requesterName),
    fields: (about) => ({
      outcome: choice({
        name: "outcome",
        label: stepsWords().fields.outcome,
        options: optionsOf(outcomesFor(about), vocabularyWords().outcomeLabels),
        list: true,
        ...(outcomesFor(about).length === 1 && { first: [...outcomesFor(about)] }),
        ...(about.chart.noReplySince && !atTriage(about) && { first: ["NO_REPLY"] }),
      }),
      minutes: minutesSpent(about),
      goals: choices({
        name: "goals",
        label: stepsWords().fields.goals,
        hint: stepsWords().fields.goalsHint,
        options: optionsOf(goals, vocabularyWords().goalLabels),
        most: 2,
        list: true,
        first: about.chart.goals,
      }),
      offers: offersPointedTo(about),
      filing: about.offered.includes("decideFiling") ? filing(about) : notAsked,
      filingReason: about.offered.includes("decideFiling") ? filingReason() : notAsked,
    }),
    check: ({ filing, filingReason }, { chart }) => filingIsExplained(filing, filingReason, chart.filing === filing),
    events: ({ outcome, minutes, goals, offers, filing, filingReason }, { chart }) => [
      ...(filing && (filing !== chart.filing || filingReason) ? [filingEvent(filing, filingReason)] : []),
      { type: "close", outcome, minutes: inQuarters(minutes), goals, offers },
    ],
  }),
  step({
    slug: "fjern",
    sends: "redact",
    final: true,
    words: ({ requesterName }) => stepsWords().fjern(requesterName),
    fields: ({ erasable }) => ({
      texts: choices({
        name: "texts",
        label: stepsWords().fields.erase,
        hint: stepsWords().fields.eraseHint,
        options: erasable().map(({ id, label, excerpt }) => ({ value: id, label: `${label}: “${excerpt}”` })),
        least: 1,
        list: true,
      }),
      text: longText({
        name: "text",
        label: stepsWords().fields.eraseReason,
        hint: stepsWords().fields.eraseReasonHint,
        max: 300,
      }),
    }),
    events: ({ texts, text }) => [{ type: "redact", textIds: texts, texts: { reason: text } }],
  }),
];
