import type { StepSlug } from "#app/paths.ts";
import { paths } from "#app/paths.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import type { DeadlineName, EventType, TimerName } from "#workflows/consultation/model.ts";
import type { State } from "#workflows/consultation/vocabulary.ts";
import type { NextView, Way } from "../request-view.ts";
import type { ReadsAs } from "../step-about.server.ts";

type Facts = {
  number: string;
  state: State;
  /** Whose eyes: the unit's or the requester's side. */
  unit: boolean;
  reads: ReadsAs;
  /** The steps that are open to this person, and the page of colleagues. */
  open: readonly (StepSlug | "medhenvendere")[];
  offered: readonly EventType[];
  /** The ball is this person's. */
  mine: boolean;
  /** Nobody has got in touch since it came in, or since it was opened again. */
  waitsForContact: boolean;
  /** What the requester is promised next. */
  promised: DeadlineName | TimerName | null;
  adviceVersions: number;
  requester: string;
  consultant: string | null;
  /** "senest mandag den 30. november". */
  due: string | null;
  noReplySince: string | null;
  followUp: string | null;
  /** Its date has come. */
  followUpDue: boolean;
  outcome: string | null;
  redirectedTo: string | null;
  reopenUntil: string | null;
  mayTriage: boolean;
  /** Whether a statutory notification is called for is still to be talked about. */
  notificationOpen: boolean;
  /** Triage has proposed to decline it, and the manager decides. */
  declineProposed: boolean;
};

type Next = Dictionary["requestView"]["next"] & Dictionary["standing"]["next"];
/** Where one can go on: a step, or a page that has its own address. */
type Onward = Facts["open"][number] | "fordel" | "raad" | "raad-igen";
type Words = { next: Next; approval: Dictionary["approval"]; colleagues: Dictionary["colleagues"] };

/** The step that is primary in a state, for whoever has the ball; null where nobody here has it. */
function primaryOf(facts: Facts): Onward | null {
  const { state, open, offered } = facts;
  const first = (slug: StepSlug) => (open.includes(slug) ? slug : null);
  if (!facts.unit) {
    if (facts.reads === "leader") return first("godkend");
    if (state === "awaitingRequester") return first("svar");
    if (state === "adviceSent") return first("bekraeft");
    return null;
  }
  if (state === "screening") return deciding(facts) ? "afvis" : facts.mayTriage ? "fordel" : null;
  if (state === "assigned") return first("accepter");
  if (talksFirst(facts)) return "underretning";
  if (facts.noReplySince && (state === "clarifying" || state === "advising")) return first("kontakt");
  if (state === "clarifying") return facts.waitsForContact ? first("kontakt") : first("aftale");
  if (state === "advising" && facts.followUpDue) return first("kontakt");
  if (state === "advising" && offered.includes("sendAdvice")) return facts.adviceVersions > 0 ? "raad-igen" : "raad";
  if (state === "wrappingUp") return first("afslut");
  return null;
}

/** Whether a proposal to decline waits for this reader: a way back to giving it to somebody stands beside it. */
const deciding = ({ declineProposed, offered }: Facts) => declineProposed && offered.includes("declineConfirmed");

/** Whether the talk about a notification comes before everything else: nobody else will think of it, and it lets nothing be closed. */
const talksFirst = ({ notificationOpen, reads, open, mine, state }: Facts) =>
  notificationOpen &&
  reads === "unit" &&
  open.includes("underretning") &&
  (mine || state === "awaitingRequester" || state === "adviceSent");

/** The other ways on, in the order in which people look for them. What is written below the conversation needs no link. */
const beside = [
  "kontakt",
  "aftale",
  "note",
  "genoptag",
  "tilbage",
  "henvis",
  "afvis",
  "afvis-forslag",
  "afslut",
  "genaabn",
  "godkendelse",
  "godkend-ikke",
  "medhenvendere",
  "traek-tilbage",
] as const satisfies Facts["open"];
/** What is needed now and then, folded away. */
const rare = [
  "underretning",
  "underretning-aaben",
  "ikke-akut",
  "omklassificer",
  "overdrag",
  "afklaring",
  "journal",
  "fjern",
] as const satisfies Facts["open"];
/** Reached as the primary action alone, or written below the conversation. */
type Elsewhere = "accepter" | "bekraeft" | "besked" | "godkend" | "spoerg" | "svar";
type Unplaced = Exclude<StepSlug, (typeof beside | typeof rare)[number] | Elsewhere>;
/** Exhaustive by its type: a step that nothing leads to does not compile. */
type Ways = [Unplaced] extends [never] ? Facts["open"] : Unplaced;

