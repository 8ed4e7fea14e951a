import type { ToRank } from "#app/consultations/roster.server.ts";
import { copenhagenDate } from "#workflows/calendar/working-time.ts";
import { firstContactDue } from "#workflows/consultation/deadlines.ts";
import type { Consultation, Ranking } from "#workflows/consultation/model.ts";
import { type RoutingHistory, rankConsultants } from "#workflows/consultation/routing.ts";
import type { Municipality } from "./municipality.ts";

/** What routing may know of a request: its chart as it was, from each moment on. */
type Course = { from: number; chart: Consultation }[];

/**
 * Every request of the demo as it stood at any moment, so that routing sees at each the same loads and the same history as it would
 * have seen then.
 */
export class World {
  private readonly courses = new Map<string, Course>();

  constructor(private readonly town: Municipality) {}

  /** Notes how a request stood from an instant on. */
  note(chart: Consultation, from: Date): void {
    const course = this.courses.get(chart.number) ?? [];
    course.push({ from: from.getTime(), chart });
    this.courses.set(chart.number, course);
  }

  /** Forgets what was closed before an instant, where nobody will ask about it again: looking back takes long over thousands. */
  forgetClosedBefore(at: Date): void {
    for (const [number, course] of this.courses) {
      const { closedAt } = course.at(-1)?.chart ?? {};
      if (closedAt && new Date(closedAt) < at) this.courses.delete(number);
    }
  }

  /** The ranking that a request would have got at an instant. */
  rankingFor(request: ToRank, at: Date): Ranking {
    const contactDate = copenhagenDate(new Date(firstContactDue(request.submittedAt, request.type, request.urgency)));
    const routable = { ...request, unitBelongsTo: this.town.above(request.requesterUnitId), contactDate };
    return rankConsultants(routable, this.town.roster, this.historyAt(at, request));
  }

  /** When each consultant was last given a request, as of an instant. */
  lastAssignedAt(at: Date): Record<string, string> {
    const last: Record<string, string> = {};
    for (const course of this.courses.values()) {
      for (const { from, chart } of course) {
        const { assigneeId, assignedAt } = chart;
        if (from > at.getTime() || !assigneeId || !assignedAt) continue;
        if (assignedAt > (last[assigneeId] ?? "")) last[assigneeId] = assignedAt;
      }
    }
    return last;
  }

  /** As the application asks for it: of earlier requests only those by the same people about the same. */
  private historyAt(at: Date, request: ToRank): RoutingHistory {
    const charts = [...this.courses.values()].flatMap((course) => {
      const known = course.findLast(({ from }) => from <= at.getTime());
      return known ? [known.chart] : [];
    });
    const taken = charts.flatMap((chart) => (chart.assigneeId ? [{ ...chart, consultantId: chart.assigneeId }] : []));
    return {
      open: taken.filter(({ closedAt }) => !closedAt).map(({ consultantId, type }) => ({ consultantId, type })),
      advised: taken
        .filter((earlier) => isAkin(earlier, request))
        .map(({ consultantId, requesterId, requesterUnitId, themes, closedAt, stateSince }) => ({
          consultantId,
          requesterId,
          unitId: requesterUnitId,
          themes,
          at: closedAt ?? stateSince,
        })),
      lastAssignedAt: this.lastAssignedAt(at),
    };
  }
}

function isAkin(earlier: Consultation, { requesterId, requesterUnitId, themes }: ToRank): boolean {
  const isSameSide = earlier.requesterId === requesterId || earlier.requesterUnitId === requesterUnitId;
  return isSameSide && earlier.themes.some((theme) => themes.includes(theme));
}
