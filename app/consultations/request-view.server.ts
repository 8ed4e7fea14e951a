import { paths } from "#app/paths.ts";
import type { SignedIn } from "#app/people/session.server.ts";
import { adviceWords } from "#app/text/advice.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { eventsWords } from "#app/text/events.ts";
import { fullDate, longDate, longMoment, nearDate } from "#app/text/format.ts";
import { queueWords } from "#app/text/queue.ts";
import { requestWords } from "#app/text/request.ts";
import { triageWords } from "#app/text/triage.ts";
import { vocabularyWords } from "#app/text/vocabulary.ts";
import { addDays } from "#workflows/calendar/dates.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { REOPEN_DAYS } from "#workflows/consultation/deadlines.ts";
import { hindrance } from "#workflows/consultation/decide.ts";
import type { EventType, TextKind } from "#workflows/consultation/model.ts";
import type { State } from "#workflows/consultation/vocabulary.ts";
import type { ReadRequest } from "./reading.server.ts";
import { stepsOpen } from "./steps.server.ts";
import { deadlineShown, type Today } from "./work/deadline-shown.ts";
import { milestones } from "./work/milestones.ts";
import { nextStep } from "./work/next-step.ts";
import { shortAnswers, textAnswers } from "./work/request-answers.server.ts";
import { lettersOf } from "./work/request-letters.server.ts";
import type { RequestView, SayView } from "./work/request-view.ts";
import { readersIn, whyOf } from "./work/request-why.server.ts";
import { aboutOf, firstNameOf, isUnit } from "./work/step-about.server.ts";
import { timelineOf } from "./work/timeline.ts";

export type { RequestView } from "./work/request-view.ts";

type Words = Pick<Dictionary, "request" | "vocabulary" | "triage" | "queue" | "advice">;

/** Puts a request that was read into words for its reader (design/05-henvendelse): what each may see, and nothing else. */
export async function requestViewFor(request: ReadRequest, person: SignedIn, today: Today): Promise<RequestView> {
  const words = {
    request: requestWords(),
    vocabulary: vocabularyWords(),
    triage: triageWords(),
    queue: queueWords(),
    advice: adviceWords(),
  };
  const unit = isUnit(request);
  const { chart, standing } = request;
  const about = aboutOf(request);
  const open = stepsOpen(about);
  const mine = hasBall(request, person);
  const due = standing.due?.at;
  const dueAt = due ? new Date(due) : null;
  const promised = unit ? null : promisedContact(request);
  const closedAt = request.closedAt;
  const labels = unit ? words.vocabulary.unitStateLabels : words.vocabulary.requesterStateLabels;
  return {
    number: request.number,
    version: request.version,
    title: request.title ?? words.request.removedTitle,
    unit,
    back: backFrom(request, person, words),
    meta: metaOf(request, unit, words),
    tags: tagsOf(request, person, unit, words),
    state: stateWords(request, unit, words),
    ball: standing.ball && ballOf(request, mine, unit, words),
    deadline: deadlineOf(request, unit, today, words),
    steps: milestones(
      standing.state,
      request.events.map(({ type, at }) => ({ type: type as EventType, at })),
      {
        assignedAt: chart.assignedAt ? new Date(chart.assignedAt) : null,
        closedAt,
        due: promised ?? dueAt,
        screened: chart.personFirst.length > 0,
        paused: unit && pauses.includes(standing.state),
      },
      {
        names: words.request.steps[unit ? "unit" : "requester"],
        closedAs: labels[standing.state],
        until: words.request.steps.until,
        waiting: words.request.steps.waiting,
      },
      today.now,
    ),
    next: nextStep(
      {
        number: request.number,
        state: standing.state,
        unit,
        open,
        offered: request.offered,
        mine,
        contacts: chart.contacts,
        adviceVersions: chart.adviceVersions,
        requester: firstNameOf(request.requester.name),
        consultant: request.assignee?.name ?? null,
        due: byWhen(promised ?? dueAt, today, words),
        noReplySince: chart.noReplySince ? longDate(chart.noReplySince, today.now) : null,
        followUp: chart.followUpDate ? longDate(chart.followUpDate, today.now) : null,
        outcome: chart.outcome ? words.vocabulary.outcomeLabels[chart.outcome] : null,
        redirectedTo: request.offers.find(({ code }) => code === chart.redirectedTo)?.name ?? null,
        reopenUntil: open.includes("genaabn") && closedAt ? fullDate(addDays(copenhagenDate(closedAt), REOPEN_DAYS)) : null,
        mayTriage: request.actor.relations.includes("triage"),
      },
      words.request.next,
    ),
    notes: notesOf(request, unit, words),
    sent: words.request.answers.sent(longMoment(request.submittedAt, today.now)),
    answers: textAnswers(request, words),
    facts: shortAnswers(request, words),
    timeline: timelineFor(request, person, unit, today, words),
    say: sayOf(request, unit, words),
    letters: lettersOf(request, today, words),
    why: unit ? whyOf(request, person, today, words) : null,
    readers: unit ? await readersIn(request, words) : null,
  };
}