/**
 * The next step as one primary action, with what it is about and by when, and the other ways on beside it. Only what the chart
 * would take from this person now is there at all.
 */
export function nextStep(facts: Facts, words: Words): NextView {
  const primary = primaryOf(facts);
  const back = primary === "afvis" ? [wayTo(facts, "fordel", words)] : [];
  const waysIn = (slugs: Ways) =>
    slugs.filter((slug) => slug !== primary && facts.open.includes(slug)).map((slug) => wayTo(facts, slug, words));
  return {
    title: facts.mine ? words.next.yours : words.next.others,
    words: sentence(facts, words),
    primary: primary && wayTo(facts, primary, words),
    others: [...back, ...waysIn(beside)],
    more: waysIn(rare),
  };
}

function sentence(facts: Facts, { next, approval, colleagues }: Words): string {
  switch (facts.reads) {
    case "unit":
      return unitSentence(facts, next);
    case "leader":
      return approval.next(facts.requester);
    case "coRequester":
      return colleagues.next(facts.requester);
    default:
      return requesterSentence(facts, next);
  }
}

function wayTo({ number, noReplySince, declineProposed }: Facts, slug: Onward, words: Words): Way {
  const labels = { ...words.next.labels, ...words.approval.labels, medhenvendere: words.colleagues.link };
  if (slug === "fordel") return { to: paths.triageOf(number), label: labels.fordel };
  if (slug === "medhenvendere") return { to: paths.colleagues(number), label: labels.medhenvendere };
  if (slug === "raad" || slug === "raad-igen") return { to: paths.advice(number), label: labels[slug] };
  if (slug === "afvis" && declineProposed) return { to: paths.step(number, slug), label: labels["afvis-foreslaaet"] };
  const label = slug === "afslut" && noReplySince ? labels["afslut-uden-svar"] : labels[slug];
  return { to: paths.step(number, slug), label };
}

function unitSentence(facts: Facts, { unit }: Next): string {
  const { state, requester, due, mine, consultant, noReplySince } = facts;
  const others = () => unit.withColleague(consultant);
  if (talksFirst(facts) && !["screening", "assigned"].includes(state)) return unit.notification(requester);
  switch (state) {
    case "screening":
      if (facts.declineProposed) return deciding(facts) ? unit.declineProposed : unit.declineWaits;
      return facts.mayTriage ? unit.screening : unit.screeningOther;
    case "awaitingApproval":
      return unit.awaitingApproval;
    case "assigned":
      return mine ? unit.assigned(due) : others();
    case "clarifying":
      if (!mine) return others();
      if (noReplySince) return unit.noReply(requester, noReplySince);
      return facts.waitsForContact ? unit.clarifyingNoContact(requester, due) : unit.clarifying(requester);
    case "advising":
      if (!mine) return others();
      if (noReplySince) return unit.noReply(requester, noReplySince);
      if (facts.followUpDue) return unit.followUpNow(requester);
      return facts.adviceVersions > 0 ? unit.advisingAgain(requester) : unit.advising(requester, due);
    case "awaitingRequester":
      return unit.awaitingRequester(requester);
    case "adviceSent":
      return unit.adviceSent(requester, facts.followUp);
    case "followUpAgreed":
      return unit.followUpAgreed(facts.followUp);
    case "wrappingUp":
      return mine ? unit.wrappingUp(due) : others();
    default:
      return unit.closed(facts.outcome);
  }
}

function requesterSentence(facts: Facts, { requester }: Next): string {
  const { state, consultant, due } = facts;
  switch (state) {
    case "screening":
      return requester.screening(due);
    case "awaitingApproval":
      return requester.awaitingApproval;
    case "assigned":
      return facts.waitsForContact ? requester.assigned(consultant, due) : requester.assignedAfterContact(consultant);
    case "clarifying":
      return facts.waitsForContact ? requester.clarifying(consultant, due) : requester.clarifyingMet(consultant);
    case "advising":
      if (facts.promised === "firstContact") return requester.clarifying(consultant, due);
      return facts.promised === "nextStep" ? requester.nextStep(consultant, due) : requester.advising(consultant, due);
    case "awaitingRequester":
      return requester.awaitingRequester(consultant);
    case "adviceSent":
      return requester.adviceSent(facts.followUp);
    case "followUpAgreed":
      return requester.followUpAgreed(facts.followUp);
    case "wrappingUp":
      return requester.wrappingUp;
    case "redirected":
      return requester.redirected(facts.redirectedTo);
    case "declined":
      return requester.declined;
    case "withdrawn":
      return requester.withdrawn;
    default:
      return requester.completed(facts.reopenUntil);
  }
}
