import { type Field, optional } from "#app/forms/kinds.server.ts";
import { paths, withQuery } from "#app/paths.ts";
import { approvalWords } from "#app/text/approval.ts";
import { stepsWords } from "#app/text/steps.ts";
import { triageWords } from "#app/text/triage.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import type { FormError } from "#app/ui/form.tsx";
import { type ChecklistItem, checklistItems, scopeItem } from "#workflows/consultation/vocabulary.ts";
import type { EventInput } from "../perform.server.ts";
import { acts, type ChecklistAnswer, followingFrom } from "../request/checklist.server.ts";
import { type StepAbout, type StepKinds, step } from "../request/step-definition.server.ts";

type Answers = { [item in ChecklistItem]?: ChecklistAnswer | null };

/** What must be answered before a request is given to anybody (docs/domain/workflow.md 3.3). */
const mustBeAnswered = checklistItems.slice(0, 4);

/** What this reader is asked: the six questions, and the unit manager whether the scope of an analysis is approved. */
export function askedOf({ chart, actor }: Pick<StepAbout, "chart" | "actor">): readonly ChecklistItem[] {
  const approves = chart.type === "ANALYSIS_EVALUATION" && actor.relations.includes("unitManager");
  return approves ? [...checklistItems, scopeItem] : checklistItems;
}

/** The questions, with the answers that are kept already. */
const questions = (about: StepAbout, ask: StepKinds) =>
  Object.fromEntries(
    askedOf(about).map((item): [ChecklistItem, Field<ChecklistAnswer | null>] => {
      const answered = about.chart.checklist[item];
      const options = [
        { value: "YES", label: stepsWords().yes },
        { value: "NO", label: stepsWords().no },
      ] as const;
      return [
        item,
        optional(
          ask.choice({
            name: item,
            label: vocabularyWords().checklistLabels[item],
            options,
            ...(answered && { first: [answered] }),
          }),
        ),
      ];
    }),
  ) as { [item in ChecklistItem]: Field<ChecklistAnswer | null> };

const note = (ask: StepKinds) =>
  optional(ask.text({ name: "note", label: triageWords().checklist.note, hint: triageWords().checklist.noteHint, max: 500 }));

/** The answers that are new, with the note, and what follows from them; nothing when nothing is. */
function answered(values: Answers & { note?: string | null }, about: StepAbout): EventInput[] {
  const given = askedOf(about).flatMap((item) => {
    const answer = values[item] ?? null;
    return answer !== null && answer !== about.chart.checklist[item] ? [[item, answer] as const] : [];
  });
  if (given.length === 0 && !values.note) return [];
  const answers = Object.fromEntries(given);
  return [
    { type: "answerChecklist", answers, ...(values.note && { texts: { checklistNote: values.note } }) },
    ...followingFrom(answers, about),
  ];
}

/** What an answer, new or kept, calls for before anybody is given the request: beside its question. */
function toBeDoneFirst(values: Answers, { chart, stillCalledFor }: StepAbout): FormError[] {
  const { doFirst } = triageWords().choose;
  return acts.flatMap(({ item, when }) => {
    const kept = chart.checklist[item];
    const answer = values[item] ?? kept;
    const open = answer === when && (answer !== kept || stillCalledFor.includes(item));
    return open ? [{ field: item, message: doFirst[item as keyof typeof doFirst] }] : [];
  });
}

/**
 * The answers of somebody who wants to give the request away and must do something else first: they are kept, so that nothing of them is
 * lost on the way there. Nothing where that is not what stands in the way.
 */
export function keptMeanwhile(values: Answers, about: StepAbout): EventInput[] {
  return toBeDoneFirst(values, about).length > 0 ? answered({ ...values, note: null }, about) : [];
}

/** Keeps the answers of the first look; pressing the button without a new answer keeps them as they are. */
export const checklistStep = step({
  slug: "gennemgang",
  sends: "answerChecklist",
  words: () => ({ title: triageWords().checklist.title, lead: "", button: triageWords().checklist.save }),
  fields: (about, ask) => ({ ...questions(about, ask), note: note(ask) }),
  events: (values, about) => {
    const events = answered(values, about);
    return events.length > 0 ? events : [{ type: "answerChecklist", answers: {} }];
  },
  leadsTo: ({ number }) => withQuery(paths.triageOf(number), { gemt: "1" }),
});

/** Gives the ball to a consultant; choosing another than the first asks for a reason (docs/domain/workflow.md 3.3, 3.6 ASSIGN). */
export const assignStep = step({
  slug: "fordel",
  sends: "assign",
  words: () => ({ title: triageWords().choose.title, lead: "", button: triageWords().choose.assignChosen }),
  fields: (about, ask) => ({
    ...questions(about, ask),
    note: note(ask),
    consultant: ask.choice({
      name: "consultant",
      label: triageWords().choose.candidates,
      options: about.candidates.map(({ id, name }) => ({ value: id, label: name })),
      missing: triageWords().choose.pick,
    }),
    text: optional(
      ask.text({ name: "text", label: triageWords().choose.reason, hint: triageWords().choose.reasonHint, max: 500 }),
      triageWords().choose.reasonOnly,
    ),
  }),
  check: (values, about) => [
    ...mustBeAnswered
      .filter((item) => (values[item] ?? about.chart.checklist[item] ?? null) === null)
      .map((item) => ({
        field: item,
        message: triageWords().choose.answerFirst(checklistItems.indexOf(item) + 1, vocabularyWords().checklistLabels[item]),
      })),
    ...toBeDoneFirst(values, about),
    ...(askedOf(about).includes(scopeItem) && (values.SCOPE ?? about.chart.checklist.SCOPE) !== "YES"
      ? [{ field: scopeItem, message: approvalWords().scope.choose }]
      : []),
    ...(values.consultant && values.consultant !== about.candidates[0]?.id && values.text === null
      ? [{ field: "text", message: triageWords().choose.reasonMissing }]
      : []),
  ],
  events: (values, about) => [
    ...answered(values, about),
    {
      type: "assign",
      consultantId: values.consultant,
      notificationLookedAt: lookedAt(values, about),
      ...(values.text && { texts: { reason: values.text } }),
    },
  ],
  leadsTo: ({ number }) => paths.triageAfter("fordel", number),
});

/** Whether the question of a statutory notification has been answered, now or before. */
function lookedAt(values: Pick<Answers, "NOTIFICATION">, { chart }: StepAbout): boolean {
  return (values.NOTIFICATION ?? null) !== null || chart.checklist.NOTIFICATION !== undefined;
}
