/**
 * What the chart is told and what it answers (docs/architecture.md 1). Instants are ISO 8601 strings in UTC, dates are
 * `YYYY-MM-DD` in Europe/Copenhagen. Everything here is data that survives JSON.
 */
import type {
  AdvicePart,
  AgeGroup,
  Ball,
  ChecklistItem,
  ContactKind,
  DeclineReason,
  ExclusionReason,
  FilingDecision,
  FollowUpEnd,
  Goal,
  HandBackReason,
  NotificationTalkOutcome,
  Outcome,
  PersonFirstRule,
  RequestType,
  State,
  Theme,
  Urgency,
} from "./vocabulary.ts";

export type Instant = string;
export type PlainDate = string;

/** What a person is to one request; a `reader` had it until an absence began, and may still read it. Roles become relations in one place (app/consultations/relations.server.ts). */
export const relations = [
  "requester",
  "coRequester",
  "consultant",
  "coAdviser",
  "reader",
  "triage",
  "unitManager",
  "leader",
  "system",
] as const;
export type Relation = (typeof relations)[number];

/** Who sends an event: the person (null for the system) and everything that the person is to this request. */
export type Actor = { id: string | null; relations: readonly Relation[] };
export const system: Actor = { id: null, relations: ["system"] };

/** The ranking as it was computed when it was computed; kept with the request (docs/domain/workflow.md 3.3). */
export type Ranking = {
  candidates: readonly Candidate[];
  excluded: readonly { consultantId: string; reason: ExclusionReason }[];
};
/** Factors are 0 to 1; the score is 0 to 100. */
export type Candidate = {
  consultantId: string;
  score: number;
  factors: { competence: number; continuity: number; district: number; capacity: number };
};

export type Escalation = "none" | "acute";
export type NotificationFlag = "none" | "open" | "discussed";

/** A deadline that runs has a due instant; one that pauses has the working minutes that were left. */
export type Clock = { due: Instant } | { minutesLeft: number };
/**
 * The deadlines of docs/domain/deadlines.md 3.7. `plan` is the agreed plan or the plan's next date; `nextStep` covers work that no other does;
 * `wrapUp` is the three days to close.
 */
export type DeadlineName =
  | "firstLook"
  | "accept"
  | "firstContact"
  | "plan"
  | "firstAdvice"
  | "nextStep"
  | "wrapUp"
  | "followUp"
  | "approval";

/**
 * Timers (docs/architecture.md 1, idea 3). Those named after a deadline ring `deadlinePassed` (but `accept` rings `acceptTimeout`,
 * `approval` rings `approvalOverdue`, `followUp` rings `followUpDue`). `overdueForManager` rings `deadlinePassed` again, a working
 * day later. The survey's timers belong to app/evaluation and are no events of the chart.
 */
export const timerNames = [
  "firstLook",
  "accept",
  "firstContact",
  "plan",
  "firstAdvice",
  "nextStep",
  "wrapUp",
  "followUp",
  "approval",
  "reminderFirst",
  "reminderSecond",
  "replyOverdue",
  "closingDue",
  "overdueForManager",
  "survey",
  "threeMonths",
  "retention",
] as const;
export type TimerName = (typeof timerNames)[number];

/** Letters of docs/domain/workflow.md 3.8, named after what the reader learns. */
export const letterNames = [
  "request-received", // M1
  "request-awaits-triage", // M2
  "consultant-proposed", // M3
  "consultant-accepted", // M4
  "question-asked", // M5
  "requester-replied", // M6
  "advice-is-ready", // M7
  "follow-up-due", // M8
  "text-removed", // M9
  "approval-asked", // M10
  "request-closed", // M11
  "request-redirected", // M12
  "request-declined", // M13
  "urgent", // M14
  "deadline-passed", // M15
  "still-waiting", // M16
  "survey", // M17
  "three-months", // M18
  "consultant-absent", // M19
  "consultant-missing", // M19 while nobody has taken over yet
  "consultant-changed", // M19 for another reason than absence
  "consultant-left", // the unit manager learns that a request has lost its consultant
  "soon-anonymised", // M20
  "consultant-proposed-urgent", // M3 where the requester waits to be rung
  "approval-answered", // the requester learns that the leader has approved
  "approval-declined", // the requester learns that the leader has not approved
  "leader-missing", // the requester learns that nobody can be asked to approve
  "decline-proposed", // the unit manager has a proposal to decline before them
  "co-requester-invited", // a colleague is asked to join
] as const;
export type LetterName = (typeof letterNames)[number];
/** `triage`, `unitManager` and `leader` are resolved to people by the one writer; a person id names one person. */
export type Recipient = { personId: string } | { role: "triage" | "unitManager" | "leader" };
export type LetterOwed = { letter: LetterName; to: Recipient };

