/** What an event must bring with it, beyond what the chart's guards ask of the state: the rest of the column "Guard". */
import { addDays, addMonths, dayNumber } from "#workflows/calendar/dates.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { nextInRanking } from "./changes.ts";
import { FOLLOW_UP_MONTHS, REOPEN_DAYS, workingDays } from "./deadlines.ts";
import type {
  Consultation,
  ConsultationEvent,
  EventOf,
  EventType,
  Instant,
  PlainDate,
  Ranking,
  RefusalReason,
  Relation,
  TextKind,
} from "./model.ts";
import { says } from "./texts.ts";
import { timerOf } from "./timers.ts";
import type { DeclineReason } from "./vocabulary.ts";

export type Missing = { reason: RefusalReason; field?: string } | null;
type Demand<Type extends EventType> = (event: EventOf<Type>, now: Consultation, relation: Relation) => Missing;
type Demands = { [type in EventType]?: Demand<type> };

/** How far ahead a plan's date can lie, in months. */
const PLAN_MONTHS = 12;
/** Clock skew, milliseconds: bells ring by the queue's clock, events carry the application's. A minute early is in time. */
const EARLY_MS = 60_000;

/** What is missing or impossible in an event that the state takes; null when nothing is. */
export function whatIsMissing(event: ConsultationEvent, now: Consultation, relation: Relation): Missing {
  const timer = timerOf(event);
  if (timer) {
    const due = now.timers[timer];
    if (!due || Date.parse(due) - Date.parse(event.at) > EARLY_MS) return { reason: "not-in-this-state" };
  }
  const demand = demands[event.type] as
    | ((event: ConsultationEvent, now: Consultation, relation: Relation) => Missing)
    | undefined;
  return demand?.(event, now, relation) ?? null;
}

/** Whether a text is an instant that rules can count with. */
export function isInstant(text: string): boolean {
  const year = Number.isNaN(Date.parse(text)) ? 0 : new Date(text).getUTCFullYear();
  return year >= 2000 && year < 3000 && /^\d{4}-\d\d-\d\dT/.test(text);
}

const dayOf = (at: Instant): PlainDate => copenhagenDate(new Date(at));
const missing = (reason: RefusalReason, field?: string): Missing => ({ reason, field });
const outOfRange = (field: string): Missing => missing("date-out-of-range", field);

const text = (event: ConsultationEvent, kind: TextKind): Missing => (says(event, kind) ? null : missing("text-missing", kind));
const reason = (event: ConsultationEvent): Missing => (says(event, "reason") ? null : missing("reason-missing", "reason"));
const amount = (minutes: number): Missing =>
  Number.isInteger(minutes) && minutes >= 0 && minutes <= 100_000 ? null : missing("number-out-of-range", "minutes");
/** An instant that has been; null stands for none and is in order. */
const past = (instant: Instant | null, at: Instant, field: string): Missing =>
  instant === null || (isInstant(instant) && Date.parse(instant) <= Date.parse(at)) ? null : outOfRange(field);
/** A date after today and at most so many calendar months ahead. */
const ahead = (date: PlainDate | null, at: Instant, months: number, field: string): Missing =>
  date !== null && isDate(date) && date > dayOf(at) && date <= addMonths(dayOf(at), months) ? null : outOfRange(field);

function isDate(date: PlainDate): boolean {
  try {
    dayNumber(date);
    return true;
  } catch {
    return false;
  }
}

/** Whoever is to be given a request must be a candidate in the ranking and not have handed it back. */
function candidate(consultantId: string, ranking: Ranking, now: Consultation): Missing {
  const listed = ranking.candidates.some((one) => one.consultantId === consultantId);
  const involved = [now.requesterId, ...now.coRequesterIds, ...now.handedBackBy];
  return listed && !involved.includes(consultantId) ? null : missing("candidate-excluded", "consultantId");
}

