import { now } from "#app/platform/clock.server.ts";
import { inTransaction, rowsOf, type Transaction } from "#app/platform/database.server.ts";
import { jsonb, statement } from "#app/platform/statement.server.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Consultation, TimerName } from "#workflows/consultation/model.ts";
import { eventOf } from "#workflows/consultation/timers.ts";
import { performAsSystem } from "./perform.server.ts";

/** What a timer does that is no event of the chart: opening a survey. Handed in at the server's entry. */
export type OtherTimers = { [name in TimerName]?: (tx: Transaction, consultationId: string) => Promise<void> };

/** Row lock (`for update`) on a request, with its chart. */
export const lockedChart = statement(
  "locked-chart",
  { chart: jsonb<Consultation>() },
  (id: string) => Prisma.sql`select chart from consultation where id = ${id}::uuid for update`,
);

/**
 * Idempotent job: rings one timer. The row is the truth and the job only its bell: under the request's row lock the timer is looked at
 * again, and nothing happens when it is gone or lies later. Ringing twice does nothing the second time.
 */
export function ringTimer(timer: { consultationId: string; name: TimerName }, others: OtherTimers = {}): Promise<void> {
  const { consultationId, name } = timer;
  return inTransaction(async (tx) => {
    const [request] = await rowsOf(lockedChart(consultationId), tx);
    const row = await tx.timer.findUnique({ where: { consultationId_name: { consultationId, name } } });
    if (!request || !row || row.due > now()) return;
    const other = others[name];
    const event = eventOf(name, request.chart);
    if (!other && !event) return;
    await tx.timer.delete({ where: { consultationId_name: { consultationId, name } } });
    if (other) await other(tx, consultationId);
    else if (event) await performAsSystem(tx, consultationId, event);
  });
}
