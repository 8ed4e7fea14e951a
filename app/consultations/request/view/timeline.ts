import type { EventWords } from "#app/text/da/events.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { longDate, shortDate, shortMoment } from "#app/text/moments.ts";
import type { IconName } from "#app/ui/icon.tsx";
import type { Classification, DeadlineName, EventType, TextKind } from "#workflows/consultation/model.ts";
import type {
  ChecklistItem,
  ContactKind,
  DeclineReason,
  FilingDecision,
  HandBackReason,
  NotificationTalkOutcome,
  Outcome,
} from "#workflows/consultation/vocabulary.ts";
import type { TimelineDetail, TimelineEntry } from "../request-view.ts";

/** An event as it was recorded: without its texts. */
export type EventRow = { version: number; type: EventType; at: Date; actorId: string | null; data: Record<string, unknown> };
/** A text that came with an event; `body` is null once it is erased. */
export type TimelineText = {
  version: number;
  kind: TextKind;
  audience: string;
  authorId: string | null;
  body: string | null;
  erasedAt: Date | null;
};

/** Who reads, and the names that may be said. */
export type Reader = {
  id: string;
  unit: boolean;
  /** People by id. */
  names: ReadonlyMap<string, string>;
  /** Offers by code. */
  offers: ReadonlyMap<string, string>;
  /** The requester's name, to somebody on that side who is not the requester; null where "du" or "henvender" is said. */
  requesterName: string | null;
  /** Who stands on the requester's side. */
  requesters: readonly string[];
  now: Date;
};

type Words = Pick<Dictionary, "requestView" | "vocabulary"> & Pick<Dictionary, "events">;

/** What somebody wrote to somebody: a box. All other texts stand in grey below their event. */
const said: readonly TextKind[] = ["question", "message", "reply", "note"];

const icons: Readonly<Record<EventType, IconName>> = {
  submit: "send",
  register: "send",
  answerChecklist: "checklist",
  correctClassification: "edit",
  escalateAcute: "warning",
  endEscalation: "check",
  openNotification: "flag",
  recordNotificationTalk: "flag",
  needsLeaderApproval: "hourglass",
  leaderApproved: "check",
  leaderDeclined: "close",
  approvalOverdue: "time",
  assign: "forward",
  reassign: "forward",
  consultantAbsent: "forward",
  accept: "check",
  consultantDecline: "reply",
  acceptTimeout: "time",
  logContact: "headset",
  addMessage: "chat",
  addNote: "assignment",
  clarified: "how-to-reg",
  questionArises: "help",
  ask: "chat",
  reply: "reply",
  resume: "refresh",
  reminderDue: "notifications",
  replyOverdue: "time",
  sendAdvice: "document",
  confirmAdvice: "check",
  closingDue: "time",
  proposeFollowUp: "calendar-month",
  confirmFollowUp: "calendar-month",
  followUpDue: "calendar-month",
  addCoAdviser: "person-add",
  removeCoAdviser: "person",
  inviteCoRequester: "person-add",
  removeCoRequester: "person",
  redact: "delete",
  deadlinePassed: "time",
  decideFiling: "document",
  close: "success",
  withdraw: "close",
  redirect: "arrow-forward",
  proposeDecline: "close",
  declineConfirmed: "close",
  reopen: "refresh",
  retentionDue: "delete",
};

/** Chosen codes in words, per event. */
function chosenIn(event: EventRow, reader: Reader, { vocabulary, events }: Words): string | null {
  const { data } = event;
  switch (event.type) {
    case "consultantDecline":
      return vocabulary.handBackLabels[data.reason as HandBackReason] ?? null;
    case "correctClassification": {
      const { type, themes, ages } = data.classification as Classification;
      return [
        vocabulary.typeLabels[type],
        themes.map((theme) => vocabulary.themeLabels[theme]).join(", "),
        ages.map((age) => vocabulary.ageLabels[age]).join(", "),
      ].join(" · ");
    }
    case "logContact":
      return (data.kind as ContactKind) ?? null;
    case "register":
      return (data.contact as { kind?: ContactKind } | undefined)?.kind ?? null;
    case "recordNotificationTalk":
      return vocabulary.notificationOutcomeLabels[data.outcome as NotificationTalkOutcome] ?? null;
    case "deadlinePassed":
      return events.deadlines[data.deadline as DeadlineName] ?? null;
    case "consultantAbsent":
      return data.because === "leaving" ? vocabulary.personFirstLabels.CONSULTANT_LEFT : null;
    case "decideFiling":
      return vocabulary.filingLabels[data.filing as FilingDecision] ?? null;
    case "close":
      return vocabulary.outcomeLabels[data.outcome as Outcome] ?? null;
    case "redirect":
      return reader.offers.get(String(data.offer)) ?? null;
    case "proposeDecline":
    case "declineConfirmed":
      return vocabulary.declineLabels[data.reason as DeclineReason] ?? null;
    default:
      return null;
  }
}

