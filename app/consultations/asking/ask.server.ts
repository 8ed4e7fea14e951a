import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { knownPersonOfExpiredSession, type SignedIn, signedIn } from "#app/people/session.server.ts";
import { signInPath } from "#app/people/way-back.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, isDatabaseAway } from "#app/platform/database.server.ts";
import { invalid, typedFields, unavailable } from "#app/platform/responses.server.ts";
import { askingErrorsWords } from "#app/text/asking-errors.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import type { DraftAnswer } from "#app/ui/draft.tsx";
import type { FormError } from "#app/ui/form.tsx";
import { addWorkingDays } from "#workflows/calendar/working-days.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { ANALYSIS_DAYS } from "#workflows/consultation/deadlines.ts";
import type { PlainDate } from "#workflows/consultation/model.ts";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { calendarSettings } from "../calendar.server.ts";
import { openConsultation } from "../open.server.ts";
import { searchOptions } from "../search-options.server.ts";
import { type AskedQuestions, type AskedThemes, allAskingWords, askedBy, askedThemes } from "./asked.server.ts";
import { deleteDraft, draftOf, keepDraft } from "./drafts.server.ts";
import { checkDraft, checkFirstStep, checkForm, type Known, type Refused } from "./forms.ts";
import {
  type ActiveProject,
  activeProjects,
  foldedOf,
  remember,
  rememberedOf,
  type Workplace,
  workplaces,
} from "./known.server.ts";
import { newRequest } from "./new-request.ts";
import { asKey, formDataOf, isFormName, type Posted, readPosted } from "./posted.ts";
import { type AskFormName, askForms, type FieldName, questionsOf, stepOf, type Values } from "./questions.ts";
import { blockedFields, type Marks, searchable, searchTexts } from "./searched.ts";

/** What the page of a form is made from. */
export type AskFacts = {
  form: AskFormName;
  step: number;
  /** The form's own key: a double submit makes one request, and the draft has it as its id. */
  key: string;
  values: Values;
  /** When the draft was kept, as an ISO instant; null for a new form. */
  savedAt: string | null;
  units: readonly Workplace[];
  projects: readonly ActiveProject[];
  days: AskDays;
  asked: AskedQuestions;
  themeGroups: AskedThemes;
  /** The facts that are remembered and folded into one line. */
  folded: readonly FieldName[];
  search: IdentifierOptions;
  /** Fields that could not be kept while the writer was signed out. */
  leftOut: readonly FieldName[];
};

/** Today, and the first day on which the unit usually has an analysis ready; an earlier one may be asked for (DOMAIN.md 3.2). */
export type AskDays = { today: PlainDate; soonest: PlainDate };

/** A form that came back: `values` as they were typed, and stored nowhere. `away`: nothing is wrong with it, the database was gone. */
export type AskRefusal = { step: number; key: string; values: Values; errors: FormError[]; marks: Marks; away?: true };

const draftParameter = "kladde";
const stepParameter = "trin";
const leftOutParameter = "uden";

/** Where a kept form goes on. */
export function draftPath(form: AskFormName, key: string, step = 1): string {
  const query = new URLSearchParams({ [draftParameter]: key, ...(step > 1 && { [stepParameter]: String(step) }) });
  return `${paths.askFor(form)}?${query}`;
}

/** What a form's page shows: the draft that the address names, else an empty form with what is remembered of the person. */
export async function askFacts(request: Request, form: AskFormName, person: SignedIn): Promise<AskFacts> {
  const { searchParams } = new URL(request.url);
  const units = await workplaces();
  const [remembered, search, projects, days] = await Promise.all([
    rememberedOf(person.id, units),
    searchOptions(),
    activeProjects(),
    askDays(),
  ]);
  const facts = {
    form,
    units,
    projects,
    days,
    search,
    asked: askedBy(form),
    themeGroups: askedThemes(),
    folded: foldedOf(remembered),
    leftOut: leftOutOf(form, searchParams),
  };
  const start: Values = { ...remembered, urgency: "THREE_DAYS" };
  if (!searchParams.has(draftParameter)) return { ...facts, step: 1, key: randomUUID(), values: start, savedAt: null };
  const key = asKey(searchParams.get(draftParameter));
  const draft = key && (await draftOf(person.id, key));
  if (!draft) throw redirect((key && (await receiptPath(key, person.id))) ?? paths.askFor(form));
  if (draft.form !== form) throw redirect(draftPath(draft.form, draft.id));
  const step = Math.min(searchParams.get(stepParameter) === "2" ? 2 : 1, askForms[form].steps.length);
  return { ...facts, step, key: draft.id, values: { ...start, ...draft.values }, savedAt: draft.updatedAt.toISOString() };
}

