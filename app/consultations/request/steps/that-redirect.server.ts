import { optionsOf } from "#app/forms/field.ts";
import { paths } from "#app/paths.ts";
import { stepsWords } from "#app/text/steps.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { ageGroups, declineReasons, type RequestType, requestTypes, themes } from "#workflows/consultation/vocabulary.ts";
import { outOfFirstLook, type StepAbout, type StepKinds, step } from "../step-definition.server.ts";

const longest = { explanation: 1500, reason: 500 } as const;

/** A type that triage or the consultant may give: `UNSURE` is the requester's alone. */
const types = requestTypes.filter((type): type is Exclude<RequestType, "UNSURE"> => type !== "UNSURE");

/** Reasons for declining; lack of capacity is for the manager to say (docs/domain/workflow.md 3.6). */
const reasonsFor = (manager: boolean) =>
  optionsOf(
    declineReasons.filter((reason) => manager || reason !== "NO_CAPACITY"),
    vocabularyWords().declineLabels,
  );

const explanation = (ask: StepKinds, hint: string, first?: string | null) =>
  ask.text({
    name: "text",
    label: stepsWords().fields.explanation,
    hint,
    max: longest.explanation,
    ...(first && { first: [first] }),
  });

/** Steps that put a request right, give it to somebody else, or send it elsewhere. */
export const stepsThatRedirect = [
  step({
    slug: "omklassificer",
    sends: "correctClassification",
    words: ({ requesterName }) => stepsWords().omklassificer(requesterName),
    fields: ({ chart }, ask) => ({
      type: ask.choice({
        name: "type",
        label: stepsWords().fields.type,
        options: optionsOf(types, vocabularyWords().typeLabels),
        ...(chart.type !== "UNSURE" && { first: [chart.type] }),
      }),
      themes: ask.choices({
        name: "themes",
        label: stepsWords().fields.themes,
        hint: stepsWords().fields.themesHint,
        options: optionsOf(themes, vocabularyWords().themeLabels),
        most: 3,
        tooMany: stepsWords().fields.themesTooMany,
        first: chart.themes,
      }),
      ages: ask.choices({
        name: "ages",
        label: stepsWords().fields.ages,
        hint: stepsWords().fields.agesHint,
        options: optionsOf(ageGroups, vocabularyWords().ageLabels),
        first: chart.ages,
      }),
    }),
    events: ({ type, themes, ages }) => [{ type: "correctClassification", classification: { type, themes, ages } }],
  }),
  step({
    slug: "overdrag",
    sends: "reassign",
    words: ({ requesterName }) => stepsWords().overdrag(requesterName),
    fields: ({ candidates }, ask) => ({
      consultant: ask.choice({
        name: "consultant",
        label: stepsWords().fields.colleague,
        options: candidates.map(({ id, name }) => ({ value: id, label: name })),
        look: "list",
      }),
      text: ask.text({
        name: "text",
        label: stepsWords().fields.reason,
        hint: stepsWords().fields.reassignHint,
        max: longest.reason,
      }),
    }),
    events: ({ consultant, text }) => [{ type: "reassign", consultantId: consultant, texts: { reason: text } }],
    leadsTo: ({ number }) => paths.queueAfter("overdrag", number),
  }),
  step({
    slug: "henvis",
    sends: "redirect",
    words: ({ requesterName }) => stepsWords().henvis(requesterName),
    fields: ({ offers }, ask) => ({
      offer: ask.choice({
        name: "offer",
        label: stepsWords().fields.offer,
        options: offers.map(({ code, name }) => ({ value: code, label: name })),
        look: "select",
      }),
      text: explanation(ask, stepsWords().fields.redirectHint),
    }),
    events: ({ offer, text }) => [{ type: "redirect", offer, texts: { explanation: text } }],
    leadsTo: outOfFirstLook("henvis"),
  }),
  step({
    slug: "afvis-forslag",
    sends: "proposeDecline",
    open: ({ offered, actor }) => offered.includes("proposeDecline") && !actor.relations.includes("unitManager"),
    words: () => stepsWords()["afvis-forslag"](),
    fields: (_, ask) => ({
      reason: ask.choice({ name: "reason", label: stepsWords().fields.declineReason, options: reasonsFor(false), look: "list" }),
      text: explanation(ask, stepsWords().fields.declineHint),
    }),
    events: ({ reason, text }) => [{ type: "proposeDecline", reason, texts: { explanation: text } }],
    leadsTo: outOfFirstLook("afvis-forslag"),
  }),
  step({
    slug: "afvis",
    sends: "declineConfirmed",
    // Where the manager does triage, proposing and deciding are one step (docs/domain/workflow.md 3.6).
    open: ({ offered, actor }) =>
      offered.includes("declineConfirmed") || (offered.includes("proposeDecline") && actor.relations.includes("unitManager")),
    words: ({ requesterName }) => stepsWords().afvis(requesterName),
    fields: (about: StepAbout, ask) => ({
      reason: ask.choice({
        name: "reason",
        label: stepsWords().fields.declineReason,
        options: reasonsFor(true),
        look: "list",
        ...(about.chart.declineProposed && { first: [about.chart.declineProposed] }),
      }),
      text: explanation(ask, stepsWords().fields.declineHint, about.proposedExplanation),
    }),
    events: ({ reason, text }, { chart }) => [
      ...(chart.declineProposed === null ? [{ type: "proposeDecline" as const, reason, texts: { explanation: text } }] : []),
      { type: "declineConfirmed", reason, texts: { explanation: text } },
    ],
    leadsTo: outOfFirstLook("afvis"),
  }),
];
