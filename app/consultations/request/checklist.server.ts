import type { StepSlug } from "#app/paths.ts";
import type { Consultation } from "#workflows/consultation/model.ts";
import type { ChecklistItem } from "#workflows/consultation/vocabulary.ts";
import type { EventInput } from "../perform.server.ts";
import type { ReadRequest } from "../reading.server.ts";

export type ChecklistAnswer = "YES" | "NO";
type Answers = Consultation["checklist"];

/** An act that an answer calls for: the event that does it, and the step where it is done. */
type Act = { item: ChecklistItem; when: ChecklistAnswer; by: string; step: StepSlug };

/** What must be done before a request with such an answer is given to anybody (docs/domain/workflow.md 3.3). */
export const acts: readonly Act[] = [
  { item: "PERSONAL_DATA", when: "YES", by: "redact", step: "fjern" },
  { item: "RIGHT_PLACE", when: "NO", by: "redirect", step: "henvis" },
  { item: "CLASSIFICATION", when: "NO", by: "correctClassification", step: "omklassificer" },
];

/** The questions whose kept answer calls for an act that nobody has done since. */
export function stillCalledFor({ chart, events }: Pick<ReadRequest, "chart" | "events">): ChecklistItem[] {
  return acts
    .filter(({ item, when, by }) => {
      if (chart.checklist[item] !== when) return false;
      const said = events.findLast(({ type, data }) => type === "answerChecklist" && answersIn(data)[item] === when);
      return !events.some(({ type, version }) => type === by && version > (said?.version ?? 0));
    })
    .map(({ item }) => item);
}

/** The answers that an event of the log holds. */
export function answersIn(data: unknown): Answers {
  return (data as { answers?: Answers } | null)?.answers ?? {};
}

/** What follows at once from answers that are new: a call and a mark, and the question of a notification. */
export function followingFrom(
  fresh: Answers,
  { standing }: Pick<ReadRequest, "standing">,
): readonly Exclude<EventInput, { type: "answerChecklist" }>[] {
  const { escalation, notification } = standing;
  return [
    ...(fresh.ACUTE_DANGER === "YES" && escalation === "none" ? [{ type: "escalateAcute", calledAt: null } as const] : []),
    ...(fresh.ACUTE_DANGER === "NO" && escalation === "acute" ? [{ type: "endEscalation", calledAt: null } as const] : []),
    ...(fresh.NOTIFICATION === "YES" && notification === "none" ? [{ type: "openNotification" } as const] : []),
  ];
}