/** Free text that came with an event. Lives in rows of its own, never in the event. */
export type TextKind = PlainTextKind | `advice.${AdvicePart}`;
/** Every kind but the parts of the advice. */
export type PlainTextKind =
  | "agreement"
  | "question"
  | "message"
  | "reply"
  | "note"
  | "contactNote"
  | "reason"
  | "explanation"
  | "checklistNote";
/** `unit`: consultants and triage only. `everyone`: the requester's side too. */
export type Audience = "everyone" | "unit";
export type TextToKeep = { kind: TextKind; audience: Audience; body: string };

/** Where an active choice let a `warn` of the detector through: field and rule, never the text (docs/domain/detection.md 6.2). */
export type WarnOverride = { field: string; kind: "cpr" | "email" | "phone" | "address" | "name" };

export type Classification = { type: RequestType; themes: readonly Theme[]; ages: readonly AgeGroup[] };

/** All that the chart knows of one request. Stored as JSON beside flat columns that serve the queries. */
export type Consultation = Classification & {
  number: string;
  /** Grows by one with every event; the first event is version 1. */
  version: number;
  /** The machine's persisted snapshot: states, history, and the finite facts that guards read. */
  snapshot: unknown;
  urgency: Urgency;
  /** The day on which a result is needed, where one is asked for. */
  neededOn?: PlainDate;
  requesterId: string;
  requesterUnitId: string;
  /** School staff: the requester's own clock pauses in school holidays (docs/domain/deadlines.md 3.7). */
  requesterAtSchool: boolean;
  leaderInvolved: boolean | null;
  assigneeId: string | null;
  /** The consultant whose name the requester has been told by an accept; decides on M19. */
  knownConsultantId: string | null;
  ranking: Ranking;
  personFirst: readonly PersonFirstRule[];
  /** Consultants who handed the request back or let it lie; they are not proposed again. */
  handedBackBy: readonly string[];
  coAdviserIds: readonly string[];
  coRequesterIds: readonly string[];
  /** Consultants who had it when an absence of theirs began: they may read it and do nothing. */
  readerIds?: readonly string[];
  /** The leader who was asked last; null while nobody has been, or when all leaders of the unit were. */
  askedLeaderId: string | null;
  checklist: Partial<Record<ChecklistItem, "YES" | "NO">>;
  submittedAt: Instant;
  /** From when the unit's deadlines count: the submission, or the last time it was opened again. */
  countsFrom: Instant;
  /** By how much pauses have moved them since then: whole working days, in working minutes. */
  pausedSince: number;
  /** What moved the dates that the requester was promised, in order of time; left out while nothing has. */
  moved?: readonly Move[];
  assignedAt: Instant | null;
  stateSince: Instant;
  clocks: Partial<Record<DeadlineName, Clock>>;
  /** Timers that stand now; the same as the rows. */
  timers: Partial<Record<TimerName, Instant>>;
  followUpDate: PlainDate | null;
  followUpProposedBy: "requester" | "consultant" | null;
  overdueSince: Instant | null;
  noReplySince: Instant | null;
  declineProposed: DeclineReason | null;
  /** Sent versions of the advice. */
  adviceVersions: number;
  contacts: number;
  minutes: number;
  filing: FilingDecision | null;
  outcome: Outcome | null;
  goals: readonly Goal[];
  offers: readonly string[];
  redirectedTo: string | null;
  declineReason: DeclineReason | null;
  notificationOutcome: NotificationTalkOutcome | "REQUESTER_WITHDREW" | null;
  closedAt: Instant | null;
  retentionHold: boolean;
  continuesNumber: string | null;
  figures: Figures;
};

