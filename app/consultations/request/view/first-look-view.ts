import type { StepSlug } from "#app/paths.ts";
import { paths } from "#app/paths.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { telephone } from "#app/ui/safety-banner.tsx";
import { checklistItems, scopeItem } from "#workflows/consultation/vocabulary.ts";
import type { ReadRequest } from "../../reading.server.ts";
import { acts } from "../checklist.server.ts";
import type { AnswerView, CallView } from "../request-view.ts";
import type { StepAbout } from "../step-definition.server.ts";

type Words = Pick<Dictionary, "requestView" | "vocabulary">;

/** What the answers of the first look call for and nobody has done yet, with the way to where it is done. */
export function callsOf(
  { number, answers, standing }: Pick<ReadRequest, "number" | "answers" | "standing">,
  { stillCalledFor }: Pick<StepAbout, "stillCalledFor">,
  open: readonly StepSlug[],
  { requestView: { calls, next } }: Words,
): CallView[] {
  if (standing.ball === null) return [];
  const stepTo = (step: StepSlug) =>
    open.includes(step) ? [{ to: paths.step(number, step), label: next.labels[step as keyof typeof next.labels] }] : [];
  const phone = answers.find(({ field }) => field === "phone")?.body;
  const call = phone ? [{ to: telephone(phone), label: calls.call(phone) }] : [];
  return [
    ...(standing.escalation === "acute" ? [{ words: calls.ACUTE, wrote: "", ways: [...call, ...stepTo("ikke-akut")] }] : []),
    ...acts.flatMap(({ item, step }) =>
      stillCalledFor.includes(item) && item in calls
        ? [
            {
              words: calls[item as "PERSONAL_DATA" | "RIGHT_PLACE" | "CLASSIFICATION"],
              wrote: "",
              ways: stepTo(step),
              beside: true,
            },
          ]
        : [],
    ),
  ];
}

/** The questions of the first look that were answered, in their order. */
export function firstLookOf(
  { chart }: Pick<ReadRequest, "chart">,
  { requestView: { firstLook }, vocabulary }: Words,
): AnswerView[] {
  return ([...checklistItems, scopeItem] as const).flatMap((item) => {
    const answer = chart.checklist[item];
    return answer
      ? [{ field: item, question: vocabulary.checklistLabels[item], answer: answer === "YES" ? firstLook.yes : firstLook.no }]
      : [];
  });
}
