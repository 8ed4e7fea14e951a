import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Transaction } from "#app/platform/database.server.ts";
import type { Consultation, DeadlineName, TimerName } from "#workflows/consultation/model.ts";
import { type EventInput, performAsSystem } from "./perform.server.ts";

/** What a timer does that is no event of the chart: opening a survey. Handed in at the server's entry. */
export type OtherTimers = { [name in TimerName]?: (tx: Transaction, consultationId: string) => Promise<void> };

/**
 * Rings one timer. The row is the truth and the job only its bell: under the request's lock the row is looked at again, and
 * nothing happens when it is gone or lies later. Ringing twice does nothing the second time.
 */
export function ringTimer(timer: { consultationId: string; name: TimerName }, others: OtherTimers = {}): Promise<void> {
  const { consultationId, name } = timer;
  return inTransaction(async (tx) => {
    const [request] = await tx.$queryRaw<{ chart: Consultation }[]>`
      select chart from consultation where id = ${consultationId}::uuid for update`;
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

/** The ordinary event that a timer sends; null for those that are none. */
export function eventOf(name: TimerName, chart: Consultation): EventInput | null {
  switch (name) {
    case "accept":
      return { type: "acceptTimeout" };
    case "approval":
      return { type: "approvalOverdue" };
    case "followUp":
      return { type: "followUpDue" };
    case "reminderFirst":
      return { type: "reminderDue", reminder: "first" };
    case "reminderSecond":
      return { type: "reminderDue", reminder: "second" };
    case "replyOverdue":
      return { type: "replyOverdue" };
    case "closingDue":
      return { type: "closingDue" };
    case "retention":
      return { type: "retentionDue" };
    case "overdueForManager":
      return { type: "deadlinePassed", deadline: missedDeadline(chart), forManager: true };
    case "firstLook":
    case "firstContact":
    case "plan":
    case "firstAdvice":
    case "wrapUp":
      return { type: "deadlinePassed", deadline: name, forManager: false };
    default:
      return null;
  }
}

/** The running deadline that was missed first. */
function missedDeadline(chart: Consultation): DeadlineName {
  const running = Object.entries(chart.clocks).flatMap(([name, clock]) => ("due" in clock ? [{ name, due: clock.due }] : []));
  running.sort((one, other) => one.due.localeCompare(other.due));
  return (running[0]?.name ?? "firstContact") as DeadlineName;
}
