/** Free text that comes with an event: who may read it, and what may not be kept at all. */
import { findIdentifiers, hasBlock } from "#workflows/privacy/identifiers.ts";
import type { Audience, ConsultationEvent, EventType, PlainTextKind, TextKind, TextToKeep } from "./model.ts";

/** Who reads a text of each kind: the type asks for a choice, so that nothing new is told to everyone by chance. A reason's reader is its event's to say. */
const readers: Readonly<Record<PlainTextKind, Audience | "asItsEvent">> = {
  question: "everyone",
  message: "everyone",
  reply: "everyone",
  note: "unit",
  contactNote: "unit",
  agreement: "everyone",
  reason: "asItsEvent",
  explanation: "asItsEvent",
  checklistNote: "unit",
};

/** Events whose reason or explanation is told to the requester's side; elsewhere it stays in the unit. */
const toldToRequester: readonly EventType[] = ["redirect", "declineConfirmed", "leaderDeclined", "withdraw", "reopen", "redact"];

function audienceOf(kind: TextKind, event: EventType): Audience {
  const reader = kind in readers ? readers[kind as PlainTextKind] : "everyone";
  if (reader !== "asItsEvent") return reader;
  return toldToRequester.includes(event) ? "everyone" : "unit";
}

/** The texts of an event that hold anything, in the order in which they came. */
export function textsIn(event: ConsultationEvent): TextToKeep[] {
  return Object.entries(event.texts ?? {}).flatMap(([kind, body]) =>
    typeof body === "string" && body.trim() !== ""
      ? [{ kind: kind as TextKind, audience: audienceOf(kind as TextKind, event.type), body }]
      : [],
  );
}

/** Whether an event brings a text of a kind. */
export function says(event: ConsultationEvent, kind: TextKind): boolean {
  return textsIn(event).some((text) => text.kind === kind);
}

/**
 * The first text that may not be kept because a civil registration number stands in it; null when none does.
 *
 * Forms have looked already; this is the last door before anything is stored (docs/domain/detection.md 6).
 */
export function blockedText(event: ConsultationEvent): TextKind | null {
  return textsIn(event).find(({ body }) => hasBlock(findIdentifiers(body)))?.kind ?? null;
}
