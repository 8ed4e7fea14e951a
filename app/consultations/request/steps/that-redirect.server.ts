import { choice, choices, longText } from "#app/consultations/step-fields.server.ts";
import { stepsWords } from "#app/text/steps.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { ageGroups, declineReasons, type RequestType, requestTypes, themes } from "#workflows/consultation/vocabulary.ts";
import { optionsOf, type StepAbout, type StepDefinition, step } from "../step-definition.server.ts";

const longest = { explanation: 1500, reason: 500 } as const;

/** A type that triage or the consultant may give: `UNSURE` is the requester's alone. */
const types = requestTypes.filter((type): type is Exclude<RequestType, "UNSURE"> => type !== "UNSURE");

/** Reasons for declining; lack of capacity is for the manager to say (DOMAIN.md 3.6). */
const reasonsFor = (manager: boolean) =>
  optionsOf(
    declineReasons.filter((reason) => manager || reason !== "NO_CAPACITY"),
    vocabularyWords().declineLabels,
  );

const explanation = (hint: string, first?: string | null) =>
  longText({
    name: "text",
    label: stepsWords().fields.explanation,
    hint,
    max: longest.explanation,
    ...(first && { first: [first] }),
  });

/** Steps that put a request right, give it to somebody else, or send it elsewhere. */
export const stepsThatRedirect: readonly StepDefinition[] = [
  step({
    slug: "omklassificer",
    sends: "correctClassification",
    words: ({ requesterName }) => stepsWords().omklassificer(requesterName),
    fields: ({ chart }) => ({
      type: choice({
        name: "type",
        label: stepsWords().fields.type,
        options: optionsOf(types, vocabularyWords().typeLabels),
        ...(chart.type !== "UNSURE" && { first: [chart.type] }),
      }),
      themes: choices({
        name: "themes",
        label: stepsWords().fields.themes,
        hint: stepsWords().fields.themesHint,
        options: optionsOf(themes, vocabularyWords().themeLabels),
        least: 1,
        most: 3,
        first: chart.themes,
      }),
      ages: choices({
        name: "ages",
        label: stepsWords().fields.ages,
        hint: stepsWords().fields.agesHint,
        options: optionsOf(ageGroups, vocabularyWords().ageLabels),
        least: 1,
        first: chart.ages,
      }),
    }),
    events: ({ type, themes, ages }) => [{ type: "correctClassification", classification: { type, themes, ages } }],
  }),
  step({
    slug: "overdrag",
    sends: "reassign",
    words: ({ requesterName }) => stepsWords().overdrag(requesterName),
    fields: ({ candidates }) => ({
      consultant: choice({
        name: "consultant",
        label: stepsWords().fields.colleague,
        options: candidates.map(({ id, name }) => ({ value: id, label: name })),
        list: true,
      }),
      text: longText({
        name: "text",
        label: stepsWords().fields.reason,
        hint: stepsWords().fields.reassignHint,
        max: longest.reason,
      }),
    }),
    events: ({ consultant, text }) => [{ type: "reassign", consultantId: consultant, texts: { reason: text } }],
  }),
  step({
    slug: "henvis",
    sends: "redirect",
    words: ({ requesterName }) => stepsWords().henvis(requesterName),
    fields: ({ offers }) => ({
      offer: choice({
        name: "offer",
        label: stepsWords().fields.offer,
        options: offers.map(({ code, name }) => ({ value: code, label: name })),
        select: true,
      }),
      text: explanation(stepsWords().fields.redirectHint),
    }),
    events: ({ offer, text }) => [{ type: "redirect", offer, texts: { explanation: text } }],
  }),
  step({
    slug: "afvis-forslag",
    sends: "proposeDecline",
    open: ({ offered, actor }) => offered.includes("proposeDecline") && !actor.relations.includes("unitManager"),
    words: () => stepsWords()["afvis-forslag"](),
    fields: () => ({
      reason: choice({ name: "reason", label: stepsWords().fields.declineReason, options: reasonsFor(false), list: true }),
      text: explanation(stepsWords().fields.declineHint),
    }),
    events: ({ reason, text }) => [{ type: "proposeDecline", reason, texts: { explanation: text } }],
  }),
  step({
    slug: "afvis",
    sends: "declineConfirmed",
    // Where the manager does triage, proposing and deciding are one step (DOMAIN.md 3.6).
    open: ({ offered, actor }) =>
      offered.includes("declineConfirmed") || (offered.includes("proposeDecline") && actor.relations.includes("unitManager")),
    words: ({ requesterName }) => stepsWords().afvis(requesterName),
    fields: (about: StepAbout) => ({
      reason: choice({
        name: "reason",
        label: stepsWords().fields.declineReason,
        options: reasonsFor(true),
        list: true,
        ...(about.chart.declineProposed && { first: [about.chart.declineProposed] }),
      }),
      text: explanation(stepsWords().fields.declineHint, about.proposedExplanation),
    }),
    events: ({ reason, text }, { chart }) => [
      ...(chart.declineProposed === null ? [{ type: "proposeDecline" as const, reason, texts: { explanation: text } }] : []),
      { type: "declineConfirmed", reason, texts: { explanation: text } },
    ],
  }),
];
