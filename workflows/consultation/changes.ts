/** What each event changes in the request's own data, beside the state: the column "Effect" of docs/domain/workflow.md 3.6. */
import { copenhagenDate, endOfWorkingDay, workingMinutesBetween } from "#workflows/calendar/working-time.ts";
import type { Side } from "./chart-facts.ts";
import { type Draft, recount, removeTimer, type Work } from "./clocks.ts";
import type { Clock, ConsultationEvent, EventOf, EventType, Instant, Opening, Ranking, WhyAnother } from "./model.ts";
import { says } from "./texts.ts";
import { timerOf } from "./timers.ts";
import { type PersonFirstRule, personFirstRules, type State } from "./vocabulary.ts";

/** The event at work, the state that the chart has decided on, and who the next in the ranking is. */
export type Change = Work & { state: State; side: Side };

type Changes = { [type in EventType]?: (draft: Draft, event: EventOf<type>, change: Change) => void };

/** Applies what an event changes; what it does to deadlines and letters stands in the chart. */
export function applyChange(draft: Draft, change: Change): void {
  const rung = timerOf(change.event);
  if (rung) removeTimer(draft, rung);
  (changes[change.event.type] as ((draft: Draft, event: ConsultationEvent, change: Change) => void) | undefined)?.(
    draft,
    change.event,
    change,
  );
  // A proposal is of the first look it was made at.
  if (change.state !== "screening") draft.declineProposed = null;
}

/** What nobody has settled: of a new request, and again of one that is opened once more. */
const unsettled = {
  pausedSince: 0,
  filing: null,
  outcome: null,
  redirectedTo: null,
  declineReason: null,
  closedAt: null,
  followUpDate: null,
  followUpProposedBy: null,
  noReplySince: null,
} as const;

