import { dictionaryOf } from "#app/text/dictionary.ts";
import { serverWordsOf } from "#app/text/server-words.server.ts";
import { ageGroups, declineReasons, type RequestType, requestTypes, themes } from "#workflows/consultation/vocabulary.ts";
import { optionsOf, type StepAbout, type StepDefinition, step } from "./step-definition.server.ts";
import { choice, choices, longText } from "./step-fields.server.ts";

const words = serverWordsOf().steps;
const labels = dictionaryOf("da").vocabulary;
const longest = { explanation: 1500, reason: 500 } as const;

/** A type that triage or the consultant may give: `UNSURE` is the requester's alone. */
const types = requestTypes.filter((type): type is Exclude<RequestType, "UNSURE"> => type !== "UNSURE");

/** Reasons for declining; lack of capacity is for the manager to say (DOMAIN.md 3.6). */
const reasonsFor = (manager: boolean) =>
  optionsOf(
    declineReasons.filter((reason) => manager || reason !== "NO_CAPACITY"),
    labels.declineLabels,
  );

const explanation = (hint: string, first?: string | null) =>
  longText({
    name: "text",
    label: words.fields.explanation,
    hint,
    max: longest.explanation,
    ...(first && { first: [first] }),
  });

/** Steps that put a request right, give it to somebody else, or send it elsewhere. */
export const stepsThatRedirect: readonly StepDefinition[] = [
  step({
    slug: "omklassificer",
    sends: "correctClassification",
    words: ({ requesterName }) => words.omklassificer(requesterName),
    fields: ({ chart }) => ({
      type: choice({
        name: "type",
        label: words.fields.type,
        options: optionsOf(types, labels.typeLabels),
        ...(chart.type !== "UNSURE" && { first: [chart.type] }),
      }),
      themes: choices({
        name: "themes",
        label: words.fields.themes,
        hint: words.fields.themesHint,
        options: optionsOf(themes, labels.themeLabels),
        least: 1,
        most: 3,
        first: chart.themes,
      }),
      ages: choices({
        name: "ages",
        label: words.fields.ages,
        hint: words.fields.agesHint,
        options: optionsOf(ageGroups, labels.ageLabels),
        least: 1,
        first: chart.ages,
      }),
    }),
    events: ({ type, themes, ages }) => [{ type: "correctClassification", classification: { type, themes, ages } }],
  }),
  step({
    slug: "overdrag",
    sends: "reassign",
    words: ({ requesterName }) => words.overdrag(requesterName),
    fields: ({ candidates }) => ({
      consultant: choice({
        name: "consultant",
        label: words.fields.colleague,
        options: candidates.map(({ id, name }) => ({ value: id, label: name })),
        list: true,
      }),
      text: longText({ name: "text", label: words.fields.reason, hint: words.fields.reassignHint, max: longest.reason }),
    }),
    events: ({ consultant, text }) => [{ type: "reassign", consultantId: consultant, texts: { reason: text } }],
  }),
  step({
    slug: "henvis",
    sends: "redirect",
    words: ({ requesterName }) => words.henvis(requesterName),
    fields: ({ offers }) => ({
      offer: choice({
        name: "offer",
        label: words.fields.offer,
        options: offers.map(({ code, name }) => ({ value: code, label: name })),
        select: true,
      }),
      text: explanation(words.fields.redirectHint),
    }),
    events: ({ offer, text }) => [{ type: "redirect", offer, texts: { explanation: text } }],
  }),
  step({
    slug: "afvis-forslag",
    sends: "proposeDecline",
    open: ({ offered, actor }) => offered.includes("proposeDecline") && !actor.relations.includes("unitManager"),
    words: words["afvis-forslag"],
    fields: () => ({
      reason: choice({ name: "reason", label: words.fields.declineReason, options: reasonsFor(false), list: true }),
      text: explanation(words.fields.declineHint),
    }),
    events: ({ reason, text }) => [{ type: "proposeDecline", reason, texts: { explanation: text } }],
  }),
  step({
    slug: "afvis",
    sends: "declineConfirmed",
    // Where the manager does triage, proposing and deciding are one step (DOMAIN.md 3.6).
    open: ({ offered, actor }) =>
      offered.includes("declineConfirmed") || (offered.includes("proposeDecline") && actor.relations.includes("unitManager")),
    words: ({ requesterName }) => words.afvis(requesterName),
    fields: (about: StepAbout) => ({
      reason: choice({
        name: "reason",
        label: words.fields.declineReason,
        options: reasonsFor(true),
        list: true,
        ...(about.chart.declineProposed && { first: [about.chart.declineProposed] }),
      }),
      text: explanation(words.fields.declineHint, about.proposedExplanation),
    }),
    events: ({ reason, text }, { chart }) => [
      ...(chart.declineProposed === null ? [{ type: "proposeDecline" as const, reason, texts: { explanation: text } }] : []),
      { type: "declineConfirmed", reason, texts: { explanation: text } },
    ],
  }),
];
