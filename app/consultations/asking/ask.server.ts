import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { type FieldView, firstOf, type Refused, type Typed } from "#app/forms/field.ts";
import { draftOf, givenBack, judge, type Posted, readForm, typedTexts, viewsOf } from "#app/forms/form.server.ts";
import { asKey } from "#app/forms/ids.ts";
import { searchable } from "#app/forms/searched.server.ts";
import { paths, withQuery } from "#app/paths.ts";
import { knownPersonOfExpiredSession, type SignedIn, signedIn } from "#app/people/session.server.ts";
import { setting } from "#app/people/settings.server.ts";
import { signInPath } from "#app/people/way-back.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, isDatabaseAway } from "#app/platform/database.server.ts";
import { invalid, unavailable } from "#app/platform/responses.server.ts";
import type { DraftAnswer } from "#app/ui/draft.tsx";
import type { FormError } from "#app/ui/form.tsx";
import { addWorkingDays } from "#workflows/calendar/working-days.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { ANALYSIS_DAYS, callsToday, firstLookDue, workingDays } from "#workflows/consultation/deadlines.ts";
import type { PlainDate, WarnOverride } from "#workflows/consultation/model.ts";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { calendarSettings } from "../calendar.server.ts";
import { openConsultation } from "../open.server.ts";
import { searchOptions } from "../search-options.server.ts";
import { deleteDraft, keepDraft, ownDraft } from "./drafts.server.ts";
import { type Answers, type FieldName, type IntakeForm, intakeForm, stepOf } from "./intake-form.server.ts";
import { activeProjects, foldedOf, remember, rememberedOf, type Workplace, workplaces } from "./known.server.ts";
import { newRequest } from "./new-request.server.ts";
import { type AskFormName, askForms, isFormName } from "./questions.ts";

/** What the page of a form is made from. */
export type AskFacts = {
  form: AskFormName;
  step: number;
  /** The form's own idempotency key: a double submit makes one request, and the draft has it as its id. */
  key: string;
  /** The fields of each step. */
  steps: readonly (readonly FieldView[])[];
  /** What stands in them: what the draft kept, else what is remembered of the person. */
  typed: Typed;
  /** When the draft was kept, as an ISO instant; null for a new form. */
  savedAt: string | null;
  units: readonly Workplace[];
  days: AskDays;
  /** The facts that are remembered and folded into one line. */
  folded: readonly FieldName[];
  search: IdentifierOptions;
  /** Fields that could not be kept while the writer was signed out. */
  leftOut: readonly string[];
};

/**
 * Today, and the first day on which the unit usually has an analysis ready; an earlier one may be asked for (docs/domain/workflow.md 3.2). By
 * when what is sent now and cannot wait until tomorrow is answered (an instant): by a call, or where `calls` is false by a first look; and the
 * unit's telephone where that is not today.
 */
export type AskDays = {
  today: PlainDate;
  soonest: PlainDate;
  urgent: { by: string; isToday: boolean; calls: boolean; unitPhone: string };
  /** Working days to the first talk, where what is asked for in the form cannot bring it forward; null where it does. */
  talkWithin: number | null;
};

/** A form that came back, with the step to show. `away`: nothing is wrong with it, the database was gone. */
export type AskRefusal = Refused & { step: number; key: string; away?: true };

/** A form as it was posted: from which step, with which button, and under which key. */
type Sent = { name: AskFormName; posted: Posted; step: number; intent: "send" | "next" | "back" | "draft"; key: string };

const draftParameter = "kladde";
const stepParameter = "trin";
const leftOutParameter = "uden";

/** Where a kept form goes on. */
export function draftPath(form: AskFormName, key: string, step = 1): string {
  return paths.askFor(form, { [draftParameter]: key, [stepParameter]: step > 1 ? String(step) : null });
}