const changes: Changes = {
  register: (draft, event, { state }) => {
    draft.minutes += event.contact?.minutes ?? 0;
    if (says(event, "advice.advice")) {
      draft.adviceVersions = 1;
      draft.figures = { ...draft.figures, firstAdviceAt: event.at, minutesToFirstAdvice: 0, firstAdviceInTime: true };
    }
    // The call is the first contact, unless the one who is to advise has yet to speak with the caller.
    if (state !== "screening") noteContact(draft, event.at, "none", { event, calendar: {} });
  },
  answerChecklist: (draft, { answers }) => {
    draft.checklist = { ...draft.checklist, ...answers };
  },
  correctClassification: (draft, event, change) => {
    const before = draft.type;
    const { type, themes, ages } = event.classification;
    Object.assign(draft, { type, themes, ages, ranking: event.ranking });
    recount(draft, before, change);
  },
  deadlinePassed: (draft, { deadline, forManager }) => {
    // Said when it happens: whoever never hears from the unit would otherwise never count as late.
    if (forManager) return;
    if (deadline === "firstContact") draft.figures = { ...draft.figures, firstContactInTime: false };
    if (deadline === "firstAdvice") draft.figures = { ...draft.figures, firstAdviceInTime: false };
  },
  recordNotificationTalk: (draft, { outcome }) => {
    draft.notificationOutcome = outcome;
  },
  needsLeaderApproval: (draft, { leaderId = null }) => {
    draft.askedLeaderId = leaderId;
  },
  leaderApproved: (draft, event, { state }) => {
    Object.assign(draft, { leaderInvolved: true, ranking: event.ranking, personFirst: event.personFirst });
    if (state === "assigned") give(draft, nextInRanking(draft), event.at);
  },
  assign: (draft, event) => {
    if (event.ranking) draft.ranking = event.ranking;
    give(draft, event.consultantId, event.at);
  },
  reassign: (draft, event) => {
    if (event.ranking) draft.ranking = event.ranking;
    draft.coAdviserIds = draft.coAdviserIds.filter((id) => id !== event.consultantId);
    letRead(draft, event.because);
    give(draft, event.consultantId, event.at);
  },
  consultantAbsent: (draft, { ranking, because }) => {
    draft.ranking = ranking;
    letRead(draft, because);
    draft.personFirst = withRules(draft, [because === "leaving" ? "CONSULTANT_LEFT" : "CONSULTANT_ABSENT"]);
  },
  accept: (draft) => {
    draft.knownConsultantId = draft.assigneeId;
  },
  consultantDecline: (draft, event, change) => handBack(draft, event.at, change),
  acceptTimeout: (draft, event, change) => {
    const missed = draft.clocks.accept;
    handBack(draft, event.at, change);
    draft.overdueSince ??= missed && "due" in missed ? missed.due : event.at;
  },
  logContact: (draft, event, change) => {
    draft.minutes += event.minutes;
    const today = copenhagenDate(new Date(event.at));
    // A contact noted on a later day happened within the working hours of its own day.
    const evening = event.date < today ? endOfWorkingDay(event.date).toISOString() : event.at;
    noteContact(draft, later(evening, draft.submittedAt), draft.clocks.firstContact, change);
  },
  addMessage: (draft, _event, { side }) => {
    if (side === "requester") draft.noReplySince = null;
  },
  reply: (draft) => {
    draft.noReplySince = null;
  },
  resume: (draft) => {
    draft.noReplySince = null;
  },
  replyOverdue: (draft, { at }) => {
    draft.noReplySince = at;
  },
  sendAdvice: (draft, event, change) => {
    draft.adviceVersions += 1;
    draft.offers = union(draft.offers, event.offers);
    // A new version takes the place of what the one before it promised.
    if (event.followUp !== undefined) Object.assign(draft, { followUpDate: event.followUp, followUpProposedBy: null });
    if (draft.adviceVersions > 1) return;
    const clock = draft.clocks.firstAdvice ?? draft.clocks.plan ?? draft.clocks.nextStep;
    draft.figures = {
      ...draft.figures,
      firstAdviceAt: event.at,
      minutesToFirstAdvice: waited(draft, event.at, change),
      firstAdviceInTime: inTime(clock, event.at),
    };
  },
  proposeFollowUp: (draft, { date }, { side }) => {
    draft.followUpDate = date;
    draft.followUpProposedBy = side;
  },
  confirmFollowUp: (draft) => {
    draft.followUpProposedBy = null;
  },
  followUpDue: (draft) => {
    draft.followUpDate = null;
  },
  addCoAdviser: (draft, { personId }) => {
    draft.coAdviserIds = union(draft.coAdviserIds, [personId]);
  },
  removeCoAdviser: (draft, { personId }) => {
    draft.coAdviserIds = draft.coAdviserIds.filter((id) => id !== personId);
  },
  inviteCoRequester: (draft, { personId }) => {
    draft.coRequesterIds = union(draft.coRequesterIds, [personId]);
    draft.ranking = withoutColleague(draft.ranking, personId);
  },
  removeCoRequester: (draft, { personId }) => {
    draft.coRequesterIds = draft.coRequesterIds.filter((id) => id !== personId);
  },
  decideFiling: (draft, { filing }) => {
    draft.filing = filing;
  },
  close: (draft, { outcome, minutes, goals, offers, at }) => {
    Object.assign(draft, { outcome, minutes, goals, offers: union(draft.offers, offers), closedAt: at });
  },
  withdraw: (draft, { at }) => {
    if (isFlagOpen(draft)) draft.notificationOutcome = "REQUESTER_WITHDREW";
    draft.closedAt = at;
  },
  redirect: (draft, { offer, at }) => {
    Object.assign(draft, { redirectedTo: offer, closedAt: at });
  },
  proposeDecline: (draft, { reason }) => {
    draft.declineProposed = reason;
  },
  declineConfirmed: (draft, { reason, at }) => {
    Object.assign(draft, { declineReason: reason, closedAt: at });
  },
  reopen: (draft, event, { state }) => {
    Object.assign(draft, unsettled, { ranking: event.ranking, personFirst: [], countsFrom: event.at, moved: [] });
    give(draft, state === "assigned" ? draft.assigneeId : null, event.at);
  },
};

/** What a request is when it comes in, before the event that opens it has changed anything. */
export function requestAtOpening(opening: Opening, at: Instant, personFirst: readonly PersonFirstRule[]): Draft {
  const { notificationOpen: _answered, leaderToAsk: _asked, continuesNumber = null, ...given } = opening;
  return {
    ...given,
    ...unsettled,
    continuesNumber,
    personFirst,
    version: 0,
    snapshot: null,
    assigneeId: null,
    knownConsultantId: null,
    handedBackBy: [],
    coAdviserIds: [],
    coRequesterIds: [],
    askedLeaderId: null,
    checklist: {},
    submittedAt: at,
    countsFrom: at,
    assignedAt: null,
    stateSince: at,
    clocks: {},
    timers: {},
    overdueSince: null,
    declineProposed: null,
    adviceVersions: 0,
    contacts: 0,
    minutes: 0,
    goals: [],
    offers: [],
    notificationOutcome: null,
    retentionHold: false,
    figures: {
      firstContactAt: null,
      minutesToFirstContact: null,
      firstContactInTime: null,
      firstAdviceAt: null,
      minutesToFirstAdvice: null,
      firstAdviceInTime: null,
      minutesPaused: 0,
    },
  };
}

