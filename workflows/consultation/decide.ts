import type { CalendarSettings } from "./deadlines.ts";
import type { Actor, Consultation, ConsultationEvent, Decision, EventType, RefusalReason, Standing } from "./model.ts";

/** Says what an event would do, and does none of it. An event that the state does not take is a refusal, never silence. */
export function decide(
  _now: Consultation | null,
  _event: ConsultationEvent,
  _actor: Actor,
  _calendar: CalendarSettings = {},
): Decision {
  throw new Error("not written yet");
}

/** What the queries need of a consultation, read off its snapshot. */
export function standing(_consultation: Consultation): Standing {
  throw new Error("not written yet");
}

/** The events that this actor could send now. Guards that wait for input are treated as possible. */
export function offered(_consultation: Consultation, _actor: Actor): EventType[] {
  throw new Error("not written yet");
}

/** Why this actor cannot send an event now, before any input is known; null when it can be tried. */
export function hindrance(_consultation: Consultation, _actor: Actor, _event: EventType): RefusalReason | null {
  throw new Error("not written yet");
}
