/**
 * The words the statechart is written with: its actions, which are data and do nothing, and its guards by name.
 *
 * `send` owes a letter. `start`, `stop`, `pause` and `goOn` are about the unit's deadlines, which pause while somebody else has
 * the ball; a deadline that stands already is not started again. `set` and `unset` are about timers that no deadline has.
 */
import { setup } from "xstate";
import type { ChartEvent, ChartInput, Facts } from "./chart-facts.ts";
import { allHold, type GuardName } from "./guards.ts";
import type { DeadlineName, LetterName, TimerName } from "./model.ts";
import type { Ball, State } from "./vocabulary.ts";

/**
 * Who a letter goes to. `unit` is whoever in the unit has the request: its consultant, or triage while it has none; `scope` the unit
 * manager while the scope of an analysis waits for approval, and nobody for other requests; `invited` a colleague who is asked to join; `unled`
 * the requester of a new request that a leader must approve while there is none to ask, and nobody for others.
 */
export type Addressee = "requester" | "consultant" | "unit" | "triage" | "scope" | "unitManager" | "leader" | "invited" | "unled";
/** What stands on every open state: who must act next, by which deadline, and the key of its words in app/text. */
export type StateMeta = { ball: Ball; deadline: DeadlineName | TimerName; labelKey: State };

export const send = (letter: LetterName, ...to: Addressee[]) => ({ type: "send" as const, params: { letter, to } });
export const start = (...deadlines: DeadlineName[]) => ({ type: "start" as const, params: { deadlines } });
export const stop = (...deadlines: DeadlineName[]) => ({ type: "stop" as const, params: { deadlines } });
export const pause = { type: "pause" as const };
export const goOn = { type: "goOn" as const };
/** The request is closed: nothing is due and nothing rings any more. */
export const dropAll = { type: "dropAll" as const };
export const set = (...timers: TimerName[]) => ({ type: "set" as const, params: { timers } });
export const unset = (...timers: TimerName[]) => ({ type: "unset" as const, params: { timers } });
/** For an event that changes nothing but the history, the texts and the request's own data. */
export const record = { type: "record" as const };
export const when = (...guards: GuardName[]) => ({ type: "all" as const, params: guards });

export const chart = setup({
  types: {} as { context: Facts; events: ChartEvent; input: ChartInput; meta: StateMeta },
  guards: { all: ({ context, event }, names: readonly GuardName[]) => allHold(names, context, event) },
  actions: {
    send: (_, _params: { letter: LetterName; to: Addressee[] }) => {},
    start: (_, _params: { deadlines: DeadlineName[] }) => {},
    stop: (_, _params: { deadlines: DeadlineName[] }) => {},
    pause: () => {},
    goOn: () => {},
    set: (_, _params: { timers: TimerName[] }) => {},
    unset: (_, _params: { timers: TimerName[] }) => {},
    dropAll: () => {},
    record: () => {},
  },
});

export const note = (facts: Partial<Facts>) => chart.assign(facts);
export const tellFlag = (type: "flagOpened" | "flagDiscussed") => chart.raise({ type });
export const tellEscalation = (type: "acuteBegan" | "acuteEnded") => chart.raise({ type });
/** A request that is opened again begins afresh, with the history of its work kept aside. */
export const afresh = note({ handBacks: 0, interrupted: false });
export const countHandBack = chart.assign({ handBacks: ({ context }) => (context.handBacks === 0 ? 1 : 2) });
export const noteType = chart.assign({
  type: ({ context, event }) => (event.type === "correctClassification" ? event.to : context.type),
});