function isFlagOpen(draft: Draft): boolean {
  return (draft.snapshot as { value?: { notification?: string } }).value?.notification === "open";
}

/** The best candidate who has not handed it back; null when nobody is left. */
export function nextInRanking({ ranking, handedBackBy }: Pick<Draft, "ranking" | "handedBackBy">): string | null {
  return ranking.candidates.find(({ consultantId }) => !handedBackBy.includes(consultantId))?.consultantId ?? null;
}

/** Whoever stands on the requester's side is proposed no more, whatever was computed before (docs/domain/workflow.md 3.3, inhabilitet). */
function withoutColleague(ranking: Ranking, consultantId: string): Ranking {
  if (!ranking.candidates.some((one) => one.consultantId === consultantId)) return ranking;
  return {
    candidates: ranking.candidates.filter((one) => one.consultantId !== consultantId),
    excluded: [...ranking.excluded, { consultantId, reason: "CONFLICT_OF_INTEREST" }],
  };
}

/** Whoever is away may still read what they had. */
function letRead(draft: Draft, because: WhyAnother | undefined): void {
  if (because === "absence" && draft.assigneeId) draft.readerIds = union(draft.readerIds ?? [], [draft.assigneeId]);
}

function give(draft: Draft, consultantId: string | null, at: Instant): void {
  draft.assigneeId = consultantId;
  // Who has it again needs no leave to read it.
  if (draft.readerIds) draft.readerIds = draft.readerIds.filter((id) => id !== consultantId);
  if (consultantId) draft.assignedAt = at;
}

/** Who handed it back or let it lie is not proposed again; the next has it, or a person decides. */
function handBack(draft: Draft, at: Instant, { state }: Change): void {
  if (draft.assigneeId) draft.handedBackBy = union(draft.handedBackBy, [draft.assigneeId]);
  const next = nextInRanking(draft);
  give(draft, state === "assigned" ? next : null, at);
  if (state === "assigned") return;
  const why: PersonFirstRule[] = next ? ["HANDED_BACK_TWICE"] : ["NOBODY_ELIGIBLE"];
  draft.personFirst = withRules(draft, why);
}

function withRules(draft: Draft, why: readonly PersonFirstRule[]): PersonFirstRule[] {
  return personFirstRules.filter((rule) => draft.personFirst.includes(rule) || why.includes(rule));
}

function noteContact(draft: Draft, happened: Instant, clock: Clock | "none" | undefined, work: Work): void {
  draft.contacts += 1;
  if (draft.figures.firstContactAt) return;
  draft.figures = {
    ...draft.figures,
    firstContactAt: happened,
    minutesToFirstContact: waited(draft, happened, work),
    firstContactInTime: clock === "none" ? true : inTime(clock, happened),
  };
}

function later(one: Instant, other: Instant): Instant {
  return Date.parse(one) > Date.parse(other) ? one : other;
}

/** Working minutes from the submission, without what was spent waiting for others, the present waiting included. */
function waited(draft: Draft, until: Instant, { calendar }: Work): number {
  const since = (from: Instant) => Math.max(0, workingMinutesBetween(new Date(from), new Date(until), calendar.closed));
  const waiting = Object.values(draft.clocks).some((clock) => "minutesLeft" in clock) ? since(draft.stateSince) : 0;
  return Math.max(0, Math.round(since(draft.submittedAt) - waiting) - draft.figures.minutesPaused);
}

function inTime(clock: Clock | undefined, at: Instant): boolean | null {
  if (!clock) return null;
  return "due" in clock ? at <= clock.due : clock.minutesLeft >= 0;
}

function union<Item>(one: readonly Item[], other: readonly Item[]): Item[] {
  return [...new Set([...one, ...other])];
}