/** That the requester has said what it was worth is a fact beside the state, and told with it (DOMAIN.md 3.6). */
function stateWords({ standing, surveys }: ReadRequest, unit: boolean, { vocabulary, request }: Words): string {
  const evaluated = standing.state === "completed" && surveys.some(({ answeredAt }) => answeredAt !== null);
  if (evaluated) return request.evaluated[unit ? "unit" : "requester"];
  return (unit ? vocabulary.unitStateLabels : vocabulary.requesterStateLabels)[standing.state];
}

/** Where the unit's deadlines pause; the requester's own goes on. */
const pauses: readonly State[] = ["awaitingRequester", "adviceSent", "awaitingApproval"];

/** What the receipt promised: when a person gets in touch. It stands until somebody has. */
function promisedContact({ chart, standing }: ReadRequest): Date | null {
  const clock = chart.clocks.firstContact;
  const waits = standing.state === "screening" || standing.state === "assigned" || standing.state === "clarifying";
  return waits && chart.contacts === 0 && clock && "due" in clock ? new Date(clock.due) : null;
}

/** "senest onsdag den 25. november"; nothing once it has passed, since a promise that was broken is not repeated. */
function byWhen(due: Date | null, { now }: Today, { request }: Words): string | null {
  return due && due > now ? request.steps.until(nearDate(due, now)) : null;
}

function hasBall({ standing, actor, chart }: ReadRequest, person: SignedIn): boolean {
  switch (standing.ball) {
    case "consultant":
      return actor.relations.includes("consultant") && chart.assigneeId === person.id;
    case "triage":
      return actor.relations.includes("triage");
    case "requester":
      return actor.relations.includes("requester");
    case "leader":
      return actor.relations.includes("leader");
    default:
      return false;
  }
}

function ballOf(
  { standing, requester, assignee }: ReadRequest,
  mine: boolean,
  unit: boolean,
  { vocabulary }: Words,
): RequestView["ball"] {
  if (mine) return { you: true };
  if (standing.ball === "requester" && unit) return { name: requester.name };
  if (standing.ball === "consultant" && assignee) return { name: assignee.name };
  return { name: standing.ball ? vocabulary.ballLabels[standing.ball] : "" };
}

function backFrom({ standing, actor }: ReadRequest, person: SignedIn, { request }: Words): RequestView["back"] {
  if (actor.relations.includes("requester")) return { to: paths.requests, label: request.back.requests };
  const works = person.roles.some((role) => role === "CONSULTANT" || role === "TRIAGE" || role === "UNIT_MANAGER");
  if (works && standing.state === "screening") return { to: paths.triage, label: request.back.triage };
  return works ? { to: paths.queue, label: request.back.queue } : { to: paths.requests, label: request.back.requests };
}

function metaOf(request: ReadRequest, unit: boolean, { vocabulary }: Words): string[] {
  const type = vocabulary.typeLabels[request.chart.type];
  if (!unit) return [type];
  return [type, `${request.requester.name}, ${request.unit.name}`];
}

function tagsOf(request: ReadRequest, person: SignedIn, unit: boolean, words: Words): RequestView["tags"] {
  const tags: { tone: "fjord" | "rav" | "red"; words: string }[] = [];
  const open = request.standing.ball !== null;
  if (open && request.standing.escalation === "acute" && unit) tags.push({ tone: "red", words: words.request.acute });
  if (open && request.standing.notification === "open" && unit) tags.push({ tone: "rav", words: words.request.notificationOpen });
  if (open && request.chart.urgency === "TODAY" && request.standing.state === "screening") {
    tags.push({ tone: "rav", words: words.request.urgent });
  }
  if (request.participants.some(({ personId }) => personId === person.id))
    tags.push({ tone: "fjord", words: words.request.sharedWithYou });
  return tags.slice(0, 2);
}