/** Measured when it happens, in working minutes without the time spent waiting for the requester (docs/architecture.md 7). */
export type Figures = {
  firstContactAt: Instant | null;
  minutesToFirstContact: number | null;
  firstContactInTime: boolean | null;
  firstAdviceAt: Instant | null;
  minutesToFirstAdvice: number | null;
  firstAdviceInTime: boolean | null;
  /** Working minutes spent in states that pause the unit's deadlines, so far. */
  minutesPaused: number;
};

/**
 * Every event carries when it happened; none of its data is free text but what stands under `texts`. A fresh ranking, where an
 * event may carry one, takes the place of the stored one.
 */
type Event<Type extends string, Data = unknown, Texts extends TextKind = never> = {
  type: Type;
  at: Instant;
  texts?: { [kind in Texts]?: string };
  overrides?: readonly WarnOverride[];
} & Data;

/** Why a request goes to another consultant, where it is told: an absence, or that the consultant works here no longer. */
export type WhyAnother = "absence" | "leaving";

/** What a new request carries; the ranking is data, so that a replay never depends on today's roster. */
export type Opening = Classification & {
  number: string;
  urgency: Urgency;
  neededOn?: PlainDate;
  requesterId: string;
  requesterUnitId: string;
  requesterAtSchool: boolean;
  leaderInvolved: boolean | null;
  notificationOpen: boolean;
  ranking: Ranking;
  personFirst: readonly PersonFirstRule[];
  continuesNumber?: string | null;
  /** False where a leader must approve and the requester's unit has none to ask. */
  leaderToAsk?: boolean;
};

export type ConsultationEvent =
  | Event<"submit", { opening: Opening }>
  | Event<
      "register",
      {
        opening: Opening;
        consultantId: string;
        /** The talk that is registered; a written advice that came of it stands under `texts`. */
        contact?: { kind: ContactKind; date: PlainDate; minutes: number };
        /** Whoever took the call has a private relation to somebody in it (forvaltningsloven § 3). */
        conflict?: boolean;
      },
      "contactNote" | "advice.advice"
    >
  | Event<"answerChecklist", { answers: Partial<Record<ChecklistItem, "YES" | "NO">> }, "checklistNote">
  | Event<"correctClassification", { classification: Classification; ranking: Ranking }>
  | Event<"escalateAcute", { calledAt: Instant | null }, "reason">
  | Event<"endEscalation", { calledAt: Instant | null }, "reason">
  | Event<"openNotification">
  | Event<"recordNotificationTalk", { outcome: NotificationTalkOutcome; talkedAt: Instant }>
  /** Without a name every leader of the unit is asked. Whoever of them answers, answers for the unit. */
  | Event<"needsLeaderApproval", { leaderId?: string | null }>
  | Event<"leaderApproved", { ranking: Ranking; personFirst: readonly PersonFirstRule[] }>
  | Event<"leaderDeclined", unknown, "reason">
  | Event<"approvalOverdue">
  | Event<"assign", { consultantId: string; notificationLookedAt: boolean; ranking?: Ranking }, "reason">
  | Event<"reassign", { consultantId: string; ranking?: Ranking; because?: WhyAnother }, "reason">
  | Event<"consultantAbsent", { ranking: Ranking; because?: WhyAnother }>
  | Event<"accept">
  | Event<"consultantDecline", { reason: HandBackReason }, "reason">
  | Event<"acceptTimeout">
  | Event<"logContact", { kind: ContactKind; date: PlainDate; minutes: number }, "contactNote">
  | Event<"addMessage", unknown, "message">
  | Event<"addNote", unknown, "note">
  | Event<"clarified", { planDate: PlainDate | null }, "agreement">
  | Event<"questionArises">
  | Event<"ask", unknown, "question">
  | Event<"reply", unknown, "reply">
  | Event<"resume">
  | Event<"reminderDue", { reminder: "first" | "second" }>
  | Event<"replyOverdue">
  /** `followUp`: the date on which the advice promises to follow up; none, or a version from before that was kept (undefined). */
  | Event<"sendAdvice", { offers: readonly string[]; followUp?: PlainDate | null }, `advice.${AdvicePart}`>
  | Event<"confirmAdvice">
  | Event<"closingDue">
  | Event<"proposeFollowUp", { date: PlainDate }>
  | Event<"confirmFollowUp">
  | Event<"followUpDue">
  | Event<"addCoAdviser", { personId: string }>
  | Event<"removeCoAdviser", { personId: string }>
  /** `told`: a letter was sent to their address before they had an account. */
  | Event<"inviteCoRequester", { personId: string; sameMunicipality: boolean; told?: boolean }>
  | Event<"removeCoRequester", { personId: string }>
  | Event<"redact", { textIds: readonly string[] }, "reason">
  | Event<"deadlinePassed", { deadline: DeadlineName; forManager: boolean }>
  | Event<"decideFiling", { filing: FilingDecision }, "reason">
  /** `followUp`: what became of one that the advice promised and whose date nobody reached. */
  | Event<
      "close",
      { outcome: Outcome; minutes: number; goals: readonly Goal[]; offers: readonly string[]; followUp?: FollowUpEnd }
    >
  | Event<"withdraw", unknown, "reason">
  | Event<"redirect", { offer: string }, "explanation">
  | Event<"proposeDecline", { reason: DeclineReason }, "explanation">
  | Event<"declineConfirmed", { reason: DeclineReason }, "explanation">
  | Event<"reopen", { ranking: Ranking; sameConsultantEligible: boolean }, "reason">
  | Event<"retentionDue">;