/** What a form's page shows: the draft that the address names, else an empty form with what is remembered of the person. */
export async function askFacts(request: Request, name: AskFormName, person: SignedIn): Promise<AskFacts> {
  const { searchParams } = new URL(request.url);
  const units = await workplaces();
  const [remembered, search, projects, days] = await Promise.all([
    rememberedOf(person.id, units),
    searchOptions(),
    activeProjects(),
    askDays(name),
  ]);
  const form = intakeForm(name, { today: days.today, units, projects });
  const facts = {
    form: name,
    steps: form.steps.map(viewsOf),
    units,
    days,
    search,
    folded: foldedOf(remembered),
    leftOut: leftOutOf(form, searchParams),
  };
  const start: Typed = { ...remembered, urgency: ["THREE_DAYS"] };
  if (!searchParams.has(draftParameter)) return { ...facts, step: 1, key: randomUUID(), typed: start, savedAt: null };
  const key = asKey(searchParams.get(draftParameter));
  const draft = key && (await ownDraft(person.id, key));
  if (!draft) throw redirect((key && (await receiptPath(key, person.id))) ?? paths.askFor(name));
  if (draft.form !== name) throw redirect(draftPath(draft.form, draft.id));
  const step = Math.min(searchParams.get(stepParameter) === "2" ? 2 : 1, form.steps.length);
  return { ...facts, step, key: draft.id, typed: { ...start, ...draft.typed }, savedAt: draft.updatedAt.toISOString() };
}

async function askDays(name: AskFormName): Promise<AskDays> {
  const at = now();
  const today = copenhagenDate(at);
  const calendar = await calendarSettings();
  const type = askForms[name];
  const by = firstLookDue(at.toISOString(), type, "TODAY", calendar);
  const isToday = copenhagenDate(new Date(by)) === today;
  const calls = callsToday(type);
  return {
    today,
    soonest: addWorkingDays(today, ANALYSIS_DAYS, calendar.closed),
    urgent: { by, isToday, calls, unitPhone: isToday ? "" : await setting("contact.phone") },
    talkWithin: calls ? null : workingDays[type].firstContact,
  };
}

function leftOutOf({ fields }: IntakeForm, searchParams: URLSearchParams): string[] {
  const named = searchParams.get(leftOutParameter)?.split(",") ?? [];
  return Object.keys(fields).filter((name) => named.includes(name));
}

/**
 * Answers a posted form: on to the next step, kept as a draft, sent, or refused (422) with everything typed. What the detector blocks is
 * stored nowhere. Whoever is signed out meanwhile signs in and finds a draft; when the database is away nothing is lost either (503).
 */
export async function ask(request: Request, name: AskFormName) {
  const sent = sentAs(name, await readForm(request));
  const { posted } = sent;
  try {
    const person = await signedIn(request);
    if (!person) return await keepForSignIn(request, sent);
    const [units, projects, search] = await Promise.all([workplaces(), activeProjects(), searchOptions()]);
    const form = intakeForm<AskFormName>(name, { today: copenhagenDate(now()), units, projects, typed: posted.typed });
    return await answered(sent, form, person, search);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    const { typed } = posted;
    // `Sec-Fetch-Mode: navigate`: without a script the page is built anew, for which there is no database; the frame's own page gives the text
    // back.
    if ((request.headers.get("Sec-Fetch-Mode") ?? "navigate") === "navigate") throw unavailable(typedTexts(posted));
    const { fields } = draftForm(name);
    const refusal: AskRefusal = {
      step: sent.step,
      key: sent.key,
      errors: [],
      typed: givenBack(fields, typed),
      findings: {},
      away: true,
    };
    return data(refusal, { status: 503 });
  }
}

function sentAs(name: AskFormName, posted: Posted): Sent {
  const { typed } = posted;
  const intent = firstOf(typed, "intent");
  return {
    name,
    posted,
    step: firstOf(typed, "step") === "2" && draftForm(name).steps.length > 1 ? 2 : 1,
    intent: intent === "next" || intent === "back" || intent === "draft" ? intent : "send",
    key: asKey(firstOf(typed, "submissionKey")) ?? randomUUID(),
  };
}

/** A form that is only to be kept: which units and projects there are is asked when it is sent. */
const draftForm = (name: AskFormName): IntakeForm => intakeForm<AskFormName>(name, { today: copenhagenDate(now()) });

async function answered(sent: Sent, form: IntakeForm, person: SignedIn, search: IdentifierOptions) {
  const { name, key, intent, step } = sent;
  if (intent === "draft") return keep(sent, form, person, search, (kept) => withQuery(paths.requests, { gemt: kept }));
  if (intent === "back") return keep(sent, form, person, search, (kept) => draftPath(name, kept));
  const read = judge(form, sent.posted, search);
  if (!read.ok && firstStepWith(form, read.refused.errors) <= step) return comeBack(sent, form, read.refused);
  if (read.ok && step === form.steps.length) return send(key, form, person, read.values as Answers, read.overrides);
  return keep(sent, form, person, search, (kept) => draftPath(name, kept, 2));
}

