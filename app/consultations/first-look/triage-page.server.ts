import { redirect } from "@remix-run/node";
import { type FieldView, firstOf } from "#app/forms/field.ts";
import { type Posted, readForm } from "#app/forms/form.server.ts";
import { paths, type StepSlug } from "#app/paths.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { invalid } from "#app/platform/responses.server.ts";
import { factorsWords } from "#app/text/factors.ts";
import { refusalsWords } from "#app/text/refusals.ts";
import { requestViewWords } from "#app/text/request-view.ts";
import { triageWords } from "#app/text/triage.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import type { CandidateFacts } from "#app/ui/candidates.tsx";
import { hindrance } from "#workflows/consultation/decide.ts";
import { opensNotification } from "#workflows/consultation/routing-reasons.ts";
import { type ChecklistItem, type PersonFirstRule, type State, scopeItem } from "#workflows/consultation/vocabulary.ts";
import type { IdentifierOptions } from "#workflows/privacy/identifiers.ts";
import { factorsOf, inFavour, loadOf } from "../factor-words.ts";
import { performWhile } from "../perform.server.ts";
import type { ReadRequest } from "../reading.server.ts";
import { lateEvent, performFrom, readToAct, tooLate } from "../request/late-step.server.ts";
import { once } from "../request/once.server.ts";
import { readOrAskWhy, type StepAnswer } from "../request/request-pages.server.ts";
import { type RequestView, requestViewFor } from "../request/request-view.server.ts";
import type { Way } from "../request/request-view.ts";
import { aboutOf, nobodyToAsk, searchIn } from "../request/step-about.server.ts";
import { placeAfter, type StepAbout } from "../request/step-definition.server.ts";
import { formOfStep, readStep, stepsOpen } from "../request/steps.server.ts";
import { askedOf, assignStep, checklistStep, keptMeanwhile } from "./steps-of-triage.server.ts";

/** What the page of a first look is made from. */
export type TriageFacts = {
  view: RequestView;
  search: IdentifierOptions;
  personFirst: readonly PersonFirstRule[];
  urgencyReason: string | null;
  phone: string | null;
  /** What this reader is asked, in order. */
  items: readonly ChecklistItem[];
  /** The fields of both steps, the checklist's and the choice's, by name. */
  fields: Readonly<Record<string, FieldView>>;
  candidates: readonly (Omit<CandidateFacts, "why"> & { why: string })[];
  excluded: readonly { id: string; name: string; reason: string }[];
  /** Steps beside it that are open, by address. */
  open: readonly StepSlug[];
  /** Why nobody can be given it yet; null when somebody can. */
  notYet: string | null;
  notificationOpen: boolean;
  /** Steps that send it another way. */
  otherWays: readonly Way[];
  /** What must be settled before it can go another way; null when nothing must. */
  unsettled: string | null;
  extremism: boolean;
  honour: boolean;
};

/** The facts of a first look; a request that is no longer there to be looked at is shown on its own page. */
export async function triageFacts(number: string, person: SignedIn): Promise<TriageFacts> {
  const request = await readOrAskWhy(number, person);
  const about = aboutOf(request);
  if (!looksFirst(about)) throw redirect(paths.request(number));
  const { chart } = request;
  const view = requestViewFor(request, person);
  const open = stepsOpen(about);
  const notificationOpen = request.standing.notification === "open";
  const nobodyYet = notYet(request, about);
  const answerTo = (field: string) => request.answers.find((answer) => answer.field === field)?.body ?? null;
  return {
    view,
    search: searchIn(request),
    personFirst: chart.personFirst,
    urgencyReason: answerTo("urgencyReason"),
    phone: answerTo("phone"),
    items: askedOf(about),
    fields: Object.fromEntries(Object.entries(formOfStep(assignStep, about).fields).map(([name, { view }]) => [name, view])),
    candidates: candidatesOf(request, about),
    excluded: excludedOf(request),
    open,
    notYet: nobodyYet,
    notificationOpen,
    otherWays: otherWays(number, nobodyYet === null ? open : open.filter((step) => step !== "godkendelse")),
    unsettled: notificationOpen ? requestViewWords().notYetPossible.redirect : null,
    extremism: chart.themes.some((theme) => theme === "RADICALISATION" || theme === "GANGS_EXIT"),
    honour: opensNotification(chart.themes),
  };
}

const looksFirst = ({ standing, actor }: StepAbout) => standing.state === "screening" && actor.relations.includes("triage");

