import type { EventInput } from "#app/consultations/perform.server.ts";
import { actorFor } from "#app/consultations/relations.server.ts";
import type { ToRank } from "#app/consultations/roster.server.ts";
import type { Taken } from "#app/consultations/store.server.ts";
import { decide, standing } from "#workflows/consultation/decide.ts";
import {
  type Actor,
  type Consultation,
  type ConsultationEvent,
  type Ranking,
  system,
  type TimerName,
} from "#workflows/consultation/model.ts";
import { eventOf } from "#workflows/consultation/timers.ts";
import type { State } from "#workflows/consultation/vocabulary.ts";
import type { Citizen } from "./municipality.ts";

/** The life of one request as the chart decides it, in memory: the decisions in order of time, timers rung when they were due. */
export class Life {
  readonly taken: Taken[] = [];

  /** `rank`: the ranking that a request gets at an instant. */
  constructor(
    opening: Extract<ConsultationEvent, { type: "submit" }>,
    private readonly rank: (request: ToRank, at: Date) => Ranking,
  ) {
    this.take(null, opening, { id: opening.opening.requesterId, relations: ["requester"] });
  }

  get chart(): Consultation {
    const last = this.taken.at(-1);
    if (!last) throw new Error("A life begins with a submit");
    return last.next;
  }

  get state(): State {
    return standing(this.chart).state;
  }

  /** When something last happened. */
  get at(): Date {
    return new Date(this.taken.at(-1)?.event.at ?? Number.NaN);
  }

  /** Somebody does something; what the chart refuses is a mistake in the story. */
  does(person: Citizen, at: Date, ...inputs: readonly EventInput[]): void {
    const { requesterId, assigneeId, requesterUnitId } = this.chart;
    const actor = actorFor(person, { requesterId, assigneeId, unitId: requesterUnitId, participants: [] });
    for (const input of inputs) {
      const ranking =
        input.type === "correctClassification" ? { ranking: this.rank({ ...this.chart, ...input.classification }, at) } : {};
      this.take(this.chart, { ...input, ...ranking, at: at.toISOString() } as ConsultationEvent, actor);
    }
  }

  /** Rings what is due until an instant, in order; answers whether the request stands elsewhere afterwards. */
  ringUntil(at: Date): boolean {
    const { state } = this;
    for (let next = this.nextBell(); next && next.due <= at.toISOString(); next = this.nextBell()) this.ring(next);
    return this.state !== state;
  }

  /** Waits for the next timer and rings it, unless it lies beyond an instant; answers whether it rang. */
  ringNext(until: Date): boolean {
    const next = this.nextBell();
    if (!next || next.due > until.toISOString()) return false;
    this.ring(next);
    return true;
  }

  private nextBell(): { name: TimerName; due: string } | undefined {
    const bells = (Object.entries(this.chart.timers) as [TimerName, string][])
      // Surveys are no events of the chart.
      .flatMap(([name, due]) => (eventOf(name, this.chart) ? [{ name, due }] : []));
    return bells.sort((one, other) => (one.due < other.due ? -1 : 1))[0];
  }

  private ring({ name, due }: { name: TimerName; due: string }): void {
    const event = eventOf(name, this.chart);
    if (event) this.take(this.chart, { ...event, at: due } as ConsultationEvent, system);
  }

  private take(chart: Consultation | null, event: ConsultationEvent, actor: Actor): void {
    const decision = decide(chart, event, actor);
    if (!decision.ok) {
      throw new Error(`${event.type} was refused in ${decision.refusal.state}: ${decision.refusal.reason}`);
    }
    this.taken.push(decision);
  }
}
