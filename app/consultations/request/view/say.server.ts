import type { StepSlug } from "#app/paths.ts";
import { paths } from "#app/paths.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { firstNameOf } from "#app/text/format.ts";
import type { ReadRequest } from "../../reading.server.ts";
import type { SayView } from "../request-view.ts";
import type { StepAbout } from "../step-definition.server.ts";
import { textOf } from "../steps.server.ts";

type Words = Pick<Dictionary, "requestView">;
/** A step that the form can be sent to, and its button. */
type Sends = readonly [slug: StepSlug, label: string];

/** The form below the conversation: what somebody may write to the other side now; null when nothing. */
export function sayOf(request: ReadRequest, about: StepAbout, { requestView: { say } }: Words): SayView | null {
  const { offered, standing, assignee } = request;
  const form = (label: string, hint: string, isNext: boolean, first: Sends, ...others: readonly Sends[]): SayView => ({
    field: { ...textOf(first[0], about), label, hint, rows: 3 },
    isNext,
    ways: [first, ...others].map(([slug, label]) => ({ to: paths.step(request.number, slug), label })),
  });
  const mayAdd = offered.includes("addMessage");
  if (about.unit) {
    const label = say.toRequester(firstNameOf(request.requester.name));
    if (offered.includes("ask")) {
      const others: readonly Sends[] = mayAdd ? [["besked", say.message]] : [];
      return form(label, say.toRequesterHint, false, ["spoerg", say.ask], ...others);
    }
    return mayAdd ? form(label, say.messageHint, false, ["besked", say.messageOnly]) : null;
  }
  const name = assignee?.name ?? null;
  const label = name ? say.toConsultant(name) : say.toUnit;
  if (offered.includes("reply")) {
    const asked = standing.state === "awaitingRequester";
    return form(asked && name ? say.answer(name) : label, asked ? say.answerHint : say.afterAdvice, asked, [
      "svar",
      asked ? say.reply : say.messageOnly,
    ]);
  }
  return mayAdd ? form(label, say.toConsultantHint, false, ["besked", say.messageOnly]) : null;
}