function deadlineOf(request: ReadRequest, unit: boolean, today: Today, words: Words): RequestView["deadline"] {
  const { standing, stateSince } = request;
  if (standing.ball === null) return null;
  const dueAt = standing.due ? new Date(standing.due.at) : null;
  const paused =
    standing.state === "awaitingRequester" || standing.state === "adviceSent" || standing.state === "awaitingApproval";
  // The requester's own deadline does not pause for the requester.
  const facts =
    unit || !paused ? { state: standing.state, dueAt, stateSince } : { state: "advising" as State, dueAt, stateSince };
  const promised = unit ? null : promisedContact(request);
  if (promised) {
    const shown = deadlineShown(
      { ...facts, dueAt: promised },
      today,
      { ...words.request.pausedFor, followUp: words.queue.followUp },
      true,
    );
    return { label: words.request.due.firstContact ?? words.request.paused, words: shown };
  }
  if (!unit && !dueAt) return null;
  const shown = deadlineShown(facts, today, { ...words.request.pausedFor, followUp: words.queue.followUp }, true);
  const name = standing.due?.name;
  return {
    label: (unit && paused) || !name ? words.request.paused : (words.request.due[name] ?? words.request.paused),
    words: shown,
  };
}

/** What must be settled before the request can be closed, told before anybody tries. */
function notesOf(request: ReadRequest, unit: boolean, { request: words }: Words): string[] {
  if (!unit || !request.actor.relations.includes("consultant")) return [];
  const why = hindrance(request.chart, request.actor, "close");
  if (why === "notification-open") return [words.notYetPossible.notification];
  if (why === "contact-or-advice-missing" && request.standing.state !== "clarifying") return [words.notYetPossible.contact];
  return [];
}

function timelineFor(request: ReadRequest, person: SignedIn, unit: boolean, today: Today, words: Words): RequestView["timeline"] {
  const names = new Map(request.names);
  names.set(request.requester.id, unit ? request.requester.name : firstNameOf(request.requester.name));
  return timelineOf(
    request.events.map((event) => ({
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
      requesters: [request.requesterId, ...request.chart.coRequesterIds],
      now: today.now,
    },
    { request: words.request, vocabulary: words.vocabulary, events: eventsWords() },
    ({ type, data }) => (type === "submit" ? firstAssignee(data) : null),
  );
}

/** Who got a request the moment it was sent: the best candidate, unless a person had to look first. */
function firstAssignee(data: Record<string, unknown>): string | null {
  type Opened = { opening?: { personFirst?: unknown[]; ranking?: { candidates?: { consultantId: string }[] } } };
  const { opening } = data as Opened;
  return (opening?.personFirst?.length ?? 0) > 0 ? null : (opening?.ranking?.candidates?.[0]?.consultantId ?? null);
}

function sayOf(request: ReadRequest, unit: boolean, { request: { say } }: Words): SayView | null {
  const { offered, number, standing, assignee } = request;
  const step = (slug: string, label: string) => ({ to: paths.step(number, slug), label });
  if (unit) {
    const name = firstNameOf(request.requester.name);
    if (offered.includes("ask")) {
      return {
        label: say.toRequester(name),
        hint: say.toRequesterHint,
        isNext: false,
        ways: [step("spoerg", say.ask), ...(offered.includes("addMessage") ? [step("besked", say.message)] : [])],
      };
    }
    if (!offered.includes("addMessage")) return null;
    return { label: say.toRequester(name), hint: say.messageHint, isNext: false, ways: [step("besked", say.messageOnly)] };
  }
  const name = assignee?.name ?? null;
  if (offered.includes("reply")) {
    const asked = standing.state === "awaitingRequester";
    return {
      label: asked && name ? say.answer(name) : name ? say.toConsultant(name) : say.toUnit,
      hint: asked ? say.answerHint : say.afterAdvice,
      isNext: asked,
      ways: [step("svar", asked ? say.reply : say.messageOnly)],
    };
  }
  if (!offered.includes("addMessage")) return null;
  return {
    label: name ? say.toConsultant(name) : say.toUnit,
    hint: say.toConsultantHint,
    isNext: false,
    ways: [step("besked", say.messageOnly)],
  };
}
