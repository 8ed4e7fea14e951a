import { randomUUID } from "node:crypto";
import { redirect } from "@remix-run/node";
import { asAddress } from "#app/forms/address.server.ts";
import { type FieldView, firstOf, type Refused, type Typed } from "#app/forms/field.ts";
import { judge, readForm, refused, viewsByName } from "#app/forms/form.server.ts";
import { isId } from "#app/forms/ids.ts";
import { foldedForSearch } from "#app/forms/text.ts";
import { paths } from "#app/paths.ts";
import {
  type Caller,
  type CallerRefusal,
  callerAt,
  callerRefusals,
  callersDomains,
  findOrMakeCaller,
  suggestCallers,
} from "#app/people/administration/callers.server.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { refusalsWords } from "#app/text/refusals.ts";
import { registeringWords } from "#app/text/registering.ts";
import type { FormError } from "#app/ui/form.tsx";
import { copenhagenDate, endOfWorkingDay } from "#workflows/calendar/working-time.ts";
import type { PlainDate, WarnOverride } from "#workflows/consultation/model.ts";
import { themeFacts } from "#workflows/consultation/theme-facts.ts";
import { isEnded, notificationTalkOutcomes, type Theme, themes } from "#workflows/consultation/vocabulary.ts";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { workplaces } from "../asking/known.server.ts";
import { callQuestions } from "../call-questions.ts";
import { type Call, type GivenAnswer, lockYear, openAs, openedBefore } from "../open.server.ts";
import { type EventInput, performWithin } from "../perform.server.ts";
import { searchOptions } from "../search-options.server.ts";
import { asksDuty, type CallFields, type CallValues, callForm } from "./call-form.server.ts";
import { headingOf } from "./heading.ts";

/** What the page is made from. `barredThemes` are those that the reader may not keep. */
export type RegisteringFacts = {
  key: string;
  fields: Readonly<Record<keyof CallFields, FieldView>>;
  barredThemes: readonly Theme[];
  search: IdentifierOptions;
};

/** The page on which a consultant registers a call. */
export async function registeringFacts(person: SignedIn): Promise<RegisteringFacts> {
  const today = copenhagenDate(now());
  const [units, search, profile] = await Promise.all([
    workplaces(),
    searchOptions(),
    database().consultantProfile.findUnique({ where: { personId: person.id }, select: { certified: true } }),
  ]);
  const demanding = themes.filter((theme) => themeFacts[theme].certified);
  return {
    key: randomUUID(),
    fields: viewsByName(callForm({ today, units }).fields),
    barredThemes: profile?.certified ? [] : demanding,
    search,
  };
}

/** The form as it comes back (422). */
type RefusedCall = { refused: Refused };

/** What the page asks while an address is typed: who may be meant, and who it is. */
export type CallerAnswer = { suggestions: readonly Caller[]; caller: Caller | null };

/** Who may be meant by what was typed into the field of the address. */
export async function callersFor(typed: string): Promise<CallerAnswer> {
  const words = foldedForSearch(typed.slice(0, 200));
  const [suggestions, caller] = await Promise.all([suggestCallers(words), callerAt(asAddress(words) ?? words)]);
  return { suggestions, caller };
}

/**
 * Registers what somebody asked on the telephone: the person (made when new), the request, the talk, the advice, and its end when it was
 * answered, all in one transaction or nothing (docs/domain/workflow.md 3.2, "On behalf of a caller"). A double submit makes one.
 *
 * Not valid: 422 with everything typed. It goes to a person where the one who took the call may not keep it.
 */
export async function registerCall(request: Request, person: SignedIn) {
  const posted = await readForm(request);
  const form = callForm({ today: copenhagenDate(now()), typed: posted.typed });
  const read = judge(form, posted, await searchOptions());
  if (!read.ok) {
    const errors = [...read.refused.errors, ...(await aboutCaller(read.answered, person))];
    return invalid<RefusedCall>({ refused: { ...refused(form, posted, ...errors), findings: read.refused.findings } });
  }
  const key = keyOf(posted.typed);
  try {
    const number = await inTransaction((tx) => registerWithin(tx, key, read.values, read.overrides, person));
    return redirect(await placeOf(number));
  } catch (error) {
    if (!(error instanceof NotRegistered)) throw error;
    return invalid<RefusedCall>({ refused: refused(form, posted, ...error.errors) });
  }
}

/** The form's own idempotency key, by which a double submit is known; a new one where the page's makes no sense. */
function keyOf(typed: Typed): string {
  const key = firstOf(typed, "submissionKey");
  return isId(key) ? key : randomUUID();
}

/** What stands in the way of registering for whoever called, as far as the form says who that is. */
async function aboutCaller({ email, name, unit = null }: Partial<CallValues>, person: SignedIn): Promise<FormError[]> {
  if (email === undefined) return [];
  return (await callerRefusals(database(), { email, name: name ?? "", unit }, person)).map(saidOf);
}

/** Rollback by exception: thrown to undo everything; the sentences beside their fields say why. */
class NotRegistered extends Error {
  readonly errors: readonly FormError[];
  constructor(...errors: FormError[]) {
    super("A call was not registered");
    this.errors = errors;
  }
}

