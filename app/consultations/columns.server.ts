import type { Prisma } from "#prisma/generated/client.ts";
import { standing } from "#workflows/consultation/decide.ts";
import type { Consultation } from "#workflows/consultation/model.ts";

/** Denormalized columns, read off the chart: flat ones that serve the queries. They say the same as `chart`; a test holds them equal. */
export function columnsOf(next: Consultation) {
  const { state, escalation, notification, ball, due } = standing(next);
  return {
    version: next.version,
    chart: next as unknown as Prisma.InputJsonObject,
    type: next.type,
    urgency: next.urgency,
    themes: [...next.themes],
    ages: [...next.ages],
    assigneeId: next.assigneeId,
    state,
    escalation,
    notification,
    ball,
    dueAt: due ? new Date(due.at) : null,
    dueName: due?.name ?? null,
    stateSince: new Date(next.stateSince),
    overdueSince: next.overdueSince ? new Date(next.overdueSince) : null,
    closedAt: next.closedAt ? new Date(next.closedAt) : null,
    outcome: next.outcome,
  };
}

/** The names of the flat columns in their table; the compiler asks for each. */
export const columnNames: Record<keyof ReturnType<typeof columnsOf>, string> = {
  version: "version",
  chart: "chart",
  type: "type",
  urgency: "urgency",
  themes: "themes",
  ages: "ages",
  assigneeId: "assignee_id",
  state: "state",
  escalation: "escalation",
  notification: "notification",
  ball: "ball",
  dueAt: "due_at",
  dueName: "due_name",
  stateSince: "state_since",
  overdueSince: "overdue_since",
  closedAt: "closed_at",
  outcome: "outcome",
};

/** What statistics keep of a request: no number, no person, no unit's name, no text. */
export function factsOf(next: Consultation) {
  return {
    type: next.type,
    urgency: next.urgency,
    themes: [...next.themes],
    ages: [...next.ages],
    state: standing(next).state,
    personFirst: next.personFirst.length > 0,
    minutesToFirstContact: next.figures.minutesToFirstContact,
    firstContactInTime: next.figures.firstContactInTime,
    minutesToFirstAdvice: next.figures.minutesToFirstAdvice,
    firstAdviceInTime: next.figures.firstAdviceInTime,
    minutesPaused: next.figures.minutesPaused,
    closedAt: next.closedAt ? new Date(next.closedAt) : null,
    outcome: next.outcome,
    minutesUsed: next.minutes,
    contacts: next.contacts,
    goals: [...next.goals],
    offers: [...next.offers],
  };
}

/** The same of what statistics keep. */
export const factNames: Record<keyof ReturnType<typeof factsOf>, string> = {
  type: "type",
  urgency: "urgency",
  themes: "themes",
  ages: "ages",
  state: "state",
  personFirst: "person_first",
  minutesToFirstContact: "minutes_to_first_contact",
  firstContactInTime: "first_contact_in_time",
  minutesToFirstAdvice: "minutes_to_first_advice",
  firstAdviceInTime: "first_advice_in_time",
  minutesPaused: "minutes_paused",
  closedAt: "closed_at",
  outcome: "outcome",
  minutesUsed: "minutes_used",
  contacts: "contacts",
  goals: "goals",
  offers: "offers",
};
