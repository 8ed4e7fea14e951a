import { paths, type StepSlug } from "#app/paths.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { adviceWords } from "#app/text/advice.ts";
import { approvalWords } from "#app/text/approval.ts";
import { colleaguesWords } from "#app/text/colleagues.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { eventsWords } from "#app/text/events.ts";
import { factorsWords } from "#app/text/factors.ts";
import { firstNameOf } from "#app/text/format.ts";
import { dueDate, fullDate, longDate, longMoment } from "#app/text/moments.ts";
import { queueWords } from "#app/text/queue.ts";
import { requestWords } from "#app/text/request.ts";
import { requestViewWords } from "#app/text/request-view.ts";
import { standingWords } from "#app/text/standing.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { addDays } from "#workflows/calendar/dates.ts";
import { copenhagenDate, copenhagenInstant } from "#workflows/calendar/working-time.ts";
import { REOPEN_DAYS } from "#workflows/consultation/deadlines.ts";
import { hindrance } from "#workflows/consultation/decide.ts";
import type { EventType, TextKind } from "#workflows/consultation/model.ts";
import { isUrgent, promisedTo, waitsForContact } from "#workflows/consultation/promises.ts";
import type { State } from "#workflows/consultation/vocabulary.ts";
import { pauses } from "#workflows/consultation/vocabulary.ts";
import { deadlineShown, moveShown, promiseShown, type Today } from "../deadline-shown.ts";
import type { ReadRequest } from "../reading.server.ts";
import type { RequestView } from "./request-view.ts";
import { aboutOf, followUpOf, isUnit, type ReadsAs, readsAs } from "./step-about.server.ts";
import type { StepAbout } from "./step-definition.server.ts";
import { stepsOpen } from "./steps.server.ts";
import { leadersAnswer, proposalOf } from "./view/decisions-view.ts";
import { callsOf, firstLookOf } from "./view/first-look-view.ts";
import { milestones } from "./view/milestones.ts";
import { nextStep } from "./view/next-step.ts";
import { shortAnswers, textAnswers } from "./view/request-answers.server.ts";
import { lettersOf } from "./view/request-letters.server.ts";
import { readersIn, whyOf } from "./view/request-why.server.ts";
import { sayOf } from "./view/say.server.ts";
import { timelineOf } from "./view/timeline.ts";

export type { RequestView } from "./request-view.ts";

type Words = Pick<
  Dictionary,
  "request" | "requestView" | "standing" | "vocabulary" | "factors" | "queue" | "advice" | "approval" | "colleagues"
>;

/** Puts a request that was read into words for its reader: what each may see, and nothing else. */
export function requestViewFor(request: ReadRequest, person: SignedIn): RequestView {
  const words = {
    request: requestWords(),
    requestView: requestViewWords(),
    standing: standingWords(),
    vocabulary: vocabularyWords(),
    factors: factorsWords(),
    queue: queueWords(),
    advice: adviceWords(),
    approval: approvalWords(),
    colleagues: colleaguesWords(),
  };
  const unit = isUnit(request);
  const { chart, standing, today } = request;
  const about = aboutOf(request);
  const open = stepsOpen(about);
  const mine = hasBall(request, person);
  const promised = promisedTo(chart);
  // A first look has a day of its own, before what was promised.
  const next = unit || standing.due?.name === "firstLook" ? standing.due : promised;
  const nextDue = next && new Date(next.at);
  const closedAt = request.closedAt;
  const labels = stateLabelsFor(request, words);
  return {
    number: request.number,
    version: request.version,
    title: request.title ?? words.standing.removedTitle,
    unit,
    back: backFrom(request, person, words),
    meta: metaOf(request, words),
    tags: tagsOf(request, person, unit, words),
    state: stateWords(request, unit, words),
    ball: standing.ball && ballOf(request, mine, unit, words),
    deadline: deadlineOf(request, unit, today, words),
    steps: milestones(
      standing.state,
      request.events.map(({ type, at, data }) => ({ type: type as EventType, at, data: data as Record<string, unknown> })),
      {
        assignedAt: chart.assignedAt ? new Date(chart.assignedAt) : null,
        closedAt,
        due: nextDue,
        mine,
        paused: unit && pauses(standing.state),
      },
      {
        names: words.standing.steps[unit ? "unit" : "requester"],
        closedAs: labels[standing.state],
        until: words.standing.steps.until,
        waiting: words.standing.steps.waiting,
      },
      today.now,
    ),
    next: nextStep(
      {
        number: request.number,
        state: standing.state,
        unit,
        reads: readsAs(request),
        open: request.offered.includes("inviteCoRequester") ? [...open, "medhenvendere"] : open,
        offered: request.offered,
        mine,
        waitsForContact: waitsForContact(chart) || chart.contacts === 0,
        promised: promised?.name ?? null,
        adviceVersions: chart.adviceVersions,
        requester: firstNameOf(request.requester.name),
        consultant: request.assignee?.name ?? null,
        due: byWhen(nextDue, today, words),
        noReplySince: chart.noReplySince ? longDate(chart.noReplySince, today.now) : null,
        followUp: about.followUp && longDate(about.followUp, today.now),
        followUpDue: followUpIsDue(request),
        outcome: chart.outcome ? words.vocabulary.outcomeLabels[chart.outcome] : null,
        redirectedTo: request.offers.find(({ code }) => code === chart.redirectedTo)?.name ?? null,
        reopenUntil: open.includes("genaabn") && closedAt ? fullDate(addDays(copenhagenDate(closedAt), REOPEN_DAYS)) : null,
        mayTriage: request.actor.relations.includes("triage"),
        notificationOpen: standing.notification === "open",
        declineProposed: chart.declineProposed !== null,
      },
      { next: { ...words.requestView.next, ...words.standing.next }, approval: words.approval, colleagues: words.colleagues },
    ),
    moved: moveShown(chart, today, words, unit ? "unit" : "requester"),
    notes: notesOf(request, unit, words),
    calls: callsTo(request, about, open, words),
    firstLook: unit ? firstLookOf(request, words) : [],
    sent: words.requestView.answers.sent(longMoment(request.submittedAt, today.now)),
    answers: textAnswers(request, words),
    facts: shortAnswers(request, words),
    timeline: timelineFor(request, person, unit, today, words),
    say: sayOf(request, about, words),
    // A leader is asked about the request, not about what came of it before.
    letters: readsAs(request) === "leader" ? [] : lettersOf(request, today, words),
    why: unit ? whyOf(request, person, today, words) : null,
    readers: unit ? readersIn(request, words) : null,
  };
}

