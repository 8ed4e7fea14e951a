/** Who may send which event (docs/domain/workflow.md 3.6, the column "Actor"). */
import type { Actor, Consultation, EventType, Relation } from "./model.ts";

const unit = ["consultant", "coAdviser", "triage", "unitManager"] as const;
/** Wherever triage may, the unit manager may: nobody on duty means the manager (docs/domain/workflow.md 3.1). */
const triage = ["triage", "unitManager"] as const;
/** The nearest relation first: it is the one that is recorded. */
const triageOrConsultant = ["consultant", "triage", "unitManager"] as const;

const table: Readonly<Record<EventType, readonly Relation[]>> = {
  submit: ["requester"],
  register: ["consultant"],
  // The manager as such before triage: one of the questions is the manager's alone.
  answerChecklist: ["consultant", "unitManager", "triage"],
  correctClassification: triageOrConsultant,
  escalateAcute: triageOrConsultant,
  endEscalation: triageOrConsultant,
  openNotification: triageOrConsultant,
  recordNotificationTalk: triageOrConsultant,
  needsLeaderApproval: triage,
  leaderApproved: ["leader"],
  leaderDeclined: ["leader"],
  approvalOverdue: ["system"],
  assign: triage,
  reassign: ["unitManager", "consultant"],
  // What nobody decided on before an absence begins is sent on by the system.
  consultantAbsent: ["consultant", "unitManager", "system"],
  accept: ["consultant"],
  consultantDecline: ["consultant"],
  acceptTimeout: ["system"],
  logContact: ["consultant", "coAdviser"],
  addMessage: ["requester", "coRequester", "consultant", "coAdviser"],
  addNote: unit,
  clarified: ["consultant"],
  questionArises: ["consultant"],
  ask: ["consultant"],
  reply: ["requester"],
  resume: ["consultant"],
  reminderDue: ["system"],
  replyOverdue: ["system"],
  sendAdvice: ["consultant"],
  confirmAdvice: ["requester"],
  closingDue: ["system"],
  proposeFollowUp: ["consultant", "requester"],
  confirmFollowUp: ["consultant", "requester"],
  followUpDue: ["system"],
  addCoAdviser: ["consultant", "unitManager"],
  removeCoAdviser: ["consultant", "unitManager"],
  inviteCoRequester: ["requester"],
  removeCoRequester: ["requester"],
  redact: triageOrConsultant,
  deadlinePassed: ["system"],
  decideFiling: ["consultant"],
  // In first look triage closes, in the work its consultant: the chart's guard tells them apart.
  close: triageOrConsultant,
  withdraw: ["requester"],
  redirect: triageOrConsultant,
  // The manager first: one of the reasons is the manager's alone.
  proposeDecline: ["unitManager", "triage"],
  declineConfirmed: ["unitManager"],
  reopen: ["requester", "consultant"],
  retentionDue: ["system"],
};

/** Every event of the chart, in the order of docs/domain/workflow.md 3.6. */
export const eventTypes = Object.keys(table) as EventType[];

/** The relations that may ever send an event, whatever the state; the survey's answers are no events of the chart. */
export function mayEver(event: EventType): readonly Relation[] {
  return Object.hasOwn(table, event) ? table[event] : [];
}

/** The requester's side: whoever stands on it has no part in the unit's side of the same request. */
const requesterSide: readonly Relation[] = ["requester", "coRequester"];

/**
 * The relation under which somebody sends an event, or why not.
 *
 * Relations that the request itself contradicts count for nothing. Nobody triages, advises or approves their own request:
 * whoever could send the event but for that is refused with `own-request` (forvaltningsloven § 3; docs/domain/workflow.md 3.1, 3.3).
 */
export function relationFor(
  event: EventType,
  actor: Actor,
  consultation: Consultation | null,
): { ok: true; relation: Relation } | { ok: false; reason: "not-permitted" | "own-request" } {
  const may = mayEver(event);
  const held = consultation ? actor.relations.filter((relation) => isTrue(relation, actor, consultation)) : actor.relations;
  const own = consultation !== null && asks(actor, consultation);
  const relation = may.find((allowed) => held.includes(allowed) && (!own || requesterSide.includes(allowed)));
  if (relation) return { ok: true, relation };
  const refusedAsOwn = own && may.some((allowed) => held.includes(allowed) && !requesterSide.includes(allowed));
  return { ok: false, reason: refusedAsOwn ? "own-request" : "not-permitted" };
}

function asks(actor: Actor, consultation: Consultation): boolean {
  return actor.id !== null && (actor.id === consultation.requesterId || consultation.coRequesterIds.includes(actor.id));
}

/** Whether the request bears out a relation that an actor claims. What the request cannot know stands as claimed. */
function isTrue(relation: Relation, actor: Actor, consultation: Consultation): boolean {
  switch (relation) {
    case "system":
      return actor.id === null;
    case "requester":
      return actor.id === consultation.requesterId;
    case "consultant":
      return actor.id !== null && actor.id === consultation.assigneeId;
    case "coAdviser":
      return actor.id !== null && consultation.coAdviserIds.includes(actor.id);
    case "reader":
      return actor.id !== null && (consultation.readerIds ?? []).includes(actor.id);
    case "coRequester":
      return actor.id !== null && consultation.coRequesterIds.includes(actor.id);
    default:
      return actor.id !== null;
  }
}
