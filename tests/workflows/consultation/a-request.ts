import { copenhagenInstant } from "#workflows/calendar/working-time.ts";
import type { CalendarSettings } from "#workflows/consultation/deadlines.ts";
import { decide, standing } from "#workflows/consultation/decide.ts";
import {
  type Actor,
  type Consultation,
  type ConsultationEvent,
  type Decision,
  type EventType,
  type Instant,
  type LetterOwed,
  type Opening,
  type Ranking,
  type Refusal,
  type Relation,
  system,
  type TimerName,
} from "#workflows/consultation/model.ts";
import { eventOf } from "#workflows/consultation/timers.ts";
import type { State } from "#workflows/consultation/vocabulary.ts";

/** The people of these stories. */
export const teacher: Actor = { id: "laerke", relations: ["requester"] };
export const sofie: Actor = { id: "sofie", relations: ["consultant"] };
export const nabil: Actor = { id: "nabil", relations: ["consultant"] };
export const karla: Actor = { id: "karla", relations: ["consultant"] };
export const triage: Actor = { id: "tina", relations: ["triage"] };
export const manager: Actor = { id: "stefan", relations: ["unitManager", "triage"] };
export const leader: Actor = { id: "sander", relations: ["leader"] };
export { system };

const factors = { competence: 1, continuity: 0, district: 0, capacity: 1 };
/** Sofie first, then Nabil, then Karla; Emil is absent. */
export const ranking: Ranking = {
  candidates: [
    { consultantId: "sofie", score: 80, factors },
    { consultantId: "nabil", score: 60, factors },
    { consultantId: "karla", score: 40, factors },
  ],
  excluded: [{ consultantId: "emil", reason: "ABSENT" }],
};

/** An ordinary request: a teacher asks about worrying absence and can wait three days. */
export const anOpening: Opening = {
  number: "TK-2026-00042",
  type: "SPARRING",
  themes: ["ABSENCE"],
  ages: ["A12_14"],
  urgency: "THREE_DAYS",
  requesterId: "laerke",
  requesterUnitId: "fyrreskolen",
  requesterAtSchool: false,
  leaderInvolved: null,
  notificationOpen: false,
  ranking,
  personFirst: [],
};

/** A date and a time in Copenhagen, "2026-03-02 10:00", as an instant. */
export function on(dateAndTime: string): Instant {
  const [date = "", time = "10:00"] = dateAndTime.split(" ");
  return copenhagenInstant(date, time).toISOString();
}

type Taken = Extract<Decision, { ok: true }>;
type Given<Event> = Event extends ConsultationEvent ? Omit<Event, "at"> : never;
type Later = Given<Exclude<ConsultationEvent, { type: "submit" | "register" }>>;

/** A request that things happen to, one after the other; the clock stands where it was last set. */
export class Story {
  consultation: Consultation;
  last: Taken;
  readonly decisions: Taken[];