/** The requester's labels say "du"; everybody else reads the unit's. */
function stateLabelsFor(request: ReadRequest, { vocabulary }: Words): Readonly<Record<State, string>> {
  return readsAs(request) === "requester" ? vocabulary.requesterStateLabels : vocabulary.unitStateLabels;
}

/** That the requester has said what it was worth is a fact beside the state, and told with it (docs/domain/workflow.md 3.6). */
function stateWords(request: ReadRequest, unit: boolean, words: Words): string {
  const { standing, surveys } = request;
  const evaluated = standing.state === "completed" && surveys.some(({ answeredAt }) => answeredAt !== null);
  if (evaluated) return words.standing.evaluated[unit ? "unit" : "requester"];
  return stateLabelsFor(request, words)[standing.state];
}

/** "senest onsdag den 25. november", "senest i dag kl. 12"; nothing once it has passed, since a promise that was broken is not repeated. */
function byWhen(due: Date | null, { now }: Today, { standing }: Words): string | null {
  return due && due > now ? standing.steps.until(dueDate(due, now)) : null;
}

/** Whether the date of a follow-up has come, and nobody has noted that they have talked since. */
function followUpIsDue({ events }: ReadRequest): boolean {
  const last = events.findLast(({ type }) => type === "followUpDue" || type === "logContact" || type === "sendAdvice");
  return last?.type === "followUpDue";
}

/** What stands on top of the page: to a leader nothing, who is asked about the request alone. */
function callsTo(request: ReadRequest, about: StepAbout, open: readonly StepSlug[], words: Words): RequestView["calls"] {
  if (readsAs(request) === "leader") return [];
  const leader = leadersAnswer(request, about.unit, words);
  return about.unit ? [...callsOf(request, about, open, words), ...proposalOf(request, open, words), ...leader] : leader;
}

function hasBall({ standing, actor, chart }: ReadRequest, person: SignedIn): boolean {
  switch (standing.ball) {
    case "consultant":
      return actor.relations.includes("consultant") && chart.assigneeId === person.id;
    case "triage":
      return actor.relations.includes(chart.declineProposed ? "unitManager" : "triage");
    case "requester":
      return actor.relations.includes("requester");
    case "leader":
      return actor.relations.includes("leader");
    default:
      return false;
  }
}

function ballOf(
  { standing, requester, assignee, actor, chart }: ReadRequest,
  mine: boolean,
  unit: boolean,
  { vocabulary }: Words,
): RequestView["ball"] {
  if (mine) return { you: true };
  if (standing.ball === "requester" && (unit || !actor.relations.includes("requester"))) return { name: requester.name };
  if (standing.ball === "consultant" && assignee) return { name: assignee.name };
  if (unit && chart.declineProposed) return { name: vocabulary.roleLabels.UNIT_MANAGER };
  return { name: standing.ball ? vocabulary.ballLabels[standing.ball] : "" };
}

function backFrom({ standing, actor }: ReadRequest, person: SignedIn, { request }: Words): RequestView["back"] {
  if (actor.relations.includes("requester")) return { to: paths.requests, label: request.back.requests };
  const works = person.roles.some((role) => role === "CONSULTANT" || role === "TRIAGE" || role === "UNIT_MANAGER");
  if (works && standing.state === "screening") return { to: paths.triage, label: request.back.triage };
  return works ? { to: paths.queue, label: request.back.queue } : { to: paths.requests, label: request.back.requests };
}