function whenIn({ type, data }: EventRow, now: Date): string | null {
  if (type === "recordNotificationTalk" && typeof data.talkedAt === "string") return shortMoment(data.talkedAt, now);
  if ((type === "proposeFollowUp" || type === "confirmFollowUp") && typeof data.date === "string")
    return longDate(data.date, now);
  return null;
}

/**
 * Conversation and events in order of time, oldest first, for one reader (docs/domain/workflow.md 3.6).
 *
 * What is the unit's alone is left out for the requester's side; colleagues' hand-backs are told without names. Texts that
 * were erased say so. `assigneeAt` is who got the ball with an event that does not say it.
 */
export function timelineOf(
  events: readonly EventRow[],
  texts: readonly TimelineText[],
  reader: Reader,
  words: Words,
  assigneeAt: (event: EventRow) => string | null,
): TimelineEntry[] {
  return events.flatMap((event): TimelineEntry[] => {
    const told = words.events.sentences[event.type];
    const sentence = reader.unit ? told.unit : told.requester;
    if (!sentence) return [];
    const own = texts.filter((text) => text.version === event.version && (reader.unit || text.audience === "everyone"));
    const again =
      event.type === "sendAdvice" && events.some(({ type, version }) => type === event.type && version < event.version);
    const facts = wordsFor(event, reader, words, assigneeAt(event), promisedBefore(event, events));
    const sentenceWords = { ...facts, again };
    const when = { words: shortMoment(event.at, reader.now), dateTime: event.at.toISOString() };
    const key = String(event.version);
    const icon = icons[event.type] ?? "info";
    const box = own.find((text) => said.includes(text.kind));
    if (box) {
      return [
        {
          is: "say",
          key,
          icon,
          who: sentence(sentenceWords),
          us: !reader.requesters.includes(event.actorId ?? ""),
          unitOnly: box.audience === "unit",
          text: bodyOf(box, reader, words),
          when,
        },
      ];
    }
    const details = [...answersIn(event, words), ...own.map((text) => detailOf(text, reader, words))];
    const way = event.type === "sendAdvice" ? { to: "#raad", label: words.requestView.timeline.seeAdvice } : undefined;
    return [{ is: "event", key, icon, words: sentence(sentenceWords), when, details, ...(way && { way }) }];
  });
}

/** The date of the follow-up that the advice promised which an event is about; null where it promised none. */
function promisedBefore({ type, version }: EventRow, events: readonly EventRow[]): string | null {
  if (type !== "closingDue") return null;
  const sent = events.findLast((event) => event.type === "sendAdvice" && event.version < version);
  return typeof sent?.data.followUp === "string" ? sent.data.followUp : null;
}

function wordsFor(
  event: EventRow,
  reader: Reader,
  words: Words,
  assignee: string | null,
  followUp: string | null,
): Omit<EventWords, "again"> {
  const minutes = event.data.minutes ?? (event.data.contact as { minutes?: unknown } | undefined)?.minutes;
  const named = event.data.consultantId ?? event.data.personId ?? event.data.leaderId ?? assignee;
  return {
    who: event.actorId === null ? words.events.system : nameOf(event.actorId, reader, words, words.events.youWho),
    to: typeof named === "string" ? nameOf(named, reader, words, words.events.you) : null,
    requester: reader.requesterName ?? (reader.unit ? words.events.requester : words.events.you),
    chosen: chosenIn(event, reader, words),
    when: followUp ? longDate(followUp, reader.now) : whenIn(event, reader.now),
    minutes: (event.type === "logContact" || event.type === "register") && typeof minutes === "number" ? minutes : null,
  };
}

function nameOf(id: string, reader: Reader, words: Words, you: string): string {
  if (id === reader.id) return you;
  return reader.names.get(id) ?? words.events.formerColleague;
}

/** The answers of a first look, one line each. */
function answersIn({ type, data }: EventRow, { requestView: { firstLook }, vocabulary }: Words): TimelineDetail[] {
  if (type !== "answerChecklist") return [];
  const answers = Object.entries(data.answers ?? {}) as [ChecklistItem, string][];
  return answers.map(([item, answer]) => ({
    words: `${vocabulary.checklistLabels[item]} ${answer === "YES" ? firstLook.yes : firstLook.no}.`,
    wrote: "",
  }));
}

function bodyOf(text: TimelineText, { now }: Reader, { requestView }: Words): string {
  if (text.body !== null) return text.body;
  return text.erasedAt ? requestView.answers.erasedOn(shortDate(text.erasedAt, now)) : requestView.answers.erased;
}

function detailOf(text: TimelineText, reader: Reader, words: Words): TimelineDetail {
  const body = bodyOf(text, reader, words);
  const reason = text.kind === "reason" && text.body !== null;
  return { words: reason ? words.requestView.timeline.reason(body) : body, wrote: text.body ?? "" };
}