async function askDays(): Promise<AskDays> {
  const today = copenhagenDate(now());
  const { closed } = await calendarSettings();
  return { today, soonest: addWorkingDays(today, ANALYSIS_DAYS, closed) };
}

function leftOutOf(form: AskFormName, searchParams: URLSearchParams): FieldName[] {
  const named = searchParams.get(leftOutParameter)?.split(",") ?? [];
  return questionsOf(form)
    .map(({ name }) => name)
    .filter((name) => named.includes(name));
}

/**
 * Answers a posted form: on to the next step, kept as a draft, sent, or refused (422) with everything typed. What the detector blocks is
 * stored nowhere. Whoever is signed out meanwhile signs in and finds a draft; when the database is away nothing is lost either (503).
 */
export async function ask(request: Request, form: AskFormName) {
  const body = await formDataOf(request);
  const posted = readPosted(form, body);
  const key = posted.key ?? randomUUID();
  try {
    const person = await signedIn(request);
    if (!person) return await keepForSignIn(request, posted, key);
    const [units, projects, search] = await Promise.all([workplaces(), activeProjects(), searchOptions()]);
    const known = knownOf(units, projects, search);
    if (posted.intent === "draft" || posted.intent === "back") return await keep(posted, key, person, known);
    if (posted.step < askForms[form].steps.length) return await goOn(posted, key, person, known);
    return await send(posted, key, person, known, { units, projects });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    // Without a script the page is built anew, for which there is no database; the frame's own page gives the text back.
    if ((request.headers.get("Sec-Fetch-Mode") ?? "navigate") === "navigate") throw unavailable(typedFields(body));
    const refusal: AskRefusal = { step: posted.step, key, values: posted.values, errors: [], marks: {}, away: true };
    return data(refusal, { status: 503 });
  }
}

function knownOf(units: readonly Workplace[], projects: readonly ActiveProject[], search: IdentifierOptions): Known {
  return {
    unitIds: new Set(units.map(({ id }) => id)),
    projects: new Set(projects.map(({ code }) => code)),
    today: copenhagenDate(now()),
    search,
    words: allAskingWords(),
  };
}

async function send(
  posted: Posted,
  key: string,
  person: SignedIn,
  known: Known,
  lists: { units: readonly Workplace[]; projects: readonly ActiveProject[] },
) {
  const checked = checkForm(posted, known);
  if (!checked.ok) return refused(posted, key, checked);
  const { answers, overrides } = checked;
  const named = {
    unit: lists.units.find(({ id }) => id === answers.unit)?.name ?? "",
    project: lists.projects.find(({ code }) => code === answers.linkedProject)?.name,
  };
  const words = { asking: allAskingWords(), vocabulary: vocabularyWords() };
  const { number } = await openConsultation(newRequest(posted.form, key, answers, overrides, named, words), person);
  await tidyUp(person, key, answers);
  return redirect(paths.receipt(number));
}

/** What the page is told that keeps a draft while somebody writes (app/ui/draft.tsx). */
export async function autosave(request: Request, id: string, person: SignedIn | null): Promise<DraftAnswer> {
  if (!person) return { refused: "signedOut" };
  const body = await formDataOf(request);
  const form = body.get("form");
  const key = asKey(id);
  if (!key || !isFormName(form)) return { refused: "invalid" };
  const posted = readPosted(form, body);
  const blocked = blockedFields(searchTexts(form, posted.values, await searchOptions()));
  if (blocked.length > 0) return { refused: "blocked" };
  const kept = await keepDraft(person.id, key, form, posted.values);
  return "savedAt" in kept ? { savedAt: kept.savedAt.toISOString() } : { refused: "invalid" };
}