async function send(key: string, form: IntakeForm, person: SignedIn, answers: Answers, overrides: readonly WarnOverride[]) {
  const { number } = await openConsultation(newRequest(form, key, answers, overrides), person);
  await tidyUp(person, key, answers);
  return redirect(paths.receipt(number));
}

/** Autosave: keeps the draft while somebody writes, and answers the page that sent it (app/ui/draft.tsx). */
export async function autosave(request: Request, id: string, person: SignedIn | null): Promise<DraftAnswer> {
  if (!person) return { refused: "signedOut" };
  const { typed } = await readForm(request);
  const name = firstOf(typed, "form");
  const key = asKey(id);
  if (!key || !isFormName(name)) return { refused: "invalid" };
  const { kept, blocked, tooLong } = draftOf(draftForm(name).fields, typed, await searchOptions());
  if (blocked.length > 0) return { refused: "blocked" };
  if (tooLong.length > 0) return { refused: "invalid" };
  const draft = await keepDraft(person.id, key, name, kept);
  return "savedAt" in draft ? { savedAt: draft.savedAt.toISOString() } : { refused: "invalid" };
}

/** Best effort after the commit: the request stands, and a database that goes away just then changes nothing for the one who asked. */
async function tidyUp(person: SignedIn, key: string, answers: Answers): Promise<void> {
  try {
    await deleteDraft(person.id, key);
    await remember(person.id, answers);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
  }
}

/** Keeps the form as a draft and leads on; refused is only what may be kept nowhere. What is merely unfinished passes. */
async function keep(sent: Sent, form: IntakeForm, person: SignedIn, search: IdentifierOptions, where: (key: string) => string) {
  const { name, posted, key } = sent;
  const { kept, blocked, tooLong, findings } = draftOf(form.fields, posted.typed, search);
  const errors = Object.entries(form.fields).flatMap(([field, { view }]): FormError[] => {
    if (blocked.includes(field)) return [{ field, message: form.says.block(view.label) }];
    if (!tooLong.includes(field)) return [];
    return [{ field, message: form.says.tooLong(view.max ?? searchable, firstOf(posted.typed, field).length) }];
  });
  if (errors.length > 0) return comeBack(sent, form, { errors, typed: givenBack(form.fields, posted.typed), findings });
  const draft = await keepDraft(person.id, key, name, kept);
  if ("savedAt" in draft) return redirect(where(key));
  const receipt = draft.refused === "sent" ? await receiptPath(key, person.id) : null;
  if (receipt) return redirect(receipt);
  // Idempotency key of somebody else, from a form that was copied: it becomes a form of its own.
  const own = randomUUID();
  await keepDraft(person.id, own, name, kept);
  return redirect(where(own));
}

/**
 * What was typed after the session had run out becomes the draft of the person whose session it was, but for what may be stored
 * nowhere; it waits after sign-in. Of anybody unknown nothing is kept.
 */
async function keepForSignIn(request: Request, { name, posted, key }: Sent): Promise<Response> {
  const personId = await knownPersonOfExpiredSession(request);
  if (!personId) return redirect(signInPath(request));
  const { kept, blocked } = draftOf(draftForm(name).fields, posted.typed, await searchOptions());
  const draft = await keepDraft(personId, key, name, kept);
  const id = "savedAt" in draft ? key : randomUUID();
  if (!("savedAt" in draft)) await keepDraft(personId, id, name, kept);
  const back = new URL(draftPath(name, id), request.url);
  if (blocked.length > 0) back.searchParams.set(leftOutParameter, blocked.join(","));
  return redirect(signInPath(new Request(back)));
}

/** The form again, at the first step with something to mend. */
function comeBack({ key }: Sent, form: IntakeForm, refused: Refused) {
  const step = firstStepWith(form, refused.errors);
  const errors = refused.errors.filter(({ field }) => stepOf(form, field) === step);
  const refusal: AskRefusal = { ...refused, errors, step, key };
  return invalid(refusal);
}

const firstStepWith = (form: IntakeForm, errors: readonly FormError[]) =>
  Math.min(...errors.map(({ field }) => stepOf(form, field)));

async function receiptPath(submissionKey: string, requesterId: string): Promise<string | null> {
  const sent = await database().consultation.findFirst({ where: { submissionKey, requesterId }, select: { number: true } });
  return sent && paths.receipt(sent.number);
}