function candidatesOf({ chart, profiles, names }: ReadRequest, about: StepAbout): TriageFacts["candidates"] {
  const words = { factors: factorsWords(), vocabulary: vocabularyWords() };
  return about.candidates.flatMap(({ id }) => {
    const candidate = chart.ranking.candidates.find(({ consultantId }) => consultantId === id);
    if (!candidate) return [];
    const reasons = inFavour(candidate, chart, profiles.get(id), chart.requesterAtSchool, words);
    const why = reasons.join(words.factors.why.joined) || words.factors.why.nothing;
    return [
      {
        id,
        name: names.get(id) ?? "",
        load: loadOf(candidate, profiles.get(id), words),
        score: candidate.score,
        factors: factorsOf(candidate, chart, profiles.get(id), words),
        why: why.charAt(0).toLocaleUpperCase("da") + why.slice(1),
      },
    ];
  });
}

function excludedOf({ chart, names }: ReadRequest): TriageFacts["excluded"] {
  const { exclusionLabels } = vocabularyWords();
  const handedBack = chart.handedBackBy.map((consultantId) => ({ consultantId, reason: "HANDED_BACK" as const }));
  const all = [...handedBack, ...chart.ranking.excluded.filter(({ consultantId }) => !chart.handedBackBy.includes(consultantId))];
  return all.map(({ consultantId, reason }) => ({
    id: consultantId,
    name: names.get(consultantId) ?? "",
    reason: `${exclusionLabels[reason]}.`,
  }));
}

/** The steps beside giving it to somebody, those that are open. */
function otherWays(number: string, open: readonly StepSlug[]): Way[] {
  const { choose, checklist } = triageWords();
  const ways = [
    ["godkendelse", choose.askLeader],
    ["afvis", choose.decline],
    ["afvis-forslag", choose.proposeDecline],
    ["omklassificer", checklist.ways.omklassificer],
    ["underretning", checklist.ways.underretning],
    ["fjern", checklist.ways.fjern],
    ["note", requestViewWords().next.labels.note],
  ] as const;
  return ways.flatMap(([step, label]) => (open.includes(step) ? [{ to: paths.step(number, step), label }] : []));
}

/**
 * What stands in the way of giving it to anybody: the type is not known, the leader must approve first, or the manager the scope of
 * an analysis, which the manager does in the same form.
 */
function notYet({ chart, actor }: ReadRequest, about: StepAbout): string | null {
  const reason = hindrance(chart, actor, "assign");
  if (reason === null || (reason === "scope-not-approved" && askedOf(about).includes(scopeItem))) return null;
  if (reason === "approval-missing") return [refusalsWords()[reason], nobodyToAsk(about)].filter(Boolean).join(" ");
  return reason === "not-this-type" ? triageWords().choose.typeFirst : refusalsWords()[reason];
}

/** Keeps the answers, or gives the ball to a consultant together with what was answered: all of it or nothing. */
export async function takeFirstLook(posting: Request, number: string, person: SignedIn) {
  const posted = await readForm(posting);
  return once(posted, number, firstLookPage, person, () => take(posted, number, person));
}

/** The page's name, under which a second press is known. */
const firstLookPage = "fordeling";

async function take(posted: Posted, number: string, person: SignedIn) {
  const request = await readToAct(posted, number, person);
  const about = aboutOf(request);
  const step = firstOf(posted.typed, "intent") === assignStep.slug ? assignStep : checklistStep;
  const read = readStep(step, about, posted, searchIn(request));
  let isThere = looksFirst(about);
  if (!read.ok && isThere) {
    const kept = step === assignStep ? keptMeanwhile(read.answered, about) : [];
    const keeping = kept.length > 0 ? await performWhile("screening", number, kept, person) : null;
    if (keeping && !keeping.ok) throw await tooLate(posted, number, keeping, person, true);
    // Given away meanwhile, the page has no place for what must be mended: that is told as late, with what was typed.
    if (keeping || looksFirst(aboutOf(await readToAct(posted, number, person))))
      return invalid<StepAnswer>({ refused: read.refused });
    isThere = false;
  }
  // Whoever has it as consultant by now may answer the questions too: nothing of this form may pass for that.
  const events = read.ok && isThere ? read.events : [lateEvent(assignStep)];
  const leadsTo = (state: State) => placeAfter(step, about, state, person);
  const result = await performFrom(posted, number, events, person, { step: firstLookPage, leadsTo });
  if (!result.ok) throw await tooLate(posted, number, result, person, true);
  return redirect(result.place ?? leadsTo(result.state));
}
