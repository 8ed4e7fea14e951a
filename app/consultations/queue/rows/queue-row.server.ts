import { deadlineShown, type Today } from "#app/consultations/deadline-shown.ts";
import type { Who } from "#app/consultations/relations.server.ts";
import { paths } from "#app/paths.ts";
import type { Dictionary } from "#app/text/dictionary.ts";
import { type DeadlineWords, shortDate } from "#app/text/moments.ts";
import type { PersonFirstRule } from "#workflows/consultation/vocabulary.ts";
import type { QueueRecord } from "./queue-sql.server.ts";

/** A row as the page draws it. `to` is missing where the request is not the reader's to open. */
export type QueueRowView = {
  number: string;
  to: string | null;
  deadline: DeadlineWords;
  title: string;
  tags: readonly { tone: "rav" | "red" | "fjord"; words: string }[];
  type: string;
  place: string;
  state: string;
  next: { to: string; label: string } | string | null;
  /** Triage has proposed to decline it, in words; null where nobody has. */
  proposed: string | null;
  /** The triage list's own facts. */
  personFirst: readonly PersonFirstRule[];
  checked: number;
  best: string | null;
};

type Words = Pick<Dictionary, "queue" | "vocabulary">;

/** Puts a row into words. Of a request that is not one's own only number, type, themes, state, and age (docs/domain/workflow.md 3.1). */
export function queueRow(record: QueueRecord, person: Who, today: Today, words: Words): QueueRowView {
  const { queue, vocabulary } = words;
  const themes = record.themes.map((theme) => vocabulary.themeLabels[theme]).join(" · ");
  const manages = person.roles.includes("UNIT_MANAGER");
  return {
    number: record.number,
    to: record.readable ? placeOf(record) : null,
    deadline: deadlineOf(record, today, queue, record.readable || manages),
    title: record.readable ? (record.title ?? queue.hidden) : themes,
    tags: record.readable ? tagsOf(record, queue) : [],
    type: vocabulary.shortTypeLabels[record.type],
    place: record.readable ? (record.unit ?? "") : inOneLine(record.ages.map((age) => vocabulary.ageLabels[age])),
    state: vocabulary.unitStateLabels[record.state],
    next: nextOf(record, queue, today, manages),
    proposed: record.declineProposed ? queue.declineProposed : null,
    personFirst: record.personFirst,
    checked: record.checked,
    best: record.best,
  };
}

/** “6–9, 10–11, 12–14 years”: the word that they share stands once, since the column is narrow. */
function inOneLine(ages: readonly string[]): string {
  const [, unit] = /^\S+( \S+)$/.exec(ages[0] ?? "") ?? [];
  if (unit === undefined || !ages.every((age) => age.endsWith(unit))) return ages.join(", ");
  return `${ages.map((age) => age.slice(0, -unit.length)).join(", ")}${unit}`;
}

/** First look has a page of its own for those who do it; everything else is the request's page. */
function placeOf({ number, state, own }: QueueRecord): string {
  return state === "screening" && !own ? paths.triageOf(number) : paths.request(number);
}

function deadlineOf(record: QueueRecord, today: Today, queue: Words["queue"], mayKnow: boolean): DeadlineWords {
  if (record.closedAt) {
    return { kind: "later", words: queue.closedOn(shortDate(record.closedAt, today.now)), dateTime: record.closedAt };
  }
  // How old it is, since its deadline is not the reader's to know.
  if (!mayKnow)
    return { kind: "later", words: queue.sentOn(shortDate(record.submittedAt, today.now)), dateTime: record.submittedAt };
  const { state, dueAt, stateSince } = record;
  return deadlineShown({ state, dueAt: dueAt ? new Date(dueAt) : null, stateSince: new Date(stateSince) }, today, {
    ...queue.paused,
    followUp: queue.followUp,
  });
}

/** At most two facts beside a title. */
function tagsOf(record: QueueRecord, queue: Words["queue"]): QueueRowView["tags"] {
  const tags: { tone: "rav" | "red" | "fjord"; words: string }[] = [];
  if (record.acute) tags.push({ tone: "red", words: queue.acute });
  if (record.notificationOpen) tags.push({ tone: "rav", words: queue.notificationOpen });
  if (record.urgency === "TODAY" && record.waitsForContact) tags.push({ tone: "rav", words: queue.urgent });
  if (record.own) tags.push({ tone: "fjord", words: queue.yourOwn });
  else if (record.shared && !record.closedAt) tags.push({ tone: "fjord", words: queue.sharedWithYou });
  return tags.slice(0, 2);
}

/** The action itself, as a link to the place where it is done; or who has it. */
function nextOf(record: QueueRecord, queue: Words["queue"], today: Today, manages: boolean): QueueRowView["next"] {
  const { number, bucket, state, ball } = record;
  const words = queue.next;
  if (bucket === 0 && record.declineProposed)
    return manages ? { to: paths.step(number, "afvis"), label: words.decide } : words.managerDecides;
  if (bucket < 2 && record.notificationOpen && !["screening", "awaitingApproval", "assigned"].includes(state))
    return { to: paths.step(number, "underretning"), label: words.talk };
  if (bucket === 0) return actionOf(record, queue);
  if (bucket === 3) return null;
  if (bucket === 1) {
    if (state === "awaitingRequester") {
      return record.reminderAt ? words.reminder(shortDate(record.reminderAt, today.now)) : queue.holder.requester;
    }
    if (state === "adviceSent" && record.followUpOn) return words.followingUp(shortDate(record.followUpOn, today.now));
    if (state === "adviceSent" && record.closingAt) return words.closing(shortDate(record.closingAt, today.now));
    return state === "awaitingApproval" ? words.waitingForLeader : queue.holder.requester;
  }
  if (record.own) {
    if (state === "screening") return words.ownRequest;
    if (ball === "requester") return { to: paths.request(number), label: state === "adviceSent" ? words.read : words.reply };
  }
  if (record.assignee && ball === "consultant" && (record.readable || manages)) {
    return manages && !record.readable ? { to: paths.request(number), label: words.open } : words.with(record.assignee);
  }
  if (manages && !record.readable) return { to: paths.request(number), label: words.open };
  return ball ? queue.holder[ball] : null;
}

function actionOf(record: QueueRecord, queue: Words["queue"]): { to: string; label: string } | null {
  const { number, state, noReplySince, waitsForContact } = record;
  const words = queue.next;
  const request = paths.request(number);
  if (noReplySince && (state === "clarifying" || state === "advising")) return { to: request, label: words.noReply };
  switch (state) {
    case "screening":
      return { to: paths.triageOf(number), label: words.triage };
    case "assigned":
      return { to: request, label: words.answerAssignment };
    case "clarifying":
      return waitsForContact
        ? { to: paths.step(number, "kontakt"), label: words.firstContact }
        : { to: paths.step(number, "aftale"), label: words.writeAgreement };
    case "advising":
      return { to: paths.advice(number), label: words.writeAdvice };
    case "wrappingUp":
      return { to: paths.step(number, "afslut"), label: words.finish };
    case "followUpAgreed":
      return { to: request, label: words.followUp };
    default:
      return { to: request, label: words.answerAssignment };
  }
}