async function registerWithin(
  tx: Transaction,
  key: string,
  values: CallValues,
  overrides: readonly WarnOverride[],
  person: SignedIn,
): Promise<string> {
  const year = await lockYear(tx);
  const earlier = await openedBefore(tx, key);
  if (earlier && (await registeredBy(tx, earlier.number)) === person.id) return earlier.number;
  const caller = await findOrMakeCaller(tx, { ...values, name: values.name ?? "" }, person);
  if (!caller.ok) throw new NotRegistered(...caller.refusals.map(saidOf));
  const unit = await tx.orgUnit.findUniqueOrThrow({ where: { id: caller.unitId }, select: { name: true } });
  const { profession } = await tx.person.findUniqueOrThrow({ where: { id: caller.id }, select: { profession: true } });
  const { type, themes, ages, leader, duty } = values;
  const number = await openAs(
    tx,
    year,
    {
      submissionKey: earlier ? randomUUID() : key,
      type,
      title: headingOf(values.matter),
      themes,
      ages,
      urgency: "THREE_DAYS",
      profession: profession as never,
      unitId: caller.unitId,
      leaderInvolved: leader === null ? null : leader === "YES",
      notificationOpen: asksDuty(values) && duty === "NOT_YET",
      overrides,
      answers: answersOf(values, caller.unitId, unit.name),
    },
    caller.id,
    callOf(values, person),
  );
  const { assigneeId } = await tx.consultation.findUniqueOrThrow({ where: { number }, select: { assigneeId: true } });
  // What a colleague is to have is neither settled nor ended by the one who may not.
  if (assigneeId !== person.id) {
    if (values.next === "CLOSE") throw new NotRegistered({ field: "next", message: registeringWords().errors.toSomebodyElse });
    return number;
  }
  const events = eventsOf(values);
  const refusal = events.length > 0 ? await performWithin(tx, number, events, person) : null;
  if (refusal) throw new NotRegistered({ field: "next", message: refusalsWords()[refusal.reason] });
  return number;
}

function callOf({ kind, date, minutes, conflict, advised }: CallValues, person: SignedIn): Call {
  return {
    consultantId: person.id,
    contact: { kind, date, minutes: Number(minutes) },
    conflict,
    advice: advised,
  };
}

/** What follows the registering at once: what was said of a notification, and the end. */
function eventsOf(values: CallValues): EventInput[] {
  const { duty, date, next, outcome, minutes, filing, filingReason, goals } = values;
  const talked = notificationTalkOutcomes.find((one) => one === duty);
  const events: EventInput[] = [];
  if (asksDuty(values) && talked) events.push({ type: "recordNotificationTalk", outcome: talked, talkedAt: momentOf(date) });
  if (next !== "CLOSE" || filing === null) return events;
  const texts = filing === "NOT_RELEVANT" && filingReason ? { texts: { reason: filingReason } } : {};
  events.push({ type: "decideFiling", filing, ...texts });
  events.push({ type: "close", outcome, minutes: Number(minutes), goals, offers: [] });
  return events;
}

/** When the talk was, as near as the date says: now, or within the working hours of an earlier day. */
function momentOf(date: PlainDate): string {
  const at = now();
  return (date < copenhagenDate(at) ? endOfWorkingDay(date) : at).toISOString();
}

/** What the requester would have answered, in the words of the day. */
function answersOf(values: CallValues, unitId: string, unitName: string): GivenAnswer[] {
  const { matter, duty, leader } = values;
  const { callMatter, callDuty, callLeader } = callQuestions();
  const chosen = (field: string, question: string, code: string, body: string): GivenAnswer => ({
    field,
    question,
    codes: [code],
    body,
    freeText: false,
  });
  return [
    { field: "callMatter", question: callMatter.question, codes: [], body: matter, freeText: true },
    ...(asksDuty(values) && duty ? [chosen("callDuty", callDuty.question, duty, callDuty.options[duty])] : []),
    ...(leader ? [chosen("callLeader", callLeader.question, leader, callLeader.options[leader])] : []),
    chosen("unit", registeringWords().caller.unit, unitId, unitName),
  ];
}

async function registeredBy(tx: Transaction, number: string): Promise<string | null> {
  const first = await tx.consultationEvent.findFirst({
    where: { version: 1, type: "register", consultation: { number } },
    select: { actorId: true },
  });
  return first?.actorId ?? null;
}

/** Where the consultant goes on: to the request that stays, else to the queue, which says where it went. */
async function placeOf(number: string): Promise<string> {
  const { state } = await database().consultation.findUniqueOrThrow({ where: { number }, select: { state: true } });
  if (state === "screening") return paths.queueAfter("registrer-fordeler", number);
  return isEnded(state) ? paths.queueAfter("registrer-lukket", number) : paths.request(number);
}

function saidOf(refusal: CallerRefusal): FormError {
  const { errors } = registeringWords();
  const said: Record<CallerRefusal, FormError> = {
    deactivated: { field: "email", message: errors.deactivated },
    oneself: { field: "email", message: errors.oneself },
    domain: { field: "email", message: errors.domain(callersDomains()) },
    "name-missing": { field: "name", message: errors.name },
    "unit-missing": { field: "unit", message: errors.unit },
  };
  return said[refusal];
}