export type EventType = ConsultationEvent["type"];
export type EventOf<Type extends EventType> = Extract<ConsultationEvent, { type: Type }>;

/** What the append-only log keeps: the event without its texts, who sent it, and which kinds of text came with it. */
export type RecordedEvent = {
  version: number;
  type: EventType;
  at: Instant;
  actorId: string | null;
  relation: Relation;
  data: Record<string, unknown>;
  textKinds: readonly TextKind[];
};

/** Why an event was refused. Put into Danish in one place (app/text/da/refusals.ts). */
export const refusalReasons = [
  "not-permitted",
  "own-request",
  "not-in-this-state",
  "inner-event",
  "not-this-type",
  "type-unknown",
  "approval-missing",
  "scope-not-approved",
  "reason-missing",
  "text-missing",
  "candidate-excluded",
  "notification-not-looked-at",
  "notification-open",
  "filing-undecided",
  "contact-missing",
  "contact-or-advice-missing",
  "agreement-missing",
  "outcome-not-here",
  "manager-only",
  "date-out-of-range",
  "number-out-of-range",
  "not-proposed",
  "other-side-must-confirm",
  "other-municipality",
  "closed-too-long",
  "on-hold",
  "requester-wrote",
  "identifiers",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];
export type Refusal = { reason: RefusalReason; state: State | null; field?: string };

export type Decision =
  | {
      ok: true;
      next: Consultation;
      event: RecordedEvent;
      texts: readonly TextToKeep[];
      letters: readonly LetterOwed[];
      timers: { set: readonly { name: TimerName; due: Instant }[]; remove: readonly TimerName[] };
      /** Texts to destroy: ids of rows. `all` when the request is anonymised. */
      erase: readonly string[] | "all";
    }
  | { ok: false; refusal: Refusal };

/** What moved promised dates, and when: an answer of the requester or of the leader was waited for, or the request was given another type. */
export type Move = { at: Instant; by: "requester" | "leader" | "type" };

/** What the queries need of a consultation, read off the snapshot; the flat columns beside it (a test holds them equal). */
export type Standing = {
  state: State;
  escalation: Escalation;
  notification: NotificationFlag;
  ball: Ball | null;
  /** The deadline that counts now; null when it pauses without a date or nobody owes anything. */
  due: { name: DeadlineName | TimerName; at: Instant } | null;
};