  constructor(
    decision: Decision,
    public clock: Instant,
    readonly calendar: CalendarSettings = {},
  ) {
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.reason} ${decision.refusal.field ?? ""}`);
    this.last = decision;
    this.decisions = [decision];
    this.consultation = decision.next;
  }

  /** Sets the clock: "2026-03-02 10:00" in Copenhagen. */
  at(dateAndTime: string): this {
    this.clock = on(dateAndTime);
    return this;
  }

  try(actor: Actor, event: Later): Decision {
    return decide(this.consultation, { ...event, at: this.clock } as ConsultationEvent, actor, this.calendar);
  }

  does(actor: Actor, event: Later): this {
    const decision = this.try(actor, event);
    if (!decision.ok) throw new Error(`${event.type} refused: ${decision.refusal.reason} ${decision.refusal.field ?? ""}`);
    this.last = decision;
    this.decisions.push(decision);
    this.consultation = decision.next;
    return this;
  }

  refusal(actor: Actor, event: Later): Refusal["reason"] | "taken" {
    const decision = this.try(actor, event);
    return decision.ok ? "taken" : decision.refusal.reason;
  }

  /** Rings a timer at the moment when it is due. */
  rings(name: TimerName): this {
    const due = this.consultation.timers[name];
    if (!due) throw new Error(`no timer ${name} stands`);
    this.clock = due;
    return this.does(system, rung(name, this.consultation));
  }

  /** Lets time pass: rings everything that is due until then, in order. Answers the letters that were owed meanwhile. */
  passes(until: string): LetterOwed[] {
    const end = on(until);
    const letters: LetterOwed[] = [];
    for (;;) {
      const [next] = (Object.entries(this.consultation.timers) as [TimerName, Instant][])
        .filter(([name, due]) => due <= end && name !== "survey" && name !== "threeMonths")
        .sort(([, one], [, other]) => (one < other ? -1 : 1));
      if (!next) break;
      this.rings(next[0]);
      letters.push(...this.last.letters);
    }
    this.clock = end;
    return letters;
  }

  get state(): State {
    return standing(this.consultation).state;
  }

  get letters(): string[] {
    return this.last.letters.map(({ letter, to }) => `${letter} to ${"role" in to ? to.role : to.personId}`);
  }

  /** The deadline that counts now, as Copenhagen reads it. */
  get due(): string | null {
    const { due } = standing(this.consultation);
    return due && `${due.name} ${local(due.at)}`;
  }
}

/** An instant as Copenhagen reads it: "2026-03-02 10:00". */
export function local(instant: Instant): string {
  return new Date(instant).toLocaleString("sv-SE", { timeZone: "Europe/Copenhagen", dateStyle: "short", timeStyle: "short" });
}

/** The event that a timer sends. */
function rung(name: TimerName, request: Consultation): Later {
  const event = eventOf(name, request);
  if (!event) throw new Error(`${name} is no event of the chart`);
  return event;
}

/** Submits: by default on Monday 2 March 2026 at 10:00. */
export function submitted(given: Partial<Opening> = {}, when = "2026-03-02 10:00", calendar: CalendarSettings = {}): Story {
  const opening = { ...anOpening, ...given };
  const actor: Actor = { id: opening.requesterId, relations: ["requester"] };
  return new Story(decide(null, { type: "submit", at: on(when), opening }, actor, calendar), on(when), calendar);
}

/** Accepted by Sofie the same morning. */
export function clarifying(given: Partial<Opening> = {}, when?: string, calendar?: CalendarSettings): Story {
  return submitted(given, when, calendar).does(sofie, { type: "accept" });
}

export const called = (date = "2026-03-02") => ({ type: "logContact", kind: "PHONE", date, minutes: 30 }) as const;
export const agreed = (planDate: string | null = null) =>
  ({ type: "clarified", planDate, texts: { agreement: "Vi ser på fraværet sammen." } }) as const;
export const asked = { type: "ask", texts: { question: "Hvor længe har det stået på?" } } as const;
export const replied = { type: "reply", texts: { reply: "Siden efterårsferien." } } as const;
export const advised = { type: "sendAdvice", offers: [], texts: { "advice.advice": "Tegn en almindelig uge." } } as const;
export const filed = { type: "decideFiling", filing: "FILE" } as const;
export const closes = { type: "close", outcome: "ADVICE_GIVEN", minutes: 60, goals: [], offers: [] } as const;

/** Talked through by telephone and agreed on: advising. */
export function advising(given: Partial<Opening> = {}, when?: string, calendar?: CalendarSettings): Story {
  const story = clarifying(given, when, calendar);
  return story.does(sofie, called(when?.slice(0, 10))).does(sofie, agreed());
}

/** A request in each of the states, on Monday 2 March 2026. */
export const inState: Readonly<Record<State, () => Story>> = {
  screening: () => submitted({ personFirst: ["MODE_CONFIRM"] }),
  awaitingApproval: () =>
    submitted({ type: "METHOD_DEVELOPMENT", leaderInvolved: false }).does(triage, { type: "needsLeaderApproval" }),
  assigned: () => submitted(),
  clarifying: () => clarifying(),
  advising: () => advising(),
  awaitingRequester: () => advising().does(sofie, asked),
  adviceSent: () => advising().does(sofie, advised),
  followUpAgreed: () =>
    advising().does(sofie, { type: "proposeFollowUp", date: "2026-04-15" }).does(teacher, { type: "confirmFollowUp" }),
  wrappingUp: () => advising().does(sofie, advised).does(teacher, { type: "confirmAdvice" }),
  completed: () => advising().does(sofie, advised).does(sofie, filed).does(sofie, closes),
  redirected: () =>
    inState.screening().does(triage, { type: "redirect", offer: "PPR", texts: { explanation: "PPR kan hjælpe jer videre." } }),
  declined: () =>
    inState
      .screening()
      .does(triage, { type: "proposeDecline", reason: "NOT_OUR_FIELD", texts: { explanation: "Det hører til HR." } })
      .does(manager, { type: "declineConfirmed", reason: "NOT_OUR_FIELD", texts: { explanation: "Det hører til HR." } }),
  withdrawn: () => submitted().does(teacher, { type: "withdraw" }),
  anonymised: () => inState.completed().rings("retention"),
};

/** One well-formed example of every later event, whoever sends it and wherever it fits. */
export const examples: Readonly<Record<Exclude<EventType, "submit" | "register">, Later>> = {
  answerChecklist: { type: "answerChecklist", answers: { RIGHT_PLACE: "YES" } },
  correctClassification: {
    type: "correctClassification",
    classification: { type: "CASE_ADVICE", themes: ["WELLBEING"], ages: ["A12_14"] },
    ranking,
  },
  escalateAcute: { type: "escalateAcute", calledAt: null, texts: { reason: "Der tales om en slåskamp i dag." } },
  endEscalation: { type: "endEscalation", calledAt: null, texts: { reason: "Skolen har styr på det." } },
  openNotification: { type: "openNotification" },
  recordNotificationTalk: { type: "recordNotificationTalk", outcome: "REQUESTER_NOTIFIED", talkedAt: on("2026-03-02 09:00") },
  needsLeaderApproval: { type: "needsLeaderApproval" },
  leaderApproved: { type: "leaderApproved", ranking, personFirst: [] },
  leaderDeclined: { type: "leaderDeclined", texts: { reason: "Ikke i år." } },
  approvalOverdue: { type: "approvalOverdue" },
  assign: { type: "assign", consultantId: "sofie", notificationLookedAt: true },
  reassign: { type: "reassign", consultantId: "nabil", texts: { reason: "Sofie er syg." } },
  consultantAbsent: { type: "consultantAbsent", ranking },
  accept: { type: "accept" },
  consultantDecline: { type: "consultantDecline", reason: "BUSY" },
  acceptTimeout: { type: "acceptTimeout" },
  logContact: called(),
  addMessage: { type: "addMessage", texts: { message: "Tak for sidst." } },
  addNote: { type: "addNote", texts: { note: "Ring igen på torsdag." } },
  clarified: agreed("2026-03-20"),
  questionArises: { type: "questionArises" },
  ask: asked,
  reply: replied,
  resume: { type: "resume" },
  reminderDue: { type: "reminderDue", reminder: "first" },
  replyOverdue: { type: "replyOverdue" },
  sendAdvice: advised,
  confirmAdvice: { type: "confirmAdvice" },
  closingDue: { type: "closingDue" },
  proposeFollowUp: { type: "proposeFollowUp", date: "2026-04-15" },
  confirmFollowUp: { type: "confirmFollowUp" },
  followUpDue: { type: "followUpDue" },
  addCoAdviser: { type: "addCoAdviser", personId: "karla" },
  removeCoAdviser: { type: "removeCoAdviser", personId: "karla" },
  inviteCoRequester: { type: "inviteCoRequester", personId: "per", sameMunicipality: true },
  removeCoRequester: { type: "removeCoRequester", personId: "per" },
  redact: { type: "redact", textIds: ["text-1"], texts: { reason: "Der stod et navn." } },
  deadlinePassed: { type: "deadlinePassed", deadline: "firstContact", forManager: false },
  decideFiling: filed,
  close: closes,
  withdraw: { type: "withdraw" },
  redirect: { type: "redirect", offer: "PPR", texts: { explanation: "PPR kan hjælpe jer videre." } },
  proposeDecline: { type: "proposeDecline", reason: "NOT_OUR_FIELD", texts: { explanation: "Det hører til HR." } },
  declineConfirmed: { type: "declineConfirmed", reason: "NOT_OUR_FIELD", texts: { explanation: "Det hører til HR." } },
  reopen: { type: "reopen", ranking, sameConsultantEligible: true },
  retentionDue: { type: "retentionDue" },
};

/** Somebody who is to a request what a relation says. */
export function someoneWho(
  relation: Relation,
  { requesterId, assigneeId, coAdviserIds, coRequesterIds, readerIds }: Consultation,
): Actor {
  const ids: Record<Relation, string | null> = {
    requester: requesterId,
    coRequester: coRequesterIds[0] ?? "per",
    consultant: assigneeId ?? "sofie",
    coAdviser: coAdviserIds[0] ?? "karla",
    reader: readerIds?.[0] ?? "nabil",
    triage: "tina",
    unitManager: "stefan",
    leader: "sander",
    system: null,
  };
  return { id: ids[relation], relations: [relation] };
}
