import { redirect } from "@remix-run/node";
import { firstOf, type Refused } from "#app/forms/field.ts";
import { judge, type Posted, readForm } from "#app/forms/form.server.ts";
import { paths, withQuery } from "#app/paths.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { database, inTransaction } from "#app/platform/database.server.ts";
import { invalid, notFound } from "#app/platform/responses.server.ts";
import { adviceWords } from "#app/text/advice.ts";
import { firstNameOf } from "#app/text/format.ts";
import { dayAndMonth } from "#app/text/moments.ts";
import type { DraftAnswer } from "#app/ui/draft.tsx";
import type { Prisma } from "#prisma/generated/client.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { offered } from "#workflows/consultation/decide.ts";
import type { Consultation, PlainDate, WarnOverride } from "#workflows/consultation/model.ts";
import { type AdvicePart, adviceParts } from "#workflows/consultation/vocabulary.ts";
import { hasBlock, type IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import type { ReadRequest } from "../reading.server.ts";
import { actorFor } from "../relations.server.ts";
import { type AdviceValues, adviceValuesOf, type DealGroup, dealGroups, emptyAdvice, textsOf } from "../request/advice-parts.ts";
import { adviceSent } from "../request/advice-sent.server.ts";
import { performFrom, readToAct, tooLate } from "../request/late-step.server.ts";
import { once } from "../request/once.server.ts";
import { readOrAskWhy } from "../request/request-pages.server.ts";
import { type RequestView, requestViewFor } from "../request/request-view.server.ts";
import { searchOptions } from "../search-options.server.ts";
import { type AdviceViews, adviceDraftForm, adviceForm, adviceRows, adviceViews } from "./advice-form.server.ts";

/** What the editor is made from; `open` is false when the advice cannot be written now. */
export type AdviceFacts = AdviceViews & {
  view: RequestView;
  open: boolean;
  values: AdviceValues;
  savedAt: string | null;
  requester: string;
  author: string;
  agreedOn: string | null;
  /** Another version of the advice has been sent before. */
  again: boolean;
  offers: readonly { code: string; name: string }[];
  search: IdentifierOptions;
  /** A side for which one more thing is to be agreed (without JavaScript). */
  more: DealGroup | null;
};

/** A form that came back (422). */
export type RefusedAdvice = Refused & { more: DealGroup | null };

/** The facts of the advice's editor: the draft that is kept, else what was agreed or sent before. */
export async function adviceFacts(number: string, person: SignedIn, query: URLSearchParams): Promise<AdviceFacts> {
  const request = await readOrAskWhy(number, person);
  const view = requestViewFor(request, person);
  if (!request.actor.relations.includes("consultant")) throw notFound();
  const draft = request.adviceDraft;
  const agreement = request.texts.findLast(({ kind }) => kind === "agreement");
  const agreed = request.events.find(({ version }) => version === agreement?.version);
  const offers = request.offers.filter((offer) => offer.offered);
  const agreedOn = agreed ? dayAndMonth(agreed.at) : null;
  const form = adviceForm({ today: copenhagenDate(now()), offers, agreedOn });
  return {
    view,
    open: request.offered.includes("sendAdvice"),
    values: draft ? { ...emptyAdvice, ...(draft.values as Partial<AdviceValues>) } : beginning(request, agreement?.body ?? ""),
    savedAt: draft?.updatedAt.toISOString() ?? null,
    requester: firstNameOf(request.requester.name),
    author: person.name,
    agreedOn,
    again: request.chart.adviceVersions > 0,
    ...adviceViews(form.fields),
    offers,
    search: request.search,
    more: dealGroups.find((group) => group === query.get("flere")) ?? null,
  };
}

/** What stands there before anything was written: the agreement, or the version that is to be corrected. */
function beginning(request: ReadRequest, agreement: string): AdviceValues {
  const parts = request.advice.filter(({ adviceVersion }) => adviceVersion === request.chart.adviceVersions);
  const text = (part: AdvicePart) => parts.find((sent) => sent.part === part)?.body ?? "";
  if (parts.length === 0) return { ...emptyAdvice, agreement };
  const sent = request.events.findLast(({ type }) => type === "sendAdvice");
  const sentOn = copenhagenDate(sent?.at ?? now());
  const [requesterActions, ourActions, followUp] = [text("requesterActions"), text("ourActions"), text("followUp")];
  return {
    ...emptyAdvice,
    agreement: text("agreement") || agreement,
    understanding: text("understanding"),
    advice: text("advice"),
    sources: text("sources"),
    ...adviceSent({ requesterActions, ourActions, followUp }, sentOn),
    offers: request.chart.offers,
  };
}

/**
 * Answers the editor's buttons: keeps the draft, shows it anew, or sends it. What is sent can never be changed; a correction is a
 * new version. Refused texts come back and are stored nowhere.
 */
export async function writeAdvice(posting: Request, number: string, person: SignedIn) {
  const posted = adviceRows(await readForm(posting));
  return once(posted, number, advicePage, person, () => write(posted, number, person));
}

/** The page's name, under which a second press is known. */
const advicePage = "raad";

async function write(posted: Posted, number: string, person: SignedIn) {
  const request = await readToAct(posted, number, person);
  if (!request.actor.relations.includes("consultant")) throw notFound();
  const intent = firstOf(posted.typed, "intent");
  const more = dealGroups.find((group) => intent === `flere-${group}`) ?? null;
  const sending = intent !== "gem" && intent !== "vis" && !intent.startsWith("flere-");
  const offers = request.offers.filter((offer) => offer.offered || request.chart.offers.includes(offer.code));
  const form = (sending ? adviceForm : adviceDraftForm)({ today: copenhagenDate(now()), offers });
  const read = judge(form, posted, request.search);
  const open = request.offered.includes("sendAdvice");
  if (!read.ok && open) return invalid<RefusedAdvice>({ ...read.refused, more });
  const values = adviceValuesOf(posted.typed);
  if (!sending) {
    if (!open) throw await tooLate(posted, number, late(request), person, true);
    await keep(request.id, values, person);
    return redirect(more ? paths.adviceWithMore(number, more) : withQuery(paths.advice(number), { gemt: "1" }));
  }
  const promised = read.ok && typeof read.values.followUp === "string" ? read.values.followUp : null;
  const event = adviceEvent(values, read.ok ? read.overrides : [], promised);
  const place = paths.adviceSent(number);
  const result = await performFrom(posted, number, [event], person, { step: advicePage, leadsTo: () => place });
  if (!result.ok) throw await tooLate(posted, number, result, person, true);
  return redirect(place);
}

function adviceEvent(values: AdviceValues, overrides: WarnOverride[], followUp: PlainDate | null) {
  const texts = textsOf(values, adviceWords());
  const parts = adviceParts.flatMap((part) => (texts[part] ? [[`advice.${part}`, texts[part]] as const] : []));
  return {
    type: "sendAdvice" as const,
    offers: values.offers,
    followUp,
    texts: Object.fromEntries(parts),
    ...(overrides.length > 0 && { overrides }),
  };
}

/** Why a draft has nowhere to go any more. */
function late({ standing }: ReadRequest) {
  return {
    ok: false,
    refusal: { reason: "not-in-this-state", state: standing.state },
    state: standing.state,
    happened: [],
  } as const;
}

/**
 * Autosave: keeps the draft while somebody writes (app/ui/draft.tsx). Only for its consultant, only while the advice can be written; what
 * the detector blocks is not kept. Nothing is read, so nothing is logged.
 */
export async function keepAdviceDraft(posting: Request, number: string, person: SignedIn): Promise<DraftAnswer> {
  const posted = adviceRows(await readForm(posting));
  const row = await database().consultation.findUnique({
    where: { number },
    select: { id: true, chart: true, requesterId: true, assigneeId: true, unitId: true, participants: true },
  });
  const actor = row && actorFor(person, row);
  if (!row || !actor?.relations.includes("consultant")) throw notFound();
  if (!offered(row.chart as unknown as Consultation, actor).includes("sendAdvice")) return { refused: "invalid" };
  const read = judge(adviceDraftForm({ today: copenhagenDate(now()) }), posted, await searchOptions());
  if (!read.ok) return { refused: Object.values(read.refused.findings).some(hasBlock) ? "blocked" : "invalid" };
  const savedAt = await keep(row.id, adviceValuesOf(posted.typed), person);
  return { savedAt: savedAt.toISOString() };
}

async function keep(consultationId: string, values: AdviceValues, person: SignedIn): Promise<Date> {
  const draft = { authorId: person.id, values: values as unknown as Prisma.InputJsonObject, updatedAt: now() };
  await inTransaction((tx) =>
    tx.adviceDraft.upsert({ where: { consultationId }, create: { consultationId, ...draft }, update: draft }),
  );
  return draft.updatedAt;
}
