import { redirect } from "@remix-run/node";
import { type FieldView, optionsOf, type Refused } from "#app/forms/field.ts";
import { judge, type Posted, readForm, refused } from "#app/forms/form.server.ts";
import { kinds } from "#app/forms/kinds.server.ts";
import { sentences } from "#app/forms/sentences.server.ts";
import { paths, type StepSlug } from "#app/paths.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { invalid, notFound } from "#app/platform/responses.server.ts";
import { refusalsWords } from "#app/text/refusals.ts";
import { requestWords } from "#app/text/request.ts";
import { hindrance } from "#workflows/consultation/decide.ts";
import type { RefusalReason } from "#workflows/consultation/model.ts";
import type { State } from "#workflows/consultation/vocabulary.ts";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import type { PerformResult } from "../perform.server.ts";
import { openingReasons, type ReadRequest, requestFor, stateReason } from "../reading.server.ts";
import { type JustDone, justDone } from "./just-done.server.ts";
import { lateEvent, performFrom, readToAct, tooLate } from "./late-step.server.ts";
import { once, seenIn } from "./once.server.ts";
import { type RequestView, requestViewFor } from "./request-view.server.ts";
import { aboutOf, isUnit, searchIn } from "./step-about.server.ts";
import { isOpen, placeAfter, type StepAbout, type StepDefinition } from "./step-definition.server.ts";
import { formOfStep, formShown, readStep, type StepForm, stepAt } from "./steps.server.ts";

/** What a step's page is made from; `form` is null when the step is not open now, and `why` may say what is missing. */
export type StepFacts = { view: RequestView; form: StepForm | null; why: string | null; search: IdentifierOptions };
/** What comes back from a post that changed nothing; `seen` is the version from which its page was made, and stays so. */
export type StepAnswer = { refused: Refused; seen?: number | undefined };

/** What the page of a request is made from; `reason` when a unit manager must say first why to open it. */
export type RequestFacts =
  | { is: "open"; view: RequestView; search: IdentifierOptions; done: JustDone | null }
  | { is: "reasonNeeded"; number: string; field: FieldView };

/** The facts of a request's page for whoever may read it, or whom `letIn` makes somebody who may. */
export async function requestFacts(
  number: string,
  person: SignedIn,
  letIn?: () => Promise<boolean>,
  query = new URLSearchParams(),
): Promise<RequestFacts> {
  const opened = await requestFor(number, person, letIn);
  if (opened.is === "reasonNeeded") return { ...opened, field: openingForm().fields.reason.view };
  const { request } = opened;
  const done = justDone(request, aboutOf(request), person, query);
  return { is: "open", view: requestViewFor(request, person), search: request.search, done };
}

/** Why a unit manager opens a request of somebody else's: one question (docs/domain/workflow.md 3.1). */
function openingForm() {
  const { label, holds, reasons, choose } = requestWords().reason;
  const says = sentences({ missing: choose, unknown: choose, repeated: choose });
  const options = optionsOf(openingReasons, reasons);
  return { says, fields: { reason: kinds(says).choice({ name: "reason", label, hint: holds, options, look: "list" }) } };
}

/** Notes why a unit manager opens a request, and opens it. Anybody else gets a 404 (thrown), a post without a known reason a 422. */
export async function giveReason(posting: Request, number: string, person: SignedIn) {
  const read = judge(openingForm(), await readForm(posting), {});
  if (!read.ok) return invalid({ refused: read.refused });
  await stateReason(number, person, read.values.reason);
  return redirect(paths.request(number));
}

/** A request that was read; a unit manager without a reason is sent to the page that asks for one. */
export async function readOrAskWhy(number: string, person: SignedIn): Promise<ReadRequest> {
  const opened = await requestFor(number, person);
  if (opened.is === "reasonNeeded") throw redirect(paths.request(number));
  return opened.request;
}

/** The facts of a step's page. A step that nobody has heard of is a 404. */
export async function stepFacts(number: string, slug: string, person: SignedIn): Promise<StepFacts> {
  const step = stepAt(slug);
  if (!step) throw notFound();
  const request = await readOrAskWhy(number, person);
  const about = aboutOf(request);
  const view = requestViewFor(request, person);
  const search = searchIn(request);
  if (!isOpen(step, about)) return { view, form: null, why: whyClosed(step, about), search };
  return { view, form: formShown(step, about), why: null, search };
}

function whyClosed(step: StepDefinition, about: StepAbout): string | null {
  const { chart, actor } = about;
  const own = step.whyNot?.(about);
  if (own) return own;
  const reason = hindrance(chart, actor, step.sends);
  return reason && reason !== "not-in-this-state" ? refusalsWords()[reason] : null;
}

/**
 * Takes a step: what was posted is read, searched and sent to the chart; then on to where the request is.
 *
 * Not valid: 422 with everything typed. Refused because something else happened meanwhile: 409 with who did what, and what was
 * typed. Nothing of a refused text is stored.
 */
export async function takeStep(posting: Request, number: string, slug: string, person: SignedIn) {
  const step = stepAt(slug);
  if (!step) throw notFound();
  const posted = await readForm(posting);
  return once(posted, number, slug, person, () => take(step, posted, number, person));
}

async function take(step: StepDefinition<StepSlug>, posted: Posted, number: string, person: SignedIn) {
  const request = await readToAct(posted, number, person);
  const about = aboutOf(request);
  // What the house itself says no to is said on the step's page: the chart does not know of it.
  if (step.whyNot?.(about)) return redirect(paths.step(number, step.slug));
  const read = readStep(step, about, posted, searchIn(request));
  if (!read.ok && isOpen(step, about)) return invalid<StepAnswer>({ refused: read.refused, seen: seenIn(posted) });
  // A step that is not open any more is refused by the chart, which knows why; what was wrong with its fields matters no longer.
  const events = read.ok ? read.events : [lateEvent(step)];
  const leadsTo = (state: State) => placeAfter(step, about, state, person);
  const result = await performFrom(posted, number, events, person, { step: step.slug, leadsTo });
  if (result.ok) return redirect(result.place ?? leadsTo(result.state));
  if (isInput(result.refusal.reason) && read.ok) {
    // Whoever has lost the request meanwhile cannot be shown the form again: this throws what they are told instead.
    await readToAct(posted, number, person);
    return invalid<StepAnswer>({ refused: refusedBy(step, about, result, posted), seen: seenIn(posted) });
  }
  throw await tooLate(posted, number, result, person, isUnit(request));
}

/** Refusals that say something of what was typed rather than of what happened meanwhile. */
const aboutInput: readonly RefusalReason[] = [
  "reason-missing",
  "text-missing",
  "candidate-excluded",
  "notification-not-looked-at",
  "notification-open",
  "filing-undecided",
  "contact-missing",
  "contact-or-advice-missing",
  "agreement-missing",
  "outcome-not-here",
  "date-out-of-range",
  "number-out-of-range",
  "manager-only",
  "identifiers",
];

function isInput(reason: RefusalReason): boolean {
  return aboutInput.includes(reason);
}

/** The chart's refusal as the sentence beside a field: its own where the page has it, else the first. */
function refusedBy(
  step: StepDefinition,
  about: StepAbout,
  result: Extract<PerformResult, { ok: false }>,
  posted: Posted,
): Refused {
  const form = formOfStep(step, about);
  const names = Object.keys(form.fields);
  const { field, reason } = result.refusal;
  const named = names.find((name) => name === field) ?? (field && names.includes("text") ? "text" : names[0]);
  return refused(form, posted, { field: named ?? "", message: refusalsWords()[reason] });
}