/** The request stands: that the database went away just after it changes nothing for the one who asked. */
async function tidyUp(person: SignedIn, key: string, answers: Parameters<typeof remember>[1]): Promise<void> {
  try {
    await deleteDraft(person.id, key);
    await remember(person.id, answers);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
  }
}

async function goOn(posted: Posted, key: string, person: SignedIn, known: Known) {
  const checked = checkFirstStep(posted, known);
  return checked.ok ? keepAndGo(posted, key, person, (kept) => draftPath(posted.form, kept, 2)) : refused(posted, key, checked);
}

async function keep(posted: Posted, key: string, person: SignedIn, known: Known) {
  const checked = checkDraft(posted, known);
  if (!checked.ok) return refused(posted, key, checked);
  return keepAndGo(posted, key, person, (kept) =>
    posted.intent === "back" ? draftPath(posted.form, kept) : `${paths.requests}?gemt=${kept}`,
  );
}

async function keepAndGo(posted: Posted, key: string, person: SignedIn, where: (key: string) => string) {
  const { form, values } = posted;
  const kept = await keepDraft(person.id, key, form, values);
  if ("savedAt" in kept) return redirect(where(key));
  if (kept.refused === "tooLong") return refused(posted, key, { ok: false, errors: tooLongErrors(posted), marks: {} });
  const receipt = kept.refused === "sent" ? await receiptPath(key, person.id) : null;
  if (receipt) return redirect(receipt);
  // Somebody else's key, from a form that was copied: it becomes a form of its own.
  const own = randomUUID();
  await keepDraft(person.id, own, form, values);
  return redirect(where(own));
}

function tooLongErrors({ form, values }: Posted): FormError[] {
  const errors = askingErrorsWords();
  return questionsOf(form).flatMap((question) => {
    const value = values[question.name];
    return question.kind === "text" && typeof value === "string" && value.length > searchable
      ? [{ field: question.name, message: errors.tooLong(question.max, value.length) }]
      : [];
  });
}

/**
 * What was typed after the session had run out becomes the draft of the person whose session it was, but for what may be stored
 * nowhere; it waits after sign-in. Of anybody unknown nothing is kept.
 */
async function keepForSignIn(request: Request, posted: Posted, key: string): Promise<Response> {
  const personId = await knownPersonOfExpiredSession(request);
  if (!personId) return redirect(signInPath(request));
  const { form, values } = posted;
  const blocked: string[] = blockedFields(searchTexts(form, values, await searchOptions()));
  const isKept = ([field, value]: [string, Values[string]]) =>
    !blocked.includes(field) && !(typeof value === "string" && value.length > searchable);
  const rest = Object.fromEntries(Object.entries(values).filter(isKept));
  const kept = await keepDraft(personId, key, form, rest);
  const id = "savedAt" in kept ? key : randomUUID();
  if (!("savedAt" in kept)) await keepDraft(personId, id, form, rest);
  const back = new URL(draftPath(form, id), request.url);
  if (blocked.length > 0) back.searchParams.set(leftOutParameter, blocked.join(","));
  return redirect(signInPath(new Request(back)));
}

/** The form again, at the first step with something to mend. */
function refused({ form, values }: Posted, key: string, { errors, marks }: Refused) {
  const stepOfError = ({ field }: FormError) => stepOf(form, field.replace(/-decision$/, ""));
  const step = Math.min(...errors.map(stepOfError));
  const refusal: AskRefusal = { step, key, values, errors: errors.filter((error) => stepOfError(error) === step), marks };
  return invalid(refusal);
}

async function receiptPath(submissionKey: string, requesterId: string): Promise<string | null> {
  const sent = await database().consultation.findFirst({ where: { submissionKey, requesterId }, select: { number: true } });
  return sent && paths.receipt(sent.number);
}
