import { columnsOf } from "#app/consultations/columns.server.ts";
import { database } from "#app/platform/database.server.ts";
import { decide } from "#workflows/consultation/decide.ts";
import type { Consultation, ConsultationEvent, Relation } from "#workflows/consultation/model.ts";

/** Everything that is stored of every request of the demo. */
export function allRequests() {
  return database().consultation.findMany({
    include: { events: { orderBy: { version: "asc" } }, texts: true, advice: true, answers: true, timers: true },
    orderBy: { number: "asc" },
  });
}

export type StoredRequest = Awaited<ReturnType<typeof allRequests>>[number];

/** What stands where a text was erased: the event had one, and that is all that a replay needs to know. */
const erased = "Slettet.";

/**
 * Event replay: sends the stored events through the chart's door again, one by one; answers where that leads. `withOtherDates`: deadlines were
 * counted in another way when they were stored, and a bell that would not have rung by today's is passed over.
 */
export function replayed(request: StoredRequest, withOtherDates = false): Consultation {
  let chart: Consultation | null = null;
  let adviceVersion = 0;
  for (const { version, type, at, actorId, relation, data, textKinds } of request.events) {
    if (type === "sendAdvice") adviceVersion += 1;
    const texts = Object.fromEntries(
      textKinds.map((kind) => {
        const kept = kind.startsWith("advice.")
          ? request.advice.find((part) => part.adviceVersion === adviceVersion && `advice.${part.part}` === kind)
          : request.texts.find((text) => text.version === version && text.kind === kind);
        return [kind, kept?.body ?? erased];
      }),
    );
    const event = { ...(data as object), type, at: at.toISOString(), texts } as unknown as ConsultationEvent;
    const decision = decide(chart, event, { id: actorId, relations: [relation as Relation] });
    if (!decision.ok && withOtherDates && type === "deadlinePassed") continue;
    if (!decision.ok) throw new Error(`${request.number}, event ${version}: ${type} is refused (${decision.refusal.reason})`);
    chart = decision.next;
  }
  if (!chart) throw new Error(`${request.number} has no events`);
  return chart;
}

/** The denormalized columns as they stand beside the chart. */
export function columnsBeside(request: StoredRequest): Partial<StoredRequest> {
  const names = Object.keys(columnsOf(request.chart as unknown as Consultation)) as (keyof StoredRequest)[];
  return Object.fromEntries(names.map((name) => [name, request[name]]));
}