function metaOf(request: ReadRequest, { vocabulary }: Words): string[] {
  const type = vocabulary.typeLabels[request.chart.type];
  if (request.actor.relations.includes("requester")) return [type];
  return [type, `${request.requester.name}, ${request.unit.name}`];
}

function tagsOf(request: ReadRequest, person: SignedIn, unit: boolean, words: Words): RequestView["tags"] {
  const tags: { tone: "fjord" | "rav" | "red"; words: string }[] = [];
  const open = request.standing.ball !== null;
  if (open && request.standing.escalation === "acute" && unit) tags.push({ tone: "red", words: words.standing.acute });
  if (open && request.standing.notification === "open" && unit)
    tags.push({ tone: "rav", words: words.standing.notificationOpen });
  if (open && isUrgent(request.chart)) {
    tags.push({ tone: "rav", words: words.standing.urgent });
  }
  if (request.participants.some(({ personId }) => personId === person.id))
    tags.push({ tone: "fjord", words: words.standing.sharedWithYou });
  return tags.slice(0, 2);
}

function deadlineOf(request: ReadRequest, unit: boolean, today: Today, words: Words): RequestView["deadline"] {
  const { standing, stateSince } = request;
  if (standing.ball === null) return null;
  if (!unit) {
    const followUp = standing.due?.name === "closingDue" && followUpOf(request);
    if (followUp) {
      const facts = { state: standing.state, dueAt: copenhagenInstant(followUp, "12:00"), stateSince };
      const names = { ...words.standing.pausedFor, followUp: words.queue.followUp };
      return { label: words.standing.due.followUp ?? words.standing.paused, words: deadlineShown(facts, today, names, true) };
    }
    const promise = promiseShown(request.chart, today, words.standing);
    // A leader is asked, and promised nothing.
    return promise && readsAs(request) === "leader"
      ? { ...promise, label: words.standing.due.approval ?? promise.label }
      : promise;
  }
  const dueAt = standing.due ? new Date(standing.due.at) : null;
  const names = { ...words.standing.pausedFor, followUp: words.queue.followUp };
  const shown = deadlineShown({ state: standing.state, dueAt, stateSince }, today, names, true);
  const name = pauses(standing.state) ? undefined : standing.due?.name;
  return { label: (name && words.standing.due[name]) ?? words.standing.paused, words: shown };
}

/** What must be settled before the request can be closed, told before anybody tries. */
function notesOf(request: ReadRequest, unit: boolean, { requestView: { notYetPossible } }: Words): string[] {
  if (!unit || !request.actor.relations.includes("consultant")) return [];
  const why = hindrance(request.chart, request.actor, "close");
  if (why === "notification-open") return [notYetPossible.notification];
  if (why === "contact-or-advice-missing" && request.standing.state !== "clarifying") return [notYetPossible.contact];
  return [];
}

/** A leader is told of the approval alone; what passes between consultant and requester is not a colleague's who was invited. */
function toldTo(reads: ReadsAs, events: ReadRequest["events"]): ReadRequest["events"] {
  const approval: readonly string[] = ["needsLeaderApproval", "leaderApproved", "leaderDeclined", "approvalOverdue"];
  const between: readonly string[] = ["recordNotificationTalk", "reminderDue"];
  if (reads === "leader") return events.filter(({ type }) => approval.includes(type));
  return reads === "coRequester" ? events.filter(({ type }) => !between.includes(type)) : events;
}

function timelineFor(request: ReadRequest, person: SignedIn, unit: boolean, today: Today, words: Words): RequestView["timeline"] {
  const names = new Map(request.names);
  const actorReads = readsAs(request);
  names.set(request.requester.id, unit ? request.requester.name : firstNameOf(request.requester.name));
  return timelineOf(
    toldTo(readsAs(request), request.events).map((event) => ({
      version: event.version,
      type: event.type as EventType,
      at: event.at,
      actorId: event.actorId,
      data: event.data as Record<string, unknown>,
    })),
    request.texts.map((text) => ({ ...text, kind: text.kind as TextKind })),
    {
      id: person.id,
      unit,
      names,
      offers: new Map(request.offers.map(({ code, name }) => [code, name])),
      requesterName: actorReads === "requester" || unit ? null : firstNameOf(request.requester.name),
      requesters: [request.requesterId, ...request.chart.coRequesterIds],
      now: today.now,
    },
    { requestView: words.requestView, vocabulary: words.vocabulary, events: eventsWords() },
    ({ type, data }) => (type === "submit" ? firstAssignee(data) : null),
  );
}

/** Who got a request the moment it was sent: the best candidate, unless a person had to look first. */
function firstAssignee(data: Record<string, unknown>): string | null {
  type Opened = { opening?: { personFirst?: unknown[]; ranking?: { candidates?: { consultantId: string }[] } } };
  const { opening } = data as Opened;
  return (opening?.personFirst?.length ?? 0) > 0 ? null : (opening?.ranking?.candidates?.[0]?.consultantId ?? null);
}