const demands: Demands = {
  // An answer of the first look is reason enough.
  escalateAcute: (event, { checklist }) =>
    (checklist.ACUTE_DANGER === "YES" ? null : reason(event)) ?? past(event.calledAt, event.at, "calledAt"),
  endEscalation: (event, { checklist }) =>
    (checklist.ACUTE_DANGER === "NO" ? null : reason(event)) ?? past(event.calledAt, event.at, "calledAt"),
  recordNotificationTalk: (event) => past(event.talkedAt, event.at, "talkedAt"),
  answerChecklist: ({ answers }, now, relation) => {
    if (answers.SCOPE === undefined) return null;
    if (relation !== "unitManager") return missing("manager-only", "SCOPE");
    return now.type === "ANALYSIS_EVALUATION" ? null : missing("not-this-type", "SCOPE");
  },
  needsLeaderApproval: ({ leaderId }, now) =>
    leaderId && [now.requesterId, ...now.coRequesterIds].includes(leaderId) ? missing("candidate-excluded", "leaderId") : null,
  leaderDeclined: reason,
  assign: (event, now) => {
    const ranking = event.ranking ?? now.ranking;
    const first = nextInRanking({ ranking, handedBackBy: now.handedBackBy });
    return candidate(event.consultantId, ranking, now) ?? (event.consultantId === first ? null : reason(event));
  },
  reassign: (event, now) => {
    if (event.consultantId === now.assigneeId) return missing("candidate-excluded", "consultantId");
    return candidate(event.consultantId, event.ranking ?? now.ranking, now) ?? reason(event);
  },
  logContact: (event, now) => {
    const { date, at } = event;
    const possible = isDate(date) && date <= dayOf(at) && date >= dayOf(now.submittedAt);
    return possible ? amount(event.minutes) : outOfRange("date");
  },
  addMessage: (event) => text(event, "message"),
  addNote: (event) => text(event, "note"),
  clarified: (event, now) => {
    if (!says(event, "agreement")) return missing("agreement-missing", "agreement");
    // Where the advice comes by plan, the plan has a date.
    const optional = workingDays[now.type].plan === null;
    return optional && event.planDate === null ? null : ahead(event.planDate, event.at, PLAN_MONTHS, "planDate");
  },
  ask: (event) => text(event, "question"),
  reply: (event) => text(event, "reply"),
  sendAdvice: (event) =>
    text(event, "advice.advice") ?? (event.followUp ? ahead(event.followUp, event.at, FOLLOW_UP_MONTHS, "followUp") : null),
  proposeFollowUp: (event) => ahead(event.date, event.at, FOLLOW_UP_MONTHS, "date"),
  confirmFollowUp: (event, now) => ahead(now.followUpDate, event.at, FOLLOW_UP_MONTHS, "date"),
  addCoAdviser: ({ personId }, now) =>
    [now.requesterId, now.assigneeId, ...now.coRequesterIds].includes(personId)
      ? missing("candidate-excluded", "personId")
      : null,
  inviteCoRequester: ({ personId, sameMunicipality }, now) => {
    if (!sameMunicipality) return missing("other-municipality", "personId");
    const { requesterId, assigneeId, coAdviserIds, coRequesterIds, readerIds = [] } = now;
    const involved = [requesterId, assigneeId, ...coAdviserIds, ...coRequesterIds, ...readerIds].includes(personId);
    return involved ? missing("candidate-excluded", "personId") : null;
  },
  redact: (event) => reason(event) ?? (event.textIds.length > 0 ? null : missing("text-missing", "textIds")),
  // A deadline that no timer rings for, such as one with an event of its own, passes without a word.
  deadlinePassed: (event) => (timerOf(event) ? null : missing("not-in-this-state")),
  decideFiling: (event) => (event.filing === "NOT_RELEVANT" ? reason(event) : null),
  close: (event) => amount(event.minutes),
  redirect: (event) => (event.offer.trim() === "" ? missing("text-missing", "offer") : text(event, "explanation")),
  proposeDecline: (event, _now, relation) => managerOnly(event.reason, relation) ?? text(event, "explanation"),
  declineConfirmed: (event, _now, relation) => managerOnly(event.reason, relation) ?? text(event, "explanation"),
  reopen: ({ at }, { closedAt }) => {
    const last = closedAt && addDays(dayOf(closedAt), REOPEN_DAYS);
    return last && dayOf(at) <= last ? null : missing("closed-too-long");
  },
  retentionDue: (_event, { retentionHold }) => (retentionHold ? missing("on-hold") : null),
};

/** Only the manager can say that the unit has no time (docs/domain/workflow.md 3.6). */
function managerOnly(code: DeclineReason, relation: Relation): Missing {
  return code === "NO_CAPACITY" && relation !== "unitManager" ? missing("manager-only", "reason") : null;
}
